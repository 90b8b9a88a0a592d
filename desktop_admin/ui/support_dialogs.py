"""Opens the dialogs that help to find a fault; they are loaded only then."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_admin.ui.page_spec import PageContext


def open_bundle_dialog(context: PageContext, parent: QWidget) -> None:
    """Gather what a support team needs, look at it and save it."""
    from desktop_admin.ui.dialogs.bundle_dialog import BundleDialog  # noqa: PLC0415 - seldom

    BundleDialog(context, parent.window()).open()


def open_paste_dialog(context: PageContext, parent: QWidget) -> None:
    """Say what a pasted text is, and what is wrong with it."""
    from desktop_admin.ui.dialogs.paste_dialog import PasteDialog  # noqa: PLC0415 - seldom

    PasteDialog(context, parent.window()).open()


def open_record_dialog(context: PageContext, parent: QWidget) -> None:
    """Begin a recording, or stop it."""
    from desktop_admin.ui.dialogs.record_dialog import RecordDialog  # noqa: PLC0415 - seldom

    RecordDialog(context, parent.window()).open()
