"""Makes of a call as it was pasted one that may be kept: without what it really carries."""

from __future__ import annotations

import json

from desktop_admin.diagnostics.explain.answers import Hide
from desktop_admin.diagnostics.explain.authorization import Header, read_header, read_user
from desktop_admin.diagnostics.explain.call import Call, RawCall, pairs_of, safe_url, sorted_fields
from desktop_admin.diagnostics.explain.credential import Collector, Credential

FORM = "application/x-www-form-urlencoded"


def call_of(raw: RawCall, collector: Collector, hide: Hide) -> Call:
    """``raw`` without secrets; they are in ``collector`` afterwards."""
    url, query, has_user = safe_url(raw.url)
    in_query = pairs_of(query)
    query_fields, query_plain = sorted_fields(in_query, collector, hide)
    body = _body_pairs(raw.body)
    fields, plain = sorted_fields(body, collector, hide)
    header = _header_of(raw, collector)
    pair: tuple[Credential, Credential] | None = header.pair if header else None
    content_type = (raw.header("content-type") or "").partition(";")[0].strip().lower()
    return Call(
        method=raw.method,
        url=hide(url),
        query=tuple(hide(name[:40]) for name, _ in in_query[:20]),
        has_header=header is not None,
        scheme=hide(header.scheme) if header else "",
        credential=header.credential if header else None,
        pair=pair,
        is_encoded=header.is_encoded if header else True,
        has_hidden_key=header.has_hidden_key if header else False,
        content_type=hide(content_type[:60]) or (FORM if raw.is_form else ""),
        has_body=bool(raw.body.strip()),
        fields=fields,
        plain=plain,
        query_fields=query_fields,
        query_plain=query_plain,
        user_info=has_user,
        is_insecure=raw.is_insecure,
        is_whole=raw.is_whole,
        answer=raw.answer,
    )


def _header_of(raw: RawCall, collector: Collector) -> Header | None:
    given = raw.header("authorization")
    if given:
        return read_header(given, collector)
    if raw.user is not None:
        return read_user(raw.user, collector)
    return None


def _body_pairs(body: str) -> list[tuple[str, str]]:
    text = body.strip()
    if text.startswith("{"):
        try:
            parsed = json.loads(text, parse_int=str)
        except (ValueError, RecursionError):
            return []
        if isinstance(parsed, dict):
            rows = ((str(name), value) for name, value in parsed.items())
            return [(name, value) for name, value in rows if isinstance(value, str)][:100]
        return []
    return pairs_of(text)
