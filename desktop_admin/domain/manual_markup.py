"""The little of Markdown that the manual is written in, as HTML and as plain text.

Headings, paragraphs, lists with dashes or numbers, ``**strong**``, ``*stressed*``, ``code`` in
backticks, and links to other topics. All else is shown as it stands; nothing is ever markup of its
own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_INLINE = re.compile(
    r"`(?P<code>[^`]+)`|\*\*(?P<strong>[^*]+)\*\*|\*(?P<stressed>[^*]+)\*"
    r"|\[(?P<text>[^\]]+)\]\((?P<topic>[^)\s]+)\)"
)
_MARK = re.compile(r"(#+|-|\d+\.) ")  # of a heading or of an item
_NUMBERED = re.compile(r"\d+\. ")


def title_of(markdown: str) -> str:
    """The first heading of a page, "" if it has none."""
    first = markdown.lstrip().partition("\n")[0]
    return plain_text(first.removeprefix("# ")) if first.startswith("# ") else ""


def links_of(markdown: str) -> tuple[str, ...]:
    """The topics that a page leads to."""
    found = (each.group("topic") for each in _INLINE.finditer(markdown))
    return tuple(topic for topic in found if topic)


def plain_text(markdown: str) -> str:
    """What a person reads, for search and for excerpts."""
    lines = (_without_mark(line).strip() for line in markdown.splitlines())
    return "\n".join(_INLINE.sub(_bare, line) for line in lines if line)


def to_html(markdown: str) -> str:
    """A page as HTML; topics become the targets of links."""
    return "".join(_block(lines) for lines in _blocks(markdown))


def _blocks(markdown: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in (*markdown.splitlines(), ""):
        is_heading = line.startswith("#")
        if block and (not line.strip() or is_heading):
            yield block
            block = []
        if is_heading:
            yield [line]
        elif line.strip():
            block.append(line)


def _block(lines: list[str]) -> str:
    first = lines[0]
    if first.startswith("#"):
        level = len(first) - len(first.lstrip("#"))
        return f"<h{level}>{_inline(first[level:].strip())}</h{level}>"
    if first.startswith("- "):
        return f"<ul>{_items(lines, '- ')}</ul>"
    if _NUMBERED.match(first):
        return f"<ol>{_items([_NUMBERED.sub('- ', line, count=1) for line in lines], '- ')}</ol>"
    return f"<p>{_inline(' '.join(line.strip() for line in lines))}</p>"


def _items(lines: list[str], mark: str) -> str:
    items: list[str] = []
    for line in lines:
        if line.startswith(mark):
            items.append(line.removeprefix(mark).strip())
        else:
            items[-1] += f" {line.strip()}"
    return "".join(f"<li>{_inline(item)}</li>" for item in items)


def _inline(text: str) -> str:
    parts, end = [], 0
    for found in _INLINE.finditer(text):
        parts.append(html.escape(text[end : found.start()]))
        parts.append(_marked(found))
        end = found.end()
    return "".join((*parts, html.escape(text[end:])))


def _marked(found: re.Match[str]) -> str:
    kind = found.lastgroup
    if kind == "topic":
        topic, text = (html.escape(found.group(name)) for name in ("topic", "text"))
        return f'<a href="{topic}">{text}</a>'
    shown = html.escape(found.group(kind or 0))
    return f"<code>{shown}</code>" if kind == "code" else _weighed(shown, kind)


def _weighed(shown: str, kind: str | None) -> str:
    return f"<b>{shown}</b>" if kind == "strong" else f"<i>{shown}</i>"


def _without_mark(line: str) -> str:
    mark = _MARK.match(line)
    return line[mark.end() :] if mark else line


def _bare(found: re.Match[str]) -> str:
    kind = "text" if found.lastgroup == "topic" else found.lastgroup
    return found.group(kind or 0)
