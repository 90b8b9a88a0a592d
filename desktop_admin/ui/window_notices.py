"""What concerns the whole window: no keyring or another one, a session that is not kept, damaged
settings, new secrets that nobody has kept yet, and acts that were not sent.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_admin.state.status import NoticeKind
from desktop_admin.state.stores import Stores
from desktop_admin.state.why import why_error
from desktop_admin.ui.page_spec import PageId
from desktop_admin.ui.parts.hold_texts import dropped_text
from desktop_admin.ui.parts.keyring_change_banner import KeyringChangeBanner, former_text
from desktop_admin.ui.parts.messages import error_details
from desktop_admin.ui.parts.new_secrets_banner import NewSecretsBanner
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.theme.tokens import SPACE_2
from desktop_admin.ui.widgets.banner import Banner, BannerKind


class WindowNotices(QWidget):
    """A column of banners that takes no room while there is nothing to say.

    ``renewal_requested`` carries a ``LostSecret``.
    """

    renewal_requested = Signal(object)

    def __init__(self, stores: Stores, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stores = stores
        self._page: PageId | None = None
        self._settings = NoticeBanner(self, name="settings_notice")
        self._keyring = Banner(parent=self, name="keyring_notice")
        self._change = KeyringChangeBanner(stores.vault, self, name="keyring_change_notice")
        self._session = Banner(parent=self, name="kept_session_notice")
        self._secrets = NewSecretsBanner(stores.new_secrets, self)
        self._journal = NoticeBanner(self, name="journal_notice")
        self._dropped = Banner(parent=self, name="dropped_notice")
        self._lay_out()
        self._settings.activated.connect(self._on_settings_notice_activated)
        self._journal.activated.connect(stores.new_secrets.dismiss_notice)
        self._dropped.activated.connect(stores.holds.dismiss_dropped)
        self._secrets.renewal_requested.connect(self.renewal_requested)
        for store in (stores.preferences, stores.vault, stores.session, stores.new_secrets):
            store.changed.connect(self._on_store_changed)
        stores.holds.changed.connect(self._on_holds_changed)
        self.render_notices()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        column.setSpacing(0)
        keyring = (self._keyring, self._change, self._session)
        for banner in (self._settings, *keyring, self._secrets, self._journal, self._dropped):
            column.addWidget(banner)

    def set_page(self, page: PageId | None) -> None:
        """The page below; Settings shows its own notice."""
        self._page = page
        self.render_notices()

    def render_notices(self) -> None:
        """Draw what the stores say."""
        self._render_settings()
        self._render_keyring()
        self._render_session()
        self._journal.render_notice(self._stores.new_secrets.state.notice)
        self._render_dropped()

    def _render_settings(self) -> None:
        notice = self._stores.preferences.state.notice
        is_shown = notice is not None and notice.kind is not NoticeKind.OK
        self._settings.render_notice(
            notice if is_shown and self._page is not PageId.SETTINGS else None
        )

    def _render_keyring(self) -> None:
        vault = self._stores.vault.state
        if vault.is_persistent:
            self._keyring.clear()
            return
        text = self.tr("Secrets that you save are kept in memory until you quit, never in a file.")
        self._keyring.render_message(
            BannerKind.WARN,
            self.tr("There is no system keyring on this computer."),
            f"{text} {former_text(vault)}".rstrip(),
        )

    def _render_session(self) -> None:
        problem = self._stores.session.state.keep_problem
        if problem is None:
            self._session.clear()
            return
        self._session.render_message(
            BannerKind.WARN,
            self.tr("You will have to sign in again at the next start."),
            error_details(problem),
            why=why_error(problem),
        )

    def _render_dropped(self) -> None:
        dropped = self._stores.holds.state.dropped
        if not dropped:
            self._dropped.clear()
            return
        why = self.tr("The session ended, or lost its permission, while it could still be undone.")
        self._dropped.render_message(
            BannerKind.WARN,
            " ".join(dropped_text(hold) for hold in dropped),
            why,
            self.tr("Dismiss"),
        )

    @Slot()
    def _on_holds_changed(self) -> None:
        self._render_dropped()

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_notices()

    @Slot()
    def _on_settings_notice_activated(self) -> None:
        self._stores.preferences.dismiss_notice()
