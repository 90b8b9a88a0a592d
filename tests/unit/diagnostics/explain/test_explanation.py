"""What is said of the texts that people paste."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.explanation import Explanation, explain
from desktop_admin.diagnostics.explain.reader import PasteReader
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from tests.fakes.pasted import SURROUNDINGS
from tests.unit.diagnostics.explain.other_pastes import ANSWERS, SHELLS, VALUES
from tests.unit.diagnostics.explain.pastes import COMMANDS, Row

ROWS = (*COMMANDS, *SHELLS, *ANSWERS, *VALUES)


def explained(text: str) -> Explanation:
    ledger = RedactionLedger()
    reading = PasteReader(ledger.register, ledger.redact).read(Secret(text)).reading
    return explain(reading, SURROUNDINGS)


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_the_verdict_is(row: Row) -> None:
    explanation = explained(row.text)
    ids = {finding.id for finding in explanation.findings}
    assert explanation.kind is row.kind
    assert ids >= {*row.found}, ids
    assert not ids & {*row.absent}, ids


def test_the_gravest_comes_first() -> None:
    for row in ROWS:
        severities = [finding.severity for finding in explained(row.text).findings]
        assert severities == sorted(severities, reverse=True)
