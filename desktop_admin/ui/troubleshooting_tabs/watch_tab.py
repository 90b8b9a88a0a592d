"""The tab Watch: chosen saved credentials, tested at an interval, and how they fare over time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.state.watch_snapshots import WatchPause, WatchState
from desktop_admin.ui.dialogs.add_watch_dialog import AddWatchDialog
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.parts.watch_card import WatchCard
from desktop_admin.ui.parts.watch_chart_card import WatchChartCard
from desktop_admin.ui.troubleshooting_tabs.tab import TroubleshootingTab
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole


class WatchTab(TroubleshootingTab):
    """Works without signing in: it needs a connection and the keyring."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="watch_tab")
        self._context, self._stores = context, context.stores
        self._store = context.stores.watch
        self._build_top()
        self._card = WatchCard(context, self)
        self._card.add_requested.connect(self._on_add_clicked)
        self._card.row_changed.connect(self._on_row_changed)
        self._chart = WatchChartCard(self)
        self.add(self._card)
        self.add(self._chart)
        self._build_foot(can_show=context.notices.can_show)
        for store in (self._store, self._stores.vault, self._stores.preferences):
            store.changed.connect(self._on_changed)
        self._on_changed()

    @property
    def header_widgets(self) -> tuple[QWidget, ...]:
        return (self._add,)

    def reload(self) -> None:
        self._stores.vault.refresh()

    def render_state(self, state: WatchState) -> None:
        """Show ``state``."""
        can_add = bool(self._offered())
        self._add.setEnabled(can_add)
        self._notice.render_notice(state.notice)
        self._render_banner(state)
        self._card.render_state(state, can_add=can_add)
        self._chart.render_row(self._card.selected, self._context.now())

    def _render_banner(self, state: WatchState) -> None:
        problems = (row.problem for row in state.rows if row.watched.is_on and row.problem)
        problem = next(problems, None)
        if state.pause is WatchPause.LOCKED:
            self._banner.render_message(BannerKind.INFO, self.tr("Paused: locked"))
        elif problem is not None:
            message = error_message(problem)
            show_message(self._banner, replace(message, kind=BannerKind.WARN))
        else:
            self._banner.clear()

    def _offered(self) -> tuple[SavedCredential, ...]:
        """Saved credentials of this connection that are not watched yet."""
        connection = self._stores.session.state.connection
        if connection is None:
            return ()
        known = {row.watched.client_id for row in self._store.state.rows}
        saved = self._stores.vault.state.saved
        here = (one for one in saved if one.connection_id == connection.vault_id)
        return tuple(one for one in here if one.client_id not in known and not one.is_value_missing)

    def _build_top(self) -> None:
        self._add = PlainButton(
            self.tr("Watch credentials…"), self, name="add_watch_button", icon="plus"
        )
        self._add.clicked.connect(self._on_add_clicked)
        self._notice = NoticeBanner(self, name="watch_notice_banner")
        self._notice.activated.connect(self._store.dismiss_notice)
        self._banner = Banner(parent=self, name="watch_banner")
        self.add(self._notice)
        self.add(self._banner)

    def _build_foot(self, *, can_show: bool) -> None:
        self._tell = CheckField(
            self.tr("Tell on the desktop when one changes"), self, name="watch_tell_check"
        )
        self._tell.setEnabled(can_show)
        self._tell.clicked.connect(self._on_tell_clicked)
        self.add(self._tell)
        text = self.tr(
            "Each test counts as a use of the credential: the server cannot tell it from an"
            " integration, so a watched credential never looks idle or unused. Changes are noted"
            " under Activity, This computer; readings stay in memory, for a day at most."
        )
        self.add(PlainLabel(text, TextRole.SECONDARY, self, name="watch_note", wraps=True))

    @Slot()
    def _on_changed(self) -> None:
        is_telling = self._stores.preferences.state.preferences.is_telling_watch
        self._tell.setChecked(is_telling and self._tell.isEnabled())
        self.render_state(self._store.state)

    @Slot()
    def _on_row_changed(self) -> None:
        self._chart.render_row(self._card.selected, self._context.now())

    @Slot()
    def _on_add_clicked(self) -> None:
        if offered := self._offered():
            dialog = AddWatchDialog(offered, place_of(self._stores), self.window())
            dialog.confirmed.connect(self._store.add)
            dialog.open()

    @Slot(bool)
    def _on_tell_clicked(self, is_on: bool) -> None:
        self._stores.preferences.set(is_telling_watch=is_on)
