"""What tells a recipient's key from others, and what a search of delivery notes looks at."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.deliveries import (
    Delivery,
    DeliveryNote,
    DeliveryWay,
    Sealing,
    key_fingerprint,
)

AGE = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
# The bytes 0 to 31 as a key; ssh-keygen -l says this of it.
SSH = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

FINGERPRINT = "SHA256:ZkAslGjFiUHdGf/WUL8rQvkib4PTvQatUV0OUQSncCA"


@pytest.mark.parametrize("comment", ["", " alice@example.com"])
def test_an_ssh_key_is_told_as_ssh_keygen_tells_it(comment: str) -> None:
    assert key_fingerprint(SSH + comment) == FINGERPRINT


def test_an_age_key_is_told_by_its_beginning_and_end() -> None:
    assert key_fingerprint(f"  {AGE}\n") == "age1ql3z7hjy…mcac8p"


@pytest.mark.parametrize(
    "key",
    ["", "  ", "alice", "age1", "ssh-ed25519", "ssh-rsa not-base64!", "AGE-SECRET-KEY-1QQQQ"],
)
def test_what_is_no_public_key_has_no_fingerprint(key: str) -> None:
    assert key_fingerprint(key) == ""


@pytest.mark.parametrize(
    ("search", "is_found"),
    [
        ("LOAN", True),
        ("ossoi_1", True),
        ("team b", True),
        ("olivia", True),
        ("loan.json", True),
        ("sha256:x", True),
        ("prod", False),
        ("exported", False),
    ],
)
def test_a_search_looks_at_what_people_remember(search: str, *, is_found: bool) -> None:
    way, sealing = DeliveryWay.EXPORTED, Sealing.KEY
    note = DeliveryNote(
        id="1",
        at=datetime(2026, 11, 24, tzinfo=UTC),
        connection_id="c",
        connection_name="prod",
        person="olivia@example.com",
        kind=CredentialKind.OAUTH_CLIENT,
        client_id="ossoi_1",
        client_name="Loan",
        delivery=Delivery(way, "json", "loan.json.age", sealing, "SHA256:x", "Team B"),
    )
    assert note.matches(search) is is_found
