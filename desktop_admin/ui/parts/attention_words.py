"""How a credential stands, in words: its tag, the reasons behind it, and its age."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.attention import Assessment, Reason, ReasonKind, Standing
from desktop_admin.domain.names import display_name
from desktop_admin.ui.models.columns import TagCell
from desktop_admin.ui.models.relative_time import short_date
from desktop_admin.ui.widgets.tag import TagKind

_TAGS = {
    Standing.EXPOSED: (TagKind.DANGER, "triangle-alert"),
    Standing.DUE: (TagKind.WARN, "clock"),
    Standing.NEVER_USED: (TagKind.NEUTRAL, ""),
    Standing.IDLE: (TagKind.NEUTRAL, ""),
    Standing.ACTIVE: (TagKind.OK, ""),
}
_MONTH, _YEAR = 365.25 / 12, 365.25  # days
_FEW_DAYS, _FEW_MONTHS = 60, 24


def standing_tag(standing: Standing) -> TagCell:
    """The tag of a state."""
    kind, icon = _TAGS[standing]
    return TagCell(kind, standing_text(standing), icon)


def standing_text(standing: Standing) -> str:
    """The word for a state."""
    return {
        Standing.EXPOSED: QCoreApplication.translate("Attention", "Exposed"),
        Standing.DUE: QCoreApplication.translate("Attention", "Due"),
        Standing.NEVER_USED: QCoreApplication.translate("Attention", "Never used"),
        Standing.IDLE: QCoreApplication.translate("Attention", "Idle"),
        Standing.ACTIVE: QCoreApplication.translate("Attention", "Active"),
    }[standing]


def reasons_text(assessment: Assessment, now: datetime) -> str:
    """All that there is to know, a sentence each; empty for one without anything special."""
    return " ".join(_reason_text(reason, now) for reason in assessment.reasons)


def age_text(since: datetime, now: datetime) -> str:
    """How old something is: days up to two months, months up to two years, then years."""
    days = max(0, (now - since).days)
    if days < 1:
        return QCoreApplication.translate("Attention", "less than a day")
    if days == 1:
        return QCoreApplication.translate("Attention", "1 day")
    if days < _FEW_DAYS:
        return QCoreApplication.translate("Attention", "{count} days").format(count=days)
    months = int(days / _MONTH)
    if months < _FEW_MONTHS:
        return QCoreApplication.translate("Attention", "{count} months").format(count=months)
    years = int(days / _YEAR)
    return QCoreApplication.translate("Attention", "{count} years").format(count=years)


def _reason_text(reason: Reason, now: datetime) -> str:
    template = {
        ReasonKind.EXPOSED: QCoreApplication.translate(
            "Attention", "Marked as exposed on {date}: get new credentials."
        ),
        ReasonKind.OVERDUE: QCoreApplication.translate(
            "Attention", "New credentials were due on {date}."
        ),
        ReasonKind.DUE_ON: QCoreApplication.translate(
            "Attention", "New credentials are due on {date}."
        ),
        ReasonKind.NEVER_USED: QCoreApplication.translate(
            "Attention", "Never used since its secret was made, {age} ago."
        ),
        ReasonKind.IDLE: QCoreApplication.translate("Attention", "Not used for {age}."),
    }[reason.kind]
    date = short_date(reason.since.astimezone(now.tzinfo))
    text = template.format(date=date, age=age_text(reason.since, now))
    if not reason.note:
        return text
    noted = QCoreApplication.translate("Attention", "{text} Note: “{note}”.")
    return noted.format(text=text, note=display_name(reason.note))
