"""Creating accounts and people, and giving an account its API key."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from desktop_admin.backend.access.role_templates import PREDEFINED_ROLES, RoleTemplate
from desktop_admin.backend.credentials.minting import (
    Minted,
    mint_api_key,
    mint_short_api_key,
    new_uid,
)
from desktop_admin.backend.credentials.sealing import Purpose, Sealer
from desktop_admin.backend.store import people, roles
from desktop_admin.backend.store.account_models import Account, ApiKeyRow, PersonRow, RoleRow
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.names import name_key
from desktop_admin.domain.secret import Secret

_PASSED_ON = (  # from an account to a new subaccount
    "has_roles_and_permissions",
    "has_api_key_feature",
    "has_api_token_feature",
    "has_oauth_feature",
    "method",
    "api_token_seconds",
    "oauth_token_seconds",
    "has_short_keys",
    "has_permission_cache",
)


def add_account(
    session: Session, name: str, now: int, templates: Iterable[RoleTemplate] = PREDEFINED_ROLES
) -> Account:
    """A new account with all features and with roles; its owner is added next."""
    account = Account(
        id=new_uid(),
        name=name,
        owner_id="",
        has_roles_and_permissions=True,
        has_api_key_feature=True,
        has_api_token_feature=True,
        has_oauth_feature=True,
        method=AuthenticationMethod.API_KEY_AND_CLIENT_APPS.value,
        method_changed_at=None,
        method_changed_by=None,
        method_revision=1,
        created_at=now,
        updated_at=now,
    )
    session.add(account)
    session.flush()
    session.add_all(_role(account.id, template, now) for template in templates)
    session.flush()
    return account


def add_person(
    session: Session, account: Account, email: str, names: tuple[str, str], now: int
) -> PersonRow:
    """A new person of ``account``, without a password."""
    person = PersonRow(
        id=new_uid(),
        account_id=account.id,
        email=email.strip(),
        email_key=people.email_key(email),
        first_name=names[0],
        last_name=names[1],
        company=account.name,
        password_hash=None,
        activated_at=now,
        created_at=now,
        updated_at=now,
    )
    session.add(person)
    session.flush()
    return person


def add_subaccount(session: Session, parent: Account, name: str, now: int) -> Account:
    """A new account below ``parent``: of the same owner, features, method and roles."""
    account = add_account(session, name, now)
    account.parent_id, account.owner_id = parent.id, parent.owner_id
    for column in _PASSED_ON:
        setattr(account, column, getattr(parent, column))
    session.flush()
    roles.pass_on(session, parent.id, account.id, now)
    return account


def replace_api_key(
    session: Session, sealer: Sealer, person: PersonRow, now: int, account_id: str | None = None
) -> None:
    """Gives ``person`` a new API key; the old one, if any, is refused from now on.

    It is for the person's own account unless another is named.
    """
    _keep_api_key(session, sealer, mint_api_key(person.id, sealer), (person, account_id), now)


def replace_short_api_key(
    session: Session, sealer: Sealer, person: PersonRow, now: int, account_id: str
) -> Secret:
    """Gives ``person`` a key of the format before the 76 characters, beside the other one."""
    minted = mint_short_api_key(person.id, sealer)
    _keep_api_key(session, sealer, minted, (person, account_id), now, is_short=True)
    return minted.secret


def _keep_api_key(
    session: Session,
    sealer: Sealer,
    minted: Minted,
    whose: tuple[PersonRow, str | None],
    now: int,
    *,
    is_short: bool = False,
) -> None:
    person, account_id = whose
    value = minted.secret.reveal().encode("ascii")
    session.merge(
        ApiKeyRow(
            person_id=person.id,
            account_id=account_id or person.account_id,
            is_short=is_short,
            mac=minted.mac,
            sealed=sealer.seal(Purpose.STORED_API_KEY, value, person.id),
            created_at=now,
        )
    )


def _role(account_id: str, template: RoleTemplate, now: int) -> RoleRow:
    return RoleRow(
        account_id=account_id,
        id=template.id,
        name=template.name,
        name_key=name_key(template.name),
        description=template.description,
        permissions=list(template.permissions),
        is_enabled=True,
        is_predefined=template.is_predefined,
        created_at=now,
    )
