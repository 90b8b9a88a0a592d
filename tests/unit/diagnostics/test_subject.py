"""What is checked."""

from __future__ import annotations

from desktop_admin.diagnostics.subject import host_and_port, resolve_name
from tests.unit.diagnostics.conftest import MakeSubject


def test_the_port_is_the_schemes_own_unless_it_is_named() -> None:
    assert host_and_port("https://a.example/api") == ("a.example", 443)
    assert host_and_port("http://[::1]:81") == ("::1", 81)
    assert host_and_port("http://a.example") == ("a.example", 80)


def test_a_name_gives_each_address_once() -> None:
    assert resolve_name("127.0.0.1") == (("IPv4", "127.0.0.1"),)


def test_the_proxy_is_asked_for_the_very_url(subject_of: MakeSubject) -> None:
    asked: list[str] = []

    def resolve(url: str) -> str:
        asked.append(url)
        return "proxy.example:3128"

    subject = subject_of("https://a.example/x", resolve_proxy=resolve)
    assert subject.proxy() == "http://proxy.example:3128"
    assert asked == ["https://a.example/x"]
