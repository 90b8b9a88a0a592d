"""Where a text shows credentials, by their own form and by the names they stand behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_plus

from desktop_admin.diagnostics.explain.credential import is_random
from desktop_admin.diagnostics.shapes import JWT
from desktop_admin.domain import formats

_NAMES = (
    r"client[_-]?secret|secret|passw(?:or)?d|passphrase|pwd|api[_-]?key|token|cookie|assertion"
    r"|session[_-]?id|private[_-]?key|signature|credentials?"
)
_FIELD = re.compile(
    rf"(?i)(?:{_NAMES})[\"'\\\]]{{0,3}}[ \t]{{0,4}}(?:"
    r",[ \t]{0,4}\\?[\"']value\\?[\"'][ \t]{0,4}:"  # an entry of a list of names and values
    r"|[:=]|%3D|>|\((?=[\"'])|,(?=[ \t]{0,4}[\"']))[ \t]{0,4}"
)
_HEADER = re.compile(
    r"(?i)authorization[\"'\\\]]{0,3}[ \t]{0,4}(?:"
    r",[ \t]{0,4}\\?[\"']value\\?[\"'][ \t]{0,4}:|[:=]|,(?=[ \t]{0,4}[\"']))[ \t]{0,4}"
)
_ARGUMENT = re.compile(r"\([ \t]{0,4}\\?[\"'][\w-]{0,30}$")
_IDS = re.compile(r"\boss(?:ca|oi)_[0-9A-Za-z]{1,50}\b|(?<![0-9A-Za-z])[0-9a-f]{27}(?![0-9A-Za-z])")
_SCHEME = re.compile(r"(?i)[\"'\\]{0,2}(basic|bearer|token|digest|negotiate|apikey)\b[ \t]*")
_SAID = re.compile(r"(?i)\b(?:basic|bearer)[ \t]{1,4}(?=[A-Za-z0-9+/=_.~-]{12})")
_USER_INFO = re.compile(r"(?i)\b[a-z][a-z0-9+.-]{0,20}://[^/@\s:\"']{0,200}:([^/@\s\"']{1,500})@")
_OURS = re.compile(r"oss(ca|oi|cs|oc|ak|ps|pr|po|pa)_[0-9A-Za-z]*")
_JWT = re.compile(JWT)
_WORD = re.compile(r"[A-Za-z0-9+/_%~-]{14,}={0,2}")
_REST = re.compile(r"[ \t]{0,4}\n?[ \t>|]{0,8}([0-9A-Za-z+/=_.-]{1,400})")
_CALLED = re.compile(r"(?i)(?:request[_ -]?id|correlation[_ -]?id|trace[_ -]?id|ray id)\W{1,5}$")
_HEX_ID = re.compile(r"[0-9a-f]{27}")
_FULL = {
    one.prefix: len(one.prefix) + one.random_length + formats.CHECK_LENGTH
    for one in formats.SECRET_FORMATS
}
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "`": "`"}
# a mark inside a value is a part of it; before a blank or a quotation mark it ends the value
_VALUE = re.compile(r"(?:[^ \t\n,;&}\])<>\"'|]|[,;}\])](?![\s\"'&]|$))+")
_CORE = re.compile(r"[A-Za-z0-9+/=_.~%-]{16,}")


@dataclass(frozen=True, slots=True)
class Sight:
    """From ``start`` to ``end`` stands a credential; ``value`` is what it means, decoded.

    ``is_certain``: its form or its name says so; else it is only a word such as nobody writes.
    """

    start: int
    end: int
    value: str
    is_certain: bool = True


def sights_in(text: str) -> Iterator[Sight]:
    """Every place; places may overlap. Takes time in proportion to the text, whatever it holds."""
    for pattern, read in _READERS:
        place = 0
        while found := pattern.search(text, place):
            place = max(found.end(), place + 1)
            sight = read(text, found)
            if sight is not None:
                yield sight
                place = max(place, sight.end)


def _field(text: str, found: re.Match[str]) -> Sight | None:
    if _is_list(text, found):
        return None
    start = found.end()
    while text[start : start + 1] == "\\":
        start += 1
    if text[start : start + 1] in _QUOTES:
        return _quoted(text, start)
    if "cookie" in found.group().lower():
        return _to_line_end(text, start)
    return _plain_value(text, start)


def _is_list(text: str, found: re.Match[str]) -> bool:
    """Whether the comma behind a name is that of a list, not that of a call's two arguments."""
    if not found.group().rstrip().endswith(","):
        return False
    if _SCHEME.match(text, found.end()):
        return False
    before = text[max(0, found.start() - 40) : found.start()]
    return _ARGUMENT.search(before) is None


def _said(text: str, found: re.Match[str]) -> Sight | None:
    return _plain_value(text, found.end())


def _user_info(_text: str, found: re.Match[str]) -> Sight:
    return Sight(found.start(1), found.end(1), _decoded(found[1]))


def _ours(text: str, found: re.Match[str]) -> Sight | None:
    if found[1] in {"ca", "oi"}:
        return None
    end = _end_of_ours(text, found)
    return Sight(found.start(), end, _joined(text[found.start() : end]))


def _jwt(text: str, found: re.Match[str]) -> Sight:
    end = _past_breaks(text, found.end())
    return Sight(found.start(), end, _joined(text[found.start() : end]))


def _word(text: str, found: re.Match[str]) -> Sight | None:
    if not _is_suspicious(text, found):
        return None
    end = _past_breaks(text, found.end())
    value = _decoded(_joined(text[found.start() : end]))
    return Sight(found.start(), end, value, is_certain=False)


def _is_suspicious(text: str, found: re.Match[str]) -> bool:
    word = found.group()
    if word.startswith(("ossca_", "ossoi_")) or _HEX_ID.fullmatch(word):
        return False
    before = text[max(0, found.start() - 24) : found.start()]
    return is_random(word) and not (_CALLED.search(before) and len(word) <= 40)


def _end_of_ours(text: str, found: re.Match[str]) -> int:
    """The end of a secret of ours, also where a blank or a line end stands in it."""
    end, full = found.end(), _FULL[found.group()[:6]]
    length = end - found.start()
    while length < full and (rest := _REST.match(text, end)) and rest.start(1) > end:
        if not _goes_on(rest[1], full - length):
            break
        end, length = rest.end(1), length + len(rest[1])
    return end


def _goes_on(piece: str, missing: int) -> bool:
    if not re.fullmatch(r"[0-9A-Za-z]+", piece):
        return False
    is_word = piece.isalpha() and (piece.islower() or piece.istitle())
    return len(piece) == missing or (len(piece) < missing and not is_word and len(piece) >= 4)


def _past_breaks(text: str, end: int) -> int:
    """The end of a long value that a line end has broken, as mail programs do."""
    while text[end : end + 1] == "\n" and (rest := _REST.match(text, end)):
        word = rest[1]
        is_rest = len(word) >= 6 and any(map(str.isdigit, word)) and any(map(str.isalpha, word))
        if not is_rest or text[rest.end(1) : rest.end(1) + 1] not in {"", "\n", '"', "'"}:
            break
        end = rest.end(1)
    return end


def _header(text: str, found: re.Match[str]) -> Sight | None:
    """All of an Authorization header behind its scheme, whatever it holds."""
    if _is_list(text, found):
        return None
    start = found.end()
    scheme = _SCHEME.match(text, start)
    begin = scheme.end() if scheme else start
    before = text[max(0, found.start() - 2) : found.start()] + text[start:begin]
    outer = next((each for each in reversed(before) if each in _QUOTES), "")
    if text[begin : begin + 1] in _QUOTES:
        is_closing = scheme is not None and text[begin] == outer  # "Bearer " + token
        return None if is_closing else _quoted(text, begin)
    return _to_line_end(text, begin, _QUOTES.get(outer, ""))


def _to_line_end(text: str, start: int, closing: str = "") -> Sight | None:
    line = text.find("\n", start)
    end = len(text) if line < 0 else line
    quote = text.find(closing, start, end) if closing else -1
    end = quote if quote >= 0 else end
    return Sight(start, end, text[start:end].strip()) if end > start else None


def _quoted(text: str, start: int) -> Sight | None:
    closing, place = _QUOTES[text[start]], start + 1
    while place < len(text) and text[place] not in {closing, "\n"}:
        place += 2 if text[place] == "\\" and text[place + 1 : place + 2] != closing else 1
    end = min(place, len(text))
    if text[end - 1] == "\\" and end - 1 > start:
        end -= 1
    return Sight(start + 1, end, text[start + 1 : end]) if end > start + 1 else None


def _plain_value(text: str, start: int) -> Sight | None:
    found = _VALUE.match(text, start)
    if found is None:
        return None
    value = found.group()
    core = _CORE.match(value)
    if core is not None and is_random(core.group()):
        value = core.group()  # what follows it is hidden as well, and no part of it
    return Sight(start, found.end(), _decoded(value))


def _joined(text: str) -> str:
    """A value without what a line break, or a quotation in a mail, put into it."""
    return re.sub(r"[\s>|]+", "", text)


def _decoded(value: str) -> str:
    return unquote_plus(value) if "%" in value else value


_READERS = (
    (_FIELD, _field),
    (_HEADER, _header),
    (_SAID, _said),
    (_USER_INFO, _user_info),
    (_OURS, _ours),
    (_JWT, _jwt),
    (_WORD, _word),
)


def ids_in(text: str) -> Iterator[Sight]:
    """Every client id that its form tells."""
    for found in _IDS.finditer(text):
        yield Sight(found.start(), found.end(), found.group())
