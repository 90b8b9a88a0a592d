"""What was found in the settings file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from desktop_admin.domain.attention import RotationInterval
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.preferences import Preferences
from desktop_admin.domain.text import Text


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Preferences and connections that can be used.

    ``notes`` say what could not be used, each naming its key. ``set_aside`` is where a damaged file
    is now. ``is_read_only``: a newer version wrote the file, so nothing is saved over it.
    ``rotation_policy`` is an interval that is fixed for the whole machine.
    """

    preferences: Preferences = field(default_factory=Preferences)
    connections: tuple[Connection, ...] = ()
    notes: tuple[Text, ...] = ()
    set_aside: Path | None = None
    is_read_only: bool = False
    rotation_policy: RotationInterval | None = None
