"""Words for kinds, times and credentials, as facts of findings."""

from __future__ import annotations

from datetime import datetime
from types import MappingProxyType

from desktop_admin.diagnostics.shapes import Shape
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

_WHAT = MappingProxyType(
    {
        Shape.API_KEY: Text(QT_TRANSLATE_NOOP("Text", "API key")),
        Shape.SHORT_API_KEY: Text(QT_TRANSLATE_NOOP("Text", "API key of the old short form")),
        Shape.CLIENT_APP_ID: Text(QT_TRANSLATE_NOOP("Text", "Client ID of a Client App")),
        Shape.CLIENT_APP_SECRET: Text(QT_TRANSLATE_NOOP("Text", "Secret of a Client App")),
        Shape.OAUTH_CLIENT_ID: Text(QT_TRANSLATE_NOOP("Text", "Client ID of an OAuth 2.0 client")),
        Shape.OAUTH_CLIENT_SECRET: Text(
            QT_TRANSLATE_NOOP("Text", "Client Secret of an OAuth 2.0 client")
        ),
        Shape.API_TOKEN: Text(QT_TRANSLATE_NOOP("Text", "API token of a Client App")),
        Shape.JWT: Text(QT_TRANSLATE_NOOP("Text", "OAuth access token")),
    }
)
_OTHER = Text(QT_TRANSLATE_NOOP("Text", "Secret of another form"))
_SPANS = (
    (86_400 * 2, 86_400, Text(QT_TRANSLATE_NOOP("Text", "{count} days"))),
    (3_600 * 2, 3_600, Text(QT_TRANSLATE_NOOP("Text", "{count} hours"))),
    (120, 60, Text(QT_TRANSLATE_NOOP("Text", "{count} min"))),
    (0, 1, Text(QT_TRANSLATE_NOOP("Text", "{count} s"))),
)
_TODAY = Text(QT_TRANSLATE_NOOP("Text", "today at {time}"))
_YESTERDAY = Text(QT_TRANSLATE_NOOP("Text", "yesterday at {time}"))
_ON = Text(QT_TRANSLATE_NOOP("Text", "on {date} at {time}"))


def what_text(shape: Shape) -> Text:
    """What a credential of this shape is called."""
    return _WHAT.get(shape, _OTHER)


def span_text(seconds: float) -> Text:
    """A length of time in its greatest unit that is at least two."""
    for least, unit, text in _SPANS:
        if seconds >= least:
            return text.with_facts(count=int(seconds // unit))
    return _SPANS[-1][2].with_facts(count=0)


def moment_text(moment: datetime, now: datetime) -> Text:
    """A moment in the time zone of ``now``: today, yesterday, or the date."""
    local = moment.astimezone(now.tzinfo)
    time = f"{local:%H:%M}"
    days = (now.date() - local.date()).days
    if days in {0, 1}:
        return (_TODAY if days == 0 else _YESTERDAY).with_facts(time=time)
    return _ON.with_facts(date=f"{local:%Y-%m-%d}", time=time)
