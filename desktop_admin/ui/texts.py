"""Words for the domain's terms in the window: kinds, methods, names, times."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.connections import ConnectionKind, UrlSource
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.names import NameProblem, display_name
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.domain.urls import UrlProblem
from desktop_admin.state.problem_texts import name_problem_text as name_problem
from desktop_admin.state.problem_texts import url_problem_text as url_problem
from desktop_admin.ui.widgets.translation import translated

_CONTEXT = "Words"
_TITLE_NAME = 40

_METHODS: Mapping[AuthenticationMethod, str] = {
    AuthenticationMethod.API_KEY_AND_CLIENT_APPS: QT_TRANSLATE_NOOP(
        "Words", "API key and/or Client App credentials"
    ),
    AuthenticationMethod.OAUTH2: QT_TRANSLATE_NOOP("Words", "OAuth 2.0 Client Credentials"),
}
_IN_FORCE: Mapping[AuthenticationMethod, str] = {
    AuthenticationMethod.API_KEY_AND_CLIENT_APPS: QT_TRANSLATE_NOOP(
        "Words", "API key and Client Apps in force"
    ),
    AuthenticationMethod.OAUTH2: QT_TRANSLATE_NOOP(
        "Words", "OAuth 2.0 Client Credentials in force"
    ),
}
_CREDENTIALS: Mapping[CredentialKind, str] = {
    CredentialKind.API_KEY: QT_TRANSLATE_NOOP("Words", "API key"),
    CredentialKind.CLIENT_APP: QT_TRANSLATE_NOOP("Words", "Client App"),
    CredentialKind.OAUTH_CLIENT: QT_TRANSLATE_NOOP("Words", "OAuth client"),
}
_KINDS: Mapping[ConnectionKind, str] = {
    ConnectionKind.LOCAL: QT_TRANSLATE_NOOP("Words", "Local"),
    ConnectionKind.SANDBOX: QT_TRANSLATE_NOOP("Words", "Sandbox"),
    ConnectionKind.PRODUCTION: QT_TRANSLATE_NOOP("Words", "Production"),
}
_SOURCES: Mapping[UrlSource, str] = {
    UrlSource.SERVICE: QT_TRANSLATE_NOOP("Words", "Provided by the service, cannot be changed"),
    UrlSource.TYPED: QT_TRANSLATE_NOOP("Words", "Typed for this connection, see Settings"),
    UrlSource.DERIVED: QT_TRANSLATE_NOOP(
        "Words", "Derived from the Backend URL, until the service answers"
    ),
}


def method_text(method: AuthenticationMethod) -> str:
    """The label of a family of credentials, as on its radio card."""
    return _translated(_METHODS[method])


def in_force_text(method: AuthenticationMethod) -> str:
    """Which family is in force, for the right end of the environment strip."""
    return _translated(_IN_FORCE[method])


def credential_text(kind: CredentialKind) -> str:
    """What a credential is called beside its name."""
    return _translated(_CREDENTIALS[kind])


def connection_kind_text(kind: ConnectionKind) -> str:
    """Local, Sandbox or Production."""
    return _translated(_KINDS[kind])


def url_source_text(source: UrlSource) -> str:
    """Where the authorization server URL comes from."""
    return _translated(_SOURCES[source])


def name_problem_text(problem: NameProblem | None) -> str:
    """What is wrong with a typed name; empty for None."""
    return translated(name_problem(problem)) if problem else ""


def url_problem_text(problem: UrlProblem) -> str:
    """What is wrong with a typed address."""
    return translated(url_problem(problem))


def title_name(name: str) -> str:
    """``name`` for the title of a dialog: escaped and shortened."""
    shown = display_name(name)
    if len(shown) > _TITLE_NAME:
        return f"{shown[: _TITLE_NAME - 1]}…"
    return shown


def duration_text(seconds: int) -> str:
    """A short time in words: ``4 min 59 s``."""
    minutes, rest = divmod(max(seconds, 0), 60)
    if not minutes:
        return QCoreApplication.translate("Words", "{seconds} s").format(seconds=rest)
    if not rest:
        return QCoreApplication.translate("Words", "{minutes} min").format(minutes=minutes)
    template = QCoreApplication.translate("Words", "{minutes} min {seconds} s")
    return template.format(minutes=minutes, seconds=rest)


def _translated(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
