"""The resources ``/admin/v1/client-apps`` and ``/admin/v1/oauth-clients``, alike in all they do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from desktop_admin.api.caller import PersonCaller
from desktop_admin.api.exchange import Answer
from desktop_admin.api.wire_credentials import WireClient, WireClients, WireIssued
from desktop_admin.domain.credentials import Client, ClientPage, CredentialKind, IssuedClient
from desktop_admin.domain.errors import InvalidInput, NotFound
from desktop_admin.domain.secret import Secret

IMPOSSIBLE_KEY = "no key"  # draft-ietf-httpapi-idempotency-key-header: no blank in a key
IMPOSSIBLE_ID = "-"  # ids are of letters, digits and underscores
PATHS: Mapping[CredentialKind, str] = MappingProxyType(
    {
        CredentialKind.CLIENT_APP: "/admin/v1/client-apps",
        CredentialKind.OAUTH_CLIENT: "/admin/v1/oauth-clients",
    }
)


class ClientsEndpoint:
    """The clients of one ``kind``; every change names the version (``etag``) it refers to."""

    def __init__(self, caller: PersonCaller, kind: CredentialKind) -> None:
        self._caller = caller
        self._path = PATHS[kind]

    def page(self, *, search: str, sort: str, limit: int, cursor: str | None) -> ClientPage:
        """One page of all that match. ``sort`` is ``name``, ``createdAt`` or ``lastUsedAt``, with
        a minus sign in front for the other direction; ``limit`` <= 500.
        """
        query = {"sort": sort, "limit": str(limit)}
        if search:
            query["search"] = search
        if cursor is not None:
            query["cursor"] = cursor
        return self._caller.read(self._path, WireClients, query).to_domain()

    def create(self, name: str, idempotency_key: Secret) -> IssuedClient:
        """A new client with its secret. Raises ``NameTaken``, ``InvalidInput`` and others."""
        headers = {"Idempotency-Key": idempotency_key}
        answer = self._caller.call("POST", self._path, body={"name": name}, headers=headers)
        return self._issued(answer, is_replacement=False)

    def rename(self, client: Client, name: str, idempotency_key: Secret) -> Client:
        """``client`` under another name. Raises ``NameTaken``, ``ChangedMeanwhile`` and others."""
        headers = _version(client, idempotency_key)
        answer = self._caller.call(
            "PATCH", self._path_of(client), body={"name": name}, headers=headers
        )
        return self._caller.codec.decode(answer, WireClient).to_domain()

    def regenerate(self, client: Client, idempotency_key: Secret) -> IssuedClient:
        """A new secret for ``client``; the old one and its tokens die at once."""
        headers = _version(client, idempotency_key)
        path = f"{self._path_of(client)}/regenerate-secret"
        return self._issued(self._caller.call("POST", path, headers=headers), is_replacement=True)

    def delete(self, client: Client, idempotency_key: Secret) -> None:
        """Delete ``client``; its tokens die at once."""
        headers = _version(client, idempotency_key)
        self._caller.call("DELETE", self._path_of(client), headers=headers)

    def has_idempotency(self) -> bool:
        """Whether the server heeds idempotency keys, found out without changing anything.

        It is asked to delete what cannot exist, under a key that no server may accept: one that
        heeds keys complains of the key, any other of the client. Raises where neither is said.
        """
        headers = {"Idempotency-Key": IMPOSSIBLE_KEY}
        try:
            self._caller.call("DELETE", f"{self._path}/{IMPOSSIBLE_ID}", headers=headers)
        except InvalidInput as refusal:
            return str(refusal.facts.get("message_key")).endswith(".idempotencyKey")
        except NotFound:
            return False
        return False

    def _issued(self, answer: Answer, *, is_replacement: bool) -> IssuedClient:
        issued = self._caller.codec.decode(answer, WireIssued)
        return IssuedClient(issued.to_domain(), issued.secret, is_replacement)

    def _path_of(self, client: Client) -> str:
        return f"{self._path}/{quote(client.client_id, safe='')}"


def _version(client: Client, idempotency_key: Secret) -> dict[str, str | Secret]:
    return {"Idempotency-Key": idempotency_key, "If-Match": client.etag}
