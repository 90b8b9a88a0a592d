"""Equal marks: nobody committed in between; SQLite's own answer is the judge."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_admin.backend.store.commit_mark import CommitMark

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere SQLite itself is asked")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database in WAL mode with one table."""
    path = tmp_path / "marked.db"
    with closing(opened(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE facts (fact)")
    return path


@pytest.fixture
def reader(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(opened(path)) as connection:
        yield connection


@pytest.fixture
def writer(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(opened(path)) as connection:
        yield connection


def opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None, timeout=5)


def following(connection: sqlite3.Connection, path: Path) -> CommitMark:
    mark = CommitMark()
    mark.follow(connection, str(path))
    return mark


def version(connection: sqlite3.Connection) -> int:
    found: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return found


def write(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO facts VALUES (randomblob(2000))")


def take_back(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    write(connection)
    connection.execute("ROLLBACK")


def fold(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def start_over(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
    write(connection)


def nothing(connection: sqlite3.Connection) -> None:
    connection.execute("SELECT count(*) FROM facts").fetchall()


ACTS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    write,
    take_back,
    fold,
    start_over,
    nothing,
)


@ON_LINUX
def test_it_says_what_sqlite_says(
    path: Path, reader: sqlite3.Connection, writer: sqlite3.Connection
) -> None:
    mark = following(reader, path)
    assert mark.is_quick
    luck = random.Random(7)  # noqa: S311 - always the same acts
    commits = 0
    for _ in range(300):
        before, first = version(reader), mark.read()
        luck.choice(ACTS)(writer)
        after, then = version(reader), mark.read()
        if before != after:
            commits += 1
            assert then != first
    assert commits > 80


@ON_LINUX
def test_what_changes_nothing_leaves_it_alone(
    path: Path, reader: sqlite3.Connection, writer: sqlite3.Connection
) -> None:
    mark = following(reader, path)
    write(writer)
    first = mark.read()
    take_back(writer)
    nothing(writer)
    assert mark.read() == first


@ON_LINUX
def test_it_sees_another_process(path: Path, reader: sqlite3.Connection) -> None:
    mark = following(reader, path)
    first = mark.read()
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1])\n"
        "c.execute('INSERT INTO facts VALUES (1)'); c.commit()"
    )
    subprocess.run([sys.executable, "-I", "-c", code, str(path)], check=True)
    assert mark.read() != first


@ON_LINUX
def test_following_again_keeps_the_locks_of_this_process(
    path: Path, reader: sqlite3.Connection, writer: sqlite3.Connection
) -> None:
    """POSIX drops all locks of a process on a file when it closes any descriptor of that file."""
    mark = following(reader, path)
    writer.execute("BEGIN IMMEDIATE")
    write(writer)
    with closing(opened(path)) as another:
        mark.follow(another, str(path))
        code = (
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], timeout=0)\n"
            "try: c.execute('BEGIN IMMEDIATE')\n"
            "except sqlite3.OperationalError: print('locked')"
        )
        command = [sys.executable, "-I", "-c", code, str(path)]
        told = subprocess.run(command, check=True, capture_output=True, text=True)
        writer.execute("ROLLBACK")
    assert told.stdout == "locked\n"


@ON_LINUX
def test_a_new_index_is_followed(path: Path) -> None:
    """It goes with the last connection, and comes anew with the next."""
    mark = CommitMark()
    first = opened(path)
    mark.follow(first, str(path))
    first.close()
    assert not Path(f"{path}-shm").exists()
    placeholder = os.open(path.parent, os.O_RDONLY)  # so that no number means another file by luck
    with closing(opened(path)) as again, closing(opened(path)) as writer:
        mark.follow(again, str(path))
        before = mark.read()
        write(writer)
        assert mark.read() != before
    os.close(placeholder)


def test_without_an_index_sqlite_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"  # with a rollback journal
    with closing(opened(path)) as reader, closing(opened(path)) as writer:
        writer.execute("CREATE TABLE facts (fact)")
        mark = following(reader, path)
        assert not mark.is_quick
        first = mark.read()
        assert mark.read() == first
        write(writer)
        assert mark.read() != first


def test_something_else_in_the_place_of_the_index_is_not_believed(
    path: Path, reader: sqlite3.Connection
) -> None:
    version(reader)
    pretender = path.with_name("pretender-shm")
    pretender.write_bytes(b"x" * 96)
    mark = CommitMark()
    mark.follow(reader, str(path.with_name("pretender")))
    assert not mark.is_quick


def test_without_a_connection_nothing_is_told() -> None:
    with pytest.raises(sqlite3.OperationalError):
        CommitMark().read()
