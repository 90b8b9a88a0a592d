"""The card Lock of the tab Security: when the window locks itself, and what this desktop tells."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.lock import SessionEvent
from desktop_admin.domain.preferences import Preferences
from desktop_admin.state.stores import Stores
from desktop_admin.ui.texts import duration_text
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole

MINUTES = (0, 1, 2, 5, 10, 15, 30, 60)


class LockCard(Card):
    """Applies at once; there is nothing to save."""

    def __init__(self, stores: Stores, parent: QWidget) -> None:
        super().__init__(parent=parent, name="lock_card")
        self.render_texts(self.tr("Lock"))
        self._preferences, self._lock = stores.preferences, stores.lock
        self._minutes = ChoiceField(self, name="lock_minutes_choice")
        self._minutes.setMaximumWidth(220)
        self._minutes.chosen.connect(self._on_minutes_chosen)
        self._session = CheckField(
            self.tr("Lock when the computer's session is locked or another person takes over"),
            self,
            name="lock_with_session_check",
        )
        self._session.clicked.connect(self._on_session_clicked)
        self._suspend = CheckField(
            self.tr("Lock before the computer sleeps"), self, name="lock_on_suspend_check"
        )
        self._suspend.clicked.connect(self._on_suspend_clicked)
        self._reports = PlainLabel("", TextRole.SECONDARY, self, name="reports_label", wraps=True)
        self._lay_out()
        self._preferences.changed.connect(self._on_changed)
        self._lock.changed.connect(self._on_changed)
        self._on_changed()

    def render_state(self, preferences: Preferences, reports: frozenset[SessionEvent]) -> None:
        """Show what is set, and how far this desktop can help."""
        minutes = preferences.lock_after_minutes
        offered = sorted({*MINUTES, minutes})
        self._minutes.set_choices(tuple((str(one), self._minutes_text(one)) for one in offered))
        self._minutes.select(str(minutes))
        self._session.setChecked(preferences.is_locked_with_session)
        self._suspend.setChecked(preferences.is_locked_on_suspend)
        self._reports.setText(self._reports_text(reports))

    def _minutes_text(self, minutes: int) -> str:
        return duration_text(minutes * 60) if minutes else self.tr("Never")

    def _reports_text(self, reports: frozenset[SessionEvent]) -> str:
        if reports >= {SessionEvent.LOCKED, SessionEvent.SUSPENDING}:
            return self.tr("This desktop tells when its session is locked and before it sleeps.")
        if SessionEvent.LOCKED in reports:
            return self.tr("This desktop tells when its session is locked, but not when it sleeps.")
        if SessionEvent.SUSPENDING in reports:
            return self.tr("This desktop tells when it sleeps, but not when its session is locked.")
        return self.tr(
            "This desktop tells neither when its session is locked nor when it sleeps: lock the"
            " window yourself, or after a time."
        )

    def _lay_out(self) -> None:
        hint = self.tr(
            "Counts from the last key or mouse movement in this program. Ctrl+L locks at once."
        )
        self.add(LabeledField(self.tr("Lock when unused for"), self._minutes, hint, self))
        self.add(self._session)
        self.add(self._suspend)
        self.add(self._reports)
        text = self.tr(
            "Locking hides everything, ends the session and clears the clipboard. Unlocking asks"
            " the server for the account's password. The sample account on this computer has none:"
            " there it is a privacy screen, which protects from a glance only."
        )
        self.add(PlainLabel(text, TextRole.SECONDARY, self, wraps=True))

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._preferences.state.preferences, self._lock.state.reports)

    @Slot(str)
    def _on_minutes_chosen(self, value: str) -> None:
        self._preferences.set(lock_after_minutes=int(value))

    @Slot(bool)
    def _on_session_clicked(self, is_on: bool) -> None:
        self._preferences.set(is_locked_with_session=is_on)

    @Slot(bool)
    def _on_suspend_clicked(self, is_on: bool) -> None:
        self._preferences.set(is_locked_on_suspend=is_on)
