"""House rules on translated texts: what they keep of their source, and how they are set."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

PLACEHOLDER = re.compile(r"\{\w*\}|%n")
MNEMONIC = re.compile(r"&(?=\w)")
# French sets a no-break space before these marks and inside its quotation marks.
BREAKABLE = re.compile(r" [;:!?»]|« |(?<=\w)[;!?](?=\s|$)|'")


@dataclass(frozen=True)
class Entry:
    """One text: where it stands, its source and every form of its translation."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_finished: bool
    is_numerus: bool


Broken = Callable[[Entry], bool]


def entries(file: Path) -> Iterator[Entry]:
    """Every text of a translation file."""
    root = ET.parse(file).getroot()  # noqa: S314  (our own file)
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield _entry(context.findtext("name", ""), message)


def _entry(context: str, message: ET.Element) -> Entry:
    answer = message.find("translation")
    is_numerus = message.get("numerus") == "yes"
    if answer is None:
        return Entry(
            context, message.findtext("source", ""), (), is_finished=False, is_numerus=is_numerus
        )
    forms = [*answer.iter("numerusform")] if is_numerus else [answer]
    return Entry(
        context,
        message.findtext("source", ""),
        tuple(form.text or "" for form in forms),
        answer.get("type") is None,
        is_numerus,
    )


def is_unfinished(entry: Entry) -> bool:
    """A text without a finished translation, or with an empty form of it."""
    return not entry.is_finished or not entry.forms or not all(entry.forms)


def lacks_plural(entry: Entry) -> bool:
    """A plural without its two forms: French has one for none and one, and one for more."""
    return entry.is_numerus and len(entry.forms) != 2


def loses_placeholders(entry: Entry) -> bool:
    """A placeholder stands more or less often than in the source (a plural may leave out %n)."""
    wanted = Counter(PLACEHOLDER.findall(entry.source))
    if not entry.is_numerus:
        return any(Counter(PLACEHOLDER.findall(form)) != wanted for form in entry.forms)
    del wanted["%n"]
    found = [Counter(PLACEHOLDER.findall(form)) for form in entry.forms]
    return any(count - Counter({"%n": 1}) != wanted for count in found)


def changes_edges(entry: Entry) -> bool:
    """Blanks and the ellipsis at the ends, and the mnemonic, are not those of the source."""
    return any(_edges(form) != _edges(entry.source) for form in entry.forms)


def _edges(text: str) -> tuple[bool, bool, bool, int]:
    starts_blank, ends_blank = text[:1].isspace(), text[-1:].isspace()
    return starts_blank, ends_blank, text.endswith("…"), len(MNEMONIC.findall(text))


def is_badly_set(entry: Entry) -> bool:
    """A plain space where French never breaks the line, a straight apostrophe, "..." for "…"."""
    return any(BREAKABLE.search(form) or "..." in form for form in entry.forms)


RULES: tuple[tuple[str, Broken], ...] = (
    ("is translated", is_unfinished),
    ("has every plural form", lacks_plural),
    ("keeps its placeholders", loses_placeholders),
    ("keeps its edges", changes_edges),
    ("is set as French is", is_badly_set),
)
