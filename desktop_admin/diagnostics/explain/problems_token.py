"""What can be wrong with an access token."""

from __future__ import annotations

from desktop_admin.diagnostics.explain.finding import Problem, Severity
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

OTHER_ISSUER = Problem(
    "other-issuer",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "The token was issued by {issuer}, not by {expected}.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Ask the authorization server of this environment for the token."
            )
        ),
    ),
)
OTHER_AUDIENCE = Problem(
    "other-audience",
    Severity.WARNING,
    Text(QT_TRANSLATE_NOOP("Text", "The token is meant for {audience}, not for {expected}.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Ask for a token of this service: an API must refuse what is meant for another.",
            )
        ),
    ),
)
UNSIGNED = Problem(
    "unsigned",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "The token is not signed: everybody could have written it, and no server accepts it.",
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Use the token as the authorization server gave it, with all three parts."
            )
        ),
    ),
)
CUT_TOKEN = Problem(
    "cut-token",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "The token is not whole.")),
    (
        Text(
            QT_TRANSLATE_NOOP("Text", "Copy it to its end: three parts with a point between them.")
        ),
    ),
)
NO_END = Problem(
    "no-end",
    Severity.WARNING,
    Text(QT_TRANSLATE_NOOP("Text", "The token says nothing of when it ends.")),
    (),
)
STILL_VALID = Problem(
    "still-valid",
    Severity.OK,
    Text(
        QT_TRANSLATE_NOOP("Text", "The token counts for another {left}, by this computer's clock.")
    ),
    (),
)
UNVERIFIED = Problem(
    "unverified",
    Severity.INFO,
    Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Header and claims are what the token says of itself; its signature was not verified.",
        )
    ),
    (Text(QT_TRANSLATE_NOOP("Text", "Verify it on the tab Token of Troubleshooting.")),),
)
