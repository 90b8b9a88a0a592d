"""What results tell of credential and account."""

from __future__ import annotations

from desktop_admin.diagnostics.engine import CheckResult, Finding, Outcome
from desktop_admin.diagnostics.observed import AccountSeen
from desktop_admin.diagnostics.observing_account import account_in, credential_in
from desktop_admin.diagnostics.reading import Rows
from desktop_admin.diagnostics.shapes import Flaw, Shape
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.text import Text


def _rows(**details: dict[str, str]) -> Rows:
    finding = {
        name: Finding(Outcome.OK, Text("x"), None, detail) for name, detail in details.items()
    }
    return {name: CheckResult(name, Text(name), found) for name, found in finding.items()}


def test_a_credential_by_its_form_and_its_registration() -> None:
    form = {"kind": "OAUTH_CLIENT", "secret_shape": Shape.OAUTH_CLIENT_SECRET.value}
    form |= {"flaws": f"{Flaw.BLANKS}, {Flaw.CHECKSUM}", "saved_at": "2026-01-01T00:00:00+00:00"}
    found = credential_in(_rows(credential=form, registered={"is_listed": "no"}))
    assert found is not None
    assert (found.kind, found.is_listed) == (CredentialKind.OAUTH_CLIENT, False)
    assert found.flaws == {Flaw.BLANKS, Flaw.CHECKSUM}
    assert found.secret_shape is Shape.OAUTH_CLIENT_SECRET
    assert credential_in({}) is None


def test_an_account_by_what_it_told() -> None:
    told = _rows(method={"method": "OAUTH2"}, features={"feature_api_key": "off"})
    method = AuthenticationMethod.OAUTH2
    assert account_in(told) == AccountSeen(method, frozenset({"api_key"}))
    assert account_in({}) is None
