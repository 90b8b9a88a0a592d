"""Reading an answer to its end."""

from __future__ import annotations

import httpx
import pytest

from desktop_admin.api.reading import SIZE_LIMIT, read_answer
from desktop_admin.domain.errors import BadAnswer, Redirected
from desktop_admin.domain.redaction import redact_shapes


def response(status: int, content: bytes = b"{}", **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = httpx.Request("GET", "https://sign.example.com/x?search=private")
    return httpx.Response(status, headers=named, stream=httpx.ByteStream(content), request=request)


def read(told: httpx.Response) -> object:
    return read_answer(told, "sign.example.com", "r-1", 0.0, redact_shapes)


def test_the_limit_itself_is_allowed() -> None:
    answer = read_answer(
        response(200, b"x" * SIZE_LIMIT), "sign.example.com", "r-1", 0.0, redact_shapes
    )
    assert len(answer.body) == SIZE_LIMIT
    with pytest.raises(BadAnswer):
        read(response(200, b"x" * (SIZE_LIMIT + 1)))


def test_compression_that_nobody_asked_for_is_not_unpacked() -> None:
    with pytest.raises(BadAnswer) as caught:
        read(response(200, b"\x1f\x8b", Content_Encoding="gzip"))
    assert "Compressed" in (caught.value.detail or "")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_name_their_target(status: int) -> None:
    with pytest.raises(Redirected) as caught:
        read(response(status, b"", Location="/login?next=1"))
    assert caught.value.facts["location"] == "https://sign.example.com/login"


def test_neither_headers_nor_body_are_in_the_repr() -> None:
    shown = repr(read(response(200, b'{"a":"secretvalue"}', Set_Cookie="session=1")))
    assert "secretvalue" not in shown
    assert "session" not in shown
