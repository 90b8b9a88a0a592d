"""Why the backend does not start."""

from __future__ import annotations


class StartRefused(Exception):
    """The backend does not start; the text says why and what to do, for a person to read.

    ``reason`` is a short word for programs.
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
