"""The live tokens of integrations, one per connection and credential: in memory, or nowhere.

Light to import. A person's own session token is never in here, nor is an API key.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import CredentialInUse, Moment

if TYPE_CHECKING:
    from desktop_admin.api.tokens import Reply

LEEWAY = 30.0  # seconds before its end that a token is not handed out any more
SHARE = 0.1  # of a short life that may be left over


@dataclass(frozen=True, slots=True)
class AskedToken:
    """The answer to a token request of ``asked_at``; ``is_cached``: it was given earlier."""

    reply: Reply
    asked_at: Moment
    is_cached: bool = False


@dataclass(frozen=True, slots=True)
class _Subject:
    """One credential on one connection; ``mark`` stands for its secret, and does not lead back."""

    connection_id: str
    backend_url: str
    token_endpoint: str
    kind: CredentialKind
    client_id: str
    mark: bytes


@dataclass(frozen=True, slots=True)
class _Held:
    asked: AskedToken
    seconds: float


class TokenCache:
    """Thread-safe. While one thread asks for a token, others that need the same one wait for it.

    What is forgotten while it is being asked for is handed to who asked, and not kept.
    """

    def __init__(self, now: Callable[[], Moment] = Moment.now) -> None:
        self._now = now
        self._key = secrets.token_bytes(32)
        self._lock = threading.Lock()
        self._is_shut = False
        self._held: dict[_Subject, _Held] = {}
        self._under_way: dict[_Subject, Future[AskedToken]] = {}

    def get(
        self, used: CredentialInUse, ask: Callable[[], Reply], *, is_fresh: bool = False
    ) -> AskedToken:
        """The live token of ``used``, or what ``ask`` answers; its errors are raised.

        With ``is_fresh`` a token that is held already does not count.
        """
        subject = self._subject(used)
        with self._lock:
            held = None if is_fresh else self._live(subject)
            if held is not None:
                return replace(held.asked, is_cached=True)
            answer = self._under_way.get(subject)
            is_asking = answer is None
            if answer is None:
                answer = self._under_way[subject] = Future()
        if is_asking:
            self._ask(subject, answer, ask)
        return answer.result()

    def discard(self, used: CredentialInUse) -> None:
        """Forget the token of ``used``: it was revoked, or refused."""
        subject = self._subject(used)
        with self._lock:
            self._held.pop(subject, None)
            self._under_way.pop(subject, None)

    def clear(self) -> None:
        """Forget every token."""
        with self._lock:
            self._held.clear()
            self._under_way.clear()

    def shut(self, *, is_shut: bool) -> None:
        """While it is shut nothing is kept, not even what is asked for from now on.

        A call that is on its way when the window locks may still ask for another token.
        """
        with self._lock:
            self._is_shut = is_shut
            if is_shut:
                self._held.clear()
                self._under_way.clear()

    def _ask(self, subject: _Subject, answer: Future[AskedToken], ask: Callable[[], Reply]) -> None:
        asked_at = self._now()
        try:
            asked = AskedToken(ask(), asked_at)
        except BaseException as fault:  # noqa: BLE001 - raised again by each who waits
            self._end(subject, answer, None)
            answer.set_exception(fault)
            return
        reply = asked.reply
        seconds = reply.seconds if reply.is_accepted and reply.token is not None else None
        self._end(subject, answer, _Held(asked, seconds) if seconds else None)
        answer.set_result(asked)

    def _end(self, subject: _Subject, answer: Future[AskedToken], held: _Held | None) -> None:
        with self._lock:
            if self._under_way.get(subject) is not answer:
                return  # forgotten meanwhile
            del self._under_way[subject]
            self._held.pop(subject, None)
            if held is not None and not self._is_shut:
                self._held[subject] = held
            for other in tuple(self._held):
                self._live(other)

    def _live(self, subject: _Subject) -> _Held | None:
        """What is held for ``subject``, dropped if its end is near."""
        held = self._held.get(subject)
        if held is None:
            return None
        leeway = min(LEEWAY, held.seconds * SHARE)
        if self._now().since(held.asked.asked_at) < held.seconds - leeway:
            return held
        del self._held[subject]
        return None

    def _subject(self, used: CredentialInUse) -> _Subject:
        return _Subject(
            used.connection.id,
            used.connection.backend_url,
            used.token_endpoint if used.kind is CredentialKind.OAUTH_CLIENT else "",
            used.kind,
            used.client_id,
            self._mark(used.secret),
        )

    def _mark(self, secret: Secret) -> bytes:
        raw = secret.reveal().encode("utf-8", "surrogatepass")
        return hashlib.blake2b(raw, key=self._key, digest_size=32).digest()
