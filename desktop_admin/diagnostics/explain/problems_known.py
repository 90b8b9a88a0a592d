"""What the account and the keyring know of the credentials in a paste."""

from __future__ import annotations

from desktop_admin.diagnostics.explain.finding import Problem, Severity
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

CLIENT_KNOWN = Problem(
    "client-known",
    Severity.INFO,
    Text(QT_TRANSLATE_NOOP("Text", "Client ID of {name}: created {created}, {used}.")),
    (),
)
CLIENT_UNKNOWN = Problem(
    "client-unknown",
    Severity.WARNING,
    Text(QT_TRANSLATE_NOOP("Text", "No client of {connection} has the Client ID {client_id}.")),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "It was deleted, or it belongs to another account or environment: compare"
                " it with the list.",
            )
        ),
    ),
)
SECRET_OF = Problem(
    "secret-of",
    Severity.INFO,
    Text(QT_TRANSLATE_NOOP("Text", "This is the secret of {name}, saved here {saved}.")),
    (),
)
SECRET_REPLACED_SINCE = Problem(
    "secret-replaced-since",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "This was the secret of {name}, but it got new credentials {rotated}:"
            " this one no longer works.",
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Put the new secret into the integration; nobody can bring this one back."
            )
        ),
    ),
)
OLDER_SECRET = Problem(
    "older-secret",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "This is an older secret of {name}: it was replaced here {replaced}."
        )
    ),
    (
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Use the one that is saved now: Settings, Saved credentials, Copy."
            )
        ),
    ),
)
SECRET_OF_OTHER = Problem(
    "secret-of-other",
    Severity.ERROR,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "The Client ID is that of {given}, but the secret is that of {name}."
        )
    ),
    (Text(QT_TRANSLATE_NOOP("Text", "Use ID and secret of one client.")),),
)
NOT_SAVED = Problem(
    "not-saved",
    Severity.INFO,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "None of the secrets in it is saved in the keyring of this computer."
        )
    ),
    (),
)
NOT_ALL_COMPARED = Problem(
    "not-all-compared",
    Severity.WARNING,
    Text(QT_TRANSLATE_NOOP("Text", "Only {compared} of {total} saved secrets could be compared.")),
    (Text(QT_TRANSLATE_NOOP("Text", "Unlock the keyring, then check again.")),),
)
