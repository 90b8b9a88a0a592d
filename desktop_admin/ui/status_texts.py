"""What the status bar says of the person, the keyring and the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.names import display_name
from desktop_admin.runtime.clipboard_guard import ClipboardState, ClipboardStatus
from desktop_admin.state.local_snapshots import VaultState
from desktop_admin.state.snapshots import SessionState


def person_text(session: SessionState) -> str:
    """Who is signed in, with the roles: ``owner@example.com · Owner``."""
    if session.access is None:
        return QCoreApplication.translate("StatusTexts", "Not signed in")
    person = session.access.person
    if person.is_owner:
        role = QCoreApplication.translate("StatusTexts", "Owner")
    else:
        role = ", ".join(display_name(role.name) for role in person.roles if role.is_enabled)
    email = display_name(person.email)
    return f"{email} · {role}" if role else email


def keyring_text(vault: VaultState) -> tuple[str, bool]:
    """How the keyring is, and whether that is well."""
    if not vault.is_persistent or vault.availability is KeyringAvailability.MISSING:
        return QCoreApplication.translate("StatusTexts", "No system keyring: memory only"), False
    if vault.availability is KeyringAvailability.LOCKED:
        return QCoreApplication.translate("StatusTexts", "System keyring: locked"), False
    if vault.availability is KeyringAvailability.HUNG:
        return QCoreApplication.translate("StatusTexts", "System keyring: no answer"), False
    if not vault.backend_name:
        return QCoreApplication.translate("StatusTexts", "System keyring"), True
    return QCoreApplication.translate("StatusTexts", "System keyring: unlocked"), True


def clipboard_text(state: ClipboardState) -> tuple[str, bool]:
    """What the clipboard holds of ours, or the empty text, and whether it can be cleared now."""
    if state.status is ClipboardStatus.HOLDING:
        template = QCoreApplication.translate(
            "StatusTexts", "{label} copied · clears in {seconds} s"
        )
        return template.format(label=state.label, seconds=state.seconds_left), True
    if state.status is ClipboardStatus.WAITING:
        return QCoreApplication.translate(
            "StatusTexts", "Click or press a key here: only then this desktop lets it be cleared"
        ), True
    if state.status is ClipboardStatus.NOT_CLEARED:
        return QCoreApplication.translate(
            "StatusTexts", "The desktop did not let the clipboard be cleared"
        ), True
    if state.status is ClipboardStatus.UNVERIFIED:
        return QCoreApplication.translate(
            "StatusTexts", "Clipboard overwritten; this desktop does not show whether it worked"
        ), False
    return "", False
