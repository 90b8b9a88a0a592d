"""The resource ``/admin/v1/sessions``: signing in, renewing, signing out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from desktop_admin.api.codec import Codec
from desktop_admin.api.errors import read_problem
from desktop_admin.api.exchange import Answer, ApiRequest
from desktop_admin.api.moments import server_now
from desktop_admin.api.transport import ApiTransport
from desktop_admin.api.wire_people import WireSession
from desktop_admin.domain.errors import NoAdministrationInterface
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.session import SessionTokens

PATH = "/admin/v1/sessions"
_ABSENT = frozenset({404, 405, 501})
_OWN_KEYS = "error.unauthorized."


@dataclass(frozen=True, slots=True)
class GrantedSession:
    """New tokens; ``seconds`` is the access token's life by the server's own clock."""

    tokens: SessionTokens
    seconds: float


class SessionsEndpoint:
    """Sessions of people on one server.

    Raises ``NoAdministrationInterface`` where the server speaks the public API only.
    """

    def __init__(self, transport: ApiTransport, codec: Codec) -> None:
        self._transport = transport
        self._codec = codec

    def with_password(self, email: str, password: Secret) -> GrantedSession:
        """Sign in. Raises ``BadCredentials`` and ``RateLimited`` among others."""
        self._codec.register(password)
        return self._granted("", {"email": email, "password": password})

    def with_one_time_token(self, token: Secret) -> GrantedSession:
        """Sign in with a token of the embedded server; it works once, for 60 seconds."""
        return self._granted("/one-time", {"token": token})

    def refreshed(self, refresh_token: Secret) -> GrantedSession:
        """New tokens for old; the old refresh token works until the new one is first used."""
        return self._granted("/refresh", {"refreshToken": refresh_token})

    def end(self, access_token: Secret) -> None:
        """Sign out: access and refresh token die at once."""
        self._transport.request_json("DELETE", f"{PATH}/current", token=access_token)

    def _granted(self, suffix: str, body: Mapping[str, object]) -> GrantedSession:
        request = ApiRequest("POST", PATH + suffix, content=self._codec.encode(body))
        answer = self._transport.send(request)
        if _is_foreign(answer):
            raise NoAdministrationInterface(host=answer.host, request_id=answer.request_id)
        tokens = self._codec.decode(self._transport.checked(answer), WireSession).to_domain()
        now = server_now(answer, datetime.now(UTC))
        return GrantedSession(tokens, max(0.0, (tokens.expires_at - now).total_seconds()))


def _is_foreign(answer: Answer) -> bool:
    if answer.status in _ABSENT:
        return True
    problem = read_problem(answer) if answer.status == 401 else None
    return problem is not None and not (problem.code or "").startswith(_OWN_KEYS)
