"""Runs the real checks through the engine on what a test has staged, and diagnoses the results."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desktop_admin.api.factory import ApiFactory
from desktop_admin.api.tokens import Reply
from desktop_admin.diagnostics.checks import CHECKS
from desktop_admin.diagnostics.diagnosis import Diagnosis, diagnose
from desktop_admin.diagnostics.engine import CheckRun
from desktop_admin.diagnostics.observed import Observed
from desktop_admin.diagnostics.subject import CheckedCredential, Subject
from desktop_admin.domain.access import Access, AuthenticationMethod
from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.errors import Forbidden
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from tests.fakes.api_user import ApiUser


def diagnosed(subject: Subject, *only: str, seconds: float | None = None) -> tuple[Diagnosis, ...]:
    """The causes after all checks, or after those with the ids in ``only``.

    ``seconds``: each check's deadline in place of its own.
    """
    checks = [check for check in CHECKS if not only or check.id in only]
    ids = {check.id for check in checks}
    checks = [
        replace(
            check,
            needs=tuple(need for need in check.needs if need in ids),
            after=tuple(other for other in check.after if other in ids),
            seconds=seconds or check.seconds,
        )
        for check in checks
    ]
    results = CheckRun(checks, subject).run()
    endpoint = subject.endpoint if subject.url else ""
    return diagnose(
        Observed(results=results, backend_url=subject.url or "", token_endpoint=endpoint)
    )


class DirectCalls:
    """The public calls of integrations, straight to the server at ``url``."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._tokens = ApiFactory(RedactionLedger(), "test", proxy=ProxySetting).tokens()

    def ask_token(self, kind: CredentialKind, client_id: str, secret: Secret) -> Reply:
        """A token that is asked for now."""
        if kind is CredentialKind.OAUTH_CLIENT:
            return self._tokens.oauth_token(f"{self._url}/oauth2/token", client_id, secret)
        return self._tokens.client_app_token(self._url, client_id, secret)

    def call_api(self, credential: Secret, scheme: str) -> Reply:
        """The cheapest call that needs a credential."""
        return self._tokens.call_api(self._url, credential, scheme)


class DirectAccount:
    """What ``owner``, who is signed in at a real backend, is told of OAuth clients alone."""

    def __init__(self, owner: ApiUser) -> None:
        self._owner = owner

    def access(self) -> Access:
        """Not told."""
        raise Forbidden

    def method(self) -> AuthenticationMethod:
        """Not told."""
        raise Forbidden

    def client(self, kind: CredentialKind, client_id: str) -> Client | None:
        """The client as it is registered."""
        told = self._owner.get("/admin/v1/oauth-clients", params={"search": client_id}).json()
        row = next((one for one in told["items"] if one["clientId"] == client_id), None)
        if row is None:
            return None
        made, renewed = row["createdAt"], row["rotatedAt"]
        return Client(
            kind=kind,
            name=row["name"],
            client_id=client_id,
            created_at=datetime.fromisoformat(made),
            created_by="",
            rotated_at=datetime.fromisoformat(renewed) if renewed else None,
            last_used_at=None,
            last_used_from=None,
            etag=row["etag"],
        )


def checked_credential(
    url: str, kind: CredentialKind, client_id: str, secret: str
) -> CheckedCredential:
    """A credential for the checks to try at the server at ``url``, saved a minute ago."""

    def read() -> Secret:
        return Secret(secret)

    saved_at = datetime.now(UTC) - timedelta(minutes=1)
    calls = DirectCalls(url)
    return CheckedCredential("Billing", kind, client_id, read, calls, saved_at=saved_at)
