"""`desktop-admin account`: an account of one's own, from nothing to the first call."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.backend.accounts import Done, command
from tests.fakes.api_user import ApiUser
from tests.fakes.backend_process import BackendProcess

OWNER, PASSWORD = "ada@example.org", "a password of some length"


def account(backend: BackendProcess, *words: str, typed: str = "") -> Done:
    return command(backend, "account", *words, typed=typed)


@pytest.fixture
def empty(tmp_path: Path) -> BackendProcess:
    """A backend without any account."""
    return BackendProcess(tmp_path / "data", has_sample_account=False)


def sign_in(backend: BackendProcess, email: str) -> int:
    body = {"email": email, "password": PASSWORD}
    with ApiUser(backend.url) as nobody:
        return nobody.post("/admin/v1/sessions", json=body).status_code


def test_an_account_is_created_while_the_server_runs(empty: BackendProcess) -> None:
    assert empty.announced["people"] == []
    assert sign_in(empty, OWNER) == 401
    assert account(empty, "show").returncode == 1
    hidden = account(empty, "create", "Love\u202elace", OWNER, "Ada Lovelace")
    assert (hidden.returncode, "hidden characters" in hidden.stderr) == (1, True)
    assert account(empty, "create", "Lovelace Ltd", OWNER, "Ada Lovelace").returncode == 0
    assert account(empty, "create", "Another", OWNER, "Ada Lovelace").returncode == 1
    account(empty, "password", OWNER, typed=PASSWORD)
    assert sign_in(empty, OWNER) == 200
    account(empty, "person", "bob@example.org", "Bob B.")
    account(empty, "password", "bob@example.org", typed=PASSWORD)
    assert sign_in(empty, "bob@example.org") == 200
    shown = json.loads(account(empty, "show", "--json").stdout)
    assert shown["account"] == "Lovelace Ltd"
    assert shown["people"][0] == {"email": "bob@example.org", "roles": []}
    assert shown["people"][1] == {"email": OWNER, "roles": ["Owner"]}
    empty.stop()


def test_mistakes_are_told_and_change_nothing(backend: BackendProcess, tmp_path: Path) -> None:
    assert account(backend, "feature", "fax", "on").returncode == 2
    unknown = account(backend, "api-access", "nobody@example.com", "on")
    assert unknown.returncode == 1
    assert "nobody@example.com" in unknown.stderr
    assert account(backend, "person", "owner@example.com", "Again").returncode == 1
    blank = account(backend, "person", "new@example.com", "  ")
    assert (blank.returncode, "The name is empty." in blank.stderr) == (1, True)
    backend.data = tmp_path / "nothing here"
    assert "nothing here" in account(backend, "show").stderr
    assert not backend.data.exists()
