"""The button that writes a list to a file: it asks for the form, then for the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_admin.state.export_port import ExportFormat
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import Variant


class ExportButton(BusyButton):
    """``path_chosen`` carries the file and its ``ExportFormat``; ``stem`` begins its name."""

    path_chosen = Signal(object, object)

    def __init__(self, context: PageContext, stem: str, parent: QWidget, *, name: str) -> None:
        super().__init__(
            self.tr("Export…"), parent, name=name, variant=Variant.PLAIN, icon="download"
        )
        self._context, self._stem = context, stem
        self._form = ExportFormat.CSV
        self.clicked.connect(self._on_export_clicked)

    def render_export(self, *, is_exporting: bool, can_export: bool) -> None:
        """Whether a file is being written, and whether there is anything to write."""
        self.set_busy(is_exporting)
        self.setEnabled(is_exporting or can_export)

    @Slot()
    def _on_export_clicked(self) -> None:
        self.release()
        menu = QMenu(self)
        menu.setObjectName("export_menu")
        menu.setAccessibleName(self.tr("Export"))
        for form, text in (
            (ExportFormat.CSV, self.tr("Export as CSV…")),
            (ExportFormat.JSON, self.tr("Export as JSON…")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"export_{form.value}_action")
            action.setData(form.value)
        menu.triggered.connect(self._on_export_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot(QAction)
    def _on_export_chosen(self, action: QAction) -> None:
        form = self._form = ExportFormat(action.data())
        name = f"{self._stem}-{self._context.now():%Y-%m-%d}.{form.value}"
        self._context.choose_save_path(self, name, f"*.{form.value}", self._on_path_chosen)

    def _on_path_chosen(self, path: Path) -> None:
        self.path_chosen.emit(path, self._form)
