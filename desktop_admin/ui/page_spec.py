"""What a page of the sidebar is: id, title, icon, the capability it needs and how it is built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from desktop_admin.domain.capability import Capability

if TYPE_CHECKING:  # a spec is read before the first paint; what pages need comes later
    from PySide6.QtWidgets import QWidget

    from desktop_admin.runtime.capture_port import CaptureShield
    from desktop_admin.runtime.clipboard_guard import ClipboardGuard
    from desktop_admin.runtime.notice_port import DesktopNotices
    from desktop_admin.state.stores import Stores
    from desktop_admin.ui.theme.theme import Theme


class PageId(StrEnum):
    """Every page there is; the value is kept in the view state."""

    WELCOME = "welcome"
    SIGN_IN = "sign_in"
    NO_ACCESS = "no_access"
    AUTHENTICATION = "authentication"
    API_KEY_AND_CLIENT_APPS = "api_key_and_client_apps"
    OAUTH = "oauth"
    ACTIVITY = "activity"
    TROUBLESHOOTING = "troubleshooting"
    SETTINGS = "settings"


class Section(StrEnum):
    """A titled group of the sidebar."""

    API_ACCESS = "API Access"


Now = Callable[[], datetime]
"""The present moment, aware, in the time zone in which times are shown."""
ChooseSavePath = Callable[["QWidget", str, str, Callable[[Path], None]], None]
"""Asks for a file to write: parent, suggested name, filter; the callback hears of a choice only."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """What every page is built from.

    ``go_to`` asks the window to show another page, ``open_manual`` to open the manual at a topic.
    """

    stores: Stores
    clipboard: ClipboardGuard
    theme: Theme
    now: Now
    go_to: Callable[[PageId], None]
    choose_save_path: ChooseSavePath
    shield: CaptureShield
    notices: DesktopNotices
    open_manual: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page; ``needs`` is the only gate, ``section`` None stands below the group.

    ``title`` is an English text in the translation context ``PageSpec``.
    """

    id: PageId
    section: Section | None
    title: str
    icon: str
    needs: Capability | None
    build: Callable[[PageContext], QWidget]


@runtime_checkable
class GuardedPage(Protocol):
    """A page that may hold changes which leaving it would lose."""

    def has_unsaved_changes(self) -> bool:
        """Whether something was changed and not saved."""

    def discard_changes(self) -> None:
        """Go back to what is saved."""
