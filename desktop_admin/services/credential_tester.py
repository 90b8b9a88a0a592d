"""Tests a credential as an integration would use it: ask for a token, then call the API with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_admin.domain.connections import Connection
from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import CredentialInUse
from desktop_admin.services.credential_tokens import CredentialTokens
from desktop_admin.services.token_cache import AskedToken

if TYPE_CHECKING:
    from desktop_admin.api.tokens import Reply


class CredentialTester:
    """``tokens`` is the way to tokens; they stay live behind it for whoever needs one next."""

    def __init__(self, tokens: CredentialTokens) -> None:
        self._tokens = tokens

    def test(
        self,
        connection: Connection,
        token_endpoint: str,
        kind: CredentialKind,
        client_id: str,
        secret: Secret,
        *,
        is_fresh: bool = True,
    ) -> CredentialTest:
        """How the credential fares; only OAuth 2.0 clients use ``token_endpoint``.

        Without ``is_fresh`` a live token will do, as integrations keep theirs: if the API refuses
        it, a new one is asked for once (RFC 6750 section 3.1). Raises ``ServerNotConfirmed`` before
        a secret goes where nobody confirmed it, and the transport's errors where no verdict was
        reached.
        """
        if kind is CredentialKind.API_KEY:
            self._tokens.check(connection)
            calls = self._tokens.calls()
            return verdict(None, calls.call_api(connection.backend_url, secret, "Basic"))
        used = CredentialInUse(connection, token_endpoint, kind, client_id, secret)
        result, is_outdated = self._try(used, is_fresh=is_fresh)
        return self._try(used, is_fresh=True)[0] if is_outdated else result

    def _try(self, used: CredentialInUse, *, is_fresh: bool) -> tuple[CredentialTest, bool]:
        """How it went, and whether that is only because the token was an old one."""
        asked = self._tokens.ask(used, is_fresh=is_fresh)
        if not asked.reply.is_accepted or asked.reply.token is None:
            return refused_token(asked.reply), False
        calls = self._tokens.calls()
        called = calls.call_api(used.connection.backend_url, asked.reply.token)
        is_refused = called.status == 401
        if is_refused:
            self._tokens.discard(used)
        return verdict(asked, called), is_refused and asked.is_cached


def refused_token(asked: Reply) -> CredentialTest:
    """The result where no token was given."""
    return CredentialTest(
        outcome=TestOutcome.REFUSED_BY_METHOD if asked.is_other_method else TestOutcome.REFUSED,
        token_milliseconds=asked.milliseconds,
        token_seconds=None,
        api_status=None,
        reason=asked.code,
        request_id=asked.request_id,
    )


def verdict(asked: AskedToken | None, called: Reply) -> CredentialTest:
    """The result of a call with the token that was ``asked`` for, or (None) with the API key."""
    return CredentialTest(
        outcome=_outcome(asked, called),
        token_milliseconds=asked.reply.milliseconds if asked and not asked.is_cached else None,
        token_seconds=asked.reply.seconds if asked else None,
        api_status=called.status,
        reason=called.code,
        request_id=called.request_id,
        api_milliseconds=called.milliseconds,
    )


def _outcome(asked: AskedToken | None, called: Reply) -> TestOutcome:
    from desktop_admin.api.tokens import is_refused_by_method  # noqa: PLC0415 - heavy

    if called.is_accepted:
        return TestOutcome.WORKS
    is_method = is_refused_by_method(asked.reply if asked else None, called)
    return TestOutcome.REFUSED_BY_METHOD if is_method else TestOutcome.REFUSED
