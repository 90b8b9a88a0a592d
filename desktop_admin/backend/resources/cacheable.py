"""Answers that hold nothing secret and may be kept for a while: metadata and public keys."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
from litestar import Request, Response

from desktop_admin.backend.calls.wire import JSON, encode


def cacheable(request: Request[Any, Any, Any], body: msgspec.Struct, seconds: int) -> Response[Any]:
    """200 with ``body``, to be kept ``seconds``; 304 for who has it already (RFC 9110 13.1.2)."""
    content = encode(body)
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": f"public, max-age={seconds}"}
    known = request.headers.get("if-none-match", "").split(",")
    if known != [""] and {"*", tag} & {one.strip().removeprefix("W/") for one in known}:
        return Response(b"", status_code=304, media_type=JSON, headers=headers)
    return Response(content, media_type=JSON, headers=headers)
