"""The actions of the page Troubleshooting that stand in its header whatever tab is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_admin.ui.page_spec import PageContext

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


PAGE_ACTIONS: tuple[PageActionSpec, ...] = ()
