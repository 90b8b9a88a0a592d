"""What becomes of a call that the policy refused: a record of it, and the fault that answers it."""

from __future__ import annotations

from desktop_admin.backend.access.policy import Refusal, Rule
from desktop_admin.backend.access.refusals import fault_of
from desktop_admin.backend.callers import Caller
from desktop_admin.backend.calls.faults import ApiFault, TooManyRequestsFault
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.records.audit import Origin
from desktop_admin.backend.records.refusal_log import ATTEMPTS, RefusedAct


def refused(
    parts: Parts,
    origin: Origin,
    rule: Rule,
    caller: Caller | None,
    refusal: Refusal,
    *,
    credential: str | None,
) -> ApiFault:
    """The answer to a call of ``rule``; a stranger who guesses credentials is told to wait.

    ``credential`` is the Authorization header: for a token the challenge says that it is the token
    that is refused (RFC 6750 section 3.1).
    """
    detail = f"{rule.method} {rule.path}: {refusal}"
    if caller is not None:
        act = RefusedAct("access.refused", detail, caller.actor, account_id=caller.account.id)
        parts.refusals.count(origin, act, free=ATTEMPTS)
        return _about_token(fault_of(refusal, rule), credential)
    parts.refusals.count(origin, RefusedAct("access.refused", detail))
    wait = parts.guesses.wrong(origin.address, origin.now) if credential else 0
    return TooManyRequestsFault(wait) if wait else _about_token(fault_of(refusal, rule), credential)


def _about_token(fault: ApiFault, credential: str | None) -> ApiFault:
    if fault.status == 401 and (credential or "").lower().startswith("bearer "):
        fault.headers["WWW-Authenticate"] += ', error="invalid_token"'
    return fault
