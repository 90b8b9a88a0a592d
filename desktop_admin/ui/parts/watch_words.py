"""The watch of credentials in words: how one stands, what a test found, what changed."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.names import display_name
from desktop_admin.domain.watch import Reading, Verdict, WatchNote, WatchStanding, WatchSummary
from desktop_admin.state.watch_snapshots import WatchRow
from desktop_admin.ui.models.columns import TagCell, TextCell
from desktop_admin.ui.texts import credential_text
from desktop_admin.ui.widgets.latency_chart import ChartMark, ChartPoint
from desktop_admin.ui.widgets.tag import TagKind

_ICONS = {
    WatchStanding.UNKNOWN: (TagKind.NEUTRAL, "circle"),
    WatchStanding.WORKS: (TagKind.OK, "circle-check"),
    WatchStanding.REFUSED_BY_METHOD: (TagKind.WARN, "ban"),
    WatchStanding.REFUSED: (TagKind.DANGER, "circle-x"),
    WatchStanding.UNREACHABLE: (TagKind.DANGER, "wifi-off"),
}


def standing_text(standing: WatchStanding) -> str:
    """How a credential stands, in two or three words."""
    if standing is WatchStanding.WORKS:
        return QCoreApplication.translate("WatchWords", "Works")
    if standing is WatchStanding.REFUSED_BY_METHOD:
        return QCoreApplication.translate("WatchWords", "Other method in force")
    if standing is WatchStanding.REFUSED:
        return QCoreApplication.translate("WatchWords", "Refused")
    if standing is WatchStanding.UNREACHABLE:
        return QCoreApplication.translate("WatchWords", "Unreachable")
    return QCoreApplication.translate("WatchWords", "Not known yet")


def state_cell(row: WatchRow) -> TagCell:
    """The state of a watched credential as a tag."""
    if not row.watched.is_on:
        return TagCell(TagKind.NEUTRAL, QCoreApplication.translate("WatchWords", "Off"), "circle")
    if row.problem is not None:
        text = QCoreApplication.translate("WatchWords", "Not tested")
        return TagCell(TagKind.WARN, text, "triangle-alert")
    if row.last is not None and row.last.verdict is Verdict.OFFLINE:
        text = QCoreApplication.translate("WatchWords", "Offline here")
        return TagCell(TagKind.NEUTRAL, text, "wifi-off")
    return standing_cell(row.watched.standing)


def standing_cell(standing: WatchStanding) -> TagCell:
    """How a credential stands, as a tag."""
    kind, icon = _ICONS[standing]
    return TagCell(kind, standing_text(standing), icon)


def name_cell(row: WatchRow) -> TextCell:
    """Its name and kind."""
    return TextCell(display_name(row.watched.name), credential_text(row.watched.kind))


def passed_text(summary: WatchSummary) -> str:
    """How many tests passed, as short as can be."""
    if not summary.counted:
        return "–"
    template = QCoreApplication.translate("WatchWords", "{passed} of {counted}")
    return template.format(passed=summary.passed, counted=summary.counted)


def median_text(summary: WatchSummary) -> str | None:
    """The usual latency."""
    if summary.median_milliseconds is None:
        return None
    template = QCoreApplication.translate("WatchWords", "{milliseconds} ms")
    return template.format(milliseconds=summary.median_milliseconds)


def summary_text(summary: WatchSummary, now: datetime) -> str:
    """The tests in one line."""
    if not summary.counted:
        return QCoreApplication.translate("WatchWords", "No test has reached the server yet.")
    template = QCoreApplication.translate("WatchWords", "{passed} of {counted} tests passed")
    parts = [template.format(passed=summary.passed, counted=summary.counted)]
    if summary.median_milliseconds is not None:
        template = QCoreApplication.translate("WatchWords", "{milliseconds} ms median")
        parts.append(template.format(milliseconds=summary.median_milliseconds))
    if summary.last_failure_at is not None:
        template = QCoreApplication.translate("WatchWords", "last failure {time}")
        local = summary.last_failure_at.astimezone(now.tzinfo)
        parts.append(template.format(time=f"{local:%H:%M}"))
    return ", ".join(parts)


def chart_points(row: WatchRow, now: datetime) -> tuple[ChartPoint, ...]:
    """The readings of ``row`` for the chart, in the time zone of ``now``."""
    return tuple(_chart_point(reading, now) for reading in row.readings)


def _chart_point(reading: Reading, now: datetime) -> ChartPoint:
    local = reading.at.astimezone(now.tzinfo)
    mark = ChartMark.FAILED
    if reading.verdict is Verdict.WORKS:
        mark = ChartMark.PASSED
    elif reading.verdict in {Verdict.OFFLINE, Verdict.ASKED_TO_WAIT}:
        mark = ChartMark.NEUTRAL
    parts = [f"{local:%H:%M:%S}", verdict_text(reading.verdict)]
    if reading.milliseconds is not None:
        template = QCoreApplication.translate("WatchWords", "{milliseconds} ms")
        parts.append(template.format(milliseconds=reading.milliseconds))
    if mark is ChartMark.FAILED and reading.reason:
        parts.append(display_name(reading.reason))
    return ChartPoint(local, reading.milliseconds, mark, " · ".join(parts))


def verdict_text(verdict: Verdict) -> str:
    """What one test found."""
    if verdict is Verdict.OFFLINE:
        return QCoreApplication.translate("WatchWords", "this computer was offline")
    if verdict is Verdict.ASKED_TO_WAIT:
        return QCoreApplication.translate("WatchWords", "the server asked to wait")
    return standing_text(WatchStanding(verdict.value))


def note_name(note: WatchNote) -> TextCell:
    """Which credential changed."""
    return TextCell(display_name(note.client_name), credential_text(note.kind))


def note_before(note: WatchNote) -> TagCell:
    """How it stood before."""
    return standing_cell(note.before)


def note_after(note: WatchNote) -> TagCell:
    """How it stands since."""
    return standing_cell(note.after)


def note_details(note: WatchNote) -> str:
    """Everything known of a change, one fact a line, for a ticket."""
    lines = (
        note.at.isoformat(),
        note.connection_name,
        f"{note.kind.value} {note.client_name} {note.client_id}",
        f"{note.before.value} -> {note.after.value}",
        note.reason,
        note.request_id,
    )
    return "\n".join(display_name(line) for line in lines if line)
