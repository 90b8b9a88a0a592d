"""Show texts of the core in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.text import TEXT_CONTEXT, Text


def translated(text: Text) -> str:
    """``text`` in the language of the window, its facts filled in after the translation."""
    return text.filled(QCoreApplication.translate(TEXT_CONTEXT, text.template))
