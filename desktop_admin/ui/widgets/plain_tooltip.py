"""Texts for tool tips: Qt takes a tip for rich text as soon as it looks like it."""

from __future__ import annotations

from html import escape


def plain_tooltip(text: str) -> str:
    """``text``, to be read as it is: markup in a name is neither followed nor loaded."""
    if "<" not in text and "&" not in text:
        return text
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'
