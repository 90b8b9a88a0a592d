"""Strict decoding and encoding of JSON; secrets are born here, masked and known for redaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, TypeVar

import msgspec

from desktop_admin.api.errors import Redact, bad_answer, describe
from desktop_admin.api.exchange import Answer
from desktop_admin.domain.redaction import RedactionLedger, redact_shapes
from desktop_admin.domain.secret import Secret

T = TypeVar("T")
Moment = Annotated[datetime, msgspec.Meta(tz=True)]
Count = Annotated[int, msgspec.Meta(ge=0)]


class Wire(msgspec.Struct, rename="camel"):
    """The base of what travels: camelCase names, unknown fields ignored, nothing coerced."""


class Codec:
    """Turns answers into ``Wire`` records and records into bodies."""

    def __init__(self, ledger: RedactionLedger) -> None:
        self._ledger = ledger

    def decode(self, answer: Answer, kind: type[T]) -> T:
        """The body of ``answer`` as ``kind``. Raises ``BadAnswer`` naming the wrong place."""
        try:
            return msgspec.json.decode(answer.body, type=kind, dec_hook=self._decode_secret)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
            is_shape = isinstance(fault, msgspec.ValidationError)
            detail = str(fault) if is_shape else f"{describe(answer)}: not JSON"
        raise bad_answer(answer, detail, self.redact)

    def encode(self, body: Mapping[str, object]) -> Secret:
        """``body`` as JSON in UTF-8; it may hold secrets, so it is one."""
        return Secret(msgspec.json.encode(body, enc_hook=_encode_secret).decode())

    def register(self, secret: Secret) -> Secret:
        """Make ``secret`` known for redaction; returns it."""
        return self._ledger.register(secret)

    @property
    def redact(self) -> Redact:
        """What takes known and likely secrets out of foreign words."""
        return self._redact

    def _redact(self, text: str) -> str:
        return redact_shapes(self._ledger.redact(text))

    def _decode_secret(self, kind: type[object], value: object) -> Secret:
        if kind is not Secret:
            raise NotImplementedError(kind)
        if not isinstance(value, str) or not value:
            raise ValueError("Expected a non-empty `str`")
        return self._ledger.register(Secret(value))


def _encode_secret(value: object) -> str:
    if isinstance(value, Secret):
        return value.reveal()
    raise NotImplementedError(type(value))
