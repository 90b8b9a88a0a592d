"""A recording begins for the chosen time; while one goes on it can only be stopped."""

from __future__ import annotations

from desktop_admin.ui.dialogs.bundle_dialog import BundleDialog
from desktop_admin.ui.dialogs.record_dialog import RecordDialog
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.parts.recording_strip import RecordingStrip
from desktop_admin.ui.widgets.choice_field import ChoiceField
from tests.fakes import bundles
from tests.gui.finding import banner_text, click, visible_texts
from tests.gui.screens import Screen


def test_the_page_opens_both_dialogs(screen: Screen) -> None:
    page = screen.show(TroubleshootingPage)
    click(page, "record_button")
    screen.dialog(RecordDialog).cancel()
    click(page, "support_bundle_button")
    screen.dialog(BundleDialog).cancel()


def test_it_begins_for_the_chosen_time_and_closes(screen: Screen) -> None:
    dialog = screen.open(RecordDialog(screen.context, screen.window))
    choice = dialog.findChild(ChoiceField, "record_time_choice")
    assert choice is not None
    choice.select("15")
    click(dialog, "start_recording_button")
    assert screen.stores.recorder.called("start") == [(15,)]
    assert not dialog.isVisible()


def test_the_one_that_goes_on_is_stopped_here_too(screen: Screen) -> None:
    screen.stores.recorder.put(marker="APIA-1", seconds_left=61)
    dialog = screen.open(RecordDialog(screen.context, screen.window))
    assert "1:01 left" in banner_text(dialog, "record_banner") + visible_texts(dialog)
    click(dialog, "stop_button")
    assert screen.stores.recorder.called("stop") == [()]


def test_the_strip_counts_down_ends_and_goes_away(screen: Screen) -> None:
    strip = screen.show(RecordingStrip)
    recorder = screen.stores.recorder
    assert not strip.isVisible()
    recorder.put(marker="APIA-1", seconds_left=754)
    assert "Recording, 12:34 left" in visible_texts(strip)
    said = strip.accessibleName()
    recorder.put(seconds_left=753)
    assert "Recording, 12:33 left" in visible_texts(strip)
    assert strip.accessibleName() == said, "it would be read out every second"
    click(strip, "stop_recording_button")
    assert recorder.called("stop") == [()]
    recorder.put(marker="", last=bundles.RECORDING)
    assert "The recording has ended." in visible_texts(strip)
    click(strip, "recording_bundle_button")
    screen.dialog(BundleDialog).cancel()
    click(strip, "dismiss_recording_button")
    assert recorder.called("forget") == [()]
    recorder.put(last=None)
    assert not strip.isVisible()


def test_a_log_that_cannot_be_written_is_told(screen: Screen) -> None:
    strip = screen.show(RecordingStrip)
    screen.stores.recorder.put(marker="APIA-1", seconds_left=5, is_in_log=False)
    assert "cannot be written" in visible_texts(strip)
