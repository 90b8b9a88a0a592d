"""While a recording runs our own loggers tell more, others do not, and everything is put back."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_admin.domain.redaction import RedactionLedger, Redactor
from desktop_admin.domain.secret import Secret
from desktop_admin.runtime import log_recording
from desktop_admin.runtime.log_recording import LogRecording
from desktop_admin.runtime.logging_setup import SILENCED, LogSetup

CANARY = "CanaryPassword42"
OWN = logging.getLogger("desktop_admin.somewhere")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LogSetup]:
    ledger = RedactionLedger()
    ledger.register(Secret(CANARY))
    levels = {name: logging.getLogger(name).level for name in (None, *SILENCED)}
    setup = LogSetup(tmp_path / "logs", Redactor(ledger))
    setup.redactor = Redactor(ledger)  # type: ignore[attr-defined]
    yield setup
    setup.close()
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
def recording(log: LogSetup) -> LogRecording:
    return LogRecording(log.redactor, log.path)  # type: ignore[attr-defined]


def messages(lines: tuple[str, ...]) -> list[str]:
    return [json.loads(line)["message"] for line in lines]


def test_it_keeps_what_happens_between_the_markers_and_tells_more(
    log: LogSetup, recording: LogRecording
) -> None:
    OWN.debug("too early")
    assert recording.begin("APIA-1") is True
    OWN.debug("a detail of %s", CANARY)
    logging.getLogger("other.library").debug("a detail of another library")
    logging.getLogger("other.library").warning("a warning")
    found = recording.end("APIA-1")
    OWN.debug("too late")
    told = ["Recording begins: APIA-1", "a detail of [redacted]", "a warning"]
    assert messages(found.lines) == [*told, "Recording ends: APIA-1"]
    assert (found.faults, found.dropped) == (1, 0)
    assert messages(tuple(log.path.read_text().splitlines())) == messages(found.lines)
    assert logging.getLogger("desktop_admin").level == logging.NOTSET


@pytest.mark.parametrize("name", SILENCED)
def test_libraries_that_speak_http_stay_silent(recording: LogRecording, name: str) -> None:
    logger = logging.getLogger(f"{name}.part")
    recording.begin("APIA-1")
    logger.debug("Set-Cookie: x")
    logger.critical("Set-Cookie: x")  # it would pass the level
    found = recording.end("APIA-1")
    assert not [line for line in found.lines if "Set-Cookie" in line]


def test_only_so_much_is_kept(recording: LogRecording, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_recording, "MOST_LINES", 3)
    recording.begin("APIA-1")
    for number in range(5):
        OWN.info("line %d", number)
    found = recording.end("APIA-1")
    assert messages(found.lines) == ["line 3", "line 4", "Recording ends: APIA-1"]
    assert found.dropped == 4
    recording.begin("APIA-2")
    assert recording.end("APIA-2").dropped == 0


def test_a_log_that_cannot_be_written_is_told(log: LogSetup, tmp_path: Path) -> None:
    elsewhere = LogRecording(log.redactor, tmp_path / "absent.log")  # type: ignore[attr-defined]
    assert elsewhere.begin("APIA-1") is False
    assert elsewhere.end("APIA-1").lines
