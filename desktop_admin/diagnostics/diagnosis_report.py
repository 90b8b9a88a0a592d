"""A diagnosis as lines for people and as an object for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_admin.diagnostics.cause import Certainty
from desktop_admin.diagnostics.diagnosis import Diagnosis
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

MOST_OTHERS = 3
_NAMES = {
    Certainty.CERTAIN: "certain",
    Certainty.LIKELY: "likely",
    Certainty.POSSIBLE: "possible",
}
_LEADS = {
    Certainty.CERTAIN: Text(QT_TRANSLATE_NOOP("Text", "The cause: {title}")),
    Certainty.LIKELY: Text(QT_TRANSLATE_NOOP("Text", "Most likely: {title}")),
    Certainty.POSSIBLE: Text(QT_TRANSLATE_NOOP("Text", "Possibly: {title}")),
}
_EVIDENCE = Text(QT_TRANSLATE_NOOP("Text", "Evidence: {told}"))
_TO_DO = Text(QT_TRANSLATE_NOOP("Text", "What to do:"))
_ALSO = Text(QT_TRANSLATE_NOOP("Text", "Also possible: {title}"))
_STEP = Text(QT_TRANSLATE_NOOP("Text", "{number}. {step}"))


def diagnosis_row(found: Diagnosis) -> dict[str, object]:
    """One cause in English: ``id``, ``certainty``, ``title``, ``evidence`` and ``steps``."""
    return {
        "id": found.id,
        "certainty": _NAMES[found.certainty],
        "title": str(found.title),
        "evidence": [str(text) for text in found.evidence],
        "steps": [str(text) for text in found.steps],
    }


def as_diagnosis(diagnoses: Sequence[Diagnosis], say: Callable[[Text], str] = str) -> str:
    """The best match in full and the titles of a few others, in the language of ``say``."""
    if not diagnoses:
        return ""
    first, others = diagnoses[0], diagnoses[1 : 1 + MOST_OTHERS]
    lines = [say(_LEADS[first.certainty].with_facts(title=first.title))]
    if first.evidence:
        told = " ".join(say(text) for text in first.evidence)
        lines.append("  " + say(_EVIDENCE.with_facts(told=told)))
    lines.append("  " + say(_TO_DO))
    for number, step in enumerate(first.steps, start=1):
        lines.append("    " + say(_STEP.with_facts(number=number, step=step)))
    lines += [say(_ALSO.with_facts(title=other.title)) for other in others]
    return "\n".join(["", *lines, "", ""])
