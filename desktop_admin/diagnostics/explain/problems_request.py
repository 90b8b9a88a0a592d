"""What can be wrong with the address, the method and the body of a call."""

from __future__ import annotations

from desktop_admin.diagnostics.explain.finding import Problem, Severity
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

MEANT = Problem(
    "meant",
    Severity.INFO,
    Text(QT_TRANSLATE_NOOP("Text", "What was probably meant is {address}.")),
    (),
)
TOKEN_PATH = Problem(
    "token-path",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "{path} is no token endpoint of this service.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Ask /oauth2/token with an OAuth 2.0 client,"
                " /apitoken/clientApp/accessToken with a Client App.",
            )
        ),
    ),
)
TOKEN_METHOD = Problem(
    "token-method",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "The token endpoint is called with {method}; it answers to POST only."
        )
    ),
    (Text(QT_TRANSLATE_NOOP("Text", "Use POST, with the parameters in the body.")),),
)
SENT_OVER_HTTP = Problem(
    "sent-over-http",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "The call goes over http: everybody on the way can read the credentials."
        )
    ),
    (
        Text(QT_TRANSLATE_NOOP("Text", "Use https.")),
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "If it was sent this way to another computer, use Get new credentials."
            )
        ),
    ),
)
UNCHECKED_CERTIFICATE = Problem(
    "unchecked-certificate",
    Severity.WARNING,
    Text(QT_TRANSLATE_NOOP("Text", "The check of the server's certificate is switched off.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Take the option out (-k, --insecure, -SkipCertificateCheck); have the"
                " company's own certificate authority added to the system instead.",
            )
        ),
    ),
)
OTHER_HOST = Problem(
    "other-host",
    Severity.WARNING,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "The call goes to {host}, while the connection here is {connected}."
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Check that both mean the same account; credentials of one environment"
                " are unknown in the other.",
            )
        ),
    ),
)
OTHER_ENVIRONMENT = Problem(
    "other-environment",
    Severity.WARNING,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "{host} is {environment}, while the connection here is {connected}."
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Use the host of the environment that the credentials belong to: sandbox,"
                " production and the regions share none.",
            )
        ),
    ),
)
GRANT_TYPE_MISSING = Problem(
    "grant-type-missing",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "The parameter grant_type is missing.")),
    (Text(QT_TRANSLATE_NOOP("Text", "Send grant_type=client_credentials in the body.")),),
)
GRANT_TYPE_IN_QUERY = Problem(
    "grant-type-in-query",
    Severity.WARNING,
    Text(QT_TRANSLATE_NOOP("Text", "grant_type stands in the address; it belongs into the body.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Move it into the body; some servers accept it in the address, others do not.",
            )
        ),
    ),
)
SECRET_IN_ADDRESS = Problem(
    "secret-in-address",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "A secret stands in the address of the call, which proxies and servers"
            " write to their logs.",
        )
    ),
    (
        Text(QT_TRANSLATE_NOOP("Text", "Move it into the Authorization header.")),
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Treat it as known to others: use Get new credentials for this client."
            )
        ),
    ),
)
TWO_WAYS_AT_ONCE = Problem(
    "two-ways-at-once",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "Credentials are sent in two ways at once; RFC 6749 section 2.3 forbids that."
        )
    ),
    (Text(QT_TRANSLATE_NOOP("Text", "Keep the Authorization header and take the others out.")),),
)
CONTENT_TYPE = Problem(
    "content-type",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP("Text", "The body is declared as {given}; this endpoint reads {wanted}.")
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Send Content-Type: {wanted}, and write the body in that form."
            )
        ),
    ),
)
TYPE_MISSING = Problem(
    "type-missing",
    Severity.WARNING,
    Text(QT_TRANSLATE_NOOP("Text", "The body names no type.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", 'Add "type": "OWNER", or "SENDER" with the sender\'s "email".'
            )
        ),
    ),
)
SENDER_WITHOUT_EMAIL = Problem(
    "sender-without-email",
    Severity.ERROR,
    Text(QT_TRANSLATE_NOOP("Text", "type is SENDER, but no email says which sender.")),
    (Text(QT_TRANSLATE_NOOP("Text", 'Add "email" with the sender\'s address.')),),
)
UNREADABLE_ANSWER = Problem(
    "unreadable-answer",
    Severity.WARNING,
    Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "The library could not read the answer: it was no JSON, most often the"
            " page of a firewall or a proxy.",
        )
    ),
    (Text(QT_TRANSLATE_NOOP("Text", "Repeat the call with curl -v, and paste what comes back.")),),
)
SINGLE_QUOTES_IN_CMD = Problem(
    "single-quotes-in-cmd",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "Single quotes mean nothing to the Windows command line: they are sent along."
        )
    ),
    (Text(QT_TRANSLATE_NOOP("Text", 'Use double quotes, and write \\" for those inside.')),),
)
CURLY_QUOTES = Problem(
    "curly-quotes",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "The quotation marks are typographic ones, which no shell understands."
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Type straight quotation marks; mail and word processors put the others in."
            )
        ),
    ),
)
