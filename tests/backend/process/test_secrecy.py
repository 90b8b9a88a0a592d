"""A stolen database gives no secret away, in no encoding."""

from __future__ import annotations

import base64

import pytest

from tests.backend.accounts import account
from tests.backend.callers import OAUTH2
from tests.fakes.api_user import OWNER, ApiUser, ask_app_token, ask_oauth_token
from tests.fakes.backend_process import BackendProcess

PASSWORD = "a password of some length"


def encodings(secret: str) -> list[bytes]:
    raw = secret.encode()
    shifted = [base64.b64encode(b"x" * n + raw)[4:-4] for n in range(3)]
    return [raw, raw.hex().encode(), raw.hex().upper().encode(), raw[::-1], *shifted]


def stored(backend: BackendProcess) -> bytes:
    files = [path for path in backend.data.iterdir() if path.name != "key" and path.is_file()]
    content = b"".join(path.read_bytes() for path in files)
    if backend.postgres is not None and backend.database is not None:
        return content + backend.postgres.dump(backend.database)
    assert any(path.suffix == ".db" for path in files)
    return content


@pytest.mark.parametrize("is_running", [True, False])
def test_no_secret_is_in_any_file(
    backend: BackendProcess, owner: ApiUser, is_running: bool
) -> None:
    key = owner.post("/admin/v1/api-key/reveal").json()["apiKey"]
    headers = {"Idempotency-Key": "kept-answer-1"}
    app = owner.post("/admin/v1/client-apps", json={"name": "A"}, headers=headers).json()
    client = owner.create("oauth-clients", "B")
    token = ask_app_token(backend.url, app).json()["accessToken"]
    owner.choose_method(OAUTH2)
    jwt = ask_oauth_token(backend.url, client).json()["access_token"]
    account(backend, "password", "admin@example.com", typed=PASSWORD)
    one_time = backend.one_time_token(OWNER)
    session = owner.headers["Authorization"].removeprefix("Bearer ")
    if not is_running:
        backend.stop()
    content = stored(backend)
    assert app["clientId"].encode() in content
    half = base64.b64decode(key).decode().partition(":")[2]
    secrets = {
        "API key": key,
        "half of it": half,
        "app": app["secret"],
        "client": client["secret"],
        "token": token,
        "jwt": jwt.rpartition(".")[2],
        "password": PASSWORD,
        "one-time": one_time,
        "session": session,
        "idempotency": "kept-answer-1",
    }
    found = [
        name for name, secret in secrets.items() for text in encodings(secret) if text in content
    ]
    assert found == []
