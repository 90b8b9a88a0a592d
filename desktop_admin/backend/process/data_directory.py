"""The data directory: owner-only, with the key file, the remembered port and the database."""

from __future__ import annotations

import base64
import binascii
import contextlib
import os
import secrets
import stat
from pathlib import Path

from desktop_admin.backend.credentials.sealing import KEY_BYTES
from desktop_admin.backend.start_refused import StartRefused
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.owner_directory import make_owner_directory
from desktop_admin.domain.owner_file import write_owner_file

_IS_POSIX = os.name == "posix"


class DataDirectory:
    """Where one installation keeps everything; only its owner may look inside."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database_path = path / "api-access.db"
        self.key_path = path / "key"
        self.port_path = path / "port"
        self.log_path = path / "backend.log"

    def prepare(self) -> None:
        """Makes the directory (0700) if need be. Raises ``StartRefused``."""
        try:
            make_owner_directory(self.path)
        except OSError as problem:
            raise StartRefused(
                "data-directory",
                f"The data directory {self.path} cannot be used: {problem.strerror}.",
            ) from None

    def read_key(self, *, key_path: Path | None, may_create: bool) -> bytes:
        """The 32 bytes of the key file; made (0600) if ``may_create`` and there is none.

        Raises ``StartRefused`` when it is missing beside existing data, damaged, or readable for
        others.
        """
        path = key_path or self.key_path
        if not path.exists():
            if not may_create:
                raise StartRefused(
                    "key-file",
                    f"The key file {path} is missing. Without it the data cannot be read;"
                    " restore it from a backup.",
                )
            _create_key(path)
        return _read_key(path)

    def remembered_port(self) -> int | None:
        """The port chosen at the first start, or None."""
        try:
            port = int(self.port_path.read_text("ascii"))
        except (OSError, ValueError):
            return None
        return port if 0 < port < 65536 else None

    def remember_port(self, port: int) -> None:
        """Keeps ``port`` for the next starts. Raises ``StartRefused``."""
        try:
            write_owner_file(self.port_path, f"{port}\n".encode())
        except FileFailed as failure:
            raise StartRefused("data-directory", str(failure)) from None


def _create_key(path: Path) -> None:
    """A new key file; when two processes start at once, the first one's key stands."""
    content = base64.b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n"
    draft = path.with_name(f"{path.name}.{secrets.token_hex(6)}.new")
    try:
        write_owner_file(draft, content)
        with contextlib.suppress(FileExistsError):
            _link_or_rename(draft, path)
    except FileFailed as failure:
        raise StartRefused("key-file", str(failure)) from None
    except OSError as problem:
        raise StartRefused(
            "key-file", f"The key file {path} cannot be written: {problem.strerror}."
        ) from None
    finally:
        draft.unlink(missing_ok=True)


def _link_or_rename(draft: Path, path: Path) -> None:
    """Gives ``draft`` its final name only if nothing has it yet."""
    if _IS_POSIX:
        os.link(draft, path)
    else:
        draft.rename(path)


def _read_key(path: Path) -> bytes:
    try:
        if _IS_POSIX and stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise StartRefused(
                "key-file", f"The key file {path} is open to others. Restrict it: chmod 600 {path}"
            )
        key = base64.b64decode(path.read_bytes().strip(), validate=True)
    except (OSError, binascii.Error):
        raise StartRefused("key-file", f"The key file {path} cannot be read.") from None
    if len(key) != KEY_BYTES:
        raise StartRefused("key-file", f"The key file {path} is damaged.")
    return key
