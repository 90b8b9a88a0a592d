"""Bodies of foreign answers as they may be shown: laid out, cut to size, without secrets.

Masked are known secrets and what has the shape of one, whatever a member of a JSON object holds
whose name says that it is a credential, and e-mail addresses, of which the first letter and the
domain stay: enough to tell two people apart, too little to write to them from a ticket.
"""

from __future__ import annotations

import json
import re
import string
from collections.abc import Callable
from dataclasses import dataclass

from desktop_admin.domain.names import display_name
from desktop_admin.domain.redaction import REDACTED

JSON_LIMIT = 256 * 1024  # bytes, and characters once it is laid out
TEXT_LIMIT = 16 * 1024
# Longer values of JSON are no facts to read; the search for shapes could take its time with them.
VALUE_LIMIT = 4_000
Mask = Callable[[str], str]
_MAIL = re.compile(r"([^\s@<>\"',;:()\[\]{}/=&?]{1,64})(@[A-Za-z0-9.\-]{1,253}\.[A-Za-z]{2,24})")
_SECRET_NAME = re.compile(
    r".*(secret|password|passwd|passphrase|apikey|privatekey|cookie).*"
    r"|(proxy)?authorization|credentials?|key|pin|sessionid|.*tokens?"
)
_OF_WORDS = string.ascii_letters + string.digits + "_+/=%.~-"


@dataclass(frozen=True, slots=True)
class MaskedBody:
    """``text`` to show; ``is_json``: it was read as such; ``is_cut``: the body goes on behind."""

    text: str
    is_json: bool
    is_cut: bool


def masked_body(body: bytes, mask: Mask) -> MaskedBody:
    """``body`` as it may be shown; ``mask`` takes known and likely secrets out of a text."""
    if len(body) <= JSON_LIMIT:
        try:
            told = json.dumps(_masked(json.loads(body), mask), ensure_ascii=False, indent=2)
        except (ValueError, RecursionError):
            pass
        else:
            return MaskedBody(_escaped(told[:JSON_LIMIT]), True, len(told) > JSON_LIMIT)
    is_cut = len(body) > TEXT_LIMIT
    text = body[:TEXT_LIMIT].decode("utf-8", "replace")
    if is_cut:
        text = text.rstrip(_OF_WORDS)  # half a secret would not be known as one
    return MaskedBody(_escaped(masked_text(text, mask)), False, is_cut)


def masked_text(text: str, mask: Mask) -> str:
    """``text`` without secrets and e-mail addresses."""
    return _MAIL.sub(lambda found: f"{found[1][0]}…{found[2]}", mask(text))


def is_secret_name(name: str) -> bool:
    """Whether a member of this name holds a credential."""
    return _SECRET_NAME.fullmatch(re.sub(r"[^a-z0-9]", "", name.lower())) is not None


def _masked(value: object, mask: Mask, *, is_secret: bool = False) -> object:
    if isinstance(value, dict):
        return {
            masked_text(name, mask): _masked(
                member, mask, is_secret=is_secret or is_secret_name(name)
            )
            for name, member in value.items()
        }
    if isinstance(value, list):
        return [_masked(member, mask, is_secret=is_secret) for member in value]
    if value is None or isinstance(value, bool):
        return value
    if is_secret:
        return REDACTED
    return _masked_value(value, mask) if isinstance(value, str) else value


def _masked_value(value: str, mask: Mask) -> str:
    if len(value) > VALUE_LIMIT:
        return f"[{len(value)} characters]"
    return masked_text(value, mask)


def _escaped(text: str) -> str:
    """``text`` with its lines, and every other hidden character written out."""
    lines = text.replace("\r\n", "\n").replace("\t", "    ").split("\n")
    return "\n".join(display_name(line) for line in lines)
