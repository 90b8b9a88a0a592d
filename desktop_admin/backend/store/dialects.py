"""What SQLite and PostgreSQL need so that a unit of work means the same on both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

BUSY_SECONDS = 10
BRIEF_SECONDS = 0.25
STARTING_SECONDS = 120  # how long a start waits for another process that migrates


class Work(Enum):
    """What a unit of work does, and so what it waits for."""

    ASK = "ask"
    READ = "read"
    WRITE = "write"
    WRITE_NOW = "write now"  # or not at all
    APPEND = "append"
    MIGRATE = "migrate"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How connections are made and prepared, and how each kind of work begins."""

    engine_options: Mapping[str, Any]
    settings: tuple[str, ...]
    beginnings: Mapping[Work, tuple[str, ...]]
    connect_options: Mapping[str, Any] = field(default_factory=dict)
    is_one_writer_per_process: bool = False


# IMMEDIATE takes the write lock at once, so that a unit of work never has to be repeated.
_IMMEDIATE = (f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}", "BEGIN IMMEDIATE")
SQLITE = Dialect(
    engine_options={"pool_size": 16, "max_overflow": 32},
    settings=(
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "PRAGMA foreign_keys=ON",
        "PRAGMA secure_delete=ON",
    ),
    beginnings={
        Work.ASK: (),
        Work.READ: ("BEGIN",),
        Work.WRITE: _IMMEDIATE,
        Work.WRITE_NOW: (f"PRAGMA busy_timeout={BRIEF_SECONDS * 1000:.0f}", "BEGIN IMMEDIATE"),
        Work.APPEND: _IMMEDIATE,
        Work.MIGRATE: _IMMEDIATE,
    },
    # The file has one write lock, and SQLite waits for it by looking again after a pause.
    is_one_writer_per_process=True,
)

# Units of work that write take turns, as on SQLite: what one has read stays true until it ends.
# The lock is asked for before the first query, and READ COMMITTED looks afresh after it was given.
_LOCK = 0x61616461  # of this program; the same in every version
_EXCLUSIVE = f"SELECT pg_advisory_xact_lock({_LOCK})"
_SHARED = f"SELECT pg_advisory_xact_lock_shared({_LOCK})"
_BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
# An answer promises that the write is on the disk, whatever the server's default is.
_DURABLE = (
    "SELECT set_config('synchronous_commit', 'on', false)"
    " WHERE current_setting('synchronous_commit') IN ('off', 'local')"
)
POSTGRESQL = Dialect(
    engine_options={
        "pool_size": 8,
        "max_overflow": 8,
        "pool_timeout": BUSY_SECONDS,
        "use_native_hstore": False,
    },
    connect_options={
        "connect_timeout": 5,
        "client_encoding": "utf8",
        "keepalives_idle": 15,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "tcp_user_timeout": 15_000,
    },
    settings=(
        f"SET lock_timeout = '{BUSY_SECONDS}s'",
        f"SET statement_timeout = '{BUSY_SECONDS + 5}s'",
        "SET idle_in_transaction_session_timeout = '30s'",
        _DURABLE,
    ),
    beginnings={
        Work.ASK: (),
        Work.READ: ("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",),
        Work.WRITE: (_BEGIN, _EXCLUSIVE),
        Work.WRITE_NOW: (
            _BEGIN,
            f"SET LOCAL lock_timeout = '{BRIEF_SECONDS * 1000:.0f}ms'",
            _EXCLUSIVE,
        ),
        Work.APPEND: (_BEGIN, _SHARED),
        Work.MIGRATE: (
            _BEGIN,
            "SET LOCAL statement_timeout = 0",
            f"SET LOCAL lock_timeout = '{STARTING_SECONDS}s'",
            _EXCLUSIVE,
        ),
    },
)
