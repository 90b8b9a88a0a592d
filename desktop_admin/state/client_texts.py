"""What the stores of clients say when an act succeeded; facts: ``name``."""

from __future__ import annotations

from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

CREATED = Text(QT_TRANSLATE_NOOP("Text", "{name} was created."))
RENAMED = Text(QT_TRANSLATE_NOOP("Text", "Renamed to {name}."))
REGENERATED = Text(
    QT_TRANSLATE_NOOP("Text", "{name} has new credentials; the old secret is refused from now on.")
)
DELETED = Text(QT_TRANSLATE_NOOP("Text", "{name} was deleted; its tokens are refused from now on."))
