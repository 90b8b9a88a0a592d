"""Probes for load balancers and supervisors: open to anyone, cheap, and without internals."""

from __future__ import annotations

from litestar import get

from desktop_admin.backend.calls.call import CallParameter
from desktop_admin.backend.calls.faults import UnavailableFault
from desktop_admin.backend.calls.wire import Wire


class HealthOut(Wire):
    """``ok`` or ``ready``."""

    status: str


@get("/health", sync_to_thread=False)
def read_health(call: CallParameter) -> HealthOut:
    """Whether the process answers."""
    del call
    return HealthOut(status="ok")


@get("/ready", sync_to_thread=True)
def read_readiness(call: CallParameter) -> HealthOut:
    """Whether calls should be sent here: 503 without a usable database, and during the end."""
    if not call.parts.readiness.is_ready():
        raise UnavailableFault("notReady", "The server is not ready.")
    return HealthOut(status="ready")


ROUTES = (read_health, read_readiness)
