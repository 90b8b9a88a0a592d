"""The plain client credentials request, answered without Authlib when all of it is right.

Anything else is left to the token server, which knows every error of RFC 6749: this module gives
tokens, never refusals, and reads requests with the same strict functions.
"""

from __future__ import annotations

from desktop_admin.backend.access import policy
from desktop_admin.backend.callers import CallerKind
from desktop_admin.backend.calls.wire import encode
from desktop_admin.backend.credentials.client_credentials import NO_MAC
from desktop_admin.backend.credentials.sealing import Purpose
from desktop_admin.backend.oauth.issuing import issue
from desktop_admin.backend.oauth.signing import OAuthGrant
from desktop_admin.backend.oauth.token_request import MalformedRequest, read_basic, read_parameters
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.store.standing import KEPT_SECRET
from desktop_admin.domain.credentials import CredentialKind

GRANT_TYPE = "client_credentials"
_ASKING_MORE = frozenset({"client_id", "sender_id", "delegator_id"})


async def issue_quickly(
    parts: Parts,
    origin: Origin,
    *,
    authorization: str,
    content_type: str,
    body: bytes,
    query: bytes,
) -> bytes | None:
    """The JSON answer with a token, or None: the token server has to look at it."""
    credentials = read_basic(authorization)
    try:
        parameters = read_parameters(content_type, body, query)
    except MalformedRequest:
        return None
    is_plain = parameters.grant_type == GRANT_TYPE and not parameters.values.keys() & _ASKING_MORE
    if credentials is None or not is_plain:
        return None
    kept = await parts.quick_reads.ask(
        KEPT_SECRET, CredentialKind.OAUTH_CLIENT.value, credentials.client_id
    )
    # Compared also for an unknown client, so that it takes as long as a wrong secret.
    mac = kept.secret_mac if kept else NO_MAC
    is_right = parts.sealer.is_match(Purpose.CLIENT_SECRET, credentials.secret.reveal(), mac)
    if kept is None or not is_right or policy.gate(CallerKind.OAUTH_TOKEN, kept.account):
        return None
    grant = OAuthGrant(client_id=kept.party.id, generation=kept.generation)
    return encode(issue(parts, origin, grant, kept.account.oauth_token_seconds))
