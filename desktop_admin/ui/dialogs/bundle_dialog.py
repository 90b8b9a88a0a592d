"""The support bundle: what to tell along with it, a look at every file, and where to save it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_admin.diagnostics.bundle import NOTE_LIMIT, Bundle
from desktop_admin.diagnostics.bundle_zip import suggested_name
from desktop_admin.state.bundle_store import BundleState
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.bundle_files import BundleFiles
from desktop_admin.ui.parts.bundle_words import total_text
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_4
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.text_field import TextField

_WIDTH = 860
_NOTE_HEIGHT = 96


class BundleDialog(DialogFrame):
    """First a form, then the files; nothing is kept when it closes, nothing leaves the computer."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(self.tr("Support bundle"), parent, name="bundle_dialog", width=_WIDTH)
        self._context, self._store = context, context.stores.bundle
        self._shown: Bundle | None = None
        self._files: BundleFiles | None = None
        self._form, self._look = QWidget(self), QWidget(self)
        self._banner = Banner(parent=self, name="bundle_banner")
        self._build_form()
        self._build_look()
        for widget in (self._form, self._look, self._banner):
            self.add(widget)
        self._build_buttons()
        self._store.changed.connect(self._on_store_changed)
        self._store.saved.connect(self._on_saved)
        self.render_state(self._store.state)

    def done(self, result: int) -> None:
        """Forget the bundle, however the dialog ends."""
        super().done(result)  # hidden first: it would show the form again
        self._store.drop()

    def cancel(self) -> None:
        """Close, unless the file is being written."""
        if not self._store.state.is_writing:
            super().cancel()

    def render_state(self, state: BundleState) -> None:
        """Show the form, or the files once they are there."""
        is_news = state.bundle is not self._shown
        if is_news:
            self._show_bundle(state.bundle)
        has_bundle = state.bundle is not None
        set_shown(self._form, not has_bundle)
        set_shown(self._look, has_bundle)
        for button in (self._back, self._save):
            set_shown(button, has_bundle)
        set_shown(self._prepare, not has_bundle)
        if is_news and self._files is not None:
            self._files.focus()
        self._form.setEnabled(not state.is_gathering)
        self._prepare.set_busy(state.is_gathering)
        self._save.set_busy(state.is_writing)
        self._back.setEnabled(not state.is_writing)
        self._render_progress(state)
        if state.error is not None:
            message = error_message(state.error)
            show_message(self._banner, message)
        elif state.is_gathering or state.is_writing:
            self._banner.clear()

    def _render_progress(self, state: BundleState) -> None:
        if state.is_gathering and state.total:
            text = self.tr("Gathering and redacting: {done} of {total}")
            self.footer_note(text.format(done=state.done, total=state.total), "clock")
        elif state.bundle is not None:
            self.footer_note(self.tr("Nothing is uploaded: you decide whom to give it."), "info")
        else:
            self.footer_note("")

    def _build_form(self) -> None:
        column = vbox(SPACE_4, self._form)
        intro = self.tr(
            "A ZIP file that you alone can read, with what a support team needs: results of the"
            " checks, calls of the program, facts of the account, settings, versions and the end of"
            " the log. Secrets, tokens, e-mail and IP addresses, names of people and hosts other"
            " than those of your connections are replaced before anything is shown or written."
            " You look at every file first. Nothing is uploaded."
        )
        column.addWidget(PlainLabel(intro, TextRole.BODY, wraps=True))
        self._words = QPlainTextEdit()
        self._words.setObjectName("bundle_note_field")
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(_NOTE_HEIGHT)
        label, hint = self.tr("What happened? (optional)"), self._included_text()
        column.addWidget(LabeledField(label, self._words, hint, self, name="bundle_note"))
        self._key = TextField(name="bundle_key_field", is_mono=True)
        self._key.setPlaceholderText("age1…")
        label = self.tr("Encrypt for (optional)")
        hint = self.tr(
            "The support team's public key (age1… or ssh-…): only its owner can open the file then."
        )
        column.addWidget(LabeledField(label, self._key, hint, self, name="bundle_key"))
        self._replace = CheckField(
            self.tr("Replace names of hosts and clients too"), self, name="replace_names_check"
        )
        stays = self.tr(
            "Otherwise the names of your connections, their hosts and Client IDs stay readable."
        )
        self._replace.setAccessibleDescription(stays)
        choice = vbox(6)
        choice.addWidget(self._replace)
        choice.addWidget(PlainLabel(stays, TextRole.SECONDARY, wraps=True))
        column.addLayout(choice)

    @property
    def _public_key(self) -> str:
        return self._key.text().strip()

    def _included_text(self) -> str:
        stores = self._context.stores
        texts = []
        if not stores.checks.state.results:
            texts.append(self.tr("The checks have not been run: run them first to include them."))
        if stores.recorder.state.is_recording:
            texts.append(self.tr("The recording goes on: stop it first to include it."))
        elif stores.recorder.state.last is not None:
            texts.append(self.tr("The last recording is included."))
        return " ".join(texts)

    def _build_look(self) -> None:
        self._column = vbox(SPACE_4, self._look)
        self._total = PlainLabel("", TextRole.BODY, name="bundle_total", wraps=True)
        self._column.addWidget(self._total)

    def _build_buttons(self) -> None:
        self._back = PlainButton(self.tr("Back"), self, name="back_button")
        self._back.clicked.connect(self._store.drop)
        self.add_left_button(self._back)
        self._close = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        self._close.clicked.connect(self._on_cancel_clicked)
        self.add_button(self._close)
        self._prepare = BusyButton(
            self.tr("Prepare"), self, name="prepare_button", busy_text=self.tr("Preparing…")
        )
        self._prepare.clicked.connect(self._on_prepare_clicked)
        self.add_button(self._prepare)
        self._save = BusyButton(self.tr("Save…"), self, name="save_bundle_button", icon="download")
        self._save.clicked.connect(self._on_save_clicked)
        self.add_button(self._save)

    def _show_bundle(self, bundle: Bundle | None) -> None:
        self._shown = bundle
        if self._files is not None:
            self._column.removeWidget(self._files)
            self._files.deleteLater()
            self._files = None
        if bundle is not None:
            self._files = BundleFiles(bundle.files, self._look)
            self._files.changed.connect(self._on_choice_changed)
            self._column.addWidget(self._files)
            self._on_choice_changed()

    @Slot()
    def _on_choice_changed(self) -> None:
        chosen = self._files.chosen if self._files is not None else ()
        self._total.setText(total_text(chosen))
        self._save.setEnabled(bool(chosen))

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_prepare_clicked(self) -> None:
        note = self._words.toPlainText()[:NOTE_LIMIT]
        self._store.gather(note, replaces_names=self._replace.isChecked())

    @Slot()
    def _on_save_clicked(self) -> None:
        self._save.release()
        if self._shown is not None:
            name = suggested_name(self._shown, is_encrypted=bool(self._public_key))
            ending = f"*{Path(name).suffix}"
            self._context.choose_save_path(self, name, ending, self._on_path_chosen)

    def _on_path_chosen(self, path: Path) -> None:
        if self._files is not None:
            chosen = frozenset(file.name for file in self._files.chosen)
            self._store.save(path, chosen, self._public_key)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        text = (
            self.tr("{path}: only the owner of the key can open it. Nothing was uploaded.")
            if self._public_key
            else self.tr("{path}, for you alone to read. Nothing was uploaded.")
        )
        self._banner.render_message(
            BannerKind.OK, self.tr("The support bundle is written."), text.format(path=path)
        )
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
