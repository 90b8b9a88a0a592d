"""Capabilities, features and methods."""

from __future__ import annotations

import pytest

from desktop_admin.domain.access import (
    Access,
    Account,
    AuthenticationMethod,
    Capability,
    Features,
    Person,
)

METHOD = AuthenticationMethod


@pytest.mark.parametrize(
    ("features", "keys", "oauth"),
    [
        (Features(api_key=True, api_token=False, oauth2=False), True, False),
        (Features(api_key=False, api_token=True, oauth2=False), True, False),
        (Features(api_key=False, api_token=False, oauth2=True), False, True),
        (Features(api_key=False, api_token=False, oauth2=False), False, False),
    ],
)
def test_a_family_needs_one_of_its_features(features: Features, keys: bool, oauth: bool) -> None:
    assert features.allows(METHOD.API_KEY_AND_CLIENT_APPS) is keys
    assert features.allows(METHOD.OAUTH2) is oauth
    assert features.has_any is (keys or oauth)


def test_each_family_has_the_other() -> None:
    assert METHOD.OAUTH2.other is METHOD.API_KEY_AND_CLIENT_APPS
    assert METHOD.API_KEY_AND_CLIENT_APPS.other is METHOD.OAUTH2


def test_only_what_the_server_granted_can_be_done() -> None:
    access = Access(
        person=Person("p", "admin@example.com", "Ada", is_owner=False),
        account=Account("a", "Example", True, "owner@example.com", "Olivia"),
        features=Features(api_key=True, api_token=True, oauth2=True),
        capabilities=frozenset({Capability.API_ACCESS}),
    )
    assert access.can(None)
    assert access.can(Capability.API_ACCESS)
    assert not access.can(Capability.API_KEY_REVEAL)
