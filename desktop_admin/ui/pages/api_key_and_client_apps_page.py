"""The page API Key and Client Apps: the account's key, and the clients that should replace it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.api_key_card import ApiKeyCard
from desktop_admin.ui.parts.clients_card import ClientsCard
from desktop_admin.ui.parts.method_banner import MethodBanner
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.page_frame import PageFrame


class ApiKeyAndClientAppsPage(PageFrame):
    """Two sections; a feature that is off explains itself in its own."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, name="api_key_and_client_apps_page")
        self.render_header(
            self.tr("API Key and Client Apps"),
            self.tr("For integrations that use the API key or short-lived API tokens."),
        )
        self._stores = context.stores
        self._method = MethodBanner(context, AuthenticationMethod.API_KEY_AND_CLIENT_APPS, self)
        self._api_key = ApiKeyCard(context, self)
        self._feature = Banner(parent=self, name="feature_banner")
        self._clients = ClientsCard(context, context.stores.client_apps, self)
        for widget in (self._method, self._api_key, self._feature, self._clients):
            self.add(widget)
        self.add_stretch()
        self._stores.session.changed.connect(self._on_changed)
        self._stores.api_key.changed.connect(self._on_changed)
        self._on_changed()

    def reload(self) -> None:
        """Read again what the page shows."""
        self._stores.api_key.load()
        self._stores.client_apps.load()
        self._stores.authentication.load()
        self._stores.attention.load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    @Slot()
    def _on_changed(self) -> None:
        access = self._stores.session.state.access
        self._api_key.render_state(self._stores.api_key.state, access)
        is_on = access is None or access.features.api_token
        self._clients.render_state(self._stores.client_apps.state, is_feature_on=is_on)
        if is_on:
            self._feature.clear()
            return
        self._feature.render_message(
            BannerKind.INFO,
            self.tr("Client Apps are switched off for this account."),
            self.tr(
                "None can be added or renewed until the Support Team switches on the feature"
                " Integration - API Token."
            ),
        )
