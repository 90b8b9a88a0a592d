"""Asks where to write a file, with the system's own dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget


class SaveFileDialog(QFileDialog):
    """Calls ``chosen`` with the path; cancelling calls nothing."""

    def __init__(
        self, parent: QWidget, suggested: str, pattern: str, chosen: Callable[[Path], None]
    ) -> None:
        super().__init__(parent, "", str(Path.home() / suggested), pattern)
        self.setObjectName("save_file_dialog")
        self._chosen = chosen
        self.setWindowTitle(self.tr("Export"))
        # Qt's own translations lack these two.
        self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("File type:"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setDefaultSuffix(Path(suggested).suffix.removeprefix("."))
        self.fileSelected.connect(self._on_file_selected)
        self.finished.connect(self.deleteLater)

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self._chosen(Path(path))


def choose_save_path(
    parent: QWidget, suggested: str, pattern: str, chosen: Callable[[Path], None]
) -> None:
    """Open the dialog over ``parent``; it asks before replacing a file."""
    SaveFileDialog(parent, suggested, pattern, chosen).open()
