"""The text of the settings file: parsed as far as it can be, and marked so that a cut shows."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeGuard

import tomli_w

# A file that was cut off can still be valid TOML, with some connections missing. So it says at its
# top that it has an end; a file written by hand says neither.
HEADER = "# Settings of API Access Admin. The last line of this file is: # end\n"
END = "# end"
_LINE_OF_FAULT = re.compile(r"\(at line (\d+), column \d+\)\Z")


class Condition(Enum):
    """How the file was found."""

    WHOLE = auto()
    DAMAGED = auto()
    ABSENT = auto()


@dataclass(frozen=True, slots=True)
class Document:
    """The tables of the file; of a damaged one, what stands before the damage."""

    content: dict[str, object]
    condition: Condition


def parse(raw: bytes) -> Document:
    """The document in ``raw``, whatever is in there. Raises nothing."""
    text, is_text = _decoded(raw)
    if is_text and not _is_cut_off(text):
        try:
            return Document(tomllib.loads(text), Condition.WHOLE)
        except (ValueError, RecursionError):
            pass
    return Document(_rescued(text), Condition.DAMAGED)


def render(content: dict[str, object]) -> bytes:
    """``content`` as TOML between header and end."""
    lists = {name: value for name, value in content.items() if _is_list_of_records(value)}
    others = {name: value for name, value in content.items() if name not in lists}
    parts = [tomli_w.dumps(others), *(_records(name, lists[name]) for name in lists)]
    return "\n".join((HEADER, *filter(None, parts), f"{END}\n")).encode()


def _is_list_of_records(value: object) -> TypeGuard[list[Mapping[str, object]]]:
    """Whether it can be written record by record, so that a cut costs the last ones only."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(row, dict) for row in value)
        and not any(isinstance(field, (dict, list)) for row in value for field in row.values())
    )


def _records(name: str, rows: list[Mapping[str, object]]) -> str:
    """``rows`` as ``[[name]]`` tables, where the library would put short ones into one line."""
    title = tomli_w.dumps({name: 0}).rpartition(" = ")[0]
    return "\n".join(f"[[{title}]]\n{tomli_w.dumps(row)}" for row in rows)


def _decoded(raw: bytes) -> tuple[str, bool]:
    try:
        return raw.decode(), True
    except UnicodeDecodeError as fault:
        return raw[: fault.start].decode(), False


def _is_cut_off(text: str) -> bool:
    has_header = HEADER.startswith(text[: len(HEADER)])
    return has_header and not text.rstrip().endswith(f"\n{END}")


def _rescued(text: str) -> dict[str, object]:
    """The tables in the longest beginning of ``text``, in whole lines, that is valid."""
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines.pop()  # a value that was cut may look like another value
    while lines:
        try:
            return tomllib.loads("".join(lines))
        except RecursionError:
            return {}
        except ValueError as fault:
            del lines[_kept_lines(fault, len(lines)) :]
    return {}


def _kept_lines(fault: ValueError, count: int) -> int:
    place = _LINE_OF_FAULT.search(str(fault))
    return min(int(place[1]) - 1, count - 1) if place else count - 1
