"""Locking: what makes the window lock itself, and what stands between it and being shown again."""

from __future__ import annotations

from enum import StrEnum


class SessionEvent(StrEnum):
    """What a desktop tells of the session that the program runs in."""

    LOCKED = "locked"
    SWITCHED = "switched"  # another person uses the computer now
    SUSPENDING = "suspending"


class Protection(StrEnum):
    """What is asked for before the window is shown again."""

    ACCOUNT = "account"  # the password, which the server checks
    SAMPLE = "sample"  # nothing: the sample account on this computer knows no password of a person
    NOBODY = "nobody"  # nothing: nobody was signed in
