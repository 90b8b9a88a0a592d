"""The log: one JSON object a line, without secrets, for its owner only, limited in size."""

from __future__ import annotations

import json
import logging
import stat
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInfo

from desktop_admin.domain.redaction import RedactionLedger, Redactor
from desktop_admin.domain.secret import Secret
from desktop_admin.runtime.logging_setup import LogSetup, RedactedLines

CANARY = "CanaryPassword42"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LogSetup]:
    ledger = RedactionLedger()
    ledger.register(Secret(CANARY))
    root = logging.getLogger()
    level, silenced = root.level, logging.getLogger("httpx").level
    setup = LogSetup(tmp_path / "logs", Redactor(ledger))
    yield setup
    setup.close()
    root.setLevel(level)
    for name in ("httpx", "httpcore", "keyring"):
        logging.getLogger(name).setLevel(silenced)


def lines(log: LogSetup) -> list[dict[str, str]]:
    return [json.loads(line) for line in log.path.read_text("utf-8").splitlines()]


def test_a_line_says_when_where_and_what(log: LogSetup) -> None:
    logging.getLogger("desktop_admin.somewhere").warning("It took %d ms.\nDone", 7)
    (line,) = lines(log)
    assert line["level"] == "WARNING"
    assert line["logger"] == "desktop_admin.somewhere"
    assert line["message"] == "It took 7 ms.\\x0aDone"
    assert line["at"].endswith("+00:00")


def test_secrets_are_redacted_in_messages_and_tracebacks(log: LogSetup) -> None:
    logger = logging.getLogger("desktop_admin.somewhere")
    logger.info("got %s with bearer abcdef123456", CANARY)
    try:
        int(f"bad {CANARY}")
    except ValueError:
        logger.exception("failed")
    text = log.path.read_text("utf-8")
    assert CANARY not in text
    assert "abcdef123456" not in text
    assert "bad [redacted]" in lines(log)[1]["exception"]


def test_the_file_is_for_its_owner_only(log: LogSetup) -> None:
    logging.getLogger().error("x")
    assert stat.S_IMODE(log.path.stat().st_mode) == 0o600


def test_the_log_stays_within_four_files_of_a_mebibyte(log: LogSetup) -> None:
    logger = logging.getLogger("desktop_admin.big")
    for _ in range(60):
        logger.error("x " * 50_000)
    files = list(log.path.parent.iterdir())
    assert len(files) == 4
    assert all(file.stat().st_size <= 1024 * 1024 for file in files)
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_http_libraries_are_silent(log: LogSetup) -> None:
    logging.getLogger("httpx").error("GET https://host/?q=secret")
    logging.getLogger("httpcore.http11").error("Set-Cookie: a=b")
    assert not log.path.exists()


def test_warnings_and_qt_messages_reach_the_log(log: LogSetup) -> None:
    qInfo("the platform says hello")
    assert lines(log)[0]["message"] == "the platform says hello"
    assert lines(log)[0]["logger"] == "qt.default"
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn("old call", UserWarning, stacklevel=1)
    assert "old call" in lines(log)[1]["message"]


def test_a_wrong_format_string_is_no_second_fault() -> None:
    record = logging.LogRecord("x", logging.ERROR, "x.py", 1, "%d of %s", ("one",), None)
    line = RedactedLines(Redactor(RedactionLedger())).format(record)
    assert json.loads(line)["message"] == "%d of %s"
