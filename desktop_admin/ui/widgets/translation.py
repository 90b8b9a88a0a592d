"""Show texts of the core in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.text import TEXT_CONTEXT, Text


def translated(text: Text) -> str:
    """``text`` in the language of the window, its facts filled in after the translation.

    A fact that is a text itself is translated too.
    """
    return text.said(translated_detail)


def translated_detail(detail: str) -> str:
    """An error's detail in the language of the window; words of a server stay as they are."""
    return QCoreApplication.translate(TEXT_CONTEXT, detail)
