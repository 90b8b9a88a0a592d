"""The strip over every page while something is recorded, and once it has ended."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QWidget

from desktop_admin.domain.recording import Recording
from desktop_admin.state.recorder_store import RecorderState
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.recording_words import ended_text, found_text, left_text, purpose_text
from desktop_admin.ui.support_dialogs import open_bundle_dialog
from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown, set_style_property
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4
from desktop_admin.ui.widgets.announcement import announce
from desktop_admin.ui.widgets.buttons import PlainButton, QuietButton
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class RecordingStrip(QWidget):
    """Takes no room while there is nothing to say. Read out when it begins and ends, not between:
    a countdown that is spoken every second helps nobody.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recording_strip")
        self._context, self._store = context, context.stores.recorder
        self._said = ""
        self._panel = QFrame()
        self._icon = IconLabel("circle-dot", Tint.DANGER)
        self._bold = PlainLabel(role=TextRole.STRONG, wraps=True, name="recording_countdown")
        self._text = PlainLabel(role=TextRole.SMALL, wraps=True, name="recording_text")
        self._stop = PlainButton(self.tr("Stop"), name="stop_recording_button", icon="square")
        self._dismiss = QuietButton(self.tr("Dismiss"), name="dismiss_recording_button")
        self._bundle = PlainButton(self.tr("Support bundle…"), name="recording_bundle_button")
        self._lay_out()
        self._stop.clicked.connect(self._store.stop)
        self._dismiss.clicked.connect(self._store.forget)
        self._bundle.clicked.connect(self._on_bundle_clicked)
        self._store.changed.connect(self._on_changed)
        self.render_state(self._store.state)

    def render_state(self, state: RecorderState) -> None:
        """Show the recording under way, or the one that has ended."""
        set_shown(self, state.is_recording or state.last is not None)
        set_shown(self._stop, state.is_recording)
        for button in (self._dismiss, self._bundle):
            set_shown(button, not state.is_recording)
        if state.is_recording:
            self._bold.setText(left_text(state))
            self._text.setText(purpose_text(state))
            self._say(self.tr("Recording"), purpose_text(state))
        elif state.last is not None:
            self._render_ended(state.last)
        else:
            self._said = ""
        kind = "danger" if state.is_recording else "info"
        set_style_property(self._panel, "banner", kind)
        self._icon.render_icon(
            "circle-dot" if state.is_recording else "info",
            Tint.DANGER if state.is_recording else Tint.ACCENT,
        )

    def _render_ended(self, last: Recording) -> None:
        self._bold.setText(ended_text(last))
        self._text.setText(found_text(last))
        self._say(ended_text(last), found_text(last))

    def _say(self, bold: str, text: str) -> None:
        said = f"{bold} {text}"
        if said != self._said:
            self._said = said
            self.setAccessibleName(said)
            announce(self, said)

    def _lay_out(self) -> None:
        texts = vbox(2)
        texts.addWidget(self._bold)
        texts.addWidget(self._text)
        row = hbox(SPACE_3, self._panel)
        row.setContentsMargins(14, SPACE_3, 14, SPACE_3)
        row.addWidget(self._icon)
        row.addLayout(texts, 1)
        row.addSpacing(SPACE_4)
        for button in (self._dismiss, self._bundle, self._stop):
            row.addWidget(button)
        column = vbox(0, self)
        column.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, 0)
        column.addWidget(self._panel)

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot()
    def _on_bundle_clicked(self) -> None:
        open_bundle_dialog(self._context, self.window())
