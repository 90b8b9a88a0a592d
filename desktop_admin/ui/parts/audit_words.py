"""Audit events in words: who, what, and with what result."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.activity import AuditEvent, AuditParty, AuditResult
from desktop_admin.domain.names import display_name
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.models.columns import TagCell, TextCell
from desktop_admin.ui.widgets.tag import TagKind

ACTIONS: Mapping[str, str] = {
    "session.signed_in": QT_TRANSLATE_NOOP("AuditWords", "Signed in"),
    "session.sign_in_failed": QT_TRANSLATE_NOOP("AuditWords", "Sign-in failed"),
    "session.signed_out": QT_TRANSLATE_NOOP("AuditWords", "Signed out"),
    "method.changed": QT_TRANSLATE_NOOP("AuditWords", "Authentication method changed"),
    "api_key.revealed": QT_TRANSLATE_NOOP("AuditWords", "API key viewed"),
    "client_app.created": QT_TRANSLATE_NOOP("AuditWords", "Client App created"),
    "client_app.renamed": QT_TRANSLATE_NOOP("AuditWords", "Client App renamed"),
    "client_app.regenerated": QT_TRANSLATE_NOOP("AuditWords", "Client App: new credentials"),
    "client_app.deleted": QT_TRANSLATE_NOOP("AuditWords", "Client App deleted"),
    "oauth_client.created": QT_TRANSLATE_NOOP("AuditWords", "OAuth client created"),
    "oauth_client.renamed": QT_TRANSLATE_NOOP("AuditWords", "OAuth client renamed"),
    "oauth_client.regenerated": QT_TRANSLATE_NOOP("AuditWords", "OAuth client: new credentials"),
    "oauth_client.deleted": QT_TRANSLATE_NOOP("AuditWords", "OAuth client deleted"),
    "token.revoked": QT_TRANSLATE_NOOP("AuditWords", "Access token revoked"),
    "signing_key.rotated": QT_TRANSLATE_NOOP("AuditWords", "Signing key rotated"),
    "signing_key.revoked": QT_TRANSLATE_NOOP("AuditWords", "Signing key revoked"),
    "token.refused": QT_TRANSLATE_NOOP("AuditWords", "Token refused"),
    "access.refused": QT_TRANSLATE_NOOP("AuditWords", "Access refused"),
    "account.changed": QT_TRANSLATE_NOOP("AuditWords", "Account changed"),
}
_NAMED_BY_THE_ACTION = frozenset({"ACCOUNT", "API_KEY"})
_PARTIES: Mapping[str, str] = {
    "API_KEY": QT_TRANSLATE_NOOP("AuditWords", "API key"),
    "CLIENT_APP": QT_TRANSLATE_NOOP("AuditWords", "Client App"),
    "OAUTH_CLIENT": QT_TRANSLATE_NOOP("AuditWords", "OAuth client"),
    "SYSTEM": QT_TRANSLATE_NOOP("AuditWords", "The service"),
    "ANONYMOUS": QT_TRANSLATE_NOOP("AuditWords", "Not signed in"),
}


def action_text(action: str) -> str:
    """What was done; an action this program does not know keeps the server's own word."""
    source = ACTIONS.get(action)
    return QCoreApplication.translate("AuditWords", source) if source else display_name(action)


def actor_cell(event: AuditEvent) -> TextCell:
    """Who did it, and what kind of credential if it was no person."""
    return _party_cell(event.actor)


def action_cell(event: AuditEvent) -> TextCell:
    """What was done, and to what."""
    return TextCell(action_text(event.action), _subject_text(event))


def _subject_text(event: AuditEvent) -> str:
    if event.subject is None or event.subject.kind in _NAMED_BY_THE_ACTION:
        return ""
    return display_name(event.subject.name)


def result_cell(event: AuditEvent) -> TagCell:
    """How it ended."""
    kind, icon = {
        AuditResult.OK: (TagKind.OK, "check"),
        AuditResult.REFUSED: (TagKind.DANGER, "ban"),
        AuditResult.FAILED: (TagKind.WARN, "triangle-alert"),
    }[event.result]
    return TagCell(kind, result_text(event.result), icon)


def result_text(result: AuditResult) -> str:
    """The result as a word."""
    if result is AuditResult.OK:
        return QCoreApplication.translate("AuditWords", "done")
    if result is AuditResult.REFUSED:
        return QCoreApplication.translate("AuditWords", "refused")
    return QCoreApplication.translate("AuditWords", "failed")


def details_text(event: AuditEvent) -> str:
    """Everything known of the event, one fact a line, for a ticket."""
    subject = event.subject
    lines = (
        event.at.isoformat(),
        event.action,
        event.result.value,
        f"{event.actor.kind} {event.actor.name} {event.actor.id}",
        f"{subject.kind} {subject.name} {subject.id}" if subject else "",
        event.address,
        event.request_id,
        event.detail or "",
    )
    return "\n".join(display_name(line) for line in lines if line)


def _party_cell(party: AuditParty) -> TextCell:
    source = _PARTIES.get(party.kind)
    kind = QCoreApplication.translate("AuditWords", source) if source else ""
    name = display_name(party.name)
    return TextCell(name, kind if name != kind else "") if name else TextCell(kind)
