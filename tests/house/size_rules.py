"""House rules on size and on what a module opens with."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.source import Finding, Rule, Source

FILE_LIMIT = 250
FUNCTION_LIMIT = 40
CONSTRUCTOR_LIMIT = 25
VERSION_FILE = "desktop_admin/__init__.py"


def long_file(source: Source) -> Iterator[Finding]:
    if source.line_count > FILE_LIMIT:
        yield Finding(FILE_LIMIT, f"{source.line_count} lines, at most {FILE_LIMIT}: divide it")


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from ``def`` to the end, decorators not counted."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def long_function(source: Source) -> Iterator[Finding]:
    for function in source.functions():
        limit = CONSTRUCTOR_LIMIT if function.name == "__init__" else FUNCTION_LIMIT
        if (lines := length(function)) > limit:
            yield Finding(function.lineno, f"{function.name}: {lines} lines, at most {limit}")


def missing_sentence(source: Source) -> Iterator[Finding]:
    words = ast.get_docstring(source.tree) or ""
    if not words.split("\n\n")[0].endswith((".", ":")):
        yield Finding(1, "a module opens with one sentence that says what it is for")


def busy_package_file(source: Source) -> Iterator[Finding]:
    if source.path.name != "__init__.py" or str(source.path) == VERSION_FILE:
        return
    for node in source.tree.body[1:]:
        yield Finding(node.lineno, "a package file holds its sentence and nothing else")


RULES = (
    Rule(
        "files stay short",
        long_file,
        ("desktop_admin", "packaging", "tests"),
        sin='"""A."""\n' + "\n" * FILE_LIMIT,
        virtue='"""A."""\n' + "\n" * (FILE_LIMIT - 1),
    ),
    Rule(
        "functions stay short",
        long_function,
        ("desktop_admin", "packaging"),
        sin="def f():\n" + "    f()\n" * FUNCTION_LIMIT,
        virtue="def f():\n" + "    f()\n" * (FUNCTION_LIMIT - 1),
    ),
    Rule(
        "constructors stay short",
        long_function,
        ("desktop_admin", "packaging"),
        sin="class A:\n  def __init__(self):\n" + "    f()\n" * CONSTRUCTOR_LIMIT,
        virtue="class A:\n  def __init__(self):\n" + "    f()\n" * (CONSTRUCTOR_LIMIT - 1),
    ),
    Rule(
        "modules say what they are for",
        missing_sentence,
        ("desktop_admin", "packaging", "tests"),
        sin='"""helpers"""\n',
        virtue='"""Counts the rows."""\n',
    ),
    Rule(
        "package files are empty",
        busy_package_file,
        ("desktop_admin", "packaging"),
        sin='"""Widgets."""\nfrom a import b\n',
        virtue='"""Widgets."""\n',
        place="desktop_admin/ui/widgets/__init__.py",
    ),
)
