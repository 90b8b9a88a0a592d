"""Connections in the tables of the file."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.settings.connection_rows import read_connections, write_connections

ROW: dict[str, object] = {
    "id": "c1",
    "name": "Example",
    "kind": "production",
    "backend_url": "https://apps.example.com",
}
ONE = Connection("c1", "Example", ConnectionKind.PRODUCTION, "https://apps.example.com")
TWO = Connection(
    "c2", "Sandbox", ConnectionKind.SANDBOX, "https://s.example.com", "https://a.example.com/token"
)
LOCAL = Connection(LOCAL_CONNECTION_ID, "This computer", ConnectionKind.LOCAL, "")
HOSTS = st.from_regex(r"[a-z]{1,10}\.example\.com", fullmatch=True)
CONNECTIONS = st.builds(
    Connection,
    id=st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True).filter(lambda i: i != LOCAL_CONNECTION_ID),
    name=st.from_regex(r"[A-Za-zé]{1,20}", fullmatch=True),
    kind=st.sampled_from(ConnectionKind),
    backend_url=HOSTS.map("https://{}".format),
    authorization_server_url=st.none() | HOSTS.map("https://{}/oauth2/token".format),
    rotation_days=st.integers(0, 3650),
) | st.just(LOCAL)
LISTS = st.lists(CONNECTIONS, max_size=5, unique_by=lambda each: each.id).map(tuple)


@given(LISTS, LISTS)
def test_connections_come_back(
    before: tuple[Connection, ...], after: tuple[Connection, ...]
) -> None:
    content: dict[str, object] = {}
    write_connections(content, (), before)
    assert read_connections(content) == (before, ())
    write_connections(content, before, after)
    found, notes = read_connections(content)
    assert set(found) == set(after)
    assert not notes


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", None),
        ("id", ""),
        ("id", "a\nb"),
        ("id", 3),
        ("name", " "),
        ("rotation_days", -1),
        ("rotation_days", 3651),
        ("rotation_days", True),
        ("rotation_days", "90"),
        ("name", "x" * 1000),
        ("name", 3),
        ("kind", "staging"),
        ("kind", []),
        ("backend_url", None),
        ("backend_url", ""),
        ("backend_url", "http://apps.example.com"),
        ("backend_url", "https://user:password@apps.example.com"),
        ("backend_url", "file:///etc/passwd"),
        ("authorization_server_url", "http://elsewhere.example.com/token"),
        ("authorization_server_url", 7),
    ],
)
def test_a_bad_connection_is_skipped_and_named_and_stays(field: str, value: object) -> None:
    bad = {**ROW, "id": "bad", field: value}
    if value is None:
        del bad[field]
    content: dict[str, object] = {"connections": [bad, ROW]}
    found, (note,) = read_connections(content)
    assert found == (ONE,)
    assert f"connections[1].{field}" in str(note)
    assert "password" not in str(note)
    write_connections(content, found, (replace(ONE, name="Renamed"), TWO))
    rows = content["connections"]
    assert isinstance(rows, list)
    assert rows[0] == bad
    assert [row["name"] for row in rows[1:]] == ["Renamed", "Sandbox"]


def test_a_row_that_is_no_table_is_skipped_and_stays() -> None:
    content: dict[str, object] = {"connections": ["x", ROW]}
    found, notes = read_connections(content)
    assert (found, len(notes)) == ((ONE,), 1)
    write_connections(content, found, ())
    assert content == {"connections": ["x"]}


def test_the_second_of_two_with_one_id_is_named() -> None:
    found, (note,) = read_connections({"connections": [ROW, {**ROW, "name": "Again"}]})
    assert found == (ONE,)
    assert "connections[2].id" in str(note)


@pytest.mark.parametrize("connections", [3, {"id": "c1"}, "x"])
def test_what_is_no_list_is_named(connections: object) -> None:
    found, notes = read_connections({"connections": connections})
    assert (found, len(notes)) == ((), 1)


def test_addresses_are_normalised() -> None:
    row = {
        **ROW,
        "backend_url": "apps.example.com/api/",
        "authorization_server_url": "a.example/t/",
    }
    (found,), _ = read_connections({"connections": [row]})
    assert found.backend_url == "https://apps.example.com"
    assert found.authorization_server_url == "https://a.example/t"


def test_only_this_computer_has_no_address() -> None:
    row = {**ROW, "id": LOCAL_CONNECTION_ID, "name": "This computer", "kind": "local"}
    assert read_connections({"connections": [{**row, "backend_url": ""}]})[0] == (LOCAL,)
    assert read_connections({"connections": [row]})[0] == ()


def test_rows_of_others_and_unknown_fields_stay() -> None:
    content: dict[str, object] = {
        "connections": [{**ROW, "colour": "red"}, {**ROW, "id": "of-another-window"}]
    }
    write_connections(content, (ONE, TWO), (replace(ONE, authorization_server_url="https://x/t"),))
    assert content["connections"] == [
        {**ROW, "colour": "red", "authorization_server_url": "https://x/t"},
        {**ROW, "id": "of-another-window"},
    ]


def test_nothing_to_write_changes_nothing() -> None:
    content: dict[str, object] = {"connections": [deepcopy(ROW)]}
    write_connections(content, (ONE,), (ONE,))
    assert content == {"connections": [ROW]}
    empty: dict[str, object] = {}
    write_connections(empty, (), ())
    assert empty == {}
