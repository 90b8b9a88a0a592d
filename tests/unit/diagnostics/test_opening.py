"""Opening the way to a server and through a proxy."""

from __future__ import annotations

import socket
import threading

from desktop_admin.diagnostics.opening import first_host, is_tls, opened_to, tunnel_through
from tests.unit.diagnostics.conftest import MakeSubject


def test_the_connection_is_opened_to_the_proxy_if_there_is_one(subject_of: MakeSubject) -> None:
    def resolve(url: str) -> str | None:
        return "http://proxy.example:3128" if "far" in url else None

    assert first_host(subject_of("https://far.example", resolve_proxy=resolve)) == (
        "proxy.example",
        3128,
    )
    assert first_host(subject_of("https://a.example", resolve_proxy=resolve)) == ("a.example", 443)


def test_only_https_speaks_tls(subject_of: MakeSubject) -> None:
    assert is_tls(subject_of("https://a.example"))
    assert not is_tls(subject_of("http://127.0.0.1:1"))


def test_no_byte_behind_the_proxys_head_is_taken(subject_of: MakeSubject) -> None:
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            with listener.accept()[0] as caller:
                heard.append(caller.recv(4096))
                caller.sendall(b"HTTP/1.1 200 Yes\r\n\r\nrest")

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        subject = subject_of("https://[2001:db8::1]:8443", resolve_proxy=lambda _: address)
        with opened_to(subject) as opened:
            assert tunnel_through(opened, subject) == 200
            assert opened.recv(4) == b"rest"
        thread.join(20)
    assert heard[0].startswith(b"CONNECT [2001:db8::1]:8443 HTTP/1.1\r\n")
