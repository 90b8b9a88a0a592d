"""Ask before the method is changed while integrations in use would stop."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.ui.parts.messages import stopping_text
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import method_text
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import DangerButton, PlainButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class ConfirmMethodDialog(DialogFrame):
    """Names account, connection and kind; emits ``confirmed``. The focus starts on **Cancel**."""

    confirmed = Signal()

    def __init__(
        self, method: AuthenticationMethod, in_use_count: int | None, place: Place, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Change the authentication method?"),
            parent,
            name="confirm_method_dialog",
            environment=place.dialog_strip,
        )
        self._add_texts(method, in_use_count, place)
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        change = DangerButton(self.tr("Change method"), self, name="confirm_button", is_filled=True)
        change.clicked.connect(self._on_change_clicked)
        self.add_button(cancel)
        self.add_button(change)
        cancel.setFocus()

    def _add_texts(
        self, method: AuthenticationMethod, in_use_count: int | None, place: Place
    ) -> None:
        warning = Banner(parent=self, name="consequence_banner")
        bold = stopping_text(in_use_count)
        warning.render_message(
            BannerKind.WARN,
            bold,
            self.tr("Tokens already issued are refused too. You can switch back at any time."),
        )
        text = self.tr(
            "From now on account {account} on connection {connection} accepts {method} only."
        ).format(
            account=place.account,
            connection=place.connection_text,
            method=method_text(method),
        )
        self.add(PlainLabel(text, TextRole.BODY, self, wraps=True))
        self.add(warning)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_change_clicked(self) -> None:
        self.confirmed.emit()
        self.accept()
