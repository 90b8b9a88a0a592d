"""A server inside the test: httpx's mock transport behind the program's own transport."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import httpx

from desktop_admin.api.caller import PersonCaller
from desktop_admin.api.codec import Codec
from desktop_admin.api.exchange import Answer
from desktop_admin.api.transport import ApiTransport, TransportSetup
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.exchanges import Exchange
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret

URL = "https://sign.example.com"
DATE = "Tue, 24 Nov 2026 10:00:00 GMT"  # the server's clock, by which its sessions have not ended
SETUP = TransportSetup(user_agent="API Access Admin/0", proxy=ProxySetting(ProxyMode.NONE))

CLIENT: dict[str, Any] = {
    "kind": "OAUTH_CLIENT",
    "name": "Payroll",
    "clientId": "ossoi_abc",
    "createdAt": "2026-11-24T10:00:00.123Z",
    "createdBy": "Olivia Owner",
    "rotatedAt": None,
    "lastUsedAt": None,
    "lastUsedFrom": None,
    "etag": '"1"',
}
METHOD: dict[str, Any] = {
    "method": "OAUTH2",
    "changedAt": None,
    "changedBy": None,
    "apiKeyCount": 1,
    "clientAppCount": 2,
    "oauthClientCount": 3,
    "clientAppsNeverUsed": 0,
    "oauthClientsNeverUsed": 1,
}
SESSION: dict[str, Any] = {
    "accessToken": "ossps_first",
    "expiresAt": "2026-11-24T10:30:00Z",
    "refreshToken": "osspr_first",
    "refreshExpiresAt": "2026-12-24T10:00:00Z",
}


def told(status: int, body: object = None, **headers: str) -> httpx.Response:
    """An answer; ``headers`` with underscores for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if isinstance(body, bytes):
        return httpx.Response(status, content=body, headers=named)
    content = b"" if body is None else json.dumps(body).encode()
    return httpx.Response(
        status, content=content, headers={"Content-Type": "application/json", **named}
    )


def refused(status: int, key: str, message: str = "No.", **headers: str) -> httpx.Response:
    """The service's own error object."""
    body = {"code": status, "messageKey": key, "message": message, "name": "x"}
    return told(status, body, **headers)


class ScriptedServer:
    """Gives ``answers`` in turn (the last one for ever), or what a function makes of a request."""

    def __init__(self, *answers: httpx.Response | Callable[[httpx.Request], httpx.Response]):
        self._answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.seen: list[Exchange] = []
        self.ledger = RedactionLedger()
        self.codec = Codec(self.ledger)
        self.wire = httpx.MockTransport(self._answer)

    @property
    def last(self) -> httpx.Request:
        """The last request."""
        return self.requests[-1]

    @property
    def last_body(self) -> Any:
        """Its body as JSON."""
        return json.loads(self.last.content)

    def transport(self, url: str = URL) -> ApiTransport:
        """The program's way to it; waits between retries take no time."""
        setup = replace(SETUP, on_exchange=self.seen.append, redact=self.codec.redact)
        transport = ApiTransport(url, setup, wire=self.wire)
        transport._pause = lambda _: None  # type: ignore[method-assign]
        return transport

    def caller(self, tokens: FixedTokens | None = None) -> PersonCaller:
        """A signed-in person's way to it."""
        return PersonCaller(
            self.transport(),
            self.codec,
            tokens or FixedTokens(),
            admit=lambda: None,
            explain=lambda error: error,
        )

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers[0] if len(self._answers) == 1 else self._answers.pop(0)
        made = answer(request) if callable(answer) else answer
        if "/sessions" in request.url.path:
            made.headers.setdefault("Date", DATE)
        # a response is read once; the same one may be given again
        return httpx.Response(made.status_code, headers=made.headers, stream=_Bytes(made.content))


class _Bytes(httpx.SyncByteStream):
    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self) -> Any:
        yield self._content


class FixedTokens:
    """A token source: ``first``, and after a refusal ``second``."""

    def __init__(self, error: AppError | None = None) -> None:
        self.renewals = 0
        self._error = error

    def current(self) -> Secret:
        """The first token."""
        return Secret("ossps_first")

    def renewed(self, rejected: Secret) -> Secret:
        """The second one."""
        del rejected
        self.renewals += 1
        if self._error is not None:
            raise self._error
        return Secret("ossps_second")


def answer_of(
    status: int = 200,
    body: object = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """A complete answer as the transport hands it on."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(
        host="sign.example.com",
        status=status,
        headers={"content-type": "application/json"} | dict(headers or {}),
        body=content,
        request_id="r-1",
        milliseconds=3,
    )
