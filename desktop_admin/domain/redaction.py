"""Redaction at birth.

Every secret this process held is known by a keyed digest, and every secret-like form by its shape.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_forms import forms_of

REDACTED = "[redacted]"
_SHORTEST = 8
_MOST_CLEAN_WORDS = 50_000
_WORD = re.compile(r"[A-Za-z0-9_+/=%.~\-]{8,}")
_SHAPES = (
    re.compile(r"(?i)\b(?:basic|bearer)\s+[A-Za-z0-9_+/=.~\-]{6,}"),
    re.compile(r"\bey[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]*"),
    re.compile(r"\boss(?:cs|oc|ak|ps|pr|po|pa)_[0-9A-Za-z]{8,}"),
    re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])"),
    re.compile(r"(?<![0-9A-Za-z+/=])[A-Za-z0-9+/]{76}(?![0-9A-Za-z+/=])"),
    re.compile(r"://[^/@\s:]+:[^/@\s]+@"),
)
_FIELD = re.compile(
    r"""(?ix)(["']?\b(?:client_?secret|secret|password|passwd|api_?key|access_?token|refresh_?token|one_?time_?token|token|authorization|cookie|set-cookie)["']?\s*[:=]\s*)
    (?:"[^"]*"|'[^']*'|[^\s,;&}]+)"""
)


@dataclass(frozen=True, slots=True)
class FoundSecret:
    """Where in a text a registered secret stands; ``mark`` is the same for all its forms."""

    start: int
    end: int
    mark: bytes


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms of one length: ``marks`` by keyed digest.

    ``gate`` has Python's own hashes (SipHash under a key of the process): a quick look that tells
    which few texts the digest has to be taken of.
    """

    gate: set[int] = field(default_factory=set)
    marks: dict[bytes, bytes] = field(default_factory=dict)


_Known = dict[int, _Forms]


class RedactionLedger:
    """Digests, keyed per process, of every secret's encodings; the values themselves are not kept.

    One ledger is made in the composition root and handed down. Thread-safe.
    """

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        self._lock = threading.Lock()
        self._words: _Known = {}
        self._phrases: _Known = {}  # what does not lie in one word
        self._clean: set[int] = set()  # hashes of words that hold none

    def register(self, secret: Secret) -> Secret:
        """Remember ``secret`` so that it is redacted wherever it turns up; returns it unchanged."""
        value = secret.reveal()
        mark = self._digest(value)
        with self._lock:
            for form in forms_of(value):
                if len(form) >= _SHORTEST:
                    known = self._words if _WORD.fullmatch(form) else self._phrases
                    forms = known.setdefault(len(form), _Forms())
                    forms.marks.setdefault(self._digest(form), mark)
                    forms.gate.add(hash(form))
            self._clean.clear()
        return secret

    def find(self, text: str) -> tuple[FoundSecret, ...]:
        """Every place of a registered secret in a registered encoding, from left to right.

        Places that overlap are one.
        """
        with self._lock:
            found = list(self._found(text, self._phrases))
            if self._words:
                for match in _WORD.finditer(text):
                    found += self._found_in_word(match.group(), match.start())
        return merged(found)

    def redact(self, text: str) -> str:
        """``text`` without any registered secret in any registered encoding."""
        return replaced(text, self.find(text), lambda _: REDACTED)

    def _found_in_word(self, word: str, offset: int) -> list[FoundSecret]:
        if hash(word) in self._clean:
            return []
        found = list(self._found(word, self._words, offset))
        if not found:
            if len(self._clean) >= _MOST_CLEAN_WORDS:
                self._clean.clear()
            self._clean.add(hash(word))
        return found

    def _found(self, text: str, known: _Known, offset: int = 0) -> Iterator[FoundSecret]:
        for length, forms in known.items():
            last = len(text) - length + 1
            if last < 1 or forms.gate.isdisjoint(
                [hash(text[start : start + length]) for start in range(last)]
            ):
                continue
            for start in range(last):
                mark = forms.marks.get(self._digest(text[start : start + length]))
                if mark is not None:
                    yield FoundSecret(offset + start, offset + start + length, mark)

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
        return "".join(_visible(character) for character in self.mask(text))

    def mask(self, text: str) -> str:
        """``text`` without secrets, its lines as they are."""
        return redact_shapes(self._ledger.redact(text))


def redact_shapes(text: str) -> str:
    """``text`` without anything that has the shape of a credential, known or not."""
    for shape in _SHAPES:
        text = shape.sub(REDACTED, text)
    return _FIELD.sub(lambda match: match.group(1) + REDACTED, text)


def replaced(text: str, found: tuple[FoundSecret, ...], label: Callable[[FoundSecret], str]) -> str:
    """``text`` with a label in each of the places."""
    pieces, end = [], 0
    for one in found:
        pieces += [text[end : one.start], label(one)]
        end = one.end
    return "".join((*pieces, text[end:]))


def merged(found: list[FoundSecret]) -> tuple[FoundSecret, ...]:
    """The places from left to right; those that overlap are one."""
    apart: list[FoundSecret] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if apart and one.start < apart[-1].end:
            before = apart.pop()
            apart.append(FoundSecret(before.start, max(before.end, one.end), before.mark))
        else:
            apart.append(one)
    return tuple(apart)


def _visible(character: str) -> str:
    return character if character.isprintable() or character == " " else f"\\x{ord(character):02x}"
