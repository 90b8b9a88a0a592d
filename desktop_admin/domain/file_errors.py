"""What can go wrong with the program's own files."""

from __future__ import annotations

from desktop_admin.domain.errors import AppError
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text


class FileFailed(AppError):
    """A file could not be written or read. Facts: ``path``, ``reason``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "{path} could not be written."))
    next_text = Text(
        QT_TRANSLATE_NOOP("Text", "{reason}. Choose another folder, or free some space.")
    )
