"""Words, icons and texts to copy for checks and how they ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_admin import __version__
from desktop_admin.diagnostics.engine import CheckResult, Outcome
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.state.checks_store import CheckRow, ChecksState
from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.widgets.translation import translated

Sign = tuple[str, Tint]
_CONTEXT = "Checks"
_WAITING: Sign = ("circle", Tint.FAINT)
_RUNNING: Sign = ("loader-circle", Tint.MUTED)
_SIGNS: Mapping[Outcome, Sign] = {
    Outcome.OK: ("circle-check", Tint.OK),
    Outcome.WARNING: ("triangle-alert", Tint.WARN),
    Outcome.FAILED: ("circle-x", Tint.DANGER),
    Outcome.SKIPPED: ("circle-minus", Tint.MUTED),
}
_WORDS: Mapping[Outcome, str] = {
    Outcome.OK: QT_TRANSLATE_NOOP("Checks", "passed"),
    Outcome.WARNING: QT_TRANSLATE_NOOP("Checks", "remark"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("Checks", "failed"),
    Outcome.SKIPPED: QT_TRANSLATE_NOOP("Checks", "skipped"),
}
_COUNTS: tuple[tuple[Outcome, str], ...] = (
    (Outcome.OK, QT_TRANSLATE_NOOP("Checks", "{count} passed")),
    (Outcome.WARNING, QT_TRANSLATE_NOOP("Checks", "{count} with a remark")),
    (Outcome.FAILED, QT_TRANSLATE_NOOP("Checks", "{count} failed")),
    (Outcome.SKIPPED, QT_TRANSLATE_NOOP("Checks", "{count} skipped")),
)


def sign_of(row: CheckRow) -> Sign:
    """Icon and tint of a row."""
    if row.result is not None:
        return _SIGNS[row.result.finding.outcome]
    return _RUNNING if row.is_begun else _WAITING


def state_word(row: CheckRow) -> str:
    """How a row stands, in one word."""
    if row.result is not None:
        return _translated(_WORDS[row.result.finding.outcome])
    if row.is_begun:
        return QCoreApplication.translate("Checks", "running")
    return QCoreApplication.translate("Checks", "waiting")


def finding_text(row: CheckRow) -> str:
    """The one line of a row."""
    if row.result is not None:
        return translated(row.result.finding.cause)
    return QCoreApplication.translate("Checks", "Running…") if row.is_begun else ""


def time_text(row: CheckRow) -> str:
    """How long a check took; a dash where it was not run."""
    if row.result is None:
        return ""
    if row.result.finding.outcome is Outcome.SKIPPED and not row.result.milliseconds:
        return "–"
    return milliseconds_text(row.result.milliseconds)


def milliseconds_text(milliseconds: int) -> str:
    """``88 ms``, or ``1.20 s`` from a second on."""
    if milliseconds < 1000:
        return QCoreApplication.translate("Checks", "{count} ms").format(count=milliseconds)
    return seconds_text(milliseconds / 1000)


def seconds_text(seconds: float) -> str:
    """``0.46 s``."""
    shown = QLocale().toString(seconds, "f", 2)
    return QCoreApplication.translate("Checks", "{seconds} s").format(seconds=shown)


def summary_text(state: ChecksState) -> str:
    """How many checks ended how, or how far the run is; empty without one."""
    if not state.rows:
        return ""
    results = state.results
    if state.is_running:
        text = QCoreApplication.translate("Checks", "Checking: {count} of {total}")
        return text.format(count=len(results), total=len(state.rows))
    outcomes = [result.finding.outcome for result in results]
    whole = QCoreApplication.translate("Checks", "{count} checks").format(count=len(results))
    parts = [
        _translated(text).format(count=outcomes.count(outcome))
        for outcome, text in _COUNTS
        if outcome in outcomes
    ]
    time = [seconds_text(state.seconds)] if state.seconds is not None else []
    return " · ".join([whole, *parts, *time])


def detail_text(result: CheckResult) -> str:
    """The facts of a check, one a line; their names are the same in every language."""
    return "\n".join(f"{name}: {value}" for name, value in result.finding.detail.items())


def result_text(result: CheckResult) -> str:
    """One check with all that it says, to be copied."""
    finding = result.finding
    word = _translated(_WORDS[finding.outcome])
    time = milliseconds_text(result.milliseconds)
    lines = [f"{translated(result.title)} ({word}, {time}): {translated(finding.cause)}"]
    if finding.next_step is not None:
        lines.append(f"  → {translated(finding.next_step)}")
    lines += [f"  {line}" for line in detail_text(result).splitlines()]
    return "\n".join(lines)


def report_text(head: Sequence[str], state: ChecksState) -> str:
    """The whole run for a ticket; ``head`` says what was checked and when."""
    lines = [f"API Access Admin {__version__}", *head, summary_text(state), ""]
    for diagnosis in state.diagnoses:
        lines += [f"→ {translated(diagnosis.title)}"]
        lines += [f"  {translated(told)}" for told in (*diagnosis.evidence, *diagnosis.steps)]
    lines += [""] if state.diagnoses else []
    return "\n".join([*lines, *(result_text(result) for result in state.results), ""])


def _translated(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
