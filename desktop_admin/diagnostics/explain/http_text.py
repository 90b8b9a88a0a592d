"""Reads calls out of raw HTTP, out of what curl -v prints, and out of logs, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from desktop_admin.diagnostics.explain.answers import Hide, request_id_in, with_body
from desktop_admin.diagnostics.explain.call import Answer, RawCall

MOST_CALLS = 50
_LINE_LIMIT = 4000
_METHODS = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS"
_REQUEST = re.compile(rf"({_METHODS})[ \t]+(\S{{1,2000}})[ \t]+HTTP/[\d.]+\s*")
_LOGGED = re.compile(rf"\b({_METHODS})\b[ \t\"':=]{{1,4}}((?:https?://|/)[^\s\"'<>]{{1,2000}})")
_FOR_URL = re.compile(
    r"(?i)\b(?:for url|url|uri|endpoint|to|from)[ :=\"']{1,4}(https?://[^\s\"'<>]{1,2000})"
)
_ANSWER = re.compile(r"HTTP/[\d.]+[ \t]+([1-5]\d\d)\b")
_STATUS = re.compile(
    r"(?i)(?:HTTP/[\d.]+\"?|\bstatus(?:[ _-]?code)?|\bcode|\bresponse(?:[ _]code)?|\banswered"
    r"|\breturned|\bfailed with|\berror|->|=>|→|\bgot|\bHTTPError|\bHTTP)[\"':= \t(\[]{0,4}"
    r"(?:with |an? |HTTP |status )?[\"'(]?([1-5]\d\d)\b(?!\.\d|:\d| ?ms)|\(([45]\d\d)\)"
)
_HEADER = re.compile(r"[\"']?([A-Za-z][A-Za-z0-9-]{2,40})[\"']?[ \t]{0,2}[:=][ \t]*(\S.{0,8000})")
_LOGGED_HEADER = re.compile(
    r"(?i)[\[{,\s\"'](authorization|content-type|www-authenticate|retry-after|location)[\"']?"
    r"[ \t]{0,2}[:=][ \t]{0,2}[\[\"']{0,2}"
    r"((?:(?:Basic|Bearer)[ \t]+)?[^\s,}\]\"']{1,4000})"
)


def is_raw_http(text: str) -> bool:
    """Whether ``text`` begins, but for curl's own remarks, with a request or a status line."""
    for line in text.splitlines()[:60]:
        bare = _bare(line)
        if bare and not line.lstrip().startswith("*"):
            return bool(_REQUEST.fullmatch(bare) or _ANSWER.match(bare))
    return False


def raw_calls(text: str, hide: Hide) -> list[RawCall]:
    """The requests and answers of raw HTTP, each answer with the request before it."""
    calls: list[RawCall] = []
    for kind, first, headers, body in _messages(text):
        if kind == "request":
            found = _REQUEST.fullmatch(first)
            if found is not None:
                url = _absolute(found[2], headers)
                calls.append(RawCall(found[1], url, headers, body, is_whole=True))
        else:
            is_free = bool(calls) and calls[-1].answer is None
            call = calls[-1] if is_free else RawCall()
            call.answer = _answer(first, headers, body, hide)
            if not is_free:
                calls.append(call)
    return calls[:MOST_CALLS]


def logged_calls(text: str, hide: Hide) -> list[RawCall]:
    """The calls that the lines of a log tell of, each with what the lines after it add."""
    calls: list[RawCall] = []
    for whole in text.splitlines():
        line = whole[:_LINE_LIMIT]
        found, place = _LOGGED.search(line), _FOR_URL.search(line)
        if found and len(calls) < MOST_CALLS:
            calls.append(RawCall(found[1], found[2]))
        elif place and len(calls) < MOST_CALLS and not (calls and not calls[-1].url):
            if not calls or calls[-1].answer is not None or calls[-1].url not in {"", place[1]}:
                calls.append(RawCall("", place[1]))
        elif place and calls and not calls[-1].url:
            calls[-1].url = place[1]
        _take_details(line, calls, hide)
    return calls


def _take_details(line: str, calls: list[RawCall], hide: Hide) -> None:
    status = _STATUS.search(line)
    headers = [(each[1], each[2]) for each in _LOGGED_HEADER.finditer(f" {line}")]
    if not calls and (status or headers):
        calls.append(RawCall())
    if not calls:
        return
    call = calls[-1]
    call.headers += [each for each in headers if call.header(each[0].lower()) is None]
    number = int(status[1] or status[2]) if status else None
    if number is not None and (call.answer is None or call.answer.status is None):
        old = call.answer or Answer()
        call.answer = replace(old, status=number, request_id=hide(request_id_in(line)))
    if "{" in line or "<html" in line.lower():
        said = with_body(call.answer or Answer(), line, hide)
        call.answer = said if said != Answer() else call.answer


def _messages(text: str) -> Iterator[tuple[str, str, list[tuple[str, str]], str]]:
    lines = [line for line in text.splitlines() if not line.startswith("* ")]
    starts = [place for place, line in enumerate(lines) if _kind(line)]
    for start, end in pairwise([*starts, len(lines)]):
        headers: list[tuple[str, str]] = []
        place = start + 1
        while place < end and (found := _HEADER.fullmatch(_bare(lines[place]))):
            headers.append((found[1], found[2].strip()))
            place += 1
        body = "\n".join(line for line in lines[place:end] if line.strip() not in {"", ">", "<"})
        yield _kind(lines[start]), _bare(lines[start]), headers, body


def _kind(line: str) -> str:
    bare = _bare(line)
    if _REQUEST.fullmatch(bare):
        return "request"
    return "answer" if _ANSWER.match(bare) else ""


def _bare(line: str) -> str:
    return re.sub(r"^[ \t]{0,8}[<>][ \t]", "", line).strip()


def _absolute(target: str, headers: list[tuple[str, str]]) -> str:
    if "://" in target:
        return target
    host = next((text for name, text in headers if name.lower() == "host"), "")
    return f"{host}{target}" if host else target


def _answer(first: str, headers: list[tuple[str, str]], body: str, hide: Hide) -> Answer:
    found = _ANSWER.match(first)
    named = {name.lower(): text for name, text in headers}
    wait = named.get("retry-after", "")
    answer = Answer(
        int(found[1]) if found else None,
        request_id=hide((named.get("x-request-id") or named.get("cf-ray") or "")[:64]),
        content_type=named.get("content-type", "").partition(";")[0].strip().lower()[:60],
        challenge=hide(named.get("www-authenticate", "")[:120]),
        location=hide(named.get("location", "")[:200]),
        seconds=int(wait) if wait.isdigit() and len(wait) < 7 else None,
    )
    return with_body(answer, body, hide)
