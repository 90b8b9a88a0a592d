"""The tabs of the page Troubleshooting, in order, each built when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.page_spec import PageContext

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_admin.ui.troubleshooting_tabs.tab import TroubleshootingTab


@dataclass(frozen=True, slots=True)
class TabSpec:
    """One tab; ``title`` is an English text in the translation context ``TroubleshootingTabs``."""

    id: str
    title: str
    build: Callable[[PageContext, QWidget], TroubleshootingTab]


# A tab's module is loaded when the tab is first opened.


def _build_checks(context: PageContext, parent: QWidget) -> TroubleshootingTab:
    from desktop_admin.ui.troubleshooting_tabs.checks_tab import ChecksTab

    return ChecksTab(context, parent)


def _build_requests(context: PageContext, parent: QWidget) -> TroubleshootingTab:
    from desktop_admin.ui.troubleshooting_tabs.requests_tab import RequestsTab

    return RequestsTab(context, parent)


def _build_token(context: PageContext, parent: QWidget) -> TroubleshootingTab:
    from desktop_admin.ui.troubleshooting_tabs.token_tab import TokenTab

    return TokenTab(context, parent)


def _build_watch(context: PageContext, parent: QWidget) -> TroubleshootingTab:
    from desktop_admin.ui.troubleshooting_tabs.watch_tab import WatchTab

    return WatchTab(context, parent)


TABS = (
    TabSpec("checks", QT_TRANSLATE_NOOP("TroubleshootingTabs", "Checks"), _build_checks),
    TabSpec("requests", QT_TRANSLATE_NOOP("TroubleshootingTabs", "Requests"), _build_requests),
    TabSpec("token", QT_TRANSLATE_NOOP("TroubleshootingTabs", "Token"), _build_token),
    TabSpec("watch", QT_TRANSLATE_NOOP("TroubleshootingTabs", "Watch"), _build_watch),
)
