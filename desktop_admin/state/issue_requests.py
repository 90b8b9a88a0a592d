"""What is noted of a request for a new secret, and where the secret belongs: pure functions."""

from __future__ import annotations

from dataclasses import replace

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import Client, CredentialKind, Filing, IssuedClient
from desktop_admin.domain.secret_journal import IssueAct, IssueRequest
from desktop_admin.state.snapshots import SessionState


def request_for(
    session: SessionState,
    kind: CredentialKind,
    act: IssueAct,
    name: str,
    client: Client | None = None,
) -> IssueRequest | None:
    """The request of the signed-in person; None while nobody is."""
    connection, access = session.connection, session.access
    if connection is None or access is None:
        return None
    return IssueRequest(
        vault_id=connection.vault_id,
        connection_name=connection.name,
        account_id=access.account.id,
        person_id=access.person.id,
        kind=kind,
        act=act,
        name=name,
        client_id=client.client_id if client else "",
        etag=client.etag if client else "",
    )


def filed(issued: IssuedClient, connection: Connection) -> IssuedClient:
    """``issued`` with the place where it belongs, also if it is in no journal."""
    return replace(issued, filing=filing_of(issued, connection))


def filing_of(issued: IssuedClient, connection: Connection | None) -> Filing:
    """Where a secret belongs; one that was never filed, to the connection it came from: now."""
    if issued.filing is not None:
        return issued.filing
    vault_id, name = (connection.vault_id, connection.name) if connection else ("", "")
    return Filing(vault_id, name, entry_id="", is_parked=False)
