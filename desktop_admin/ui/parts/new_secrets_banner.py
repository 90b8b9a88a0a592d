"""Offers a new secret that nobody has kept yet: it waits, can be asked for again, or is lost."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.names import display_name
from desktop_admin.domain.secret_journal import JournalEntry
from desktop_admin.state.journal_snapshots import LossFact, LostSecret
from desktop_admin.state.new_secrets_store import NewSecretsStore
from desktop_admin.ui.widgets.banner import Banner, BannerKind

_RENEWABLE = frozenset({LossFact.MADE, LossFact.REPLACED})


class NewSecretsBanner(Banner):
    """One at a time, those that wait first; ``renewal_requested`` carries a ``LostSecret``."""

    renewal_requested = Signal(object)

    def __init__(self, store: NewSecretsStore, parent: QWidget) -> None:
        super().__init__(parent=parent, name="new_secrets_banner")
        self._store = store
        store.changed.connect(self._on_store_changed)
        self.activated.connect(self._on_activated)
        self.dismissed.connect(self._on_dismissed)
        self.render_secrets()

    def render_secrets(self) -> None:
        """Draw the first of what the store has."""
        state = self._store.state
        self.offer_dismissal("")
        if state.waiting:
            self._render_waiting(state.waiting[0], len(state.waiting) - 1)
        elif state.lost:
            self._render_lost(state.lost[0])
        elif state.unanswered:
            self._render_unanswered(state.unanswered[0])
        else:
            self.clear()

    def _render_waiting(self, entry: JournalEntry, others: int) -> None:
        bold = self.tr("A new secret of {name} is waiting.")
        text = self.tr(
            "It belongs to {connection}. It stays in the system keyring until you keep it."
        )
        said = text.format(connection=display_name(entry.request.connection_name))
        if others:
            said += " " + self.tr("Others that wait: {count}.").format(count=others)
        self._render(BannerKind.WARN, bold, said, entry, self.tr("Show it"))

    def _render_unanswered(self, entry: JournalEntry) -> None:
        self._render(
            BannerKind.WARN,
            self.tr("The server's answer with the new secret of {name} was lost."),
            self.tr("The server keeps it for ten minutes, so that it can be asked for again."),
            entry,
            self.tr("Ask again"),
        )

    def _render_lost(self, lost: LostSecret) -> None:
        kind, bold, text = self._loss_texts(lost)
        button = self.tr("Get new credentials") if lost.fact in _RENEWABLE else None
        self._render(kind, bold, text, lost.entry, button)
        self.offer_dismissal(self.tr("Dismiss"))

    def _render(
        self, kind: BannerKind, bold: str, text: str, entry: JournalEntry, button: str | None
    ) -> None:
        name = display_name(entry.request.name)
        is_busy = entry.id in self._store.state.busy
        self.render_message(kind, bold.format(name=name), text, None if is_busy else button)

    def _loss_texts(self, lost: LostSecret) -> tuple[BannerKind, str, str]:
        lost_text = self.tr("The new secret of {name} was lost on the way.")
        if lost.fact is LossFact.MADE:
            return (
                BannerKind.WARN,
                self.tr("{name} is on the list, but its secret was lost on the way."),
                self.tr("Nobody can show it again: get new credentials, or delete the client."),
            )
        if lost.fact is LossFact.REPLACED:
            text = self.tr(
                "The old secret may be dead, and what uses it fails: get new credentials."
            )
            return BannerKind.DANGER, lost_text, text
        if lost.fact is LossFact.NOT_MADE:
            return BannerKind.INFO, self.tr("{name} was not created."), self._why_nothing()
        if lost.fact is LossFact.UNCHANGED:
            return BannerKind.INFO, self.tr("{name} still has its old secret."), self._why_nothing()
        if lost.fact is LossFact.GONE:
            return BannerKind.INFO, lost_text, self.tr("The client does not exist any more.")
        text = self.tr("Its connection, {connection}, does not exist any more.")
        connection = display_name(lost.entry.request.connection_name)
        return BannerKind.WARN, lost_text, text.format(connection=connection)

    def _why_nothing(self) -> str:
        return self.tr("The request did not reach the server.")

    @Slot()
    def _on_store_changed(self) -> None:
        self.render_secrets()

    @Slot()
    def _on_activated(self) -> None:
        state = self._store.state
        if state.waiting:
            self._store.show(state.waiting[0])
        elif state.lost:
            self.renewal_requested.emit(state.lost[0])
        elif state.unanswered:
            self._store.ask_again(state.unanswered[0])

    @Slot()
    def _on_dismissed(self) -> None:
        if self._store.state.lost:
            self._store.close(self._store.state.lost[0].entry.id)
