"""One cause as a person reads it: what was observed, what to do, and what else may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.tokens import SPACE_1, SPACE_4
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.translation import translated

if TYPE_CHECKING:
    from desktop_admin.diagnostics.diagnosis import Diagnosis

MOST_OTHERS = 3


class DiagnosisView(QWidget):
    """Sections of text below one another, for the best of ``diagnoses`` and its rivals."""

    def __init__(self, diagnoses: tuple[Diagnosis, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = vbox(SPACE_4, self)
        self._lines: list[str] = [translated(diagnoses[0].title)]
        first, others = diagnoses[0], diagnoses[1 : 1 + MOST_OTHERS]
        observed = [translated(text) for text in first.evidence]
        steps = [translated(step) for step in first.steps]
        if len(steps) > 1:
            steps = [f"{number}. {step}" for number, step in enumerate(steps, start=1)]
        self._add(self.tr("What was observed"), observed, "evidence")
        self._add(self.tr("What to do"), steps, "steps")
        rivals = [translated(other.title) for other in others]
        self._add(self.tr("Also possible"), rivals, "others")

    @property
    def plain_text(self) -> str:
        """All of it, for a ticket or an e-mail."""
        return "\n".join(self._lines)

    def _add(self, title: str, lines: list[str], name: str) -> None:
        if not lines:
            return
        section = vbox(SPACE_1)
        section.addWidget(PlainLabel(title, TextRole.STRONG, self, name=f"{name}_title"))
        for number, line in enumerate(lines, start=1):
            label = PlainLabel(line, TextRole.BODY, self, wraps=True, name=f"{name}_{number}")
            label.set_selectable()
            section.addWidget(label)
        self._column.addLayout(section)
        self._lines += ["", title, *lines]
