"""Results of checks as the engine gives them, for pages that show a run."""

from __future__ import annotations

from dataclasses import replace

from desktop_admin.diagnostics.checks import CHECKS
from desktop_admin.diagnostics.diagnosis import diagnose
from desktop_admin.diagnostics.engine import CheckResult, Finding, Outcome
from desktop_admin.diagnostics.observed import Observed
from desktop_admin.diagnostics.words import KIND, METHOD
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.text import Text
from desktop_admin.state.checks_store import CheckRow, ChecksState
from tests.fakes import account

TITLES = {check.id: check.title for check in CHECKS}
WAITING = tuple(CheckRow(check.id, check.title) for check in CHECKS)


_SKIPPED = "Skipped, because the check “{check}” did not pass."
_SAME_HOST = "The authorization server is on the service's own host."
_AHEAD = "This computer's clock is {seconds} seconds ahead of the server's."
_CLOCK_STEP = "Set this computer's clock by a time server: tokens live for minutes only."


def _skipped(check_id: str, because_of: str) -> CheckResult:
    cause = Text(_SKIPPED).with_facts(check=TITLES[because_of])
    finding = Finding(Outcome.SKIPPED, cause)
    return CheckResult(check_id, TITLES[check_id], finding, 0, because_of)


def _known(check_id: str, milliseconds: int, template: str, **facts: object) -> CheckResult:
    finding = Finding(Outcome.OK, Text(template).with_facts(**facts))
    return CheckResult(check_id, TITLES[check_id], finding, milliseconds)


def _not_needed(check_id: str, template: str) -> CheckResult:
    return CheckResult(check_id, TITLES[check_id], Finding(Outcome.SKIPPED, Text(template)))


PASSED = (
    _known("settings", 1, "The settings can be used as they are."),
    _known("proxy", 14, "{host} is reached straight, without a proxy.", host="apps.example.com"),
    _known("dns", 23, "Addresses of {host}: {count}.", host="apps.example.com", count=2),
    _known("tcp", 31, "{host}, port {port} answers.", host="apps.example.com", port=443),
    _not_needed("connect", "No proxy is used."),
    _known(
        "tls",
        88,
        "{version}; the certificate is trusted and lasts until {day}.",
        version="TLSv1.3",
        day="2026-11-02",
    ),
    _known("http", 140, "The service answers."),
    *(_not_needed(one, _SAME_HOST) for one in ("auth-dns", "auth-tcp", "auth-tls")),
    _known("metadata", 1204, "The metadata names this token endpoint."),
    _known(
        "credential",
        5,
        "The secret of {name} is at hand ({kind}).",
        name="CRM connector",
        kind=KIND[CredentialKind.OAUTH_CLIENT],
    ),
    _known("token", 120, "A token was given; it lives {seconds} seconds.", seconds=299),
    _known("call", 96, "The API accepts the credential."),
    _known("registered", 44, "The account has a client with this Client ID."),
    _known("method", 41, "In force: {method}.", method=METHOD[AuthenticationMethod.OAUTH2]),
    _known("features", 38, "API access is switched on for the account."),
    _known("permission", 39, "The person who is signed in has the API Access permission."),
    _known("keyring", 9, "{name} writes, reads and deletes.", name="GNOME Keyring"),
    _known("clipboard", 1012, "What is copied is marked as confidential, and is cleared again."),
    _known("disk", 2, "The folders can be written to; {free} MB are free.", free=40960),
)
_BEHIND = ("tcp", "connect", "tls", "http", "metadata", "token", "call", "registered", "method")
_CLOCK = CheckResult(
    "http",
    TITLES["http"],
    Finding(
        Outcome.FAILED,
        Text(_AHEAD).with_facts(seconds=372),
        Text(_CLOCK_STEP),
        {"server_version": "6.4.example", "clock_difference_seconds": "372"},
    ),
    140,
)


def with_results(*changed: CheckResult) -> tuple[CheckResult, ...]:
    """A run in which all passed but ``changed``."""
    by_id = {one.id: one for one in changed}
    return tuple(by_id.get(one.id, one) for one in PASSED)


CLOCK_WRONG = with_results(_CLOCK)
UNREACHABLE = with_results(
    CheckResult(
        "dns",
        TITLES["dns"],
        Finding(
            Outcome.FAILED,
            Text("The name {host} is not known.").with_facts(host="apps.example.com"),
            Text("Check the spelling of the host, and whether the network is up."),
            {"host": "apps.example.com", "system": "EAI_NONAME"},
        ),
        4012,
    ),
    *(_skipped(one, "dns") for one in (*_BEHIND, "features", "permission")),
)


def ended(results: tuple[CheckResult, ...], seconds: float = 0.46) -> ChecksState:
    """A run that is over, with what the diagnosis says of it."""
    rows = tuple(CheckRow(one.id, one.title, is_begun=True, result=one) for one in results)
    diagnoses = diagnose(Observed(results=results, backend_url="https://apps.example.com"))
    return ChecksState(rows=rows, seconds=seconds, diagnoses=diagnoses)


def half_way() -> ChecksState:
    """A run of which four checks have ended and two go on."""
    done = {one.id: one for one in PASSED[:4]}
    begun = done.keys() | {"tls", "keyring"}
    rows = tuple(CheckRow(row.id, row.title, row.id in begun, done.get(row.id)) for row in WAITING)
    return ChecksState(is_running=True, rows=rows)


CREDENTIALS = tuple(
    replace(one, connection_id=account.PRODUCTION.vault_id, is_value_missing=False)
    for one in account.SAVED
)
