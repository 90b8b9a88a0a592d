"""The authorization server proper: Authlib's grant machinery on our clients, policy and tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from authlib.oauth2.rfc6749 import (  # type: ignore[import-untyped]
    AuthorizationServer,
    ClientCredentialsGrant,
    ClientMixin,
    InvalidClientError,
    InvalidRequestError,
    OAuth2Error,
    OAuth2Request,
    UnauthorizedClientError,
)
from authlib.oauth2.rfc6749.requests import (  # type: ignore[import-untyped]
    BasicOAuth2Payload,
)

from desktop_admin.backend.access.policy import Refusal
from desktop_admin.backend.callers import CallerKind
from desktop_admin.backend.credentials.client_credentials import (
    NotProven,
    ProvenClient,
    gate,
    prove,
)
from desktop_admin.backend.oauth.issuing import issue
from desktop_admin.backend.oauth.signing import OAuthGrant
from desktop_admin.backend.oauth.token_request import (
    BasicCredentials,
    MalformedRequest,
    MisplacedCredentials,
    TokenParameters,
)
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.store import people
from desktop_admin.domain.credentials import CredentialKind

_BASIC = "client_secret_basic"
_ENDPOINTS = frozenset({"token", "revocation", "introspection"})


@dataclass(frozen=True, slots=True)
class TokenAnswer:
    """Status, JSON object and headers of an answer of the token endpoint."""

    status: int
    body: Mapping[str, object]
    headers: Mapping[str, str]


class TokenRequest(OAuth2Request):  # type: ignore[misc]
    """One request of a client, read and checked for form."""

    def __init__(
        self, origin: Origin, credentials: BasicCredentials | None, parameters: TokenParameters
    ) -> None:
        # Authlib wants an https address here; transport is the edge's affair, not this one's.
        super().__init__("POST", "https://token-endpoint.invalid/oauth2/token")
        self.origin = origin
        self.credentials = credentials
        self.payload = BasicOAuth2Payload(dict(parameters.values))

    @property
    def form(self) -> dict[str, str]:
        """The parameters, where some of Authlib's endpoints look for them."""
        return dict(self.payload.data)


class Client(ClientMixin):  # type: ignore[misc]
    """A proven client in the terms of Authlib."""

    def __init__(self, proven: ProvenClient) -> None:
        self.proven = proven

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return method == _BASIC and endpoint in _ENDPOINTS

    def check_grant_type(self, grant_type: str) -> bool:
        return bool(grant_type == ClientCredentialsGrant.GRANT_TYPE)

    def get_allowed_scope(self, _scope: str) -> str:
        return ""


class Refused(InvalidClientError):  # type: ignore[misc]
    """401: unknown client and wrong secret alike (RFC 6749 section 5.2)."""

    def __init__(self, description: str = "Client authentication failed.") -> None:
        super().__init__(description, status_code=401)

    def get_headers(self) -> list[tuple[str, str]]:
        return [("WWW-Authenticate", 'Basic realm="oauth2", charset="UTF-8"')]


class _TooMany(OAuth2Error):  # type: ignore[misc]
    """429: too many failures."""

    error = "temporarily_unavailable"
    status_code = 429

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Too many failed attempts. Try again in {seconds} seconds.")
        self.seconds = seconds

    def get_headers(self) -> list[tuple[str, str]]:
        return [("Retry-After", str(self.seconds))]


class _Grant(ClientCredentialsGrant):  # type: ignore[misc]
    """The client credentials grant, with ``sender_id`` and ``delegator_id``."""

    def validate_token_request(self) -> None:
        super().validate_token_request()
        named = self.request.payload.client_id
        proven: ProvenClient = self.request.client.proven
        if named is not None and named != proven.client.id:
            raise InvalidRequestError("The client_id is not that of the Authorization header.")
        self.server.check_gate(self.request, proven)

    def generate_token(self, **_options: object) -> dict[str, object]:
        token: dict[str, object] = self.server.issue(self.request, self.request.client.proven)
        return token

    def save_token(self, token: dict[str, object]) -> None:
        """Nothing to keep: the token is self-contained."""


class TokenServer(AuthorizationServer):  # type: ignore[misc]
    """Answers requests to ``/oauth2/token``."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.register_client_auth_method(_BASIC, self._authenticate)
        self.register_grant(_Grant)

    def answer(self, request: TokenRequest) -> TokenAnswer:
        """The token, or the error of RFC 6749 section 5.2."""
        if request.payload.grant_type is None:
            return self.handle_response(
                *InvalidRequestError("The parameter grant_type is missing.")()
            )
        answer: TokenAnswer = self.create_token_response(request)
        return answer

    def refuse(self, problem: MalformedRequest, authorization: str | None) -> TokenAnswer:
        """400 ``invalid_request``, or 401 for an authentication method that is not supported."""
        is_unsupported = isinstance(problem, MisplacedCredentials) and not authorization
        error = Refused(str(problem)) if is_unsupported else InvalidRequestError(str(problem))
        return self.handle_response(*error())

    def query_client(self, client_id: str) -> None:
        """Clients are found together with the check of their secret, see ``_authenticate``."""

    def create_oauth2_request(self, request: TokenRequest) -> TokenRequest:
        return request

    def send_signal(self, name: str, *args: object, **kwargs: object) -> None:
        """Nobody listens."""

    def handle_response(
        self, status: int, body: Mapping[str, object], headers: list[tuple[str, str]]
    ) -> TokenAnswer:
        return TokenAnswer(status, body, dict(headers))

    def check_gate(self, request: TokenRequest, proven: ProvenClient) -> None:
        """Raises ``unauthorized_client`` unless OAuth clients work for the account now."""
        refusal = gate(self._parts, request.origin, proven, CallerKind.OAUTH_TOKEN)
        if refusal is Refusal.METHOD:
            raise UnauthorizedClientError(
                "OAuth 2.0 Client Credentials is not the authentication method of the account."
            )
        if refusal is not None:
            raise UnauthorizedClientError("OAuth 2.0 is not switched on for the account.")

    def issue(self, request: TokenRequest, proven: ProvenClient) -> dict[str, object]:
        """The answer with a new access token."""
        grant = OAuthGrant(
            client_id=proven.client.id,
            generation=proven.client.generation,
            sender_id=self._person(request, proven, "sender_id"),
            delegator_id=self._person(request, proven, "delegator_id"),
        )
        return issue(self._parts, request.origin, grant, proven.account.oauth_token_seconds)

    def _authenticate(self, _query: Any, request: TokenRequest) -> Client:
        if request.credentials is None:
            raise Refused
        found = prove(
            self._parts,
            request.origin,
            CredentialKind.OAUTH_CLIENT,
            request.credentials.client_id,
            request.credentials.secret,
        )
        if isinstance(found, NotProven):
            raise _TooMany(found.wait) if found.wait else Refused()
        return Client(found)

    def _person(self, request: TokenRequest, proven: ProvenClient, name: str) -> str | None:
        """The id of the person whom a parameter names by id or e-mail."""
        given = request.payload.data.get(name)
        if given is None:
            return None
        with self._parts.database.read() as session:
            found = people.find_in_account(session, proven.account.id, given)
            found = found or people.find_by_email(session, given)
        if found is None or found.account_id != proven.account.id or found.status != people.ACTIVE:
            raise InvalidRequestError(f"The {name} names nobody in the account.")
        return found.id
