"""Query strings: each parameter once, in UTF-8."""

from __future__ import annotations

import pytest

from desktop_admin.backend.calls.faults import ValidationFault
from desktop_admin.backend.calls.queries import check_query


@pytest.mark.parametrize(
    "query",
    [b"", b"a=1", b"a=1&b=1", b"a=%C3%A9", "a=é".encode(), b"result=OK&result=FAILED", b"a=&b"],
)
def test_what_is_clear_passes(query: bytes) -> None:
    check_query(query)


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        (b"a=1&a=1", "repeatedParameter"),
        (b"a=1&b=2&%61=3", "repeatedParameter"),
        (b"a=&a=", "repeatedParameter"),
        (b"a=%ff", "malformedQuery"),
        (b"a=\xff", "malformedQuery"),
        (b"&".join([b"a%d=1" % place for place in range(60)]), "malformedQuery"),
    ],
)
def test_what_is_not_is_refused(query: bytes, detail: str) -> None:
    with pytest.raises(ValidationFault) as caught:
        check_query(query)
    assert caught.value.detail == detail
