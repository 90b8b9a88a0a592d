"""What can be wrong with a credential itself."""

from __future__ import annotations

from desktop_admin.diagnostics.explain.finding import Problem, Severity
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

DAMAGED = Problem(
    "damaged",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "{what}: its checksum is wrong, so at least one character is not what it was."
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Copy it again from where it is kept, or use Get new credentials."
            )
        ),
    ),
)
CUT_OFF = Problem(
    "cut-off",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "{what}: {count} characters are missing at the end.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Copy the whole value; columns and fields that are too short cut it off."
            )
        ),
    ),
)
TOO_LONG = Problem(
    "too-long",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "{what}: there are {count} characters too many.")),
    (Text(QT_TRANSLATE_NOOP("Text", "Copy the value alone, without what stands behind it.")),),
)
BLANKS = Problem(
    "blanks",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "{what}: there are blanks around it or in it.")),
    (Text(QT_TRANSLATE_NOOP("Text", "Take them out: the server compares every character.")),),
)
LINE_END = Problem(
    "line-end",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "{what}: there is a line end in it or behind it.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Write the value in one line; files and environment variables often add a"
                " line end (use echo -n or printf).",
            )
        ),
    ),
)
QUOTES = Problem(
    "quotes",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "{what}: it is sent with quotation marks around it.")),
    (Text(QT_TRANSLATE_NOOP("Text", "Take them out: they are no part of the value.")),),
)
INVISIBLE = Problem(
    "invisible",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "{what}: it holds characters that nobody sees.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Type the places anew or copy it from the source: chats, mails and PDFs"
                " put invisible characters in.",
            )
        ),
    ),
)
PLACEHOLDER = Problem(
    "placeholder",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "“{text}” is a placeholder, not a value.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Put the real value in its place, and check that the variable is set"
                " where the call is made.",
            )
        ),
    ),
)
SHORT_API_KEY = Problem(
    "short-api-key",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "This is an API key of the old short form, which stops working on 1 December 2026.",
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Copy the new key of 76 characters from API Key and Client Apps into the"
                " integration.",
            )
        ),
    ),
)
IN_PLAIN_SIGHT = Problem(
    "in-plain-sight",
    Severity.WARNING,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "A secret stands readable in this text, and wherever it was copied from."
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "If others can read that place, use Get new credentials and have it"
                " removed from the log.",
            )
        ),
    ),
)
WELL_FORMED = Problem(
    "well-formed",
    Severity.OK,
    Text(QT_TRANSLATE_NOOP("Text", "{what}: form and checksum are right.")),
    (),
)
