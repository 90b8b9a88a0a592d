"""Who is signed in and what they may do; the people of the account (own part)."""

from __future__ import annotations

from litestar import get

from desktop_admin.backend.access.permissions import capabilities_of
from desktop_admin.backend.callers import PersonState
from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.store import people
from desktop_admin.backend.store.account_models import PersonRow


class RoleOut(Wire):
    """A role that a person holds; a disabled one grants nothing."""

    id: str
    name: str
    is_enabled: bool


class PersonOut(Wire):
    """A person with their roles."""

    id: str
    email: str
    name: str
    is_owner: bool
    roles: list[RoleOut]


class AccountOut(Wire):
    """The account and whom to ask about it."""

    id: str
    name: str
    roles_and_permissions: bool
    owner_email: str
    owner_name: str


class FeaturesOut(Wire):
    """What the provider has switched on."""

    api_key: bool
    api_token: bool
    oauth2: bool


class MeOut(Wire):
    """The answer to "who am I"."""

    person: PersonOut
    account: AccountOut
    features: FeaturesOut
    capabilities: list[str]


class PeopleOut(Wire):
    """Everybody in the account."""

    items: list[PersonOut]


@get("/admin/v1/me", sync_to_thread=True)
def read_me(call: CallParameter) -> MeOut:
    """The signed-in person, their account and capabilities."""
    account, person = call.caller.account, call.caller.person
    with call.parts.database.read() as session:
        owner = session.get(PersonRow, account.owner_id)
    return MeOut(
        person=_person_out(person),
        account=AccountOut(
            id=account.id,
            name=account.name,
            roles_and_permissions=account.has_roles_and_permissions,
            owner_email=owner.email if owner else "",
            owner_name=owner.name if owner else "",
        ),
        features=FeaturesOut(
            api_key=account.features.api_key,
            api_token=account.features.api_token,
            oauth2=account.features.oauth2,
        ),
        capabilities=[str(capability) for capability in capabilities_of(account, person)],
    )


@get("/admin/v1/people", sync_to_thread=True)
def read_people(call: CallParameter) -> PeopleOut:
    """The people of the account with their roles, by name."""
    account = call.caller.account
    with call.parts.database.read() as session:
        rows = people.people_of(session, account.id)
        roles = people.roles_of(session, account.id, [row.id for row in rows])
    states = [people.person_state(row, account.owner_id, roles.get(row.id, ())) for row in rows]
    return PeopleOut(items=[_person_out(state) for state in states])


def _person_out(person: PersonState) -> PersonOut:
    return PersonOut(
        id=person.id,
        email=person.email,
        name=person.name,
        is_owner=person.is_owner,
        roles=[
            RoleOut(id=role.id, name=role.name, is_enabled=role.is_enabled) for role in person.roles
        ],
    )


ROUTES = (read_me, read_people)
