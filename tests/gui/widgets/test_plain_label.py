"""Plain labels: markup as text, and long words that break without changing what is copied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from desktop_admin.ui.widgets.plain_label import PlainLabel

Show = Callable[[QWidget], QWidget]
NAME = "W" * 100


def shown_by(label: PlainLabel) -> str:
    return QLabel.text(label)


def test_a_long_word_may_be_broken_and_loses_nothing() -> None:
    label = PlainLabel(NAME, wraps=True)
    parts = shown_by(label).split("\u200b")
    assert "".join(parts) == label.text() == NAME
    assert max(map(len, parts)) <= 20
    assert label.accessibleName() == NAME


def test_a_narrow_label_gives_a_long_word_several_lines(show: Show) -> None:
    label = PlainLabel(NAME, wraps=True)
    show(label)
    label.fix_width(200)
    assert label.minimumHeight() > 2 * label.fontMetrics().height()


def test_what_can_be_copied_has_nothing_added() -> None:
    label = PlainLabel(NAME, wraps=True)
    label.set_selectable()
    assert shown_by(label) == NAME


def test_a_name_given_for_reading_aloud_stays() -> None:
    label = PlainLabel(NAME, wraps=True)
    label.setAccessibleName("Name: short")
    label.setText("V" * 50)
    assert label.accessibleName() == "Name: short"


def test_an_own_name_goes_with_its_text() -> None:
    label = PlainLabel(NAME, wraps=True)
    label.setText("short")
    assert label.accessibleName() == ""
