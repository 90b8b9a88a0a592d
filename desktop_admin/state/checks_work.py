"""What the store of the checks has done on a worker thread, and what that tells on its way."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from desktop_admin.diagnostics.engine import CheckResult
from desktop_admin.diagnostics.order import CheckOrder
from desktop_admin.domain.text import Text
from desktop_admin.state.checks_port import CheckRunPort
from desktop_admin.state.session_work import ServicesFactory

if TYPE_CHECKING:  # the table of causes is loaded when the first run is over
    from desktop_admin.diagnostics.diagnosis import Diagnosis


@dataclass(frozen=True, slots=True)
class Planned:
    """The checks of a run that begins: ids and titles, in the order of the table."""

    rows: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Begun:
    """A check that runs now."""

    check_id: str


News = Planned | Begun | CheckResult


@dataclass(frozen=True, slots=True)
class Ended:
    """A run that is over: how many seconds it took in all, and the causes that fit, best first."""

    seconds: float
    diagnoses: tuple[Diagnosis, ...]


class Stop:
    """Ends a run, also one that has not begun yet. Any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_pulled = False
        self._run: CheckRunPort | None = None

    def pull(self) -> None:
        """End the run as soon as possible."""
        with self._lock:
            self._is_pulled = True
            if self._run is not None:
                self._run.cancel()

    def guard(self, run: CheckRunPort) -> None:
        """From now on ``pull`` ends ``run``; at once, if it was pulled already."""
        with self._lock:
            self._run = run
            if self._is_pulled:
                run.cancel()


def run(
    services: ServicesFactory, order: CheckOrder, stop: Stop, tell: Callable[[News], None]
) -> Ended:
    """Go through all checks. Raises ``BackendNotStarted`` where this computer's own is meant."""

    def on_start(check_id: str) -> None:
        tell(Begun(check_id))

    begin = time.monotonic()
    bench = services().checks
    tell(Planned(tuple((check.id, check.title) for check in bench.checks)))
    wanted = bench.run_of(order, tell, on_start)
    stop.guard(wanted)
    results = wanted.run()
    return Ended(time.monotonic() - begin, _diagnosed(order, results))


def _diagnosed(order: CheckOrder, results: tuple[CheckResult, ...]) -> tuple[Diagnosis, ...]:
    from desktop_admin.diagnostics.diagnosis import diagnose  # noqa: PLC0415 - see above
    from desktop_admin.diagnostics.observed import Observed  # noqa: PLC0415

    backend, endpoint = order.connection.backend_url, order.token_endpoint or ""
    return diagnose(Observed(results=results, backend_url=backend, token_endpoint=endpoint))
