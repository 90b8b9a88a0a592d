"""Reads facts out of results of checks, of errors and of tests of a credential."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from desktop_admin.diagnostics.engine import CheckResult, Outcome
from desktop_admin.diagnostics.observed import (
    AccountSeen,
    AnswerSeen,
    CredentialSeen,
    Observed,
    TlsSeen,
    WaySeen,
)
from desktop_admin.diagnostics.observing_account import account_in, credential_in
from desktop_admin.diagnostics.reading import detail_of, moment_in, number_in
from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.errors import AppError

_CALLING = (
    *("proxy", "http", "metadata", "token", "call", "registered", "method", "features"),
    "permission",
)
_TLS_FAULTS = frozenset({"TlsFailed", "HandshakeFailed"})


def observed_in(error: AppError, *, backend_url: str = "", token_endpoint: str = "") -> Observed:
    """What an error on show tells."""
    seen = _answer_of(error)
    tls = None
    if seen.fault in _TLS_FAULTS:
        code = number_in(error.facts.get("verify_code"))
        tls = TlsSeen(host=seen.host, verify_code=code, reason=seen.reason)
    return Observed(
        answers=(seen,), tls=tls, backend_url=backend_url, token_endpoint=token_endpoint
    )


def observed_in_test(kind: CredentialKind, result: CredentialTest) -> Observed:
    """What the test of a credential tells that was refused."""
    seen = AnswerSeen(
        status=result.api_status, code=result.reason or "", request_id=result.request_id or ""
    )
    is_method = result.outcome is TestOutcome.REFUSED_BY_METHOD
    account = AccountSeen(method=kind.method.other) if is_method else None
    return Observed(answers=(seen,), credential=CredentialSeen(kind=kind), account=account)


def completed(observed: Observed) -> Observed:
    """``observed`` with what its results tell filled in wherever nothing was given."""
    now = observed.now or datetime.now(UTC)
    rows = {one.id: one for one in observed.results}
    if not rows:
        return replace(observed, now=now)
    clock = number_in(detail_of(rows, "http").get("clock_difference_seconds"))
    given = observed.clock_difference
    settings = detail_of(rows, "settings")
    return replace(
        observed,
        answers=observed.answers + _answers(rows),
        way=observed.way or _way(rows),
        tls=observed.tls or _tls(rows),
        credential=observed.credential or credential_in(rows),
        account=observed.account or account_in(rows),
        clock_difference=clock if given is None else given,
        backend_url=observed.backend_url or settings.get("url", ""),
        token_endpoint=observed.token_endpoint or settings.get("token_endpoint", ""),
        now=now,
    )


def _answer_of(error: AppError) -> AnswerSeen:
    facts = {name: str(fact) for name, fact in error.facts.items() if fact not in (None, "")}
    return AnswerSeen(
        told=error.title,
        fault=type(error).__name__,
        status=number_in(facts.get("status")),
        code=facts.get("message_key", ""),
        message=error.detail or "",
        host=facts.get("host", ""),
        request_id=error.request_id or "",
        content_type=facts.get("content_type", ""),
        challenge=facts.get("challenge", ""),
        location=facts.get("location", ""),
        reason=facts.get("system") or facts.get("reason", ""),
        seconds=number_in(facts.get("seconds") or facts.get("wait_seconds")),
    )


def _answers(rows: Mapping[str, CheckResult]) -> tuple[AnswerSeen, ...]:
    return tuple(_answer_in(rows[step]) for step in _CALLING if step in rows and _tells(rows[step]))


def _tells(row: CheckResult) -> bool:
    """Whether an answer is part of what went wrong: asking without a credential, 401 is right."""
    facts = row.finding.detail
    if row.finding.outcome not in {Outcome.FAILED, Outcome.WARNING}:
        return False
    if row.id == "metadata" or facts.get("has_administration") == "yes":
        return "fault" in facts
    return bool(facts.keys() & {"fault", "status"})


def _answer_in(row: CheckResult) -> AnswerSeen:
    facts = row.finding.detail
    return AnswerSeen(
        step=row.id,
        told=row.finding.cause,
        fault=facts.get("fault", ""),
        status=number_in(facts.get("status")),
        code=facts.get("message_key") or facts.get("error_code", ""),
        message=facts.get("words", ""),
        host=facts.get("host", ""),
        request_id=facts.get("request_id", ""),
        content_type=facts.get("content_type", ""),
        challenge=facts.get("www_authenticate", ""),
        location=facts.get("location", ""),
        reason=facts.get("system") or facts.get("reason", ""),
        seconds=number_in(facts.get("retry_after") or facts.get("waited_seconds")),
    )


def _way(rows: Mapping[str, CheckResult]) -> WaySeen:
    """The way to the backend, or where that is fine to the authorization server's own host."""
    is_other = "auth-tcp" in rows and "tcp" in rows and not rows["tcp"].is_blocking
    before = "auth-" if is_other and _is_bad(rows, "auth-dns", "auth-tcp") else ""
    dns, tcp = detail_of(rows, f"{before}dns"), detail_of(rows, f"{before}tcp")
    named = detail_of(rows, "auth-dns" if before else "proxy").get("proxy", "none")
    connect = detail_of(rows, "auth-tls" if before else "connect")
    return WaySeen(
        host=tcp.get("host") or dns.get("host", ""),
        port=tcp.get("port", ""),
        proxy="" if named == "none" else named,
        source=detail_of(rows, "proxy").get("proxy_source", ""),
        has_script=detail_of(rows, "proxy").get("proxy_script") == "yes",
        name_error=dns.get("system", ""),
        addresses=_addresses(tcp),
        connect_status=number_in(connect.get("connect_status")),
        connect_error=connect.get("system", ""),
    )


def _addresses(tcp: Mapping[str, str]) -> Mapping[str, str]:
    told = [fact for key, fact in tcp.items() if key.startswith("address_")]
    pairs = [one.rpartition(": ") if ": " in one else one.rpartition(" ") for one in told]
    return {address: answer for address, _, answer in pairs}


def _tls(rows: Mapping[str, CheckResult]) -> TlsSeen | None:
    is_other = _is_bad(rows, "auth-tls") and not _is_bad(rows, "tls")
    row = rows.get("auth-tls" if is_other else "tls")
    if row is None or row.finding.outcome is Outcome.SKIPPED:
        return None
    facts = row.finding.detail
    return TlsSeen(
        host=facts.get("host", ""),
        is_trusted=row.finding.outcome is not Outcome.FAILED,
        verify_code=number_in(facts.get("verify_code")),
        reason=facts.get("reason") or facts.get("system", ""),
        subject=facts.get("subject", ""),
        issuer=facts.get("issuer", ""),
        valid_from=moment_in(facts.get("not_before")),
        expires=moment_in(facts.get("not_after")),
        names=facts.get("names", ""),
        authority=facts.get("authority", ""),
        inspector=facts.get("inspector", ""),
    )


def _is_bad(rows: Mapping[str, CheckResult], *check_ids: str) -> bool:
    bad = {Outcome.FAILED, Outcome.WARNING}
    return any(one in rows and rows[one].finding.outcome in bad for one in check_ids)
