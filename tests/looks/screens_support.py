"""Scenes: the recorder's strip and dialog, and the support bundle before it is saved."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop_admin.diagnostics.bundle import Bundle, Gathering
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.ui.dialogs.bundle_dialog import BundleDialog
from desktop_admin.ui.dialogs.record_dialog import RecordDialog
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.parts.recording_strip import RecordingStrip
from tests.fakes import bundles
from tests.fakes.page_context import context_of
from tests.looks.screens_pages import bound, filled, framed

CANARY = "Kx_canary/phrase+42"


def made_bundle() -> Bundle:
    """Of sources that hold a secret everywhere."""
    ledger = RedactionLedger()
    ledger.register(Secret(CANARY))
    with tempfile.TemporaryDirectory() as folder:
        return Gathering(ledger).gather(bundles.sources(Path(folder), CANARY), bundles.NOW)


def strip(change: str) -> QWidget:
    stores = filled()
    last = bundles.RECORDING if change == "ended" else None
    if last is None:
        is_in_log = change == "recording"
        stores.recorder.put(marker="APIA-x", seconds_left=754, is_in_log=is_in_log)
    else:
        stores.recorder.put(last=last)
    context = context_of(stores)
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(RecordingStrip(context))
    column.addWidget(TroubleshootingPage(context), 1)
    return framed(stores, content, "troubleshooting")


def dialog(change: str) -> QWidget:
    stores = filled()
    context = context_of(stores)
    window = framed(stores, TroubleshootingPage(context), "troubleshooting")
    if change.startswith("record"):
        if change == "record-running":
            stores.recorder.put(marker="APIA-x", seconds_left=754)
        RecordDialog(context, window).open()
        return window
    shown = BundleDialog(context, window)
    shown.open()
    shown.findChild(QPlainTextEdit, "bundle_note_field").setPlainText("Since noon: 401.")
    if change == "gathering":
        stores.bundle.put(is_gathering=True, done=4, total=12)
    elif change != "form":
        stores.bundle.put(bundle=made_bundle())
    if change == "saved":
        stores.bundle.saved.emit(Path("/tmp/support-bundle-APIA.zip"))
    elif change == "failed":
        error = FileFailed(path=Path("/mnt/x.zip"), reason="No space left on device")
        stores.bundle.put(error=cast("Any", error))
    return window


SUPPORT = tuple(
    (f"support-{build.__name__}-{change}", bound(build, change))
    for build, changes in (
        (strip, ("recording", "memory", "ended")),
        (dialog, ("record", "record-running", "form", "gathering", "look", "saved", "failed")),
    )
    for change in changes
)
