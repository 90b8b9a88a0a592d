"""A page context over fake stores, with a person signed in on a connection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.access import Access
from desktop_admin.domain.connections import Connection
from desktop_admin.runtime.capture_port import CaptureShield
from desktop_admin.runtime.notice_port import DesktopNotices
from desktop_admin.state.snapshots import Phase
from desktop_admin.ui.page_spec import PageContext, PageId
from tests.fakes import account
from tests.fakes.stores import FakeStores


@dataclass
class FakeWindow:
    """What the window is asked for."""

    visited: list[PageId] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    save_path: Path | None = None
    shield: CaptureShield = field(default_factory=CaptureShield)
    notices: DesktopNotices = field(default_factory=DesktopNotices)

    def go_to(self, page_id: PageId) -> None:
        self.visited.append(page_id)

    def choose(
        self, _parent: QWidget, _name: str, _filter: str, chosen: Callable[[Path], None]
    ) -> None:
        if self.save_path is not None:
            chosen(self.save_path)


def signed_in(
    stores: FakeStores,
    access: Access | None = None,
    connection: Connection = account.PRODUCTION,
) -> FakeStores:
    """``stores`` with somebody signed in."""
    stores.session.put(
        phase=Phase.SIGNED_IN, connection=connection, access=access or account.owner()
    )
    stores.preferences.put(connections=(account.HERE, account.SANDBOX, account.PRODUCTION))
    stores.server.put(server=account.SERVER, is_confirmed=True)
    return stores


def context_of(stores: FakeStores, window: FakeWindow | None = None) -> PageContext:
    """What pages are built from."""
    asked = window or FakeWindow()
    return PageContext(
        stores=cast("Any", stores),
        clipboard=cast("Any", stores.clipboard),
        theme=cast("Any", None),
        now=lambda: account.NOW,
        go_to=asked.go_to,
        choose_save_path=asked.choose,
        shield=asked.shield,
        notices=asked.notices,
        open_manual=asked.topics.append,
    )
