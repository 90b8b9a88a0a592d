"""Tokens that are right, and the ways in which they are forged."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization

from desktop_admin.domain.jwt import NotAJwt
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import PublicKey, SignatureState, TokenFault, Verification
from desktop_admin.services.token_verification import Expected, verify
from tests.fakes.made_tokens import (
    ISSUER,
    NOW,
    made_key,
    made_token,
    part,
    published,
    short_rsa_token,
    symmetric_token,
)

EXPECTED = Expected(ISSUER, ISSUER, datetime.fromtimestamp(NOW, UTC))
VERIFIED, WRONG, REFUSED, NO_KEY = SignatureState
F = TokenFault


def look(token: Secret, *keys: PublicKey, expected: Expected = EXPECTED) -> Verification:
    return verify(token, keys or (published(made_key()),), expected)


def test_a_right_token_is_verified() -> None:
    found = look(made_token())
    assert found == Verification(VERIFIED, ISSUER, "key-1")
    assert found.is_clean


@pytest.mark.parametrize(
    ("algorithm", "kind"),
    [
        ("ES384", "P-384"),
        ("ES512", "P-521"),
        ("RS256", "RSA2048"),
        ("PS384", "RSA2048"),
        ("EdDSA", "Ed25519"),
        ("Ed25519", "Ed25519"),
    ],
)
def test_other_signatures_are_verified_as_well(algorithm: str, kind: str) -> None:
    key = made_key(kind)
    token = made_token({"alg": algorithm}, key=key)
    assert look(token, published(key)).is_clean
    head, _, signature = token.reveal().split(".")
    forged = Secret(f"{head}.{part({'iss': ISSUER})}.{signature}")
    assert look(forged, published(key)).signature is WRONG


def test_another_key_of_the_same_name_is_wrong() -> None:
    found = look(made_token(key=made_key(number=2)))
    assert (found.signature, found.key_id, found.is_clean) == (WRONG, "key-1", False)


@pytest.mark.parametrize("signature", ["", "AAAA", "A" * 86, "A" * 2000])
def test_any_other_signature_is_wrong(signature: str) -> None:
    signed = made_token().reveal().rpartition(".")[0]
    assert look(Secret(f"{signed}.{signature}")).signature is WRONG


@pytest.mark.parametrize("name", ["none", "None", "NONE"])
def test_a_token_that_nobody_signed_is_refused(name: str) -> None:
    text = f"{part({'alg': name, 'typ': 'at+jwt', 'kid': 'key-1'})}.{part({'iss': ISSUER})}."
    found = look(Secret(text))
    assert (found.signature, found.faults) == (REFUSED, (F.ALGORITHM_NONE,))


@pytest.mark.parametrize("algorithm", ["HS256", "HS384", "HS512"])
def test_a_public_key_is_no_shared_secret(algorithm: str) -> None:
    public = made_key("RSA2048").public_key.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    token = symmetric_token(algorithm, public)
    for key in (published(made_key("RSA2048")), {"kty": "oct", "kid": "key-1", "k": part(public)}):
        found = look(token, key)
        assert (found.signature, found.faults) == (REFUSED, (F.ALGORITHM_SYMMETRIC,))


@pytest.mark.parametrize("algorithm", ["ES256K", "RS1", "", "A128KW", "dir"])
def test_only_listed_algorithms_count(algorithm: str) -> None:
    found = look(made_token({"alg": algorithm}, algorithm="ES256"))
    assert (found.signature, found.faults) == (REFUSED, (F.ALGORITHM_UNKNOWN,))


@pytest.mark.parametrize("header", [{"crit": ["b64"], "b64": False}, {"crit": []}, {"b64": True}])
def test_what_a_reader_must_understand_and_does_not_is_refused(header: dict[str, Any]) -> None:
    found = look(made_token(header))
    assert (found.signature, found.faults) == (REFUSED, (F.CRITICAL_HEADER,))


def test_a_key_that_the_header_brings_along_counts_for_nothing() -> None:
    own = made_key(number=7)
    header = {"jwk": published(own), "jku": "https://evil.example/keys", "x5c": ["AAAA"]}
    assert look(made_token(header, key=own)).signature is WRONG
    assert look(made_token({**header, "kid": "key-7"}, key=own)).signature is NO_KEY
    assert look(made_token(header)).is_clean


def test_a_key_is_found_by_its_name_or_where_only_one_fits() -> None:
    other = published(made_key(number=2), "key-2")
    right = published(made_key())
    assert look(made_token({"kid": "key-9"}), right, other).faults == (F.UNKNOWN_KEY,)
    assert look(made_token({"kid": None}), right).is_clean
    assert look(made_token({"kid": None}), right, other).signature is NO_KEY
    assert look(made_token({"kid": None}), right, published(made_key("Ed25519"), "x")).is_clean


@pytest.mark.parametrize(
    "members",
    [
        {"use": "enc"},
        {"alg": "ES384"},
        {"key_ops": ["sign"]},
        {"key_ops": "verify"},
        {"kty": "RSA"},
        {"crv": "P-384"},
        {"x": "AAAA"},
        {"x": 5},
        {"y": "!!"},
    ],
)
def test_a_key_that_is_for_something_else_is_not_used(members: dict[str, object]) -> None:
    found = look(made_token(), published(made_key()) | members)
    assert (found.signature, found.faults) == (REFUSED, (F.UNFIT_KEY,))


def test_a_key_is_not_used_for_another_algorithm_than_its_own() -> None:
    token = made_token({"alg": "RS256"}, key=made_key("RSA2048"))
    assert look(token, published(made_key())).faults == (F.UNFIT_KEY,)


def test_a_short_rsa_key_proves_nothing() -> None:
    token, key = short_rsa_token(2048)
    assert look(token, key).is_clean
    token, key = short_rsa_token(1024)
    found = look(token, key)
    assert (found.signature, found.faults) == (REFUSED, (F.UNFIT_KEY,))


@pytest.mark.parametrize(
    ("header", "claims", "fault"),
    [
        ({"typ": "JWT"}, {}, F.OTHER_TYPE),
        ({"typ": None}, {}, F.OTHER_TYPE),
        ({}, {"iss": f"{ISSUER}/"}, F.OTHER_ISSUER),
        ({}, {"iss": None}, F.OTHER_ISSUER),
        ({}, {"iss": [ISSUER]}, F.OTHER_ISSUER),
        ({}, {"aud": "https://other.example/api"}, F.OTHER_AUDIENCE),
        ({}, {"aud": f"{ISSUER}.evil.example/api"}, F.OTHER_AUDIENCE),
        ({}, {"aud": []}, F.OTHER_AUDIENCE),
        ({}, {"aud": None}, F.OTHER_AUDIENCE),
        ({}, {"aud": "https://[x/api"}, F.OTHER_AUDIENCE),
        ({}, {"exp": (NOW + 289) * 1000}, F.MILLISECONDS),
        ({}, {"exp": None}, F.NO_END),
        ({}, {"exp": str(NOW + 100)}, F.NO_END),
        ({}, {"exp": NOW}, F.EXPIRED),
        ({}, {"nbf": NOW + 6}, F.NOT_YET),
        ({}, {"iat": NOW + 6}, F.ISSUED_LATER),
    ],
)
def test_a_right_signature_is_not_all(
    header: dict[str, Any], claims: dict[str, Any], fault: TokenFault
) -> None:
    found = look(made_token(header, claims))
    assert (found.signature, found.faults, found.is_clean) == (VERIFIED, (fault,), False)


@pytest.mark.parametrize(
    ("header", "claims"),
    [
        ({"typ": "application/AT+JWT"}, {}),
        ({}, {"aud": ["https://other.example", f"{ISSUER}/api"]}),
        ({}, {"aud": "esign-api"}),
        ({}, {"exp": NOW + 1}),
        ({}, {"nbf": NOW + 5, "iat": NOW + 5}),
        ({}, {"iat": None}),
    ],
)
def test_what_still_counts(header: dict[str, Any], claims: dict[str, Any]) -> None:
    assert look(made_token(header, claims)).is_clean


def test_what_is_no_token_is_said() -> None:
    with pytest.raises(NotAJwt):
        look(Secret("a" * 64))
