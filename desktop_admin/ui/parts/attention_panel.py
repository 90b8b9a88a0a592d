"""The strip above a table of clients that says what needs attention, and the table's view of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.attention import Assessment, Standing
from desktop_admin.domain.credentials import Client
from desktop_admin.domain.names import display_name
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.state.snapshots import ClientsState
from desktop_admin.state.status import Status
from desktop_admin.state.why import why_error
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.messages import error_details
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.filter_toggle import FilterToggle

STATE_COLUMN = "state"


class AttentionPanel(QObject):
    """Chooses the rows: those that need attention alone, all by state, or the server's own list
    with the exposed ones first.

    ``changed``: the rows are others now. ``renew_requested`` carries a client.
    """

    changed = Signal()
    renew_requested = Signal(object)

    def __init__(self, context: PageContext, store: ClientsStore, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._store = context, store
        self._attention = context.stores.attention
        self._is_by_state = self._is_descending = False
        self._can_renew = True
        self.toggle = FilterToggle(owner, name="attention_toggle")
        self.toggle.clicked.connect(self._on_toggle_clicked)
        self.banner = Banner(parent=owner, name="attention_banner")
        self.banner.activated.connect(self._on_banner_activated)
        self.notice = NoticeBanner(owner, name="attention_notice_banner")
        self.notice.activated.connect(self._attention.dismiss_notice)
        self._attention.changed.connect(self._on_attention_changed)
        self.render_panel()

    def set_renewable(self, *, can_renew: bool) -> None:
        """Whether new credentials can be had at all."""
        if can_renew != self._can_renew:
            self._can_renew = can_renew
            self.render_panel()

    def assess(self, client: Client) -> Assessment:
        """How ``client`` stands now."""
        return self._attention.state.assess(client, self._context.now())

    def rows(self, state: ClientsState) -> tuple[Client, ...]:
        """The rows for the server's list ``state``."""
        attention, now = self._attention.state, self._context.now()
        if attention.status is not Status.READY:
            return state.items
        kind, search = self._store.kind, state.search
        if self.toggle.isChecked():
            ordered = attention.worst_first(now, kind, search)
            return tuple(one for one in ordered if self.assess(one).standing.needs_attention)
        if self._is_by_state:
            ordered = attention.worst_first(now, kind, search)
            return ordered[::-1] if self._is_descending else ordered
        exposed = attention.exposed(now, kind, search)
        first = {client.client_id for client in exposed}
        return (*exposed, *(one for one in state.items if one.client_id not in first))

    @property
    def sort(self) -> tuple[str, bool] | None:
        """The column and direction where it is not the server that sorts."""
        return (STATE_COLUMN, self._is_descending) if self._is_by_state else None

    def sort_by_state(self) -> None:
        """The worst first; once more turns the order round."""
        self._is_descending = self._is_by_state and not self._is_descending
        self._is_by_state = True
        self.changed.emit()

    def leave_sorting(self) -> None:
        """The server sorts again."""
        if self._is_by_state:
            self._is_by_state = False
            self.changed.emit()

    def render_panel(self) -> None:
        """Say what needs attention."""
        exposed, due = self._needing(Standing.EXPOSED), self._needing(Standing.DUE)
        count = len(exposed) + len(due)
        if not count:
            self.toggle.setChecked(False)
        self.toggle.set_text(self.tr("Needs attention ({count})").format(count=count))
        set_shown(self.toggle, bool(count))
        self.notice.render_notice(self._attention.state.notice)
        if self._attention.state.status is Status.FAILED:
            self._render_failure()
        elif count:
            self._render_need(exposed, due)
        else:
            self.banner.clear()

    def _needing(self, standing: Standing) -> tuple[Client, ...]:
        return self._attention.state.needing(self._context.now(), standing, self._store.kind)

    def _render_failure(self) -> None:
        error = self._attention.state.error
        self.banner.render_message(
            BannerKind.WARN,
            self.tr("What is due or exposed could not be read."),
            error_details(error) if error is not None else "",
            self.tr("Try again"),
            why_error(error) if error is not None else None,
        )

    def _render_need(self, exposed: tuple[Client, ...], due: tuple[Client, ...]) -> None:
        kind = BannerKind.DANGER if exposed else BannerKind.WARN
        text = (
            self.tr("Get new credentials: whoever has the old secret can use it until then.")
            if len(exposed) + len(due) == 1
            else self.tr(
                "Get new credentials for them: whoever has an old secret can use it until then."
            )
        )
        if not self._attention.state.is_complete:
            text = self.tr("{text} Not all clients were looked at, as there are very many.").format(
                text=text
            )
        self.banner.render_message(kind, self._bold(exposed, due), text, self._button(exposed, due))

    def _bold(self, exposed: tuple[Client, ...], due: tuple[Client, ...]) -> str:
        if len(exposed) == 1 and not due:
            name = display_name(exposed[0].name)
            return self.tr("{name} is exposed.").format(name=name)
        if len(due) == 1 and not exposed:
            return self.tr("{name} is due.").format(name=display_name(due[0].name))
        if not due:
            return self.tr("{exposed} are exposed.").format(exposed=len(exposed))
        if not exposed:
            return self.tr("{due} are due.").format(due=len(due))
        template = self.tr("{exposed} exposed, {due} due.")
        return template.format(exposed=len(exposed), due=len(due))

    def _button(self, exposed: tuple[Client, ...], due: tuple[Client, ...]) -> str | None:
        if len(exposed) + len(due) == 1:
            return self.tr("Get new credentials") if self._can_renew else None
        return None if self.toggle.isChecked() else self.tr("Show them")

    @Slot()
    def _on_attention_changed(self) -> None:
        self.render_panel()
        self.changed.emit()

    @Slot()
    def _on_toggle_clicked(self) -> None:
        self._on_attention_changed()

    @Slot()
    def _on_banner_activated(self) -> None:
        if self._attention.state.status is Status.FAILED:
            self._attention.retry()
            if self._store.state.status is Status.FAILED:
                self._store.retry()  # one press for both: they mostly fail together
            return
        needing = (*self._needing(Standing.EXPOSED), *self._needing(Standing.DUE))
        if len(needing) == 1:
            self.renew_requested.emit(needing[0])
        else:
            self.toggle.setChecked(True)
            self._on_attention_changed()
