"""Writes the sample account into an empty database, and lists its people."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop_admin.backend.access.role_templates import INTEGRATIONS, PREDEFINED_ROLES
from desktop_admin.backend.account.accounts import add_account, add_person, replace_api_key
from desktop_admin.backend.callers import PROVIDER, PartyKind
from desktop_admin.backend.clock import DAY, HOUR
from desktop_admin.backend.credentials.minting import new_client_id, new_uid
from desktop_admin.backend.process.opening import OpenedData
from desktop_admin.backend.records import audit
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.sample import data
from desktop_admin.backend.store import people
from desktop_admin.backend.store.account_models import Account, Assignment, PersonRow
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.backend.store.record_models import LastUse, SignerRow, TransactionRow
from desktop_admin.domain.activity import AuditParty
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.names import name_key


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A person of the sample account as the first line of the process names them."""

    email: str
    name: str
    role: str


def add_sample_account(opened: OpenedData, now: int) -> bool:
    """Writes the sample account unless there is an account already; tells whether it did."""
    with opened.database.write() as session:
        if people.only_account(session) is not None:
            return False
        account = add_account(
            session, data.ACCOUNT_NAME, now - 900 * DAY, (*PREDEFINED_ROLES, INTEGRATIONS)
        )
        owner = _add_people(session, account)
        account.owner_id = owner.id
        account.method_changed_at = now - data.METHOD_CHANGED_AGO
        account.method_changed_by = owner.name
        account.method_revision = 3
        for person in people.people_of(session, account.id):
            replace_api_key(session, opened.sealer, person, now - 700 * DAY)
        used_ago, address = data.API_KEY_USED
        session.add(_last_use(CredentialKind.API_KEY, owner.id, now - used_ago, address))
        clients = _add_clients(session, account, now)
        _add_transactions(session, account, owner, now)
        _add_events(session, (account, owner), clients, now)
    return True


def sample_people(opened: OpenedData) -> list[ListedPerson]:
    """The sample people that exist."""
    with opened.database.read() as session:
        found = [(sample, people.find_by_email(session, sample.email)) for sample in data.PEOPLE]
    return [
        ListedPerson(row.email, row.name, sample.role) for sample, row in found if row is not None
    ]


def _add_people(session: Session, account: Account) -> PersonRow:
    rows = []
    for sample in data.PEOPLE:
        names = (sample.first_name, sample.last_name)
        row = add_person(session, account, sample.email, names, account.created_at)
        row.sender_type = sample.sender_type
        if sample.role_id is not None:
            session.add(Assignment(person_id=row.id, account_id=account.id, role_id=sample.role_id))
        rows.append(row)
    return rows[0]


def _add_clients(session: Session, account: Account, now: int) -> dict[str, ClientRow]:
    rows = {}
    for sample in data.CLIENTS:
        row = ClientRow(
            id=new_client_id(sample.kind),
            account_id=account.id,
            kind=sample.kind.value,
            name=sample.name,
            name_key=name_key(sample.name),
            secret_mac=secrets.token_bytes(32),  # its secret is lost: nobody has ever seen it
            created_at=now - sample.created_ago,
            created_by=sample.created_by,
            rotated_at=None,
        )
        session.add(row)
        rows[row.name] = row
        if sample.used_ago is not None and sample.used_from is not None:
            at = now - sample.used_ago
            session.add(_last_use(sample.kind, row.id, at, sample.used_from))
    return rows


def _last_use(kind: CredentialKind, credential_id: str, at: int, address: str) -> LastUse:
    return LastUse(credential_kind=kind.value, credential_id=credential_id, at=at, address=address)


def _add_transactions(session: Session, account: Account, owner: PersonRow, now: int) -> None:
    for place, (name, status) in enumerate(data.TRANSACTIONS):
        created, package_id = now - (place * 31 + 5) * HOUR, new_uid()
        session.add(
            TransactionRow(
                id=package_id,
                account_id=account.id,
                sender_id=owner.id,
                name=name,
                status=status,
                created_at=created,
                updated_at=min(now, created + 3 * HOUR),
            )
        )
        session.flush()
        for number in range(1, 2 + place % 2):
            email, first, last = data.SIGNERS[(place + number) % len(data.SIGNERS)]
            session.add(
                SignerRow(
                    id=new_uid(),
                    transaction_id=package_id,
                    place=number,
                    email=email,
                    first_name=first,
                    last_name=last,
                )
            )


def _add_events(
    session: Session,
    whose: tuple[Account, PersonRow],
    clients: dict[str, ClientRow],
    now: int,
) -> None:
    """A short history, oldest first."""
    account, owner = whose
    person = AuditParty(PartyKind.PERSON, owner.id, owner.name)
    place = AuditParty(PartyKind.ACCOUNT, account.id, account.name)
    history = [
        (90 * DAY, PROVIDER, "account.changed", place, "OAuth 2.0 switched on"),
        (75 * DAY, person, "method.changed", place, "API_KEY_AND_CLIENT_APPS -> OAUTH2"),
        (60 * DAY, person, "method.changed", place, "OAUTH2 -> API_KEY_AND_CLIENT_APPS"),
        (9 * DAY, person, "api_key.revealed", AuditParty("API_KEY", owner.id, "API key"), None),
    ]
    for name, ago in (("Claims intake", 45 * DAY), ("Test harness", 26 * HOUR)):
        row = clients[name]
        subject = AuditParty(row.kind, row.id, row.name)
        history.append((ago, person, f"{row.kind.lower()}.created", subject, None))
    for ago, actor, action, subject, detail in sorted(history, key=lambda event: -event[0]):
        address = "203.0.113.10" if actor is person else ""
        audit.record(
            session,
            Origin(now - ago, address, f"sample-{new_uid()}"),
            account_id=account.id,
            actor=actor,
            action=action,
            subject=subject,
            detail=detail,
        )
