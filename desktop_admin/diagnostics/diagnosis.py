"""Matches what was observed against the known causes; the best match comes first."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.diagnostics.cause import Cause, Certainty, Match
from desktop_admin.diagnostics.causes import CAUSES
from desktop_admin.diagnostics.observed import Observed
from desktop_admin.diagnostics.observing import completed
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

_LAST_RESORT = "request-id-only"
_SOME_HOST = Text(QT_TRANSLATE_NOOP("Text", "the server"))


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A cause that fits: what is so, what was observed that says so, and what to do, in order.

    ``id`` is the cause's, stable for programs and for the manual.
    """

    id: str
    title: Text
    certainty: Certainty
    evidence: tuple[Text, ...]
    steps: tuple[Text, ...]


def diagnose(observed: Observed) -> tuple[Diagnosis, ...]:
    """All causes that fit, the best match first; nothing wrong was seen: none."""
    whole = completed(observed)
    found = [
        _diagnosis(cause, match) for cause in CAUSES if (match := cause.sign(whole)) is not None
    ]
    better = [one for one in found if one.id != _LAST_RESORT]
    return tuple(sorted(better or found, key=_rank))


def _rank(found: Diagnosis) -> int:
    return -found.certainty  # the order of the table settles the rest: sorting is stable


def _diagnosis(cause: Cause, match: Match) -> Diagnosis:
    facts = {**match.facts, "host": match.facts.get("host") or _SOME_HOST}
    return Diagnosis(
        id=cause.id,
        title=cause.title.with_facts(**facts),
        certainty=match.certainty,
        evidence=match.evidence,
        steps=tuple(step.with_facts(**facts) for step in cause.steps),
    )
