"""Paste and explain: what a command, an answer, a log or a token is, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_admin.diagnostics.explain.explanation import Explanation
from desktop_admin.diagnostics.explain.masking import MaskedText
from desktop_admin.diagnostics.explain.reading import Reading
from desktop_admin.state.paste_store import PasteState
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.explanation_view import ExplanationView
from desktop_admin.ui.parts.explanation_words import explanation_text, shown
from desktop_admin.ui.parts.keyring_check_row import KeyringCheckRow
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.widgets.announcement import announce
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.page_frame import ButtonRow
from desktop_admin.ui.widgets.paste_view import PasteView
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.translation import translated

_WIDTH = 780
_FIELD_EMPTY, _FIELD_FILLED, _FIELD_LOW = 190, 116, 64
_AROUND = 314  # pixels of the dialog that are neither the paste nor the explanation
_LOW = 640
_LEAST = 120


class PasteDialog(DialogFrame):
    """Works without signing in, and sends nothing; the paste is forgotten when it closes."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(self.tr("Paste and explain"), parent, name="paste_dialog", width=_WIDTH)
        self._store, self._clipboard = context.stores.pastes, context.clipboard
        self._told: Reading | None = None  # what assistive technology was told of last
        self._build_field()
        self._keyring = KeyringCheckRow(self, name="keyring_check")
        self._keyring.asked.connect(self._store.check_keyring)
        self.add(self._keyring)
        self._view = ExplanationView(self, name="explanation_view")
        self.add(self._view)
        self._build_buttons()
        self._store.forget()
        self._store.changed.connect(self._on_changed)
        self._store.look_up_clients()
        self.render_state(self._store.state)
        self._field.setFocus()

    def render_state(self, state: PasteState) -> None:
        """Show the masked paste and what it means, or what can be pasted."""
        reading, explanation = state.reading, state.explanation
        masked = reading.masked if reading is not None else MaskedText()
        self._field.show_masked(masked)
        self._status.setText(self._status_text(state))
        self._view.render_explanation(explanation)
        self._keyring.render_check(state)
        has_contents = bool(masked.text)
        for widget in (self._view, self._clear, self._copy):
            set_shown(widget, has_contents)
        self._fit_view()

    def fit(self) -> None:
        """Take the height that the window has now."""
        self._fit_view()
        super().fit()

    def done(self, result: int) -> None:
        """Forget the paste, however the dialog ends."""
        self._store.changed.disconnect(self._on_changed)
        self._field.show_masked(MaskedText())
        self._view.render_explanation(None)
        self._store.forget()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._field.paste_clipboard()
        else:
            super().keyPressEvent(event)

    def _build_field(self) -> None:
        self._field = PasteView(
            self, name="paste_field", accessible_name=self.tr("Pasted text, secrets masked")
        )
        self._field.setPlaceholderText(
            self.tr(
                "Paste here with Ctrl+V:\n"
                "•  a curl command or a web request of PowerShell\n"
                "•  a request or an answer, also as curl -v prints them\n"
                "•  a part of a log, a stack trace, an error, a web page in place of an answer\n"
                "•  a token, an API key, a Client ID, a secret, an Authorization header\n\n"
                "It is read on this computer and sent nowhere. Secrets are masked at once."
            )
        )
        self._field.pasted.connect(self._store.explain)
        self._field.refused.connect(self._on_refused)
        self.add(self._field)
        self._paste = PlainButton(self.tr("Paste"), self, name="paste_button", icon="clipboard")
        self._paste.clicked.connect(self._field.paste_clipboard)
        self._clear = QuietButton(self.tr("Clear"), self, name="clear_paste_button", icon="x")
        self._clear.clicked.connect(self._on_clear_clicked)
        self._status = PlainLabel("", TextRole.SECONDARY, self, wraps=True, name="paste_status")
        self.add(ButtonRow(left=(self._paste, self._clear, self._status), parent=self))

    def _build_buttons(self) -> None:
        self.footer_note(self.tr("Nothing of this leaves the computer"), "shield-check")
        text = self.tr("Copy explanation")
        self._copy = CopyButton(text, self, name="copy_explanation_button", text=text)
        self._copy.copy_requested.connect(self._on_copy_requested)
        close = PrimaryButton(self.tr("Close"), self, name="close_button")
        close.clicked.connect(self._on_close_clicked)
        self.add_button(self._copy)
        self.add_button(close)

    def _status_text(self, state: PasteState) -> str:
        if state.is_reading:
            return self.tr("Reading…")
        if state.reading is None:
            return translated(state.error.title) if state.error is not None else ""
        return self._masked_text(state.reading)

    def _masked_text(self, reading: Reading) -> str:
        count = sum(thing.number >= 0 for thing in reading.things)
        text = self.tr("Secrets masked: {count}.").format(count=count) if count else ""
        if reading.masked.is_cut:
            text = f"{text} {self.tr('Only the beginning is shown.')}".strip()
        return text

    def _said(self, explanation: Explanation) -> str:
        """What it is, and what is most wrong with it."""
        worst = (shown(each.title) for each in explanation.findings[:1])
        return " ".join((shown(explanation.title), *worst))

    def _fit_view(self) -> None:
        """As high as its contents, as far as the window below the dialog reaches."""
        is_low = self.root().height() < _LOW
        filled = _FIELD_LOW if is_low else _FIELD_FILLED
        self._field.setFixedHeight(filled if self._field.toPlainText() else _FIELD_EMPTY)
        room = max(_LEAST, self.root().height() - _AROUND - filled)
        wanted = self._view.content_height(_WIDTH - 64)
        self._view.setFixedHeight(max(_LEAST, min(wanted, room)))

    @Slot()
    def _on_changed(self) -> None:
        state = self._store.state
        is_new = state.reading is not self._told
        self._told = state.reading
        self.render_state(state)
        if is_new and state.explanation is not None:
            announce(self._view, self._said(state.explanation))

    @Slot()
    def _on_refused(self) -> None:
        self._status.setText(self.tr("There is no text on the clipboard."))
        announce(self._status, self._status.text())

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._store.forget()
        self._field.setFocus()

    @Slot()
    def _on_copy_requested(self) -> None:
        state = self._store.state
        if state.explanation is not None and state.reading is not None:
            self._clipboard.copy_text(
                explanation_text(state.explanation, state.reading.masked.text)
            )
            self._copy.confirm()

    @Slot()
    def _on_close_clicked(self) -> None:
        self.cancel()
