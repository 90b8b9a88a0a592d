"""The page Troubleshooting: what may be wrong with this connection, one tab at a time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.troubleshooting_tabs.page_actions import (
    FOOT_ACTIONS,
    PAGE_ACTIONS,
    PageActionSpec,
)
from desktop_admin.ui.troubleshooting_tabs.tab import TroubleshootingTab
from desktop_admin.ui.troubleshooting_tabs.tabs import TABS, TabSpec
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.page_frame import ButtonRow, PageFrame
from desktop_admin.ui.widgets.tab_bar import TabBar


class TroubleshootingPage(PageFrame):
    """Works without signing in: it needs a connection, no session."""

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        tabs: tuple[TabSpec, ...] = TABS,
        actions: tuple[PageActionSpec, ...] = PAGE_ACTIONS,
    ) -> None:
        super().__init__(parent=parent, name="troubleshooting_page")
        self._context = context
        self._specs = {spec.id: spec for spec in tabs}
        self._tabs: dict[str, TroubleshootingTab] = {}
        self.render_header(
            self.tr("Troubleshooting"),
            self.tr("Checks this connection from your own network, step by step."),
        )
        for action in actions:
            self.header.add_action(_ActionButton(action, context, self))
        self._build_bar()
        foot = tuple(_ActionButton(action, context, self) for action in FOOT_ACTIONS)
        self.add(ButtonRow(right=foot, parent=self))
        self.add_stretch()
        self._show_tab(tabs[0].id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def reload(self) -> None:
        """Have the open tab read its data again."""
        self._tabs[self._bar.value].reload()

    @property
    def help_topic(self) -> str:
        """Where the manual speaks of the open tab."""
        return f"tab-{self._bar.value}"

    def open_tab(self, tab_id: str) -> None:
        """Open one of the tabs."""
        self._bar.select(tab_id)
        self._show_tab(tab_id)

    def _build_bar(self) -> None:
        texts = tuple(
            (spec.id, QCoreApplication.translate("TroubleshootingTabs", spec.title))
            for spec in self._specs.values()
        )
        self._bar = TabBar(texts, self, name="troubleshooting_tabs")
        self._bar.setAccessibleName(self.tr("Troubleshooting"))
        self._bar.chosen.connect(self._on_tab_chosen)
        self.add(self._bar)
        set_shown(self._bar, len(texts) > 1)

    def _show_tab(self, tab_id: str) -> None:
        if tab_id not in self._tabs:
            self._build_tab(tab_id)
        # no stack: the page is to be as high as the tab that is shown
        for each, tab in self._tabs.items():
            for widget in (tab, *tab.header_widgets):
                set_shown(widget, each == tab_id)

    def _build_tab(self, tab_id: str) -> None:
        tab = self._tabs[tab_id] = self._specs[tab_id].build(self._context, self)
        self.column.insertWidget(self.column.count() - 2, tab)  # above foot and stretch
        for widget in tab.header_widgets:
            self.header.add_action(widget)

    @Slot(str)
    def _on_tab_chosen(self, tab_id: str) -> None:
        self._show_tab(tab_id)
        self.reload()


class _ActionButton(PlainButton):
    """Opens the dialog of one of the page's actions."""

    def __init__(self, action: PageActionSpec, context: PageContext, parent: QWidget) -> None:
        text = QCoreApplication.translate("TroubleshootingActions", action.text)
        super().__init__(text, parent, name=f"{action.id}_button", icon=action.icon)
        self._action, self._context, self._page = action, context, parent
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self._action.open(self._context, self._page)
