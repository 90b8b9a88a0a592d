"""Keeping a window out of screen captures, with every platform's call injected."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_admin.runtime.capture_port import (
    CaptureShield,
    MacShield,
    WindowsShield,
    choose_shield,
)

WINDOW = 4711


@dataclass
class FakeUser32:
    refused: frozenset[int] = frozenset()
    calls: list[tuple[int, int]] = field(default_factory=list)

    def SetWindowDisplayAffinity(self, window: int, affinity: int) -> int:
        self.calls.append((window, affinity))
        return 0 if affinity in self.refused else 1


@dataclass
class FakeWindow:
    kinds: list[int] = field(default_factory=list)

    def setSharingType_(self, kind: int) -> None:
        self.kinds.append(kind)


def test_windows_excludes_the_window_and_shows_it_again() -> None:
    user32 = FakeUser32()
    shield = WindowsShield(user32)
    assert shield.can_hide
    assert shield.set_hidden(WINDOW, is_hidden=True)
    assert shield.set_hidden(WINDOW, is_hidden=False)
    assert user32.calls == [(WINDOW, 0x11), (WINDOW, 0x0)]


def test_an_older_windows_blackens_the_window() -> None:
    user32 = FakeUser32(refused=frozenset({0x11}))
    assert WindowsShield(user32).set_hidden(WINDOW, is_hidden=True)
    assert user32.calls == [(WINDOW, 0x11), (WINDOW, 0x1)]


def test_a_windows_that_refuses_is_no_success() -> None:
    user32 = FakeUser32(refused=frozenset({0x11, 0x1}))
    assert not WindowsShield(user32).set_hidden(WINDOW, is_hidden=True)


def test_macos_shares_the_window_with_nobody() -> None:
    native = FakeWindow()
    shield = MacShield({WINDOW: native}.get)
    assert shield.set_hidden(WINDOW, is_hidden=True)
    assert shield.set_hidden(WINDOW, is_hidden=False)
    assert not shield.set_hidden(1, is_hidden=True)
    assert native.kinds == [0, 1]


def test_linux_promises_nothing() -> None:
    shield = choose_shield("linux")
    assert type(shield) is CaptureShield
    assert not shield.can_hide
    assert not shield.set_hidden(WINDOW, is_hidden=True)


def test_macos_without_pyobjc_promises_nothing() -> None:
    assert not choose_shield("darwin").can_hide
