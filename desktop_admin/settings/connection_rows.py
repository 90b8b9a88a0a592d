"""Connections in the tables of the settings file."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_admin.domain.attention import ROTATION_DAYS
from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind
from desktop_admin.domain.names import check_name, clean_name
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import UrlRefused, check_token_endpoint, normalise_backend_url

_KEY = "connections"
_UNUSABLE = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The settings file has a value for {key} that cannot be used."
        " This connection is not shown; it stays in the file.",
    )
)


class _RowRefused(ValueError):
    """A row that is no connection; ``field`` is what is wrong with it."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(field)


def read_connections(
    content: Mapping[str, object],
) -> tuple[tuple[Connection, ...], tuple[Text, ...]]:
    """The connections that can be used, and a note for each that cannot, as ``connections[1].kind``
    (counted from 1).
    """
    rows = content.get(_KEY, [])
    if not isinstance(rows, list):
        return (), (_UNUSABLE.with_facts(key=_KEY),)
    connections: dict[str, Connection] = {}
    notes: list[Text] = []
    for number, row in enumerate(rows, start=1):
        try:
            connection = _connection_from(row)
            if connection.id in connections:
                raise _RowRefused("id")  # noqa: TRY301 - noted like the rest
            connections[connection.id] = connection
        except _RowRefused as refusal:
            notes.append(_UNUSABLE.with_facts(key=f"{_KEY}[{number}].{refusal.field}"))
    return tuple(connections.values()), tuple(notes)


def write_connections(
    content: dict[str, object],
    before: tuple[Connection, ...],
    after: tuple[Connection, ...],
) -> None:
    """Put what differs between ``before`` and ``after`` into ``content``.

    Rows that are not in ``before``, as they could not be used or are of another window, stay.
    """
    found = content.get(_KEY)
    rows = list(found) if isinstance(found, list) else []
    removed = {one.id for one in before} - {one.id for one in after}
    rows = [row for row in rows if _id_of(row) not in removed]
    for connection in after:
        if connection not in before:
            _put(rows, connection)
    if rows or found is not None:
        content[_KEY] = rows


def _put(rows: list[object], connection: Connection) -> None:
    fields = _fields_of(connection)
    for place, row in enumerate(rows):
        if isinstance(row, dict) and row.get("id") == connection.id:
            unknown = {name: row[name] for name in row if name not in Connection.__slots__}
            rows[place] = unknown | fields
            return
    rows.append(fields)


def _fields_of(connection: Connection) -> dict[str, object]:
    """A row whose last field is one that must be there: half a row is then no connection."""
    typed = connection.authorization_server_url
    return {
        "id": connection.id,
        "name": connection.name,
        "kind": connection.kind.value,
        **({} if typed is None else {"authorization_server_url": typed}),
        **({"rotation_days": connection.rotation_days} if connection.rotation_days else {}),
        "backend_url": connection.backend_url,
    }


def _id_of(row: object) -> object:
    return row.get("id") if isinstance(row, dict) else None


def _connection_from(row: object) -> Connection:
    if not isinstance(row, dict):
        raise _RowRefused("id")
    connection_id = _text(row, "id")
    if not connection_id or not connection_id.isprintable():
        raise _RowRefused("id")
    name = clean_name(_text(row, "name"))
    if check_name(name) is not None:
        raise _RowRefused("name")
    return Connection(
        id=connection_id,
        name=name,
        kind=_kind(row),
        backend_url=_backend_url(connection_id, _text(row, "backend_url")),
        authorization_server_url=_authorization_server_url(row),
        rotation_days=_rotation_days(row),
    )


def _text(row: Mapping[str, object], field: str) -> str:
    value = row.get(field)
    if not isinstance(value, str):
        raise _RowRefused(field)
    return value


def _kind(row: Mapping[str, object]) -> ConnectionKind:
    try:
        return ConnectionKind(_text(row, "kind"))
    except ValueError:
        raise _RowRefused("kind") from None


def _backend_url(connection_id: str, typed: str) -> str:
    is_embedded = connection_id == LOCAL_CONNECTION_ID
    if is_embedded and not typed:
        return ""  # its own process tells its address
    if is_embedded:
        raise _RowRefused("backend_url")
    try:
        return normalise_backend_url(typed)
    except UrlRefused:
        raise _RowRefused("backend_url") from None


def _rotation_days(row: Mapping[str, object]) -> int:
    days = row.get("rotation_days", 0)
    if type(days) is not int or days not in ROTATION_DAYS:
        raise _RowRefused("rotation_days")
    return days


def _authorization_server_url(row: Mapping[str, object]) -> str | None:
    if "authorization_server_url" not in row:
        return None
    try:
        return check_token_endpoint(_text(row, "authorization_server_url"))
    except UrlRefused:
        raise _RowRefused("authorization_server_url") from None
