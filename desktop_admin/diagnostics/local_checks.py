"""Checks of this computer: settings, keyring, disk and log folder."""

from __future__ import annotations

import secrets
import shutil
import tempfile

from desktop_admin import __version__
from desktop_admin.api.system_names import system_name
from desktop_admin.diagnostics.details import known
from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import UrlRefused, check_token_endpoint, normalise_backend_url
from desktop_admin.vault.port import ItemKey, ItemKind

LOW_BYTES = 100 * 2**20


def check_settings(subject: Subject) -> Finding:
    """Whether the settings file could be read, and the connection's addresses make sense."""
    try:
        if subject.url is not None:
            normalise_backend_url(subject.url)
        if subject.token_endpoint is not None:
            check_token_endpoint(subject.token_endpoint)
    except UrlRefused as refused:
        cause = Text(
            QT_TRANSLATE_NOOP("Text", "An address of the connection makes no sense ({problem}).")
        )
        step = Text(QT_TRANSLATE_NOOP("Text", "Correct the connection in Settings."))
        detail = {"address_problem": refused.problem.value}
        return Finding(Outcome.FAILED, cause.with_facts(problem=refused.problem), step, detail)
    notes = subject.settings.notes
    if notes:
        detail = {f"note_{number}": str(note) for number, note in enumerate(notes, start=1)}
        step = Text(
            QT_TRANSLATE_NOOP(
                "Text", "Look at the settings once; what could not be used has its default."
            )
        )
        return Finding(Outcome.WARNING, notes[0], step, detail)
    return Finding(
        Outcome.OK,
        Text(QT_TRANSLATE_NOOP("Text", "The settings can be used as they are.")),
        None,
        known(url=subject.url, token_endpoint=subject.endpoint if subject.url else None),
    )


def check_keyring(subject: Subject) -> Finding:
    """Write, read and delete a throw-away value under a name of its own. Raises ``VaultError``."""
    key = ItemKey(ItemKind.CHECK, "this-computer", secrets.token_hex(8))
    value = Secret(secrets.token_hex(16))
    try:
        subject.vault.store(key, value)
        is_same = subject.vault.read(key) == value
    finally:
        subject.vault.delete(key)
    name = subject.vault.backend_name
    is_persistent = "yes" if subject.vault.is_persistent else "no"
    detail = {"backend": name, "is_persistent": is_persistent}
    if not is_same or subject.vault.read(key) is not None:
        cause = Text(
            QT_TRANSLATE_NOOP("Text", "{name} does not give back what it was given.")
        ).with_facts(name=name)
        return Finding(
            Outcome.FAILED,
            cause,
            Text(QT_TRANSLATE_NOOP("Text", "Do not save credentials until it does.")),
            detail,
        )
    if not subject.vault.is_persistent:
        cause = Text(
            QT_TRANSLATE_NOOP(
                "Text", "There is no system keyring: what is saved is forgotten at the end."
            )
        )
        return Finding(
            Outcome.WARNING,
            cause,
            Text(QT_TRANSLATE_NOOP("Text", "Start a keyring such as GNOME Keyring.")),
            detail,
        )
    return Finding(
        Outcome.OK,
        Text(QT_TRANSLATE_NOOP("Text", "{name} writes, reads and deletes.")).with_facts(name=name),
        None,
        detail,
    )


def check_disk(subject: Subject) -> Finding:
    """Whether the program's folders can be written to, and the disk has room."""
    subject.paths.make()
    for folder in (subject.paths.config, subject.paths.data, subject.paths.logs):
        try:
            with tempfile.NamedTemporaryFile(dir=folder, prefix=".check-") as file:
                file.write(b"check")
                file.flush()
        except OSError as fault:
            cause = Text(QT_TRANSLATE_NOOP("Text", "{folder} cannot be written to: {reason}."))
            cause = cause.with_facts(folder=folder, reason=fault.strerror)
            return Finding(
                Outcome.FAILED,
                cause,
                Text(QT_TRANSLATE_NOOP("Text", "Free the disk, or correct the folder.")),
                {"system": system_name(fault)},
            )
    free = shutil.disk_usage(subject.paths.data).free
    detail = {
        "log_folder": str(subject.paths.logs),
        "free_megabytes": str(free // 2**20),
        "program_version": __version__,
    }
    told = Text(QT_TRANSLATE_NOOP("Text", "The folders can be written to; {free} MB are free."))
    told = told.with_facts(free=free // 2**20)
    if free < LOW_BYTES:
        return Finding(
            Outcome.WARNING, told, Text(QT_TRANSLATE_NOOP("Text", "Make room on the disk.")), detail
        )
    return Finding(Outcome.OK, told, None, detail)
