"""The parts a running backend is made of, handed to whatever answers a call."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.backend.credentials.passwords import PasswordChecks
from desktop_admin.backend.credentials.sealing import Sealer
from desktop_admin.backend.oauth.signing import TokenSigner
from desktop_admin.backend.process.readiness import Readiness
from desktop_admin.backend.records.guesses import Guesses
from desktop_admin.backend.records.last_use import LastUses
from desktop_admin.backend.records.refusal_log import RefusalLog
from desktop_admin.backend.records.throttle import Throttle
from desktop_admin.backend.store.database import Database
from desktop_admin.backend.store.group_commit import GroupCommit
from desktop_admin.backend.store.quick_reads import QuickReads


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything an answer may need; ``public_url`` is the origin callers know, no slash."""

    database: Database
    quick_reads: QuickReads
    tokens: GroupCommit
    sealer: Sealer
    throttle: Throttle
    last_uses: LastUses
    signer: TokenSigner
    readiness: Readiness
    refusals: RefusalLog
    guesses: Guesses
    password_checks: PasswordChecks
    public_url: str
    version: str

    @property
    def token_endpoint(self) -> str:
        """The authorization server URL of this backend."""
        return self.public_url + "/oauth2/token"
