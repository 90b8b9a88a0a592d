"""The fields of a connection: name, addresses and kind, each checked where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_admin.domain.connections import AuthorizationServer, ConnectionKind, UrlSource
from desktop_admin.domain.text import Text
from desktop_admin.domain.urls import UrlRefused, host_of, normalise_backend_url
from desktop_admin.state.connection_draft import ConnectionDraft, DraftProblems
from desktop_admin.ui.texts import connection_kind_text
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.segmented_choice import SegmentedChoice
from desktop_admin.ui.widgets.tag import TagKind
from desktop_admin.ui.widgets.text_field import TextField
from desktop_admin.ui.widgets.translation import translated

KIND_TONES = {
    ConnectionKind.LOCAL: TagKind.OK,
    ConnectionKind.SANDBOX: TagKind.WARN,
    ConnectionKind.PRODUCTION: TagKind.DANGER,
}


class ConnectionForm(QWidget):
    """Shows and gives a ``ConnectionDraft``; ``edited`` comes with every change by the person.

    ``problems_of`` judges a draft.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(
        self, problems_of: Callable[[ConnectionDraft], DraftProblems], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("connection_form")
        self._problems_of = problems_of
        self._id: str | None = None
        self._kept_server, self._is_server_provided = "", False
        self._name = self._field("connection_name_field", is_mono=False)
        self._name.setPlaceholderText(self.tr("As the host, unless you name it"))
        self._backend = self._field("backend_url_field", is_mono=True)
        self._backend.setPlaceholderText("https://apps.example.com")
        self._server = self._field("authorization_server_url_field", is_mono=True)
        self._kind = SegmentedChoice(
            tuple(
                (kind.value, connection_kind_text(kind), KIND_TONES[kind]) for kind in KIND_TONES
            ),
            self,
            name="kind_choice",
            accessible_name=self.tr("Kind"),
        )
        self._kind.chosen.connect(self._on_edited)
        self._lay_out()
        self.show_draft(ConnectionDraft("", ConnectionKind.PRODUCTION, ""))

    def show_draft(self, draft: ConnectionDraft) -> None:
        """Fill the fields with ``draft`` and forget all complaints."""
        self._id, self._kept_server = draft.id, draft.authorization_server_url
        self._is_server_provided = False
        self._name.setText(draft.name)
        self._backend.setText(draft.backend_url)
        self._server.setText(draft.authorization_server_url)
        self._kind.select(draft.kind.value)
        self._show_problems(DraftProblems())

    def draft(self) -> ConnectionDraft:
        """What the fields hold; a missing name is the host's."""
        backend = self._backend.text()
        return ConnectionDraft(
            name=self._name.text().strip() or _host_name(backend),
            kind=ConnectionKind(self._kind.value),
            backend_url=backend,
            authorization_server_url=self._kept_server
            if self._is_server_provided
            else self._server.text(),
            id=self._id,
        )

    def check(self) -> bool:
        """Whether everything is accepted; what is not is said below its field."""
        problems = self._problems_of(self.draft())
        if problems.backend_url is not None and not self._name.text().strip():
            problems = replace(problems, name=None)  # it will be the host's
        self._show_problems(problems)
        if problems.backend_url is not None:
            self._backend.setFocus()
        elif problems.name is not None:
            self._name.setFocus()
        elif problems.authorization_server_url is not None:
            self._server.setFocus()
        return problems.is_clean

    def add_beside_server(self, widget: QWidget) -> None:
        """Put ``widget`` (a copy button) beside the Authorization Server URL."""
        self._server_row.add_beside(widget)

    @property
    def server_url(self) -> str:
        """The Authorization Server URL as shown."""
        return self._server.text().strip()

    def show_server(self, server: AuthorizationServer | None, hint: str, icon: str) -> None:
        """Show the service's own URL read-only; without one the field is there to type in."""
        is_provided = server is not None and server.source is UrlSource.SERVICE
        if is_provided or self._is_server_provided:
            self._server.setText(
                server.token_endpoint if server and is_provided else self._kept_server
            )
        self._is_server_provided = is_provided
        self._server.setReadOnly(is_provided)
        self._server_row.set_hint(hint, icon)

    def set_editable(self, is_editable: bool) -> None:
        """Whether the connection can be changed at all (this computer's own cannot)."""
        for line in (self._name, self._backend):
            line.setReadOnly(not is_editable)
        self._kind.setEnabled(is_editable)
        if not is_editable:
            self._server.setReadOnly(True)

    def focus_first(self) -> None:
        """Put the focus where a new connection begins."""
        self._backend.setFocus()

    def _field(self, name: str, *, is_mono: bool) -> TextField:
        field = TextField(self, name=name, is_mono=is_mono)
        field.textEdited.connect(self._on_edited)
        field.returnPressed.connect(self.submitted)
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self._name_row = LabeledField(self.tr("Name"), self._name, "", self)
        self._backend_row = LabeledField(self.tr("Backend URL"), self._backend, "", self)
        self._server_row = LabeledField(
            self.tr("Authorization Server URL"), self._server, self.typed_hint(), self
        )
        self._kind_row = LabeledField(self.tr("Kind"), self._kind, "", self)
        for row in (self._name_row, self._backend_row, self._server_row, self._kind_row):
            column.addWidget(row)

    def typed_hint(self) -> str:
        """What to do with the Authorization Server URL of a service that provides none."""
        return self.tr("Leave it empty to use the one that the service provides.")

    def _show_problems(self, problems: DraftProblems) -> None:
        self._name_row.set_error(_shown(problems.name))
        self._backend_row.set_error(_shown(problems.backend_url))
        self._server_row.set_error(_shown(problems.authorization_server_url))

    @Slot()
    def _on_edited(self) -> None:
        self._show_problems(DraftProblems())
        self.edited.emit()


def _shown(problem: Text | None) -> str:
    return translated(problem) if problem else ""


def _host_name(backend_url: str) -> str:
    try:
        return host_of(normalise_backend_url(backend_url))
    except UrlRefused:
        return ""
