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
KEY_AS_BEARER = Problem(
    "key-as-bearer",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "An API key is sent as Bearer; it goes with Basic.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Write Authorization: Basic and the API key as it is, without encoding it again.",
            )
        ),
    ),
)
TOKEN_AS_BASIC = Problem(
    "token-as-basic",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "An access token is sent as Basic; it goes with Bearer.")),
    (Text(QT_TRANSLATE_NOOP("Text", "Write Authorization: Bearer and the token as it is.")),),
)
KEY_ENCODED_TWICE = Problem(
    "key-encoded-twice",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "The API key was encoded once more; it is base64 already.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Send it as it is: Authorization: Basic and the API key. With curl use"
                " -H, as -u encodes what it is given.",
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
NO_SCHEME = Problem(
    "no-scheme",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "The Authorization header begins with the value itself; the word before it is missing.",
        )
    ),
    (Text(QT_TRANSLATE_NOOP("Text", "Write {scheme} and a blank before it.")),),
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
ID_AND_SECRET_SWAPPED = Problem(
    "id-and-secret-swapped",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "Client ID and secret have changed places.")),
    (Text(QT_TRANSLATE_NOOP("Text", "Put the Client ID first, then the secret.")),),
)
APP_AT_OAUTH = Problem(
    "app-at-oauth",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "These are credentials of a Client App; this endpoint is for OAuth 2.0 clients."
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Send them as JSON to {endpoint}, or use an OAuth 2.0 client."
            )
        ),
    ),
)
OAUTH_AT_APP = Problem(
    "oauth-at-app",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "These are credentials of an OAuth 2.0 client; this endpoint is for Client Apps.",
        )
    ),
    (Text(QT_TRANSLATE_NOOP("Text", "Send them as Basic to {endpoint}, or use a Client App.")),),
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
