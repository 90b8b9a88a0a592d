"""What `desktop-admin serve` is asked for, and what it refuses to be asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop_admin.backend.process.database_url import require_driver
from desktop_admin.backend.process.options import parse_options
from desktop_admin.backend.start_refused import StartRefused


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


def test_a_database_and_several_workers_are_understood() -> None:
    found = parse_options(["--database", "postgresql+psycopg://me@db.example/api", "--workers=4"])
    assert found.database is not None
    assert (found.database.host, found.database.database) == ("db.example", "api")
    assert found.workers == 4
    assert parse_options(["--database", "postgresql+psycopg:///?service=api"]).database is not None
    assert parse_options([]).database is None
    assert parse_options(["--embedded", "--workers", "1"]).workers == 1


def test_without_the_driver_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    require_driver()
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StartRefused, match=r"desktop-admin\[server\]"):
        require_driver()


@pytest.mark.parametrize("system", ["win32", "darwin", "freebsd14"])
def test_where_forking_is_unsafe_several_workers_are_refused(
    system: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.platform", system)
    with pytest.raises(SystemExit):
        parse_options(["--workers", "2"])
    assert "one process" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--database", "postgresql+psycopg://me:hunter2@db/api"], "~/.pgpass"),
        (["--database=postgresql+psycopg://me@db/api?password=hunter2"], "~/.pgpass"),
        (["--database", "postgresql+psycopg://me:hunter2"], "not an address"),
        (["--database", "postgresql://me@db/api"], "only PostgreSQL by psycopg"),
        (["--database", "sqlite:///hunter2.db"], "only PostgreSQL by psycopg"),
        (["--database", "postgresql+psycopg://db"], "names no database"),
        (["--database", "hunter2"], "not an address"),
        (["--database", "postgresql+psycopg://me@db:hunter2/api"], "not an address"),
        (["--workers", "0"], "from 1 to 64"),
        (["--workers", "65"], "from 1 to 64"),
        (["--workers", "two"], "from 1 to 64"),
        (["--workers", "2", "--embedded"], "one process"),
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
