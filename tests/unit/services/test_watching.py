"""What the watch needs is put together: the tests, and a file for each list."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.watch import Watched
from desktop_admin.services.credential_tester import CredentialTester
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.token_cache import TokenCache
from desktop_admin.services.watching import watching_by


def test_choices_and_notes_are_in_their_files(tmp_path: Path) -> None:
    tokens = CredentialTokens(_ask_nobody, _ask_nobody, TokenCache())
    chosen, notes = tmp_path / "watched.json", tmp_path / "changes.json"
    watching = watching_by(CredentialTester(tokens), chosen, notes)
    watched = Watched("v", CredentialKind.CLIENT_APP, "ossca_1", "Billing")
    watching.chosen.replace((watched,))
    assert watching_by(CredentialTester(tokens), chosen, notes).chosen.all() == (watched,)
    assert watching.notes.of("prod") == ()
    assert [path.name for path in tmp_path.iterdir()] == ["watched.json"]


def _ask_nobody(*_: object) -> NoReturn:
    raise AssertionError("nothing is to be asked")
