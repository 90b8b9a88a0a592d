"""Watched credentials of an account, with readings, for pages and pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.watch import Reading, Verdict, Watched, WatchNote, WatchStanding
from desktop_admin.state.watch_snapshots import WatchRow
from tests.fakes import account

MINUTE = timedelta(minutes=1)
CRM, LOANS, PARTNER = (
    Watched(account.PRODUCTION.vault_id, one.kind, one.client_id, one.name)
    for one in account.OAUTH_CLIENTS
)
SAVED = tuple(
    SavedCredential(
        account.PRODUCTION.vault_id,
        account.PRODUCTION.name,
        one.kind,
        one.client_id,
        one.name,
        account.NOW - timedelta(days=2),
    )
    for one in (*account.OAUTH_CLIENTS, account.CLIENT_APPS[0])
)


def readings(count: int = 50) -> tuple[Reading, ...]:
    """One every five minutes until now, with two failures and one offline among them."""
    odd = {
        count - 12: (Verdict.UNREACHABLE, None, "TimedOut"),
        count - 30: (Verdict.REFUSED_BY_METHOD, 61, "unauthorized_client"),
        count - 20: (Verdict.OFFLINE, None, "ConnectionFailed"),
    }
    made = []
    for place in range(count):
        verdict, value, reason = odd.get(
            place, (Verdict.WORKS, 84 + place * 37 % 60 + (140 if place % 17 == 5 else 0), None)
        )
        at = account.NOW - (count - 1 - place) * 5 * MINUTE
        made.append(Reading(at, verdict, value, reason, f"r-{place}"))
    return tuple(made)


ROWS = (
    WatchRow(replace(CRM, standing=WatchStanding.WORKS), readings()),
    WatchRow(
        replace(LOANS, standing=WatchStanding.REFUSED_BY_METHOD),
        (
            *readings(8)[:-1],
            Reading(account.NOW, Verdict.REFUSED_BY_METHOD, 61, "unauthorized_client", "r-9"),
        ),
    ),
    WatchRow(replace(PARTNER, is_on=False)),
)
NOTES = tuple(
    WatchNote(
        id=f"n{place}",
        at=account.NOW - (3 + 40 * place) * MINUTE,
        connection_id="prod",
        connection_name="example production",
        kind=LOANS.kind,
        client_id=LOANS.client_id,
        client_name=LOANS.name,
        before=before,
        after=after,
        reason=reason,
        request_id=f"r-{place}",
    )
    for place, (before, after, reason) in enumerate(
        (
            (WatchStanding.WORKS, WatchStanding.REFUSED_BY_METHOD, "unauthorized_client"),
            (WatchStanding.UNREACHABLE, WatchStanding.WORKS, ""),
            (WatchStanding.WORKS, WatchStanding.UNREACHABLE, "TimedOut"),
        )
    )
)
