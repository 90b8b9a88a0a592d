"""What is done to senders: added, changed, invited, removed; each act is recorded."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop_admin.backend.access import policy
from desktop_admin.backend.access.permissions import permissions_of
from desktop_admin.backend.account.accounts import add_person, replace_api_key
from desktop_admin.backend.callers import PartyKind
from desktop_admin.backend.calls.accepted_names import accepted_name
from desktop_admin.backend.calls.call import Call
from desktop_admin.backend.calls.faults import (
    ConflictFault,
    ForbiddenFault,
    NotFoundFault,
    ValidationFault,
)
from desktop_admin.backend.records import audit
from desktop_admin.backend.store import people, sessions
from desktop_admin.backend.store.account_models import Account, PersonRow
from desktop_admin.domain.activity import AuditParty

INVITED, LOCKED = "INVITED", "LOCKED"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sender is to be; None: stays as it is."""

    email: str | None
    first_name: str | None
    last_name: str | None
    status: str | None
    plain: dict[str, str]


def add(session: Session, call: Call, wanted: Wanted) -> PersonRow:
    """A new sender with an API key, invited unless the caller says active."""
    email = (wanted.email or "").strip()
    local, _, domain = email.partition("@")
    if not local or not domain or not email.isprintable() or " " in email:
        raise ValidationFault("badEmail", "The e-mail address is missing or is not one.")
    if people.find_by_email(session, email) is not None:
        raise ValidationFault(
            "senderAlreadyMemberOfAnother", "The e-mail address is that of a sender already."
        )
    account = session.get_one(Account, call.caller.account.id)
    names = _names(wanted.first_name or "", wanted.last_name or "")
    person = add_person(session, account, email, names, call.origin.now)
    person.status = INVITED
    person.activated_at = None
    _fill(person, wanted)
    _set_status(call, person, wanted.status or INVITED)
    session.flush()
    replace_api_key(session, call.parts.sealer, person, call.origin.now)
    record(session, call, person, "created", person.status)
    return person


def change(session: Session, call: Call, person: PersonRow, wanted: Wanted) -> None:
    """Changes what is wanted; the e-mail address, by which people sign in, stays."""
    if wanted.email is not None and people.email_key(wanted.email) != person.email_key:
        raise ValidationFault("emailFixed", "The e-mail address of a sender cannot be changed.")
    if person.id != call.caller.person.id or wanted.status not in {None, person.status}:
        check_reach(session, call, person)
    first, last = wanted.first_name, wanted.last_name
    if first is not None or last is not None:
        person.first_name, person.last_name = _names(
            person.first_name if first is None else first,
            person.last_name if last is None else last,
        )
    _fill(person, wanted)
    if wanted.status not in {None, person.status}:
        _set_status(call, person, wanted.status or INVITED)
        if person.status != people.ACTIVE:
            sessions.end_all_of(session, person.id)
    person.updated_at = call.origin.now
    record(session, call, person, "changed", person.status)


def invite(session: Session, call: Call, person: PersonRow) -> None:
    """Invites once more somebody who has not come yet."""
    if person.status != INVITED:
        raise ConflictFault("senderNotInvited", "The sender is not waiting for an invitation.")
    record(session, call, person, "invited")


def remove(session: Session, call: Call, person: PersonRow) -> None:
    """Removes a sender, with their API keys, tokens and sessions."""
    check_reach(session, call, person)
    record(session, call, person, "deleted", person.email)
    session.delete(person)


def check_reach(session: Session, call: Call, person: PersonRow) -> None:
    """Raises ``ForbiddenFault`` for the owner, and for somebody who may do more than the caller."""
    states = people.states_of(session, person.id)
    if person.id == call.caller.account.owner_id or people.owns_any(session, person.id):
        raise ForbiddenFault(
            "ownerFixed", "Nobody else changes the account owner, and nobody locks or removes them."
        )
    held = permissions_of(*states) if states else frozenset[str]()
    if not policy.may_hand_out(call.caller, held):
        raise ForbiddenFault("noPermission", "The sender may do more than you do yourself.")


def find(session: Session, call: Call, sender_id: str) -> PersonRow:
    """The sender of the caller's account. Raises ``NotFoundFault``."""
    person = people.find_in_account(session, call.caller.account.id, sender_id)
    if person is None:
        raise NotFoundFault("userNotFound", "There is no such sender.")
    return person


def record(
    session: Session, call: Call, person: PersonRow, verb: str, detail: str | None = None
) -> None:
    """Adds the audit event of an act."""
    audit.record(
        session,
        call.origin,
        account_id=call.caller.account.id,
        actor=call.caller.actor,
        action=f"sender.{verb}",
        subject=AuditParty(PartyKind.PERSON, person.id, person.name),
        detail=detail,
    )


def _names(first: str, last: str) -> tuple[str, str]:
    accepted_name(f"{first} {last}")
    return first.strip(), last.strip()


def _fill(person: PersonRow, wanted: Wanted) -> None:
    for column, value in wanted.plain.items():
        if not value.isprintable():
            raise ValidationFault("controlCharacters", "A field contains control characters.")
        setattr(person, column, value.strip())


def _set_status(call: Call, person: PersonRow, status: str) -> None:
    if status == INVITED and person.status != INVITED:
        raise ValidationFault("badStatus", "Who has come once cannot be invited again.")
    if status == people.ACTIVE and person.activated_at is None:
        person.activated_at = call.origin.now
    person.locked_at = call.origin.now if status == LOCKED else None
    person.status = status
