"""Access tokens: what is signed, what is believed, and who can read it."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from joserfc import jws
from joserfc.jwk import ECKey

from desktop_admin.backend.oauth.signing import OAuthGrant, TokenSigner
from desktop_admin.backend.sealing import Sealer
from desktop_admin.backend.store import schema
from desktop_admin.backend.store.database import Database

NOW = 1_800_000_000_000
GRANT = OAuthGrant("ossoi_client", 3, sender_id="sender")
SEALER = Sealer(b"k" * 32)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.at_path(tmp_path / "test.db")
    schema.migrate(database)
    yield database
    database.close()


@pytest.fixture
def signer(database: Database) -> TokenSigner:
    signer = TokenSigner(database, SEALER, "http://127.0.0.1:1234")
    signer.prepare()
    return signer


def forged(claims: dict[str, object], key: ECKey, **header: str) -> str:
    whole = {"alg": "ES256", "typ": "at+jwt", **header}
    return jws.serialize_compact(whole, json.dumps(claims).encode(), key, ["ES256"])


def test_a_token_says_what_was_granted_until_it_ends(signer: TokenSigner) -> None:
    token = signer.sign(GRANT, now=NOW, seconds=299).reveal()
    said = signer.verify(token, NOW)
    assert said is not None
    assert (said.grant, said.issued_at, said.expires_at) == (GRANT, NOW // 1000, NOW // 1000 + 299)
    assert signer.verify(token, NOW + 298_000) == said
    assert signer.verify(token, NOW + 299_000) is None
    assert signer.verify(token, NOW - 60_000) is None


def test_another_process_with_the_same_database_believes_it(
    database: Database, signer: TokenSigner
) -> None:
    token = signer.sign(GRANT, now=NOW, seconds=299).reveal()
    other = TokenSigner(database, SEALER, signer.issuer)
    assert other.verify(token, NOW) is not None
    other.prepare()
    assert len(other.keys.published()) == 1


def test_a_token_of_another_issuer_is_refused(database: Database, signer: TokenSigner) -> None:
    other = TokenSigner(database, SEALER, "http://127.0.0.1:9")
    other.prepare()
    assert signer.verify(other.sign(GRANT, now=NOW, seconds=299).reveal(), NOW) is None


def test_a_key_that_comes_with_the_token_counts_for_nothing(signer: TokenSigner) -> None:
    token = signer.sign(GRANT, now=NOW, seconds=299).reveal()
    part = token.split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    mine = ECKey.generate_key("P-256")
    kid = str(signer.keys.published()[0]["kid"])
    assert signer.verify(forged(claims, mine, kid=kid), NOW) is None
    assert signer.verify(forged(claims, mine, kid=mine.thumbprint()), NOW) is None


@pytest.mark.parametrize("token", ["", "a.b.c", "..", "a.b", "\u00e9.b.c", "e30.e30.e30"])
def test_rubbish_is_refused(signer: TokenSigner, token: str) -> None:
    assert signer.verify(token, NOW) is None


@pytest.mark.parametrize("length", range(6))
def test_any_payload_is_plain_strict_base64(database: Database, length: int) -> None:
    signer = TokenSigner(database, SEALER, "http://127.0.0.1:1" + "0" * length)
    signer.prepare()
    payload = signer.sign(GRANT, now=NOW, seconds=299).reveal().split(".")[1]
    assert json.loads(base64.b64decode(payload, validate=True))["client_id"] == GRANT.client_id


def test_the_private_key_is_not_published(signer: TokenSigner) -> None:
    [public] = signer.keys.published()
    assert set(public) == {"kty", "crv", "x", "y", "kid", "use", "alg"}
