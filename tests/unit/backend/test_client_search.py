"""The index finds exactly what a look at every name and id finds, whatever is changed."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_admin.backend.account.accounts import add_account
from desktop_admin.backend.store import schema
from desktop_admin.backend.store.client_lists import ListQuery, read_page
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.backend.store.database import Database
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.names import name_key

KIND = CredentialKind.OAUTH_CLIENT
# Letters of several scripts, of two cases and widths, what LIKE and FTS5 have uses for, a flag.
LETTERS = (
    "aAbB%_\\\"'*:^-()\u00df\u0130\u0131\u01c4\u03a3\u03c2\u05d0\u0e01\u4e2d\uff21\U0001f1e6 NOT"
)
ID_LETTERS = "abABk_09"
ROWS, TERMS = 200, 300


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.at_path(tmp_path / "test.db")
    schema.migrate(database)
    yield database
    database.close()


class Clients:
    """Clients in the database and, to compare with, in memory."""

    def __init__(self, database: Database, seed: int) -> None:
        self._database = database
        self._random = random.Random(seed)  # noqa: S311 - the same on each run
        self.keys: dict[str, str] = {}
        with database.write() as session:
            self._account_id = add_account(session, "A", 1, ()).id
        self.add(*(f"ossoi_{n:04d}{self._letters(ID_LETTERS, 4)}" for n in range(ROWS)))

    def add(self, *uids: str) -> None:
        self.keys |= {uid: name_key(self._word(12)) for uid in uids}
        with self._database.write() as session:
            session.add_all(
                ClientRow(
                    id=uid, account_id=self._account_id, kind=KIND.value, name=uid,
                    name_key=self.keys[uid], secret_mac=bytes(32), created_at=1,
                    created_by="", rotated_at=None,
                )
                for uid in uids
            )  # fmt: skip

    def rename(self, uids: Iterable[str]) -> None:
        with self._database.write() as session:
            for uid in uids:
                self.keys[uid] = session.get_one(ClientRow, uid).name_key = name_key(self._word(9))

    def delete(self, uids: Iterable[str]) -> None:
        with self._database.write() as session:
            for uid in uids:
                del self.keys[uid]
                session.delete(session.get_one(ClientRow, uid))

    def term(self) -> str:
        """Part of a name or an id, or something that may be in none."""
        uid = self._random.choice(tuple(self.keys))
        source = self._random.choice((self.keys[uid], uid, self._word(6)))
        start = self._random.randrange(max(1, len(source) - 2))
        return source[start : start + self._random.randrange(1, 7)].strip()

    def expected(self, term: str) -> set[str]:
        name, uid = name_key(term), term.lower()
        return {one for one, key in self.keys.items() if name in key or uid in one.lower()}

    def found(self, term: str) -> tuple[set[str], int]:
        query = ListQuery(self._account_id, KIND, term, "name", 500, None)
        with self._database.read() as session:
            page, total, _ = read_page(session, query)
        return {listed.row.id for listed in page}, total

    def _word(self, length: int) -> str:
        return self._letters(LETTERS, length)

    def _letters(self, chosen: str, length: int) -> str:
        return "".join(self._random.choices(chosen, k=length))


def check(clients: Clients, terms: int) -> None:
    for term in (clients.term() for _ in range(terms)):
        found, total = clients.found(term)
        assert (term, found) == (term, clients.expected(term))
        assert total == len(found)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_index_agrees_with_a_look_at_everything(database: Database, seed: int) -> None:
    clients = Clients(database, seed)
    check(clients, TERMS)
    clients.rename(tuple(clients.keys)[::3])
    clients.delete(tuple(clients.keys)[::5])
    bare = sqlite3.connect(str(database.engine.url.database))
    bare.execute("VACUUM")  # it numbers the rows of clients anew
    bare.close()
    clients.add("ossoi_afterwards")
    check(clients, TERMS)


def test_without_the_index_the_same_is_found(database: Database) -> None:
    clients = Clients(database, 3)
    with database.connect_for_writing() as connection:
        for act in ("insert", "update", "delete"):
            connection.execute(text(f"DROP TRIGGER client_search_search_{act}"))
        connection.execute(text("DROP TABLE client_search_index"))
    check(clients, TERMS // 3)
