"""The listening socket and its names: on loopback, unless TLS or a proxy protects it."""

from __future__ import annotations

import errno
import ipaddress
import logging
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop_admin.backend.http.forwarding import Forwarding
from desktop_admin.backend.http.tls import TlsFiles
from desktop_admin.backend.process.data_directory import DataDirectory
from desktop_admin.backend.process.options import ServeOptions
from desktop_admin.backend.start_refused import StartRefused
from desktop_admin.domain.urls import is_loopback_host

BACKLOG = 2048
# On Windows SO_REUSEADDR would let another program take over the port.
_SHARING: int = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
_LOG = logging.getLogger("desktop_admin.backend")
_DEFAULT_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class Entrance:
    """How calls come in: ``public_url`` is the origin callers know, ``hosts`` what they may name.

    ``tls`` is None where a proxy ends TLS, or on loopback.
    """

    public_url: str
    hosts: tuple[str, ...]
    forwarding: Forwarding
    tls: TlsFiles | None


def entrance_of(options: ServeOptions, port: int) -> Entrance:
    """What ``options`` mean for the socket on ``port``. Raises ``StartRefused``."""
    tls = None
    if options.tls_cert is not None and options.tls_key is not None:
        tls = TlsFiles(options.tls_cert, options.tls_key)
    if options.public_url is None and not is_loopback_host(options.host):
        _LOG.warning("without --public-url callers know it by its own address only")
    own = url_of(options.host, port, is_encrypted=tls is not None)
    hosts = {*host_headers(options.host, port), *_hosts_of(options.public_url or own)}
    return Entrance(
        public_url=options.public_url or own,
        hosts=tuple(sorted(hosts)),
        forwarding=Forwarding(options.trusted_proxies),
        tls=tls,
    )


def check_exposure(options: ServeOptions) -> None:
    """Raises ``StartRefused`` where credentials would cross a network without TLS."""
    is_protected = options.tls_cert is not None or bool(options.trusted_proxies)
    if is_loopback_host(options.host) or is_protected:
        return
    raise StartRefused(
        "not-loopback",
        f"{options.host} is not an address of this computer alone, and credentials would cross the"
        " network in the clear. Give --tls-cert and --tls-key to serve with TLS, or --trusted-proxy"
        " with the address of the reverse proxy that ends TLS in front of this server.",
    )


def open_socket(directory: DataDirectory, host: str, asked_port: int | None) -> socket.socket:
    """Binds ``host`` to the asked, the remembered or a free port. Raises ``StartRefused``."""
    remembered = directory.remembered_port()
    port = asked_port or remembered or 0
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, or asyncio leaves Nagle's algorithm on: 40 ms on every answer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, _SHARING, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int(host != "::"))
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except OSError as problem:
        listener.close()
        raise _refusal(host, port, problem) from None
    chosen = int(listener.getsockname()[1])
    if chosen != remembered:
        directory.remember_port(chosen)
    return listener


def further_sockets(first: socket.socket, count: int) -> list[socket.socket]:
    """As many more sockets on the port of ``first``, all of this process: connections are spread.

    ``first`` was bound alone, so that a port that another program has is still refused.
    """
    first.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    sockets = []
    for _ in range(count):
        one = socket.socket(first.family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        one.setsockopt(socket.SOL_SOCKET, _SHARING, 1)
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        one.bind(first.getsockname())
        one.listen(BACKLOG)
        sockets.append(one)
    return sockets


def url_of(host: str, port: int, *, is_encrypted: bool) -> str:
    """The origin at which callers on this computer reach the backend."""
    shown = "localhost" if ipaddress.ip_address(host).is_unspecified else _in_url(host)
    return f"{'https' if is_encrypted else 'http'}://{shown}:{port}"


def host_headers(host: str, port: int) -> tuple[str, ...]:
    """The ``Host`` values under which a caller on this computer may mean this backend."""
    names = {"localhost", "127.0.0.1", "[::1]"}
    if is_loopback_host(host):
        names -= {"127.0.0.1", "localhost"} if ":" in host else {"[::1]"}
    if not ipaddress.ip_address(host).is_unspecified:
        names.add(_in_url(host))
    return tuple(f"{name}:{port}" for name in sorted(names))


def _hosts_of(url: str) -> tuple[str, ...]:
    """The ``Host`` values that mean ``url``: its default port may be left out."""
    parts = urlsplit(url)
    default = _DEFAULT_PORTS[parts.scheme]
    name = _in_url(parts.hostname or "")
    if parts.port in {None, default}:
        return (name, f"{name}:{default}")
    return (f"{name}:{parts.port}",)


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _refusal(host: str, port: int, problem: OSError) -> StartRefused:
    if problem.errno == errno.EADDRINUSE:
        return StartRefused(
            "port-taken",
            f"Port {port} on {host} is taken by another program. Stop that program, or choose"
            " another port once with --port.",
        )
    return StartRefused("port", f"Port {port} on {host} cannot be used: {problem.strerror}.")
