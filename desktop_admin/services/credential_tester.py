"""Tests a credential as an integration would use it: ask for a token, then call the API with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.server_errors import ServerNotConfirmed
from desktop_admin.domain.urls import host_of, is_same_origin

if TYPE_CHECKING:
    from desktop_admin.api.tokens import Reply, TokenEndpoint

# The last part of a messageKey that means: the other family of credentials is in force.
_OTHER_METHOD = frozenset({"methodNotInForce", "methodNotSelected"})
_SWITCHED_OFF = "featureDisabled"


class CredentialTester:
    """``tokens`` opens the public calls (heavy, so at the first test only).

    ``check_embedded`` raises where an address is not the embedded backend's own.
    """

    def __init__(
        self, tokens: Callable[[], TokenEndpoint], check_embedded: Callable[[str], None]
    ) -> None:
        self._tokens = tokens
        self._check_embedded = check_embedded

    def test(
        self,
        connection: Connection,
        token_endpoint: str,
        kind: CredentialKind,
        client_id: str,
        secret: Secret,
    ) -> CredentialTest:
        """How the credential fares; only OAuth 2.0 clients use ``token_endpoint``.

        The secret goes to the backend's own origin, or to the URL that the person confirmed for
        this connection; to any other, ``ServerNotConfirmed`` is raised before anything is sent.
        Raises the transport's errors where no verdict was reached.
        """
        if connection.is_embedded:
            self._check_embedded(connection.backend_url)
        if kind is CredentialKind.API_KEY:
            return _verdict(None, self._tokens().call_api(connection.backend_url, secret, "Basic"))
        if kind is CredentialKind.OAUTH_CLIENT:
            _check_confirmed(connection, token_endpoint)
            asked = self._tokens().oauth_token(token_endpoint, client_id, secret)
        else:
            asked = self._tokens().client_app_token(connection.backend_url, client_id, secret)
        if not asked.is_accepted or asked.token is None:
            return _refused_token(asked)
        return _verdict(asked, self._tokens().call_api(connection.backend_url, asked.token))


def _check_confirmed(connection: Connection, token_endpoint: str) -> None:
    is_own = is_same_origin(connection.backend_url, token_endpoint)
    if not is_own and token_endpoint != connection.authorization_server_url:
        raise ServerNotConfirmed(host=host_of(token_endpoint))


def _refused_token(asked: Reply) -> CredentialTest:
    # RFC 6749 5.2: the client is authenticated, but not authorized to use this grant now
    is_method = asked.code == "unauthorized_client" or _last_part(asked) in _OTHER_METHOD
    return CredentialTest(
        outcome=TestOutcome.REFUSED_BY_METHOD if is_method else TestOutcome.REFUSED,
        token_milliseconds=asked.milliseconds,
        token_seconds=None,
        api_status=None,
        reason=asked.code,
        request_id=asked.request_id,
    )


def _verdict(asked: Reply | None, called: Reply) -> CredentialTest:
    return CredentialTest(
        outcome=_outcome(asked, called),
        token_milliseconds=asked.milliseconds if asked else None,
        token_seconds=asked.seconds if asked else None,
        api_status=called.status,
        reason=called.code,
        request_id=called.request_id,
    )


def _outcome(asked: Reply | None, called: Reply) -> TestOutcome:
    if called.is_accepted:
        return TestOutcome.WORKS
    last = _last_part(called)
    # a token that was issued a moment ago is refused for its family, whatever the server calls it
    is_fresh_refused = asked is not None and called.status == 401 and last != _SWITCHED_OFF
    if last in _OTHER_METHOD or is_fresh_refused:
        return TestOutcome.REFUSED_BY_METHOD
    return TestOutcome.REFUSED


def _last_part(reply: Reply) -> str:
    return (reply.code or "").rpartition(".")[2]
