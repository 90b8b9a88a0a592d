"""Credential kinds belong to the family that must be in force for them."""

from __future__ import annotations

import pytest

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind


@pytest.mark.parametrize(
    ("kind", "method"),
    [
        (CredentialKind.API_KEY, AuthenticationMethod.API_KEY_AND_CLIENT_APPS),
        (CredentialKind.CLIENT_APP, AuthenticationMethod.API_KEY_AND_CLIENT_APPS),
        (CredentialKind.OAUTH_CLIENT, AuthenticationMethod.OAUTH2),
    ],
)
def test_every_kind_has_its_family(kind: CredentialKind, method: AuthenticationMethod) -> None:
    assert kind.method is method
