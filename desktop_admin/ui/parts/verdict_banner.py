"""What is wrong with a connection, after its checks: the first thing to know, and what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_admin.diagnostics.engine import CheckResult, Outcome
from desktop_admin.state.checks_store import ChecksState
from desktop_admin.ui.parts.messages import error_message
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.translation import translated

_KINDS = ((Outcome.FAILED, BannerKind.DANGER), (Outcome.WARNING, BannerKind.WARN))


class VerdictBanner(Banner):
    """Hidden while there is nothing to judge yet."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent=parent, name=name)

    def render_verdict(self, state: ChecksState) -> None:
        """Judge a run that is over, or say why there was none."""
        if state.error is not None:
            message = error_message(state.error)
            self.render_message(message.kind, message.bold, message.text)
        elif state.is_running or not state.rows:
            self.clear()
        else:
            self._render_worst(state.results)

    def _render_worst(self, results: tuple[CheckResult, ...]) -> None:
        for outcome, kind in _KINDS:
            for result in results:
                if result.finding.outcome is outcome:
                    step = result.finding.next_step
                    told = translated(result.finding.cause)
                    self.render_message(kind, told, "" if step is None else translated(step))
                    return
        if any(result.because_of == "cancel" for result in results):
            self.render_message(
                BannerKind.INFO,
                self.tr("The checks were cancelled."),
                self.tr("What had ended by then is shown below."),
            )
        else:
            self.render_message(
                BannerKind.OK,
                self.tr("Nothing wrong was found."),
                self.tr("If an integration is refused all the same, check with its credential."),
            )
