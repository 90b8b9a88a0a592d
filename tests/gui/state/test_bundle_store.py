"""A bundle is gathered off the GUI thread, looked at, written, and dropped with the lock."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.state.bundle_store import BundleState
from tests.fakes import account
from tests.gui.state.conftest import Bench


def _gathered(bench: Bench, note: str = "") -> dict[str, str]:
    store = bench.stores.bundle
    store.gather(note, replaces_names=False)
    assert store.state.is_gathering
    bench.wait(lambda: store.state.bundle is not None)
    assert store.state.bundle is not None
    return {file.name: file.text for file in store.state.bundle.files}


def test_it_tells_of_the_account_the_calls_and_the_recording(ready: Bench) -> None:
    ready.stores.recorder.start(5)
    ready.stores.recorder.stop()
    files = _gathered(ready, "as I said")
    assert files["note.txt"] == "as I said\n"
    facts = json.loads(files["account.json"])
    assert facts["client_apps"] == ready.stores.client_apps.state.total
    assert facts["oauth_clients"] is None, "that list was not read"
    assert account.owner().person.email not in str(files)
    assert json.loads(files["calls.json"])[0]["path"] == "/admin/v1/client-apps"
    assert json.loads(files["recording.json"])["ended_by"] == "stopped"
    assert "it went wrong" in files["recording.log"]
    assert json.loads(files["settings.json"])["current_connection"] == account.PRODUCTION.name
    assert json.loads(files["versions.json"])["surroundings"] == {"qt": "6"}


def test_without_a_session_there_are_no_facts_of_an_account(bench: Bench) -> None:
    assert "account.json" not in _gathered(bench)


def test_what_was_chosen_is_written(ready: Bench, tmp_path: Path) -> None:
    _gathered(ready)
    path, saved = tmp_path / "bundle.zip", []
    ready.stores.bundle.saved.connect(saved.append)
    ready.stores.bundle.save(path, frozenset({"versions.json"}))
    ready.wait(lambda: bool(saved))
    assert saved == [path]
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["manifest.json", "versions.json"]


def test_a_place_that_cannot_be_written_to_is_told_and_the_bundle_stays(
    ready: Bench, tmp_path: Path
) -> None:
    _gathered(ready)
    (tmp_path / "file").touch()
    ready.stores.bundle.save(tmp_path / "file" / "x.zip", frozenset())
    ready.wait(lambda: not ready.stores.bundle.state.is_writing)
    assert isinstance(ready.stores.bundle.state.error, FileFailed)
    assert ready.stores.bundle.state.bundle is not None


def test_locking_drops_it(ready: Bench) -> None:
    _gathered(ready)
    ready.stores.lock.lock()
    assert ready.stores.bundle.state == BundleState()
    ready.stores.bundle.save(Path("nowhere"), frozenset())
    assert not ready.stores.bundle.state.is_writing


def test_dropping_stops_the_gathering(ready: Bench) -> None:
    store = ready.stores.bundle
    store.gather("", replaces_names=False)
    store.drop()
    assert store.state == BundleState()
    _gathered(ready, "another one")
