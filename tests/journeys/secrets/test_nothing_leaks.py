"""A whole day with secrets, and then the search for each of them, in every form, everywhere."""

from __future__ import annotations

import re
import time
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.fakes.recording_relay import RecordingRelay
from tests.fakes.secret_forms import found_forms
from tests.journeys import canary
from tests.journeys.conftest import Start
from tests.journeys.day import Day, tokens_of
from tests.journeys.real_server import RealServer

SHARED = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))
SESSIONS = "POST /admin/v1/sessions"
# Where each secret passes between the program and the backend: there, and nowhere else.
MEANT = {
    ("password", SESSIONS, "request body"),
    ("API key", "POST /admin/v1/api-key/reveal", "answer body"),
    ("inside the API key", "POST /admin/v1/api-key/reveal", "answer body"),
    ("app", "POST /admin/v1/client-apps", "answer body"),
    ("app", "POST /apitoken/clientApp/accessToken", "request body"),
    ("OAuth", "POST /admin/v1/oauth-clients", "answer body"),
    ("OAuth", "POST /oauth2/token", "Authorization"),
    ("new app", "POST /admin/v1/client-apps/*/regenerate-secret", "answer body"),
}
RECORDED = {"manifest.json", "recording.log", "calls.json", "account.json", "desktop-admin.log"}
TOKENS_PASS_IN = {"Authorization", "answer body", "Idempotency-Key"}


@pytest.fixture
def relay() -> Iterator[RecordingRelay]:
    """Stands between the program and its backend, and keeps what passes."""
    with RecordingRelay() as running:
        yield running


@pytest.fixture
def backend(
    relay: RecordingRelay, session: Mapping[str, str], tmp_path: Path
) -> Iterator[RealServer]:
    """A real backend that is known by the relay's address."""
    server = RealServer(tmp_path / "server", session, "--public-url", relay.url)
    port = (tmp_path / "server" / "port").read_text().strip()
    relay.upstream = f"http://127.0.0.1:{port}"
    yield server
    server.stop()


@pytest.mark.timeout(300)  # a long day
def test_a_day_with_secrets_leaves_them_only_where_they_are_meant_to_be(
    start: Start, relay: RecordingRelay, backend: RealServer, tmp_path: Path
) -> None:
    began = time.time()
    person = start()
    day = Day(person, relay.url, backend)
    day.passes()
    backend.stop()
    home, tokens = person.program.home, tokens_of(relay.exchanges())
    assert {name.split()[0] for name in tokens} == {"accessToken", "refreshToken", "key"}

    assert passed(relay, day.secrets) == MEANT
    assert {place for _, _, place in passed(relay, tokens)} == TOKENS_PASS_IN
    told, typed = day.journal.masked(), day.journal.typed()
    assert b"ossca_" in told
    assert day.owner.email in typed, "what is typed into other fields is told"
    secrets = day.secrets | tokens
    for name, secret in secrets.items():
        assert found_forms(secret, told) == [], f"{name} was told to assistive technology"
        assert secret not in typed, f"{name} was told letter by letter"
    with zipfile.ZipFile(day.bundle) as archive:
        archive.extractall(home / "support")  # compressed, a search would find nothing
    assert {path.name for path in (home / "support").rglob("*.*")} >= RECORDED
    assert canary.holders(secrets, home) == {("app", day.kept_file)}
    assert canary.holders(secrets, tmp_path) == set()
    elsewhere = {found for place in SHARED for found in canary.holders(secrets, place, began)}
    assert {file for _, file in elsewhere if home not in file.parents} == set()


def passed(relay: RecordingRelay, secrets: Mapping[str, str]) -> set[tuple[str, str, str]]:
    """Which secret was found in which place of which request or its answer."""
    found = set()
    for exchange in relay.exchanges():
        line = re.sub(r"/oss[a-z]+_\w+", "/*", exchange.line)
        for place, content in exchange.places():
            assert b"content-encoding" not in content.lower(), "this search cannot look inside"
            found |= {
                (name, line, place)
                for name, secret in secrets.items()
                if found_forms(secret, content)
            }
    return found
