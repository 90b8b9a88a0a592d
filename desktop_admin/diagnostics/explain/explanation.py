"""Puts together what a paste is, what is wrong with it and what to do; sends nothing anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop_admin.diagnostics.explain.finding import Finding, Surroundings
from desktop_admin.diagnostics.explain.naming import Fact, facts_of, title_of
from desktop_admin.diagnostics.explain.reading import PasteKind, Reading
from desktop_admin.diagnostics.explain.rules_header import header_findings
from desktop_admin.diagnostics.explain.rules_known import known_findings
from desktop_admin.diagnostics.explain.rules_request import request_findings
from desktop_admin.diagnostics.explain.rules_token import token_findings
from desktop_admin.diagnostics.explain.rules_value import value_findings
from desktop_admin.diagnostics.explain.seen import cause_findings
from desktop_admin.domain.text import Text

MOST_FINDINGS = 30


@dataclass(frozen=True, slots=True)
class Explanation:
    """``title`` says what it is, ``facts`` what it says (name and value), the rest what of that.

    The gravest findings come first.
    """

    kind: PasteKind
    title: Text
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()


def explain(reading: Reading, known: Surroundings) -> Explanation:
    """What ``reading`` means where ``known`` is so. Takes milliseconds; raises nothing."""
    if reading.kind is PasteKind.EMPTY:
        return Explanation(reading.kind, title_of(reading))
    found: list[Finding] = []
    token_path = urlsplit(known.token_endpoint).path
    for call in reading.calls:
        found += header_findings(call, token_path)
        found += request_findings(call, known)
    found += cause_findings(reading, known)
    found += value_findings(reading)
    found += token_findings(reading, known)
    found += known_findings(reading, known)
    distinct = dict.fromkeys(_key(finding) for finding in found)
    first = {key: next(one for one in found if _key(one) == key) for key in distinct}
    ranked = sorted(first.values(), key=_rank)
    return Explanation(
        reading.kind, title_of(reading), facts_of(reading, known), tuple(ranked[:MOST_FINDINGS])
    )


def _key(finding: Finding) -> tuple[str, str]:
    return finding.id, str(finding.title)


def _rank(finding: Finding) -> int:
    return -finding.severity  # the order in which they were found settles the rest
