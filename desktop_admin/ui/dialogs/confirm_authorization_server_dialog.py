"""Ask once before secrets are sent to an authorization server on another origin."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import DangerButton, PlainButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.environment_strip import StripContent
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class ConfirmAuthorizationServerDialog(DialogFrame):
    """Shows the old address, if any, beside the new one; emits ``confirmed`` with the new one."""

    confirmed = Signal(str)

    def __init__(
        self,
        backend_url: str,
        previous: str | None,
        offered: str,
        parent: QWidget,
        environment: StripContent | None,
    ) -> None:
        title = (
            self.tr("Send secrets to another authorization server?")
            if previous is None
            else self.tr("The authorization server has changed")
        )
        super().__init__(
            title, parent, name="confirm_authorization_server_dialog", environment=environment
        )
        self._offered = offered
        self._add_warning()
        self._add_addresses(backend_url, previous)
        self._add_buttons()

    def _add_warning(self) -> None:
        banner = Banner(parent=self, name="consequence_banner")
        banner.render_message(
            BannerKind.WARN,
            self.tr("It receives Client IDs and secrets."),
            self.tr(
                "It is not on the backend's own address. Confirm only if you know that it belongs"
                " to your service; nothing is sent before you do."
            ),
        )
        self.add(banner)

    def _add_addresses(self, backend_url: str, previous: str | None) -> None:
        box = QWidget(self)
        form = QFormLayout(box)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(8)
        rows = [(self.tr("Backend URL"), backend_url)]
        if previous is not None:
            rows.append((self.tr("Confirmed before"), previous))
        rows.append((self.tr("Authorization Server URL"), self._offered))
        for label, value in rows:
            shown = PlainLabel(value, TextRole.MONO, box, wraps=True)
            shown.setAccessibleName(f"{label}: {value}")
            form.addRow(PlainLabel(label, TextRole.SECONDARY, box), shown)
        self.add(box)

    def _add_buttons(self) -> None:
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        confirm = DangerButton(
            self.tr("Use this address"), self, name="confirm_button", is_filled=True
        )
        confirm.clicked.connect(self._on_confirm_clicked)
        self.add_button(cancel)
        self.add_button(confirm)
        cancel.setFocus()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_confirm_clicked(self) -> None:
        self.confirmed.emit(self._offered)
        self.accept()
