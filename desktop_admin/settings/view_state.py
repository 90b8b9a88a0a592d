"""Where the person was when the program ended; worth keeping, not worth a word when it is lost."""

from __future__ import annotations

import base64
import binascii
import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from threading import Lock

import tomli_w

from desktop_admin.domain.owner_file import set_aside, write_owner_file


@dataclass(frozen=True, slots=True)
class ViewState:
    """The last connection, page and person.

    ``person_email`` is whom the backend on this computer signs in. ``is_signed_out``: the person
    signed out, so the next start does not sign in by itself. ``window_geometry`` is Qt's own
    encoding. ``reminded`` has a line for each connection whose reminder was shown today.
    """

    connection_id: str = ""
    page_id: str = ""
    person_email: str = ""
    is_signed_out: bool = False
    window_geometry: bytes = b""
    reminded: str = ""


class ViewStateFile:
    """Keeps a ``ViewState`` in a small TOML file. Any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()

    def load(self) -> ViewState:
        """What was saved; defaults for whatever cannot be used. Raises nothing."""
        with self._lock:
            return self._loaded()

    def save(self, state: ViewState) -> None:
        """Replace the file. Raises ``FileFailed``."""
        written = asdict(state)
        written["window_geometry"] = base64.b64encode(state.window_geometry).decode()
        with self._lock:
            write_owner_file(self._path, tomli_w.dumps(written).encode())

    def _loaded(self) -> ViewState:
        try:
            found = tomllib.loads(self._path.read_bytes().decode())
        except OSError:
            return ViewState()
        except (ValueError, RecursionError):  # not TOML, not UTF-8, too deep
            set_aside(self._path)
            return ViewState()
        return _state_from(found)


def _state_from(found: dict[str, object]) -> ViewState:
    geometry = _geometry_from(found.pop("window_geometry", ""))
    known = {
        field.name: found[field.name]
        for field in fields(ViewState)
        if field.name in found and type(found[field.name]) is type(field.default)
    }
    return ViewState(**known, window_geometry=geometry)  # type: ignore[arg-type]  # checked above


def _geometry_from(encoded: object) -> bytes:
    if not isinstance(encoded, str):
        return b""
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return b""
