"""The dialogs around a list of clients, in their order: from an action of the table to its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client, IssuedClient
from desktop_admin.state.client_work import Act
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.ui.dialogs.confirm_delete_dialog import ConfirmDeleteDialog
from desktop_admin.ui.dialogs.confirm_regenerate_dialog import ConfirmRegenerateDialog
from desktop_admin.ui.dialogs.create_client_dialog import CreateClientDialog
from desktop_admin.ui.dialogs.delete_several_dialog import DeleteSeveralDialog
from desktop_admin.ui.dialogs.enter_secret_dialog import EnterSecretDialog
from desktop_admin.ui.dialogs.mark_exposed_dialog import MarkExposedDialog
from desktop_admin.ui.dialogs.rename_dialog import RenameDialog
from desktop_admin.ui.dialogs.secret_dialog import SecretDialog
from desktop_admin.ui.dialogs.server_confirmation import ServerConfirmation
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.bulk_banner import BulkBanner
from desktop_admin.ui.parts.client_columns import ClientAction
from desktop_admin.ui.parts.place import Place, place_of
from desktop_admin.ui.parts.rotation_flow import RotationFlow
from desktop_admin.ui.parts.rotation_strip import RotationStrip
from desktop_admin.ui.widgets.dialog_frame import DialogFrame


class ClientsFlow(QObject):
    """Runs one action at a time over the window of ``owner``.

    A secret that arrives is always shown: in the dialog that asked for it, else in one of its own.
    """

    tested = Signal(object)

    def __init__(self, context: PageContext, store: ClientsStore, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._store, self._owner = context, store, owner
        self._dialog: DialogFrame | None = None
        self._tested: Client | None = None
        self._confirmation = ServerConfirmation(context.stores, owner)
        self._confirmation.confirmed.connect(self._on_server_confirmed)
        self.rotation = RotationFlow(context, store, owner)
        self.rotation.opened.connect(self._on_rotation_opened)
        self.rotations = RotationStrip(context, store, owner)
        self.rotations.asked.connect(self.rotation.show_plan)
        self.rotation.test_asked.connect(self._on_test_asked)
        self.bulk = BulkBanner(context.stores.bulk, store.kind, owner)
        store.issued.connect(self._on_issued)
        context.stores.tests.needs_secret.connect(self._on_needs_secret)
        context.stores.tests.needs_confirmation.connect(self._on_needs_confirmation)

    def add(self) -> None:
        """Ask for a name and create."""
        self._open(CreateClientDialog(self._context, self._store, self._place, self._window))

    def run(self, action: str, client: Client) -> None:
        """Start ``action`` (a ``ClientAction``) on ``client``."""
        if action == ClientAction.TEST:
            self._test(client)
        elif action == ClientAction.RENAME:
            self._open(RenameDialog(self._store, client, self._place, self._window))
        elif action == ClientAction.REGENERATE:
            self._ask_regenerate(client)
        elif action == ClientAction.ROTATE:
            self.rotation.begin(client)
        elif action == ClientAction.MARK_EXPOSED:
            self._ask_exposed(client)
        elif action == ClientAction.UNMARK_EXPOSED:
            self._context.stores.attention.unmark(client)
        elif action == ClientAction.DELETE:
            self._ask_delete(client)

    def delete_several(self, clients: Sequence[Client], first: Client) -> None:
        """Let the person choose among ``clients``; ``first`` is chosen already."""
        now = self._context.now()
        dialog = DeleteSeveralDialog(clients, first, self._place, now, self._window)
        dialog.confirmed.connect(self._on_several_confirmed)
        dialog.copy_requested.connect(self._context.clipboard.copy_text)
        self._open(dialog)

    @property
    def _place(self) -> Place:
        return place_of(self._context.stores)

    @property
    def _window(self) -> QWidget:
        return self._owner.window()

    def _ask_regenerate(self, client: Client) -> None:
        now = self._context.now()
        vault, store = self._context.stores.vault, self._store
        dialog = ConfirmRegenerateDialog(
            client, self._place, now, self._window, store=store, vault=vault
        )
        dialog.confirmed.connect(self._on_regenerate_confirmed)
        dialog.rotation_asked.connect(self.rotation.begin)
        self._open(dialog)

    def _ask_delete(self, client: Client) -> None:
        dialog = ConfirmDeleteDialog(client, self._place, self._context.now(), self._window)
        dialog.confirmed.connect(self._on_delete_confirmed)
        self._open(dialog)

    def _ask_exposed(self, client: Client) -> None:
        dialog = MarkExposedDialog(client, self._place, self._context.now(), self._window)
        dialog.confirmed.connect(self._on_exposed_confirmed)
        self._open(dialog)

    def _test(self, client: Client) -> None:
        self._tested = client
        self.tested.emit(client)
        self._context.stores.tests.test_saved(client)

    def _open(self, dialog: DialogFrame) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot(object)
    def _on_rotation_opened(self, dialog: DialogFrame) -> None:
        self._open(dialog)

    @Slot(object)
    def _on_test_asked(self, twin: Client) -> None:
        self._test(twin)

    @Slot(int)
    def _on_dialog_finished(self, _result: int) -> None:
        if self.sender() is self._dialog:
            self._dialog = None

    @Slot(object)
    def _on_issued(self, issued: IssuedClient) -> None:
        if isinstance(self._dialog, CreateClientDialog) and self._dialog.is_waiting:
            self._dialog.show_issued(issued)
            return
        dialog = SecretDialog(self._context, self._place, self._window)
        dialog.show_issued(issued)
        self._open(dialog)

    @Slot(object)
    def _on_regenerate_confirmed(self, client: Client) -> None:
        self._context.stores.holds.hold(Act.REGENERATE, (client,), self._store)

    @Slot(object)
    def _on_delete_confirmed(self, client: Client) -> None:
        self._context.stores.holds.hold(Act.DELETE, (client,), self._store)

    @Slot(object)
    def _on_several_confirmed(self, clients: tuple[Client, ...]) -> None:
        stores = self._context.stores
        sender = stores.bulk if len(clients) > 1 else self._store
        stores.holds.hold(Act.DELETE, clients, sender)

    @Slot(object, str)
    def _on_exposed_confirmed(self, client: Client, note: str) -> None:
        self._context.stores.attention.mark(client, note)

    @Slot(object)
    def _on_needs_secret(self, client: Client) -> None:
        if self._tested == client:
            self._tested = None
            tests = self._context.stores.tests
            self._open(EnterSecretDialog(self._context.stores, client, self._place, self._window))
            tests.reset()

    @Slot(str)
    def _on_needs_confirmation(self, url: str) -> None:
        if self._tested is not None and self._dialog is None:
            self._confirmation.ask(url)

    @Slot()
    def _on_server_confirmed(self) -> None:
        if self._tested is not None:
            self._test(self._tested)
