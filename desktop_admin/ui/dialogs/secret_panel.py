"""The body of the secret dialog: a client with its secret, shown once, and the ways to keep it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_admin.domain.credentials import CredentialKind, IssuedClient
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.names import display_name
from desktop_admin.ui.dialogs.export_dialog import ExportDialog
from desktop_admin.ui.dialogs.kept import Kept
from desktop_admin.ui.dialogs.server_confirmation import ServerConfirmation
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.messages import Message, error_message, outcome_message
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton, Variant
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.read_only_field import ReadOnlyField
from desktop_admin.ui.widgets.secret_field import SecretField


class SecretPanel(QWidget):
    """Holds the issued secret until ``drop``; emits ``kept_changed`` when it was put somewhere."""

    kept_changed = Signal()

    def __init__(
        self, context: PageContext, issued: IssuedClient, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("secret_panel")
        self._issued: IssuedClient | None = issued
        self._client = issued.client
        self._context = context
        self._stores, self._clipboard = context.stores, context.clipboard
        self._kept, self._is_awaiting = Kept.NOWHERE, False
        self._confirmation = ServerConfirmation(context.stores, self)
        self._confirmation.confirmed.connect(self._on_test_clicked)
        self._build_fields()
        self._build_actions()
        self._lay_out()
        self._connect_stores()

    @property
    def kept(self) -> Kept:
        """Where the secret was put last and best."""
        return self._kept

    @property
    def is_kept(self) -> bool:
        """Whether closing loses nothing: it was copied, exported, or is in a lasting keyring."""
        return self._kept in {Kept.COPIED, Kept.EXPORTED, Kept.SAVED}

    def focus_first(self) -> None:
        """Put the focus where a person begins: on the secret."""
        self._secret_field.setFocus()

    def drop(self) -> None:
        """Forget the secret; the panel shows nothing any more."""
        self._secret_field.clear()
        self._issued = None

    def _build_fields(self) -> None:
        is_oauth = self._client.kind is CredentialKind.OAUTH_CLIENT
        self._secret_label = self.tr("Client Secret") if is_oauth else self.tr("Secret")
        copy_name = self.tr("Copy Client Secret") if is_oauth else self.tr("Copy Secret")
        self._warning = Banner(parent=self, name="shown_once_banner")
        self._warning.render_message(
            BannerKind.WARN, self.tr("This secret is shown once."), self._why()
        )
        self._id_field = ReadOnlyField(
            self._client.client_id,
            self,
            name="client_id_field",
            accessible_name=self.tr("Client ID"),
        )
        self._id_copy = CopyButton(self.tr("Copy Client ID"), self, name="copy_client_id_button")
        self._id_copy.copy_requested.connect(self._on_id_copy_requested)
        self._secret_field = SecretField(self._secret_label, self, name="secret_field")
        if self._issued is not None:
            self._secret_field.show_secret(self._issued.secret)
        self._secret_copy = CopyButton(copy_name, self, name="copy_secret_button")
        self._secret_copy.copy_requested.connect(self._on_secret_copy_requested)

    def _build_actions(self) -> None:
        self._save = BusyButton(
            self.tr("Save to system keyring"),
            self,
            name="save_to_keyring_button",
            variant=Variant.PLAIN,
            icon="lock",
        )
        self._save.clicked.connect(self._on_save_clicked)
        self._export = PlainButton(
            self.tr("Export…"), self, name="export_secret_button", icon="download"
        )
        self._export.clicked.connect(self._on_export_clicked)
        self._test = BusyButton(
            self.tr("Test"), self, name="test_button", variant=Variant.PLAIN, icon="play"
        )
        self._test.clicked.connect(self._on_test_clicked)
        self._save_banner = Banner(parent=self, name="save_banner")
        self._save_banner.clear()
        self._test_banner = Banner(parent=self, name="test_banner")
        self._test_banner.clear()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._warning)
        identity = LabeledField(self.tr("Client ID"), self._id_field, "", self)
        identity.add_beside(self._id_copy)
        column.addWidget(identity)
        secret = LabeledField(self._secret_label, self._secret_field, "", self)
        secret.add_beside(self._secret_copy)
        column.addWidget(secret)
        actions = QHBoxLayout()
        actions.addWidget(self._save)
        actions.addWidget(self._export)
        actions.addStretch(1)
        actions.addWidget(self._test)
        column.addLayout(actions)
        column.addWidget(self._save_banner)
        column.addWidget(self._test_banner)

    def _connect_stores(self) -> None:
        self._stores.tests.changed.connect(self._on_test_changed)
        self._stores.tests.needs_confirmation.connect(self._on_needs_confirmation)
        self._stores.vault.saved_ok.connect(self._on_vault_saved)
        self._stores.vault.save_failed.connect(self._on_vault_save_failed)

    def _why(self) -> str:
        if self._issued is not None and self._issued.is_replacement:
            return self.tr(
                "Keep it now; after Done nobody can show it again. The old secret has stopped"
                " working."
            )
        return self.tr("Keep it now; after Done nobody can show it again.")

    def _keep(self, kept: Kept) -> None:
        if self._kept is not Kept.SAVED:
            self._kept = kept
        self.kept_changed.emit()

    @Slot()
    def _on_id_copy_requested(self) -> None:
        self._clipboard.copy_text(self._client.client_id)
        self._id_copy.confirm()

    @Slot()
    def _on_secret_copy_requested(self) -> None:
        if self._issued is None:
            return
        name = display_name(self._client.name)
        label = self.tr("{name}: {secret}").format(name=name, secret=self._secret_label)
        self._clipboard.copy_secret(self._issued.secret, label)
        self._secret_copy.confirm()
        self._keep(Kept.COPIED)

    @Slot()
    def _on_save_clicked(self) -> None:
        if self._issued is not None:
            self._save_banner.clear()
            self._stores.vault.save(self._issued)

    @Slot(str)
    def _on_vault_saved(self, client_id: str) -> None:
        if client_id != self._client.client_id:
            return
        self._save.release()
        vault = self._stores.vault.state
        if vault.is_persistent:
            self._save.set_text(self.tr("Saved to system keyring"))
            self._save.setEnabled(False)
            self._save_banner.clear()
            self._keep(Kept.SAVED)
            return
        self._save_banner.render_message(
            BannerKind.WARN,
            self.tr("Kept in memory only, until you quit."),
            self.tr("There is no system keyring on this computer. Copy the secret as well."),
        )
        if self._kept is Kept.NOWHERE:
            self._keep(Kept.IN_MEMORY)

    @Slot(object)
    def _on_vault_save_failed(self, error: AppError) -> None:
        if self._save.is_busy:
            self._save.release()
            _show(self._save_banner, error_message(error))

    @Slot()
    def _on_export_clicked(self) -> None:
        if self._issued is not None:
            place = place_of(self._stores)
            dialog = ExportDialog(self._context, self._issued, place, self.window())
            dialog.exported.connect(self._on_exported)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        bold = self.tr("Written to {path}.").format(path=path)
        self._save_banner.render_message(BannerKind.OK, bold, "")
        self._keep(Kept.EXPORTED)

    @Slot()
    def _on_test_clicked(self) -> None:
        if self._issued is None:
            return
        self._test_banner.clear()
        self._is_awaiting = True
        client = self._client
        self._stores.tests.test(client.kind, client.client_id, self._issued.secret, client.name)

    @Slot()
    def _on_test_changed(self) -> None:
        state = self._stores.tests.state
        if not self._is_awaiting or state.subject != self._client.client_id:
            return
        self._test.set_busy(state.is_testing)
        if state.is_testing:
            return
        if state.result is not None:
            _show(self._test_banner, outcome_message(self._client.kind, state.result))
        elif state.error is not None:
            _show(self._test_banner, error_message(state.error))
        self._is_awaiting = state.result is None and state.error is None

    @Slot(str)
    def _on_needs_confirmation(self, url: str) -> None:
        if self._is_awaiting:
            self._test.release()
            self._confirmation.ask(url)


def _show(banner: Banner, message: Message) -> None:
    banner.render_message(message.kind, message.bold, message.text)
