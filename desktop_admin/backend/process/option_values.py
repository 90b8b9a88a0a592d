"""Values of options: checked, in normal form, and refused with the form that is expected."""

from __future__ import annotations

import argparse
import ipaddress

from desktop_admin.backend.http.forwarding import Network
from desktop_admin.domain.urls import UrlRefused, normalise_backend_url

WORKER_LIMIT = 64


def port(text: str) -> int:
    """A port to listen on. Raises ``ArgumentTypeError``."""
    number = int(text) if text.isdigit() else 0
    if not 0 < number < 65536:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return number


def workers(text: str) -> int:
    """A number of worker processes. Raises ``ArgumentTypeError``."""
    number = int(text) if text.isdigit() else 0
    if not 0 < number <= WORKER_LIMIT:
        raise argparse.ArgumentTypeError(f"a number of processes is from 1 to {WORKER_LIMIT}")
    return number


def seconds(text: str) -> int:
    """A number of seconds, at most an hour. Raises ``ArgumentTypeError``."""
    number = int(text) if text.isdigit() else -1
    if not 0 <= number <= 3600:
        raise argparse.ArgumentTypeError("a number of seconds from 0 to 3600 is expected")
    return number


def address(text: str) -> str:
    """An IP address of this computer, in its normal form. Raises ``ArgumentTypeError``."""
    try:
        return str(ipaddress.ip_address("127.0.0.1" if text == "localhost" else text.strip("[]")))
    except ValueError:
        raise argparse.ArgumentTypeError(
            "an IP address of this computer is expected, such as 127.0.0.1, 0.0.0.0 or ::"
        ) from None


def network(text: str) -> Network:
    """An IP address or a network. Raises ``ArgumentTypeError``."""
    try:
        return ipaddress.ip_network(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            "an IP address or network is expected, such as 10.0.0.5 or 10.0.0.0/24"
        ) from None


def public_url(text: str) -> str:
    """An origin: https, or http on loopback. Raises ``ArgumentTypeError``."""
    try:
        url = normalise_backend_url(text)
    except UrlRefused:
        url = ""
    if not url or url.count("/") != 2:
        raise argparse.ArgumentTypeError(
            "an origin is expected, such as https://api.example.com: https (http on loopback"
            " only), a host, perhaps a port, no path"
        )
    return url
