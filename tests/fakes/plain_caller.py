"""Sends requests byte by byte as they are told, over one connection that is kept."""

from __future__ import annotations

import http.client
from collections.abc import Mapping


class PlainCaller:
    """Adds nothing to a request but its host and length; far cheaper than a whole client."""

    def __init__(self, url: str) -> None:
        self._connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=20)

    def send(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes | None = None
    ) -> tuple[int, bytes]:
        """Status and content of the answer."""
        connection = self._connection
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        return answer.status, answer.read()

    def close(self) -> None:
        """Ends the connection."""
        self._connection.close()
