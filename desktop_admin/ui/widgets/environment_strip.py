"""The slim strip on top of window and dialogs that names the connection and its danger."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.connection_kind import ConnectionKind
from desktop_admin.ui.theme.styling import set_style_property
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_4, STRIP_HEIGHT
from desktop_admin.ui.widgets.elided_label import ElidedLabel
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole

_WHERE_WIDTH = 260


@dataclass(frozen=True, slots=True)
class StripContent:
    """What the strip says: ``host``, ``method_text`` may be empty; ``kind`` None: no connection."""

    kind: ConnectionKind | None = None
    name: str = ""
    host: str = ""
    method_text: str = ""


class EnvironmentStrip(QWidget):
    """LOCAL, SANDBOX or PRODUCTION in colour and words, name and host, and the method in force."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "environment_strip") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STRIP_HEIGHT)
        self.content = StripContent()
        self._kind = PlainLabel(role=TextRole.KIND)
        self._where = ElidedLabel(least_width=_WHERE_WIDTH)
        self._method = ElidedLabel()
        row = hbox(SPACE_2 + 2, self)
        row.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        row.addWidget(self._kind)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(self._method)
        self.show_content(StripContent())

    def show_content(self, content: StripContent) -> None:
        """Show another connection."""
        self.content = content
        set_style_property(self, "environment", str(content.kind or "none"))
        where = " · ".join(part for part in (content.name, content.host) if part)
        self._kind.setText(self._kind_text(content.kind))
        self._where.setText(where)
        self._method.setText(content.method_text)
        parts = (self._kind.text(), where, content.method_text)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _kind_text(self, kind: ConnectionKind | None) -> str:
        if kind is ConnectionKind.LOCAL:
            return self.tr("LOCAL")
        if kind is ConnectionKind.SANDBOX:
            return self.tr("SANDBOX")
        return self.tr("PRODUCTION") if kind is ConnectionKind.PRODUCTION else ""
