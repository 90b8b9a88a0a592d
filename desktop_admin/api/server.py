"""What a server says of itself: authorization server, RFC 8414 metadata, whether it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from desktop_admin.api.caller import PersonCaller
from desktop_admin.api.codec import Codec
from desktop_admin.api.errors import bad_answer, content_type, read_problem, shown
from desktop_admin.api.exchange import Answer, ApiRequest
from desktop_admin.api.moments import clock_difference
from desktop_admin.api.transport import ApiTransport
from desktop_admin.api.wire_records import WireAuthorizationServer, WireHealth, WireMetadata
from desktop_admin.domain.connections import AuthorizationServer, MetadataState, UrlSource
from desktop_admin.domain.errors import BadAnswer
from desktop_admin.domain.urls import UrlRefused, check_token_endpoint

_ABSENT = frozenset({400, 401, 403, 404, 405, 501})


@dataclass(frozen=True, slots=True)
class Probe:
    """What a call without credentials tells; ``clock_difference`` in seconds, positive: this
    computer is ahead; 0 where it is too small to be seen."""

    has_administration: bool
    server_version: str | None
    tls_version: str | None
    clock_difference: float | None
    milliseconds: int
    status: int = 0
    content_type: str = ""
    server: str = ""
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class MetadataSeen:
    """RFC 8414 metadata as compared; ``issuer`` and ``token_endpoint`` are what it names."""

    state: MetadataState
    status: int
    content_type: str = ""
    issuer: str = ""
    token_endpoint: str = ""


class ServerEndpoint:
    """The description of a server for a signed-in person."""

    def __init__(self, caller: PersonCaller) -> None:
        self._caller = caller

    def authorization_server(self) -> AuthorizationServer:
        """The authorization server that the service provides."""
        codec = self._caller.codec
        answer = self._caller.call("GET", "/admin/v1/authorization-server")
        told = codec.decode(answer, WireAuthorizationServer)
        try:
            check_token_endpoint(told.token_endpoint)
        except UrlRefused as refused:
            problem = f"The token endpoint is refused: {refused.problem.value}"
        else:
            return AuthorizationServer(told.token_endpoint, told.issuer, UrlSource.SERVICE)
        raise bad_answer(answer, problem, codec.redact)


class ProbeEndpoint:
    """What can be learned of a server without any credential."""

    def __init__(
        self,
        transport: ApiTransport,
        codec: Codec,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._transport = transport
        self._codec = codec
        self._now = now

    def probe(self) -> Probe:
        """Reach the server, and look for the administration interface.

        A server that answers at all is reached; its 5xx is raised as ``ServerFailed``.
        """
        answer = self._transport.send(ApiRequest("GET", "/admin/v1/me"))
        if answer.status >= 500 and answer.status not in _ABSENT:
            self._transport.checked(answer)
        problem = read_problem(answer)
        code = (problem.code or "") if problem else ""
        return Probe(
            has_administration=answer.status == 401 and code.startswith("error.unauthorized."),
            server_version=self._version(),
            tls_version=answer.tls_version,
            clock_difference=clock_difference(answer, self._now()),
            milliseconds=answer.milliseconds,
            status=answer.status,
            content_type=content_type(answer),
            server=shown(answer.headers.get("server"), self._codec.redact) or "",
            request_id=answer.request_id,
        )

    def metadata(self, path: str, issuer: str, token_endpoint: str) -> MetadataSeen:
        """Compare the metadata at ``path`` with what is expected, character by character.

        RFC 8414 section 3.3: a document with another issuer counts for nothing.
        """
        answer = self._transport.send(ApiRequest("GET", path))
        kind = content_type(answer)
        absent = MetadataSeen(MetadataState.NOT_PUBLISHED, answer.status, kind)
        if answer.status in _ABSENT:
            return absent
        try:
            told = self._codec.decode(self._transport.checked(answer), WireMetadata)
        except BadAnswer:
            return absent
        is_same = told.issuer == issuer and told.token_endpoint == token_endpoint
        return MetadataSeen(
            MetadataState.VERIFIED if is_same else MetadataState.MISMATCH,
            answer.status,
            kind,
            issuer=shown(told.issuer, self._codec.redact) or "",
            token_endpoint=shown(told.token_endpoint, self._codec.redact) or "",
        )

    def close(self) -> None:
        """End all connections."""
        self._transport.close()

    def _version(self) -> str | None:
        answer: Answer = self._transport.send(ApiRequest("GET", "/health"))
        if answer.status != 200:
            return None
        try:
            return self._codec.decode(answer, WireHealth).version
        except BadAnswer:
            return None
