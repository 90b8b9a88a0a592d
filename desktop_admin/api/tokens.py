"""The public calls of an integration: asking for a token, and calling the API with it once."""

from __future__ import annotations

import base64
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import quote_plus, urlencode

from desktop_admin.api.codec import Codec
from desktop_admin.api.errors import (
    Redact,
    bad_answer,
    challenge_scheme,
    content_type,
    describe,
    read_problem,
    shown,
)
from desktop_admin.api.exchange import Answer, ApiRequest
from desktop_admin.api.moments import clock_difference, server_now
from desktop_admin.api.transport import ApiTransport
from desktop_admin.api.wire_records import WireApiToken, WireOAuthToken, WireSysinfo
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.urls import CLIENT_APP_TOKEN_PATH, origin_and_path

PROBE_PATH = "/api/sysinfo"
_GRANT = Secret(urlencode({"grant_type": "client_credentials"}))
_FORM = "application/x-www-form-urlencoded"
_REFUSALS = frozenset({400, 401, 403})
_ABSENT = frozenset({404, 405})
# The last part of a messageKey that means: the other family of credentials is in force.
_OTHER_METHOD = frozenset({"methodNotInForce", "methodNotSelected"})
_SWITCHED_OFF = "featureDisabled"
_OFF_WORDS = "not switched on"  # RFC 6749 has one code for both
_LEAST_MILLISECONDS = 10**11  # as seconds that would be a moment after the year 5000


@dataclass(frozen=True, slots=True)
class Reply:
    """How one public call ended: accepted, or refused with the server's ``code`` (None: it told
    none); other faults are raised.

    ``words`` are the server's own of a refusal, redacted; ``challenge`` is the scheme that its
    WWW-Authenticate names; ``is_in_milliseconds`` tells in which unit ``expiresAt`` came, None
    where there was none. ``clock_difference`` in seconds: this computer is ahead.
    """

    status: int
    milliseconds: int
    request_id: str
    is_accepted: bool
    code: str | None = None
    token: Secret | None = None
    seconds: int | None = None
    host: str = ""
    content_type: str = ""
    words: str | None = None
    challenge: str = ""
    is_in_milliseconds: bool | None = None
    clock_difference: float | None = None

    @property
    def last_part(self) -> str:
        """What follows the last dot of the code."""
        return (self.code or "").rpartition(".")[2]

    @property
    def is_other_method(self) -> bool:
        """Whether it was refused as the other family of credentials is in force."""
        # RFC 6749 5.2: the client is authenticated, but not authorized to use this grant now
        is_unauthorized = self.code == "unauthorized_client" and not self.is_switched_off
        return is_unauthorized or self.last_part in _OTHER_METHOD

    @property
    def is_switched_off(self) -> bool:
        """Whether it was refused as the provider has not switched this on for the account."""
        is_told = self.code == "unauthorized_client" and _OFF_WORDS in (self.words or "")
        return is_told or self.last_part == _SWITCHED_OFF


class TokenEndpoint:
    """Asks for tokens. Secrets travel in the Authorization header or the body, never in a URL.

    ``open_transport`` makes a transport to an origin; each call uses one of its own, so that the
    time includes the connection.
    """

    def __init__(
        self,
        open_transport: Callable[[str], ApiTransport],
        codec: Codec,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._open = open_transport
        self._codec = codec
        self._now = now

    def oauth_token(self, token_endpoint: str, client_id: str, secret: Secret) -> Reply:
        """Client credentials grant at ``token_endpoint``, RFC 6749 section 4.4."""
        origin, path = origin_and_path(token_endpoint)
        request = ApiRequest(
            "POST", path, basic(client_id, self._codec.register(secret)), _GRANT, _FORM
        )
        answer = self._send(origin, request)
        if answer.status in _REFUSALS:
            return refused_reply(answer, self._codec.redact)
        told = self._codec.decode(answer, WireOAuthToken)
        if told.token_type.lower() != "bearer":  # RFC 6749 7.1: an unknown kind is not used
            raise bad_answer(answer, "token_type is not Bearer", self._codec.redact)
        return self._granted(answer, told.access_token, told.expires_in)

    def client_app_token(self, backend_url: str, client_id: str, secret: Secret) -> Reply:
        """An API token of the account owner for a Client App of the server at ``backend_url``."""
        body = {"clientId": client_id, "secret": self._codec.register(secret), "type": "OWNER"}
        request = ApiRequest("POST", CLIENT_APP_TOKEN_PATH, content=self._codec.encode(body))
        answer = self._send(backend_url, request)
        if answer.status in _REFUSALS:
            return refused_reply(answer, self._codec.redact)
        told = self._codec.decode(answer, WireApiToken)
        seconds, is_in_milliseconds = self._life(answer, told.expires_at)
        accepted = self._granted(answer, told.access_token, seconds)
        return replace(accepted, is_in_milliseconds=is_in_milliseconds)

    def call_api(self, backend_url: str, credential: Secret, scheme: str = "Bearer") -> Reply:
        """The cheapest call that needs a credential; ``scheme`` is ``Basic`` for the API key."""
        authorization = Secret(f"{scheme} {self._codec.register(credential).reveal()}")
        answer = self._send(backend_url, ApiRequest("GET", PROBE_PATH, authorization))
        if answer.status in _REFUSALS:
            return refused_reply(answer, self._codec.redact)
        self._codec.decode(answer, WireSysinfo)
        return accepted_reply(answer)

    def _granted(self, answer: Answer, token: Secret, seconds: int | None) -> Reply:
        away = clock_difference(answer, self._now())
        return replace(accepted_reply(answer), token=token, seconds=seconds, clock_difference=away)

    def _send(self, base_url: str, request: ApiRequest) -> Answer:
        with closing(self._open(base_url)) as transport:
            answer = transport.send(request)
            if answer.status in _REFUSALS and read_problem(answer) is not None:
                return answer
            if answer.status in _ABSENT:
                raise bad_answer(answer, describe(answer), self._codec.redact)
            return transport.checked(answer)

    def _life(self, answer: Answer, expires_at: int | str) -> tuple[int, bool]:
        """What is left until ``expires_at`` (epoch milliseconds), by the server's own clock, and
        whether it looks like milliseconds at all.
        """
        try:
            told = int(expires_at)
        except ValueError:
            told = None
        if told is None:
            raise bad_answer(answer, "expiresAt is no number", self._codec.redact)
        seconds = round(told / 1000 - server_now(answer, self._now()).timestamp())
        return max(0, seconds), told >= _LEAST_MILLISECONDS


def basic(client_id: str, secret: Secret) -> Secret:
    """The Authorization header for client credentials.

    RFC 6749 section 2.3.1: each half is form-urlencoded before base64.
    """
    pair = f"{quote_plus(client_id)}:{quote_plus(secret.reveal())}"
    return Secret("Basic " + base64.b64encode(pair.encode("ascii")).decode("ascii"))


def accepted_reply(answer: Answer) -> Reply:
    """What ``answer`` brought."""
    return Reply(
        answer.status,
        answer.milliseconds,
        answer.request_id,
        is_accepted=True,
        host=answer.host,
        content_type=content_type(answer),
    )


def refused_reply(answer: Answer, redact: Redact) -> Reply:
    """What the refusal in ``answer`` tells."""
    problem = read_problem(answer, redact)
    return Reply(
        answer.status,
        answer.milliseconds,
        answer.request_id,
        is_accepted=False,
        code=problem.code if problem else None,
        words=shown(problem.message, redact) if problem else None,
        host=answer.host,
        content_type=content_type(answer),
        challenge=challenge_scheme(answer),
    )


def is_refused_by_method(asked: Reply | None, called: Reply) -> bool:
    """Whether the API refused a credential, or the token ``asked`` for with it, for its family.

    A token that was issued a moment ago is refused for that, whatever the server calls it.
    """
    is_fresh_refused = asked is not None and called.status == 401 and not called.is_switched_off
    return not called.is_accepted and (called.is_other_method or is_fresh_refused)
