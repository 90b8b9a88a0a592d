"""The files of a support bundle: each can be looked at, and left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_admin.diagnostics.bundle import BundleFile
from desktop_admin.ui.parts.bundle_words import file_text
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.code_view import CodeView
from desktop_admin.ui.widgets.icon_button import IconButton
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.translation import translated

_HEIGHT = 300
_LIST_WIDTH = 330
_BOX_HEIGHT = 26  # room for the ring of the focus
_TEXT_INDENT = 28  # below the text of the check box
_MOST_SHOWN = 200_000  # characters


class BundleFiles(QWidget):
    """A check box and a preview for each file; ``changed`` comes with every check."""

    changed = Signal()

    def __init__(self, files: tuple[BundleFile, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bundle_files")
        self._rows = tuple(_FileRow(file) for file in files)
        self._shown = PlainLabel("", TextRole.LABEL, name="preview_name")
        self._preview = CodeView(
            name="bundle_preview", accessible_name=self.tr("Content of the file")
        )
        self._notes = PlainLabel("", TextRole.SECONDARY, name="preview_notes", wraps=True)
        self._shown.setBuddy(self._preview)
        self._lay_out()
        for row in self._rows:
            row.toggled.connect(self.changed)
            row.preview_asked.connect(self._on_preview_asked)
        if files:
            self._show(files[0])

    @property
    def chosen(self) -> tuple[BundleFile, ...]:
        """The checked files, in the order of the list."""
        return tuple(row.file for row in self._rows if row.is_chosen)

    def focus(self) -> None:
        """Put the focus on the first file."""
        if self._rows:
            self._rows[0].focus()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("bundle_file_list")
        rows = vbox(SPACE_2, inside)
        rows.setContentsMargins(2, 2, SPACE_2, 2)  # room for the ring of the focus
        for each in self._rows:
            rows.addWidget(each)
        rows.addStretch(1)
        area = QScrollArea()
        area.setObjectName("bundle_file_area")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)  # setWidget() switches it on
        area.setFixedWidth(_LIST_WIDTH)
        preview = vbox(SPACE_2)
        preview.addWidget(self._shown)
        preview.addWidget(self._preview, 1)
        preview.addWidget(self._notes)
        row = hbox(SPACE_3, self)
        row.addWidget(area)
        row.addLayout(preview, 1)
        self.setFixedHeight(_HEIGHT)

    def _show(self, file: BundleFile) -> None:
        text, notes = file.text, [translated(note) for note in file.notes]
        if len(text) > _MOST_SHOWN:
            text = text[:_MOST_SHOWN]
            notes.append(self.tr("Only its beginning is shown here; the file has all of it."))
        self._shown.setText(file.name)
        self._preview.show_code(text, is_secret=False)
        self._notes.setText(" ".join(notes))
        self._notes.setVisible(bool(notes))

    @Slot(object)
    def _on_preview_asked(self, file: BundleFile) -> None:
        self._show(file)


class _FileRow(QWidget):
    """``preview_asked`` carries the file, ``toggled`` tells of the check."""

    preview_asked = Signal(object)
    toggled = Signal()

    def __init__(self, file: BundleFile) -> None:
        super().__init__()
        self.file = file
        key = file.name.replace("/", "_").replace(".", "_")
        self._box = CheckField(file.name, self, name=f"file_{key}_check")
        self._box.setChecked(True)
        self._box.setMinimumHeight(_BOX_HEIGHT)
        self._box.setAccessibleDescription(file_text(file))
        self._box.toggled.connect(self._on_toggled)
        name = self.tr("Look at {name}").format(name=file.name)
        self._look = IconButton("eye", name, self, name=f"file_{key}_preview_button")
        self._look.clicked.connect(self._on_look_clicked)
        text = PlainLabel(file_text(file), TextRole.SECONDARY, wraps=True)
        left = vbox(0)
        left.addWidget(self._box)
        indented = hbox(0)
        indented.addSpacing(_TEXT_INDENT)
        indented.addWidget(text, 1)
        left.addLayout(indented)
        row = hbox(SPACE_2, self)
        row.addLayout(left, 1)
        row.addWidget(self._look, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def is_chosen(self) -> bool:
        """Whether the file is to be in the bundle."""
        return self._box.isChecked()

    def focus(self) -> None:
        """Put the focus on its check box."""
        self._box.setFocus()

    @Slot(bool)
    def _on_toggled(self, _is_checked: bool) -> None:
        self.toggled.emit()

    @Slot()
    def _on_look_clicked(self) -> None:
        self.preview_asked.emit(self.file)
