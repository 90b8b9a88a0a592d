"""What can be wrong with a credential itself."""

from __future__ import annotations

from desktop_admin.diagnostics.explain.finding import Problem, Severity
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

CUT_OFF = Problem(
    "cut-off",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "{what}: characters missing at the end: {count}.")),
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
    Text(QT_TRANSLATE_NOOP("Text", "{what}: characters too many: {count}.")),
    (Text(QT_TRANSLATE_NOOP("Text", "Copy the value alone, without what stands behind it.")),),
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
