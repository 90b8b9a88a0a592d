"""The token viewer and the live tokens against a real backend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind, TestOutcome
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import RequestRefused
from desktop_admin.domain.tokens import (
    CredentialInUse,
    PublishedServer,
    SignatureState,
    TokenFault,
)
from desktop_admin.services.credential_tester import CredentialTester
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.signed_in import SignedIn
from desktop_admin.services.token_cache import TokenCache
from desktop_admin.services.token_viewer import TokenViewer
from tests.backend.client.conftest import OWNER, Desk
from tests.fakes.made_tokens import made_token


@dataclass
class Office:
    """The owner, an OAuth client whose method is in force, and the ways to its tokens."""

    desk: Desk
    owner: SignedIn
    used: CredentialInUse
    tokens: CredentialTokens
    viewer: TokenViewer

    def published(self) -> PublishedServer:
        return self.viewer.published(self.used, self.owner.server.authorization_server().issuer)

    def calls_of(self, path: str) -> int:
        return sum(seen.path == path for seen in self.desk.seen)


@pytest.fixture(scope="module")
def office(shared_desk: Desk) -> Iterator[Office]:
    owner = shared_desk.as_person(OWNER)
    before = owner.methods.current()
    owner.methods.choose(AuthenticationMethod.OAUTH2, before.etag)
    issued = owner.oauth_clients.create("Looked at")
    used = CredentialInUse(
        owner.connection,
        shared_desk.embedded.start().authorization_server_url,
        CredentialKind.OAUTH_CLIENT,
        issued.client.client_id,
        issued.secret,
    )
    api = shared_desk.api
    tokens = CredentialTokens(api.tokens, shared_desk.embedded.check, TokenCache())
    yield Office(shared_desk, owner, used, tokens, TokenViewer(tokens, api.issued_tokens))
    owner.methods.choose(before.method, owner.methods.current().etag)
    owner.close()


def test_a_token_of_the_backend_is_verified_with_its_keys(office: Office) -> None:
    requested = office.viewer.request(office.used)
    assert requested.decoded is not None
    assert requested.seconds == 299
    assert requested.clock_difference == 0
    found = office.viewer.verify(office.used, office.published(), requested)
    assert found is not None
    assert found.is_clean, found
    assert found.key_id == requested.decoded.key_id


def test_a_forged_token_is_not(office: Office) -> None:
    requested = office.viewer.request(office.used)
    assert requested.token is not None
    assert requested.decoded is not None
    server = office.published()
    claims = {**requested.decoded.claims}
    ours = {"kid": requested.decoded.key_id}
    changed = replace(requested, token=made_token(ours, claims))
    found = office.viewer.verify(office.used, server, changed)
    assert found is not None
    assert found.signature is SignatureState.WRONG
    late = replace(requested, clock_difference=-3600.0)  # by that server's clock it has ended
    found = office.viewer.verify(office.used, server, late)
    assert found is not None
    assert (found.signature, found.faults) == (SignatureState.VERIFIED, (TokenFault.EXPIRED,))


def test_a_token_is_introspected_and_revoked_by_its_client_alone(office: Office) -> None:
    server, viewer, used = office.published(), office.viewer, office.used
    token = viewer.request(used).token
    assert token is not None
    said = viewer.introspect(used, server, token)
    assert (said["active"], said["client_id"]) == (True, used.client_id)
    with pytest.raises(RequestRefused) as caught:
        viewer.revoke(replace(used, secret=Secret("osscs_wrong")), server, token)
    assert caught.value.facts["code"] == "invalid_client"
    viewer.revoke(used, server, token)
    assert viewer.introspect(used, server, token) == {"active": False}
    calls = office.tokens.calls()
    assert not calls.call_api(used.connection.backend_url, token).is_accepted
    office.tokens.ask(used)  # the revoked one is not handed out any more
    assert (
        CredentialTester(office.tokens)
        .test(
            used.connection,
            used.token_endpoint,
            used.kind,
            used.client_id,
            used.secret,
            is_fresh=False,
        )
        .outcome
        is TestOutcome.WORKS
    )


def test_one_token_serves_a_test_and_all_watches_until_it_is_replaced(office: Office) -> None:
    used = office.used
    tester = CredentialTester(office.tokens)
    subject = (used.connection, used.token_endpoint, used.kind, used.client_id)
    assert tester.test(*subject, used.secret).outcome is TestOutcome.WORKS
    before = office.calls_of("/oauth2/token")
    for _ in range(3):
        assert tester.test(*subject, used.secret, is_fresh=False).outcome is TestOutcome.WORKS
    assert office.calls_of("/oauth2/token") == before
    page = office.owner.oauth_clients.page(search="Looked at")
    issued = office.owner.oauth_clients.regenerate(page.items[0])
    old = tester.test(*subject, used.secret, is_fresh=False)
    assert (old.outcome, old.reason) == (TestOutcome.REFUSED, "invalid_client")
    office.used = replace(used, secret=issued.secret)
    new = tester.test(*subject, issued.secret, is_fresh=False)
    assert new.outcome is TestOutcome.WORKS


def test_nothing_of_it_is_told_in_the_log_of_calls(office: Office) -> None:
    token = office.viewer.request(office.used).token
    assert token is not None
    told = repr(office.desk.seen) + "".join(office.desk.log)
    assert token.reveal() not in told
    assert office.used.secret.reveal() not in told
