"""Backup of an installation on SQLite while it is in use, and its return into an empty place."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import delete

from desktop_admin.backend.callers import PROVIDER
from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.process.data_directory import DataDirectory
from desktop_admin.backend.process.housekeeping import EXPIRING
from desktop_admin.backend.process.opening import OpenedData, open_data
from desktop_admin.backend.records import audit
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.start_refused import StartRefused
from desktop_admin.backend.store import people
from desktop_admin.backend.store.credential_models import Revocation, SigningKey
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.owner_directory import make_owner_directory
from desktop_admin.domain.owner_file import write_owner_file

# What must not come alive again: it may have been ended, used, replaced or revoked since the
# backup. With the signing keys go all access tokens; the next start makes a new key.
_FORGOTTEN = (*(model for model, _ in EXPIRING if model is not Revocation), SigningKey)


def back_up(source: DataDirectory, target: Path, key_path: Path | None, *, with_key: bool) -> None:
    """Copies the database, as it is at one moment, and the key file to a new directory ``target``.

    Calls are answered meanwhile. The directory has its name only when all of it is on the disk.
    Raises ``StartRefused``.
    """
    if not source.database_path.exists():
        raise StartRefused("no-data", f"There is no data in {source.path}.")
    if target.exists():
        raise StartRefused("backup-exists", f"{target} exists already. Choose another name.")
    key = key_path or source.key_path
    with _draft_of(target) as draft:
        copied = DataDirectory(draft)
        _copy_database(source.database_path, copied.database_path)
        write_owner_file(copied.key_path, _content(key))
        open_data(copied).database.close()  # refuses a key file of another installation
        if not with_key:
            copied.key_path.unlink()
        _sync(copied.database_path)


def restore(backup: Path, target: DataDirectory, key_path: Path | None) -> None:
    """Puts a backup into a place without data. People sign in again, integrations ask for tokens.

    ``key_path``: the key file, if it is kept elsewhere and stays there. Raises ``StartRefused``.
    """
    kept = DataDirectory(backup)
    if target.database_path.exists():
        raise StartRefused(
            "not-empty",
            f"There is data in {target.path} already. Restore into an empty directory, or move the"
            " old one away first.",
        )
    if not kept.database_path.exists():
        raise StartRefused("no-backup", f"There is no backup in {backup}.")
    target.prepare()
    with _draft_of(target.path / "restored") as draft:
        staged = DataDirectory(draft)
        _copy_database(kept.database_path, staged.database_path)
        if key_path is None:
            write_owner_file(staged.key_path, _content(kept.key_path))
        opened = open_data(staged, key_path)
        try:
            _forget(opened)
        finally:
            opened.database.close()
        _sync(staged.database_path)
    _move_in(target.path / "restored", target)


def _copy_database(source: Path, target: Path) -> None:
    """One consistent copy, in one file; writers go on meanwhile."""
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        try:
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
            found = new.execute("PRAGMA integrity_check(1)").fetchone()[0]
        except sqlite3.Error as problem:
            raise StartRefused("database", f"{source} cannot be copied: {problem}.") from None
    if found != "ok":
        raise StartRefused("database", f"{source} is damaged: {found}.")


def _forget(opened: OpenedData) -> None:
    with opened.database.write() as session:
        for model in _FORGOTTEN:
            session.execute(delete(model))
        account = people.only_account(session)
        if account is not None:
            audit.record(
                session,
                Origin(now_ms(), "", secrets.token_hex(16)),
                account_id=account.id,
                actor=PROVIDER,
                action="data.restored",
                detail="a backup was restored; sessions and tokens were ended",
            )


def _move_in(restored: Path, target: DataDirectory) -> None:
    """The database comes last: without it a directory holds no data."""
    staged = DataDirectory(restored)
    if staged.key_path.exists():
        staged.key_path.replace(target.key_path)
    staged.database_path.rename(target.database_path)
    shutil.rmtree(restored)


@contextmanager
def _draft_of(target: Path) -> Iterator[Path]:
    """A new owner-only directory beside ``target``, which gets its name if all goes well."""
    draft = target.with_name(f".{target.name}.{secrets.token_hex(6)}.new")
    try:
        make_owner_directory(draft)
        yield draft
        draft.rename(target)
    except FileFailed as failure:
        raise StartRefused("backup", str(failure)) from None
    except OSError as problem:
        raise StartRefused("backup", f"{target} cannot be written: {problem.strerror}.") from None
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _content(key: Path) -> bytes:
    try:
        return key.read_bytes()
    except OSError as problem:
        raise StartRefused(
            "key-file",
            f"The key file {key} cannot be read: {problem.strerror}. Name it with --key-file.",
        ) from None


def _sync(path: Path) -> None:
    """What an opened database leaves beside it is gone; what is in it is on the disk."""
    for ending in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()
    handle = os.open(path, os.O_RDWR)  # Windows syncs no other
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
