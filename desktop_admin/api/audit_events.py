"""The resource ``/admin/v1/audit-events``: the account's append-only record."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop_admin.api.caller import PersonCaller
from desktop_admin.api.wire_records import WireEvents
from desktop_admin.domain.activity import AuditPage, AuditQuery


class AuditEventsEndpoint:
    """Audit events, newest first."""

    def __init__(self, caller: PersonCaller) -> None:
        self._caller = caller

    def page(self, query: AuditQuery, cursor: str | None = None, *, limit: int = 100) -> AuditPage:
        """One page of the events that match ``query``; ``limit`` <= 500."""
        wanted = {
            "search": query.search,
            "action": query.action,
            "result": query.result.value if query.result else None,
            "since": _written(query.since),
            "until": _written(query.until),
            "cursor": cursor,
            "limit": str(limit),
        }
        present = {name: value for name, value in wanted.items() if value}
        return self._caller.read("/admin/v1/audit-events", WireEvents, present).to_domain()


def _written(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
