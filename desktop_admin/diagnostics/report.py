"""Results of checks as lines for people and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence

from desktop_admin.diagnostics.diagnosis import Diagnosis
from desktop_admin.diagnostics.diagnosis_report import diagnosis_row
from desktop_admin.diagnostics.engine import CheckResult, Outcome
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

SCHEMA_VERSION = 1
Say = Callable[[Text], str]
_OUTCOMES = {
    Outcome.OK: Text(QT_TRANSLATE_NOOP("Text", "ok")),
    Outcome.WARNING: Text(QT_TRANSLATE_NOOP("Text", "warning")),
    Outcome.FAILED: Text(QT_TRANSLATE_NOOP("Text", "failed")),
    Outcome.SKIPPED: Text(QT_TRANSLATE_NOOP("Text", "skipped")),
}
_WIDEST = 13
_LINE = Text(QT_TRANSLATE_NOOP("Text", "{title}: {cause}"))
_INDENT = " " * (_WIDEST + 12)
_CHECKS = Text(QT_TRANSLATE_NOOP("Text", "{count} checks"))
_COUNTED = {
    Outcome.OK: Text(QT_TRANSLATE_NOOP("Text", "{count} passed")),
    Outcome.WARNING: Text(QT_TRANSLATE_NOOP("Text", "{count} with a warning")),
    Outcome.FAILED: Text(QT_TRANSLATE_NOOP("Text", "{count} failed")),
    Outcome.SKIPPED: Text(QT_TRANSLATE_NOOP("Text", "{count} skipped")),
}
_SECONDS = Text(QT_TRANSLATE_NOOP("Text", "{seconds} s"))


def has_failed(results: Sequence[CheckResult]) -> bool:
    """Whether any check failed: the exit status is 1 then."""
    return any(result.finding.outcome is Outcome.FAILED for result in results)


def as_json(
    results: Sequence[CheckResult],
    seconds: float | None = None,
    diagnoses: Sequence[Diagnosis] = (),
) -> str:
    """One object: ``schema``, ``ok``, ``summary``, ``diagnosis`` with the best match first, and
    ``checks`` in the order of the table.

    ``seconds``: how long the run took in all, None: not known.
    """
    rows = [
        {
            "id": result.id,
            "title": str(result.title),
            "outcome": result.finding.outcome,
            "because_of": result.because_of,
            "milliseconds": result.milliseconds,
            "cause": str(result.finding.cause),
            "next_step": str(result.finding.next_step) if result.finding.next_step else None,
            "detail": dict(result.finding.detail),
        }
        for result in results
    ]
    counts = _counts(results)
    summary = {"checks": len(results)} | {one.value: counts[one] for one in Outcome}
    whole = {
        "schema": SCHEMA_VERSION,
        "ok": not has_failed(results),
        "summary": summary | {"milliseconds": None if seconds is None else round(seconds * 1000)},
        "diagnosis": [diagnosis_row(one) for one in diagnoses],
        "checks": rows,
    }
    return json.dumps(whole) + "\n"


def as_line(result: CheckResult, say: Say = str) -> str:
    """One check for people, in the language of ``say``; its next step on a line of its own."""
    finding = result.finding
    told = say(_LINE.with_facts(title=result.title, cause=finding.cause))
    outcome = say(_OUTCOMES[finding.outcome])
    first = f"{outcome:<{_WIDEST}} {result.milliseconds:>6} ms  {told}\n"
    return first + (f"{_INDENT}{say(finding.next_step)}\n" if finding.next_step else "")


def as_summary(results: Sequence[CheckResult], seconds: float, say: Say = str) -> str:
    """The last line: ``21 checks, 12 passed, 9 skipped, 0.46 s``."""
    counts = _counts(results)
    parts = [_CHECKS.with_facts(count=len(results))]
    parts += [text.with_facts(count=counts[one]) for one, text in _COUNTED.items() if counts[one]]
    parts.append(_SECONDS.with_facts(seconds=f"{seconds:.2f}"))
    return ", ".join(say(part) for part in parts) + "\n"


def _counts(results: Sequence[CheckResult]) -> Counter[Outcome]:
    return Counter(result.finding.outcome for result in results)
