"""The actions of the page Troubleshooting in its header and its foot, whatever tab is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.support_dialogs import (
    open_bundle_dialog,
    open_paste_dialog,
    open_record_dialog,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class PageActionSpec:
    """One action; ``text`` is an English one in the translation context ``TroubleshootingActions``.

    ``open`` shows its dialog over the widget that it is given; its module is loaded only then.
    """

    id: str
    text: str
    icon: str
    open: Callable[[PageContext, QWidget], None]


PAGE_ACTIONS: tuple[PageActionSpec, ...] = (
    PageActionSpec(
        "paste_and_explain",
        QT_TRANSLATE_NOOP("TroubleshootingActions", "Paste and explain"),
        "clipboard",
        open_paste_dialog,
    ),
    PageActionSpec(
        "record",
        QT_TRANSLATE_NOOP("TroubleshootingActions", "Record"),
        "circle-dot",
        open_record_dialog,
    ),
)
FOOT_ACTIONS: tuple[PageActionSpec, ...] = (
    PageActionSpec(
        "support_bundle",
        QT_TRANSLATE_NOOP("TroubleshootingActions", "Support bundle…"),
        "package",
        open_bundle_dialog,
    ),
)
