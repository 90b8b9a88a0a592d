"""The store of preferences and connections, with changes that take effect at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop_admin.state.connection_draft import ConnectionDraft, DraftProblems
from tests.fakes.fake_store import FakeStore


class FakePreferences(FakeStore):
    METHODS = ("remove_connection", "dismiss_notice")

    def set(self, **changes: object) -> None:
        self.calls.append(("set", changes))
        self.put(preferences=replace(self.state.preferences, **changes))

    def set_rotation(self, connection_id: str, days: int) -> None:
        self.calls.append(("set_rotation", connection_id, days))
        connections = tuple(
            replace(one, rotation_days=days) if one.id == connection_id else one
            for one in self.state.connections
        )
        self.put(connections=connections)

    def connection(self, connection_id: str) -> Any:
        found = (one for one in self.state.connections if one.id == connection_id)
        return next(found, None)

    def problems_of(self, draft: ConnectionDraft) -> DraftProblems:
        return draft.check(self.state.connections)

    def add_connection(self, draft: ConnectionDraft) -> Any:
        connection = replace(draft, id="new").connection()
        self.calls.append(("add_connection", draft))
        self.put(connections=(*self.state.connections, connection))
        return connection

    def update_connection(self, draft: ConnectionDraft) -> Any:
        connection = draft.connection()
        self.calls.append(("update_connection", draft))
        self.put(
            connections=tuple(
                connection if one.id == connection.id else one for one in self.state.connections
            )
        )
        return connection
