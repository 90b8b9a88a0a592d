"""Access tokens: what is signed, what is believed, and who can read it."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from joserfc.jwk import ECKey, Key, OctKey
from joserfc.jws import JWSRegistry

from desktop_admin.backend.credentials.sealing import Sealer
from desktop_admin.backend.oauth.key_ring import KnownKey
from desktop_admin.backend.oauth.signing import LEEWAY_SECONDS, OAuthGrant, TokenSigner
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


def claims_of(token: str) -> dict[str, object]:
    part = token.split(".")[1]
    claims: dict[str, object] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return claims


def forged(claims: dict[str, object], key: Key, **header: object) -> str:
    """A token as ours are, but for what is given; None takes a header or a claim away."""
    whole = {"alg": "ES256", "typ": "at+jwt", **header}
    whole = {name: value for name, value in whole.items() if value is not None}
    said = {name: value for name, value in claims.items() if value is not None}
    parts = [json.dumps(part).encode() for part in (whole, said)]
    text = b".".join(base64.urlsafe_b64encode(part).rstrip(b"=") for part in parts)
    # Below the library's own checks, which would not sign most of this.
    signature = JWSRegistry.algorithms[str(whole["alg"])].sign(text, key)
    return f"{text.decode()}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def honest(signer: TokenSigner) -> tuple[dict[str, object], KnownKey]:
    """The claims of a good token, and the key that signs such."""
    claims = claims_of(signer.sign(GRANT, now=NOW, seconds=299).reveal())
    return claims, signer.keys.current(NOW)


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


def test_what_is_forged_below_is_good_but_for_one_thing(signer: TokenSigner) -> None:
    claims, known = honest(signer)
    assert signer.verify(forged(claims, known.key, kid=known.kid), NOW) is not None


@pytest.mark.parametrize(
    "header",
    [
        {"typ": None},
        {"typ": "JWT"},
        {"typ": "application/jwt"},
        {"kid": None},
        {"kid": ""},
        {"kid": "another"},
        {"kid": 7},
        {"jku": "https://keys.example/jwks"},
        {"x5u": "https://keys.example/x5u"},
        {"x5c": ["AAAA"]},
        {"jwk": {"kty": "EC"}},
        {"cty": "JWT"},
        {"crit": ["exp"], "exp": 1},
        {"crit": []},
        {"b64": False, "crit": ["b64"]},
        {"anything": 1},
    ],
)
def test_rfc9068_4_another_header_is_refused(
    signer: TokenSigner, header: dict[str, object]
) -> None:
    """RFC 9068 section 4, RFC 7515 section 4.1.11, RFC 8725 sections 3.10 and 3.11."""
    claims, known = honest(signer)
    token = forged(claims, known.key, **{"kid": known.kid, **header})
    assert signer.verify(token, NOW) is None


@pytest.mark.parametrize(
    "change",
    [
        {"iss": "http://127.0.0.1:9"},
        {"aud": "http://127.0.0.1:1234"},
        {"aud": ["http://127.0.0.1:1234/api"]},
        {"exp": NOW // 1000},
        {"exp": str(NOW)},
        {"exp": NOW * 1.0},
        {"exp": True},
        {"iat": NOW // 1000 + LEEWAY_SECONDS + 1},
        {"iat": None},
        {"nbf": NOW // 1000 + LEEWAY_SECONDS + 1},
        {"nbf": "now"},
        {"sub": None},
        {"sub": "somebody else"},
        {"client_id": 12},
        {"jti": None},
        {"generation": None},
        {"generation": True},
        {"generation": "3"},
        {"sender_id": 1},
        {"delegator_id": ["x"]},
        *({name: None} for name in ("iss", "exp", "aud", "sub", "client_id", "iat", "jti")),
    ],
)
def test_rfc9068_4_other_claims_are_refused(signer: TokenSigner, change: dict[str, object]) -> None:
    """RFC 9068 sections 2.2 and 4: all required claims, each of its type and as we say it."""
    claims, known = honest(signer)
    assert signer.verify(forged({**claims, **change}, known.key, kid=known.kid), NOW) is None


def test_rfc8725_3_1_no_other_algorithm_is_accepted(signer: TokenSigner) -> None:
    """RFC 9068 section 4 and RFC 8725 section 3.1: neither ``none`` nor one that fits the key."""
    claims, known = honest(signer)
    [public] = signer.keys.published()
    shared = OctKey.import_key(json.dumps(public).encode())
    none = base64.urlsafe_b64encode(b'{"alg":"none","typ":"at+jwt"}').rstrip(b"=").decode()
    payload = forged(claims, known.key, kid=known.kid).split(".")[1]
    texts = [f"{none}.{payload}.", forged(claims, shared, alg="HS256", kid=known.kid)]
    texts += [forged(claims, known.key, kid=known.kid, alg="ES256")[:-4] + "AAAA"]
    assert [signer.verify(text, NOW) for text in texts] == [None] * 3


def test_a_key_that_comes_with_the_token_counts_for_nothing(signer: TokenSigner) -> None:
    """RFC 7515 section 10.4: whose key it is, we know and the token does not."""
    claims, known = honest(signer)
    mine = ECKey.generate_key("P-256")
    for kid in (known.kid, mine.thumbprint()):
        brought = {"kid": kid, "jwk": mine.as_dict(private=False)}
        assert signer.verify(forged(claims, mine, kid=kid), NOW) is None
        assert signer.verify(forged(claims, mine, **brought), NOW) is None


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
