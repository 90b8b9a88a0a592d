"""Tells which saved credentials given secrets belong to, or belonged to."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.recognition import Recognised, Recognition
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.vault_errors import VaultError, VaultValueChanged
from desktop_admin.vault.saved import SavedCredentials
from desktop_admin.vault.seal import is_broken

SECONDS = 15.0


def recognise(
    saved: SavedCredentials,
    secrets: tuple[Secret, ...],
    *,
    seconds: float = SECONDS,
    clock: Callable[[], float] = monotonic,
) -> Recognition:
    """Compare each of ``secrets`` with every saved value, each comparison in constant time.

    It ends after ``seconds`` with what was compared by then; one read may take as long as the
    vault's own deadline besides. Older values are known by their seals alone. Raises the
    ``VaultError`` of the first value that cannot be read (a locked keyring), and ``FileFailed``.
    """
    entries = saved.listed()
    until = clock() + seconds
    found: list[Recognised] = []
    compared = 0
    for entry in entries:
        found += _by_seals(entry, secrets)
    for entry in entries:
        if clock() > until:
            break
        try:
            value = saved.read(entry.connection_id, entry.client_id)
        except VaultValueChanged:
            value = None  # somebody else's value: it says nothing of this client
        except VaultError:
            if compared:
                break
            raise
        compared += 1
        found += _by_value(entry, secrets, value)
    return Recognition(tuple(found), compared, len(entries))


def _by_value(
    entry: SavedCredential, secrets: tuple[Secret, ...], value: Secret | None
) -> list[Recognised]:
    return [
        Recognised(number, entry)
        for number, secret in enumerate(secrets)
        if value is not None and secret == value
    ]


def _by_seals(entry: SavedCredential, secrets: tuple[Secret, ...]) -> list[Recognised]:
    return [
        Recognised(number, entry, former.replaced_at)
        for former in entry.former
        for number, secret in enumerate(secrets)
        if _is_whole(former.seal) and not is_broken(former.seal, secret)
    ]


def _is_whole(seal: str) -> bool:
    """A seal that makes no sense breaks on nothing, and proves as little."""
    salt, _, mark = seal.partition(":")
    is_hex = not (set(salt + mark) - set("0123456789abcdef"))
    return is_hex and len(salt) == 32 and len(mark) == 8
