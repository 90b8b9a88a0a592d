"""The card of the account's API key: masked, for the owner to view and copy, and what is safer."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.access import Access, Capability
from desktop_admin.domain.attention import CredentialFacts, assess
from desktop_admin.domain.credentials import ApiKeyView
from desktop_admin.domain.names import display_name
from desktop_admin.domain.secret import Secret
from desktop_admin.state.snapshots import ApiKeyState
from desktop_admin.state.status import Status
from desktop_admin.ui.models.relative_time import relative_time, short_date
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.attention_words import age_text, reasons_text, standing_tag
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.theme.icons import set_icon
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import Variant
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.error_state import ErrorState
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.plain_tooltip import plain_tooltip
from desktop_admin.ui.widgets.secret_field import SecretField
from desktop_admin.ui.widgets.tag import Tag, TagKind


class ApiKeyCard(Card):
    """Holds the key only while it is on show; leaving the page masks and forgets it."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent=parent, name="api_key_card")
        self._context, self._store = context, context.stores.api_key
        self._secret: Secret | None = None
        self._is_copying = False
        self.render_texts(
            self.tr("API Key"),
            self.tr("Fixed; only the Support Team can change it. Client Apps are safer."),
        )
        self.add_tag(Tag(TagKind.NEUTRAL, self.tr("owner only"), parent=self))
        self._standing = Tag(parent=self)
        self.add_tag(self._standing)
        self._build_key()
        self._build_frame()
        self._store.revealed.connect(self._on_revealed)
        self._store.reveal_failed.connect(self._on_reveal_failed)

    def render_state(self, state: ApiKeyState, access: Access | None) -> None:
        """Show ``state`` to the person of ``access``."""
        self._notice.render_notice(state.notice)
        self._render_standing(state.view if state.status is Status.READY else None)
        if access is not None and not access.features.api_key:
            self._render_feature_off()
        elif state.status is Status.FAILED and state.error is not None:
            self._error.render_error(state.error)
            self._show_only(self._error)
        elif state.view is None:
            self._render_loading()
        elif not state.view.is_present:
            self._render_absent()
        else:
            self._render_key(state.view, access)
        self._view.set_busy(state.is_revealing and not self._is_copying)

    def hideEvent(self, event: QHideEvent) -> None:
        self._forget()
        super().hideEvent(event)

    def _render_standing(self, view: ApiKeyView | None) -> None:
        if view is None or not view.is_present:
            self._standing.render_tag(TagKind.NEUTRAL, "")
            return
        now = self._context.now()
        judged = assess(CredentialFacts(view.created_at, view.last_used_at), now)
        cell = standing_tag(judged.standing)
        self._standing.render_tag(cell.kind, cell.text, cell.icon)
        self._standing.setToolTip(plain_tooltip(reasons_text(judged, now)))
        self._standing.setAccessibleDescription(reasons_text(judged, now))

    def _render_loading(self) -> None:
        self._field.clear()
        for button in (self._view, self._copy):
            button.setVisible(False)
        self._facts.setText(self.tr("Reading…"))
        self._show_only(self._key)

    def _render_key(self, view: ApiKeyView, access: Access | None) -> None:
        may_view = access is not None and access.can(Capability.API_KEY_REVEAL)
        if not may_view:
            self._forget()
        if self._secret is None:
            self._field.show_masked(view.last_four or "" if may_view else "")
        self._view.setVisible(may_view)
        self._copy.setVisible(may_view)
        self._facts.setText(self._facts_text(view, access, may_view=may_view))
        self._show_only(self._key)

    def _facts_text(self, view: ApiKeyView, access: Access | None, *, may_view: bool) -> str:
        used = self._used_text(view)
        if may_view or access is None:
            return used
        owner = display_name(access.account.owner_name or access.account.owner_email)
        template = self.tr("Only the account owner, {owner}, may view it. {used}")
        return template.format(owner=owner, used=used)

    def _used_text(self, view: ApiKeyView) -> str:
        used = self._last_use_text(view)
        if view.created_at is None:
            return used
        now = self._context.now()
        template = self.tr("{used} Created {date}, {age} ago.")
        date = short_date(view.created_at.astimezone(now.tzinfo))
        return template.format(used=used, date=date, age=age_text(view.created_at, now))

    def _last_use_text(self, view: ApiKeyView) -> str:
        if view.last_used_at is None:
            return self.tr("Never used. It does not expire.")
        when = relative_time(view.last_used_at, self._context.now())
        if not view.last_used_from:
            return self.tr("Last used: {when}. It does not expire.").format(when=when)
        template = self.tr("Last used: {when}, from {address}. It does not expire.")
        return template.format(when=when, address=view.last_used_from)

    def _render_feature_off(self) -> None:
        self._forget()
        self._reason.render_message(
            BannerKind.INFO,
            self.tr("The API key is switched off for this account."),
            self.tr("The Support Team can switch on the feature Integration - API Key."),
        )
        self._show_only(self._reason)

    def _render_absent(self) -> None:
        self._forget()
        self._reason.render_message(
            BannerKind.INFO,
            self.tr("This account has no API key."),
            self.tr(
                "Only the Support Team can provide one. Client Apps do the same work and are"
                " yours to create, replace and revoke."
            ),
        )
        self._show_only(self._reason)

    def _show_only(self, shown: QWidget) -> None:
        for part in (self._key, self._reason, self._error):
            part.setVisible(part is shown)

    def _build_key(self) -> None:
        self._notice = NoticeBanner(self, name="api_key_notice_banner")
        self._notice.activated.connect(self._store.dismiss_notice)
        self._field = SecretField(self.tr("API Key"), self, name="api_key_field", has_reveal=False)
        self._view = BusyButton(
            self.tr("View"), self, name="view_api_key_button", variant=Variant.PLAIN, icon="eye"
        )
        self._view.clicked.connect(self._on_view_clicked)
        self._copy = CopyButton(
            self.tr("Copy API key"), self, name="copy_api_key_button", text=self.tr("Copy")
        )
        self._copy.copy_requested.connect(self._on_copy_requested)
        self._facts = PlainLabel("", TextRole.SECONDARY, self, name="api_key_facts", wraps=True)
        advice = self.tr(
            "Prefer Client Apps: each can be replaced and revoked alone, several limit the damage"
            " of a leak, and their tokens are short-lived. If the API key has leaked, contact the"
            " Support Team at once."
        )
        self._advice = PlainLabel(
            advice, TextRole.SECONDARY, self, name="api_key_advice", wraps=True
        )

    def _build_frame(self) -> None:
        self._key = QWidget(self)
        column = vbox(SPACE_2, self._key)
        row = hbox(SPACE_3)
        row.addWidget(self._field, 1)
        row.addWidget(self._view)
        row.addWidget(self._copy)
        column.addLayout(row)
        column.addWidget(self._facts)
        self._reason = Banner(parent=self, name="api_key_reason_banner")
        self._error = ErrorState(self, name="api_key_error")
        self._error.retry_requested.connect(self._store.retry)
        for part in (self._notice, self._key, self._reason, self._error, self._advice):
            self.add(part)

    def _forget(self) -> None:
        self._secret = None
        self._field.conceal()
        view = self._store.state.view
        self._field.show_masked(view.last_four or "" if view else "")
        self._render_view_button()

    def _render_view_button(self) -> None:
        is_shown = self._secret is not None
        self._view.set_text(self.tr("Hide") if is_shown else self.tr("View"))
        set_icon(self._view, "eye-off" if is_shown else "eye", self._view.tint)

    @Slot()
    def _on_view_clicked(self) -> None:
        if self._secret is not None:
            self._view.release()
            self._forget()
            return
        self._is_copying = False
        self._store.reveal()

    @Slot()
    def _on_copy_requested(self) -> None:
        if self._secret is not None:
            self._copy_secret(self._secret)
            return
        self._is_copying = True
        self._store.reveal()

    @Slot(object)
    def _on_revealed(self, secret: Secret) -> None:
        self._view.release()
        if self._is_copying:
            self._is_copying = False
            self._copy_secret(secret)
        elif self.isVisible():
            self._secret = secret
            self._field.show_secret(secret)
            self._field.set_revealed(True)
            self._render_view_button()

    @Slot(object)
    def _on_reveal_failed(self, _error: object) -> None:
        self._is_copying = False
        self._view.release()

    def _copy_secret(self, secret: Secret) -> None:
        self._context.clipboard.copy_secret(secret, self.tr("API key"))
        self._context.stores.deliveries.note_api_key_copied()
        self._copy.confirm()
