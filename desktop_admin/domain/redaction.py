"""Redaction at birth.

Every secret this process held is known by a keyed digest, and every secret-like form by its shape.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
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
    (?:(?:basic|bearer|token|apikey|digest|negotiate|ntlm)[ \t]+)?
    (?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,;&}]+)"""
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

    gate: frozenset[int] = frozenset()
    marks: Mapping[bytes, bytes] = field(default_factory=dict)

    def extended(self, forms: Iterable[tuple[int, bytes]], mark: bytes) -> _Forms:
        """These and others, given as hash and digest."""
        hashes, digests = zip(*forms, strict=True)
        return _Forms(self.gate.union(hashes), dict.fromkeys(digests, mark) | dict(self.marks))


@dataclass(frozen=True, slots=True)
class _Known:
    """All forms by length, and the hashes of words that hold none of these; replaced as a whole."""

    words: Mapping[int, _Forms] = field(default_factory=dict)
    phrases: Mapping[int, _Forms] = field(default_factory=dict)  # what does not lie in one word
    clean: set[int] = field(default_factory=set)


class RedactionLedger:
    """Digests, keyed per process, of every secret's encodings; the values themselves are not kept.

    One ledger is made in the composition root and handed down. Thread-safe: who looks for secrets
    in a long text holds nobody up.
    """

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        self._lock = threading.Lock()
        self._marks: set[bytes] = set()
        self._known = _Known()

    def register(self, secret: Secret) -> Secret:
        """Remember ``secret`` so that it is redacted wherever it turns up; returns it unchanged."""
        value = secret.reveal()
        mark = self._digest(value)
        with self._lock:
            if mark not in self._marks:
                self._marks.add(mark)
                self._known = self._extended(value, mark)
        return secret

    def find(self, text: str) -> tuple[FoundSecret, ...]:
        """Every place of a registered secret in a registered encoding, from left to right.

        Places that overlap are one.
        """
        known = self._known
        found = list(self._found(text, known.phrases))
        if known.words:
            for match in _WORD.finditer(text):
                found += self._found_in_word(match.group(), match.start(), known)
        return merged(found)

    def redact(self, text: str) -> str:
        """``text`` without any registered secret in any registered encoding."""
        return replaced(text, self.find(text), lambda _: REDACTED)

    def _extended(self, value: str, mark: bytes) -> _Known:
        words: dict[int, list[tuple[int, bytes]]] = {}
        phrases: dict[int, list[tuple[int, bytes]]] = {}
        for form in set(forms_of(value)):
            if len(form) >= _SHORTEST:
                kind = words if _WORD.fullmatch(form) else phrases
                kind.setdefault(len(form), []).append((hash(form), self._digest(form)))
        return _Known(
            _joined(self._known.words, words, mark), _joined(self._known.phrases, phrases, mark)
        )

    def _found_in_word(self, word: str, offset: int, known: _Known) -> list[FoundSecret]:
        if hash(word) in known.clean:
            return []
        found = list(self._found(word, known.words, offset))
        if not found:
            if len(known.clean) >= _MOST_CLEAN_WORDS:
                known.clean.clear()
            known.clean.add(hash(word))
        return found

    def _found(
        self, text: str, known: Mapping[int, _Forms], offset: int = 0
    ) -> Iterator[FoundSecret]:
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


def _joined(
    known: Mapping[int, _Forms], more: Mapping[int, list[tuple[int, bytes]]], mark: bytes
) -> Mapping[int, _Forms]:
    joined = dict(known)
    for length, forms in more.items():
        joined[length] = joined.get(length, _Forms()).extended(forms, mark)
    return joined


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
