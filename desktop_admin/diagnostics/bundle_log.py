"""The program's log files as a support bundle has them: the end of each, redacted by fields."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

LOG_FILES = tuple(f"desktop-admin.log{ending}" for ending in ("", ".1", ".2", ".3"))
LOG_TAIL = 1024 * 1024  # bytes, the end of each file
LONGEST_LINE = 16 * 1024  # characters; a longer one is dropped whole
_FIELDS = ("at", "level", "logger", "thread", "message", "milliseconds", "exception")
_HARMLESS: Mapping[str, re.Pattern[str]] = {
    "at": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:\+\d\d:\d\d|Z)"),
    "level": re.compile(r"DEBUG|INFO|WARNING|ERROR|CRITICAL"),
    "milliseconds": re.compile(r"\d{1,9}"),
}
TOO_LONG = Text(QT_TRANSLATE_NOOP("Text", "{count} lines were too long and were left out."))
CUT = Text(QT_TRANSLATE_NOOP("Text", "Only the end is here; {count} older bytes were left out."))
NOT_READ = Text(QT_TRANSLATE_NOOP("Text", "It could not be read: {reason}."))
NOT_A_FILE = Text(QT_TRANSLATE_NOOP("Text", "It was left out, as it is not an ordinary file."))
Redact = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class BundleText:
    """The redacted end of a log, and what is to be said of what is missing."""

    text: str
    notes: tuple[Text, ...] = ()


def read_log(path: Path, redact: Redact, limit: int = LOG_TAIL) -> BundleText | None:
    """The last ``limit`` bytes of the log at ``path``, in whole lines; None if there is none.

    Raises nothing of a file that cannot be read: the notes say it. A symbolic link is not followed.
    """
    try:
        raw, left_out = _tail(path, limit)
    except FileNotFoundError:
        return None
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        return BundleText("", (NOT_READ.with_facts(reason=reason),))
    if raw is None:
        return BundleText("", (NOT_A_FILE,))
    part = redacted_lines(map(_decoded, raw.split(b"\n")), redact)
    cut = (CUT.with_facts(count=left_out),) if left_out else ()
    return BundleText(part.text, (*cut, *part.notes))


def redacted_lines(lines: Iterable[str], redact: Redact) -> BundleText:
    """Each of the program's own records again with its known fields; other lines as free text.

    Free text is redacted in one piece, as a secret may go over the end of a line.
    """
    too_long = 0
    shown: list[str] = []
    free: list[str] = []
    for line in lines:
        record = None
        if len(line) > LONGEST_LINE:
            too_long += 1
        elif (record := _record(line)) is None:
            if line.strip():
                free.append(line)
            continue
        shown += _free_lines(free, redact)
        free.clear()
        if record is not None:
            shown.append(json.dumps(_redacted(record, redact), ensure_ascii=False))
    shown += _free_lines(free, redact)
    notes = (TOO_LONG.with_facts(count=too_long),) if too_long else ()
    return BundleText("".join(f"{line}\n" for line in shown), notes)


def _tail(path: Path, limit: int) -> tuple[bytes | None, int]:
    """The end of the file, from the begin of a line, and how much stands before it."""
    handle = os.open(
        path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    )
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            return None, 0
        begin = max(0, status.st_size - limit)
        file.seek(begin)
        raw = file.read(limit)
    if begin:
        cut = raw.find(b"\n") + 1
        return raw[cut:], begin + cut
    return raw, 0


def _decoded(line: bytes) -> str:
    """``line`` as UTF-8; with zero bytes it is of two bytes a character, each of them kept."""
    return line.decode("latin-1") if b"\0" in line else line.decode("utf-8", "replace")


def _record(line: str) -> dict[str, str] | None:
    if not line.startswith("{"):
        return None
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or not isinstance(found.get("message"), str):
        return None
    return {name: str(found[name]) for name in _FIELDS if name in found}


def _redacted(record: Mapping[str, str], redact: Redact) -> dict[str, str]:
    shown = {}
    for name, value in record.items():
        harmless = _HARMLESS.get(name)
        is_harmless = harmless is not None and harmless.fullmatch(value) is not None
        shown[name] = value if is_harmless else redact(value)
    return shown


def _free_lines(lines: list[str], redact: Redact) -> Iterator[str]:
    if lines:
        yield from redact("\n".join(lines)).split("\n")
