"""The body of the secret dialog: a client with its secret, shown once, and the ways to keep it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_admin.domain.credentials import CredentialKind, IssuedClient
from desktop_admin.domain.deliveries import Delivery, DeliveryWay
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.names import display_name
from desktop_admin.state.issue_requests import filing_of
from desktop_admin.ui.dialogs.credential_proof import CredentialProof
from desktop_admin.ui.dialogs.export_dialog import ExportDialog
from desktop_admin.ui.dialogs.kept import Kept
from desktop_admin.ui.dialogs.snippets_dialog import SnippetsDialog
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.parts.place import is_of_session, place_of
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
        self._client, self._context = issued.client, context
        self._stores, self._clipboard = context.stores, context.clipboard
        self.filing = filing_of(issued, self._stores.session.state.connection)
        self._kept = Kept.NOWHERE
        self._build_fields()
        self._build_actions()
        self._proof = CredentialProof(context.stores, issued, self.filing, self)
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

    def drop(self) -> IssuedClient | None:
        """Give the secret away; the panel shows nothing any more."""
        self._secret_field.clear()
        self._proof.drop()
        issued, self._issued = self._issued, None
        return issued

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
        self._code = PlainButton(
            self.tr("Code to paste…"), self, name="snippets_button", icon="code"
        )
        self._code.clicked.connect(self._on_code_clicked)
        self._save_banner = Banner(parent=self, name="save_banner")
        self._save_banner.clear()

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
        for left, right in ((self._save, self._export), (self._proof.button, self._code)):
            actions = QHBoxLayout()
            actions.addWidget(left)
            actions.addWidget(right)
            actions.addStretch(1)
            column.addLayout(actions)
        column.addWidget(self._save_banner)
        column.addWidget(self._proof.banner)

    def _connect_stores(self) -> None:
        self._stores.vault.saved_ok.connect(self._on_vault_saved)
        self._stores.vault.save_failed.connect(self._on_vault_save_failed)

    def _why(self) -> str:
        why = self.tr("Keep it now; after Done nobody can show it again.")
        if self._issued is not None and self._issued.is_replacement:
            why = self.tr(
                "Keep it now; after Done nobody can show it again. The old secret has stopped"
                " working."
            )
        if self.filing.is_parked:
            return why
        alone = self.tr("Until then it is in this window alone: the keyring did not take it.")
        return f"{why} {alone}"

    def _keep(self, kept: Kept) -> None:
        if self._kept is not Kept.SAVED:
            self._kept = kept
        self.kept_changed.emit()

    def _note(self, way: DeliveryWay) -> None:
        self._stores.deliveries.note(self._client, self.filing, Delivery(way))

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
        self._note(DeliveryWay.COPIED)
        self._keep(Kept.COPIED)

    @Slot()
    def _on_save_clicked(self) -> None:
        if self._issued is not None:
            self._save_banner.clear()
            self._stores.vault.save(replace(self._issued, filing=self.filing))

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
            self._note(DeliveryWay.SAVED)
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
            show_message(self._save_banner, error_message(error))

    @Slot()
    def _on_export_clicked(self) -> None:
        if self._issued is None:
            return
        if not is_of_session(self._stores, self.filing):  # the file names the server
            text = self.tr("Sign in to {connection}, then export it.")
            self._save_banner.render_message(
                BannerKind.WARN,
                self.tr("Not exported: you are not signed in where this secret belongs."),
                text.format(connection=display_name(self.filing.connection_name)),
            )
            return
        place = place_of(self._stores)
        dialog = ExportDialog(self._context, self._issued, place, self.window())
        dialog.exported.connect(self._on_exported)
        dialog.open()

    @Slot()
    def _on_code_clicked(self) -> None:
        if self._issued is not None:
            place = place_of(self._stores)
            dialog = SnippetsDialog(self._context, self._issued, place, self.window())
            dialog.secret_copied.connect(self._on_code_copied)
            dialog.open()

    @Slot()
    def _on_code_copied(self) -> None:
        self._note(DeliveryWay.COPIED_AS_CODE)
        self._keep(Kept.COPIED)

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        bold = self.tr("Written to {path}.").format(path=path)
        self._save_banner.render_message(BannerKind.OK, bold, "")
        self._keep(Kept.EXPORTED)
