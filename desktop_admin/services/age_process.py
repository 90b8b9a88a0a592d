"""Encrypts with a passphrase in a process of its own: the work on it takes seconds, during which
pyrage lets no other thread of its process run, the window's included.

Passphrase and content go over pipes, which nobody else reads.
"""

from __future__ import annotations

import json
import subprocess
import sys

from desktop_admin.domain.errors import AppError
from desktop_admin.domain.secret import Secret
from desktop_admin.services.own_program import own_program

COMMAND = "encrypt-age"
_SECONDS = 120


def encrypted_apart(content: bytes, passphrase: Secret) -> bytes:
    """``content`` as an armoured age file. Raises ``AppError`` if the process fails."""
    question = {"content": content.decode(), "passphrase": passphrase.reveal()}
    try:
        done = subprocess.run(
            [*own_program(), COMMAND],
            input=json.dumps(question).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise AppError(detail=type(fault).__name__) from None
    if done.returncode != 0 or not done.stdout:
        raise AppError(detail=f"age: exit {done.returncode}")
    return done.stdout


def run() -> int:
    """The other process: a question on standard input, the file on standard output."""
    import pyrage  # type: ignore[import-untyped]  # noqa: PLC0415 - 2 MB that few calls need

    question = json.loads(sys.stdin.buffer.read())
    content, passphrase = question["content"].encode(), question["passphrase"]
    sys.stdout.buffer.write(pyrage.passphrase.encrypt(content, passphrase, armored=True))
    return 0
