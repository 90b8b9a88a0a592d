"""The dialog that shows a new secret once, and asks before one is lost that was put nowhere."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import IssuedClient
from desktop_admin.ui.dialogs.kept import Kept
from desktop_admin.ui.dialogs.secret_panel import SecretPanel
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.widgets.buttons import PrimaryButton
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog
from desktop_admin.ui.widgets.dialog_frame import DialogFrame


class SecretDialog(DialogFrame):
    """Shows ``issued`` as soon as ``show_issued`` is called; the secret is dropped on closing.

    **Done**, Esc and closing the window go one way: ask once more if the secret was put nowhere.
    """

    def __init__(
        self, context: PageContext, place: Place, parent: QWidget, *, name: str = "secret_dialog"
    ) -> None:
        super().__init__("", parent, name=name, environment=place.dialog_strip)
        self._context, self._place = context, place
        self._panel: SecretPanel | None = None
        self._question: ConfirmDialog | None = None

    @property
    def is_showing_secret(self) -> bool:
        """Whether a secret is on show that closing would drop."""
        return self._panel is not None

    def show_issued(self, issued: IssuedClient) -> None:
        """Show the new secret; from now on closing asks."""
        title = self.tr("{name}: new credentials")
        self.set_title(title.format(name=title_name(issued.client.name)))
        self._panel = SecretPanel(self._context, issued, self)
        self._panel.kept_changed.connect(self._on_kept_changed)
        self.add(self._panel)
        done = PrimaryButton(self.tr("Done"), self, name="done_button")
        done.clicked.connect(self._on_done_clicked)
        self.add_button(done)
        self._on_kept_changed()
        for late in (self._panel, done):  # a layout shows what joins it a moment later
            late.show()
        self._panel.focus_first()

    def cancel(self) -> None:
        """Esc or closing the window: the same as **Done**."""
        if self._panel is None:
            super().cancel()
        else:
            self._finish()

    def withdraw(self) -> None:
        """A secret on show stays until the person has put it somewhere: nobody can get it again."""
        if self._panel is None:
            super().withdraw()

    def lock_away(self) -> None:
        """The secret comes back after unlocking, unless it was put where it lasts."""
        panel = self._panel
        if panel is not None and panel.kept in {Kept.SAVED, Kept.EXPORTED}:
            self._close()
            return
        issued = panel.drop() if panel is not None else None
        if issued is not None:  # also when it was copied: the clipboard is cleared
            self._context.stores.lock.hold(issued)
        super().lock_away()

    @Slot()
    def _on_done_clicked(self) -> None:
        self._finish()

    @Slot()
    def _on_kept_changed(self) -> None:
        kept = self._panel.kept if self._panel else Kept.NOWHERE
        texts = {
            Kept.NOWHERE: (self.tr("Not kept yet: copy, save or export it first"), "circle"),
            Kept.IN_MEMORY: (self.tr("Not kept yet: in memory only, copy it first"), "circle"),
            Kept.COPIED: (self.tr("Copied: paste it where it belongs now"), "circle-check"),
            Kept.EXPORTED: (self.tr("Written to a file: hand it over"), "circle-check"),
            Kept.SAVED: (self.tr("Kept in the system keyring"), "circle-check"),
        }
        self.footer_note(*texts[kept])

    def _finish(self) -> None:
        if self._panel is None or self._panel.is_kept:
            self._close()
        elif self._question is None:
            self._ask()

    def _ask(self) -> None:
        question = ConfirmDialog(
            self.tr("Close without keeping the secret?"),
            self.tr(
                "It was neither copied, saved nor exported. After closing nobody can show it again;"
                " you would have to get new credentials."
            ),
            self.tr("Close without keeping"),
            self,
            name="close_without_keeping_dialog",
            cancel_text=self.tr("Go back"),
            environment=self._place.dialog_strip,
        )
        question.confirmed.connect(self._on_loss_confirmed)
        question.finished.connect(self._on_question_finished)
        self._question = question
        question.open()

    @Slot()
    def _on_loss_confirmed(self) -> None:
        self._close()

    @Slot(int)
    def _on_question_finished(self, _result: int) -> None:
        self._question = None

    def _close(self) -> None:
        if self._panel is not None:
            entry_id = self._panel.filing.entry_id
            if entry_id:  # it was kept, or given up on purpose: it does not wait any more
                self._context.stores.new_secrets.close(entry_id)
            self._panel.drop()
        self.accept()
