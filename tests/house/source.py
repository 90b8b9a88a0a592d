"""What the house rules work on: parsed sources, findings, and rules that carry their own proof."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """One Python file: its path inside the checkout, and its text."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @property
    def line_count(self) -> int:
        return len(self.text.splitlines())

    def is_in(self, *places: str) -> bool:
        """Whether the file is, or lies in, one of ``places`` (paths inside the checkout)."""
        return any(self.path.is_relative_to(place) for place in places)

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))

    def method_calls(self, *names: str) -> Iterator[tuple[ast.Call, ast.Attribute]]:
        """The calls of the form ``something.name(...)``."""
        for call in self.calls():
            if isinstance(call.func, ast.Attribute) and call.func.attr in names:
                yield call, call.func

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def classes(self) -> Iterator[ast.ClassDef]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef))


@dataclass(frozen=True)
class Finding:
    """A place that breaks a rule, and what to do there."""

    line: int
    advice: str


@dataclass(frozen=True)
class Rule:
    """A house rule with a ``sin`` that it has to catch and a ``virtue`` that it has to let pass.

    ``place`` is where both would stand; ``scope`` are the folders or files that the rule governs.
    """

    name: str
    find: Callable[[Source], Iterable[Finding]]
    scope: tuple[str, ...]
    sin: str = field(repr=False)
    virtue: str = field(repr=False)
    place: str = "desktop_admin/ui/pages/example.py"

    def example(self, text: str) -> Source:
        return Source(PurePosixPath(self.place), textwrap.dedent(text).lstrip("\n"))


def sources(*places: str) -> list[Source]:
    """The Python files in ``places`` (folders or files inside the checkout), sorted by path."""
    found: set[Path] = set()
    for place in places:
        path = ROOT / place
        found.update(path.rglob("*.py") if path.is_dir() else {path} & {*path.parent.glob("*.py")})
    return [_read(path) for path in sorted(found)]


@cache
def _read(path: Path) -> Source:
    return Source(PurePosixPath(path.relative_to(ROOT).as_posix()), path.read_text("utf-8"))


def last_name(node: ast.expr) -> str:
    """``c`` of ``a.b.c`` and of ``c``; empty for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
