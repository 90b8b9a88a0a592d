"""The sentence for each reason why a name or an address is refused."""

from __future__ import annotations

from types import MappingProxyType

from desktop_admin.domain.names import NAME_LIMIT, NameProblem
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import UrlProblem

_NAMES = MappingProxyType(
    {
        NameProblem.EMPTY: Text(QT_TRANSLATE_NOOP("Text", "Enter a name.")),
        NameProblem.TOO_LONG: Text(
            QT_TRANSLATE_NOOP("Text", "The name is too long: at most {limit} characters."),
            MappingProxyType({"limit": NAME_LIMIT}),
        ),
        NameProblem.CONTROL_CHARACTERS: Text(
            QT_TRANSLATE_NOOP(
                "Text", "The name contains characters that cannot be shown, such as a line break."
            )
        ),
        NameProblem.HIDDEN_CHARACTERS: Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "The name contains invisible characters, which could make it look like another.",
            )
        ),
    }
)
_URLS = MappingProxyType(
    {
        UrlProblem.EMPTY: Text(QT_TRANSLATE_NOOP("Text", "Enter the address.")),
        UrlProblem.NOT_A_URL: Text(QT_TRANSLATE_NOOP("Text", "This is not a web address.")),
        UrlProblem.SCHEME: Text(
            QT_TRANSLATE_NOOP("Text", "The address must begin with https:// (or be just the host).")
        ),
        UrlProblem.CREDENTIALS: Text(
            QT_TRANSLATE_NOOP("Text", "The address must not contain a user name or a password.")
        ),
        UrlProblem.INSECURE: Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "Use https://: without it, anybody on the way could read the secrets."
                " http:// is accepted for this computer only.",
            )
        ),
        UrlProblem.QUERY: Text(
            QT_TRANSLATE_NOOP("Text", "The address must not contain a question mark or a #.")
        ),
        UrlProblem.PORT: Text(QT_TRANSLATE_NOOP("Text", "The port must be from 1 to 65535.")),
        UrlProblem.NO_PATH: Text(
            QT_TRANSLATE_NOOP(
                "Text", "Enter the whole address, for example https://host/oauth2/token."
            )
        ),
    }
)


def name_problem_text(problem: NameProblem) -> Text:
    """Why a name is refused, in one sentence."""
    return _NAMES[problem]


def url_problem_text(problem: UrlProblem) -> Text:
    """Why an address is refused, in one sentence."""
    return _URLS[problem]
