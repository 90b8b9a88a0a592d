"""Words for an explanation: its severities, and all of it as a text to send on, without secrets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_admin.diagnostics.explain.explanation import Explanation
from desktop_admin.diagnostics.explain.finding import Finding, Severity
from desktop_admin.domain.text import Text
from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.widgets.translation import translated

SIGNS = {
    Severity.ERROR: ("circle-x", Tint.DANGER),
    Severity.WARNING: ("triangle-alert", Tint.WARN),
    Severity.INFO: ("info", Tint.ACCENT),
    Severity.OK: ("circle-check", Tint.OK),
}


def severity_word(severity: Severity) -> str:
    """What the sign of a finding says."""
    return {
        Severity.ERROR: QCoreApplication.translate("Explanation", "Wrong"),
        Severity.WARNING: QCoreApplication.translate("Explanation", "To check"),
        Severity.INFO: QCoreApplication.translate("Explanation", "Known"),
        Severity.OK: QCoreApplication.translate("Explanation", "Right"),
    }[severity]


def shown(value: object) -> str:
    """The value of a fact: a text is translated, other words stay as they are."""
    return translated(value) if isinstance(value, Text) else str(value)


def finding_text(finding: Finding) -> str:
    """One finding with its evidence and its steps, one a line."""
    lines = [f"{severity_word(finding.severity)}: {translated(finding.title)}"]
    lines += [f"  {translated(each)}" for each in finding.evidence]
    lines += [f"  → {translated(step)}" for step in finding.steps]
    return "\n".join(lines)


def explanation_text(explanation: Explanation, masked: str) -> str:
    """All of it, for a ticket or a mail; ``masked`` is the paste as it is shown."""
    facts = [f"{shown(name)}: {shown(value)}" for name, value in explanation.facts]
    parts = (
        translated(explanation.title),
        "\n".join(map(finding_text, explanation.findings)),
        "\n".join(facts),
        masked,
    )
    return "\n\n".join(part for part in parts if part)
