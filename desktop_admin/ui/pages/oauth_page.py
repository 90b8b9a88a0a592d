"""The page OAuth 2.0: the Authentication Server URL, always there, and the table of clients."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.clients_card import ClientsCard
from desktop_admin.ui.parts.method_banner import MethodBanner
from desktop_admin.ui.parts.server_card import ServerCard
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.page_frame import PageFrame


class OAuthPage(PageFrame):
    """The URL stays visible while the list loads, fails, or the feature is off."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, name="oauth_page")
        self.render_header(
            self.tr("OAuth 2.0"),
            self.tr(
                "Clients that request access tokens from the authorization server with grant type"
                " client_credentials."
            ),
        )
        self._stores = context.stores
        self._method = MethodBanner(context, AuthenticationMethod.OAUTH2, self)
        self._server = ServerCard(context, self)
        self._feature = Banner(parent=self, name="feature_banner")
        self._clients = ClientsCard(context, context.stores.oauth_clients, self)
        for widget in (self._method, self._server, self._feature, self._clients):
            self.add(widget)
        self.add_stretch()
        self._stores.session.changed.connect(self._on_changed)
        self._on_changed()

    def reload(self) -> None:
        """Read again what the page shows."""
        self._stores.server.load()
        self._stores.oauth_clients.load()
        self._stores.authentication.load()
        self._stores.attention.load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    @Slot()
    def _on_changed(self) -> None:
        access = self._stores.session.state.access
        is_on = access is None or access.features.oauth2
        self._clients.render_state(self._stores.oauth_clients.state, is_feature_on=is_on)
        if is_on:
            self._feature.clear()
            return
        self._feature.render_message(
            BannerKind.INFO,
            self.tr("OAuth 2.0 is switched off for this account."),
            self.tr(
                "No client can be added or renewed until the Support Team switches on the feature"
                " OAuth 2.0."
            ),
        )
