"""The tab Token: an access token of an integration, asked for, read, verified and ended."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import SavedCredential
from desktop_admin.domain.jwt_claims import claim_rows, header_rows
from desktop_admin.domain.names import display_name
from desktop_admin.state.token_snapshots import TokenState, TokenView
from desktop_admin.ui.dialogs.server_confirmation import ServerConfirmation
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.claims_card import ClaimsCard, Member
from desktop_admin.ui.parts.messages import error_message, outcome_message, show_message
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.parts.token_card import TokenCard
from desktop_admin.ui.parts.token_source import TokenSource
from desktop_admin.ui.parts.token_words import trust_text
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.troubleshooting_tabs.tab import TroubleshootingTab
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.confirm_dialog import ConfirmDialog


class TokenTab(TroubleshootingTab):
    """Works without signing in. Leaving it forgets the token; a hidden window masks it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="token_tab")
        self._context, self._stores = context, context.stores
        self._store = context.stores.tokens
        self._is_awaiting = False
        self._confirmation = ServerConfirmation(context.stores, self)
        self._confirmation.confirmed.connect(self._on_request_clicked)
        self._build()
        self._connect()
        self._on_session_changed()
        self._on_vault_changed()
        self._on_changed()

    @property
    def header_widgets(self) -> tuple[QWidget, ...]:
        return (self._request,)

    def hideEvent(self, event: QHideEvent) -> None:
        if event.spontaneous():  # the window was minimised
            self._card.conceal()
        else:
            self._source.forget()
            self._card.clear()
            self._store.reset()
        super().hideEvent(event)

    def render_state(self, state: TokenState) -> None:
        """Show ``state``."""
        self._request.set_busy(state.is_requesting)
        self._render_banner(state)
        view = state.view
        set_shown(self._card, view is not None)
        set_shown(self._claims, view is not None and view.decoded is not None)
        set_shown(self._told, view is not None and view.introspection is not None)
        if view is None:
            self._card.clear()
            return
        self._card.render_view(state, view)
        self._render_members(view)

    def _render_banner(self, state: TokenState) -> None:
        if state.error is not None:
            message = error_message(state.error)
        elif state.refusal is not None and state.refused_kind is not None:
            message = outcome_message(state.refused_kind, state.refusal)
        else:
            self._banner.clear()
            return
        show_message(self._banner, message)

    def _render_members(self, view: TokenView) -> None:
        if view.decoded is not None:
            self._claims.render_texts(self.tr("What the token says"), trust_text(view))
            head, body = self.tr("Header"), self.tr("Claims")
            self._claims.show_members(
                (
                    *(Member(head, row) for row in header_rows(view.decoded.header)),
                    *(Member(body, row) for row in claim_rows(view.decoded.claims)),
                )
            )
        if view.introspection is not None:
            self._told.show_members(
                tuple(Member("", row) for row in claim_rows(view.introspection))
            )

    def _build(self) -> None:
        self._request = BusyButton(
            self.tr("Request token"), self, name="request_token_button", icon="key-round"
        )
        self._banner = Banner(parent=self, name="token_banner")
        self._source = TokenSource(self)
        self._card = TokenCard(self._context, self)
        now, copy = self._context.now, self._context.clipboard.copy_text
        self._told = ClaimsCard(
            self.tr("What the server says of it"), now, copy, self, name="introspection"
        )
        self._claims = ClaimsCard(self.tr("What the token says"), now, copy, self, name="claims")
        for part in (self._banner, self._source, self._card, self._told, self._claims):
            self.add(part)

    def _connect(self) -> None:
        self._request.clicked.connect(self._on_request_clicked)
        self._source.submitted.connect(self._request.click)
        self._card.revoke_requested.connect(self._on_revoke_requested)
        self._card.facts.ended.connect(self._on_changed)
        self._store.changed.connect(self._on_changed)
        self._store.needs_confirmation.connect(self._on_needs_confirmation)
        self._stores.vault.changed.connect(self._on_vault_changed)
        self._stores.session.changed.connect(self._on_session_changed)
        # what was typed is for the server that was open then, whether or not somebody signed in
        self._stores.session.cleared.connect(self._source.forget)

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot()
    def _on_session_changed(self) -> None:
        self._request.setEnabled(self._stores.session.state.connection is not None)
        self._on_vault_changed()

    @Slot()
    def _on_vault_changed(self) -> None:
        connection = self._stores.session.state.connection
        vault_id = connection.vault_id if connection is not None else None
        saved = self._stores.vault.state.saved
        self._source.show_saved(tuple(one for one in saved if one.connection_id == vault_id))

    @Slot()
    def _on_request_clicked(self) -> None:
        chosen = self._source.chosen()
        if chosen is None:
            self._request.release()
            return
        self._is_awaiting = True
        if isinstance(chosen, SavedCredential):
            self._store.request_saved(chosen)
        else:
            self._store.request(chosen.kind, chosen.client_id, chosen.secret)
        self._request.set_busy(self._store.state.is_requesting)

    @Slot(str)
    def _on_needs_confirmation(self, url: str) -> None:
        self._request.release()
        if self._is_awaiting:
            self._is_awaiting = False
            self._confirmation.ask(url)

    @Slot()
    def _on_revoke_requested(self) -> None:
        view = self._store.state.view
        if view is None:
            return
        place = place_of(self._stores)
        text = self.tr(
            "Programs that use this very token are refused from their next call on. {name} itself"
            " stays as it is and can ask for another one. ({connection})"
        )
        dialog = ConfirmDialog(
            self.tr("Revoke this token?"),
            text.format(
                name=display_name(view.name or view.client_id), connection=place.connection_text
            ),
            self.tr("Revoke"),
            self.window(),
            name="revoke_token_dialog",
            environment=place.dialog_strip,
        )
        dialog.confirmed.connect(self._store.revoke)
        dialog.open()
