"""The way to a server, with each fault staged by a real socket."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop_admin.api import proxy
from desktop_admin.diagnostics import network_checks as checks
from desktop_admin.diagnostics.engine import Outcome
from desktop_admin.domain.text import Text
from tests.fakes.full_listener import full_listener
from tests.unit.diagnostics.conftest import MakeSubject


@contextmanager
def _one_answer(answer: bytes) -> Iterator[tuple[str, list[bytes]]]:
    """A proxy that gives one answer to one caller; its address, and what it heard."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            with listener.accept()[0] as caller:
                while b"\r\n\r\n" not in b"".join(heard):
                    heard.append(caller.recv(4096))
                caller.sendall(answer)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://pat:pw%40@127.0.0.1:{listener.getsockname()[1]}", heard
        thread.join(20)


def test_the_proxy_decision_names_its_source(
    subject_of: MakeSubject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://pat:canary@proxy.example:3128")
    found = checks.check_proxy(subject_of("https://a.example"))
    assert found.detail == {
        "proxy": "proxy.example:3128",
        "proxy_source": "environment",
        "proxy_variable": "HTTPS_PROXY",
    }
    assert "canary" not in repr(found)
    straight = checks.check_proxy(subject_of("http://[::1]:1"))
    assert straight.detail == {"proxy": "none", "proxy_source": "loopback"}


def test_without_an_address_the_reason_is_told_to_all_that_need_it(subject_of: MakeSubject) -> None:
    found = checks.check_proxy(subject_of())
    assert (found.outcome, found.is_blocking) == (Outcome.SKIPPED, True)
    stopped = checks.check_proxy(subject_of(no_url=Text("It is not running.")))
    assert (str(stopped.cause), stopped.is_blocking) == ("It is not running.", True)


def test_a_proxy_script_of_the_system_is_a_warning(
    subject_of: MakeSubject, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr(proxy, "has_proxy_script", lambda: True)
    found = checks.check_proxy(subject_of("https://a.example", resolve_proxy=_no_proxy))
    assert found.outcome is Outcome.WARNING
    assert found.detail["proxy_script"] == "yes"


def test_an_unknown_name_fails_and_says_so(subject_of: MakeSubject) -> None:
    def unknown(_: str) -> tuple[tuple[str, str], ...]:
        raise socket.gaierror(-2, "unknown")

    found = checks.check_dns(subject_of("https://a.exampel", resolve_name=unknown))
    assert found.outcome is Outcome.FAILED
    assert "a.exampel" in str(found.cause)
    assert checks.check_dns(subject_of("http://127.0.0.1:1")).outcome is Outcome.OK


def test_a_closed_port_fails(subject_of: MakeSubject) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        assert checks.check_tcp(subject_of(url)).outcome is Outcome.OK
    assert checks.check_tcp(subject_of(url)).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("silent", "words"), [("IPv6", "not over IPv6"), ("IPv4", "not over IPv4")]
)
def test_a_family_that_swallows_packets_is_found(
    subject_of: MakeSubject, silent: str, words: str
) -> None:
    hosts = {"IPv6": (socket.AF_INET6, "::1"), "IPv4": (socket.AF_INET, "127.0.0.1")}
    good = next(name for name in hosts if name != silent)
    with (
        full_listener(*hosts[silent]) as port,
        socket.create_server((hosts[good][1], port), family=hosts[good][0]),
    ):
        subject = subject_of(
            f"https://a.example:{port}",
            resolve_proxy=_no_proxy,
            resolve_name=_both_families,
            connect_seconds=0.2,
        )
        found = checks.check_tcp(subject)
    assert found.outcome is Outcome.WARNING
    assert words in str(found.cause)
    assert (found.detail[good.lower()], found.detail[silent.lower()]) == ("answers", "silent")
    addresses = [found.detail["address_1"], found.detail["address_2"]]
    assert f"{silent} {hosts[silent][1]}: no answer" in addresses
    assert any(one.startswith(f"{good} {hosts[good][1]}: ") for one in addresses)


def _no_proxy(_: str) -> None:
    return None


def _both_families(_: str) -> tuple[tuple[str, str], ...]:
    return ("IPv6", "::1"), ("IPv4", "127.0.0.1")


@pytest.mark.parametrize(
    ("answer", "outcome", "words"),
    [
        (b"HTTP/1.1 200 Connection established\r\n\r\n", Outcome.OK, ""),
        (b"HTTP/1.1 407 Who are you\r\n\r\n", Outcome.FAILED, "user name and password"),
        (b"HTTP/1.1 403 No\r\n\r\n", Outcome.FAILED, "network team"),
        (b"SSH-2.0-x\r\n\r\n", Outcome.FAILED, "network team"),
    ],
)
def test_the_proxy_is_asked_to_connect(
    subject_of: MakeSubject, answer: bytes, outcome: Outcome, words: str
) -> None:
    with _one_answer(answer) as (address, heard):

        def resolve(_: str) -> str:
            return address

        found = checks.check_connect(subject_of("https://a.example", resolve_proxy=resolve))
    asked = b"".join(heard)
    assert asked.startswith(b"CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n")
    assert b"Proxy-Authorization: Basic cGF0OnB3QA==\r\n" in asked
    assert (found.outcome, words in str(found.next_step)) == (outcome, True)
    assert "cGF0" not in repr(found)


def test_without_a_proxy_there_is_nothing_to_connect_through(subject_of: MakeSubject) -> None:
    found = checks.check_connect(subject_of("https://127.0.0.1:1"))
    assert found.outcome is Outcome.SKIPPED
