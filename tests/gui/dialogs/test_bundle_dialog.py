"""The support bundle is looked at file by file before it is saved, and forgotten afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.ui.dialogs.bundle_dialog import BundleDialog
from desktop_admin.ui.widgets.code_view import CodeView
from tests.fakes import bundles
from tests.gui.finding import banner_text, click, find, press_escape, visible_texts
from tests.gui.screens import Screen
from tests.looks.screens_support import CANARY, made_bundle

PATH = Path("/tmp/support-bundle.zip")


@pytest.fixture
def dialog(screen: Screen) -> BundleDialog:
    screen.asked.save_path = PATH
    return screen.open(BundleDialog(screen.context, screen.window))


@pytest.fixture
def looked_at(screen: Screen, dialog: BundleDialog) -> BundleDialog:
    screen.stores.bundle.put(bundle=made_bundle())
    return dialog


def test_it_is_gathered_with_the_note_and_the_choice_of_names(
    screen: Screen, dialog: BundleDialog
) -> None:
    find(dialog, QPlainTextEdit, "bundle_note_field").setPlainText("Since noon")
    find(dialog, QCheckBox, "replace_names_check").click()
    click(dialog, "prepare_button")
    assert screen.stores.bundle.calls == [("gather", "Since noon", {"replaces_names": True})]


def test_progress_is_shown(screen: Screen, dialog: BundleDialog) -> None:
    screen.stores.bundle.put(is_gathering=True, done=3, total=12)
    assert "Gathering and redacting: 3 of 12" in visible_texts(dialog)


def test_what_is_missing_and_what_is_included_is_told(screen: Screen) -> None:
    screen.stores.recorder.put(last=bundles.RECORDING)
    dialog = screen.open(BundleDialog(screen.context, screen.window))
    told = visible_texts(dialog)
    assert "run them first" in told
    assert "last recording is included" in told


def test_each_file_can_be_looked_at_and_tells_what_was_replaced(looked_at: BundleDialog) -> None:
    preview = find(looked_at, CodeView, "bundle_preview")
    assert preview.toPlainText().startswith("It failed with [secret-")
    click(looked_at, "file_checks_json_preview_button")
    assert '"outcome": "failed"' in preview.toPlainText()
    box = find(looked_at, QCheckBox, "file_checks_json_check")
    assert "IP addresses (1)" in box.accessibleDescription()
    for file in made_bundle().files:
        assert CANARY not in file.text


def test_only_what_is_checked_is_saved(screen: Screen, looked_at: BundleDialog) -> None:
    everything = {file.name for file in made_bundle().files}
    find(looked_at, QCheckBox, "file_note_txt_check").click()
    click(looked_at, "save_bundle_button")
    [(path, chosen, key)] = screen.stores.bundle.called("save")
    assert (path, chosen, key) == (PATH, everything - {"note.txt"}, "")
    screen.stores.bundle.saved.emit(PATH)
    assert "Nothing was uploaded" in banner_text(looked_at, "bundle_banner")


def test_a_key_goes_along(screen: Screen, looked_at: BundleDialog) -> None:
    find(looked_at, QLineEdit, "bundle_key_field").setText(" age1abc ")
    click(looked_at, "save_bundle_button")
    assert screen.stores.bundle.called("save")[0][2] == "age1abc"
    screen.stores.bundle.saved.emit(PATH)
    assert "only the owner of the key" in banner_text(looked_at, "bundle_banner")


def test_nothing_chosen_cannot_be_saved(looked_at: BundleDialog) -> None:
    for box in looked_at.findChildren(QCheckBox):
        if box.objectName().startswith("file_"):
            box.click()
    assert not find(looked_at, type(looked_at._save), "save_bundle_button").isEnabled()
    assert "Files: 0" in visible_texts(looked_at)


def test_a_failure_is_shown_and_can_be_tried_again(screen: Screen, looked_at: BundleDialog) -> None:
    screen.stores.bundle.put(error=FileFailed(path=PATH, reason="No space left on device"))
    assert "No space left" in banner_text(looked_at, "bundle_banner")
    click(looked_at, "save_bundle_button")
    assert len(screen.stores.bundle.called("save")) == 1


def test_it_is_forgotten_when_the_dialog_closes_but_not_while_it_is_written(
    screen: Screen, looked_at: BundleDialog
) -> None:
    screen.stores.bundle.put(is_writing=True)
    press_escape(looked_at)
    assert looked_at.isVisible()
    screen.stores.bundle.put(is_writing=False)
    click(looked_at, "back_button")
    assert len(screen.stores.bundle.called("drop")) == 1
    press_escape(looked_at)
    assert len(screen.stores.bundle.called("drop")) == 2
    assert not looked_at.isVisible()
    looked_at.lock_away()  # once more is no fault
