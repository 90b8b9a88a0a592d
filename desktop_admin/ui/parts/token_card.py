"""The card of one access token: masked, what is known of it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.names import display_name
from desktop_admin.domain.tokens import Moment, authorization_header
from desktop_admin.state.token_snapshots import TokenState, TokenView
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.token_facts import TokenFacts
from desktop_admin.ui.parts.token_words import acts_text
from desktop_admin.ui.texts import credential_text
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_3
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import Variant
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.layouts import hbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.secret_field import SecretField

_WIDE = 10_000  # the reason takes the room that there is


class TokenCard(Card):
    """Reads the token from the store when it is needed; ``clear`` forgets what the field holds.

    ``revoke_requested`` comes before anything is done.
    """

    revoke_requested = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent=parent, name="token_card")
        self._context, self._store = context, context.stores.tokens
        self._shown: Moment | None = None  # when the token on show was asked for
        self._build_value()
        self.facts = TokenFacts(context, self)
        self._build_acts()
        self._lay_out()

    def render_view(self, state: TokenState, view: TokenView) -> None:
        """Show ``view``."""
        name = display_name(view.name or view.client_id)
        note = self.tr("of {name} ({kind})")
        self.render_texts(
            self.tr("Access token"), note.format(name=name, kind=credential_text(view.kind))
        )
        token = self._store.token
        if token is not None and self._shown != view.asked_at:
            self._shown = view.asked_at
            self._field.show_secret(token)
        for button in (self._copy, self._copy_header):
            button.setEnabled(not view.is_revoked)
        self.facts.render_view(state, view)
        self._render_acts(state, view)

    def clear(self) -> None:
        """Forget the token."""
        self._shown = None
        self._field.clear()
        self.facts.clear()

    def conceal(self) -> None:
        """Mask the token again."""
        self._field.conceal()

    def _render_acts(self, state: TokenState, view: TokenView) -> None:
        self._introspect.set_busy(state.is_introspecting)
        self._revoke.set_busy(state.is_revoking)
        server = view.server
        can_introspect = server is not None and server.introspection_endpoint is not None
        can_revoke = server is not None and server.revocation_endpoint is not None
        self._introspect.setEnabled(can_introspect and not state.is_revoking)
        self._revoke.setEnabled(can_revoke and not state.is_introspecting and not view.is_revoked)
        self._again.set_busy(state.is_looking)
        set_shown(self._again, view.look_error is not None)
        reason = acts_text(view)
        self._reason.setText(reason)
        set_shown(self._reason, bool(reason))

    def _build_value(self) -> None:
        label = self.tr("Access token")
        self._field = SecretField(label, self, name="access_token_field")
        self._copy = CopyButton(self.tr("Copy access token"), self, name="copy_token_button")
        self._copy.copy_requested.connect(self._on_copy_requested)
        text = self.tr("Copy as header")
        self._copy_header = CopyButton(text, self, name="copy_token_header_button", text=text)
        self._copy_header.copy_requested.connect(self._on_copy_header_requested)

    def _build_acts(self) -> None:
        self._introspect = BusyButton(
            self.tr("Introspect"),
            self,
            name="introspect_button",
            variant=Variant.PLAIN,
            icon="search",
        )
        self._introspect.clicked.connect(self._store.introspect)
        self._revoke = BusyButton(
            self.tr("Revoke…"), self, name="revoke_button", variant=Variant.DANGER, icon="ban"
        )
        self._revoke.clicked.connect(self._on_revoke_clicked)
        self._again = BusyButton(
            self.tr("Verify again"),
            self,
            name="verify_again_button",
            variant=Variant.PLAIN,
            icon="refresh-cw",
        )
        self._again.clicked.connect(self._store.look)
        self._reason = PlainLabel(
            "", TextRole.SECONDARY, self, name="token_acts_reason", wraps=True
        )

    def _lay_out(self) -> None:
        value = hbox(SPACE_3)
        value.addWidget(self._field, 1)
        value.addWidget(self._copy)
        value.addWidget(self._copy_header)
        acts = hbox(SPACE_3)
        acts.addWidget(self._introspect)
        acts.addWidget(self._revoke)
        acts.addWidget(self._again)
        acts.addWidget(self._reason, _WIDE)
        acts.addStretch(1)
        self.body.addLayout(value)
        self.add(self.facts)
        self.body.addLayout(acts)

    @Slot()
    def _on_copy_requested(self) -> None:
        token = self._store.token
        if token is not None:
            self._context.clipboard.copy_secret(token, self.tr("Access token"))
            self._copy.confirm()

    @Slot()
    def _on_copy_header_requested(self) -> None:
        token = self._store.token
        if token is not None:
            header = authorization_header(token)
            self._context.clipboard.copy_secret(header, self.tr("Access token"))
            self._copy_header.confirm()

    @Slot()
    def _on_revoke_clicked(self) -> None:
        self._revoke.release()  # the question comes first
        self.revoke_requested.emit()
