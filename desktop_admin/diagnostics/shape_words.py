"""Words for what a value looks like, and for what is wrong with its form."""

from __future__ import annotations

from desktop_admin.diagnostics.shapes import Flaw, Shape
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

SHAPE_WORDS = {
    Shape.API_KEY: Text(QT_TRANSLATE_NOOP("Text", "an API key")),
    Shape.SHORT_API_KEY: Text(QT_TRANSLATE_NOOP("Text", "an API key of 36 characters")),
    Shape.CLIENT_APP_ID: Text(QT_TRANSLATE_NOOP("Text", "the Client ID of a Client App")),
    Shape.CLIENT_APP_SECRET: Text(QT_TRANSLATE_NOOP("Text", "the secret of a Client App")),
    Shape.OAUTH_CLIENT_ID: Text(QT_TRANSLATE_NOOP("Text", "the Client ID of an OAuth 2.0 client")),
    Shape.OAUTH_CLIENT_SECRET: Text(QT_TRANSLATE_NOOP("Text", "the secret of an OAuth 2.0 client")),
    Shape.API_TOKEN: Text(QT_TRANSLATE_NOOP("Text", "an API token of a Client App")),
    Shape.JWT: Text(QT_TRANSLATE_NOOP("Text", "an OAuth access token")),
    Shape.PAIR: Text(QT_TRANSLATE_NOOP("Text", "a Client ID with its secret")),
    Shape.PLACEHOLDER: Text(QT_TRANSLATE_NOOP("Text", "a placeholder")),
    Shape.EMPTY: Text(QT_TRANSLATE_NOOP("Text", "nothing")),
    Shape.OTHER: Text(QT_TRANSLATE_NOOP("Text", "something else")),
}
FLAW_WORDS = {
    Flaw.BLANKS: Text(QT_TRANSLATE_NOOP("Text", "There are blanks around the value.")),
    Flaw.LINE_END: Text(QT_TRANSLATE_NOOP("Text", "The value contains a line end.")),
    Flaw.QUOTES: Text(QT_TRANSLATE_NOOP("Text", "There are quotation marks around the value.")),
    Flaw.SCHEME: Text(
        QT_TRANSLATE_NOOP("Text", "The word Basic or Bearer was copied along before the value.")
    ),
    Flaw.INVISIBLE: Text(
        QT_TRANSLATE_NOOP("Text", "The value contains a character that no credential has.")
    ),
    Flaw.CHECKSUM: Text(
        QT_TRANSLATE_NOOP("Text", "The last six characters, its checksum, do not fit the rest.")
    ),
}
