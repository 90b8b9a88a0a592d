"""Every error says what went wrong and what to do next, in whole sentences."""

from __future__ import annotations

import pytest

from desktop_admin.domain import errors, file_errors, vault_errors
from desktop_admin.domain.errors import AppError

FACTS = {
    "host": "example.com",
    "seconds": 15,
    "status": 503,
    "reason": "self-signed certificate",
    "location": "https://elsewhere.example",
    "backend": "Secret Service",
    "limit": 1280,
    "path": "events.csv",
    "issuer": "https://other.example",
    "code": "invalid_client",
    "least": 12,
}


def _tree(root: type[AppError]) -> list[type[AppError]]:
    return [root, *(leaf for kind in root.__subclasses__() for leaf in _tree(kind))]


KINDS = [k for k in _tree(AppError) if k.__module__.startswith("desktop_admin.domain")]


def test_the_tree_holds_all_modules() -> None:
    assert {errors.ServerFailed, vault_errors.VaultLocked, file_errors.FileFailed} <= set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_title_and_next_step_are_sentences(kind: type[AppError]) -> None:
    problem = kind(request_id="r-1", **FACTS)
    for text in (str(problem.title), str(problem.next_step)):
        assert text
        assert "{" not in text
    assert str(problem.title).endswith(".")
    assert problem.request_id == "r-1"


def test_titles_tell_the_errors_apart() -> None:
    leaves = [k for k in KINDS if k is not AppError and not k.__subclasses__()]
    titles = [str(kind(**FACTS).title) for kind in leaves]
    assert len(titles) == len(set(titles))
