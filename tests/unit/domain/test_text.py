"""Texts carry a template and facts; a translation takes the same facts."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

import desktop_admin.domain.errors as errors_module
from desktop_admin.domain.text import Text


def test_facts_are_filled_in() -> None:
    text = Text("{host} did not answer.").with_facts(host="example.com")
    assert str(text) == "example.com did not answer."
    assert text.filled("{host} n'a pas répondu.") == "example.com n'a pas répondu."


def test_facts_with_braces_are_plain_text() -> None:
    assert str(Text("{name} is gone.").with_facts(name="{0.__class__}")) == "{0.__class__} is gone."


def test_facts_that_are_texts_are_said_in_the_same_language() -> None:
    text = Text("Skipped for {check}.").with_facts(check=Text("Clock of {host}", {"host": "a"}))
    french = {"Skipped for {check}.": "Sauté pour {check}.", "Clock of {host}": "Horloge de {host}"}
    assert text.said(french.__getitem__) == "Sauté pour Horloge de a."


@pytest.mark.parametrize("module", ["errors", "vault_errors", "file_errors"])
def test_every_template_of_an_error_names_facts_its_docstring_promises(module: str) -> None:
    path = Path(errors_module.__file__).with_name(f"{module}.py")
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.ClassDef):
            continue
        constants = [n.value for n in ast.walk(node) if isinstance(n, ast.Constant)]
        templates = [c for c in constants[1:] if isinstance(c, str) and "{" in c]
        wanted = {field for t in templates for _, field, _, _ in Formatter().parse(t) if field}
        promised = ast.get_docstring(node) or ""
        missing = {name for name in wanted if f"``{name}``" not in promised}
        assert not missing, f"{node.name} needs {missing}"
