"""An inline message: a bold line that says what is so, a second one that says why or what next."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown, set_style_property
from desktop_admin.ui.theme.tokens import SPACE_3, SPACE_4
from desktop_admin.ui.widgets.announcement import announce
from desktop_admin.ui.widgets.buttons import PlainButton, QuietButton
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.why_link import WhyLink

if TYPE_CHECKING:
    from desktop_admin.diagnostics.observed import Observed


class BannerKind(StrEnum):
    """How serious a message is."""

    INFO = "info"
    WARN = "warn"
    DANGER = "danger"
    OK = "ok"


_ICONS = {
    BannerKind.INFO: ("info", Tint.ACCENT),
    BannerKind.WARN: ("triangle-alert", Tint.WARN),
    BannerKind.DANGER: ("circle-x", Tint.DANGER),
    BannerKind.OK: ("circle-check", Tint.OK),
}


class Banner(QFrame):
    """A button whose click is ``activated``; hidden while it has nothing to say.

    After ``offer_dismissal`` a quiet second one says that the message was read: ``dismissed``.
    """

    activated = Signal()
    dismissed = Signal()

    def __init__(
        self,
        kind: BannerKind = BannerKind.INFO,
        bold: str = "",
        text: str = "",
        button_text: str | None = None,
        parent: QWidget | None = None,
        *,
        name: str = "banner",
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon = IconLabel()
        self._bold = PlainLabel(role=TextRole.STRONG, wraps=True)
        self._text = PlainLabel(role=TextRole.SMALL, wraps=True, name=f"{name}_text")
        self._text.set_selectable()
        self._why = WhyLink(self, name=f"{name}_why_link")
        self._text.setMinimumWidth(1)  # a long word is cut off rather than widening the page
        self._button = PlainButton("", name=f"{name}_button")
        self._button.clicked.connect(self._on_button_clicked)
        self._dismiss = QuietButton("", name=f"{name}_dismiss_button")
        self._dismiss.clicked.connect(self._on_dismiss_clicked)
        self._lay_out()
        self.offer_dismissal("")
        self.render_message(kind, bold, text, button_text)

    def render_message(
        self,
        kind: BannerKind,
        bold: str,
        text: str = "",
        button_text: str | None = None,
        why: Observed | None = None,
    ) -> None:
        """Show a message and read it out; an empty ``bold`` hides the banner.

        ``why``: what was observed of an error, which a link then explains.
        """
        set_style_property(self, "banner", kind.value)
        self._icon.render_icon(*_ICONS[kind])
        self._bold.setText(bold)
        self._text.setText(text)
        set_shown(self._text, bool(text))
        self._why.ask_about(why, bold)
        beside = Qt.AlignmentFlag.AlignTop if text else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._icon, beside)
        self._button.setText(button_text or "")
        self._button.setAccessibleName(button_text or "")
        set_shown(self._button, bool(button_text))
        said = f"{bold} {text}".strip()
        is_news = said != self.accessibleName()
        self.setAccessibleName(said)
        set_shown(self, bool(bold))
        if is_news:
            announce(self, said)

    def offer_dismissal(self, text: str) -> None:
        """Offer a second button with this text; "" takes it away."""
        self._dismiss.setText(text)
        self._dismiss.setAccessibleName(text)
        set_shown(self._dismiss, bool(text))

    @Slot()
    def clear(self) -> None:
        """Say nothing more."""
        self.render_message(BannerKind.INFO, "")

    @Slot()
    def _on_button_clicked(self) -> None:
        self.activated.emit()

    @Slot()
    def _on_dismiss_clicked(self) -> None:
        self.dismissed.emit()

    def _lay_out(self) -> None:
        texts = vbox(2)
        texts.addWidget(self._bold)
        texts.addWidget(self._text)
        texts.addWidget(self._why, 0, Qt.AlignmentFlag.AlignLeft)
        row = hbox(SPACE_3, self)
        row.setContentsMargins(14, SPACE_3, 14, SPACE_3)
        self._row = row
        row.addWidget(self._icon)
        row.addLayout(texts, 1)
        row.addSpacing(SPACE_4)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.insertWidget(row.count() - 1, self._dismiss, 0, Qt.AlignmentFlag.AlignVCenter)
