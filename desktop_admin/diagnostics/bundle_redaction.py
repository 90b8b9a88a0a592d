"""Redaction of a support bundle: by known value, then by shape, with labels that match within it.

The same value has the same label everywhere in one bundle, as ``[secret-3f2a]``; the key of the
labels is made for one bundle and kept nowhere, so that two bundles cannot be compared.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections import Counter
from collections.abc import Mapping
from typing import TypeAlias

from desktop_admin.diagnostics.bundle_jwt import told_of_jwt
from desktop_admin.diagnostics.bundle_names import HiddenNames, NamePatterns
from desktop_admin.diagnostics.bundle_shapes import (
    BARE_HOST,
    CLIENT_IDS,
    CREDENTIALS,
    JWT,
    PERSONAL,
    SECRET_FIELD,
    URL_HOST,
    RedactionClass,
    Shape,
    address_word,
    any_value,
)
from desktop_admin.diagnostics.bundle_views import WRAPPED, ZERO, views
from desktop_admin.domain.redaction import FoundSecret, RedactionLedger, merged, replaced
from desktop_admin.domain.urls import is_loopback_host

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Counts = Counter[RedactionClass]
_SHORTEST_LABEL = 4


class BundleRedactor:
    """Replaces what nobody else may read, and counts it; one for each bundle.

    ``names`` says which hosts, people and clients are known by name. Not thread-safe.
    """

    def __init__(self, ledger: RedactionLedger, names: HiddenNames) -> None:
        self._ledger = ledger
        self._names = names
        self._patterns = NamePatterns(names)
        self._key = secrets.token_bytes(32)
        self._labels: dict[str, bytes] = {}
        self._by_value: dict[bytes, str] = {}
        self._counts: Counts = Counter()

    def take_counts(self) -> Counts:
        """How much was replaced since the last call, by class."""
        taken, self._counts = self._counts, Counter()
        return taken

    def redact(self, text: str) -> str:
        """``text`` with labels in the place of secrets, personal data and names.

        What has no width is dropped; a long word that was wrapped is in one piece again.
        """
        text = ZERO.sub("", self._without_known(text))
        text = WRAPPED.sub("", text)
        text = JWT.sub(self._on_jwt, text)
        for shape in CREDENTIALS:
            text = self._without_shape(text, shape)
        if self._names.replaces_names:
            text = self._without_shape(text, CLIENT_IDS)
        if self._names.home and self._names.home in text:
            self._counts[RedactionClass.PERSON] += text.count(self._names.home)
            text = text.replace(self._names.home, "~")
        for shape in PERSONAL:
            text = self._without_shape(text, shape)
        for pattern in (URL_HOST, BARE_HOST):
            text = pattern.sub(self._on_host, text)
        return self._without_names(text)

    def redact_data(self, value: object) -> Json:
        """``value``, as JSON can hold it, with every text in it redacted; keys are our own."""
        if isinstance(value, str):
            return self.redact(value)
        if isinstance(value, Mapping):
            return {str(key): self._member(str(key), one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.redact_data(one) for one in value]
        if value is None or isinstance(value, bool | int | float):
            return value
        return self.redact(str(value))

    def _member(self, key: str, value: object) -> Json:
        if isinstance(value, str) and value and SECRET_FIELD.fullmatch(key):
            return self.label(RedactionClass.SECRET, value)
        return self.redact_data(value)

    def label(self, kind: RedactionClass, value: str, word: str = "") -> str:
        """What stands for ``value`` in this bundle."""
        return self._label(kind, value.encode("utf-8", "surrogatepass"), word)

    def _label(self, kind: RedactionClass, value: bytes, word: str = "") -> str:
        self._counts[kind] += 1
        digest = hashlib.blake2b(
            kind.value.encode() + b"\0" + value, key=self._key, digest_size=16
        ).digest()
        known = self._by_value.get(digest)
        if known is None:
            known = self._by_value[digest] = self._new_label(word or kind.value, digest)
        return known

    def _new_label(self, word: str, digest: bytes) -> str:
        for length in range(_SHORTEST_LABEL, 33, 2):
            label = f"[{word}-{digest.hex()[:length]}]"
            if self._labels.setdefault(label, digest) == digest:
                return label
        raise AssertionError  # two digests of 128 bits are the same

    def _without_known(self, text: str) -> str:
        found = list(self._ledger.find(text))
        for view in views(text):
            found += (
                FoundSecret(*view.span(one.start, one.end), one.mark)
                for one in self._ledger.find(view.text)
            )
        return replaced(text, merged(found), self._on_secret)

    def _on_secret(self, found: FoundSecret) -> str:
        return self._label(RedactionClass.SECRET, found.mark)

    def _on_jwt(self, match: re.Match[str]) -> str:
        value = match["value"]
        label = self.label(RedactionClass.TOKEN, value)
        return f"{label[:-1]} {told_of_jwt(value)}]"

    def _without_shape(self, text: str, shape: Shape) -> str:
        def on_match(match: re.Match[str]) -> str:
            value = match["value"]
            bare = value.lstrip("\\").lstrip("\"'")
            if not bare or not any_value(bare) or not shape.accepts(bare):
                return match.group()
            word = address_word(bare) if shape.kind is RedactionClass.ADDRESS else ""
            start, end = match.start("value") - match.start(), match.end("value") - match.start()
            start += len(value) - len(bare)
            whole = match.group()
            return whole[:start] + self.label(shape.kind, bare, word) + whole[end:]

        return shape.pattern.sub(on_match, text)

    def _on_host(self, match: re.Match[str]) -> str:
        host = match["value"]
        if is_loopback_host(host) or self._patterns.is_kept_host(host):
            return match.group()
        return self.label(RedactionClass.HOST, host.lower())

    def _without_names(self, text: str) -> str:
        for kind, pattern in self._patterns.rows:

            def on_name(match: re.Match[str], kind: RedactionClass = kind) -> str:
                return self.label(kind, match.group().lower())

            text = pattern.sub(on_name, text)
        return text
