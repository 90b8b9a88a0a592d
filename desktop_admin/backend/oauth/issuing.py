"""Issues access tokens: what every way to one has in common."""

from __future__ import annotations

from desktop_admin.backend.oauth.signing import OAuthGrant
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.records.audit import Origin
from desktop_admin.domain.credentials import CredentialKind


def issue(parts: Parts, origin: Origin, grant: OAuthGrant, seconds: int) -> dict[str, object]:
    """The answer with a new access token: these three keys and no other."""
    token = parts.signer.sign(grant, now=origin.now, seconds=seconds)
    parts.last_uses.note(CredentialKind.OAUTH_CLIENT, grant.client_id, origin.now, origin.address)
    return {"access_token": token.reveal(), "token_type": "Bearer", "expires_in": seconds}
