"""The pages of the manual in one language: those on the disk, and one for each known cause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_admin.assets import resource_path
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.manual_search import ManualPage
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, TEXT_CONTEXT, Text
from desktop_admin.ui.manual.cause_families import family_of
from desktop_admin.ui.manual.topics import CAUSE, GROUPS

LANGUAGES = ("en", "fr")
CAUSES_FILE = "causes.md"
_FACT = re.compile(r"\{(\w+)\}")
_FACTS: Mapping[str, str] = {
    "host": QT_TRANSLATE_NOOP("Manual", "the host"),
    "proxy": "",  # the title says already that it is one
    "day": QT_TRANSLATE_NOOP("Manual", "a certain day"),
    "location": QT_TRANSLATE_NOOP("Manual", "the new address"),
    "seconds": QT_TRANSLATE_NOOP("Manual", "some"),
    "path": QT_TRANSLATE_NOOP("Manual", "the path"),
    "shape": QT_TRANSLATE_NOOP("Manual", "a value"),
    "wanted": QT_TRANSLATE_NOOP("Manual", "Basic or Bearer"),
    "request_id": "",
}


def present_language() -> str:
    """The language of the window, as far as the manual has it."""
    name = QLocale().name().partition("_")[0]
    return name if name in LANGUAGES else LANGUAGES[0]


def written_pages(language: str) -> tuple[ManualPage, ...]:
    """The pages on the disk, in the order of the contents."""
    return tuple(
        ManualPage(topic, resource_path("manual", language, f"{topic}.md").read_text("utf-8"))
        for group in GROUPS
        for topic in group.topics
    )


def cause_pages(causes: Iterable[Cause], language: str) -> tuple[ManualPage, ...]:
    """A page for each cause, from the table that the diagnosis itself works with.

    What it looks like, and why, is told by the file ``causes.md``.
    """
    told = explanations(language)
    return tuple(
        ManualPage(f"{CAUSE}{cause.id}", _markdown_of(cause, told.get(cause.id, "")))
        for cause in causes
    )


def explanations(language: str) -> Mapping[str, str]:
    """What causes look like, by their ids: a heading with the id before each."""
    text = resource_path("manual", language, CAUSES_FILE).read_text("utf-8")
    sections = (section.partition("\n") for section in f"\n{text}".split("\n## ")[1:])
    return {cause_id.strip(): words.strip() for cause_id, _line, words in sections}


def _markdown_of(cause: Cause, told: str) -> str:
    lines = [f"# {_general(cause.title).rstrip('.')}", "", told, "", f"## {_said(_WHAT_TO_DO)}", ""]
    lines += [f"{place}. {_general(step)}" for place, step in enumerate(cause.steps, 1)]
    lines += ["", f"## {_said(_HOW_IT_IS_FOUND)}", "", _said(_FOUND_BY).format(id=cause.id)]
    if (family := family_of(cause.id)) is not None:
        lines += ["", f"[{_said(_BACKGROUND)}]({family})"]
    return "\n".join(lines)


_WHAT_TO_DO = QT_TRANSLATE_NOOP("Manual", "What to do")
_HOW_IT_IS_FOUND = QT_TRANSLATE_NOOP("Manual", "How it is found")
_FOUND_BY = QT_TRANSLATE_NOOP(
    "Manual",
    "**Why?** beside an error, and [Checks](tab-checks) under Troubleshooting, name this cause with"
    " what was observed. For a ticket, its id is `{id}`.",
)
_BACKGROUND = QT_TRANSLATE_NOOP("Manual", "Why such things happen")


def _general(text: Text) -> str:
    """``text`` with words in the place of facts that only a diagnosis has; none is markup."""
    template = QCoreApplication.translate(TEXT_CONTEXT, text.template)
    filled = re.sub(r" {2,}", " ", _FACT.sub(_fact, template))
    return filled.replace("*", "∗").replace("`", "’").replace("[", "(").replace("]", ")")


def _fact(found: re.Match[str]) -> str:
    word = _FACTS.get(found.group(1), "…")
    return _said(word) if word else ""


def _said(source: str) -> str:
    return QCoreApplication.translate("Manual", source)
