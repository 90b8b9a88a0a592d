"""Checks of the account: registration, method, features, permission; as far as anybody may know.

A signed-in person is told the facts; without one, the answers to the credential tell some.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from desktop_admin.diagnostics.details import known
from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.subject import AccountPort, CheckedCredential, Subject
from desktop_admin.diagnostics.words import (
    ASK_SUPPORT,
    FRESH_REFUSED_STEP,
    KIND,
    METHOD,
    NOBODY,
    SWITCHED_OFF,
    is_fresh_refused,
    other_method,
    other_method_step,
)
from desktop_admin.domain.access import Access, AuthenticationMethod, Features
from desktop_admin.domain.capability import Capability
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.errors import Forbidden
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

T = TypeVar("T")
_NOT_TOLD = Finding(Outcome.SKIPPED, NOBODY)
_DOUBTFUL = Finding(
    Outcome.WARNING,
    Text(QT_TRANSLATE_NOOP("Text", "Perhaps the other authentication method is in force.")),
    FRESH_REFUSED_STEP,
)
_NO_CLIENT = Finding(
    Outcome.SKIPPED,
    Text(QT_TRANSLATE_NOOP("Text", "No Client App or OAuth 2.0 client was chosen.")),
)
_GONE = Text(QT_TRANSLATE_NOOP("Text", "The account has no client with this Client ID any more."))
_GONE_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Create a client in its place and hand its credentials over.")
)
_OUTDATED = Text(
    QT_TRANSLATE_NOOP("Text", "The client got new credentials after these were saved.")
)
_OUTDATED_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Use the new secret; the old one works no more since then.")
)
_LISTED = Text(QT_TRANSLATE_NOOP("Text", "The account has a client with this Client ID."))
_IN_FORCE = Text(QT_TRANSLATE_NOOP("Text", "In force: {method}."))
_NEEDED_FEATURE: Mapping[CredentialKind, str] = MappingProxyType(
    {
        CredentialKind.API_KEY: "api_key",
        CredentialKind.CLIENT_APP: "api_token",
        CredentialKind.OAUTH_CLIENT: "oauth2",
    }
)
_NO_FEATURE = Text(
    QT_TRANSLATE_NOOP("Text", "No kind of API access is switched on for the account.")
)
_FEATURE_ON = Text(QT_TRANSLATE_NOOP("Text", "API access is switched on for the account."))
_KIND_ON = Text(
    QT_TRANSLATE_NOOP("Text", "Credentials of this kind ({kind}) are switched on for the account.")
)
_MAY = Text(QT_TRANSLATE_NOOP("Text", "The person who is signed in has the API Access permission."))
_MAY_NOT = Text(
    QT_TRANSLATE_NOOP("Text", "The person who is signed in lacks the API Access permission.")
)
_MAY_NOT_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "The account owner can give your role the API Access permission.")
)
_CREDENTIAL_MAY = Text(QT_TRANSLATE_NOOP("Text", "The credential may call the API."))
_CREDENTIAL_MAY_NOT = Text(QT_TRANSLATE_NOOP("Text", "The credential may not call the API."))
_CREDENTIAL_MAY_NOT_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Have the account owner look at the role behind the credential.")
)


def check_registered(subject: Subject) -> Finding:
    """Whether the client still exists, and whether its secret was replaced meanwhile."""
    credential, account = subject.credential, subject.account
    if credential is None or credential.kind is CredentialKind.API_KEY:
        return _NO_CLIENT
    if account is None:
        return _NOT_TOLD
    try:
        found = account.client(credential.kind, credential.client_id)
    except Forbidden:
        return _NOT_TOLD
    if found is None:
        return Finding(Outcome.FAILED, _GONE, _GONE_STEP, {"is_listed": "no"})
    return _compared(credential, found)


def check_method(subject: Subject) -> Finding:
    """Whether the family of the credential is in force."""
    credential = subject.credential
    kind = credential.kind if credential else None
    in_force = _told(subject.account, _method)
    source = "person" if in_force else "credential"
    if in_force is None and credential is not None:
        in_force = _method_by_answers(credential)
    if in_force is None:
        is_doubtful = credential is not None and is_fresh_refused(credential)
        return _DOUBTFUL if is_doubtful else _NOT_TOLD
    detail = known(
        method=in_force, method_source=source, method_needed=kind.method if kind else None
    )
    if kind is not None and kind.method is not in_force:
        return Finding(Outcome.FAILED, other_method(kind), other_method_step(kind), detail)
    told = _IN_FORCE.with_facts(method=METHOD[in_force])
    return Finding(Outcome.OK, told, None, detail)


def check_features(subject: Subject) -> Finding:
    """Whether the account has what the credential needs."""
    credential = subject.credential
    kind = credential.kind if credential else None
    access = _told(subject.account, _access)
    if access is None:
        return _features_by_answers(credential)
    detail = _feature_detail(access.features) | known(
        feature_needed=_NEEDED_FEATURE[kind] if kind else None
    )
    if kind is not None and not getattr(access.features, _NEEDED_FEATURE[kind]):
        return _switched_off(kind, detail)
    if not access.features.has_any:
        return Finding(Outcome.FAILED, _NO_FEATURE, ASK_SUPPORT, detail)
    return Finding(Outcome.OK, _kind_on(kind), None, detail)


def check_permission(subject: Subject) -> Finding:
    """What the signed-in person may do, or else the credential."""
    access = _told(subject.account, _access)
    if access is None:
        return _permission_by_answers(subject.credential)
    has_access = access.can(Capability.API_ACCESS)
    detail = {
        "has_permission": "yes" if has_access else "no",
        "capabilities": " ".join(sorted(access.capabilities)),
        "roles": str(len(access.person.roles)),
    }
    if has_access:
        return Finding(Outcome.OK, _MAY, None, detail)
    return Finding(Outcome.WARNING, _MAY_NOT, _MAY_NOT_STEP, detail)


def _compared(credential: CheckedCredential, found: Client) -> Finding:
    detail = known(
        is_listed="yes",
        created_at=found.created_at.isoformat(),
        rotated_at=found.rotated_at.isoformat() if found.rotated_at else None,
        last_used_at=found.last_used_at.isoformat() if found.last_used_at else None,
        saved_at=credential.saved_at.isoformat() if credential.saved_at else None,
    )
    if credential.saved_at and found.rotated_at and found.rotated_at > credential.saved_at:
        return Finding(Outcome.WARNING, _OUTDATED, _OUTDATED_STEP, detail)
    return Finding(Outcome.OK, _LISTED, None, detail)


def _told(account: AccountPort | None, ask: Callable[[AccountPort], T]) -> T | None:
    """What the account says to the signed-in person, None: nobody is, or they may not know."""
    if account is None:
        return None
    try:
        return ask(account)
    except Forbidden:
        return None


def _access(account: AccountPort) -> Access:
    return account.access()


def _method(account: AccountPort) -> AuthenticationMethod:
    return account.method()


def _method_by_answers(credential: CheckedCredential) -> AuthenticationMethod | None:
    asked, called = credential.answers.asked, credential.answers.called
    needed = credential.kind.method
    if any(reply is not None and reply.is_other_method for reply in (asked, called)):
        return needed.other
    return needed if called is not None and called.is_accepted else None


def _features_by_answers(credential: CheckedCredential | None) -> Finding:
    if credential is None:
        return _NOT_TOLD
    needed = _NEEDED_FEATURE[credential.kind]
    asked, called = credential.answers.asked, credential.answers.called
    if any(reply is not None and reply.is_switched_off for reply in (asked, called)):
        detail = {f"feature_{needed}": "off", "feature_needed": needed}
        return _switched_off(credential.kind, detail)
    if called is None or not called.is_accepted:
        return _NOT_TOLD
    detail = {f"feature_{needed}": "on", "feature_needed": needed}
    return Finding(Outcome.OK, _kind_on(credential.kind), None, detail)


def _permission_by_answers(credential: CheckedCredential | None) -> Finding:
    called = credential.answers.called if credential else None
    if called is None:
        return _NOT_TOLD
    if called.is_accepted:
        return Finding(Outcome.OK, _CREDENTIAL_MAY, None, {"has_permission": "yes"})
    if called.last_part != "noPermission":
        return _NOT_TOLD
    detail = {"has_permission": "no"}
    return Finding(Outcome.FAILED, _CREDENTIAL_MAY_NOT, _CREDENTIAL_MAY_NOT_STEP, detail)


def _switched_off(kind: CredentialKind, detail: dict[str, str]) -> Finding:
    cause = SWITCHED_OFF.with_facts(kind=KIND[kind])
    return Finding(Outcome.FAILED, cause, ASK_SUPPORT, detail)


def _kind_on(kind: CredentialKind | None) -> Text:
    return _KIND_ON.with_facts(kind=KIND[kind]) if kind else _FEATURE_ON


def _feature_detail(features: Features) -> dict[str, str]:
    found = {name: getattr(features, name) for name in _NEEDED_FEATURE.values()}
    return {f"feature_{name}": "on" if is_on else "off" for name, is_on in found.items()}
