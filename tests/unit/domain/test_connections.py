"""Only the connection with the reserved id is the backend on this computer."""

from __future__ import annotations

import pytest

from desktop_admin.domain.connections import LOCAL_CONNECTION_ID, Connection, ConnectionKind


@pytest.mark.parametrize(
    ("connection_id", "kind", "is_embedded"),
    [
        (LOCAL_CONNECTION_ID, ConnectionKind.LOCAL, True),
        ("c-1", ConnectionKind.LOCAL, False),
        ("c-2", ConnectionKind.PRODUCTION, False),
    ],
)
def test_the_id_tells_the_embedded_backend(
    connection_id: str, kind: ConnectionKind, is_embedded: bool
) -> None:
    connection = Connection(connection_id, "Name", kind, "https://example.com")
    assert connection.is_embedded is is_embedded


def test_secrets_are_filed_by_address_too() -> None:
    here = Connection("c-1", "Name", ConnectionKind.SANDBOX, "https://example.com")
    moved = Connection("c-1", "Name", ConnectionKind.SANDBOX, "https://elsewhere.example")
    renamed = Connection("c-1", "Other", ConnectionKind.PRODUCTION, "https://example.com")
    assert here.vault_id != moved.vault_id
    assert here.vault_id == renamed.vault_id


def test_the_backend_here_keeps_its_secrets_whatever_port_it_has() -> None:
    one = Connection(LOCAL_CONNECTION_ID, "This computer", ConnectionKind.LOCAL, "")
    other = Connection(LOCAL_CONNECTION_ID, "This computer", ConnectionKind.LOCAL, "http://[::1]:9")
    assert one.vault_id == other.vault_id
