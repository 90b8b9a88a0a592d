"""Times as people say them: relative in lists, exact in the tooltip and when copied."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop_admin.domain.text import QT_TRANSLATE_NOOP

_CONTEXT = "RelativeTime"
_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
_MOST_DAYS = 99
_JUST_NOW = QT_TRANSLATE_NOOP("RelativeTime", "just now")
_ONE_MINUTE = QT_TRANSLATE_NOOP("RelativeTime", "1 minute ago")
_MINUTES = QT_TRANSLATE_NOOP("RelativeTime", "{count} minutes ago")
_TODAY = QT_TRANSLATE_NOOP("RelativeTime", "today, {time}")
_YESTERDAY = QT_TRANSLATE_NOOP("RelativeTime", "yesterday")
_DAYS = QT_TRANSLATE_NOOP("RelativeTime", "{count} days ago")


def relative_time(moment: datetime, now: datetime) -> str:
    """``moment`` seen from ``now`` (both aware), in the window's language and ``now``'s zone.

    Less than an hour: minutes; the same day: the time; up to 99 days: days; older, or ahead by
    more than a minute: the date.
    """
    local = moment.astimezone(now.tzinfo)
    age = now - moment
    days = (now.date() - local.date()).days
    if age < -_MINUTE or days > _MOST_DAYS:
        return short_date(local)
    if age < _HOUR:
        return _minutes_ago(int(age / _MINUTE))
    if days == 0:
        return _said(_TODAY).format(time=f"{local:%H:%M}")
    return _said(_YESTERDAY) if days == 1 else _said(_DAYS).format(count=days)


def exact_time(moment: datetime, now: datetime) -> str:
    """``moment`` to the second with its offset from UTC, in the time zone of ``now``."""
    local = moment.astimezone(now.tzinfo)
    return f"{local:%Y-%m-%d %H:%M:%S %z}"


def short_date(moment: datetime) -> str:
    """The day of ``moment`` with the month as a word, in the language of the window."""
    day = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(day, "d MMM yyyy")


def _minutes_ago(minutes: int) -> str:
    if minutes < 1:
        return _said(_JUST_NOW)
    return _said(_ONE_MINUTE) if minutes == 1 else _said(_MINUTES).format(count=minutes)


def _said(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
