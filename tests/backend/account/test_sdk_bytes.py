"""The bytes that the widespread clients of the service send, and answers that they can read."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.backend.callers import a_signer
from tests.fakes.api_user import ApiUser
from tests.fakes.backend_process import BackendProcess
from tests.fakes.plain_caller import PlainCaller

JAVA = {"User-Agent": "Java SDK v11.68.0", "Accept": "application/json; esl-api-version=11.68.0"}
JAVA_JSON = {"Content-Type": "application/json; esl-api-version=11.68.0"}
NET = {"User-Agent": ".Net SDK v11.66.0", "Accept": "application/json; esl-api-version=11.66.0"}
NET_JSON = {"Content-Type": "application/json; esl-api-version=11.66.0"}
NODE = {
    "accept": "application/json; esl-api-version=11.46",
    "content-type": "application/json",
    "User-Agent": "node-fetch/1.0 (+https://github.com/bitinn/node-fetch)",
    "Accept-Encoding": "gzip,deflate",
}


@dataclass(frozen=True, slots=True)
class Bytes:
    """One request as a client makes it: nothing is added but the length and the host."""

    method: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None


class Line(PlainCaller):
    """Sends exactly these bytes to a backend."""

    def tell(self, what: Bytes, **more: str) -> tuple[int, bytes]:
        return self.send(what.method, what.path, {**what.headers, **more}, what.body)

    def json(self, what: Bytes, **more: str) -> Any:
        status, content = self.tell(what, **more)
        assert status == 200, content
        return json.loads(content)


@pytest.fixture(scope="module")
def line(shared: BackendProcess) -> Iterator[Line]:
    caller = Line(shared.url)
    yield caller
    caller.close()


@pytest.fixture(scope="module")
def app(keeper: ApiUser) -> dict[str, Any]:
    return keeper.create("client-apps", "An integration")


@pytest.fixture(scope="module")
def key(keeper: ApiUser) -> str:
    return "Basic " + str(keeper.post("/admin/v1/api-key/reveal").json()["apiKey"])


@pytest.fixture(scope="module")
def package(keeper: ApiUser) -> dict[str, str]:
    return a_signer(keeper)


def token_body(app: dict[str, Any]) -> str:
    return json.dumps(
        {"clientId": app["clientId"], "secret": app["secret"], "type": "OWNER"},
        separators=(",", ":"),
    )


@pytest.mark.parametrize(
    ("headers", "encoding"),
    [
        ({**JAVA_JSON, "User-Agent": "Java SDK v11.68.0"}, "utf-8"),  # no Accept at all
        ({**NET, **NET_JSON}, "utf-16-le"),  # and no word of it in the header
        (NODE, "utf-8"),
    ],
)
def test_each_client_gets_a_token_with_two_keys(
    line: Line, app: dict[str, Any], headers: dict[str, str], encoding: str
) -> None:
    body = token_body(app).encode(encoding)
    answer = line.json(Bytes("POST", "/apitoken/clientApp/accessToken", headers, body))
    assert set(answer) == {"accessToken", "expiresAt"}
    bearer = f"Bearer {answer['accessToken']}"
    assert set(line.json(Bytes("GET", "/api/sysinfo", JAVA), Authorization=bearer)) == {"version"}


@pytest.mark.parametrize("kind", ["java", "net"])
def test_an_oauth_client_gets_a_token_that_it_can_read(
    line: Line, keeper: ApiUser, kind: str
) -> None:
    client = keeper.create("oauth-clients", f"For {kind}")
    pair = base64.b64encode(f"{client['clientId']}:{client['secret']}".encode()).decode()
    form = "application/x-www-form-urlencoded"
    headers = {
        "java": {"Content-Type": form, "User-Agent": "Java SDK v11.68.0"},
        "net": NET | {"Content-Type": f"{form}; esl-api-version=11.66.0"},
    }[kind]
    keeper.choose_method("OAUTH2")
    what = Bytes("POST", "/oauth2/token", headers, b"grant_type=client_credentials")
    answer = line.json(what, Authorization=f"Basic {pair}")
    keeper.choose_method("API_KEY_AND_CLIENT_APPS")
    assert set(answer) == {"access_token", "token_type", "expires_in"}
    payload = answer["access_token"].split(".")[1]
    assert json.loads(base64.b64decode(payload))["exp"]  # as a client without url-safe base64


@dataclass(frozen=True, slots=True)
class Sent:
    """A call of the Java client, keys in its order: ``{package}`` and ``{signer}`` are filled in.

    ``wanted``: the keys of the answer, an empty one (None), an empty array, or a status.
    """

    method: str
    path: str
    body: bytes | None
    wanted: frozenset[str] | int | tuple[()] | None


LISTED, SIGNED = frozenset({"count", "results"}), frozenset({"packageId", "signerId", "value"})
SETTINGS, TOKENS = "/api/account/admin/accountSettings", "/api/authenticationTokens"
ROLE = (
    b'{"id":"","name":"SDK","permissions":["transaction.transaction"],'
    b'"description":"d","enabled":true}'
)
SIGNER = (
    b'{"sessionFields":{"fields":{"a":"b"}},"packageId":"{package}","delegateeId":"",'
    b'"signerId":"{signer}","value":""}'
)
CALLBACK = b'{"events":["PACKAGE_CREATE"],"key":"k","url":"https://x.example"}'
SENT = (
    Sent("GET", "/api/account/senders?to=5&from=1&dir=asc", None, LISTED),
    Sent("GET", "/api/account/roles", None, LISTED),
    Sent("POST", "/api/account/roles", ROLE, None),
    Sent("GET", "/api/account/roles/manager/users", None, LISTED),
    Sent("GET", "/api/account/subaccounts", None, ()),
    Sent("GET", "/api/account/subaccountApiKeys", None, ()),
    Sent("PUT", "/api/account/subaccounts/none", b'{"language":"it","timezoneId":"GMT"}', 404),
    Sent("POST", f"{TOKENS}/user", b"", frozenset({"value"})),
    Sent(
        "POST",
        f"{TOKENS}/sender",
        b'{"value":"","packageId":"{package}"}',
        frozenset({"packageId", "value"}),
    ),
    Sent("POST", f"{TOKENS}/signer/multiUse", SIGNER, SIGNED | {"sessionFields"}),
    Sent("POST", f"{TOKENS}/signer/singleUse", SIGNER, SIGNED | {"sessionFields"}),
    Sent("POST", "/api/sessions", b"", frozenset({"sessionToken"})),
    Sent(
        "POST",
        "/api/sessions?package={package}&signer={signer}",
        b"",
        frozenset({"sessionToken"}),
    ),
    Sent("GET", SETTINGS, None, frozenset({"accountFeatureSettings", "accountPackageSettings"})),
    Sent("PATCH", SETTINGS, b'{"accountPackageSettings":null}', None),
    Sent("PATCH", f"{SETTINGS}/systemSettings", b'{"loginSessionTimeout":1800000}', None),
    Sent("DELETE", f"{SETTINGS}/systemSettings", None, None),
    Sent("POST", "/api/callback", CALLBACK, frozenset({"events", "key", "url"})),
    Sent("GET", "/api/packages?query=inbox&from=1&to=3", None, LISTED),
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
@pytest.mark.parametrize("sent", SENT, ids=lambda sent: f"{sent.method} {sent.path[:40]}")
def test_a_call_as_the_sdks_make_it(
    *, line: Line, key: str, package: dict[str, str], sent: Sent, encoding: str
) -> None:
    path, body = sent.path, sent.body
    for name, value in package.items():
        path = path.replace(f"{{{name}}}", value)
        body = body and body.replace(b"{%s}" % name.encode(), value.encode())
    if body:
        body = body.replace(b'"SDK"', b'"SDK %s"' % encoding.encode()).decode().encode(encoding)
    headers = JAVA | JAVA_JSON if encoding == "utf-8" else NET | NET_JSON
    status, content = line.tell(Bytes(sent.method, path, headers, body), Authorization=key)
    assert status == (sent.wanted if isinstance(sent.wanted, int) else 200), content
    if sent.wanted is None:
        assert content == b""
    elif sent.wanted == ():
        assert json.loads(content) == []
    elif isinstance(sent.wanted, frozenset):
        assert set(json.loads(content)) == sent.wanted


def test_without_accept_and_with_any_accept(line: Line, key: str) -> None:
    for accept in ({}, {"Accept": "application/octet-stream; esl-api-version=11"}, {"Accept": ""}):
        assert line.json(Bytes("GET", "/api/sysinfo", accept), Authorization=key)["version"]
