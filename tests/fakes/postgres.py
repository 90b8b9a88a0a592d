"""A real PostgreSQL of the tests' own: in a temporary directory, with a database per backend."""

from __future__ import annotations

import hashlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import URL

from desktop_admin.backend.process.database_url import DRIVER
from desktop_admin.backend.store import schema
from desktop_admin.backend.store.database import Database

PATIENCE = 30.0
TEMPLATE = "migrated"
ROLE = "tester"
# Has the system end the server when the tests are killed and cannot do it themselves.
TIED = ("setpriv", "--pdeathsig", "QUIT")
# What a server of tests can do without: they end its process, never the computer's power.
QUICK = ("fsync=off", "full_page_writes=off", "autovacuum=off", "shared_buffers=32MB")
SETTINGS = ("max_connections=300", "log_min_messages=panic", "max_wal_senders=0")


class PostgresServer:
    """A PostgreSQL server on a socket in ``folder`` and on a port of the loopback address.

    Whoever can look into the folder connects by the socket as ``tester``; by the port it takes
    ``password``.
    """

    def __init__(self, folder: Path, *settings: str) -> None:
        self.folder = folder
        self.port = _free_port()
        self.password = "only for tests"
        self._settings = (*SETTINGS, *settings)
        self._owner = _other_user()
        self._process: subprocess.Popen[bytes] | None = None

    @classmethod
    @contextmanager
    def running(cls, *settings: str) -> Iterator[PostgresServer]:
        """A fresh server, which ends with the block and leaves nothing."""
        folder = Path(tempfile.mkdtemp(prefix="pg-"))
        server = cls(folder, *settings)
        try:
            server.create()
            server.start()
            yield server
        finally:
            server.stop()
            shutil.rmtree(folder, ignore_errors=True)

    def create(self) -> None:
        """Makes the cluster, with one role."""
        if self._owner is not None:
            os.chown(self.folder, *self._owner)
        password = self.folder / "password"
        password.write_text(self.password)
        password.chmod(0o644)  # for the server's user; the folder lets nobody else in
        words = ["--auth-local=trust", "--auth-host=scram-sha-256", f"--pwfile={password}"]
        words += [f"--username={ROLE}", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
        done = self._run("initdb", *words, "-D", str(self.folder / "data"))
        done.communicate(timeout=PATIENCE)
        assert done.returncode == 0

    def start(self) -> None:
        """Starts it and waits until it answers."""
        words = ["-k", str(self.folder), "-p", str(self.port), "-h", "127.0.0.1"]
        for setting in self._settings:
            words += ["-c", setting]
        self._process = self._run("postgres", *words, "-D", str(self.folder / "data"))
        deadline = time.monotonic() + PATIENCE
        while not self._is_answering():
            assert self._process.poll() is None, "PostgreSQL did not start"
            assert time.monotonic() < deadline, "PostgreSQL does not answer"
            time.sleep(0.02)  # between two looks at a state; nothing reports it

    def stop(self, number: signal.Signals = signal.SIGINT) -> None:
        """Ends it: connections are cut (SIGINT), or it stops as after a crash (SIGQUIT)."""
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait(PATIENCE)
            self._process = None

    def kill_connection(self, database: str) -> None:
        """kill -9 of a process that serves ``database``: all connections end, and it recovers."""
        query = "SELECT pid FROM pg_stat_activity WHERE datname = %s LIMIT 1"
        for (pid,) in self.rows(query, (database,)):
            os.kill(pid, signal.SIGKILL)

    def connect(self, database: str = "postgres") -> psycopg.Connection[Any]:
        """A connection of the tests' own, which commits each statement."""
        where = {"host": str(self.folder), "port": self.port, "user": ROLE}
        return psycopg.connect(dbname=database, autocommit=True, connect_timeout=5, **where)

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The answer to ``query``, asked beside every database."""
        with self.connect() as connection:
            return connection.execute(query.encode(), values).fetchall()

    def url_of(self, database: str) -> URL:
        """The address of a database, by the socket."""
        query = {"host": str(self.folder), "port": str(self.port)}
        return URL.create(DRIVER, username=ROLE, database=database, query=query)

    def create_database(self, name: str, *, template: str = "template0") -> URL:
        """A database of its own; its address."""
        names = sql.Identifier(name), sql.Identifier(template)
        with self.connect() as connection:
            connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))
        return self.url_of(name)

    def prepare_template(self) -> None:
        """A migrated database to copy from: that is quicker than to migrate each."""
        database = Database(self.create_database(TEMPLATE))
        schema.migrate(database)
        database.close()

    def database_for(self, data: Path) -> URL:
        """The database that goes with a data directory, copied from the template at first."""
        name = "t" + hashlib.sha256(str(data).encode()).hexdigest()[:20]
        if not self.rows("SELECT 1 FROM pg_database WHERE datname = %s", (name,)):
            with suppress(psycopg.errors.UniqueViolation, psycopg.errors.DuplicateDatabase):
                self.create_database(name, template=TEMPLATE)  # another may have been first
        return self.url_of(name)

    def new_database(self) -> str:
        """The address of an empty database."""
        return self.create_database(f"e{uuid.uuid4().hex}").render_as_string()

    def run(self, program: str, *words: str) -> None:
        """Runs a program of PostgreSQL that connects, and fails if it does."""
        where = ("--host", str(self.folder), "--port", str(self.port), "--username", ROLE)
        subprocess.run([_found(program), *where, *words], check=True, timeout=2 * PATIENCE)

    def dump(self, url: URL) -> bytes:
        """Everything in a database, as text: bytes stand in it as hexadecimal digits."""
        query = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        found = b""
        with self.connect(str(url.database)) as connection:
            for (name,) in connection.execute(query).fetchall():
                rows = sql.SQL("SELECT t::text FROM {} t").format(sql.Identifier(name))
                found += "\n".join(text for (text,) in connection.execute(rows)).encode()
        return found

    def _is_answering(self) -> bool:
        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _run(self, program: str, *words: str) -> subprocess.Popen[bytes]:
        user, group = self._owner or (None, None)
        return subprocess.Popen(
            [*TIED, _found(program), *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=None,
            cwd=self.folder,
            user=user,
            group=group,
            extra_groups=None if user is None else [],
            start_new_session=True,
        )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _other_user() -> tuple[int, int] | None:
    """Whom to run as, (user, group): PostgreSQL refuses root. None for any other caller."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return entry.pw_uid, entry.pw_gid
    raise AssertionError("there is no user to run PostgreSQL as")


def _found(program: str) -> str:
    """Where a program of PostgreSQL is; Debian keeps them outside of PATH."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    found = str(places[-1]) if places else shutil.which(program)
    assert found, f"{program} is not installed: on Debian the package is postgresql"
    return found
