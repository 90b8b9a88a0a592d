"""Sends bytes as they are to a server, and reads what comes back until it closes."""

from __future__ import annotations

import json
import re
import socket
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

PATIENCE = 20
STATUS = re.compile(rb"HTTP/1\.1 (\d{3}) ")


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """Everything that a server said before it closed the connection."""

    said: bytes

    @property
    def statuses(self) -> list[int]:
        """The status of each answer, in order."""
        return [int(found) for found in STATUS.findall(self.said)]

    def json(self) -> Any:
        """The body of the last answer."""
        return json.loads(self.said.rpartition(b"\r\n\r\n")[2])


def open_connection(url: str) -> socket.socket:
    """A connection to the server at ``url``."""
    parts = urlsplit(url)
    connection = socket.create_connection((parts.hostname, parts.port or 0), PATIENCE)
    connection.settimeout(PATIENCE)
    return connection


def read_to_end(connection: socket.socket) -> RawAnswer:
    """What is said until the other side closes; a reset counts as that."""
    said = b""
    try:
        while part := connection.recv(65536):
            said += part
    except ConnectionResetError:
        pass
    return RawAnswer(said)


def talk(url: str, sent: bytes) -> RawAnswer:
    """Sends ``sent``, in which ``{host}`` stands for the server's own, and reads to the end."""
    with open_connection(url) as connection:
        connection.sendall(sent.replace(b"{host}", urlsplit(url).netloc.encode()))
        return read_to_end(connection)
