"""The service's hosts, and what a host was meant to be."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.regions import meant_by, region_of


@pytest.mark.parametrize(
    ("host", "meant"),
    [
        ("sandbox.esignlive.ca", "sandbox.e-signlive.ca"),
        ("apps.esignlive.comm", "apps.esignlive.com"),
        ("app.e-signlive.com", "apps.e-signlive.com"),
        ("sandbox.e-signlive.com:8443", None),  # is one
        ("apps.esignlive.com", None),
        ("sign.example.com", None),
        ("localhost", None),
    ],
)
def test_near_misses(host: str, meant: str | None) -> None:
    found = meant_by(host)
    assert (found.host if found else None) == meant


def test_regions_are_told_apart() -> None:
    one, two = region_of("sandbox.esignlive.com"), region_of("sandbox.e-signlive.com")
    assert one is not None
    assert two is not None
    assert (one.name, two.name) == ("US2 sandbox", "US1 sandbox")
    assert region_of("127.0.0.1:8080") is None
