"""Choose saved credentials that are to be tested again and again."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.ui.parts.credential_choice import credential_texts
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton
from desktop_admin.ui.widgets.check_list import CheckList
from desktop_admin.ui.widgets.dialog_frame import DialogFrame


class AddWatchDialog(DialogFrame):
    """Emits ``confirmed`` with the chosen credentials."""

    confirmed = Signal(object)

    def __init__(self, offered: tuple[SavedCredential, ...], place: Place, parent: QWidget) -> None:
        super().__init__(
            self.tr("Watch credentials"),
            parent,
            name="add_watch_dialog",
            environment=place.dialog_strip,
        )
        self._offered = offered
        banner = Banner(parent=self, name="consequence_banner")
        banner.render_message(
            BannerKind.WARN,
            self.tr("Each test counts as a use of the credential."),
            self.tr(
                "The server cannot tell it from an integration: a watched credential never looks"
                " idle, and a rotation that waits until it is idle waits for ever."
            ),
        )
        self.add(banner)
        first = frozenset({offered[0].client_id}) if len(offered) == 1 else frozenset()
        self._choice = CheckList(credential_texts(offered), first, self, name="watch")
        self._choice.changed.connect(self._on_changed)
        self.add(self._choice)
        self._build_buttons()
        self._on_changed()

    def _build_buttons(self) -> None:
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        self.add_button(cancel)
        self._confirm = PrimaryButton(self.tr("Watch"), self, name="confirm_button")
        self._confirm.clicked.connect(self._on_confirm_clicked)
        self.add_button(self._confirm)

    @Slot()
    def _on_changed(self) -> None:
        self._confirm.setEnabled(bool(self._choice.keys))

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_confirm_clicked(self) -> None:
        keys = self._choice.keys
        self.accept()
        self.confirmed.emit(tuple(one for one in self._offered if one.client_id in keys))
