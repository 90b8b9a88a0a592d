"""The judgement of a credential: every state, their order, and when each begins and ends."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_admin.domain.attention import (
    CredentialFacts,
    Exposure,
    ReasonKind,
    RotationInterval,
    RotationSource,
    Standing,
    assess,
    facts_of,
    rotation_interval,
    secret_born,
)
from tests.fakes import account

NOW = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
BORN = NOW - timedelta(days=100)
MARK = Exposure("v", "a", "c", BORN, NOW - timedelta(days=1), "in a public repository")
USED = NOW - timedelta(days=1)


def standing(**changes: object) -> Standing:
    facts = replace(CredentialFacts(BORN, USED), **changes)  # type: ignore[arg-type]
    return assess(facts, NOW).standing


def test_one_in_use_and_without_interval_is_active_and_has_no_reasons() -> None:
    judged = assess(CredentialFacts(BORN, USED), NOW)
    assert (judged.standing, judged.reasons, judged.due_at) == (Standing.ACTIVE, (), None)


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        (timedelta(0), Standing.ACTIVE),
        (timedelta(days=90) - timedelta(seconds=1), Standing.ACTIVE),
        (timedelta(days=90), Standing.IDLE),
        (timedelta(seconds=-30), Standing.ACTIVE),  # the server's clock is ahead
    ],
)
def test_idle_begins_after_ninety_days_without_use(ago: timedelta, expected: Standing) -> None:
    assert standing(last_used_at=NOW - ago) is expected


@pytest.mark.parametrize(
    ("days", "expected"), [(0, Standing.ACTIVE), (101, Standing.ACTIVE), (100, Standing.DUE)]
)
def test_due_begins_when_the_interval_is_over(days: int, expected: Standing) -> None:
    assert standing(rotation_days=days) is expected


def test_a_date_that_is_still_to_come_is_told_without_changing_the_state() -> None:
    judged = assess(CredentialFacts(BORN, USED, 180), NOW)
    assert judged.standing is Standing.ACTIVE
    (reason,) = judged.reasons
    assert (reason.kind, reason.since) == (ReasonKind.DUE_ON, BORN + timedelta(days=180))


@pytest.mark.parametrize(
    ("exposed", "due", "unused", "idle"), list(itertools.product((True, False), repeat=4))
)
def test_the_worst_that_applies_is_shown_and_all_of_it_is_told(
    exposed: bool, due: bool, unused: bool, idle: bool
) -> None:
    used = None if unused else NOW - timedelta(days=95 if idle else 1)
    facts = CredentialFacts(BORN, used, 30 if due else 0, MARK if exposed else None)
    expected = [
        (exposed, Standing.EXPOSED, ReasonKind.EXPOSED),
        (due, Standing.DUE, ReasonKind.OVERDUE),
        (unused, Standing.NEVER_USED, ReasonKind.NEVER_USED),
        (idle and not unused, Standing.IDLE, ReasonKind.IDLE),
    ]
    applying = [(state, kind) for applies, state, kind in expected if applies]
    judged = assess(facts, NOW)
    assert judged.standing is (applying[0][0] if applying else Standing.ACTIVE)
    assert [reason.kind for reason in judged.reasons] == [kind for _state, kind in applying]


def test_reasons_carry_when_they_began_and_the_persons_word() -> None:
    exposed, overdue, never = assess(CredentialFacts(BORN, None, 30, MARK), NOW).reasons
    assert (exposed.since, exposed.note) == (MARK.marked_at, "in a public repository")
    assert overdue.since == BORN + timedelta(days=30)
    assert never.since == BORN


def test_an_exposure_is_over_with_the_next_secret() -> None:
    client = account.client("a", created=timedelta(days=100))
    mark = replace(MARK, secret_born=secret_born(client))
    assert assess(facts_of(client, 0, mark), NOW).standing is Standing.EXPOSED
    renewed = replace(client, rotated_at=NOW)
    assert assess(facts_of(renewed, 0, mark), NOW).standing is Standing.ACTIVE


def test_the_interval_counts_from_the_last_regeneration() -> None:
    client = account.client("a", created=timedelta(days=100))
    assert assess(facts_of(client, 30), NOW).standing is Standing.DUE
    renewed = replace(client, rotated_at=NOW - timedelta(days=29))
    assert assess(facts_of(renewed, 30), NOW).standing is Standing.ACTIVE


def test_what_the_server_does_not_tell_is_not_guessed() -> None:
    judged = assess(CredentialFacts(None, None, 30), NOW)
    assert (judged.standing, judged.reasons, judged.due_at) == (Standing.ACTIVE, (), None)


def test_only_exposed_and_due_ones_need_attention() -> None:
    needing = [state for state in Standing if state.needs_attention]
    assert needing == [Standing.EXPOSED, Standing.DUE]


@pytest.mark.parametrize(
    ("own", "policy", "days", "source"),
    [
        (0, None, 0, RotationSource.NOBODY),
        (60, None, 60, RotationSource.PERSON),
        (60, 90, 90, RotationSource.POLICY),
        (60, 0, 0, RotationSource.POLICY),
    ],
)
def test_a_policy_wins_over_the_connections_own_interval(
    own: int, policy: int | None, days: int, source: RotationSource
) -> None:
    given = None if policy is None else RotationInterval(policy, RotationSource.POLICY, "/etc/x")
    found = rotation_interval(own, given)
    assert (found.days, found.source) == (days, source)
