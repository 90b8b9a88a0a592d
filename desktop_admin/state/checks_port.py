"""What the store of the checks asks for: runs over the table of checks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from desktop_admin.diagnostics.engine import Check, CheckResult
from desktop_admin.diagnostics.order import CheckOrder


class CheckRunPort(Protocol):
    """One run, begun or not."""

    def run(self) -> tuple[CheckResult, ...]:
        """All results in the order of the table; blocks until the last one is there."""

    def cancel(self) -> None:
        """End it as soon as possible. Any thread."""


class ChecksPort(Protocol):
    """The checks of the running program."""

    @property
    def checks(self) -> Sequence[Check[Any]]:
        """The table that a run goes through."""

    def run_of(
        self,
        order: CheckOrder,
        on_result: Callable[[CheckResult], None],
        on_start: Callable[[str], None],
    ) -> CheckRunPort:
        """A run that was not begun yet. May block; raises ``AppError`` alone."""
