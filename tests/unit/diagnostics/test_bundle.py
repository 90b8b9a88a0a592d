"""A bundle has every file that has something to tell, and no canary in any form, in any of them."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from desktop_admin.diagnostics.bundle import Gathering, GatheringCancelled
from desktop_admin.diagnostics.bundle_sources import BundleSources
from desktop_admin.diagnostics.bundle_zip import packed
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.settings.loaded import LoadedSettings
from tests.fakes import account, bundles
from tests.fakes.secret_forms import forms_of, found_forms

CANARY = "Kx_canary/phrase+42"
FILES = [
    "note.txt",
    "checks.json",
    "calls.json",
    "account.json",
    "settings.json",
    "versions.json",
    "recording.json",
    "recording.log",
    "logs/desktop-admin.log",
]


def _ledger(*values: str) -> RedactionLedger:
    ledger = RedactionLedger()
    for value in values:
        ledger.register(Secret(value))
    return ledger


@pytest.mark.parametrize("form", forms_of(CANARY))
def test_a_canary_in_every_source_is_in_no_file(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = forms_of(CANARY)[form].decode("latin-1")
    monkeypatch.setenv("DESKTOP_SESSION", planted.replace("\0", ""))
    bundle = Gathering(_ledger(CANARY)).gather(bundles.sources(tmp_path, planted))
    assert [file.name for file in bundle.files] == FILES
    with zipfile.ZipFile(io.BytesIO(packed(bundle))) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            assert found_forms(CANARY, content) == [], (name, content)
            assert planted not in content.decode(), name
    counted = {file.name for file in bundle.files if file.counts.get("secret")}  # type: ignore[call-overload]
    assert counted == set(FILES) - {"account.json", "recording.json"}


def test_a_canary_that_nobody_knew_goes_by_its_shape(tmp_path: Path) -> None:
    canary = "osscs_0123456789abcdefghijABCDEFGHIJ0123456789ab"
    bundle = Gathering(_ledger()).gather(bundles.sources(tmp_path, canary))
    assert all(canary[6:] not in file.text for file in bundle.files)


def test_no_person_and_no_address_is_in_a_bundle(tmp_path: Path) -> None:
    bundle = Gathering(_ledger()).gather(bundles.sources(tmp_path))
    told = "".join(file.text for file in bundle.files)
    person = account.owner().person
    for word in (person.email, person.name, "192.0.2.7", "/Users/ada"):
        assert word not in told, word
    assert account.PRODUCTION.backend_url in told
    assert account.PRODUCTION.name in told


def test_names_go_too_if_asked(tmp_path: Path) -> None:
    gathering = Gathering(_ledger(), replaces_names=True)
    bundle = gathering.gather(bundles.sources(tmp_path))
    told = "".join(file.text for file in bundle.files)
    for word in (account.PRODUCTION.backend_url, "apps.example.com", account.PRODUCTION.name):
        assert word not in told, word
    assert json.loads(bundle.manifest(frozenset()))["names_replaced"] is True


def test_the_manifest_has_the_hash_of_each_file_and_says_what_is_left_out(tmp_path: Path) -> None:
    bundle = Gathering(_ledger()).gather(bundles.sources(tmp_path), bundles.NOW)
    told = json.loads(bundle.manifest(frozenset({"note.txt", "checks.json"})))
    assert (told["schema"], told["created_at"]) == (1, "2026-11-25T10:30:00+00:00")
    assert [row["name"] for row in told["files"]] == ["note.txt", "checks.json"]
    for row, file in zip(told["files"], bundle.files, strict=False):
        assert row["sha256"] == hashlib.sha256(file.text.encode()).hexdigest()
        assert row["size"] == len(file.text.encode())
    left_out = {row["name"]: row["reason"] for row in told["left_out"]}
    assert left_out["settings.json"] == "not chosen"
    assert left_out["logs/desktop-admin.log.3"] == "nothing to tell"


def test_progress_is_told_and_it_can_be_cancelled(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def note(done: int, total: int) -> None:
        told.append((done, total))

    Gathering(_ledger(), on_progress=note).gather(bundles.sources(tmp_path))
    assert told[0] == (0, told[-1][0])
    assert told[-1][0] == told[-1][1] == len(told) - 1
    with pytest.raises(GatheringCancelled):
        Gathering(_ledger(), is_cancelled=lambda: len(told) > 2).gather(bundles.sources(tmp_path))


def test_without_anything_there_are_versions_and_settings(tmp_path: Path) -> None:
    bundle = Gathering(_ledger()).gather(BundleSources(tmp_path, LoadedSettings()))
    assert [file.name for file in bundle.files] == ["settings.json", "versions.json"]
