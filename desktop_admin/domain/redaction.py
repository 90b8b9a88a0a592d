"""Redaction at birth.

Every secret this process held is known by a keyed digest, and every secret-like form by its shape.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
import threading
from collections.abc import Iterator
from urllib.parse import quote

from desktop_admin.domain.secret import Secret

REDACTED = "[redacted]"
_SHORTEST = 8
_WORD = re.compile(r"[A-Za-z0-9_+/=%.~\-]{8,}")
_SHAPES = (
    re.compile(r"(?i)\b(?:basic|bearer)\s+[A-Za-z0-9_+/=.~\-]{6,}"),
    re.compile(r"\bey[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]*"),
    re.compile(r"\boss(?:cs|oc|ak|ps|pr|po)_[0-9A-Za-z]{8,}"),
    re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])"),
    re.compile(r"(?<![0-9A-Za-z+/=])[A-Za-z0-9+/]{76}(?![0-9A-Za-z+/=])"),
    re.compile(r"://[^/@\s:]+:[^/@\s]+@"),
)
_Known = dict[int, frozenset[bytes]]
_FIELD = re.compile(
    r"""(?ix)(["']?\b(?:client_?secret|secret|password|passwd|api_?key|access_?token|refresh_?token|one_?time_?token|token|authorization|cookie|set-cookie)["']?\s*[:=]\s*)
    (?:"[^"]*"|'[^']*'|[^\s,;&}]+)"""
)


class RedactionLedger:
    """Digests, keyed per process, of every secret's encodings; the values themselves are not kept.

    One ledger is made in the composition root and handed down. Thread-safe.
    """

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        self._lock = threading.Lock()
        self._words: dict[int, set[bytes]] = {}
        self._phrases: dict[int, set[bytes]] = {}  # what does not lie in one word

    def register(self, secret: Secret) -> Secret:
        """Remember ``secret`` so that it is redacted wherever it turns up; returns it unchanged."""
        with self._lock:
            for form in _encodings(secret.reveal()):
                if len(form) >= _SHORTEST:
                    known = self._words if _WORD.fullmatch(form) else self._phrases
                    known.setdefault(len(form), set()).add(self._digest(form))
        return secret

    def redact(self, text: str) -> str:
        """``text`` without any registered secret in any registered encoding."""
        with self._lock:
            words, phrases = _frozen(self._words), _frozen(self._phrases)
        text = self._redact_in(text, phrases)
        if not words:
            return text
        return _WORD.sub(lambda match: self._redact_in(match.group(), words), text)

    def _redact_in(self, text: str, known: _Known) -> str:
        for length in sorted(known, reverse=True):
            start = 0
            while start + length <= len(text):
                if self._digest(text[start : start + length]) in known[length]:
                    text = text[:start] + REDACTED + text[start + length :]
                    start += len(REDACTED)
                else:
                    start += 1
        return text

    def _digest(self, form: str) -> bytes:
        raw = form.encode("utf-8", "surrogatepass")
        return hashlib.blake2b(raw, key=self._key, digest_size=16).digest()


class Redactor:
    """What every log line passes through.

    Known secrets first, then everything that looks like one.
    """

    def __init__(self, ledger: RedactionLedger) -> None:
        self._ledger = ledger

    def redact(self, text: str) -> str:
        """``text`` without secrets.

        Line ends and control characters are written out (one record, one line).
        """
        clean = redact_shapes(self._ledger.redact(text))
        return "".join(_visible(character) for character in clean)


def redact_shapes(text: str) -> str:
    """``text`` without anything that has the shape of a credential, known or not."""
    for shape in _SHAPES:
        text = shape.sub(REDACTED, text)
    return _FIELD.sub(lambda match: match.group(1) + REDACTED, text)


def _frozen(digests: dict[int, set[bytes]]) -> _Known:
    return {length: frozenset(found) for length, found in digests.items()}


def _encodings(value: str) -> Iterator[str]:
    raw = value.encode()
    yield value
    yield from (json.dumps(value)[1:-1], repr(value)[1:-1])
    yield quote(value, safe="")
    yield raw.hex()
    yield raw.hex().upper()
    for encoded in (base64.b64encode(raw), base64.urlsafe_b64encode(raw)):
        yield encoded.decode()
        yield encoded.decode().rstrip("=")


def _visible(character: str) -> str:
    return character if character.isprintable() or character == " " else f"\\x{ord(character):02x}"
