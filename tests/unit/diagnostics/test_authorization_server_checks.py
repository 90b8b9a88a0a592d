"""The way to an authorization server on another host."""

from __future__ import annotations

import socket

from desktop_admin.diagnostics.authorization_server_checks import (
    check_server_dns,
    check_server_tcp,
    check_server_tls,
)
from desktop_admin.diagnostics.engine import Outcome
from tests.fakes.faulty_server import FaultyServer
from tests.unit.diagnostics.conftest import MakeSubject

EVERY = (check_server_dns, check_server_tcp, check_server_tls)


def test_the_services_own_host_is_not_checked_twice(subject_of: MakeSubject) -> None:
    for endpoint in (None, "https://a.example/x/oauth2/token"):
        subject = subject_of("https://a.example", token_endpoint=endpoint)
        found = [check(subject) for check in EVERY]
        assert {(one.outcome, one.is_blocking) for one in found} == {(Outcome.SKIPPED, False)}


def test_without_a_connection_there_is_nothing_to_check(subject_of: MakeSubject) -> None:
    assert check_server_dns(subject_of()).is_blocking


def test_the_other_host_is_named_reached_and_shaken_hands_with(subject_of: MakeSubject) -> None:
    with FaultyServer() as server:
        port = server.url.rpartition(":")[2]
        subject = subject_of(
            "https://a.example", token_endpoint=f"https://127.0.0.1:{port}/oauth2/token"
        )
        dns, tcp, tls = (check(subject) for check in EVERY)
    assert (dns.detail["host"], dns.detail["proxy"]) == ("127.0.0.1", "none")
    assert (tcp.outcome, tcp.detail["port"]) == (Outcome.OK, port)
    assert (tls.outcome, tls.detail["host"]) == (Outcome.FAILED, f"127.0.0.1:{port}")


def test_a_closed_port_of_the_other_host_fails(subject_of: MakeSubject) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    subject = subject_of("https://a.example", token_endpoint=f"http://127.0.0.1:{port}/t")
    found = check_server_tcp(subject)
    assert (found.outcome, found.detail["ipv4"]) == (Outcome.FAILED, "refused")
