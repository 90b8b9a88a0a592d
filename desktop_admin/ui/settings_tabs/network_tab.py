"""The tab Network: the proxy through which servers are reached."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.urls import UrlRefused
from desktop_admin.settings.proxy_url import check_proxy_url
from desktop_admin.state.local_snapshots import PreferencesState
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.texts import url_problem_text
from desktop_admin.ui.widgets.buttons import PrimaryButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.page_frame import ButtonRow
from desktop_admin.ui.widgets.segmented_choice import SegmentedChoice
from desktop_admin.ui.widgets.tag import TagKind
from desktop_admin.ui.widgets.text_field import TextField


class NetworkTab(QWidget):
    """System and none apply at once; an address typed by hand applies with **Save**."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("network_tab")
        self._store = context.stores.preferences
        self._shown: ProxySetting | None = None
        self._build_fields()
        self._lay_out()
        self._store.changed.connect(self._on_changed)
        self.render_state(self._store.state)

    def render_state(self, state: PreferencesState) -> None:
        """Show the proxy in force."""
        if state.preferences.proxy == self._shown:
            return
        self._shown = state.preferences.proxy
        self._mode.select(self._shown.mode.value)
        self._url.setText(self._shown.url)
        self._render_mode(self._shown.mode)

    def _render_mode(self, mode: ProxyMode) -> None:
        self._url_row.setVisible(mode is ProxyMode.MANUAL)
        self._save_row.setVisible(mode is ProxyMode.MANUAL)
        self._url_row.set_error("")

    def _build_fields(self) -> None:
        choices = (
            (ProxyMode.SYSTEM.value, self.tr("As the system"), TagKind.ACCENT),
            (ProxyMode.NONE.value, self.tr("No proxy"), TagKind.ACCENT),
            (ProxyMode.MANUAL.value, self.tr("This address"), TagKind.ACCENT),
        )
        self._mode = SegmentedChoice(
            choices, self, name="proxy_choice", accessible_name=self.tr("Proxy")
        )
        self._mode.chosen.connect(self._on_mode_chosen)
        self._url = TextField(
            self, name="proxy_url_field", placeholder="http://proxy.example.com:8080", is_mono=True
        )
        self._url.returnPressed.connect(self._on_save_clicked)
        hint = self.tr("Without user name and password. This computer itself is never proxied.")
        self._url_row = LabeledField(self.tr("Proxy address"), self._url, hint, self)
        self._save = PrimaryButton(self.tr("Save"), self, name="save_proxy_button")
        self._save.clicked.connect(self._on_save_clicked)
        self._save_row = ButtonRow(right=(self._save,), parent=self)

    def _lay_out(self) -> None:
        note = self.tr("Applies to the next connection that is opened.")
        card = Card(self.tr("Proxy"), note, parent=self, name="proxy_card")
        for widget in (self._mode, self._url_row, self._save_row):
            card.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot(str)
    def _on_mode_chosen(self, value: str) -> None:
        mode = ProxyMode(value)
        self._render_mode(mode)
        if mode is ProxyMode.MANUAL:
            self._url.setFocus()
        else:
            self._store.set(proxy=ProxySetting(mode))

    @Slot()
    def _on_save_clicked(self) -> None:
        try:
            address = check_proxy_url(self._url.text())
        except UrlRefused as refusal:
            self._url_row.set_error(url_problem_text(refusal.problem))
            self._url.setFocus()
            return
        self._url_row.set_error("")
        self._store.set(proxy=ProxySetting(ProxyMode.MANUAL, address))
