"""Delivery notes in words: what was handed over, how, and for whom."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.deliveries import DeliveryNote, DeliveryWay, Sealing
from desktop_admin.domain.handover import HandoverForm
from desktop_admin.domain.names import display_name
from desktop_admin.ui.models.columns import TextCell
from desktop_admin.ui.texts import credential_text


def credential_name(note: DeliveryNote) -> str:
    """Whose secret it was."""
    return display_name(note.client_name) or credential_text(note.kind)


def way_cell(note: DeliveryNote) -> TextCell:
    """How it was handed over, and the file's name."""
    return TextCell(way_text(note), display_name(note.delivery.file_name))


def whom_cell(note: DeliveryNote) -> TextCell:
    """For whom, in the person's words, and how the file is protected."""
    whom, sealing = display_name(note.delivery.recipient), _sealing_text(note)
    return TextCell(whom, sealing) if whom else TextCell(sealing or "–")


def way_text(note: DeliveryNote) -> str:
    """How it was handed over."""
    way = note.delivery.way
    if way is DeliveryWay.COPIED:
        return QCoreApplication.translate("DeliveryWords", "Copied")
    if way is DeliveryWay.COPIED_AS_CODE:
        return QCoreApplication.translate("DeliveryWords", "Copied within code")
    if way is DeliveryWay.SAVED:
        return QCoreApplication.translate("DeliveryWords", "Saved to system keyring")
    return _form_text(note.delivery.form)


def details_text(note: DeliveryNote) -> str:
    """Everything known of the delivery, one fact a line, for a ticket."""
    delivery = note.delivery
    lines = (
        note.at.isoformat(),
        note.connection_name,
        note.person,
        f"{note.kind.value} {note.client_name} {note.client_id}".rstrip(),
        " ".join(part for part in (delivery.way.value, delivery.form) if part),
        delivery.file_name,
        " ".join(part for part in (delivery.sealing.value, delivery.fingerprint) if part)
        if delivery.way is DeliveryWay.EXPORTED
        else "",
        delivery.recipient,
    )
    return "\n".join(display_name(line) for line in lines if line)


def _form_text(form: str) -> str:
    if form == HandoverForm.ENVIRONMENT:
        return QCoreApplication.translate("DeliveryWords", "Environment file")
    if form == HandoverForm.JSON:
        return QCoreApplication.translate("DeliveryWords", "JSON file")
    if form == HandoverForm.KUBERNETES:
        return "Kubernetes Secret"
    return display_name(form)


def _sealing_text(note: DeliveryNote) -> str:
    delivery = note.delivery
    if delivery.way is not DeliveryWay.EXPORTED:
        return ""
    if delivery.sealing is Sealing.KEY:
        return display_name(delivery.fingerprint)
    if delivery.sealing is Sealing.PASSPHRASE:
        return QCoreApplication.translate("DeliveryWords", "with a passphrase")
    return QCoreApplication.translate("DeliveryWords", "not encrypted")
