"""Reads answers: errors of the service and of OAuth, pages of firewalls, faults of curl."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape

from desktop_admin.diagnostics.explain.call import Answer

Hide = Callable[[str], str]
MOST_OBJECTS = 30
_TEXT_LIMIT = 300
_TITLE = re.compile(r"(?is)<title[^>]{0,200}>(.{0,300}?)</title>")
_STATUS_IN_PAGE = re.compile(r"(?i)\b(?:error|status|http)?[ :]{0,3}(4\d\d|5\d\d)\b")
_PRODUCTS = (  # what a page says, and whose page it is
    (re.compile(r"(?i)cloudflare|cf-ray|\bray id\b|cf-error"), "Cloudflare"),
    (re.compile(r"(?i)incapsula|imperva"), "Imperva"),
    (re.compile(r"(?i)akamai|reference&#32;#|reference #\d"), "Akamai"),
    (re.compile(r"(?i)the requested url was rejected.{0,200}support id", re.DOTALL), "F5 BIG-IP"),
    (re.compile(r"(?i)zscaler"), "Zscaler"),
    (re.compile(r"(?i)squid"), "Squid"),
    (re.compile(r"(?i)fortigate|fortiguard|fortinet"), "Fortinet"),
    (re.compile(r"(?i)bluecoat|blue coat|symantec web"), "Blue Coat"),
    (re.compile(r"(?i)netskope"), "Netskope"),
    (re.compile(r"(?i)forcepoint|websense"), "Forcepoint"),
    (re.compile(r"(?i)palo alto|global ?protect"), "Palo Alto Networks"),
    (re.compile(r"(?i)mod_security|modsecurity"), "ModSecurity"),
    (re.compile(r"(?i)azure (?:front door|waf)|application gateway"), "Azure"),
    (re.compile(r"(?i)awselb|cloudfront|aws waf"), "AWS"),
    (re.compile(r"(?i)<center>nginx|nginx/"), "nginx"),
)
_REQUEST_ID = re.compile(
    r"(?i)(?:x-request-id|request[ _-]?id|ray id|cf-ray|support id|incident id)"
    r"(?:</?[a-z]{1,10}[^>]{0,80}>|[\"':= \t]){1,6}([A-Za-z0-9][A-Za-z0-9-]{5,63})"
)
CURL_FAULT = re.compile(r"\bcurl: \((\d{1,3})\)[ \t]*([^\n]{0,300})")


def answer_of(parsed: object, hide: Hide) -> Answer | None:
    """The answer that a JSON value is, None if it is none that is known."""
    if not isinstance(parsed, dict):
        return None
    error, key = parsed.get("error"), parsed.get("messageKey")
    if isinstance(error, dict):
        return answer_of(error, hide)
    if isinstance(key, str) or (isinstance(parsed.get("code"), int) and "message" in parsed):
        message = _joined(parsed.get("message"), parsed.get("technical"))
        return Answer(_status(parsed.get("code")), hide(str(key or "")[:120]), hide(message or ""))
    if isinstance(error, str):
        code = error if re.fullmatch(r"[\w.-]{1,60}", error) else ""
        told = parsed.get("error_description") or parsed.get("message") or ("" if code else error)
        return Answer(_status(parsed.get("status")), hide(code), hide(_joined(told)))
    if isinstance(parsed.get("title"), str) and isinstance(parsed.get("status"), int):
        return Answer(
            _status(parsed["status"]), "", hide(_joined(parsed["title"], parsed.get("detail")))
        )
    return None


def objects_in(text: str) -> Iterator[object]:
    """JSON objects and arrays that stand in ``text``, the outermost ones."""
    decoder, place = json.JSONDecoder(parse_int=json_number), 0
    for _ in range(MOST_OBJECTS):
        place = _next_opening(text, place)
        if place < 0:
            return
        try:
            parsed, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            place += 1
            continue
        yield parsed


def html_answer(text: str, hide: Hide) -> Answer | None:
    """The answer that a web page is, with whose page it looks like."""
    head = text[:20_000]
    if not re.search(r"(?i)<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", head):
        return None
    found = _TITLE.search(head)
    title = re.sub(r"\s+", " ", unescape(found[1])).strip() if found else ""
    status = _STATUS_IN_PAGE.search(title) or re.search(r"(?i)error code:? ?(4\d\d|5\d\d)", head)
    product = next((name for sign, name in _PRODUCTS if sign.search(head)), "")
    return Answer(
        int(status[1]) if status else None,
        message=hide(title[:_TEXT_LIMIT]),
        request_id=hide(request_id_in(head)),
        content_type="text/html",
        is_html=True,
        product=product,
    )


def with_body(answer: Answer, body: str, hide: Hide) -> Answer:
    """``answer`` with what its body says."""
    for parsed in objects_in(body):
        said = answer_of(parsed, hide)
        if said is not None:
            return replace(
                answer,
                status=answer.status or said.status,
                code=said.code,
                message=said.message,
            )
    page = html_answer(body, hide)
    if page is None:
        return answer
    return replace(
        page, status=answer.status or page.status, request_id=answer.request_id or page.request_id
    )


def request_id_in(text: str) -> str:
    """The id of a request that ``text`` names, or ""."""
    found = _REQUEST_ID.search(text)
    return found[1] if found else ""


def _status(value: object) -> int | None:
    if isinstance(value, str) and re.fullmatch(r"[1-5]\d\d", value):
        return int(value)
    is_status = isinstance(value, int) and not isinstance(value, bool) and 100 <= value <= 599
    return value if is_status and isinstance(value, int) else None


def _joined(*texts: object) -> str:
    told = (re.sub(r"\s+", " ", each).strip() for each in texts if isinstance(each, str))
    return " ".join(each for each in told if each)[:_TEXT_LIMIT]


def json_number(digits: str) -> int:
    """Numbers are times and statuses: a longer one is none, and costs nothing."""
    return int(digits) if len(digits) <= 20 else 0


def _next_opening(text: str, place: int) -> int:
    places = [found for found in (text.find("{", place), text.find('["', place)) if found >= 0]
    return min(places, default=-1)
