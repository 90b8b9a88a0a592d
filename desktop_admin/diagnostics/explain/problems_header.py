"""What can be wrong with the credentials that a call carries, and with where they stand."""

from __future__ import annotations

from desktop_admin.diagnostics.explain.finding import Problem, Severity
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

BASIC_FOR_API = Problem(
    "basic-for-api",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "Client ID and secret are sent to the API itself, which wants an access token."
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Ask {endpoint} for an access token with them first, then send it with"
                " each call: Authorization: Bearer and the token.",
            )
        ),
    ),
)
BEARER_FOR_TOKEN = Problem(
    "bearer-for-token",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "A token is sent to the token endpoint, which wants the client's own credentials.",
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Send Authorization: Basic with the base64 of Client ID, a colon and the secret.",
            )
        ),
    ),
)
SECRET_AS_BEARER = Problem(
    "secret-as-bearer",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "A client secret is sent as if it were an access token.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Ask {endpoint} for an access token with Client ID and secret, then send"
                " that token as Bearer.",
            )
        ),
    ),
)
KEY_FOR_TOKEN = Problem(
    "key-for-token",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "An API key is sent to the token endpoint; it buys no token.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Send the API key with the calls of the API themselves, or ask for a"
                " token with a client's ID and secret.",
            )
        ),
    ),
)
UNKNOWN_SCHEME = Problem(
    "unknown-scheme",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "The Authorization header says “{scheme}”, which the service does not know."
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Use Basic for API keys and for the token endpoint, Bearer for access tokens.",
            )
        ),
    ),
)
BASIC_NOT_ENCODED = Problem(
    "basic-not-encoded",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "Behind Basic stands plain text; it must be base64.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Encode Client ID, colon and secret as one text in base64, without a line"
                " end. curl -u does it by itself.",
            )
        ),
    ),
)
NO_CREDENTIALS = Problem(
    "no-credentials",
    Severity.WARNING,
    Text(QT_TRANSLATE_NOOP("Text", "The call carries no credentials.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "If the header was left out of the paste, all is well; else send"
                " Authorization: Bearer with an access token, or Basic with an API key.",
            )
        ),
    ),
)
HEADER_AT_APP = Problem(
    "header-at-app",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "The token endpoint of Client Apps reads no Authorization header."
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Send clientId, secret and type as a JSON body, without the header."
            )
        ),
    ),
)
