"""The card with the chart of one watched credential, and its tests in one line."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.names import display_name
from desktop_admin.state.watch_snapshots import WatchRow
from desktop_admin.ui.parts.watch_words import chart_points, summary_text
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.latency_chart import LatencyChart
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class WatchChartCard(Card):
    """Hidden while no credential is chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, name="watch_chart_card")
        self._chart = LatencyChart(self, name="watch_chart")
        self._summary = PlainLabel("", TextRole.SECONDARY, self, name="watch_summary", wraps=True)
        self.add(self._chart)
        self.add(self._summary)

    def render_row(self, row: WatchRow | None, now: datetime) -> None:
        """Show the readings of ``row``, in the time zone of ``now``."""
        set_shown(self, row is not None and bool(row.readings))
        if row is None:
            return
        template = self.tr("Success and latency of {name}")
        title = template.format(name=display_name(row.watched.name))
        summary = summary_text(row.summary, now)
        self.render_texts(title)
        self._chart.render_points(chart_points(row, now), title, summary)
        self._summary.setText(summary)
