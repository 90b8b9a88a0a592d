"""Revocation (RFC 7009) and introspection (RFC 7662) by Authlib, for a client's own tokens."""

from __future__ import annotations

from dataclasses import dataclass

from authlib.oauth2.rfc6749 import (  # type: ignore[import-untyped]
    InvalidGrantError,
    InvalidRequestError,
)
from authlib.oauth2.rfc7009 import RevocationEndpoint  # type: ignore[import-untyped]
from authlib.oauth2.rfc7662 import IntrospectionEndpoint  # type: ignore[import-untyped]
from sqlalchemy.orm import Session

from desktop_admin.backend.access import policy
from desktop_admin.backend.access.authentication import authenticate, client_party
from desktop_admin.backend.clock import MINUTE, SECOND
from desktop_admin.backend.credentials.handing_over import LONGEST
from desktop_admin.backend.oauth.signing import VerifiedToken
from desktop_admin.backend.oauth.token_server import Client, TokenAnswer, TokenRequest, TokenServer
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.records import audit
from desktop_admin.backend.records.refusal_log import ATTEMPTS, RefusedAct
from desktop_admin.backend.store import revocations
from desktop_admin.domain.credentials import CredentialKind


@dataclass(frozen=True, slots=True)
class Presented:
    """A token of this issuer; ``is_live``: an API call with it would not be refused as such."""

    token: VerifiedToken
    is_live: bool

    def check_client(self, client: Client) -> bool:
        """Whether the token was issued to ``client``."""
        return bool(client.proven.client.id == self.token.grant.client_id)

    def is_expired(self) -> bool:
        """Never: an expired token is not looked at."""
        return False

    def is_revoked(self) -> bool:
        """Whether it is refused for whatever reason, such as a secret that was regenerated."""
        return not self.is_live


async def look_at(parts: Parts, text: str | None, now: int) -> Presented | None:
    """What a client presents; None for anything but an unexpired access token of this issuer.

    Tokens of Client Apps and of people's sessions are not the authorization server's.
    """
    if not text or text.count(".") != 2:
        return None
    verified = await parts.signer.verify_on_loop(text, now)
    if verified is None:
        return None
    standing = await authenticate(parts, f"Bearer {text}", now)
    caller = standing.caller if standing else None
    is_live = caller is not None and policy.gate(caller.kind, caller.account) is None
    return Presented(verified, is_live)


class PresentedTokens(TokenServer):
    """Answers requests to ``/oauth2/revoke`` and ``/oauth2/introspect``, one per instance."""

    def __init__(self, parts: Parts, presented: Presented | None) -> None:
        super().__init__(parts)
        self.register_endpoint(_Revocation(parts, presented))
        self.register_endpoint(_Introspection(parts, presented))

    def revoke(self, request: TokenRequest) -> TokenAnswer:
        """200 whether or not there was anything to revoke, or an error of RFC 6749 section 5.2."""
        answer: TokenAnswer = self.create_endpoint_response("revocation", request)
        return answer

    def introspect(self, request: TokenRequest) -> TokenAnswer:
        """What the token says, or that it is not active (RFC 7662 section 2.2)."""
        answer: TokenAnswer = self.create_endpoint_response("introspection", request)
        return answer


class _OwnToken:
    """What the two endpoints have in common: the client, its parameters and the token."""

    def __init__(self, parts: Parts, presented: Presented | None) -> None:
        super().__init__()
        self.parts = parts
        self.presented = presented

    def check_params(self, request: TokenRequest, client: Client) -> None:
        """A hint that is not known is ignored (RFC 7009 section 2.2)."""
        named = request.payload.client_id
        if named is not None and named != client.proven.client.id:
            raise InvalidRequestError("The client_id is not that of the Authorization header.")
        if "token" not in request.form:
            raise InvalidRequestError("The parameter token is missing.")
        self.parts.last_uses.note(
            CredentialKind.OAUTH_CLIENT,
            client.proven.client.id,
            request.origin.now,
            request.origin.address,
        )

    def query_token(self, _text: str, _hint: str | None) -> Presented | None:
        """The token was looked at before, where the database is asked."""
        return self.presented


class _Revocation(_OwnToken, RevocationEndpoint):  # type: ignore[misc]
    def authenticate_token(self, request: TokenRequest, client: Client) -> Presented | None:
        """The client's own token; another client's is refused, and that is recorded."""
        try:
            found: Presented | None = super().authenticate_token(request, client)
        except InvalidGrantError:
            own = request.client.proven.client
            act = RefusedAct(
                "token.revoked",
                "the token of another client",
                actor=client_party(own),
                account_id=own.account_id,
            )
            self.parts.refusals.count(request.origin, act, free=ATTEMPTS)
            raise InvalidGrantError("The token was issued to another client.") from None
        return found

    def revoke_token(self, presented: Presented, request: TokenRequest) -> None:
        """Refuses the token, and whatever it opened, from the next call on, in every process."""
        token = presented.token
        subject = revocations.token_subject(token.token_id)
        longest = max(token.expires_at * SECOND, request.origin.now + LONGEST)
        with self.parts.database.write() as session:
            # Kept a little longer than what it ends: the clocks of two hosts may differ.
            if revocations.add(session, subject, longest + MINUTE):
                self._record(session, request, f"jti {token.token_id}")

    def _record(self, session: Session, request: TokenRequest, detail: str) -> None:
        client = request.client.proven.client
        audit.record(
            session,
            request.origin,
            account_id=client.account_id,
            actor=client_party(client),
            action="token.revoked",
            detail=detail,
        )


class _Introspection(_OwnToken, IntrospectionEndpoint):  # type: ignore[misc]
    def check_permission(self, token: Presented, client: Client, _request: TokenRequest) -> bool:
        """A client learns of its own tokens only."""
        return token.check_client(client)

    def introspect_token(self, presented: Presented) -> dict[str, object]:
        """The members of RFC 7662 section 2.2, and whom the token acts for."""
        token, signer = presented.token, self.parts.signer
        grant = token.grant
        said = {
            "active": True,
            "client_id": grant.client_id,
            "token_type": "Bearer",
            "exp": token.expires_at,
            "iat": token.issued_at,
            "sub": grant.client_id,
            "aud": signer.audience,
            "iss": signer.issuer,
            "jti": token.token_id,
            "sender_id": grant.sender_id,
            "delegator_id": grant.delegator_id,
        }
        return {name: value for name, value in said.items() if value is not None}
