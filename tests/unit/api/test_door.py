"""One server and the account behind a session."""

from __future__ import annotations

import pytest

from desktop_admin.api.door import ServerDoor
from desktop_admin.domain.errors import ConnectionFailed
from tests.fakes.scripted_server import URL, FixedTokens, ScriptedServer, told


def test_a_closed_door_sends_nothing() -> None:
    server = ScriptedServer(told(200, {"items": []}))
    door = ServerDoor(server.transport(), server.codec)
    account = door.account(FixedTokens(), admit=lambda: None, explain=lambda error: error)
    assert account.access.people() == ()
    assert door.base_url == URL
    door.close()
    with pytest.raises(ConnectionFailed):
        account.access.people()
    assert len(server.requests) == 1
