"""The marker on the clipboard: it comes and goes, and what was there is there again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import SimpleNamespace

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_admin.runtime.clipboard_guard import ClipboardState, ClipboardStatus
from desktop_admin.runtime.clipboard_port import Finding, Marking
from desktop_admin.runtime.clipboard_trial import ClipboardTrial, Trial, replaceable_text
from tests.fakes.clipboard_bench import FakePort


class Log(FakePort):
    """Notes what was written, and whether as confidential."""

    def write(self, text: str, *, is_confidential: bool) -> None:
        super().write(text, is_confidential=is_confidential)
        self.written = [*getattr(self, "written", []), (text, is_confidential)]


def _asked(qtbot: QtBot, trial: ClipboardTrial) -> Trial | None:
    answers: list[Trial | None] = []
    asking = threading.Thread(target=lambda: answers.append(trial.ask()))
    asking.start()
    qtbot.waitUntil(lambda: bool(answers))
    asking.join()
    return answers[0]


def _trial(
    port: FakePort,
    state: ClipboardState | None = None,
    present: Callable[[], str | None] | None = None,
) -> ClipboardTrial:
    guard = SimpleNamespace(state=state or ClipboardState())

    def there() -> str | None:
        return port.text

    return ClipboardTrial(port, guard, present or there, settling_milliseconds=1)


def test_the_marker_comes_and_goes_and_the_text_is_put_back(qtbot: QtBot) -> None:
    port = Log(text="what the person copied")
    seen = _asked(qtbot, _trial(port))
    assert seen == Trial(Marking.HINT, came_back=True, was_cleared=True)
    marker, nothing, back = port.written
    assert (marker[1], nothing[0]) == (True, "")
    assert back == ("what the person copied", False)


def test_a_manager_that_brings_it_back_is_found_out(qtbot: QtBot) -> None:
    port = FakePort(text="before")

    class Keeper(FakePort):
        def clear(self, harmless: str) -> None:
            """Nothing goes away here."""

    port = Keeper(text="before")
    seen = _asked(qtbot, _trial(port))
    assert seen == Trial(Marking.HINT, came_back=True, was_cleared=False)
    assert port.text == "before"


def test_a_clipboard_that_takes_nothing_is_found_out(qtbot: QtBot) -> None:
    seen = _asked(qtbot, _trial(FakePort(is_stuck=True)))
    assert seen == Trial(Marking.HINT, came_back=False)


def test_where_nobody_may_look_the_text_is_put_back_all_the_same(qtbot: QtBot) -> None:
    class Hidden(FakePort):
        def look(self, is_it: Callable[[str], bool], found: Callable[[Finding], None]) -> None:
            found(Finding.UNKNOWN)

    port = Hidden(text="what the person copied")
    trial = _trial(port)
    assert _asked(qtbot, trial) == Trial(Marking.HINT)
    assert port.text == "what the person copied"


def test_nothing_that_was_copied_is_kept_after_a_trial(qtbot: QtBot) -> None:
    for port in (FakePort(text="a password"), FakePort(text="a password", is_stuck=True)):
        trial = _trial(port, present=lambda: "a password")
        _asked(qtbot, trial)
        assert "a password" not in vars(trial).values()


def test_what_was_copied_meanwhile_stays(qtbot: QtBot) -> None:
    port = FakePort(text="before")
    texts = iter(("before", "copied meanwhile"))
    seen = _asked(qtbot, _trial(port, present=lambda: next(texts)))
    assert seen == Trial(Marking.HINT, came_back=True, was_cleared=True)
    assert port.text == ""


def test_a_secret_and_what_cannot_be_put_back_are_left_alone(qtbot: QtBot) -> None:
    port = FakePort(text="picture")
    assert _asked(qtbot, _trial(port, present=lambda: None)) is None
    holding = ClipboardState(ClipboardStatus.HOLDING, "Client Secret", 20)
    assert _asked(qtbot, _trial(port, holding)) is None
    assert port.text == "picture"


def test_nothing_is_tried_where_only_a_window_in_use_may_write(qtbot: QtBot) -> None:
    port = FakePort(text="before", needs_input=True)
    assert _asked(qtbot, _trial(port)) == Trial(Marking.HINT)
    assert port.text == "before"


def test_only_plain_text_can_be_put_back(qapp: QApplication) -> None:
    clipboard = qapp.clipboard()
    clipboard.clear()
    assert replaceable_text(clipboard) == ""
    clipboard.setText("plain")
    assert replaceable_text(clipboard) == "plain"
    rich = QMimeData()
    rich.setText("rich")
    rich.setHtml("<b>rich</b>")
    clipboard.setMimeData(rich)
    assert replaceable_text(clipboard) is None
    clipboard.clear()
