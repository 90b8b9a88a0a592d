"""Code to paste: every template, and what may be filled into it."""

from __future__ import annotations

import ast
import re
import shlex

import pytest

from desktop_admin.assets import resource_path
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.snippets import (
    LANGUAGES,
    UNKNOWN,
    Language,
    SnippetFacts,
    filled,
    template_name,
)

KINDS = (CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT)
FACTS = SnippetFacts("ossoi_1", "https://sign.example.com/oauth2/token", "https://x.example/api")
VALUE = "ossoc_Canary"
BY_ID = {language.id: language for language in LANGUAGES}


def template(kind: CredentialKind, language: Language) -> str:
    return resource_path("snippets", template_name(kind, language)).read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
def test_every_template_takes_every_fact(kind: CredentialKind, language: Language) -> None:
    text = template(kind, language)
    slots = re.findall(r"\{\{(\w+)\}\}", text)
    assert sorted(slots) == ["API_URL", "CLIENT_ID", "SECRET", "TOKEN_URL"]
    bare = filled(text, language, FACTS, None)
    assert VALUE not in bare
    assert "{{" not in bare
    assert filled(text, language, FACTS, Secret(VALUE)).count(VALUE) == 1


def test_the_shell_never_sees_the_secret_as_an_argument_of_a_program() -> None:
    for kind in KINDS:
        text = filled(template(kind, BY_ID["curl"]), BY_ID["curl"], FACTS, Secret(VALUE))
        [line] = [line for line in text.splitlines() if VALUE in line]
        assert line == f"CLIENT_SECRET={VALUE}"
        assert not re.search(r"curl[^|]*(-u|--user)", text)


@pytest.mark.parametrize("value", ['it\'s "quoted" \\ back $HOME `x`', "line\nline", "ü"])
def test_a_strange_secret_stays_one_text(value: str) -> None:
    python = filled("{{SECRET}}", BY_ID["python"], FACTS, Secret(value))
    assert ast.literal_eval(python) == value
    shell = filled("{{SECRET}}", BY_ID["curl"], FACTS, Secret(value))
    assert shlex.split(shell) == [f"CLIENT_SECRET={value}"]


@pytest.mark.parametrize("value", ['x"; evil("', "x'; evil '", "a b", "$(evil)", "x\ny"])
def test_a_fact_that_could_break_out_of_its_quotes_is_left_out(value: str) -> None:
    facts = SnippetFacts(value, FACTS.token_url, FACTS.api_url)
    assert filled('id = "{{CLIENT_ID}}"', BY_ID["java"], facts, None) == f'id = "{UNKNOWN}"'
