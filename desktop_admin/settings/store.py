"""The settings file as the rest of the program sees it: load once, save whole states."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.owner_file import set_aside, write_owner_file
from desktop_admin.domain.preferences import Preferences
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.settings.connection_rows import read_connections, write_connections
from desktop_admin.settings.document import Condition, Document, parse, render
from desktop_admin.settings.faults import (
    SettingsNotSaved,
    SettingsOfNewerVersion,
    SettingsUnreadable,
)
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.values import (
    preferences_from,
    read_values,
    values_from,
    write_values,
)

FORMAT = 1
_DAMAGED = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The settings file was damaged; settings or connections may be missing."
        " The damaged file is kept as {path}.",
    )
)
_NEWER = Text(
    QT_TRANSLATE_NOOP(
        "Text", "A newer version of this program wrote the settings file; changes are not saved."
    )
)


class SettingsFile:
    """Keeps preferences and connections in one TOML file. Any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._known = LoadedSettings()

    def load(self) -> LoadedSettings:
        """What the file holds and can be used; a damaged file is set aside. Raises nothing."""
        with self._lock:
            try:
                document = self._read()
            except FileFailed as fault:
                self._known = LoadedSettings(notes=(fault.next_step,), is_read_only=True)
            else:
                aside = self._rescue(document)
                self._known = _loaded_from(document, self._path, aside)
            return self._known

    def save(self, preferences: Preferences, connections: tuple[Connection, ...]) -> None:
        """Write what differs from what was last loaded or saved.

        Everything else in the file stays, also what another window wrote meanwhile. Raises
        ``FileFailed``: the old file is whole then, and saving again writes the same.
        """
        with self._lock:
            document = self._read()
            if _is_newer(document.content):
                raise SettingsOfNewerVersion(path=self._path)
            self._rescue(document)
            self._write(_merged(document, self._known, preferences, connections))
            self._known = LoadedSettings(preferences, connections)

    def _read(self) -> Document:
        """The document on the disk. Raises ``SettingsUnreadable``."""
        try:
            return parse(self._path.read_bytes())
        except FileNotFoundError:
            return Document({}, Condition.ABSENT)
        except OSError as fault:
            raise SettingsUnreadable(path=self._path, reason=fault.strerror) from None

    def _rescue(self, document: Document) -> Path | None:
        """Set a damaged file aside, and write what could be rescued, so that it is not lost."""
        if document.condition is not Condition.DAMAGED:
            return None
        aside = set_aside(self._path)
        if aside and document.content:
            self._write_if_possible(document.content)
        return aside

    def _write_if_possible(self, content: dict[str, object]) -> None:
        try:
            self._write(content)
        except FileFailed:
            return  # it stays in memory, and saving tells

    def _write(self, content: dict[str, object]) -> None:
        try:
            write_owner_file(self._path, render({"format": FORMAT} | content))
        except FileFailed as fault:
            reason = fault.facts["reason"]
            raise SettingsNotSaved(path=self._path, reason=reason) from None


def _merged(
    document: Document,
    known: LoadedSettings,
    preferences: Preferences,
    connections: tuple[Connection, ...],
) -> dict[str, object]:
    """The document with the changes; where it is lost in part, with everything that is known."""
    is_whole = document.condition is Condition.WHOLE
    former_values = values_from(known.preferences) if is_whole else {}
    former_connections = known.connections if is_whole else ()
    write_values(document.content, former_values, values_from(preferences))
    write_connections(document.content, former_connections, connections)
    return document.content


def _loaded_from(document: Document, path: Path, aside: Path | None) -> LoadedSettings:
    values, value_notes = read_values(document.content)
    preferences, preference_notes = preferences_from(values)
    connections, connection_notes = read_connections(document.content)
    is_newer = _is_newer(document.content)
    is_damaged = document.condition is Condition.DAMAGED
    damage = (_DAMAGED.with_facts(path=aside or path),) if is_damaged else ()
    newer = (_NEWER,) if is_newer else ()
    return LoadedSettings(
        preferences=preferences,
        connections=connections,
        notes=(*damage, *newer, *value_notes, *preference_notes, *connection_notes),
        set_aside=aside,
        is_read_only=is_newer,
    )


def _is_newer(content: dict[str, object]) -> bool:
    written = content.get("format", FORMAT)
    return type(written) is int and written > FORMAT
