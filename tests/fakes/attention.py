"""The store of what needs attention, without anything behind it."""

from __future__ import annotations

from desktop_admin.state.attention_snapshots import AttentionState
from tests.fakes.fake_store import FakeStore


class FakeAttention(FakeStore):
    METHODS = ("load", "retry", "mark", "unmark", "dismiss_notice")

    def __init__(self) -> None:
        super().__init__(AttentionState())
