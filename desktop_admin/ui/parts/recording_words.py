"""What is told of a recording: how long it goes on, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.recording import Recording, RecordingEnd
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.state.recorder_store import RecorderState

_CONTEXT = "RecordingWords"
_ENDS: Mapping[RecordingEnd, str] = {
    RecordingEnd.STOPPED: QT_TRANSLATE_NOOP("RecordingWords", "The recording has ended."),
    RecordingEnd.TIME_UP: QT_TRANSLATE_NOOP(
        "RecordingWords", "The recording has ended: its time was up."
    ),
    RecordingEnd.LOCKED: QT_TRANSLATE_NOOP(
        "RecordingWords", "The recording has ended, as the window was locked."
    ),
    RecordingEnd.QUIT: QT_TRANSLATE_NOOP("RecordingWords", "The recording has ended."),
}


def left_text(state: RecorderState) -> str:
    """How much time is left, in minutes and seconds."""
    minutes, seconds = divmod(state.seconds_left, 60)
    text = QCoreApplication.translate("RecordingWords", "Recording, {time} left")
    return text.format(time=f"{minutes}:{seconds:02d}")


def purpose_text(state: RecorderState) -> str:
    """What to do while it goes on, and where it is kept."""
    if state.is_in_log:
        return QCoreApplication.translate(
            "RecordingWords",
            "Do now what goes wrong. Calls, errors and the log are kept, without secrets.",
        )
    return QCoreApplication.translate(
        "RecordingWords",
        "Do now what goes wrong. The log file cannot be written: what happens is kept in memory"
        " until you quit.",
    )


def ended_text(recording: Recording) -> str:
    """Why it ended."""
    return QCoreApplication.translate(_CONTEXT, _ENDS[recording.end])


def found_text(recording: Recording) -> str:
    """How much it holds, and under which name the log knows it."""
    text = QCoreApplication.translate(
        "RecordingWords",
        "Lines of the log: {lines}, warnings and errors: {faults}. {marker}",
    )
    return text.format(lines=len(recording.lines), faults=recording.faults, marker=recording.marker)
