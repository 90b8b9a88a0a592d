"""The manual's Markdown: what it makes of a page, and that nothing else is markup."""

from __future__ import annotations

import pytest

from desktop_admin.domain.manual_markup import links_of, plain_text, title_of, to_html

PAGE = """# Rotate a *secret*

First line,
second line with `a < b` and **weight**.

## Steps

1. Open [the page](page-oauth).
2. Wait
   for it.

- one
- two, see [rotate](rotate)
"""


def test_a_page_becomes_html() -> None:
    assert to_html(PAGE) == (
        "<h1>Rotate a <i>secret</i></h1>"
        "<p>First line, second line with <code>a &lt; b</code> and <b>weight</b>.</p>"
        "<h2>Steps</h2>"
        '<ol><li>Open <a href="page-oauth">the page</a>.</li><li>Wait for it.</li></ol>'
        '<ul><li>one</li><li>two, see <a href="rotate">rotate</a></li></ul>'
    )


def test_title_links_and_plain_text() -> None:
    assert title_of(PAGE) == "Rotate a secret"
    assert links_of(PAGE) == ("page-oauth", "rotate")
    assert plain_text(PAGE).splitlines()[:3] == [
        "Rotate a secret",
        "First line,",
        "second line with a < b and weight.",
    ]
    assert title_of("No heading") == ""


@pytest.mark.parametrize(
    "text", ["<b>no</b>", "<img src='http://x.example/a'>", '" onclick="x', "a & b", "![x]y"]
)
def test_foreign_markup_is_shown_as_it_stands(text: str) -> None:
    html = to_html(f"# T\n\n{text}")
    assert "<img" not in html
    assert "<b>" not in html
    assert html.count("<") == 4
    assert plain_text(text) == text


def test_words_beside_markup_are_escaped_too() -> None:
    assert to_html("a <b> `c` & d") == "<p>a &lt;b&gt; <code>c</code> &amp; d</p>"


def test_a_link_cannot_break_out_of_its_target() -> None:
    assert to_html('[x](a"b<c)') == '<p><a href="a&quot;b&lt;c">x</a></p>'
