"""What can go wrong with saving settings."""

from __future__ import annotations

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text


class SettingsNotSaved(FileFailed):
    """The settings file could not be written. Facts: ``path``, ``reason``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The settings could not be saved."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text", "They apply until you quit. {path} could not be written: {reason}."
        )
    )


class SettingsOfNewerVersion(FileFailed):
    """A newer version wrote the settings file, so this one leaves it alone. Fact: ``path``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The settings were not saved."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "They apply until you quit. A newer version of this program wrote {path};"
            " update this one to change it.",
        )
    )


class SettingsUnreadable(FileFailed):
    """The settings file is there, but cannot be read. Facts: ``path``, ``reason``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The settings were not saved."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "They apply until you quit. {path} cannot be read ({reason}), so nothing is written"
            " over it.",
        )
    )
