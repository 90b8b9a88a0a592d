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
