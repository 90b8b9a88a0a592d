"""How long the old client must be idle before a rotation deletes it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.rotation import IDLE_DAYS, USUAL_IDLE_DAYS
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.layouts import vbox


class IdleChoice(QWidget):
    """A labelled choice of days."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("idle_days")
        label = self.tr("Delete the old one when it has been idle for")
        self._days = ChoiceField(self, name="idle_days_choice", accessible_name=label)
        day, days = self.tr("1 day"), self.tr("{count} days")
        self._days.set_choices(
            tuple((str(one), day if one == 1 else days.format(count=one)) for one in IDLE_DAYS)
        )
        self._days.select(str(USUAL_IDLE_DAYS))
        text = self.tr("Longer than the longest pause of the integration.")
        vbox(0, self).addWidget(LabeledField(label, self._days, text, self))

    @property
    def days(self) -> int:
        """What is chosen."""
        return int(self._days.value)
