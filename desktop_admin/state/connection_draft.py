"""A connection as typed into a form, and what is wrong with it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.errors import NameTaken
from desktop_admin.domain.names import check_name, clean_name, name_key
from desktop_admin.domain.text import Text
from desktop_admin.domain.urls import UrlRefused, check_token_endpoint, normalise_backend_url
from desktop_admin.state.problem_texts import name_problem_text, url_problem_text


@dataclass(frozen=True, slots=True)
class DraftProblems:
    """A sentence for each field that is not accepted, else None."""

    name: Text | None = None
    backend_url: Text | None = None
    authorization_server_url: Text | None = None

    @property
    def is_clean(self) -> bool:
        """Whether every field is accepted."""
        return (
            self.name is None and self.backend_url is None and self.authorization_server_url is None
        )


@dataclass(frozen=True, slots=True)
class ConnectionDraft:
    """The fields as typed; ``id`` is None for a new connection.

    An empty ``authorization_server_url`` means the server's own.
    """

    name: str
    kind: ConnectionKind
    backend_url: str
    authorization_server_url: str = ""
    id: str | None = None

    @classmethod
    def of(cls, connection: Connection) -> ConnectionDraft:
        """The form filled with a saved connection."""
        return cls(
            connection.name,
            connection.kind,
            connection.backend_url,
            connection.authorization_server_url or "",
            connection.id,
        )

    def check(self, listed: Iterable[Connection] = ()) -> DraftProblems:
        """What is wrong with each field; no other of the ``listed`` may have the same name."""
        return DraftProblems(
            name=self._name_problem(listed),
            backend_url=_refusal(normalise_backend_url, self.backend_url),
            authorization_server_url=_refusal(check_token_endpoint, self.authorization_server_url)
            if self.authorization_server_url.strip()
            else None,
        )

    def _name_problem(self, listed: Iterable[Connection]) -> Text | None:
        problem = check_name(self.name)
        if problem is not None:
            return name_problem_text(problem)
        taken = {name_key(other.name) for other in listed if other.id != self.id}
        return NameTaken.title_text if name_key(self.name) in taken else None

    def connection(self) -> Connection:
        """The connection in normal form. Raises ``ValueError`` for a draft that is not clean."""
        if not self.check().is_clean:
            raise ValueError("the draft has problems")
        typed = self.authorization_server_url.strip()
        return Connection(
            id=self.id or secrets.token_hex(8),
            name=clean_name(self.name),
            kind=self.kind,
            backend_url=normalise_backend_url(self.backend_url),
            authorization_server_url=check_token_endpoint(typed) if typed else None,
        )


def _refusal(check: Callable[[str], str], typed: str) -> Text | None:
    try:
        check(typed)
    except UrlRefused as refusal:
        return url_problem_text(refusal.problem)
    return None
