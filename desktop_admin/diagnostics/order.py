"""What the window asks to be checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.settings.loaded import LoadedSettings


@dataclass(frozen=True, slots=True)
class CheckOrder:
    """One connection, as the program uses it now.

    ``token_endpoint`` is its authorization server's, None: the backend's own. ``credential`` is to
    be tried, its secret is read by the run. ``session`` is the signed-in person's, None: nobody is.
    """

    connection: Connection
    token_endpoint: str | None
    settings: LoadedSettings
    credential: SavedCredential | None = None
    session: Any = None
