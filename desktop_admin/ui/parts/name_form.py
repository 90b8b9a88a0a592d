"""The name of a client as it is typed: checked like on the server, refused where it stands."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.errors import AppError, InvalidInput, NameTaken
from desktop_admin.domain.names import check_name, clean_name
from desktop_admin.ui.parts.messages import error_details, error_message, show_message
from desktop_admin.ui.texts import name_problem_text
from desktop_admin.ui.theme.tokens import SPACE_4
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.widgets.text_field import TextField
from desktop_admin.ui.widgets.translation import translated


class NameForm(QWidget):
    """A field with its label and hint, and a banner below; ``submitted`` comes with Enter."""

    submitted = Signal()

    def __init__(self, label: str, hint: str, parent: QWidget, *, banner_name: str) -> None:
        super().__init__(parent)
        self.setObjectName("name_form")
        self._input = TextField(self, name="name_field")
        self._input.textEdited.connect(self._on_edited)
        self._input.returnPressed.connect(self.submitted)
        self._field = LabeledField(label, self._input, hint, self, name="name_labeled")
        self._banner = Banner(parent=self, name=banner_name)
        self._banner.clear()
        column = vbox(SPACE_4, self)
        column.addWidget(self._field)
        column.addWidget(self._banner)

    def propose(self, name: str) -> None:
        """Put ``name`` there, ready to be replaced."""
        self._input.setText(name)
        self._input.selectAll()

    def focus(self) -> None:
        """Give the keyboard to the field."""
        self._input.setFocus()

    def set_read_only(self, is_read_only: bool) -> None:
        """Whether the name can be changed now."""
        self._input.setReadOnly(is_read_only)

    def accepted_name(self) -> str | None:
        """The name in normal form; None after saying at the field what is wrong with it."""
        text = self._input.text()
        problem = check_name(text)
        if problem is None:
            return clean_name(text)
        self._field.set_error(name_problem_text(problem))
        self.focus()
        return None

    def refuse(self, error: AppError) -> None:
        """Say what the server refused: at the field what concerns the name, else in the banner."""
        if isinstance(error, NameTaken | InvalidInput):
            self._field.set_error(f"{translated(error.title)} {error_details(error)}")
            self.focus()
            return
        message = error_message(error)
        show_message(self._banner, message)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        # an empty field is no mistake yet
        problem = check_name(text) if clean_name(text) else None
        self._field.set_error(name_problem_text(problem))
        self._banner.clear()
