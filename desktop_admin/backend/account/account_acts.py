"""What the provider does for an account: features, roles, API key, passwords; each is recorded."""

from __future__ import annotations

import json
import uuid

from sqlalchemy import delete
from sqlalchemy.orm import Session

from desktop_admin.backend.access.permissions import API_ACCESS
from desktop_admin.backend.access.role_templates import INTEGRATIONS, PREDEFINED_ROLES
from desktop_admin.backend.account.account_facts import (
    FEATURE_COLUMNS,
    STAGED_COLUMNS,
    Compatibility,
    facts_of,
    switched,
)
from desktop_admin.backend.account.accounts import (
    add_account,
    add_person,
    replace_api_key,
    replace_short_api_key,
)
from desktop_admin.backend.account.sender_writes import INVITED
from desktop_admin.backend.callers import PROVIDER, Feature, PartyKind
from desktop_admin.backend.calls.accepted_names import accepted_name
from desktop_admin.backend.calls.faults import ValidationFault
from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.credentials.passwords import MINIMUM_LENGTH, hash_password
from desktop_admin.backend.process.opening import OpenedData
from desktop_admin.backend.records import audit
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.store import accounts, api_keys, people, roles, sessions
from desktop_admin.backend.store.account_models import Account, PersonRow, RoleRow
from desktop_admin.backend.store.session_models import KeySession
from desktop_admin.domain.activity import AuditParty
from desktop_admin.domain.secret import Secret


class ActRefused(Exception):
    """The act cannot be done; the text says why, for a person to read."""


def create_account(opened: OpenedData, name: str, owner_email: str, owner_name: str) -> None:
    """The first account, with its owner and API key. Raises ``ActRefused`` if there is one."""
    now = now_ms()
    first, _, last = _checked(owner_name).partition(" ")
    with opened.database.write() as session:
        if people.only_account(session) is not None:
            raise ActRefused("There is an account already.")
        if "@" not in owner_email:
            raise ActRefused("The owner's e-mail address is not one.")
        account = add_account(session, _checked(name), now, (*PREDEFINED_ROLES, INTEGRATIONS))
        owner = add_person(session, account, owner_email, (first, last), now)
        account.owner_id = owner.id
        replace_api_key(session, opened.sealer, owner, now)
        _record(session, account, "account created")


class AccountActs:
    """Acts on the account of one data directory, or on a subaccount. All raise ``ActRefused``."""

    def __init__(self, opened: OpenedData, subaccount: str | None = None) -> None:
        self._database = opened.database
        self._sealer = opened.sealer
        self._subaccount = subaccount

    def shown(self, *, is_json: bool) -> str:
        """The account as text for people, or as one JSON object."""
        with self._database.read() as session:
            facts = facts_of(session, self._account(session))
        if is_json:
            return json.dumps(facts) + "\n"
        members, features = facts.pop("people"), facts.pop("features") | facts.pop("compatibility")
        lines = [f"{name}: {value}" for name, value in (facts | features).items()]
        lines += [f"{one['email']}: {', '.join(one['roles']) or 'no role'}" for one in members]
        return "\n".join(lines) + "\n"

    def switch_feature(self, feature: Feature, *, is_on: bool) -> None:
        """Switches a feature of the account."""
        with self._database.write() as session:
            account = self._account(session)
            setattr(account, FEATURE_COLUMNS[feature], is_on)
            _record(session, account, f"feature {feature} {switched(is_on)}")

    def switch_roles(self, *, is_on: bool) -> None:
        """Switches Roles and Permissions."""
        with self._database.write() as session:
            account = self._account(session)
            account.has_roles_and_permissions = is_on
            _record(session, account, f"Roles and Permissions {switched(is_on)}")

    def switch_compatibility(self, choice: Compatibility, *, is_on: bool) -> None:
        """Stages, or stops to stage, how the service behaved for older integrations."""
        with self._database.write() as session:
            account = self._account(session)
            setattr(account, STAGED_COLUMNS[choice], is_on)
            if not is_on and choice is Compatibility.PERMISSION_CACHE:
                session.execute(delete(KeySession).where(KeySession.account_id == account.id))
            _record(session, account, f"compatibility {choice} {switched(is_on)}")

    def change_role(self, email: str, role: str, *, is_granted: bool) -> None:
        """Gives or withdraws one role, named by id or name."""
        with self._database.write() as session:
            account, person = self._account(session), _person(session, email)
            row = roles.find(session, account.id, role)
            row = row or roles.find_by_name(session, account.id, role)
            if row is None:
                raise ActRefused(f"There is no role {role}.")
            _change(session, person, row, is_granted=is_granted)
            _record(session, account, f"role {row.name} {_given(is_granted)}", person)

    def change_api_access(self, email: str, *, is_granted: bool) -> None:
        """Gives the role that holds API Access, or withdraws every role that does."""
        with self._database.write() as session:
            account, person = self._account(session), _person(session, email)
            holding = [
                row
                for row in roles.roles_of_account(session, account.id)
                if API_ACCESS in row.permissions and row.is_enabled
            ]
            own = [row for row in holding if not row.is_predefined]
            if is_granted and not holding:
                raise ActRefused("No enabled role holds API Access.")
            for row in (own or holding)[:1] if is_granted else holding:
                _change(session, person, row, is_granted=is_granted)
            _record(session, account, f"API Access {_given(is_granted)}", person)

    def change_api_key(self, *, is_present: bool) -> None:
        """A new API key for the owner, or none, not even a short one; the old is refused."""
        with self._database.write() as session:
            account = self._account(session)
            owner = session.get_one(PersonRow, account.owner_id)
            if is_present:
                replace_api_key(session, self._sealer, owner, now_ms(), account.id)
            else:
                for row in api_keys.all_of(session, account.id, owner.id):
                    session.delete(row)
            _record(session, account, f"API key {'replaced' if is_present else 'removed'}")

    def stage_short_api_key(self) -> Secret:
        """A short API key for the owner, beside the one of 76 characters."""
        with self._database.write() as session:
            account = self._account(session)
            if not account.has_short_keys:
                raise ActRefused("Switch on the compatibility short-api-keys first.")
            owner = session.get_one(PersonRow, account.owner_id)
            key = replace_short_api_key(session, self._sealer, owner, now_ms(), account.id)
            _record(session, account, "short API key staged")
        return key

    def add_person(self, email: str, name: str) -> None:
        """A new person, without a role and without a password."""
        first, _, last = _checked(name).partition(" ")
        with self._database.write() as session:
            account = self._account(session)
            if "@" not in email or people.find_by_email(session, email) is not None:
                raise ActRefused("The e-mail address is not one, or is taken.")
            person = add_person(session, account, email, (first, last), now_ms())
            replace_api_key(session, self._sealer, person, now_ms())
            _record(session, account, "person added", person)

    def set_password(self, email: str, password: Secret) -> None:
        """A new password; the person is signed out everywhere."""
        if password.length < MINIMUM_LENGTH:
            raise ActRefused(f"A password has at least {MINIMUM_LENGTH} characters.")
        kept = hash_password(password)
        with self._database.write() as session:
            person = _person(session, email)
            person.password_hash = kept
            if person.status == INVITED:
                person.status, person.activated_at = people.ACTIVE, now_ms()
            sessions.end_all_of(session, person.id)
            _record(session, self._account(session), "password set", person)

    def _account(self, session: Session) -> Account:
        account = people.only_account(session)
        if account is None:
            raise ActRefused("There is no account yet: see `desktop-admin account create --help`.")
        if self._subaccount is None:
            return account
        for below in accounts.below(session, account.id):
            if self._subaccount in {below.id, below.name}:
                return below
        raise ActRefused(f"There is no subaccount {self._subaccount}.")


def _checked(name: str) -> str:
    try:
        return accepted_name(name)
    except ValidationFault as fault:
        raise ActRefused(str(fault)) from None


def _person(session: Session, email: str) -> PersonRow:
    person = people.find_by_email(session, email)
    if person is None:
        raise ActRefused(f"There is nobody with the e-mail {email}.")
    return person


def _change(session: Session, person: PersonRow, row: RoleRow, *, is_granted: bool) -> None:
    act = roles.give if is_granted else roles.take
    act(session, person.account_id, person.id, row.id)


def _record(
    session: Session, account: Account, detail: str, person: PersonRow | None = None
) -> None:
    subject = AuditParty(PartyKind.ACCOUNT, account.id, account.name)
    if person is not None:
        subject = AuditParty(PartyKind.PERSON, person.id, person.name)
    audit.record(
        session,
        Origin(now_ms(), "", uuid.uuid4().hex),
        account_id=account.id,
        actor=PROVIDER,
        action="account.changed",
        subject=subject,
        detail=detail,
    )


def _given(is_granted: bool) -> str:
    return "granted" if is_granted else "withdrawn"
