"""DLP pattern: what the team that looks after data loss prevention needs, ready to copy."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.dlp import DlpPattern, patterns
from desktop_admin.runtime.clipboard_guard import ClipboardGuard
from desktop_admin.ui.widgets.buttons import PrimaryButton
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.read_only_field import ReadOnlyField


class DlpDialog(DialogFrame):
    """One kind of credential at a time: its expression, and a text to try the rule with."""

    def __init__(self, clipboard: ClipboardGuard, parent: QWidget) -> None:
        super().__init__(self.tr("DLP pattern"), parent, name="dlp_dialog", width=680)
        self._clipboard = clipboard
        self._patterns = {pattern.id: pattern for pattern in patterns()}
        self._build_choice()
        self._build_fields()
        close = PrimaryButton(self.tr("Close"), self, name="close_button")
        close.clicked.connect(self._on_close_clicked)
        self.add_button(close)
        self._show_chosen()

    def _build_choice(self) -> None:
        self._kind = ChoiceField(self, name="dlp_kind_choice")
        self._kind.set_choices(
            (
                ("secret", self.tr("Secrets of Client Apps and OAuth 2.0 clients")),
                ("client-id", self.tr("Client IDs")),
                ("api-key", self.tr("API keys")),
            )
        )
        self._kind.chosen.connect(self._on_kind_chosen)
        self.add(LabeledField(self.tr("Credential"), self._kind, "", self, name="dlp_kind"))

    def _build_fields(self) -> None:
        self._expression = ReadOnlyField(parent=self, name="expression_field")
        copy_expression = CopyButton(
            self.tr("Copy expression"), self, name="copy_expression_button"
        )
        copy_expression.copy_requested.connect(self._on_expression_copy_requested)
        hint = self.tr("Matches this service's format and hardly anything else.")
        field = LabeledField(self.tr("Regular expression"), self._expression, hint, self)
        field.add_beside(copy_expression)
        self.add(field)
        rule = self.tr(
            "To drop false alarms, check the last six characters: they are the CRC-32 of everything"
            " before them, prefix included, written in base62 (0–9, A–Z, a–z) and padded with 0 on"
            " the left. In an API key the same holds for what its base64 hides after the colon."
        )
        self.add(PlainLabel(rule, TextRole.SECONDARY, self, wraps=True, name="checksum_rule"))
        self._harmless = ReadOnlyField(parent=self, name="harmless_field")
        copy_harmless = CopyButton(self.tr("Copy test text"), self, name="copy_harmless_button")
        copy_harmless.copy_requested.connect(self._on_harmless_copy_requested)
        hint = self.tr("It matches, its checksum is right, and no server ever issued it.")
        field = LabeledField(self.tr("Harmless test text"), self._harmless, hint, self)
        field.add_beside(copy_harmless)
        self.add(field)
        self._buttons = {"expression": copy_expression, "harmless": copy_harmless}

    @property
    def _chosen(self) -> DlpPattern:
        return self._patterns[self._kind.value]

    def _show_chosen(self) -> None:
        self._expression.show_text(self._chosen.expression)
        self._harmless.show_text(self._chosen.harmless)

    @Slot(str)
    def _on_kind_chosen(self, _value: str) -> None:
        self._show_chosen()

    @Slot()
    def _on_expression_copy_requested(self) -> None:
        self._clipboard.copy_text(self._chosen.expression)
        self._buttons["expression"].confirm()

    @Slot()
    def _on_harmless_copy_requested(self) -> None:
        self._clipboard.copy_text(self._chosen.harmless)
        self._buttons["harmless"].confirm()

    @Slot()
    def _on_close_clicked(self) -> None:
        self.cancel()
