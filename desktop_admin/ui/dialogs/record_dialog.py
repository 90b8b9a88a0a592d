"""Begin a recording for some minutes, or stop the one that goes on."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.state.recorder_store import CHOICES, RecorderState
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.recording_words import left_text
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import PlainButton, PrimaryButton
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class RecordDialog(DialogFrame):
    """Closes when a recording begins: the strip over the page goes on from there."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(self.tr("Record what goes wrong"), parent, name="record_dialog")
        self._store = context.stores.recorder
        self._build_form()
        self._build_buttons()
        self._store.changed.connect(self._on_changed)
        self.render_state(self._store.state)

    def render_state(self, state: RecorderState) -> None:
        """Show whether one goes on."""
        if state.is_recording:
            text = self.tr("Only one recording at a time.")
            self._banner.render_message(BannerKind.INFO, left_text(state), text)
        elif state.last is not None:
            bold = self.tr("The last recording is still here.")
            text = self.tr("A new one takes its place: save a support bundle first to keep it.")
            self._banner.render_message(BannerKind.WARN, bold, text)
        else:
            self._banner.clear()
        self._time.setEnabled(not state.is_recording)
        set_shown(self._start, not state.is_recording)
        set_shown(self._stop, state.is_recording)

    def _build_form(self) -> None:
        intro = self.tr(
            "Start, do what goes wrong, then stop: for that time the program's log tells more, and"
            " a support bundle holds what happened. Passwords, secrets and bodies of calls are"
            " never recorded. It ends by itself, and when the window is locked or closed."
        )
        self.add(PlainLabel(intro, TextRole.BODY, self, wraps=True))
        self._banner = Banner(parent=self, name="record_banner")
        self.add(self._banner)
        self._time = ChoiceField(self, name="record_time_choice")
        text = self.tr("{minutes} minutes")
        self._time.set_choices(
            tuple((str(minutes), text.format(minutes=minutes)) for minutes in CHOICES)
        )
        hint = self.tr("What is recorded stays in memory until you quit; nothing is uploaded.")
        self.add(LabeledField(self.tr("At most"), self._time, hint, self, name="record_time"))

    def _build_buttons(self) -> None:
        cancel = PlainButton(self.tr("Cancel"), self, name="cancel_button")
        cancel.clicked.connect(self._on_cancel_clicked)
        self._stop = PrimaryButton(self.tr("Stop"), self, name="stop_button", icon="square")
        self._stop.clicked.connect(self._on_stop_clicked)
        self._start = PrimaryButton(
            self.tr("Start recording"), self, name="start_recording_button", icon="circle-dot"
        )
        self._start.clicked.connect(self._on_start_clicked)
        for button in (cancel, self._stop, self._start):
            self.add_button(button)

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_stop_clicked(self) -> None:
        self._store.stop()
        self.accept()

    @Slot()
    def _on_start_clicked(self) -> None:
        self._store.start(int(str(self._time.value)))
        self.accept()
