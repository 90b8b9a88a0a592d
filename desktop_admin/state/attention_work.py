"""What the store of what needs attention has done on a worker thread."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.domain.attention import Exposure, secret_born
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.state.journal_work import calls_of
from desktop_admin.state.ports import SignedInPort
from desktop_admin.state.session_work import ServicesFactory

MOST_PAGES = 20
KINDS = (CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT)


@dataclass(frozen=True, slots=True)
class Survey:
    """All clients as far as ``MOST_PAGES`` reach, and the marks that still mean something."""

    clients: tuple[Client, ...]
    is_complete: bool
    exposures: tuple[Exposure, ...]


def survey(
    signed_in: SignedInPort, *, services: ServicesFactory, vault_id: str, account_id: str
) -> Survey:
    """Read everything; marks of secrets that are gone are taken off the list."""
    clients: list[Client] = []
    is_complete = True
    for kind in KINDS:
        found, is_whole = _all(signed_in, kind)
        clients += found
        is_complete = is_complete and is_whole
    file = services().exposures
    born = {client.client_id: secret_born(client) for client in clients}
    kept: list[Exposure] = []
    for exposure in file.of_account(vault_id, account_id):
        is_known = exposure.client_id in born
        if born.get(exposure.client_id) == exposure.secret_born or not (is_known or is_complete):
            kept.append(exposure)
        else:
            file.remove(exposure)
    return Survey(tuple(clients), is_complete, tuple(kept))


def mark(services: ServicesFactory, exposure: Exposure) -> None:
    """Keep a mark."""
    services().exposures.put(exposure)


def unmark(services: ServicesFactory, exposure: Exposure) -> None:
    """Forget a mark."""
    services().exposures.remove(exposure)


def _all(signed_in: SignedInPort, kind: CredentialKind) -> tuple[list[Client], bool]:
    clients: list[Client] = []
    cursor: str | None = None
    for _page in range(MOST_PAGES):
        page = calls_of(signed_in, kind).page(cursor=cursor)
        clients += page.items
        cursor = page.next_cursor
        if cursor is None:
            return clients, True
    return clients, False
