"""Listing 500 of 100,000 OAuth clients with a search term, beside the bare query of that kind."""

from __future__ import annotations

import http.client
import json
import sqlite3
import statistics
import time
import urllib.parse
from dataclasses import dataclass
from typing import Any

from tests.bench.backend.ours import Data

COUNT = 100_000
LIMIT = 500
# Terms that match few and many, in the middle and at the ends, and one too short for trigrams.
TERMS = ("0421", "zzz", "billing nightly", "payroll", "09")
_COLUMNS = "c.id, c.kind, c.name, c.created_at, c.created_by, c.rotated_at, c.revision, u.at"
_BY_INDEX = "s.no IN (SELECT rowid FROM client_search_index WHERE client_search_index MATCH ?)"
_BY_LIKE = "(s.name_key LIKE ? OR s.id_key LIKE ?)"
_MATCHING = "FROM client_search s WHERE s.account_id = ? AND s.kind = 'OAUTH_CLIENT' AND "
_PAGE = (
    f"SELECT {_COLUMNS} FROM (SELECT s.client_id, s.name_key {{matching}}"
    f" ORDER BY s.name_key, s.client_id LIMIT {LIMIT + 1}) m JOIN clients c ON c.id = m.client_id"
    " LEFT JOIN last_uses u ON u.credential_kind = c.kind AND u.credential_id = c.id"
    " ORDER BY m.name_key, m.client_id"
)


@dataclass(frozen=True, slots=True)
class Listing:
    """Medians in milliseconds: the call over HTTP, and the bare queries of page and total."""

    term: str
    total: int
    call: float
    bare: float


class Reader:
    """A signed-in owner on one connection."""

    def __init__(self, url: str, one_time: str) -> None:
        self._connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc)
        body = json.dumps({"token": one_time})
        self._connection.request("POST", "/admin/v1/sessions/one-time", body)
        token = json.load(self._connection.getresponse())["accessToken"]
        self._headers = {"Authorization": f"Bearer {token}"}

    def total(self, term: str) -> int:
        """Reads one page; how many match altogether."""
        query = urllib.parse.urlencode({"search": term, "limit": LIMIT})
        path = f"/admin/v1/oauth-clients?{query}"
        self._connection.request("GET", path, headers=self._headers)
        answer: dict[str, Any] = json.loads(self._connection.getresponse().read())
        return int(answer["total"])

    def close(self) -> None:
        """Closes the connection."""
        self._connection.close()


def measure(data: Data, reader: Reader, rounds: int) -> list[Listing]:
    """One figure per term; calls and queries in alternation."""
    bare = sqlite3.connect(data.opened.database.engine.url.database or "")
    found = [_measured(data, reader, bare, term, rounds) for term in TERMS]
    bare.close()
    return found


def _measured(
    data: Data, reader: Reader, bare: sqlite3.Connection, term: str, rounds: int
) -> Listing:
    calls, queries, total = [], [], 0
    for _ in range(rounds):
        began = time.perf_counter()
        total = reader.total(term)
        between = time.perf_counter()
        count = _bare_total(bare, data.account_id, term)
        ended = time.perf_counter()
        calls.append((between - began) * 1000)
        queries.append((ended - between) * 1000)
        if count != total:
            raise RuntimeError(f"{term!r}: {total} over HTTP, {count} by the bare query")
    return Listing(term, total, statistics.median(calls), statistics.median(queries))


def _bare_total(bare: sqlite3.Connection, account_id: str, term: str) -> int:
    if len(term) < 3:
        matching, wanted = _MATCHING + _BY_LIKE, [f"%{term}%", f"%{term}%"]
    else:
        matching, wanted = _MATCHING + _BY_INDEX, [f'"{term}"']
    bare.execute(_PAGE.format(matching=matching), [account_id, *wanted]).fetchall()
    found = bare.execute(f"SELECT count(*) {matching}", [account_id, *wanted]).fetchone()
    return int(found[0])
