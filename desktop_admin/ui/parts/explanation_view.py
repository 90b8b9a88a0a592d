"""An explanation to read: what it is, what is wrong with it, what it says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_admin.diagnostics.explain.explanation import Explanation
from desktop_admin.diagnostics.explain.finding import Finding
from desktop_admin.ui.parts.explanation_words import SIGNS, severity_word, shown
from desktop_admin.ui.theme.tokens import SPACE_1, SPACE_3, SPACE_4
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.translation import translated

_NAME_WIDTH = 170


class ExplanationView(QScrollArea):
    """Scrolls by keyboard too; its parts are labels that can be selected and copied."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Explanation"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown: Explanation | None = None

    def render_explanation(self, explanation: Explanation | None) -> None:
        """Show another explanation; the same one keeps its place."""
        if explanation == self._shown and self.widget() is not None:
            return
        self._shown = explanation
        inside = QWidget()
        inside.setObjectName("explanation_contents")
        column = vbox(SPACE_3, inside, (0, 0, SPACE_3, 0))
        if explanation is not None:
            self._fill(column, explanation)
        column.addStretch(1)
        self.setWidget(inside)
        for ground in (self.viewport(), inside):  # that of the dialog shows through
            ground.setAutoFillBackground(False)

    def content_height(self, width: int) -> int:
        """How high it would be to show everything at this width."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is None:
            return 0
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0

    def _fill(self, column: QVBoxLayout, explanation: Explanation) -> None:
        title = PlainLabel(
            translated(explanation.title), TextRole.SECTION, wraps=True, name="explanation_title"
        )
        column.addWidget(title)
        for place, finding in enumerate(explanation.findings):
            column.addWidget(_FindingRow(finding, f"finding_{place}"))
        if not explanation.findings and explanation.facts:
            text = self.tr("Nothing is wrong with it as far as can be told from here.")
            column.addWidget(PlainLabel(text, TextRole.MUTED, wraps=True, name="no_findings"))
        if explanation.facts:
            column.addSpacing(SPACE_1)
            column.addWidget(PlainLabel(self.tr("What it says"), TextRole.STRONG))
        for place, (name, value) in enumerate(explanation.facts):
            column.addLayout(_fact_row(shown(name), shown(value), f"fact_{place}"))


class _FindingRow(QWidget):
    """A sign with its word, one sentence in bold, and below it what to do."""

    def __init__(self, finding: Finding, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        icon, tint = SIGNS[finding.severity]
        word, title = severity_word(finding.severity), translated(finding.title)
        row = hbox(SPACE_3, self)
        row.addWidget(IconLabel(icon, tint), 0, Qt.AlignmentFlag.AlignTop)
        texts = vbox(SPACE_1)
        head = PlainLabel(title, TextRole.STRONG, wraps=True, name=f"{name}_title")
        head.setAccessibleName(f"{word}: {title}")
        texts.addWidget(head)
        for number, line in enumerate((*finding.evidence, *finding.steps)):
            role = TextRole.MUTED if number < len(finding.evidence) else TextRole.BODY
            label = PlainLabel(translated(line), role, wraps=True, name=f"{name}_line_{number}")
            label.set_selectable()
            label.setMinimumWidth(1)
            texts.addWidget(label)
        row.addLayout(texts, 1)


def _fact_row(name: str, value: str, object_name: str) -> QHBoxLayout:
    row = hbox(SPACE_4)
    label = PlainLabel(name, TextRole.SECONDARY, wraps=True)
    label.setFixedWidth(_NAME_WIDTH)
    text = PlainLabel(value, TextRole.MONO, wraps=True, name=object_name)
    text.setAccessibleName(f"{name}: {value}")
    text.set_selectable()
    text.setMinimumWidth(1)
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1, Qt.AlignmentFlag.AlignTop)
    return row
