"""Reads the lines of JSON that the embedded backend writes, and believes none of them blindly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop_admin.domain.access import SamplePerson
from desktop_admin.domain.names import display_name
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import (
    UrlRefused,
    check_token_endpoint,
    is_loopback_host,
    is_same_origin,
    normalise_backend_url,
)

WORDS_LIMIT = 300
_REFUSALS: Mapping[str, Text] = {
    "port-taken": Text(
        QT_TRANSLATE_NOOP(
            "Text", "Another program uses its port. Stop that program, then start it again."
        )
    ),
    "key-file": Text(
        QT_TRANSLATE_NOOP(
            "Text", "Its key file is missing, damaged or open to others. Put it right first."
        )
    ),
    "data-directory": Text(QT_TRANSLATE_NOOP("Text", "Its data folder cannot be used.")),
    "database": Text(QT_TRANSLATE_NOOP("Text", "Its database cannot be used.")),
    "newer-schema": Text(
        QT_TRANSLATE_NOOP("Text", "A newer version of this program wrote its data. Use that one.")
    ),
}


@dataclass(frozen=True, slots=True)
class BackendReady:
    """What the child told when it listened: its own origin, and whom one may sign in as."""

    url: str
    authorization_server_url: str
    people: tuple[SamplePerson, ...]


def decoded(line: bytes) -> Mapping[str, object]:
    """The JSON object of ``line``; empty if it is none."""
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}


def read_ready(answer: Mapping[str, object]) -> BackendReady | None:
    """The address and people of ``answer``; None unless the address is on this very computer."""
    url, endpoint = answer.get("url"), answer.get("authorizationServerUrl")
    if not isinstance(url, str) or not isinstance(endpoint, str):
        return None
    try:
        is_plain = normalise_backend_url(url) == url
        check_token_endpoint(endpoint)
    except UrlRefused:
        return None
    is_here = is_loopback_host(urlsplit(url).hostname or "")
    if not (is_plain and is_here and is_same_origin(url, endpoint)):
        return None
    return BackendReady(url, endpoint, _people(answer.get("people")))


def words(told: object) -> str:
    """``told`` as words for people, empty if it is no text."""
    return display_name(told)[:WORDS_LIMIT] if isinstance(told, str) else ""


def refusal_text(code: object) -> Text | None:
    """Why it does not start, by the short word that it tells; None for a word without a text."""
    return _REFUSALS.get(code) if isinstance(code, str) else None


def _people(told: object) -> tuple[SamplePerson, ...]:
    people = told if isinstance(told, list) else []
    return tuple(_person(person) for person in people if isinstance(person, dict))


def _person(told: Mapping[str, object]) -> SamplePerson:
    return SamplePerson(*(words(told.get(name)) for name in ("email", "name", "role")))
