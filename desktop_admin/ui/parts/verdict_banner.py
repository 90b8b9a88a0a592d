"""What is wrong with a connection, after its checks: the cause, what says so, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.diagnostics.engine import CheckResult, Outcome
from desktop_admin.state.checks_store import ChecksState
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.translation import translated

if TYPE_CHECKING:  # the table of causes is loaded when the first run is over
    from desktop_admin.diagnostics.diagnosis import Diagnosis

_KINDS = {Outcome.FAILED: BannerKind.DANGER, Outcome.WARNING: BannerKind.WARN}


class VerdictBanner(Banner):
    """Hidden while there is nothing to judge yet; its button shows the other causes that fit."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent=parent, name=name)
        self._state, self._is_open = ChecksState(), False
        self.activated.connect(self._on_activated)

    def render_verdict(self, state: ChecksState) -> None:
        """Judge a run that is over, or say why there was none."""
        if state.is_running:
            self._is_open = False
        self._state = state
        if state.error is not None:
            message = error_message(state.error)
            show_message(self, message)
        elif state.is_running or not state.rows:
            self.clear()
        elif state.diagnoses:
            self._render_causes(_worst(state.results), state.diagnoses)
        else:
            self._render_worst(_worst(state.results))

    def _render_causes(self, worst: CheckResult | None, diagnoses: tuple[Diagnosis, ...]) -> None:
        first, others = diagnoses[0], diagnoses[1:]
        lines = [" ".join(translated(one) for one in first.evidence), *_steps(first)]
        button = self.tr("More causes") if others else None
        if others and self._is_open:
            button = self.tr("Fewer causes")
            lines += ["", self.tr("Also possible:")]
            lines += [f"• {translated(other.title)} {_first_step(other)}" for other in others]
        kind = BannerKind.INFO if worst is None else _KINDS[worst.finding.outcome]
        self.render_message(kind, translated(first.title), "\n".join(lines).strip(), button)

    def _render_worst(self, worst: CheckResult | None) -> None:
        if worst is not None:
            finding = worst.finding
            step = "" if finding.next_step is None else translated(finding.next_step)
            self.render_message(_KINDS[finding.outcome], translated(finding.cause), step)
        elif any(result.because_of == "cancel" for result in self._state.results):
            self.render_message(
                BannerKind.INFO,
                self.tr("The checks were cancelled."),
                self.tr("What had ended by then is shown below."),
            )
        else:
            self.render_message(BannerKind.OK, self.tr("Nothing wrong was found."), self._hint())

    def _hint(self) -> str:
        if any(one.id == "call" and _has_passed(one) for one in self._state.results):
            return self.tr(
                "The credential works from here: compare what the integration itself uses with it."
            )
        return self.tr("If an integration is refused all the same, check with its credential.")

    @Slot()
    def _on_activated(self) -> None:
        self._is_open = not self._is_open
        self.render_verdict(self._state)


def _worst(results: tuple[CheckResult, ...]) -> CheckResult | None:
    """The first failure, else the first remark."""
    for outcome in _KINDS:
        for result in results:
            if result.finding.outcome is outcome:
                return result
    return None


def _has_passed(result: CheckResult) -> bool:
    return result.finding.outcome is Outcome.OK


def _steps(diagnosis: Diagnosis) -> list[str]:
    steps = [translated(step) for step in diagnosis.steps]
    if len(steps) < 2:
        return steps
    return [f"{number}. {step}" for number, step in enumerate(steps, start=1)]


def _first_step(diagnosis: Diagnosis) -> str:
    return translated(diagnosis.steps[0]) if diagnosis.steps else ""
