"""Complete answers for calls that never reach the application: refused by protocol or proxy."""

from __future__ import annotations

import http

from desktop_admin.backend.calls.faults import ApiFault
from desktop_admin.backend.calls.wire import JSON, encode

Header = tuple[bytes, bytes]


def bare_answer(fault: ApiFault, request_id: str) -> tuple[list[Header], bytes]:
    """Headers and JSON body of the answer; the connection ends with it."""
    body = encode(fault.body())
    headers = {
        "content-type": JSON,
        "content-length": str(len(body)),
        "x-request-id": request_id,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "connection": "close",
        **fault.headers,
    }
    return [(name.lower().encode(), text.encode()) for name, text in headers.items()], body


def bare_bytes(fault: ApiFault, request_id: str) -> bytes:
    """The answer as it goes over the wire (RFC 9112)."""
    headers, body = bare_answer(fault, request_id)
    status = http.HTTPStatus(fault.status)
    lines = [f"HTTP/1.1 {status.value} {status.phrase}".encode()]
    lines += [name + b": " + value for name, value in headers]
    return b"\r\n".join([*lines, b"", body])
