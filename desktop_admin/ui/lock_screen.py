"""What stands in the window while it is locked; it names the person and nothing of the account."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.lock import Protection
from desktop_admin.domain.names import display_name
from desktop_admin.state.lock_store import LockState, LockStore
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_3
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import QuietButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.password_field import PasswordField
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.translation import translated

_WIDTH = 440
_ICON = 28


class LockScreen(QWidget):
    """Called a privacy screen where nothing is asked for: then it says what it does not protect."""

    def __init__(self, lock: LockStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lock_screen")
        self._lock = lock
        self._title = PlainLabel("", TextRole.PAGE_TITLE, self, name="lock_title", wraps=True)
        self._text = PlainLabel("", TextRole.MUTED, self, name="lock_text", wraps=True)
        self._banner = Banner(parent=self, name="lock_banner")
        self._password = PasswordField(self, name="unlock_password_field")
        self._password.submitted.connect(self._on_password_submitted)
        self._row = LabeledField(self.tr("Password"), self._password, "", self)
        self._unlock = BusyButton("", self, name="unlock_button")
        self._unlock.clicked.connect(self._on_unlock_clicked)
        self._leave = QuietButton(
            self.tr("Sign in as somebody else"), self, name="leave_lock_button"
        )
        self._leave.clicked.connect(lock.leave)
        self._lay_out()
        lock.changed.connect(self._on_lock_changed)
        self._on_lock_changed()

    def render_state(self, state: LockState) -> None:
        """Say what unlocks, and how the last try fared."""
        has_password = state.protection is Protection.ACCOUNT
        title = self.tr("Locked") if has_password else self.tr("Privacy screen")
        self.setAccessibleName(title)
        self._title.setText(title)
        self._text.setText(self._text_of(state))
        set_shown(self._row, has_password)
        set_shown(self._leave, state.protection is not Protection.NOBODY)
        self._leave.setEnabled(not state.is_unlocking)
        self._unlock.set_text(self.tr("Unlock") if has_password else self.tr("Show again"))
        self._unlock.set_busy(state.is_unlocking)
        self._render_banner(state)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def _focus(self) -> None:
        has_password = self._lock.state.protection is Protection.ACCOUNT
        (self._password if has_password else self._unlock).setFocus()

    def _text_of(self, state: LockState) -> str:
        if state.protection is Protection.ACCOUNT:
            template = self.tr(
                "Enter the password of {email} to go on. Nothing of the session is left in this"
                " program, and a restart asks for the password too."
            )
            return template.format(email=display_name(state.email))
        if state.protection is Protection.SAMPLE:
            return self.tr(
                "The sample account on this computer has no password that you could enter. This"
                " screen protects from a glance, not from somebody who uses this computer."
            )
        return self.tr(
            "Nobody was signed in. This screen protects from a glance, not from somebody who uses"
            " this computer."
        )

    def _render_banner(self, state: LockState) -> None:
        if state.error is not None:
            message = error_message(state.error)
            # without Why?, whose dialog would lead past the lock
            show_message(self._banner, replace(message, why=None))
        elif state.message is not None:
            self._banner.render_message(BannerKind.INFO, translated(state.message))
        else:
            self._banner.clear()

    def _lay_out(self) -> None:
        card = Card(parent=self, name="lock_card")
        card.setFixedWidth(_WIDTH)
        card.body.addWidget(IconLabel("lock", Tint.ACCENT, _ICON), 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._title, self._text, self._banner, self._row):
            card.add(widget)
        buttons = hbox(SPACE_3)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        buttons.addWidget(self._unlock)
        card.body.addLayout(buttons)
        middle = hbox(0)
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column = vbox(0, self)
        column.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)

    @Slot()
    def _on_lock_changed(self) -> None:
        state = self._lock.state
        if not state.is_locked:
            self._password.clear()
            return
        had_tried = self._unlock.is_busy
        self.render_state(state)
        if had_tried and not state.is_unlocking:
            self._password.clear()
            self._focus()

    @Slot()
    def _on_password_submitted(self) -> None:
        if not self._unlock.is_busy:
            self._unlock.click()

    @Slot()
    def _on_unlock_clicked(self) -> None:
        if self._lock.state.protection is not Protection.ACCOUNT:
            self._lock.show_again()
            return
        is_missing = self._password.is_empty
        self._row.set_error(self.tr("Enter your password.") if is_missing else "")
        if is_missing:
            self._unlock.release()
            self._password.setFocus()
        else:
            self._lock.unlock(self._password.secret())
