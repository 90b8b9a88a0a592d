"""The filters above the list of calls: text, method, how they ended, and failures alone."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_admin.domain.exchanges import ExchangeFilter, StatusClass
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.filter_toggle import FilterToggle
from desktop_admin.ui.widgets.search_field import SearchField

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_SHORT = 10


class RequestFilters(QWidget):
    """``chosen`` carries the ``ExchangeFilter`` that they stand for."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("request_filters")
        self._search = SearchField(
            self.tr("Search requests"),
            self,
            name="request_search_field",
            placeholder=self.tr("Host, path, status, id"),
        )
        self._search.search_changed.connect(self._on_filter_changed)
        self._build_choices()
        self._failures = FilterToggle(self, name="only_failures_button")
        self._failures.set_text(self.tr("Failures only"))
        self._failures.toggled.connect(self._on_filter_changed)
        self._lay_out()

    def query(self) -> ExchangeFilter:
        """What the filters stand for now."""
        return ExchangeFilter(
            text=self._search.text().strip(),
            method=self._method.value,
            status=StatusClass(self._status.value),
            only_failures=self._failures.isChecked(),
        )

    @Slot()
    def clear(self) -> None:
        """Show everything again."""
        self._search.clear()
        for choice in (self._method, self._status):
            choice.setCurrentIndex(0)
        self._failures.setChecked(False)
        self._on_filter_changed()

    def _build_choices(self) -> None:
        self._method = self._choice("method_choice", self.tr("Method"))
        methods = tuple((method, method) for method in _METHODS)
        self._method.set_choices((("", self.tr("Any method")), *methods))
        self._status = self._choice("status_choice", self.tr("Status"))
        self._status.set_choices(
            (
                (StatusClass.ANY.value, self.tr("Any status")),
                (StatusClass.DONE.value, self.tr("2xx done")),
                (StatusClass.REDIRECTED.value, self.tr("3xx redirected")),
                (StatusClass.REFUSED.value, self.tr("4xx refused")),
                (StatusClass.SERVER_FAILED.value, self.tr("5xx server failed")),
                (StatusClass.NO_ANSWER.value, self.tr("No answer")),
            )
        )

    def _choice(self, name: str, accessible_name: str) -> ChoiceField:
        choice = ChoiceField(self, name=name, accessible_name=accessible_name)
        choice.set_least_letters(_SHORT)
        choice.chosen.connect(self._on_filter_changed)
        return choice

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.setSpacing(12)
        row.addWidget(self._search, 1)
        for widget in (self._method, self._status, self._failures):
            row.addWidget(widget)
        row.addStretch(1)

    @Slot()
    def _on_filter_changed(self) -> None:
        self.chosen.emit(self.query())
