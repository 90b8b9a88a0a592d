"""A window with one of each control, to prove the accessibility client on."""

from __future__ import annotations

import sys

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)


class SmallWindow(QMainWindow):
    """Its label says what was done last."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Small window")
        body = QWidget()
        column = QVBoxLayout(body)
        self._said = QLabel("nothing yet")
        self._name = QLineEdit()
        self._name.setAccessibleName("Name")
        self._secret = QLineEdit("never shown")
        self._secret.setAccessibleName("Secret")
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._greet = QPushButton("Greet", objectName="greet_button")
        self._greet.clicked.connect(self._on_greet_clicked)
        self._more = QPushButton("More")
        self._more.clicked.connect(self._on_more_clicked)
        self._card = QRadioButton("Card")
        self._menu = QMenu(self)
        self._menu.addAction("Rename")
        self._menu.addAction("Delete")
        self._menu.triggered.connect(self._on_menu_triggered)
        for widget in (self._said, self._name, self._secret, self._greet, self._more, self._card):
            column.addWidget(widget)
        self.setCentralWidget(body)

    @Slot()
    def _on_greet_clicked(self) -> None:
        self._said.setText(f"hello {self._name.text()}")

    @Slot()
    def _on_more_clicked(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self._said.setText(f"chose {action.text()}")


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = SmallWindow()
    window.show()
    sys.exit(application.exec())
