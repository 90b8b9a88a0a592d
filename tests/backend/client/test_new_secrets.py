"""New secrets against a real backend process: asked for exactly once, whatever is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop_admin.domain import errors as e
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret_journal import EntryState, IssueAct, IssueRequest
from desktop_admin.domain.server_errors import AnswerLost
from desktop_admin.services.kept_token import KeptToken
from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer

if TYPE_CHECKING:
    from desktop_admin.services.signed_in import SignedIn
    from tests.backend.client.conftest import Desk

OWNER = "owner@example.com"
NAME = "Exactly once"
NOBODY: frozenset[str] = frozenset()


class Far:
    """A session through a server that goes wrong."""

    def __init__(self, desk: Desk, proxy: FaultyServer) -> None:
        self.desk, self.proxy = desk, proxy
        self.connection = replace(desk.connection(), id="far", backend_url=proxy.url)
        owner = desk.as_person(OWNER)
        assert owner._tokens._granted is not None
        kept = KeptToken(desk.vault, self.connection, is_wanted=True)
        kept.replace(owner._tokens._granted.tokens.refresh_token)
        self.session = self.restarted()

    def restarted(self) -> SignedIn:
        """The same person in a new session, which ends the one before, as after a restart."""
        session = self.desk.sign_in.resume(self.connection)
        assert session is not None
        self.session = session
        return session

    def request(self, act: IssueAct, client_id: str = "", etag: str = "") -> IssueRequest:
        """What the program notes."""
        access, place = self.session.access(), self.connection
        return IssueRequest(
            place.vault_id,
            place.name,
            access.account.id,
            access.person.id,
            CredentialKind.OAUTH_CLIENT,
            act,
            NAME,
            client_id,
            etag,
        )


@pytest.fixture
def far(desk: Desk) -> Iterator[Far]:
    """A session on a desk of one's own."""
    with FaultyServer(desk.connection().backend_url) as proxy:
        yield Far(desk, proxy)


@pytest.mark.parametrize("fault", [faults.cut_before(), faults.cut_after()], ids=["cut", "lost"])
def test_a_request_that_was_not_answered_is_repeated_by_the_next_session(
    far: Far, fault: faults.Fault
) -> None:
    noted = far.desk.journal.begin(far.request(IssueAct.CREATE))
    far.proxy.go_wrong(fault, path="oauth-clients$", method="POST")
    with pytest.raises(AnswerLost):
        far.session.oauth_clients.create(NAME, noted)
    far.proxy.heal()
    (entry,) = far.desk.journal.look(NOBODY)
    assert entry.state is EntryState.ASKED
    again = far.desk.journal.noted(entry)
    assert again is not None
    created = far.restarted().oauth_clients.repeat(again)
    assert created is not None
    assert far.session.oauth_clients.page(search=NAME).total == 1
    assert [e.state for e in far.desk.journal.look(NOBODY)] == [EntryState.WAITING]
    taken = far.desk.journal.take(entry.id)
    assert taken is not None
    assert taken.secret == created.secret


def test_new_credentials_are_made_once_and_the_last_answer_is_the_one_in_force(far: Far) -> None:
    client = far.session.oauth_clients.create(NAME).client
    request = far.request(IssueAct.REGENERATE, client.client_id, client.etag)
    noted = far.desk.journal.begin(request)
    far.proxy.go_wrong(faults.cut_after(), path="regenerate-secret", method="POST")
    with pytest.raises(AnswerLost):
        far.session.oauth_clients.regenerate(client, noted)
    far.proxy.heal()
    renewed = far.restarted().oauth_clients.repeat(noted)
    assert renewed is not None
    listed = far.session.oauth_clients.page(search=NAME).items[0]
    assert renewed.client.etag == listed.etag != client.etag


def test_a_key_of_which_the_server_knows_nothing_does_nothing_twice(far: Far) -> None:
    client = far.session.oauth_clients.create(NAME).client
    create = far.desk.journal.begin(far.request(IssueAct.CREATE))
    with pytest.raises(e.NameTaken):
        far.session.oauth_clients.repeat(create)
    renew = far.request(IssueAct.REGENERATE, client.client_id, client.etag)
    noted = far.desk.journal.begin(renew)
    far.session.oauth_clients.rename(client, "Changed meanwhile")
    with pytest.raises(e.ChangedMeanwhile):
        far.session.oauth_clients.repeat(noted)


@pytest.mark.parametrize("act", ["rename", "delete"])
def test_a_lost_change_is_repeated_and_done_once(far: Far, act: str) -> None:
    clients = far.session.oauth_clients
    client = clients.create(NAME).client
    method = "PATCH" if act == "rename" else "DELETE"
    far.proxy.go_wrong(faults.cut_after(), path=client.client_id, method=method, times=1)
    if act == "rename":
        renamed = clients.rename(client, "Done once")
        assert clients.page(search="Done once").items[0].etag == renamed.etag
    else:
        clients.delete(client)
        assert clients.page(search=NAME).total == 0
    sent = [heard for heard in far.proxy.heard if heard.method == method]
    assert len([heard for heard in sent if heard.path.endswith(client.client_id)]) == 2


def test_a_refused_request_leaves_nothing_behind(far: Far) -> None:
    far.session.oauth_clients.create(NAME)
    noted = far.desk.journal.begin(far.request(IssueAct.CREATE))
    with pytest.raises(e.NameTaken):
        far.session.oauth_clients.create(NAME, noted)
    assert far.desk.journal.look(NOBODY) == ()
    assert far.desk.kept_secrets.items == {}
