"""Canaries go through the program's real sinks, in every form, and none comes out of a bundle."""

from __future__ import annotations

import logging
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import qInfo
from pytestqt.qtbot import QtBot

from desktop_admin.domain.redaction import RedactionLedger, Redactor
from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.log_recording import LogRecording
from desktop_admin.runtime.logging_setup import SILENCED, LogSetup
from desktop_admin.services.request_log import RequestLog
from desktop_admin.state.support_parts import SupportParts
from tests.fakes import account
from tests.fakes.bundles import exchange
from tests.fakes.secret_forms import forms_of, found_forms
from tests.gui.state.conftest import Bench, MakeBench

CANARIES = ("Kx_canary/word+42", "Cänary & phrase 77!")
PLANTED = tuple(
    form.decode("latin-1" if name.startswith("utf-16") else "utf-8")
    for canary in CANARIES
    for name, form in forms_of(canary).items()
)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LogSetup]:
    """A log whose own redaction knows no canary: what the bundle does has to be enough."""
    levels = {name: logging.getLogger(name).level for name in (None, *SILENCED)}
    setup = LogSetup(tmp_path / "log", Redactor(RedactionLedger()))
    yield setup
    setup.close()
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
def support(log: LogSetup) -> SupportParts:
    ledger, requests = RedactionLedger(), RequestLog()
    for canary in CANARIES:
        ledger.register(Secret(canary))
    for planted in PLANTED:
        requests.record(exchange(f"/admin/{planted}", fault=planted, proxy=planted))
    recording = LogRecording(Redactor(RedactionLedger()), log.path)
    return SupportParts(ledger, log.path.parent, recording, requests.entries, {"qt": PLANTED[0]})


def _sing(planted: str) -> None:
    """Tell a canary wherever a program may tell one by mistake."""
    log = logging.getLogger("desktop_admin.somewhere")
    log.debug("stored %s", planted)
    log.info("%s", {"headers": {"X-Api-Thing": planted}, "body": [planted]})
    logging.getLogger("keyring_like").warning("cannot keep %r", planted)
    qInfo(planted.replace("\0", ""))
    for fault in (ValueError(planted), OSError(2, "No such file", f"/tmp/{planted}.pem")):
        try:
            raise fault
        except (ValueError, OSError):
            log.exception("failed")
    worker = threading.Thread(target=log.warning, args=("late",), name=planted)
    worker.start()
    worker.join()


def test_no_canary_comes_out(
    make_bench: MakeBench,
    support: SupportParts,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    odd = replace(account.SANDBOX, name=PLANTED[0], backend_url=f"https://h.example/{PLANTED[9]}")
    bench: Bench = make_bench(connections=(account.PRODUCTION, odd), support=support)
    monkeypatch.setenv("LANG", CANARIES[0])
    monkeypatch.setenv("DESKTOP_SESSION", CANARIES[0][:20])
    bench.stores.recorder.start(5)
    for planted in PLANTED:
        _sing(planted)
    with (support.log_directory / "desktop-admin.log").open("ab") as file:  # as raw bytes, too
        for canary in CANARIES:
            file.write(b"\n".join((*forms_of(canary).values(), b"")))
    bench.stores.recorder.stop()
    store = bench.stores.bundle
    store.gather("\n".join(PLANTED), replaces_names=False)
    bench.wait(lambda: store.state.bundle is not None)
    assert store.state.bundle is not None
    path, saved = tmp_path / "bundle.zip", []
    store.saved.connect(saved.append)
    store.save(path, frozenset(file.name for file in store.state.bundle.files))
    bench.wait(lambda: bool(saved))
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    assert {"note.txt", "calls.json", "recording.log", "logs/desktop-admin.log"} <= set(contents)
    assert len(contents["recording.log"].splitlines()) > 6 * len(PLANTED), "it was sung"
    for name, content in contents.items():
        for canary in CANARIES:
            assert found_forms(canary, content) == [], name
        for planted in PLANTED:
            assert planted not in content.decode(), (name, planted)
