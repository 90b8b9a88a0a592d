"""The two radio cards of the authentication methods: what each is, and what it touches now."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_admin.domain.access import AuthenticationMethod, Features
from desktop_admin.domain.credentials import MethodStatus
from desktop_admin.state.snapshots import AuthenticationState
from desktop_admin.ui.texts import method_text
from desktop_admin.ui.widgets.radio_card import RadioCard
from desktop_admin.ui.widgets.radio_card_group import RadioCardGroup
from desktop_admin.ui.widgets.tag import TagKind

Tags = tuple[tuple[TagKind, str], ...]


class MethodCards(RadioCardGroup):
    """``chosen`` carries the value of an ``AuthenticationMethod``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent, name="method_cards", accessible_name=self.tr("Authentication method")
        )
        self._key_and_apps = self._card(
            AuthenticationMethod.API_KEY_AND_CLIENT_APPS, "api_key_and_client_apps_radio"
        )
        self._oauth = self._card(AuthenticationMethod.OAUTH2, "oauth_radio")

    def set_stacked(self, is_stacked: bool) -> None:
        """One card below the other, where the page is too narrow for both."""
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
            layout.setDirection(down if is_stacked else right)

    def render_state(self, state: AuthenticationState, features: Features | None) -> None:
        """Show the method in force, the chosen one and what belongs to each."""
        status = state.method
        self._key_and_apps.render_texts(
            self.tr(
                "One fixed API key for the account, or Client Apps that exchange their id and"
                " secret for API tokens of 30 minutes."
            ),
            self._key_footnote(status, features),
            self._tags(AuthenticationMethod.API_KEY_AND_CLIENT_APPS, status),
        )
        self._oauth.render_texts(
            self.tr(
                "Standard OAuth 2.0 clients. Access tokens of five minutes; credentials travel in"
                " the HTTP header only."
            ),
            self._oauth_footnote(status, features),
            self._tags(AuthenticationMethod.OAUTH2, status),
        )
        self._enable(state, features)
        self.select(state.selected.value if state.selected else "")

    def _enable(self, state: AuthenticationState, features: Features | None) -> None:
        for card in (self._key_and_apps, self._oauth):
            method = AuthenticationMethod(card.value)
            is_allowed = features is None or features.allows(method)
            is_in_force = state.method is not None and state.method.method is method
            card.setEnabled(
                state.method is not None
                and not state.is_saving
                and (is_allowed or is_in_force or state.selected is method)
            )

    def _key_footnote(self, status: MethodStatus | None, features: Features | None) -> str:
        if features is not None and not features.allows(
            AuthenticationMethod.API_KEY_AND_CLIENT_APPS
        ):
            return self.tr("Switched off for this account. The Support Team can switch it on.")
        if status is None:
            return ""
        key = self.tr("1 API key") if status.api_key_count else self.tr("No API key")
        count = status.client_app_count
        apps = (
            self.tr("1 Client App")
            if count == 1
            else self.tr("{count} Client Apps").format(count=count)
        )
        return self.tr("{key} · {apps}").format(key=key, apps=apps)

    def _oauth_footnote(self, status: MethodStatus | None, features: Features | None) -> str:
        if features is not None and not features.allows(AuthenticationMethod.OAUTH2):
            return self.tr("Switched off for this account. The Support Team can switch it on.")
        if status is None:
            return ""
        count, never = status.oauth_client_count, status.oauth_clients_never_used
        clients = (
            self.tr("1 OAuth client")
            if count == 1
            else self.tr("{count} OAuth clients").format(count=count)
        )
        if not never:
            return clients
        if never == count:
            return self.tr("{clients}, never used").format(clients=clients)
        return self.tr("{clients}, {never} of them never used").format(clients=clients, never=never)

    def _tags(self, method: AuthenticationMethod, status: MethodStatus | None) -> Tags:
        in_force = ((TagKind.OK, self.tr("In force")),)
        tags: Tags = in_force if status is not None and status.method is method else ()
        if method is AuthenticationMethod.OAUTH2:
            tags = (*tags, (TagKind.NEUTRAL, self.tr("Recommended")))
        return tags

    def _card(self, method: AuthenticationMethod, name: str) -> RadioCard:
        card = RadioCard(method.value, method_text(method), "", self, name=name)
        self.add(card)
        return card
