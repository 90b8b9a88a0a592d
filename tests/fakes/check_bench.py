"""Three checks on a switchboard, run by the real engine: what the store of the checks sees."""

from __future__ import annotations

from collections.abc import Callable

from desktop_admin.diagnostics.engine import Check, CheckResult, CheckRun, Finding, Outcome
from desktop_admin.diagnostics.order import CheckOrder
from desktop_admin.domain.text import Text
from tests.fakes.switchboard import Switchboard


class FakeCheckBench:
    """``hold("check.slow")`` keeps a check running, ``fail`` makes it fail; ``orders`` came in."""

    def __init__(self, board: Switchboard) -> None:
        self._board = board
        self.orders: list[CheckOrder] = []
        self.checks: tuple[Check[None], ...] = (
            Check("way", Text("Way"), (), 20, self._way),
            Check("answer", Text("Answer"), ("way",), 20, self._answer),
            Check("slow", Text("Slow"), (), 20, self._slow),
        )

    def run_of(
        self,
        order: CheckOrder,
        on_result: Callable[[CheckResult], None],
        on_start: Callable[[str], None],
    ) -> CheckRun[None]:
        self._board.enter("checks")
        self.orders.append(order)
        return CheckRun(self.checks, None, on_result, on_start)

    def _way(self, _: None) -> Finding:
        return self._passed("check.way")

    def _answer(self, _: None) -> Finding:
        return self._passed("check.answer")

    def _slow(self, _: None) -> Finding:
        return self._passed("check.slow")

    def _passed(self, name: str) -> Finding:
        self._board.enter(name)
        return Finding(Outcome.OK, Text("good"))
