"""The manual: complete in both languages, found by search, never loading anything."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.assets import resource_path
from desktop_admin.diagnostics.causes import CAUSES
from desktop_admin.domain.manual_markup import links_of
from desktop_admin.domain.manual_search import ManualPage
from desktop_admin.ui.manual.cause_families import FAMILIES, family_of
from desktop_admin.ui.manual.contents_list import ContentsList
from desktop_admin.ui.manual.library import (
    LANGUAGES,
    cause_pages,
    explanations,
    present_language,
    written_pages,
)
from desktop_admin.ui.manual.manual_view import ManualView
from desktop_admin.ui.manual.manual_window import ManualWindow
from desktop_admin.ui.manual.topics import CAUSE, DIALOG_TOPICS, GROUPS, PAGE_TOPICS, START
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.troubleshooting_tabs.tabs import TABS
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import click, enter, find

TOPICS = [topic for group in GROUPS for topic in group.topics]
NARROW = re.compile(r"(?<=[^\W\d_]) [:;!?»]|« ")


@pytest.fixture
def manual(qtbot: QtBot) -> ManualWindow:
    """The manual in English, open at its beginning."""
    made = ManualWindow((*written_pages("en"), *cause_pages(CAUSES, "en")))
    qtbot.addWidget(made)
    made.open_topic(START)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def shown(manual: ManualWindow) -> str:
    return find(manual, ManualView, "manual_view").toPlainText()


def listed(manual: ManualWindow) -> tuple[str, ...]:
    return find(manual, ContentsList, "manual_contents").topics


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_a_page_and_every_page_a_topic(language: str) -> None:
    pages = written_pages(language)
    assert [page.id for page in pages] == TOPICS
    assert all(page.title and len(page.text) > 200 for page in pages)
    files = {path.stem for path in resource_path("manual", language).iterdir()}
    assert files == {*TOPICS, "causes"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere(language: str) -> None:
    pages = (*written_pages(language), *cause_pages(CAUSES, language))
    ids = {page.id for page in pages}
    wrong = {(page.id, link) for page in pages for link in links_of(page.markdown)}
    assert {(page, link) for page, link in wrong if link not in ids} == set()


def test_both_languages_say_the_same_things() -> None:
    for english, french in zip(written_pages("en"), written_pages("fr"), strict=True):
        kinds = [[line[:2] for line in page.markdown.splitlines()] for page in (english, french)]
        marks = [[kind for kind in one if kind in {"# ", "##", "- ", "1.", "2."}] for one in kinds]
        assert marks[0] == marks[1], english.id
        assert set(links_of(english.markdown)) == set(links_of(french.markdown)), english.id


def test_the_french_pages_have_french_spaces() -> None:
    for page in (*written_pages("fr"), *cause_pages(CAUSES, "fr")):
        assert not NARROW.search(page.text), page.id


def test_every_page_tab_and_dialog_that_is_named_leads_to_a_topic() -> None:
    assert set(PAGE_TOPICS) == set(PageId)
    assert set(PAGE_TOPICS.values()) <= set(TOPICS)
    assert {f"tab-{tab.id}" for tab in TABS} <= set(TOPICS)
    assert {topic for _name, topic in DIALOG_TOPICS} <= set(TOPICS)
    assert {topic for topic, _ids in FAMILIES} <= set(TOPICS)


def test_each_cause_has_a_page_from_the_table_itself() -> None:
    pages = cause_pages(CAUSES, "en")
    assert [page.id for page in pages] == [f"{CAUSE}{cause.id}" for cause in CAUSES]
    for page, cause in zip(pages, CAUSES, strict=True):
        assert page.title
        assert "{" not in page.markdown
        assert page.text.count("\n") >= len(cause.steps)
        assert family_of(cause.id) in {None, *links_of(page.markdown)}
        assert family_of(cause.id), f"{cause.id}: say in cause_families.py what explains it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_cause_is_explained(language: str) -> None:
    told = explanations(language)
    ids = {cause.id for cause in CAUSES}
    assert set(told) == ids, "causes.md of the manual has a section for each cause, and no other"
    assert all(len(words) > 60 for words in told.values())
    pages = cause_pages(CAUSES, language)
    assert all(told[cause.id] in page.markdown for cause, page in zip(CAUSES, pages, strict=True))


def test_search_lists_what_has_all_words_and_marks_them(manual: ManualWindow) -> None:
    enter(manual, "manual_search", "twin plan restart")
    QTest.keyClick(manual.focusWidget(), Qt.Key.Key_Return)
    assert listed(manual) == ("rotate",)
    view = find(manual, ManualView, "manual_view")
    marked = {each.cursor.selectedText().lower() for each in view.extraSelections()}  # type: ignore[attr-defined]
    assert "twin" in marked
    enter(manual, "manual_search", "qwertz")
    QTest.keyClick(manual.focusWidget(), Qt.Key.Key_Return)
    assert listed(manual) == ()
    assert find(manual, QWidget, "manual_nothing").isVisible()
    QTest.keyClick(manual.focusWidget(), Qt.Key.Key_Escape)
    assert listed(manual)[: len(TOPICS)] == tuple(TOPICS)
    assert not find(manual, QWidget, "manual_nothing").isVisible()
    assert not view.extraSelections()
    QTest.keyClick(manual.focusWidget(), Qt.Key.Key_Escape)  # nothing left to clear
    assert not manual.isVisible()


def test_a_question_of_everyday_finds_its_page_first(manual: ManualWindow) -> None:
    for typed, topic in (
        ("lost", "lost-secret"),
        ("leaked", "leaked-secret"),
        ("proxy 407", "on-proxies"),
        ("certificate", "on-certificates"),
        ("shortcut", ""),
        ("watch chart", "tab-watch"),
    ):
        enter(manual, "manual_search", typed)
        QTest.keyClick(manual.focusWidget(), Qt.Key.Key_Return)
        first = listed(manual)[:1]
        assert first == ((topic,) if topic else ()), typed


def test_links_back_and_forward(manual: ManualWindow) -> None:
    view = find(manual, ManualView, "manual_view")
    view.anchorClicked.emit(QUrl("connections"))
    view.anchorClicked.emit(QUrl("on-proxies"))
    assert manual.topic == "on-proxies"
    click(manual, "manual_back_button")
    assert manual.topic == "connections"
    QTest.keyClick(manual, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert manual.topic == START
    assert not find(manual, QWidget, "manual_back_button").isEnabled()
    click(manual, "manual_forward_button")
    assert manual.topic == "connections"
    manual.open_topic("lock")  # what was ahead is no longer
    assert not find(manual, QWidget, "manual_forward_button").isEnabled()
    click(manual, "manual_back_button")
    assert manual.topic == "connections"
    manual.open_topic("no such topic")
    assert manual.topic == START
    assert_accessible(manual)


def test_the_contents_open_pages_by_keyboard(manual: ManualWindow) -> None:
    contents = find(manual, ContentsList, "manual_contents")
    contents.setFocus()
    QTest.keyClick(contents, Qt.Key.Key_Down)
    assert manual.topic == "connections"
    assert "Add one" in shown(manual)


def test_nothing_is_ever_loaded_or_opened(qtbot: QtBot) -> None:
    view = ManualView(name="view")
    qtbot.addWidget(view)
    view.show_page(ManualPage("x", "# T\n\n[away](https://www.example.com/x.png)"))
    asked = []
    view.link_chosen.connect(asked.append)
    view.show()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == ["https://www.example.com/x.png"]
    assert view.source() == QUrl()
    for kind in QTextDocument.ResourceType:
        assert view.loadResource(kind.value, QUrl("file:///etc/hostname")) is None


def test_the_manual_speaks_the_language_of_the_window() -> None:
    before = QLocale()
    try:
        for name, language in (("fr_CA", "fr"), ("en_GB", "en"), ("de_DE", "en")):
            QLocale.setDefault(QLocale(name))
            assert present_language() == language
    finally:
        QLocale.setDefault(before)
