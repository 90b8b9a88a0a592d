"""The one door to a server: limits, verified TLS, proxy, ids, retries and errors around httpx.

Heavy: imports httpx, truststore and tenacity; load it in a worker thread only.
"""

from __future__ import annotations

import logging
import ssl
import threading
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urlsplit

import httpx

from desktop_admin.api.deadline import Deadline, DeadlineBackend
from desktop_admin.api.errors import Redact, error_for
from desktop_admin.api.exchange import (
    NOTHING,
    USUAL_TIMING,
    Answer,
    ApiRequest,
    OnExchange,
    Timing,
)
from desktop_admin.api.faults import CAUGHT, fault_for
from desktop_admin.api.proxy import ProxyResolver, proxy_for, system_proxy
from desktop_admin.api.reading import read_answer
from desktop_admin.api.retry import retried
from desktop_admin.api.telling import Attempt, Place, Sending, told_of
from desktop_admin.api.tls import system_trust
from desktop_admin.domain.errors import AppError, ConnectionFailed, InvalidInput
from desktop_admin.domain.exchanges import DIRECT, Purpose
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import redact_shapes
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.domain.urls import host_of

KEEP_ALIVE = 30.0
_CLOSED = QT_TRANSLATE_NOOP("Text", "This connection was closed.")
SYSTEM_PROXY = ProxySetting()


@dataclass(frozen=True, slots=True)
class TransportSetup:
    """How every transport behaves; ``redact`` cleans the server's words in errors, and paths."""

    user_agent: str
    proxy: ProxySetting = SYSTEM_PROXY
    resolve_proxy: ProxyResolver = system_proxy
    on_exchange: OnExchange | None = None
    timing: Timing = USUAL_TIMING
    redact: Redact = redact_shapes
    purpose: Purpose = Purpose.ACCOUNT


class ApiTransport:
    """All calls to one server: ``base_url`` is an origin, possibly with a path, no final slash.

    Thread-safe; the connection is opened by the first call. Redirects are never followed, cookies
    never kept. ``wire`` replaces the network in tests. Every fault is raised as an ``AppError``.
    """

    def __init__(
        self, base_url: str, setup: TransportSetup, *, wire: httpx.BaseTransport | None = None
    ) -> None:
        self.base_url = base_url
        self.host = host_of(base_url)
        self._setup = setup
        self._wire = wire
        self._deadline = Deadline()
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._client: httpx.Client | None = None
        self._proxy = ""
        _silence_libraries()

    def request_json(
        self,
        method: str,
        path: str,
        *,
        token: Secret | None = None,
        content: Secret | None = None,
        headers: Mapping[str, str | Secret] = NOTHING,
        query: Mapping[str, str] = NOTHING,
    ) -> Answer:
        """A call with a bearer ``token`` and a JSON body; statuses from 400 on are raised."""
        bearer = Secret(f"Bearer {token.reveal()}") if token is not None else None
        request = ApiRequest(method, path, bearer, content, headers=headers, query=query)
        return self.checked(self.send(request))

    def checked(self, answer: Answer) -> Answer:
        """``answer``, or its error raised where the status is 400 or more."""
        if answer.status >= 400:
            raise error_for(answer, self._setup.redact)
        return answer

    def send(self, request: ApiRequest) -> Answer:
        """The answer to ``request``, whatever its status but 3xx; GET is retried, nothing else."""
        sending = Sending(request, uuid.uuid4().hex)
        if request.method != "GET":
            return self._attempt(sending, 1)
        return retried(lambda number: self._attempt(sending, number), self._pause)

    def close(self) -> None:
        """End all connections and waits; further calls fail."""
        self._closed.set()
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.close()

    def _attempt(self, sending: Sending, number: int) -> Answer:
        attempt = Attempt(number)
        answer: Answer | None = None
        error: AppError | None = None
        try:
            answer = self._exchange(sending.request, sending.request_id, attempt.begin)
        except AppError as met:
            error = met
        except CAUGHT as fault:
            error = fault_for(fault, self.host, sending.request_id, attempt.seconds)
        seen = told_of(sending, attempt, self._place(sending.request), answer, error)
        sending.repeats = seen.outcome
        if self._setup.on_exchange is not None:
            self._setup.on_exchange(seen)
        if answer is None:
            # raised out here, so that the library's fault with its request is not chained to it
            raise error or ConnectionFailed(host=self.host, request_id=sending.request_id)
        return answer

    def _place(self, request: ApiRequest) -> Place:
        base = urlsplit(self.base_url)
        path = self._setup.redact(base.path + request.path)
        return Place(base.scheme, self.host, path, self._proxy, self._setup.purpose)

    def _exchange(self, request: ApiRequest, request_id: str, begin: float) -> Answer:
        client = self._open()
        built = client.build_request(
            request.method,
            self.base_url + request.path,
            params=dict(request.query) or None,
            headers=_headers(request, request_id),
            content=request.content.reveal().encode() if request.content is not None else None,
        )
        with self._deadline.within(self._setup.timing.total):
            response = client.send(built, stream=True)
            try:
                return read_answer(response, self.host, request_id, begin, self._setup.redact)
            finally:
                response.close()

    def _open(self) -> httpx.Client:
        with self._lock:
            if self._closed.is_set():
                raise ConnectionFailed(host=self.host, detail=_CLOSED)
            if self._client is None:
                self._client = self._build_client()
            return self._client

    def _build_client(self) -> httpx.Client:
        timing = self._setup.timing
        return httpx.Client(
            transport=self._wire or self._network(),
            trust_env=False,
            follow_redirects=False,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            timeout=httpx.Timeout(
                connect=timing.connect, read=timing.read, write=timing.write, pool=timing.pool
            ),
            headers={
                "User-Agent": self._setup.user_agent,
                "Accept": "application/json",
                "Accept-Encoding": "identity",
            },
        )

    def _network(self) -> httpx.HTTPTransport:
        # With transport= httpx ignores the client's own verify and proxy: both belong in here.
        url = proxy_for(self.base_url, self._setup.proxy, self._setup.resolve_proxy)
        self._proxy = host_of(url) if url else DIRECT
        proxy = httpx.Proxy(url, ssl_context=_proxy_trust(url)) if url else None
        network = httpx.HTTPTransport(
            verify=system_trust(),
            trust_env=False,
            proxy=proxy,
            limits=httpx.Limits(max_connections=10, keepalive_expiry=KEEP_ALIVE),
        )
        # httpx has no argument for the network backend of its pool (encode/httpx#2970 and others)
        network._pool._network_backend = DeadlineBackend(self._deadline)  # noqa: SLF001
        return network

    def _pause(self, seconds: float) -> None:
        self._closed.wait(seconds)


def _headers(request: ApiRequest, request_id: str) -> dict[str, str]:
    headers = {"X-Request-Id": request_id}
    if request.content is not None:
        headers["Content-Type"] = request.content_type
    given = dict(request.headers)
    if request.authorization is not None:
        given["Authorization"] = request.authorization
    for name, value in given.items():
        text = value.reveal() if isinstance(value, Secret) else value
        if not (text.isascii() and text.isprintable()):
            # the library's own error would repeat the value
            raise InvalidInput(request_id=request_id, detail=f"{name}: not printable ASCII")
        headers[name] = text
    return headers


def _proxy_trust(url: str) -> ssl.SSLContext | None:
    return system_trust() if url.lower().startswith("https:") else None


def _silence_libraries() -> None:
    # httpx logs whole URLs at INFO, httpcore logs headers at DEBUG
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
