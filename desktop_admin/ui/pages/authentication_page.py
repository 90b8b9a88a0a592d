"""The page Authentication Access: which family of credentials the account accepts."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.state.snapshots import AuthenticationState
from desktop_admin.state.status import Status
from desktop_admin.ui.dialogs.confirm_method_dialog import ConfirmMethodDialog
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.impact_card import ImpactCard
from desktop_admin.ui.parts.messages import stopping_text
from desktop_admin.ui.parts.method_cards import MethodCards
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.parts.place import place_of
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import PlainButton
from desktop_admin.ui.widgets.error_state import ErrorState
from desktop_admin.ui.widgets.page_frame import ButtonRow, PageFrame

_WIDE = 940  # both cards with their tags side by side


class AuthenticationPage(PageFrame):
    """Choosing shows the impact; **Save** asks once more when something in use would stop."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, name="authentication_page")
        self._context, self._store = context, context.stores.authentication
        self._dialog: ConfirmMethodDialog | None = None
        self.render_header(
            self.tr("Authentication Access"),
            self.tr(
                "Choose how integrations sign in to the REST API of this account. Only the method"
                " you select is accepted."
            ),
        )
        self._build_content()
        self._build_actions()
        self._store.changed.connect(self._on_changed)
        context.stores.session.changed.connect(self._on_changed)
        self._on_changed()

    def has_unsaved_changes(self) -> bool:
        """Whether another method is chosen than the one in force."""
        return self._store.state.has_unsaved_changes

    def discard_changes(self) -> None:
        """Choose the method in force again."""
        self._store.discard()

    def reload(self) -> None:
        """Read again what the page shows."""
        self._store.load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cards.set_stacked(self.viewport().width() < _WIDE)

    def render_state(self, state: AuthenticationState) -> None:
        """Show ``state``."""
        access = self._context.stores.session.state.access
        features = access.features if access else None
        is_failed = state.status is Status.FAILED and state.error is not None
        self._error.setVisible(is_failed)
        if state.error is not None and is_failed:
            self._error.render_error(state.error)
        self._cards.setVisible(not is_failed)
        self._cards.render_state(state, features)
        self._render_feature(has_any=features is None or features.has_any)
        self._impact.render_state(state)
        self._render_warning(state)
        self._notice.render_notice(state.notice)
        self._actions.setVisible(not is_failed)
        self._discard.setEnabled(state.has_unsaved_changes and not state.is_saving)
        self._save.setEnabled(state.has_unsaved_changes or state.is_saving)
        self._save.set_busy(state.is_saving)

    def _render_feature(self, *, has_any: bool) -> None:
        if has_any:
            self._feature.clear()
            return
        self._feature.render_message(
            BannerKind.INFO,
            self.tr("API access is switched off for this account."),
            self.tr(
                "The Support Team can switch on Integration - API Key, Integration - API Token or"
                " OAuth 2.0."
            ),
        )

    def _render_warning(self, state: AuthenticationState) -> None:
        in_use = state.impact.in_use_count if state.impact else 0
        if not state.has_unsaved_changes or not in_use:
            self._warning.clear()
            return
        self._warning.render_message(
            BannerKind.WARN,
            stopping_text(in_use),
            self.tr("Tokens already issued are refused too. You can switch back at any time."),
        )

    def _build_content(self) -> None:
        self._error = ErrorState(self, name="authentication_error")
        self._error.retry_requested.connect(self._store.retry)
        self._feature = Banner(parent=self, name="feature_banner")
        self._cards = MethodCards(self)
        self._cards.chosen.connect(self._on_method_chosen)
        self._impact = ImpactCard(self._context, self)
        self._warning = Banner(parent=self, name="impact_banner")
        self._notice = NoticeBanner(self)
        self._notice.activated.connect(self._store.dismiss_notice)
        content = (self._error, self._feature, self._cards, self._impact, self._warning)
        for widget in (*content, self._notice):
            self.add(widget)

    def _build_actions(self) -> None:
        self._discard = PlainButton(self.tr("Discard"), self, name="discard_button")
        self._discard.clicked.connect(self._on_discard_clicked)
        self._save = BusyButton(self.tr("Save"), self, name="save_button")
        self._save.clicked.connect(self._on_save_clicked)
        self._actions = ButtonRow(right=(self._discard, self._save), parent=self)
        self.add(self._actions)
        self.add_stretch()

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot(str)
    def _on_method_chosen(self, value: str) -> None:
        self._store.select(AuthenticationMethod(value))

    @Slot()
    def _on_discard_clicked(self) -> None:
        self._store.discard()

    @Slot()
    def _on_save_clicked(self) -> None:
        state = self._store.state
        if state.selected is None:
            self._save.release()
            return
        in_use = state.impact.in_use_count if state.impact else None
        if in_use == 0:
            self._store.save()
            return
        self._save.release()
        place = place_of(self._context.stores)
        self._dialog = ConfirmMethodDialog(state.selected, in_use, place, self.window())
        self._dialog.confirmed.connect(self._store.save)
        self._dialog.open()
