"""Decides what a pasted text is as a whole, and reads it as that."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from desktop_admin.diagnostics.explain.answers import (
    CURL_FAULT,
    Hide,
    answer_of,
    html_answer,
    json_number,
    objects_in,
)
from desktop_admin.diagnostics.explain.authorization import decoded_base64, pair_of, read_header
from desktop_admin.diagnostics.explain.call import Answer, Call, RawCall
from desktop_admin.diagnostics.explain.call_reading import call_of
from desktop_admin.diagnostics.explain.claims import read_token
from desktop_admin.diagnostics.explain.commands import Command
from desktop_admin.diagnostics.explain.credential import Collector, Credential, is_random
from desktop_admin.diagnostics.explain.curl_faults import LIBRARY_FAULTS
from desktop_admin.diagnostics.explain.http_text import is_raw_http, logged_calls, raw_calls
from desktop_admin.diagnostics.explain.reading import PasteKind, Token
from desktop_admin.diagnostics.shapes import ID_SHAPES, JWT, SECRET_SHAPES, Shape, shape_of

_CURLY = frozenset("“”‘’„«»")
_JWT = re.compile(JWT)
_URL = re.compile(r"(?i)\bhttps?://[^\s\"'<>)\]]{3,2000}")
_HEADER_LINE = re.compile(r"(?is)\s*[\"']?authorization[\"']?\s*[:=]\s*(.+)")
_SCHEMED = re.compile(r"(?is)\s*((?:basic|bearer)\s+\S.*)")
_FRAME = re.compile(r"(?m)^\s{1,12}at [\w.$<>`]{3,200}[ (]|^Traceback \(most recent|^\s+File \"")
_STAMP = re.compile(
    r"(?m)^\W{0,3}(?:\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|\w{3} \d\d? \d\d:|\d+\.\d+\.\d+\.\d+ )"
)
_VALUE = re.compile(
    r"[\"'“”‘’`]?[^\s{}<>\"“”]{4,8000}[\"'“”‘’`]?|ey[\w.\s-]{20,9000}|oss(?:cs|oc|ak)_\w+\s+(?!oss)\w+"
)
_UNREADABLE = re.compile(
    r"(?i)failed to deserialize|JSONDecodeError|JsonParseException|Unexpected token '?<"
)
_SDKS = (
    (
        re.compile(r"com\.silanis\.esl|com\.onespan|Java SDK v|EslException|EslServerException"),
        "Java SDK",
    ),
    (re.compile(r"Silanis\.ESL|OneSpanSign\.Sdk|OssException|\.Net SDK v"), ".NET SDK"),
)


@dataclass(slots=True)
class Contents:
    """All that was read of a paste but its masked form."""

    kind: PasteKind = PasteKind.UNKNOWN
    calls: tuple[Call, ...] = ()
    answers: tuple[Answer, ...] = ()
    value: Credential | None = None
    pair: tuple[Credential, Credential] | None = None
    token: Token | None = None
    shell: str = ""
    sdk: str = ""
    has_curly_quotes: bool = False
    has_single_quotes: bool = False
    is_unreadable: bool = False
    life_seconds: int | None = None
    expires_at: float | None = None
    fields: list[Credential] = field(default_factory=list)

    def credentials(self) -> Iterator[Credential]:
        """Every credential of it."""
        for call in self.calls:
            yield from call.credentials()
        yield from self.pair or ()
        if self.value is not None:
            yield self.value
        yield from self.fields


def contents_of(
    text: str, commands: tuple[Command, ...], collector: Collector, hide: Hide
) -> Contents:
    """What ``text`` is; ``commands`` are those that stand in it."""
    found = _contents(text, commands, collector, hide)
    found.sdk = next((name for sign, name in _SDKS if sign.search(text)), "")
    if found.token is None and (jwt := _JWT.search(text)):
        found.token = read_token(jwt.group(), hide)
    found.answers = (*found.answers, *_faults(text, hide))
    found.is_unreadable = _UNREADABLE.search(text) is not None
    is_fault = found.is_unreadable or any(each.fault for each in found.answers)
    if found.kind is PasteKind.UNKNOWN and is_fault:
        found.kind = PasteKind.TRACE
    return found


def _faults(text: str, hide: Hide) -> Iterator[Answer]:
    """What curl and libraries say where no answer came."""
    for each in islice(CURL_FAULT.finditer(text), 5):
        yield Answer(fault=each[1], message=hide(each[2]))
    for words, number in LIBRARY_FAULTS:
        if said := words.search(text):
            yield Answer(fault=number, message=hide(said.group()[:300]))
            return


def _contents(
    text: str, commands: tuple[Command, ...], collector: Collector, hide: Hide
) -> Contents:
    whole = text.strip()
    if commands:
        return _of_commands(text, commands, collector, hide)
    if is_raw_http(whole):
        return _of_calls(PasteKind.HTTP, raw_calls(whole, hide), collector, hide)
    if (found := _one_piece(whole, collector, hide)) is not None:
        return found
    return _of_lines(text, collector, hide)


def _one_piece(whole: str, collector: Collector, hide: Hide) -> Contents | None:
    """The contents of a paste that is one JSON value, page, header, address or credential."""
    if whole[:1] in {"{", "["}:
        return _of_json(whole, collector, hide)
    if whole[:1] == "<" and (page := html_answer(whole, hide)) is not None:
        return Contents(PasteKind.PAGE, answers=(page,))
    if "\n" not in whole and (found := _single(whole, collector, hide)) is not None:
        return found
    return _value(whole, collector, hide) if _VALUE.fullmatch(whole) else None


def _of_commands(
    text: str, commands: tuple[Command, ...], collector: Collector, hide: Hide
) -> Contents:
    raws = [command.call for command in commands]
    told = [each.answer for each in raw_calls(text, hide)]
    answered = [each for each in told if each is not None] or _json_answers(text, hide)
    if answered and raws[-1].answer is None:
        raws[-1].answer = answered[-1]
    found = _of_calls(PasteKind.COMMAND, raws, collector, hide)
    found.shell = commands[0].shell.value
    spots = "".join(text[max(0, each.start - 1) : each.end + 1] for each in commands[0].sights)
    found.has_curly_quotes = bool(_CURLY & set(spots)) or bool(_CURLY & set(text[:4000]))
    found.has_single_quotes = any(map(_begins_with_quote, raws))
    return found


def _begins_with_quote(raw: RawCall) -> bool:
    names = [name for name, _ in raw.headers]
    return any(text.startswith("'") for text in (raw.url, raw.user or "", raw.body, *names))


def _of_calls(kind: PasteKind, raws: list[RawCall], collector: Collector, hide: Hide) -> Contents:
    calls = tuple(call_of(raw, collector, hide) for raw in raws)
    answers = tuple(call.answer for call in calls if call.answer is not None)
    return Contents(kind, calls, answers)


def _single(line: str, collector: Collector, hide: Hide) -> Contents | None:
    header = _HEADER_LINE.fullmatch(line) or _SCHEMED.fullmatch(line)
    if header is not None:
        raw = RawCall(headers=[("Authorization", header[1])])
        read = read_header(header[1], collector)
        kind = PasteKind.BASIC if read.scheme == "basic" else PasteKind.BEARER
        found = _of_calls(kind, [raw], collector, hide)
        found.pair = read.pair
        return found
    if _URL.fullmatch(line) or re.fullmatch(r"[\w.-]+\.[a-z]{2,10}(?::\d+)?/\S*", line):
        return _of_calls(PasteKind.ADDRESS, [RawCall(url=line)], collector, hide)
    return None


def _value(whole: str, collector: Collector, hide: Hide) -> Contents | None:
    """The contents of a paste that is one value and nothing else."""
    line = "".join(whole.split()) if _JWT.match(whole) else whole
    first, colon, _ = line.strip("\"'").partition(":")
    shape = shape_of(first if colon else line)
    if colon and (shape in ID_SHAPES | SECRET_SHAPES or is_random(line)):
        return Contents(PasteKind.BASIC, pair=pair_of(line.strip("\"'"), collector))
    if shape is Shape.JWT:
        return Contents(PasteKind.VALUE, value=collector.see(line), token=read_token(line, hide))
    if shape not in {Shape.OTHER, Shape.EMPTY}:
        return Contents(PasteKind.VALUE, value=collector.see(whole))
    decoded = decoded_base64(line) if len(line) >= 16 else None
    if decoded is not None and ":" in decoded:
        value = collector.see(line)
        return Contents(PasteKind.BASIC, value=value, pair=pair_of(decoded, collector))
    return Contents(PasteKind.VALUE, value=collector.see(line)) if is_random(line) else None


def _of_json(text: str, collector: Collector, hide: Hide) -> Contents | None:
    try:
        parsed = json.loads(text, parse_int=json_number)
    except (ValueError, RecursionError):
        return None
    if not isinstance(parsed, dict):
        return Contents(PasteKind.JSON, answers=tuple(_json_answers(text, hide)))
    names = {str(name).lower() for name in parsed}
    if names & {"access_token", "accesstoken"}:
        return _token_answer(parsed, collector, hide)
    if names & {"clientid", "client_id"} and names & {"secret", "client_secret", "clientsecret"}:
        call = call_of(RawCall(body=text), collector, hide)
        return Contents(PasteKind.TOKEN_REQUEST, fields=list(call.fields.values()))
    answer = answer_of(parsed, hide)
    if answer is None:  # a line of a log, perhaps
        found = _of_lines(text, collector, hide)
        found.kind = PasteKind.JSON if found.kind is PasteKind.UNKNOWN else found.kind
        return found
    is_oauth = isinstance(parsed.get("error"), str) and "messageKey" not in parsed
    return Contents(PasteKind.OAUTH_ERROR if is_oauth else PasteKind.ERROR, answers=(answer,))


def _token_answer(parsed: dict[str, object], collector: Collector, hide: Hide) -> Contents:
    token = str(parsed.get("access_token") or parsed.get("accessToken") or "")
    life, ends = parsed.get("expires_in"), parsed.get("expiresAt")
    return Contents(
        PasteKind.TOKEN_ANSWER,
        value=collector.see(token),
        token=read_token(token, hide),
        life_seconds=life if isinstance(life, int) and 0 <= life < 10**9 else None,
        expires_at=float(ends) if isinstance(ends, int) and 0 <= ends < 10**18 else None,
    )


def _of_lines(text: str, collector: Collector, hide: Hide) -> Contents:
    raws = logged_calls(text, hide)
    is_trace = _FRAME.search(text) is not None
    has_stamps = len(_STAMP.findall(text[:20_000])) >= 1
    page = html_answer(text, hide)
    found = _of_calls(PasteKind.UNKNOWN, raws, collector, hide)
    if not raws and (url := _URL.search(text)):
        found = _of_calls(PasteKind.UNKNOWN, [RawCall(url=url.group())], collector, hide)
    if page is not None and not found.answers:
        found.answers = (page,)
    if not found.answers:
        found.answers = tuple(_json_answers(text, hide))
    if is_trace:
        found.kind = PasteKind.TRACE
    elif page is not None and not has_stamps:
        found.kind = PasteKind.PAGE
    elif has_stamps or any(call.answer for call in found.calls):
        found.kind = PasteKind.LOG
    return found


def _json_answers(text: str, hide: Hide) -> list[Answer]:
    found = (answer_of(parsed, hide) for parsed in objects_in(text))
    return [answer for answer in found if answer is not None][:10]
