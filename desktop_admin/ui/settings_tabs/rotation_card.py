"""The card New credentials of the tab Connection: after how many days they are due there."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.attention import (
    ROTATION_CHOICES,
    ROTATION_DAYS,
    RotationInterval,
    RotationSource,
)
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.text_field import TextField

_OWN = "own"
_CHOICE_WIDTH = 220


class RotationCard(Card):
    """Applies at once; there is nothing to save. A policy is shown locked."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent=parent, name="rotation_card")
        self.render_texts(self.tr("Age of credentials"))
        self._preferences = context.stores.preferences
        self._connection_id = ""
        self._is_typing = False
        self._build_fields()
        text = self.tr(
            "Counts from the last new credentials of each client. What is due is marked in the"
            " tables; nothing is replaced by itself."
        )
        self.add(PlainLabel(text, TextRole.SECONDARY, self, wraps=True))
        self._build_reminder(can_show=context.notices.can_show)
        self._preferences.changed.connect(self._on_preferences_changed)
        self.show_connection("")

    def show_connection(self, connection_id: str) -> None:
        """Show the interval of this connection; empty hides the card."""
        if connection_id != self._connection_id:
            self._is_typing = False
        self._connection_id = connection_id
        set_shown(self, bool(connection_id))
        self.render_interval(self._preferences.state.rotation_of(connection_id))
        is_on = self._preferences.state.preferences.is_reminding
        self._remind.setChecked(is_on and self._remind.isEnabled())

    def render_interval(self, interval: RotationInterval) -> None:
        """Show ``interval``, and that it cannot be changed where a policy fixes it."""
        is_managed = interval.source is RotationSource.POLICY
        offered = sorted({0, *ROTATION_CHOICES, interval.days})
        days = tuple((str(one), self._days_text(one)) for one in offered)
        self._choice.set_choices((*days, (_OWN, self.tr("Own number of days…"))))
        self._choice.select(_OWN if self._is_typing else str(interval.days))
        self._choice.setEnabled(not is_managed)
        hint = self.tr("Fixed by your organisation: {origin}").format(origin=interval.origin)
        self._choice_row.set_hint(hint if is_managed else "", "lock" if is_managed else "")
        set_shown(self._own_row, self._is_typing and not is_managed)

    def _days_text(self, days: int) -> str:
        if not days:
            return self.tr("Never")
        return self.tr("1 day") if days == 1 else self.tr("{count} days").format(count=days)

    def _build_fields(self) -> None:
        self._choice = ChoiceField(self, name="rotation_choice")
        self._choice.setMaximumWidth(_CHOICE_WIDTH)
        self._choice.chosen.connect(self._on_chosen)
        self._choice_row = LabeledField(
            self.tr("New credentials are due after"), self._choice, "", self
        )
        self._own = TextField(self, name="rotation_days_field")
        self._own.setMaximumWidth(_CHOICE_WIDTH)
        self._own.setValidator(QIntValidator(1, ROTATION_DAYS[-1], self._own))
        self._own.editingFinished.connect(self._on_own_finished)
        hint = self.tr("From 1 to {most}; Enter applies it.").format(most=ROTATION_DAYS[-1])
        self._own_row = LabeledField(self.tr("Days"), self._own, hint, self)
        self.add(self._choice_row)
        self.add(self._own_row)

    def _build_reminder(self, *, can_show: bool) -> None:
        self._remind = CheckField(
            self.tr("Remind on the desktop, on all connections"), self, name="remind_check"
        )
        self._remind.setEnabled(can_show)
        self._remind.clicked.connect(self._on_remind_clicked)
        self.add(self._remind)
        text = (
            self.tr(
                "Once a day, while you are signed in and the window is not locked: how many are due"
                " or exposed, with their names."
            )
            if can_show
            else self.tr("Not on this platform yet: see the tables instead.")
        )
        self.add(PlainLabel(text, TextRole.SECONDARY, self, name="remind_label", wraps=True))

    @Slot(bool)
    def _on_remind_clicked(self, is_on: bool) -> None:
        self._preferences.set(is_reminding=is_on)

    @Slot()
    def _on_preferences_changed(self) -> None:
        self.show_connection(self._connection_id)

    @Slot(str)
    def _on_chosen(self, value: str) -> None:
        self._is_typing = value == _OWN
        if self._is_typing:
            self.show_connection(self._connection_id)
            self._own.setFocus()
        else:
            self._preferences.set_rotation(self._connection_id, int(value))
            self.show_connection(self._connection_id)

    @Slot()
    def _on_own_finished(self) -> None:
        if self._is_typing and self._own.hasAcceptableInput():
            self._is_typing = False
            self._preferences.set_rotation(self._connection_id, int(self._own.text()))
            self.show_connection(self._connection_id)
