"""Process entry of `desktop-admin backup` and `desktop-admin restore`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_admin.backend.process.backup import back_up, restore
from desktop_admin.backend.process.data_directory import DataDirectory
from desktop_admin.backend.process.options import default_data_directory
from desktop_admin.backend.start_refused import StartRefused

BACKUP_EPILOG = """
The copy is of one moment and whole; calls are answered while it is made. Who has database and key
file can read the API keys in it: keep a backup as safe as the server itself, or keep the key file
elsewhere (--without-key; then it is needed with --key-file to restore).
Data in PostgreSQL: pg_dump of the database, and a copy of the key file.
"""
RESTORE_EPILOG = """
Everybody signs in again and integrations ask for new tokens. Credentials are those of the moment of
the backup: whatever was regenerated or deleted since then because it leaked must be so again.
"""


def run_backup(argv: Sequence[str]) -> int:
    """Makes a backup; the exit code: 0, 1 when it is refused, 2 for a mistake on the line."""
    parser = _parser("backup", "Copy the data of a server that may be running.", BACKUP_EPILOG)
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="new directory")
    parser.add_argument("--without-key", action="store_true", help="leave the key file out")
    found = parser.parse_args(list(argv))
    source = DataDirectory(found.data or default_data_directory())
    try:
        back_up(source, found.to, found.key_file, with_key=not found.without_key)
    except StartRefused as refusal:
        sys.stderr.write(f"desktop-admin backup: {refusal}\n")
        return 1
    sys.stdout.write(f"Backup written to {found.to}.\n")
    return 0


def run_restore(argv: Sequence[str]) -> int:
    """Restores a backup; the exit code: 0, 1 when it is refused, 2 for a mistake on the line."""
    parser = _parser("restore", "Put a backup into an empty data directory.", RESTORE_EPILOG)
    parser.add_argument(
        "--from", type=Path, required=True, metavar="DIR", dest="backup", help="the backup"
    )
    found = parser.parse_args(list(argv))
    target = DataDirectory(found.data or default_data_directory())
    try:
        restore(found.backup, target, found.key_file)
    except StartRefused as refusal:
        sys.stderr.write(f"desktop-admin restore: {refusal}\n")
        return 1
    sys.stdout.write(f"Restored into {target.path}. Start the server as usual.\n")
    return 0


def _parser(command: str, description: str, epilog: str) -> argparse.ArgumentParser:
    os.umask(0o077)
    parser = argparse.ArgumentParser(
        prog=f"desktop-admin {command}",
        description=description,
        epilog=epilog,
        allow_abbrev=False,
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="data directory of the server")
    parser.add_argument("--key-file", type=Path, metavar="FILE", help="key file, if elsewhere")
    return parser
