"""What a file with a secret is called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_admin.domain.handover import HandoverForm, dns_label, suggested_name
from tests.fakes import account

CLIENT = account.CLIENT_APPS[0]


@pytest.mark.parametrize(
    ("form", "is_encrypted", "expected"),
    [
        (HandoverForm.ENVIRONMENT, False, "billing-nightly.env"),
        (HandoverForm.KUBERNETES, True, "billing-nightly.yaml.age"),
        (HandoverForm.JSON, True, "billing-nightly.json.age"),
    ],
)
def test_it_says_whose_and_what(form: HandoverForm, is_encrypted: bool, expected: str) -> None:
    client = replace(CLIENT, name="Billing nightly")
    assert suggested_name(client, form, is_encrypted=is_encrypted) == expected


def test_a_name_without_a_latin_letter_gives_way_to_the_client_id() -> None:
    client = replace(CLIENT, name="給与", client_id="ossoi_1")
    assert suggested_name(client, HandoverForm.JSON, is_encrypted=False) == "ossoi-1.json"


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("Gehälter & Löhne", "gehalter-lohne"),
        ("-", ""),
        ("x" * 62 + " y", "x" * 62),
    ],
)
def test_labels_are_those_of_dns(name: str, label: str) -> None:
    assert dns_label(name) == label
