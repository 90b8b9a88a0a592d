"""Names of kinds and methods in sentences."""

from __future__ import annotations

from desktop_admin.diagnostics.words import KIND, METHOD, other_method, other_method_step
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind


def test_every_kind_and_method_has_a_name() -> None:
    assert set(KIND) == set(CredentialKind)
    assert set(METHOD) == set(AuthenticationMethod)


def test_the_method_in_force_is_the_one_that_the_kind_does_not_belong_to() -> None:
    assert str(other_method(CredentialKind.OAUTH_CLIENT)).endswith(
        "API key and/or Client App credentials."
    )
    assert "“OAuth 2.0 Client Credentials”" in str(other_method_step(CredentialKind.OAUTH_CLIENT))
    assert "OAuth 2.0" in str(other_method(CredentialKind.API_KEY))
