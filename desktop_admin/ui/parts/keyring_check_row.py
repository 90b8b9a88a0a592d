"""Offers to compare the secrets of a paste with the keyring, and says how that is going."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.state.paste_store import KeyringCheck, PasteState
from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_3
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import Variant
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.translation import translated

_SHOWN = frozenset({KeyringCheck.ASKABLE, KeyringCheck.RUNNING, KeyringCheck.FAILED})


class KeyringCheckRow(QWidget):
    """``asked`` when the person wants it; hidden where there is nothing to compare any more."""

    asked = Signal()

    def __init__(self, parent: QWidget, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon = IconLabel("lock", Tint.MUTED)
        self._text = PlainLabel("", TextRole.SECONDARY, wraps=True, name=f"{name}_text")
        self._button = BusyButton(
            self.tr("Compare with the keyring"),
            self,
            name=f"{name}_button",
            variant=Variant.PLAIN,
        )
        self._button.clicked.connect(self._on_clicked)
        row = hbox(SPACE_3, self)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)

    def render_check(self, state: PasteState) -> None:
        """Show how far it is."""
        set_shown(self, state.reading is not None and state.keyring in _SHOWN)
        self._button.set_busy(state.keyring is KeyringCheck.RUNNING)
        failed = state.keyring is KeyringCheck.FAILED and state.error is not None
        self._icon.render_icon(
            "triangle-alert" if failed else "lock", Tint.WARN if failed else Tint.MUTED
        )
        self._text.setText(self._words(state))

    def _words(self, state: PasteState) -> str:
        if state.keyring is KeyringCheck.RUNNING:
            return self.tr("The secrets are being compared with those that are saved here.")
        if state.error is not None:
            title, step = translated(state.error.title), translated(state.error.next_step)
            return f"{title} {step}"
        return self.tr(
            "Whether a secret is one of those that are saved here, the keyring can tell; it may ask"
            " for its password."
        )

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit()
