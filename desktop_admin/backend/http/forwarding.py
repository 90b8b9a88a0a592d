"""Who really calls, when declared proxies stand in between: X-Forwarded-For, -Host and -Proto.

The headers count only when the connection comes from a declared proxy. ``Forwarded`` (RFC 7239)
is not read: of two headers that say the same, a caller would set the one the proxy leaves alone.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable

from desktop_admin.backend.records.places import Address, parse_address

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Headers = Iterable[tuple[bytes, bytes]]

# At most so many proxies stand in a row; a longer header is a caller's doing.
_HOPS = 20


class Forwarding:
    """Reads what the proxies in ``networks`` say of a call; without any, nothing is believed."""

    def __init__(self, networks: tuple[Network, ...] = ()) -> None:
        self._networks = networks

    @property
    def is_in_use(self) -> bool:
        """Whether any proxy is declared."""
        return bool(self._networks)

    def is_trusted(self, peer: str) -> bool:
        """Whether ``peer``, the other end of a connection, is a declared proxy."""
        address = parse_address(peer)
        return address is not None and self._is_proxy(address)

    def caller_of(self, peer: str, headers: Headers) -> str:
        """The address that counts as the caller's: the right-most that is no declared proxy.

        What cannot be read ends the search at the proxy that sent it.
        """
        address = parse_address(peer)
        if address is None:
            return peer
        if self._is_proxy(address):
            for text in reversed(_listed(headers, b"x-forwarded-for")[-_HOPS:]):
                named = parse_address(_without_port(text))
                if named is None:
                    break
                address = named
                if not self._is_proxy(named):
                    break
        return str(address)

    def _is_proxy(self, address: Address) -> bool:
        return any(address in network for network in self._networks)


def forwarded_host(headers: Headers) -> str | None:
    """The host that the nearest proxy says was meant, None if it says nothing."""
    found = _listed(headers, b"x-forwarded-host")
    return found[-1] if found else None


def is_forwarded_plain(headers: Headers) -> bool:
    """Whether the nearest proxy says that the call came to it without TLS."""
    return _listed(headers, b"x-forwarded-proto")[-1:] == ["http"]


def _listed(headers: Headers, wanted: bytes) -> list[str]:
    """The members of a comma-separated header, which may come more than once, in order."""
    values = [value.decode("latin-1") for name, value in headers if name.lower() == wanted]
    return [item.strip() for item in ",".join(values).split(",") if item.strip()]


def _without_port(text: str) -> str:
    """``203.0.113.7`` of ``203.0.113.7:4711`` and ``2001:db8::1`` of ``[2001:db8::1]:4711``."""
    if text.startswith("["):
        return text[1:].partition("]")[0]
    return text.partition(":")[0] if text.count(":") == 1 else text
