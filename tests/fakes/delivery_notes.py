"""Delivery notes in memory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_admin.domain.deliveries import DeliveryNote
from tests.fakes.switchboard import Switchboard


class FakeDeliveryNotes:
    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.notes: tuple[DeliveryNote, ...] = ()
        self.aside: Path | None = None

    def of(self, connection_id: str) -> tuple[DeliveryNote, ...]:
        self._board.enter("notes.of")
        return tuple(one for one in reversed(self.notes) if one.connection_id == connection_id)

    def take_aside(self) -> Path | None:
        aside, self.aside = self.aside, None
        return aside

    def add(self, note: DeliveryNote) -> None:
        self._board.enter("notes.add")
        self.notes += (note,)

    def set_recipient(self, note_id: str, recipient: str) -> None:
        self.notes = tuple(
            replace(one, delivery=replace(one.delivery, recipient=recipient))
            if one.id == note_id
            else one
            for one in self.notes
        )

    def remove(self, note_ids: frozenset[str]) -> None:
        self._board.enter("notes.remove")
        self.notes = tuple(one for one in self.notes if one.id not in note_ids)

    def forget(self, connection_id: str) -> None:
        self.notes = tuple(one for one in self.notes if one.connection_id != connection_id)
