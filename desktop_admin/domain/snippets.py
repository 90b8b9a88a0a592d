"""Code to paste that asks for a token and calls the API: templates, and what is filled in."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret

UNKNOWN = "…"
# What is safe inside the quotes of every one of the languages.
_SAFE = re.compile(r"[A-Za-z0-9_.~:/@%+=,\[\]-]+")
_STEMS = {
    CredentialKind.CLIENT_APP: "client-app",
    CredentialKind.OAUTH_CLIENT: "oauth-client",
}


def _in_single_quotes(value: str) -> str:
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


@dataclass(frozen=True, slots=True)
class Language:
    """A language: ``asks`` is how its code gets the secret when it is not filled in.

    ``holds`` is how it holds one that is, ``{}`` standing for what ``quote`` makes of it.
    """

    id: str
    title: str
    asks: str
    holds: str = "{}"
    quote: Callable[[str], str] = json.dumps


LANGUAGES = (
    Language(
        "curl",
        "curl",
        "printf 'Secret: ' >&2; stty -echo; IFS= read -r CLIENT_SECRET; stty echo; echo >&2",
        "CLIENT_SECRET={}",
        shlex.quote,
    ),
    Language("python", "Python", 'os.environ["CLIENT_SECRET"]'),
    Language("java", "Java", 'System.getenv("CLIENT_SECRET")'),
    Language("csharp", "C#", 'Environment.GetEnvironmentVariable("CLIENT_SECRET")!'),
    Language("javascript", "JavaScript", "process.env.CLIENT_SECRET"),
    Language("php", "PHP", "getenv('CLIENT_SECRET')", quote=_in_single_quotes),
)


@dataclass(frozen=True, slots=True)
class SnippetFacts:
    """What is filled into a template; a value that could break out of its quotes is left out."""

    client_id: str
    token_url: str
    api_url: str


def template_name(kind: CredentialKind, language: Language) -> str:
    """The file name of the template below ``resources/snippets``."""
    return f"{_STEMS[kind]}.{language.id}"


def filled(template: str, language: Language, facts: SnippetFacts, secret: Secret | None) -> str:
    """``template`` with the facts, and with the secret itself if one is given."""
    values = {
        "CLIENT_ID": _safe(facts.client_id),
        "TOKEN_URL": _safe(facts.token_url),
        "API_URL": _safe(facts.api_url),
        "SECRET": language.asks,
    }
    if secret is not None:
        values["SECRET"] = language.holds.format(language.quote(secret.reveal()))
    return re.sub(r"\{\{(\w+)\}\}", lambda found: values[found[1]], template)


def _safe(value: str) -> str:
    return value if _SAFE.fullmatch(value) else UNKNOWN
