"""Every platform's clipboard: which marks it sets, how it is emptied, and what it can know."""

from __future__ import annotations

import stat
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_admin.runtime.clipboard_choice import choose_clipboard
from desktop_admin.runtime.clipboard_macos import CONFIDENTIAL_TYPES, TEXT_TYPE, MacClipboard
from desktop_admin.runtime.clipboard_port import (
    CONFIDENTIAL_FORMATS,
    ClipboardPort,
    Finding,
    Marking,
    QtClipboard,
)
from desktop_admin.runtime.clipboard_wayland import WaylandClipboard

VALUE = "osscs_canary"
HARMLESS = "Cleared by the program"
WINDOWS_FORMATS = {
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": b"\0\0\0\0",
    "CanUploadToCloudClipboard": b"\0\0\0\0",
    "Clipboard Viewer Ignore": b"1",
}


@dataclass
class FakePasteboard:
    """NSPasteboard as far as it is used."""

    reach: int | None = None
    contents: dict[str, str] = field(default_factory=dict)

    def prepareForNewContentsWithOptions_(self, options: int) -> int:
        self.reach, self.contents = options, {}
        return 1

    def setString_forType_(self, text: str, kind: str) -> bool:
        self.contents[kind] = text
        return True

    def stringForType_(self, kind: str) -> str | None:
        return self.contents.get(kind)

    def clearContents(self) -> int:
        self.contents = {}
        return 2


class WaylandQClipboard:
    """Qt's clipboard as it is under Wayland: it knows whether the last record is still its own."""

    def __init__(self) -> None:
        self.record = QMimeData()
        self.is_own = False

    def setMimeData(self, record: QMimeData, _mode: QClipboard.Mode) -> None:
        self.record, self.is_own = record, True

    def text(self, _mode: QClipboard.Mode) -> str:
        return self.record.text()

    def ownsClipboard(self) -> bool:
        return self.is_own


def wayland(reader: str | None = None) -> tuple[WaylandClipboard, WaylandQClipboard]:
    clipboard = WaylandQClipboard()
    return WaylandClipboard(clipboard, reader), clipboard  # type: ignore[arg-type]


def look(port: ClipboardPort, text: str = VALUE) -> list[Finding]:
    found: list[Finding] = []
    port.look(text.__eq__, found.append)
    return found


def reader(folder: Path, script: str) -> str:
    """A second client that does what ``script`` says."""
    file = folder / "wl-paste"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(stat.S_IRWXU)
    return str(file)


def test_qt_puts_text_and_all_marks_into_one_record(qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    port = QtClipboard(clipboard, Marking.HINT)
    port.write(VALUE, is_confidential=True)
    record = clipboard.mimeData()
    assert record.text() == VALUE
    assert look(port) == [Finding.HELD]
    assert dict(CONFIDENTIAL_FORMATS) == {"x-kde-passwordManagerHint": b"secret"} | WINDOWS_FORMATS
    for name, value in CONFIDENTIAL_FORMATS:
        assert bytes(record.data(name).data()) == value
    assert clipboard.text(QClipboard.Mode.Selection) != VALUE


def test_qt_marks_nothing_public_and_empties_without_a_trace(qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    port = QtClipboard(clipboard, Marking.HINT)
    port.write("public", is_confidential=False)
    assert not clipboard.mimeData().hasFormat(CONFIDENTIAL_FORMATS[0][0])
    port.clear(HARMLESS)
    assert clipboard.text() == ""
    assert look(port) == [Finding.GONE]


def test_wayland_overwrites_and_marks_the_harmless_text() -> None:
    port, clipboard = wayland()
    port.write(VALUE, is_confidential=True)
    assert look(port) == [Finding.HELD]
    port.clear(HARMLESS)
    assert clipboard.record.text() == HARMLESS
    assert clipboard.record.hasFormat(CONFIDENTIAL_FORMATS[0][0])


@pytest.mark.parametrize(
    ("script", "finding"),
    [
        (f"printf {VALUE}", Finding.HELD),
        ("printf 'a shopping list'", Finding.GONE),
        ("echo Nothing is copied >&2; exit 1", Finding.GONE),
        ("kill -9 $$", Finding.UNKNOWN),
    ],
)
def test_wayland_asks_a_second_client(
    qtbot: QtBot, tmp_path: Path, script: str, finding: Finding
) -> None:
    port, _ = wayland(reader(tmp_path, script))
    port.write(HARMLESS, is_confidential=True)
    found: list[Finding] = []
    port.look(VALUE.__eq__, found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [finding]


def test_a_second_client_that_cannot_be_run_tells_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    port, _ = wayland(str(tmp_path / "missing"))
    port.write(HARMLESS, is_confidential=True)
    found: list[Finding] = []
    port.look(VALUE.__eq__, found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [Finding.UNKNOWN]


def test_without_a_second_client_wayland_cannot_be_verified() -> None:
    port, _ = wayland()
    port.write(VALUE, is_confidential=True)
    port.clear(HARMLESS)
    assert look(port) == [Finding.UNKNOWN]


def test_without_a_second_client_what_somebody_else_copied_is_still_noticed() -> None:
    port, clipboard = wayland()
    port.write(VALUE, is_confidential=True)
    clipboard.record, clipboard.is_own = QMimeData(), False
    assert look(port) == [Finding.GONE]


def test_macos_conceals_a_secret_and_keeps_it_on_this_computer() -> None:
    pasteboard = FakePasteboard()
    port = MacClipboard(pasteboard)
    port.write(VALUE, is_confidential=True)
    assert pasteboard.reach == 1
    assert pasteboard.contents == {TEXT_TYPE: VALUE} | dict.fromkeys(CONFIDENTIAL_TYPES, "")
    assert look(port) == [Finding.HELD]
    port.clear(HARMLESS)
    assert pasteboard.contents == {}
    assert look(port) == [Finding.GONE]


def test_macos_marks_nothing_public() -> None:
    pasteboard = FakePasteboard()
    MacClipboard(pasteboard).write("public", is_confidential=False)
    assert pasteboard.reach == 0
    assert pasteboard.contents == {TEXT_TYPE: "public"}


@pytest.mark.parametrize(
    ("platform", "has_pasteboard", "marking"),
    [
        ("xcb", False, Marking.HINT),
        ("windows", False, Marking.WINDOWS),
        ("wayland", False, Marking.WAYLAND),
        ("wayland-egl", False, Marking.WAYLAND),
        ("cocoa", True, Marking.MACOS),
        ("cocoa", False, Marking.UNMARKED),
    ],
)
def test_each_platform_says_what_it_honours(
    qtbot: QtBot, platform: str, has_pasteboard: bool, marking: Marking
) -> None:
    found = FakePasteboard() if has_pasteboard else None
    port = choose_clipboard(
        QGuiApplication.clipboard(), platform, pasteboard=lambda: found, reader=lambda: None
    )
    assert port.marking is marking
    assert port.needs_input is (marking is Marking.WAYLAND)
