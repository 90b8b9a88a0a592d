"""Rows that come at the same time share a commit, and none of them its neighbour's fault."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from desktop_admin.backend.account.accounts import add_account
from desktop_admin.backend.store import schema
from desktop_admin.backend.store.base import Base
from desktop_admin.backend.store.credential_models import ApiToken, ClientRow
from desktop_admin.backend.store.database import Database
from desktop_admin.backend.store.group_commit import GroupCommit

CALLS = 20


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.at_path(tmp_path / "test.db")
    schema.migrate(database)
    with database.write() as session:
        account = add_account(session, "A", 1, ())
        session.add(
            ClientRow(
                id="client", account_id=account.id, kind="CLIENT_APP", name="n", name_key="n",
                secret_mac=bytes(32), created_at=1, created_by="", rotated_at=None,
            )
        )  # fmt: skip
    yield database
    database.close()


def token(number: int, client_id: str = "client") -> ApiToken:
    return ApiToken(
        mac=number.to_bytes(32), client_id=client_id, generation=1, acts_as="OWNER",
        person_id="p", expires_at=1,
    )  # fmt: skip


class Watched(GroupCommit):
    """Tells how many rows each commit was for."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.sizes: list[int] = []

    def _commit(self, rows: list[Base]) -> None:
        self.sizes.append(len(rows))
        super()._commit(rows)

    def holds(self, count: int) -> bool:
        """Whether so many rows have come."""
        is_begun, joined = bool(self.sizes), self._open
        return is_begun and self.sizes[0] + (len(joined.rows) if joined else 0) == count


def added_together(
    database: Database, rows: list[ApiToken]
) -> tuple[list[BaseException | None], list[int]]:
    """What became of each row, and the sizes of the commits; all came while a writer was busy."""
    group, deadline = Watched(database), time.monotonic() + 20
    with ThreadPoolExecutor(len(rows)) as pool:
        with database.write():
            futures = [pool.submit(group.add, row) for row in rows]
            while not group.holds(len(rows)):
                assert time.monotonic() < deadline
        return [future.exception(20) for future in futures], group.sizes


def count(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(ApiToken)) or 0


def test_calls_at_the_same_time_share_a_commit(database: Database) -> None:
    outcomes, sizes = added_together(database, [token(number) for number in range(CALLS)])
    assert outcomes == [None] * CALLS
    assert count(database) == CALLS
    assert sum(sizes) == CALLS
    assert len(sizes) <= 2  # what the first call could take along, and all others


def test_a_row_that_cannot_be_added_fails_alone(database: Database) -> None:
    rows = [token(number) for number in range(CALLS)]
    rows[7] = token(7, client_id="deleted meanwhile")
    outcomes, _ = added_together(database, rows)
    assert [type(one) for one in outcomes if one is not None] == [IntegrityError]
    assert isinstance(outcomes[7], IntegrityError)
    assert count(database) == CALLS - 1
