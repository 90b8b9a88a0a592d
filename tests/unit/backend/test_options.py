"""What `desktop-admin serve` is asked for, and what it refuses to be asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_admin.backend.options import parse_options


def test_the_options_are_understood() -> None:
    found = parse_options(["--data", "here", "--port", "8080", "--sample-account", "--json"])
    assert (found.data, found.port) == (Path("here"), 8080)
    assert found.has_sample_account
    assert found.is_json
    assert not found.is_embedded


def test_without_options_it_listens_on_loopback_in_the_persons_own_directory() -> None:
    found = parse_options([])
    assert found.host == "127.0.0.1"
    assert found.port is None
    assert found.data.is_absolute()
    assert not found.has_sample_account


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--database", "postgresql://me:hunter2@db/api"], "keeps its data in SQLite"),
        (["--database=postgresql://me:hunter2@db/api"], "keeps its data in SQLite"),
        (["--workers", "4"], "one process"),
        (["--port", "0"], "from 1 to 65535"),
        (["--port", "65536"], "from 1 to 65535"),
        (["--port", "eighty"], "from 1 to 65535"),
        (["--dat", "here"], "unrecognized"),
    ],
)
def test_what_cannot_be_done_is_refused_with_the_reason(
    words: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_options(words)
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert reason in said
    assert "hunter2" not in said
