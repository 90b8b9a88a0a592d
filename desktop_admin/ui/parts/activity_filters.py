"""The filters above the list of events: text, what was done, the result and the time."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_admin.domain.activity import AuditQuery, AuditResult
from desktop_admin.ui.page_spec import Now
from desktop_admin.ui.parts.audit_words import ACTIONS, action_text
from desktop_admin.ui.widgets.buttons import QuietButton
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.search_field import SearchField

_PERIODS = {"day": timedelta(days=1), "week": timedelta(days=7), "month": timedelta(days=30)}


class ActivityFilters(QWidget):
    """``chosen`` carries the ``AuditQuery`` that the filters stand for."""

    chosen = Signal(object)

    def __init__(self, now: Now, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("activity_filters")
        self._now = now
        self._search = SearchField(
            self.tr("Search activity"),
            self,
            name="activity_search_field",
            placeholder=self.tr("Search"),
        )
        self._search.search_changed.connect(self._on_filter_changed)
        self._build_choices()
        self._clear = QuietButton(self.tr("Clear filters"), self, name="clear_filters_button")
        self._clear.clicked.connect(self.clear)
        self._lay_out()

    def query(self) -> AuditQuery:
        """What the filters stand for now."""
        period = _PERIODS.get(self._period.value)
        return AuditQuery(
            search=self._search.text().strip(),
            action=self._action.value or None,
            result=AuditResult(self._result.value) if self._result.value else None,
            since=self._now() - period if period else None,
        )

    @property
    def is_any(self) -> bool:
        """Whether nothing is filtered."""
        return self.query() == AuditQuery()

    @Slot()
    def clear(self) -> None:
        """Show everything again."""
        self._search.clear()
        for choice in (self._action, self._result, self._period):
            choice.setCurrentIndex(0)
        self._on_filter_changed()

    def _build_choices(self) -> None:
        self._action = self._choice("action_choice", self.tr("What"))
        actions = tuple((action, action_text(action)) for action in ACTIONS)
        self._action.set_choices((("", self.tr("Everything")), *actions))
        self._result = self._choice("result_choice", self.tr("Result"))
        self._result.set_choices(
            (
                ("", self.tr("Any result")),
                (AuditResult.OK.value, self.tr("Done")),
                (AuditResult.REFUSED.value, self.tr("Refused")),
                (AuditResult.FAILED.value, self.tr("Failed")),
            )
        )
        self._period = self._choice("period_choice", self.tr("When"))
        self._period.set_choices(
            (
                ("", self.tr("Any time")),
                ("day", self.tr("Last 24 hours")),
                ("week", self.tr("Last 7 days")),
                ("month", self.tr("Last 30 days")),
            )
        )

    def _choice(self, name: str, accessible_name: str) -> ChoiceField:
        choice = ChoiceField(self, name=name, accessible_name=accessible_name)
        choice.set_least_letters(14)
        choice.chosen.connect(self._on_filter_changed)
        return choice

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.setSpacing(12)
        row.addWidget(self._search, 1)
        for choice in (self._action, self._result, self._period):
            row.addWidget(choice)
        row.addStretch(1)
        row.addWidget(self._clear)
        self._clear.setVisible(False)

    @Slot()
    def _on_filter_changed(self) -> None:
        self._clear.setVisible(not self.is_any)
        self.chosen.emit(self.query())
