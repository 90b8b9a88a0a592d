"""The store's foundations: schema, sealing, erasing, counting failures, cursors, last use."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, func, select, text

from desktop_admin.backend.calls.faults import ValidationFault
from desktop_admin.backend.calls.paging import Cursor, decode_cursor, encode_cursor
from desktop_admin.backend.clock import MINUTE, SECOND, parse_rfc3339, rfc3339
from desktop_admin.backend.credentials.sealing import Purpose, SealBroken, Sealer
from desktop_admin.backend.process.housekeeping import erase_expired
from desktop_admin.backend.records.last_use import LastUses
from desktop_admin.backend.records.throttle import Throttle, person_at
from desktop_admin.backend.store import clients, schema
from desktop_admin.backend.store.database import Database
from desktop_admin.backend.store.models import METADATA
from desktop_admin.backend.store.record_models import KeptAnswer
from desktop_admin.domain.credentials import CredentialKind

SEALER = Sealer(b"k" * 32)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.at_path(tmp_path / "test.db")
    schema.migrate(database)
    yield database
    database.close()


def differences(connection: Connection) -> list[object]:
    """Between the tables and the models; the search has tables and indexes of its own."""

    def is_of_models(name: str | None, kind: str, _parents: object) -> bool:
        is_search = kind == "table" and (name or "").startswith("client_search")
        return not is_search and not (name or "").endswith("_trigrams")

    options = {"include_name": is_of_models}
    context = MigrationContext.configure(connection, opts=options)
    found: list[object] = compare_metadata(context, METADATA)
    return found


def test_the_migrations_lead_to_the_models(database: Database) -> None:
    with database.engine.connect() as connection:
        assert differences(connection) == []
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    assert found == schema.HEAD


def test_every_revision_is_known(database: Database) -> None:
    folder = Path(schema.__file__).with_name("migrations") / "versions"
    numbers = sorted(path.name.partition("_")[0] for path in folder.glob("[0-9]*.py"))
    assert tuple(numbers) == schema.REVISIONS


def test_an_older_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    database = Database.at_path(tmp_path / "old.db")
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).with_name("migrations")))
    with database.connect_for_writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, schema.REVISIONS[0])
    schema.migrate(database)
    with database.engine.connect() as connection:
        assert differences(connection) == []
    database.close()


def test_two_processes_may_start_at_once(tmp_path: Path) -> None:
    databases = [Database.at_path(tmp_path / "both.db") for _ in range(4)]
    threads = [threading.Thread(target=schema.migrate, args=(one,)) for one in databases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with databases[0].engine.connect() as connection:
        assert differences(connection) == []
    for one in databases:
        one.close()


def test_writes_are_synchronous_and_refer_to_what_exists(database: Database) -> None:
    with database.engine.connect() as connection:
        settings = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        found = [connection.scalar(text(f"PRAGMA {name}")) for name in settings]
    assert found == ["wal", 2, 1, 1]


def test_a_unit_of_work_that_fails_changes_nothing(database: Database) -> None:
    def keep_and_fail() -> None:
        with database.write() as session:
            mac = b"m" * 32
            session.add(KeptAnswer(mac=mac, request_mac=mac, sealed=b"s", expires_at=5))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        keep_and_fail()
    with database.read() as session:
        assert session.scalar(select(func.count(KeptAnswer.expires_at))) == 0


def test_kept_answers_are_erased_when_their_time_is_over(database: Database) -> None:
    for number, expires_at in enumerate((1000, 2000)):
        mac = bytes([number]) * 32
        with database.write() as session:
            session.add(KeptAnswer(mac=mac, request_mac=mac, sealed=b"s", expires_at=expires_at))
    erase_expired(database, 1500)
    with database.read() as session:
        assert session.scalars(select(KeptAnswer.expires_at)).all() == [2000]


def test_sealed_values_open_in_their_own_place_only() -> None:
    sealed = SEALER.seal(Purpose.STORED_API_KEY, b"value", "person-1")
    assert b"value" not in sealed
    assert SEALER.unseal(Purpose.STORED_API_KEY, sealed, "person-1") == b"value"
    for purpose, context, sealer in (
        (Purpose.STORED_API_KEY, "person-2", SEALER),
        (Purpose.STORED_ANSWER, "person-1", SEALER),
        (Purpose.STORED_API_KEY, "person-1", Sealer(b"x" * 32)),
    ):
        with pytest.raises(SealBroken):
            sealer.unseal(purpose, sealed, context)


def test_each_purpose_hashes_by_a_key_of_its_own() -> None:
    macs = {SEALER.mac(purpose, "same text") for purpose in Purpose}
    assert len(macs) == len(Purpose)
    assert SEALER.is_match(Purpose.SESSION, "text", SEALER.mac(Purpose.SESSION, "text"))
    assert not SEALER.is_match(Purpose.SESSION, "other", SEALER.mac(Purpose.SESSION, "text"))


def test_failures_beyond_the_free_ones_wait_longer_and_longer(database: Database) -> None:
    throttle, subject = Throttle(database, SEALER), person_at("a@example.com", "203.0.113.1")
    now, waits = 0, []
    for _ in range(subject.free + 8):
        throttle.attempt((subject,), now)
        waits.append(throttle.wait((subject,), now))
        now += waits[-1] * SECOND
    assert waits[: subject.free - 1] == [0] * (subject.free - 1)
    grown = waits[subject.free - 1 :]
    assert grown == sorted(grown)
    assert (grown[0], grown[1], grown[-1]) == (30, 60, 900)
    with database.write() as session:
        throttle.forgive(session, subject, ())
    assert throttle.wait((subject,), now) == 0


def test_failures_are_forgotten_after_a_while(database: Database) -> None:
    throttle, subject = Throttle(database, SEALER), person_at("a@example.com", "203.0.113.1")
    for _ in range(subject.free - 1):
        throttle.attempt((subject,), 0)
    throttle.attempt((subject,), 16 * MINUTE)
    assert throttle.wait((subject,), 16 * MINUTE) == 0


def test_last_uses_are_written_together_and_the_latest_counts(database: Database) -> None:
    uses, kind = LastUses(database), CredentialKind.API_KEY
    uses.note(kind, "one", 1, "203.0.113.1")
    uses.note(kind, "one", 2, "203.0.113.2")
    uses.flush()
    uses.note(kind, "one", 3, "203.0.113.3")
    uses.flush()
    uses.flush()
    with database.read() as session:
        found = clients.last_use_of(session, kind, "one")
    assert found is not None
    assert (found.at, found.address) == (3, "203.0.113.3")


def test_a_later_use_that_another_process_has_written_stays(database: Database) -> None:
    kind = CredentialKind.API_KEY
    slow, quick = LastUses(database), LastUses(database)
    slow.note(kind, "one", 1, "203.0.113.1")
    quick.note(kind, "one", 2, "203.0.113.2")
    quick.flush()
    slow.flush()
    with database.read() as session:
        found = clients.last_use_of(session, kind, "one")
    assert found is not None
    assert (found.at, found.address) == (2, "203.0.113.2")


@pytest.mark.parametrize("value", ["name", 5, "\u05d7\u05d9", ""])
def test_a_cursor_comes_back_as_it_was(value: str | int) -> None:
    cursor = decode_cursor(encode_cursor(Cursor("-name", value, "id")), "-name")
    assert (cursor.value, cursor.id) == (value, "id")


@pytest.mark.parametrize("broken", ["", "x", "\u00e9", "e30", "W10", "WyJhIiwxXQ", "a" * 5000])
def test_a_broken_cursor_is_refused(broken: str) -> None:
    with pytest.raises(ValidationFault):
        decode_cursor(broken, "name")


@pytest.mark.parametrize("moment", [0, 1, 999, 1_700_000_000_123])
def test_times_go_out_and_come_in(moment: int) -> None:
    assert parse_rfc3339(rfc3339(moment)) == moment
    assert rfc3339(moment).endswith("Z")
