"""Names of kinds and methods, and sentences that several checks say."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop_admin.diagnostics.subject import CheckedCredential
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

KIND: Mapping[CredentialKind, Text] = MappingProxyType(
    {
        CredentialKind.API_KEY: Text(QT_TRANSLATE_NOOP("Text", "API key")),
        CredentialKind.CLIENT_APP: Text(QT_TRANSLATE_NOOP("Text", "Client App")),
        CredentialKind.OAUTH_CLIENT: Text(QT_TRANSLATE_NOOP("Text", "OAuth 2.0 client")),
    }
)
METHOD: Mapping[AuthenticationMethod, Text] = MappingProxyType(
    {
        AuthenticationMethod.API_KEY_AND_CLIENT_APPS: Text(
            QT_TRANSLATE_NOOP("Text", "API key and/or Client App credentials")
        ),
        AuthenticationMethod.OAUTH2: Text(
            QT_TRANSLATE_NOOP("Text", "OAuth 2.0 Client Credentials")
        ),
    }
)
NOBODY = Text(
    QT_TRANSLATE_NOOP("Text", "Nobody is signed in here, and no answer to a credential tells it.")
)
OTHER_METHOD = Text(
    QT_TRANSLATE_NOOP("Text", "The account has another authentication method in force: {method}.")
)
OTHER_METHOD_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "Use a credential of the method that is in force. Put “{needed}” in force only if no"
        " integration needs the present method: it would be refused from then on.",
    )
)
FRESH_REFUSED = Text(
    QT_TRANSLATE_NOOP("Text", "The API refuses a token that was given a moment ago ({code}).")
)
FRESH_REFUSED_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "Check that the authorization server belongs to this very environment, and the clocks; some"
        " services say the same while the other authentication method is in force.",
    )
)
SWITCHED_OFF = Text(
    QT_TRANSLATE_NOOP("Text", "Credentials of this kind ({kind}) are switched off for the account.")
)
ASK_SUPPORT = Text(QT_TRANSLATE_NOOP("Text", "Ask the Support Team to switch it on."))


def other_method(kind: CredentialKind) -> Text:
    """That the family of ``kind`` is not in force."""
    return OTHER_METHOD.with_facts(method=METHOD[kind.method.other])


def other_method_step(kind: CredentialKind) -> Text:
    """What to do then."""
    return OTHER_METHOD_STEP.with_facts(needed=METHOD[kind.method])


def is_fresh_refused(credential: CheckedCredential) -> bool:
    """Whether the API refused a token that was given for it, and did not say why it is refused."""
    asked, called = credential.answers.asked, credential.answers.called
    if asked is None or called is None or called.status != 401:
        return False
    return not (called.is_other_method or called.is_switched_off)
