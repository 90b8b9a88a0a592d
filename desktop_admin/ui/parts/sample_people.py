"""The people of the sample account, one button each: on this computer nobody needs a password."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_admin.domain.access import SamplePerson
from desktop_admin.domain.names import display_name
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class SamplePeople(QWidget):
    """``chosen`` carries the e-mail address of a person; hidden without any."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sample_people")
        self._people: tuple[SamplePerson, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._buttons: list[PlainButton] = []
        text = self.tr(
            "This is the sample account on this computer. Look at it as one of its people:"
        )
        self._column.addWidget(PlainLabel(text, TextRole.SECONDARY, self, wraps=True))
        self.setVisible(False)

    def render_people(self, people: tuple[SamplePerson, ...], *, is_working: bool) -> None:
        """Offer ``people``; while somebody is being signed in, nobody else can be chosen."""
        if people != self._people:
            self._people = people
            self._rebuild()
        self.setVisible(bool(people))
        for button in self._buttons:
            button.setEnabled(not is_working)

    def _rebuild(self) -> None:
        for old in self._buttons:
            old.deleteLater()
        self._buttons = [self._button(person) for person in self._people]
        for button in self._buttons:
            self._column.addWidget(button)

    def _button(self, person: SamplePerson) -> PlainButton:
        text = self.tr("Continue as {name} ({role})").format(
            name=display_name(person.name), role=person.role
        )
        role = "".join(letter if letter.isalnum() else "_" for letter in person.role.lower())
        button = PlainButton(
            text.replace("&", "&&"),
            self,
            name=f"continue_as_{role}_button",
            icon="user-round",
            accessible_name=text,
        )
        button.setProperty("email", person.email)
        button.clicked.connect(self._on_button_clicked)
        return button

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.chosen.emit(str(button.property("email")))
