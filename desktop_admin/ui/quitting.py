"""Asks before the window is closed while something waits to be sent or a secret may be on its
way.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.state.stores import Stores
from desktop_admin.ui.parts.hold_texts import coming_text, who_text
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog


class QuitGuard(QObject):
    """Stands between closing the window and a change of credentials that is not answered yet, or
    not even sent.
    """

    def __init__(self, stores: Stores, window: QWidget) -> None:
        super().__init__(window)
        self._stores, self._window = stores, window
        self._question: ConfirmDialog | None = None
        self._is_agreed = self._is_about_holds = False
        for store in (stores.client_apps, stores.oauth_clients, stores.holds, stores.bulk):
            store.changed.connect(self._on_changed)

    def holds_back(self) -> bool:
        """Whether the window must stay open for now; then the person is asked."""
        if self._is_holding():
            if self._question is None:
                self._is_about_holds = True
                self._ask_to_drop()
            return True
        if self._is_agreed or not self._is_awaiting():
            return False
        if self._question is None:
            self._is_about_holds = False
            self._ask_to_leave()
        return True

    def _is_holding(self) -> bool:
        return bool(self._stores.holds.state.held)

    def _is_awaiting(self) -> bool:
        states = (self._stores.client_apps.state, self._stores.oauth_clients.state)
        is_changing = any(state.is_creating or state.busy for state in states)
        return is_changing or bool(self._stores.bulk.state.waiting)

    def _ask_to_drop(self) -> None:
        place = place_of(self._stores)
        held = self._stores.holds.state.held
        lines = (f"{coming_text(hold)} {who_text(hold, place)}" for hold in held)
        never = self.tr("If you quit now, nothing of this is sent.")
        self._ask(self.tr("Quit without sending?"), "\n".join((*lines, never)))

    def _ask_to_leave(self) -> None:
        if self._stores.bulk.state.waiting:
            text = self.tr("It is deleting clients. What was not sent by then stays as it is.")
        else:
            text = self.tr(
                "It is changing credentials. A new secret that arrives after the window has closed"
                " can only be put into the system keyring; without one it is lost."
            )
        self._ask(self.tr("Quit before the server has answered?"), text)

    def _ask(self, title: str, text: str) -> None:
        question = ConfirmDialog(
            title,
            text,
            self.tr("Quit now"),
            self._window,
            name="quit_dialog",
            cancel_text=self.tr("Wait"),
            environment=place_of(self._stores).dialog_strip,
        )
        question.confirmed.connect(self._on_confirmed)
        question.finished.connect(self._on_finished)
        self._question = question
        question.open()

    @Slot()
    def _on_confirmed(self) -> None:
        if self._is_about_holds:
            self._stores.holds.drop()
        else:
            self._is_agreed = True
        self._window.close()

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self._question = None

    @Slot()
    def _on_changed(self) -> None:
        is_needed = self._is_holding() if self._is_about_holds else self._is_awaiting()
        if self._question is not None and not is_needed:
            self._question.cancel()
