"""The tab Appearance: light or dark, and the language."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_admin.domain.preferences import LanguageChoice, ThemeChoice
from desktop_admin.state.local_snapshots import PreferencesState
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.segmented_choice import SegmentedChoice
from desktop_admin.ui.widgets.tag import TagKind


class AppearanceTab(QWidget):
    """The theme applies at once, the language at the next start."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("appearance_tab")
        self._store = context.stores.preferences
        self._at_start = self._store.state.preferences.language
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._theme_card())
        column.addWidget(self._language_card())
        column.addStretch(1)
        self._store.changed.connect(self._on_changed)
        self.render_state(self._store.state)

    def render_state(self, state: PreferencesState) -> None:
        """Show the choices in force."""
        self._theme.select(state.preferences.theme.value)
        self._language.select(state.preferences.language.value)
        is_pending = state.preferences.language is not self._at_start
        hint = (
            self.tr("Quit and start the program again to see it in this language.")
            if is_pending
            else self.tr("Applies at the next start.")
        )
        self._language_row.set_hint(hint, "info" if is_pending else "")

    def _theme_card(self) -> Card:
        card = Card(self.tr("Theme"), parent=self, name="theme_card")
        choices = (
            (ThemeChoice.SYSTEM.value, self.tr("As the system"), TagKind.ACCENT),
            (ThemeChoice.LIGHT.value, self.tr("Light"), TagKind.ACCENT),
            (ThemeChoice.DARK.value, self.tr("Dark"), TagKind.ACCENT),
        )
        self._theme = SegmentedChoice(
            choices, self, name="theme_choice", accessible_name=self.tr("Theme")
        )
        self._theme.chosen.connect(self._on_theme_chosen)
        card.add(self._theme)
        return card

    def _language_card(self) -> Card:
        card = Card(self.tr("Language"), parent=self, name="language_card")
        self._language = ChoiceField(self, name="language_choice")
        self._language.setMaximumWidth(260)
        self._language.set_choices(
            (
                (LanguageChoice.SYSTEM.value, self.tr("As the system")),
                (LanguageChoice.ENGLISH.value, "English"),
                (LanguageChoice.FRENCH.value, "Français"),
            )
        )
        self._language.chosen.connect(self._on_language_chosen)
        self._language_row = LabeledField(
            self.tr("Language of the program"), self._language, "", self
        )
        card.add(self._language_row)
        return card

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot(str)
    def _on_theme_chosen(self, value: str) -> None:
        self._store.set(theme=ThemeChoice(value))

    @Slot(str)
    def _on_language_chosen(self, value: str) -> None:
        self._store.set(language=LanguageChoice(value))
