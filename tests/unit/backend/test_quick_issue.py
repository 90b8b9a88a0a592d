"""The short way to a token gives one exactly where Authlib's way does, and never a refusal."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import json

from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.credentials.minting import mint_client_secret
from desktop_admin.backend.credentials.passwords import PasswordChecks
from desktop_admin.backend.oauth.quick_issue import issue_quickly
from desktop_admin.backend.oauth.signing import TokenSigner
from desktop_admin.backend.oauth.token_request import (
    FORM,
    MalformedRequest,
    read_basic,
    read_parameters,
)
from desktop_admin.backend.oauth.token_server import TokenRequest, TokenServer
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.process.data_directory import DataDirectory
from desktop_admin.backend.process.opening import open_data
from desktop_admin.backend.process.readiness import Readiness
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.records.guesses import Guesses
from desktop_admin.backend.records.last_use import LastUses
from desktop_admin.backend.records.refusal_log import RefusalLog
from desktop_admin.backend.records.throttle import Throttle
from desktop_admin.backend.sample.account import add_sample_account
from desktop_admin.backend.store.account_models import Account
from desktop_admin.backend.store.credential_models import ClientRow
from desktop_admin.backend.store.group_commit import GroupCommit
from desktop_admin.backend.store.quick_reads import QuickReads
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind

CLIENT_ID, GRANT = "ossoi_tried", "grant_type=client_credentials"
ASKING_MORE = ("client_id", "sender_id", "delegator_id")


@dataclass(frozen=True, slots=True)
class World:
    """A backend's parts and the secret of its client ``CLIENT_ID``."""

    parts: Parts
    secret: str

    def choose(self, method: AuthenticationMethod) -> None:
        with self.parts.database.write() as session:
            session.query(Account).update({Account.method: method.value})

    def quickly(self, header: str, kind: str, body: bytes, query: bytes = b"") -> bytes | None:
        origin = Origin(now_ms(), "127.0.0.1", "r")
        asked = issue_quickly(
            self.parts, origin, authorization=header, content_type=kind, body=body, query=query
        )
        return asyncio.run(asked)

    def by_authlib(self, header: str, kind: str, body: bytes, query: bytes) -> int:
        server = TokenServer(self.parts)
        try:
            parameters = read_parameters(kind, body, query)
        except MalformedRequest as problem:
            return server.refuse(problem, header).status
        origin = Origin(now_ms(), "127.0.0.1", "r")
        return server.answer(TokenRequest(origin, read_basic(header), parameters)).status


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    opened = open_data(DataDirectory(tmp_path_factory.mktemp("quick") / "data"))
    add_sample_account(opened, now_ms())
    signer = TokenSigner(opened.database, opened.sealer, "http://127.0.0.1:1")
    signer.prepare()
    parts = Parts(
        database=opened.database,
        quick_reads=QuickReads(opened.database),
        tokens=GroupCommit(opened.database),
        sealer=opened.sealer,
        throttle=Throttle(opened.database, opened.sealer),
        last_uses=LastUses(opened.database),
        readiness=Readiness(opened.database),
        refusals=RefusalLog(opened.database),
        guesses=Guesses(),
        password_checks=PasswordChecks(),
        signer=signer,
        public_url=signer.issuer,
        version="1",
    )
    minted = mint_client_secret(CredentialKind.OAUTH_CLIENT, opened.sealer)
    with opened.database.write() as session:
        account_id = session.query(Account.id).scalar()
        session.add(
            ClientRow(
                id=CLIENT_ID, account_id=account_id, kind="OAUTH_CLIENT", name="n", name_key="n",
                secret_mac=minted.mac, created_at=1, created_by="", rotated_at=None,
            )
        )  # fmt: skip
    yield World(parts, minted.secret.reveal())
    parts.quick_reads.close()
    opened.database.close()


def basic(client_id: str, secret: str) -> str:
    return "Basic " + base64.b64encode(f"{client_id}:{secret}".encode()).decode()


HEADERS = ("right", "right", "wrong secret", "unknown", "none", "garbled", "bearer")
KINDS = (FORM, FORM, FORM.upper() + "; a=b", "application/json", "")
NAMES = st.sampled_from(
    ("grant_type", "scope", "client_id", "client_secret", "sender_id", "other", "%67rant_type", "")
)
VALUES = st.sampled_from(("client_credentials", "password", "", CLIENT_ID, "x%20y", "%ff", "\xe9"))
PAIRS = st.lists(st.tuples(NAMES, VALUES).map("=".join), max_size=2).map("&".join)
BODIES = st.one_of(st.just(GRANT), PAIRS, PAIRS.map(lambda text: f"{GRANT}&{text}"))


def header_of(world: World, which: str) -> str:
    return {
        "right": basic(CLIENT_ID, world.secret),
        "wrong secret": basic(CLIENT_ID, "x"),
        "unknown": basic("x", world.secret),
        "none": "",
        "garbled": "Basic !",
        "bearer": "Bearer x",
    }[which]


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    which=st.sampled_from(HEADERS),
    kind=st.sampled_from(KINDS),
    text=BODIES,
    query=st.sampled_from(("", "", "", GRANT, "x=1", "client_secret=x", "grant_type=password")),
)
def test_both_ways_agree(world: World, which: str, kind: str, text: str, query: str) -> None:
    world.choose(AuthenticationMethod.OAUTH2)
    request = (header_of(world, which), kind, text.encode(), query.encode())
    answer, status = world.quickly(*request), world.by_authlib(*request)
    if answer is not None:
        assert status == 200
        assert set(json.decode(answer)) == {"access_token", "token_type", "expires_in"}
    elif status == 200:
        assert any(name in text for name in ASKING_MORE), "the short way was not taken"


def test_the_plain_request_takes_the_short_way(world: World) -> None:
    world.choose(AuthenticationMethod.OAUTH2)
    answer = world.quickly(basic(CLIENT_ID, world.secret), FORM, GRANT.encode())
    assert answer is not None
    token = json.decode(answer)["access_token"]
    verified = world.parts.signer.verify(token, now_ms())
    assert verified is not None
    assert verified.grant.client_id == CLIENT_ID


def test_a_change_counts_from_the_very_next_request(world: World) -> None:
    request = (basic(CLIENT_ID, world.secret), FORM, GRANT.encode())
    for method in (*AuthenticationMethod, *AuthenticationMethod) * 5:
        world.choose(method)
        is_given = world.quickly(*request) is not None
        assert is_given == (method is AuthenticationMethod.OAUTH2)
