"""A look at a token, with a server that the test writes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import httpx
import pytest

from desktop_admin.api.issued_tokens import IssuedTokenEndpoint
from desktop_admin.api.tokens import TokenEndpoint
from desktop_admin.domain import errors as e
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.credentials import CredentialKind, TestOutcome
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import (
    MetadataNotPublished,
    RequestRefused,
    ServerNotConfirmed,
)
from desktop_admin.domain.tokens import (
    CredentialInUse,
    Moment,
    PublishedServer,
    RequestedToken,
    SignatureState,
    TokenFault,
)
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.token_cache import TokenCache
from desktop_admin.services.token_viewer import KEYS_SECONDS, TokenViewer
from tests.fakes.made_tokens import NOW, made_key, made_token, published
from tests.fakes.scripted_server import URL, ScriptedServer, told

FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, URL)
ENDPOINT = f"{URL}/oauth2/token"
LOGIN = "https://login.example/oauth2/token"
USED = CredentialInUse(
    FAR, ENDPOINT, CredentialKind.OAUTH_CLIENT, "ossoi_abc", Secret("Zebra-Umbrella-7")
)
SERVER = PublishedServer(URL, f"{URL}/keys", f"{URL}/introspect", f"{URL}/revoke")
KEYS = {"keys": [published(made_key())]}
METADATA = {
    "issuer": URL,
    "token_endpoint": ENDPOINT,
    "jwks_uri": SERVER.jwks_uri,
    "introspection_endpoint": SERVER.introspection_endpoint,
    "revocation_endpoint": SERVER.revocation_endpoint,
}


class Bench:
    """A viewer on a clock of its own."""

    def __init__(self, *answers: httpx.Response) -> None:
        self.server = ScriptedServer(*answers)
        self.seconds = 0.0
        self.cache = TokenCache()
        calls = TokenEndpoint(self.server.transport, self.server.codec)
        issued = IssuedTokenEndpoint(self.server.transport, self.server.codec)
        self.tokens = CredentialTokens(lambda: calls, self._stopped, self.cache)
        self.viewer = TokenViewer(
            self.tokens,
            lambda: issued,
            lambda: self.seconds,
            lambda: datetime.fromtimestamp(NOW, UTC),
        )

    @staticmethod
    def _stopped(_url: str) -> None:
        raise e.BackendStopped

    @property
    def urls(self) -> list[str]:
        return [str(request.url) for request in self.server.requests]


def granted(token: Secret, **headers: str) -> httpx.Response:
    body = {"access_token": token.reveal(), "token_type": "Bearer", "expires_in": 299}
    return told(200, body, **headers)


def requested(token: Secret, difference: float = 0.0) -> RequestedToken:
    found = Bench(granted(token)).viewer.request(USED)
    return replace(found, clock_difference=difference)


def test_a_token_is_asked_for_anew_and_read() -> None:
    bench = Bench(granted(made_token()), granted(made_token({"kid": "key-2"})))
    bench.tokens.ask(USED)
    found = bench.viewer.request(USED)
    assert found.decoded is not None
    assert found.decoded.key_id == "key-2"
    assert (found.seconds, found.refusal) == (299, None)
    assert isinstance(found.asked_at, Moment)
    assert bench.tokens.ask(USED).reply.token == found.token  # and others may use it


def test_an_opaque_token_has_nothing_to_read() -> None:
    handed = told(200, {"accessToken": "a" * 64, "expiresAt": 9_999_999_999_999})
    app = replace(USED, kind=CredentialKind.CLIENT_APP)
    bench = Bench(handed)
    found = bench.viewer.request(app)
    assert (found.decoded, found.token) == (None, Secret("a" * 64))
    assert bench.viewer.verify(app, SERVER, found) is None


def test_a_refusal_is_told_as_a_test_tells_it() -> None:
    found = Bench(told(400, {"error": "unauthorized_client"})).viewer.request(USED)
    assert (found.token, found.decoded) == (None, None)
    assert found.refusal is not None
    assert found.refusal.outcome is TestOutcome.REFUSED_BY_METHOD


def test_what_the_server_publishes() -> None:
    bench = Bench(told(200, METADATA))
    assert bench.viewer.published(USED, URL) == SERVER
    assert bench.viewer.published(USED, None) == SERVER  # the issuer follows from the endpoint
    assert bench.urls == [f"{URL}/.well-known/oauth-authorization-server"] * 2


@pytest.mark.parametrize("issuer", ["https://evil.example", "https://sign.example.com:8443"])
def test_no_other_server_is_asked_for_metadata(issuer: str) -> None:
    bench = Bench(told(200, METADATA))
    with pytest.raises(ServerNotConfirmed):
        bench.viewer.published(USED, issuer)
    for odd in ("file:///etc/passwd", "https://[x", "http://sign.example.com", "javascript:1"):
        with pytest.raises((MetadataNotPublished, ServerNotConfirmed)):
            bench.viewer.published(USED, odd)
    with pytest.raises(MetadataNotPublished):
        bench.viewer.published(replace(USED, token_endpoint=f"{URL}/token"), None)
    assert bench.urls == []


def test_a_server_that_nobody_confirmed_is_not_asked() -> None:
    bench = Bench(told(200, METADATA))
    with pytest.raises(ServerNotConfirmed):
        bench.viewer.published(replace(USED, token_endpoint=LOGIN), None)
    here = replace(FAR, id=LOCAL_CONNECTION_ID)
    with pytest.raises(e.BackendStopped):
        bench.viewer.published(replace(USED, connection=here), URL)
    assert bench.urls == []


@pytest.mark.parametrize(
    "url", ["https://evil.example/x", "https://sign.example.com.evil.example/x", "https://a@b/x"]
)
def test_metadata_leads_nowhere_else(url: str) -> None:
    bench = Bench(told(200, KEYS))
    server, token = PublishedServer(URL, url, url, url), made_token()
    for act in (
        lambda: bench.viewer.verify(USED, server, requested(token)),
        lambda: bench.viewer.introspect(USED, server, token),
        lambda: bench.viewer.revoke(USED, server, token),
    ):
        with pytest.raises((ServerNotConfirmed, MetadataNotPublished)):
            act()
    assert bench.urls == []


def test_what_is_not_published_cannot_be_used() -> None:
    bench = Bench(told(200, KEYS))
    server, token = PublishedServer(URL), made_token()
    with pytest.raises(MetadataNotPublished):
        bench.viewer.verify(USED, server, requested(token))
    with pytest.raises(MetadataNotPublished):
        bench.viewer.introspect(USED, server, token)
    with pytest.raises(MetadataNotPublished):
        bench.viewer.revoke(USED, server, token)


def test_the_confirmed_server_may_be_elsewhere() -> None:
    pinned = replace(FAR, authorization_server_url=LOGIN)
    used = replace(USED, connection=pinned, token_endpoint=LOGIN)
    bench = Bench(told(200, {"active": False}))
    server = PublishedServer("https://login.example", None, "https://login.example/introspect")
    assert bench.viewer.introspect(used, server, made_token()) == {"active": False}
    assert bench.urls == ["https://login.example/introspect"]


def test_a_token_is_verified_with_the_keys_of_the_server() -> None:
    bench = Bench(told(200, KEYS))
    found = bench.viewer.verify(USED, SERVER, requested(made_token()))
    assert found is not None
    assert found.is_clean
    assert bench.urls == [SERVER.jwks_uri]


@pytest.mark.parametrize(
    ("end", "difference", "faults"),
    [
        (NOW - 1, 0.0, (TokenFault.EXPIRED,)),
        (NOW - 1, 60.0, ()),  # this computer is ahead
        (NOW + 30, 0.0, ()),
        (NOW + 30, -60.0, (TokenFault.EXPIRED,)),
    ],
)
def test_times_are_judged_by_the_clock_of_the_server(
    end: int, difference: float, faults: tuple[TokenFault, ...]
) -> None:
    token = made_token(claims={"iat": end - 299, "exp": end})
    found = Bench(told(200, KEYS)).viewer.verify(USED, SERVER, requested(token, difference))
    assert found is not None
    assert (found.signature, found.faults) == (SignatureState.VERIFIED, faults)


def test_keys_are_kept_for_a_minute() -> None:
    bench = Bench(told(200, KEYS))
    for _ in range(2):
        bench.viewer.verify(USED, SERVER, requested(made_token()))
    assert len(bench.urls) == 1
    bench.seconds += KEYS_SECONDS
    bench.viewer.verify(USED, SERVER, requested(made_token()))
    assert len(bench.urls) == 2


def test_an_unknown_key_is_looked_for_once() -> None:
    new = made_key(number=2)
    both = {"keys": [*KEYS["keys"], published(new, "key-2")]}
    bench = Bench(told(200, KEYS), told(200, KEYS), told(200, both))
    token = requested(made_token({"kid": "key-2"}, key=new))
    states = [bench.viewer.verify(USED, SERVER, token) for _ in range(3)]
    assert [one.signature for one in states if one] == [
        SignatureState.NO_KEY,
        SignatureState.NO_KEY,
        SignatureState.VERIFIED,
    ]
    assert len(bench.urls) == 3


def test_revoking_forgets_the_token_here_whatever_the_server_says() -> None:
    token = made_token()
    for answer, fault in (
        (told(200, b""), None),
        (told(200, b"<html>"), None),
        (told(401, {"error": "invalid_client"}), RequestRefused),
        (told(400, {"error": "unsupported_token_type"}), RequestRefused),
        (told(503, b"", Retry_After="5"), e.ServerFailed),
        (told(404, b"<html>"), e.BadAnswer),
    ):
        bench = Bench(granted(token), answer)
        bench.tokens.ask(USED)
        if fault is None:
            bench.viewer.revoke(USED, SERVER, token)
        else:
            with pytest.raises(fault):
                bench.viewer.revoke(USED, SERVER, token)
        assert bench.server.last.content.decode().startswith("token=")
        assert bench.cache._held == {}
