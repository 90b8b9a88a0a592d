"""Reads a streamed answer to its end, within the size limit. Heavy: imports httpx."""

from __future__ import annotations

import time

import httpx

from desktop_admin.api.errors import Redact, bad_answer, redirected, shown
from desktop_admin.api.exchange import Answer

SIZE_LIMIT = 8 * 1024 * 1024
_ID_LIMIT = 64


def read_answer(
    response: httpx.Response, host: str, request_id: str, begin: float, redact: Redact
) -> Answer:
    """The whole answer to the call begun at ``begin`` (monotonic).

    Raises ``BadAnswer`` (too large, compressed) and ``Redirected``. The request id is the server's
    own, where it tells one.
    """
    headers = {name.lower(): value for name, value in response.headers.items()}
    body, complaint = _read_body(response, headers)
    told = shown(headers.get("x-request-id"), redact)
    answer = Answer(
        host=host,
        status=response.status_code,
        headers=headers,
        body=body,
        request_id=told[:_ID_LIMIT] if told else request_id,
        milliseconds=round((time.monotonic() - begin) * 1000),
        tls_version=_tls_version(response),
    )
    if 300 <= answer.status < 400:
        raise redirected(answer, str(response.request.url), headers.get("location"), redact)
    if complaint:
        raise bad_answer(answer, complaint, redact)
    return answer


def _read_body(response: httpx.Response, headers: dict[str, str]) -> tuple[bytes, str | None]:
    if headers.get("content-encoding", "identity").lower() != "identity":
        return b"", "Compressed, though not asked for"
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_raw():
        size += len(piece)
        if size > SIZE_LIMIT:
            return b"", f"Larger than {SIZE_LIMIT} bytes"
        pieces.append(piece)
    return b"".join(pieces), None


def _tls_version(response: httpx.Response) -> str | None:
    stream = response.extensions.get("network_stream")
    secured = stream.get_extra_info("ssl_object") if stream is not None else None
    version: str | None = secured.version() if secured is not None else None
    return version
