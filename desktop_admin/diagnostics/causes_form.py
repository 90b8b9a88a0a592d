"""Known causes in the form of a credential."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_form
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

FORM: tuple[Cause, ...] = (
    Cause(
        "id-and-secret-swapped",
        Text(QT_TRANSLATE_NOOP("Text", "Client ID and secret have changed places.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Put the Client ID first and the secret second, in the integration and"
                    " wherever it was copied from.",
                )
            ),
        ),
        signs_form.swapped,
    ),
    Cause(
        "other-kind-of-credential",
        Text(QT_TRANSLATE_NOOP("Text", "The credential is of another kind than this call takes.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Client Apps go to /apitoken/clientApp/accessToken, OAuth 2.0 clients to"
                    " /oauth2/token, API keys into the header of each call.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Use the pair of one client: Client ID and secret belong together."
                )
            ),
        ),
        signs_form.other_kind,
    ),
    Cause(
        "placeholder",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The words of an example, or nothing, stand where a value should be."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Put in the real value; where it comes from a variable or a file, look"
                    " whether that is filled when the integration starts.",
                )
            ),
        ),
        signs_form.placeholder,
    ),
    Cause(
        "blanks-or-line-ends",
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Something was copied along with the credential: blanks, a line end, quotation"
                " marks or the word Basic.",
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Copy it again with the copy button, and take care that editor, file or"
                    " variable adds nothing (echo -n, no quotes in .env files that keep them).",
                )
            ),
        ),
        signs_form.blanks,
    ),
    Cause(
        "damaged-credential",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The credential is not whole: characters are missing or changed."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Copy it again as a whole; columns, e-mails and chats cut long values or"
                    " change characters.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "If it is nowhere else any more, get new credentials for the client."
                )
            ),
        ),
        signs_form.damaged,
    ),
    Cause(
        "short-api-key",
        Text(QT_TRANSLATE_NOOP("Text", "It is a short API key, of the form that ends on {day}.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Have the account owner copy the present key of 76 characters from API Key"
                    " and Client Apps.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Put it into every integration, sandbox first; better still, give each a"
                    " client of its own.",
                )
            ),
        ),
        signs_form.short_key,
    ),
)
