"""The page for people who may not see API Access: why it is so, and whom to ask."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_admin.domain.access import Access
from desktop_admin.domain.names import display_name
from desktop_admin.state.snapshots import SessionState
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.messages import error_message, show_message
from desktop_admin.ui.widgets.banner import Banner
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import Variant
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.plain_label import TextRole


class NoAccessPage(QWidget):
    """**Copy request** writes the message to the owner, **Check again** asks the server anew."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("no_access_page")
        self._store, self._clipboard = context.stores.session, context.clipboard
        self._empty = EmptyState(
            "shield-off", "", "", None, self, name="no_access_state", role=TextRole.PAGE_TITLE
        )
        self._copy = CopyButton(
            self.tr("Copy request"), self, name="copy_request_button", text=self.tr("Copy request")
        )
        self._copy.copy_requested.connect(self._on_copy_requested)
        self._check = BusyButton(
            self.tr("Check again"), self, name="check_again_button", variant=Variant.PLAIN
        )
        self._check.clicked.connect(self._store.check_again)
        self._empty.add_button(self._copy)
        self._empty.add_button(self._check)
        self._banner = Banner(parent=self, name="no_access_banner")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.addWidget(self._banner)
        column.addWidget(self._empty, 1)
        self._store.changed.connect(self._on_store_changed)
        self.render_state(self._store.state)

    def render_state(self, state: SessionState) -> None:
        """Explain the answer of the server in ``state``."""
        title = (
            self.tr("API Access was withdrawn")
            if state.withdrawn
            else self.tr("API Access is not shown for your role")
        )
        text = self._why(state.access) if state.access else ""
        self._empty.render_message("shield-off", title, text)
        self.setAccessibleName(title)
        self._check.set_busy(state.is_working)
        if state.error is not None:
            message = error_message(state.error)
            show_message(self._banner, message)
        else:
            self._banner.clear()

    def _why(self, access: Access) -> str:
        owner = display_name(access.account.owner_email)
        if not access.account.has_roles_and_permissions:
            text = self.tr(
                "Roles and Permissions is off for this account, so only the account owner, {owner},"
                " sees API Access."
            )
            return text.format(owner=owner)
        names = ", ".join(display_name(role.name) for role in access.person.roles)
        if not names:
            text = self.tr(
                "Roles and Permissions is on for this account, and you have no role that holds the"
                " API Access permission. The account owner, {owner}, can grant it."
            )
            return text.format(owner=owner)
        text = self.tr(
            "Roles and Permissions is on for this account, and none of your roles ({roles}) holds"
            " the API Access permission. The account owner, {owner}, can grant it."
        )
        return text.format(roles=names, owner=owner)

    def _request(self, access: Access) -> str:
        text = self.tr(
            "Please give me access to API Access of the account {account}. I sign in as {person}."
            " It needs a role with the API Access permission (Roles and Permissions)."
        )
        return text.format(account=access.account.name, person=access.person.email)

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_state(self._store.state)

    @Slot()
    def _on_copy_requested(self) -> None:
        access = self._store.state.access
        if access is not None:
            self._clipboard.copy_text(self._request(access))
            self._copy.confirm()
