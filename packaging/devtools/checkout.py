"""Where things are in this checkout, and how a command speaks and fails."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NoReturn

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "packaging" / "locks"
CACHE = ROOT / ".cache"
EXIT_CANNOT_START = 2
KEPT_LINES = 60


class CannotContinueError(Exception):
    """Something a person has to put right first; its text is the whole message."""


def give_up(message: str) -> NoReturn:
    """Stop here, with ``message`` as all that the person gets to read."""
    raise CannotContinueError(message)


def say(text: str) -> None:
    """Print one line at once, so that it stands before the output of the next program."""
    print(text, flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Announce a long step, and say how long it took when it is done."""
    say(f"==> {title}")
    start = time.monotonic()
    yield
    say(f"    done in {time.monotonic() - start:.1f} s")


def run(
    command: Sequence[str | Path],
    env: Mapping[str, str] | None = None,
    output: IO[str] | None = None,
) -> int:
    """Run ``command`` in the checkout and give its exit code.

    What it writes goes to ``output``, or where the caller's own output goes.
    """
    sys.stdout.flush()
    errors = None if output is None else subprocess.STDOUT
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=ROOT, env=env, check=False, stdout=output, stderr=errors)
    return done.returncode


def run_reporting(command: Sequence[str | Path], report: Callable[[str], str | None]) -> bool:
    """Run a talkative ``command`` and say what ``report`` makes of its lines; all if it fails.

    Whether it succeeded is the answer.
    """
    heard: list[str] = []
    words = [str(part) for part in command]
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(words, cwd=ROOT, text=True, stdin=subprocess.DEVNULL, **both) as talker:
        for line in talker.stdout or ():
            heard.append(line.rstrip())
            if told := report(heard[-1]):
                say(f"    {told}")
    if talker.returncode != 0:
        say("\n".join(heard[-KEPT_LINES:]))
    return talker.returncode == 0


def output_of(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> str | None:
    """What ``command`` prints, or None when it is missing or fails."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            env=env,
            check=False,
            capture_output=True,
            text=True,
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def is_tracked(*patterns: str) -> bool:
    """Whether git knows a file that matches; outside a git checkout nothing is tracked."""
    return bool(output_of(["git", "ls-files", "--", *patterns]))
