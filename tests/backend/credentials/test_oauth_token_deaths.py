"""Every way in which a live OAuth token dies on the very next call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest

from desktop_admin.backend.store import people
from desktop_admin.domain.access import AuthenticationMethod
from tests.backend.accounts import account
from tests.backend.callers import KEYS, OAUTH2
from tests.backend.presented_tokens import (
    INTROSPECT,
    REVOKE,
    Client,
    is_active,
    present,
    probe,
    token_of,
)
from tests.fakes.api_user import (
    ADMIN,
    MANAGER,
    ApiUser,
)
from tests.fakes.backend_process import BackendProcess

pytestmark = pytest.mark.usefixtures("client")
Act = Callable[[BackendProcess, ApiUser, Client], None]


def set_method(method: AuthenticationMethod) -> Act:
    def act(_backend: BackendProcess, owner: ApiUser, _client: Client) -> None:
        assert owner.choose_method(method).status_code == 200

    return act


def set_feature(switch: str) -> Act:
    def act(backend: BackendProcess, _owner: ApiUser, _client: Client) -> None:
        assert account(backend, "feature", "oauth2", switch).returncode == 0

    return act


def set_status(email: str, status: str) -> Act:
    """As another process of the same installation would."""

    def act(backend: BackendProcess, _owner: ApiUser, _client: Client) -> None:
        opened = backend.open_data()
        with opened.database.write() as session:
            person = people.find_by_email(session, email)
            assert person is not None
            person.status = status
        opened.database.close()

    return act


def regenerate(_backend: BackendProcess, owner: ApiUser, client: Client) -> None:
    place = f"/admin/v1/oauth-clients/{client['clientId']}/regenerate-secret"
    client.update(owner.post(place).json())


def delete(_backend: BackendProcess, owner: ApiUser, client: Client) -> None:
    assert owner.delete(f"/admin/v1/oauth-clients/{client['clientId']}").status_code == 204


def nothing(_backend: BackendProcess, _owner: ApiUser, _client: Client) -> None:
    """The way back is closed."""


@dataclass(frozen=True, slots=True)
class Death:
    """What ends a token that is alive, and what undoes that; ``lives_again``: the same token."""

    name: str
    kill: Act
    undo: Act
    lives_again: bool
    form: Mapping[str, str] = field(default_factory=dict)
    status: int = 401


BOTH = {"sender_id": MANAGER, "delegator_id": ADMIN}
DEATHS = (
    Death("regenerated", regenerate, nothing, lives_again=False),
    Death("method", set_method(KEYS), set_method(OAUTH2), lives_again=True),
    Death("feature", set_feature("off"), set_feature("on"), lives_again=True, status=403),
    Death("sender", set_status(MANAGER, "LOCKED"), set_status(MANAGER, "ACTIVE"),
          lives_again=True, form={"sender_id": MANAGER}),
    Death("sender of a delegator", set_status(MANAGER, "LOCKED"), set_status(MANAGER, "ACTIVE"),
          lives_again=True, form=BOTH),
    Death("delegator", set_status(ADMIN, "LOCKED"), set_status(ADMIN, "ACTIVE"),
          lives_again=True, form=BOTH),
)  # fmt: skip


@pytest.mark.parametrize("death", DEATHS, ids=lambda death: death.name)
def test_a_live_token_dies_on_the_next_call(
    shared: BackendProcess, keeper: ApiUser, death: Death
) -> None:
    client = keeper.create("oauth-clients", f"Dies: {death.name}")
    token = token_of(shared, client, **death.form)
    assert (probe(shared, token), is_active(shared, client, token)) == (200, True)
    death.kill(shared, keeper, client)
    dead = (probe(shared, token), is_active(shared, client, token))
    death.undo(shared, keeper, client)
    assert dead == (death.status, False)
    assert is_active(shared, client, token) is death.lives_again
    assert is_active(shared, client, token_of(shared, client, **death.form))


def test_with_its_client_every_token_dies(shared: BackendProcess, keeper: ApiUser) -> None:
    client = keeper.create("oauth-clients", "Dies: deleted")
    token = token_of(shared, client)
    delete(shared, keeper, client)
    assert probe(shared, token) == 401
    assert present(shared, INTROSPECT, client, token).status_code == 401


def test_a_token_that_is_revoked_while_refused_does_not_come_back(
    shared: BackendProcess, keeper: ApiUser, client: Client
) -> None:
    token = token_of(shared, client)
    keeper.choose_method(KEYS)
    revoked = present(shared, REVOKE, client, token)
    keeper.choose_method(OAUTH2)
    assert (revoked.status_code, probe(shared, token)) == (200, 401)
