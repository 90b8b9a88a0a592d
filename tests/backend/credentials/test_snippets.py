"""The code to paste does what it says, against a real backend."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_admin.assets import resource_path
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.snippets import (
    LANGUAGES,
    Language,
    SnippetFacts,
    filled,
    template_name,
)
from desktop_admin.domain.urls import CLIENT_APP_TOKEN_PATH, TOKEN_PATH
from tests.backend.callers import KEYS, OAUTH2
from tests.fakes.api_user import ApiUser
from tests.fakes.backend_process import BackendProcess

# How each language is started, where this machine has it; the first two every machine has.
STARTERS = {
    "curl": ("snippet.sh", ("sh",)),
    "python": ("snippet.py", (sys.executable, "-I")),
    "javascript": ("snippet.mjs", ("node",)),
    "java": ("Snippet.java", ("java",)),
    "php": ("snippet.php", ("php",)),
}
RUNNABLE = [
    language
    for language in LANGUAGES
    if language.id in STARTERS and shutil.which(STARTERS[language.id][1][0])
]
KINDS = {
    CredentialKind.CLIENT_APP: ("client-apps", KEYS, CLIENT_APP_TOKEN_PATH),
    CredentialKind.OAUTH_CLIENT: ("oauth-clients", OAUTH2, TOKEN_PATH),
}


def run(folder: Path, language: Language, text: str, **variables: str) -> str:
    name, starter = STARTERS[language.id]
    (folder / name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [*starter, name],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", RUNNABLE, ids=lambda language: language.id)
def test_it_gets_a_token_and_calls_the_api(
    shared: BackendProcess,
    keeper: ApiUser,
    tmp_path: Path,
    language: Language,
    kind: CredentialKind,
) -> None:
    path, method, token_path = KINDS[kind]
    assert keeper.choose_method(method).status_code == 200
    client = keeper.create(path, f"Snippet in {language.title}")
    template = resource_path("snippets", template_name(kind, language)).read_text("utf-8")
    facts = SnippetFacts(client["clientId"], shared.url + token_path, shared.url + "/api")
    secret = Secret(client["secret"])
    assert '"version"' in run(tmp_path, language, filled(template, language, facts, secret))
    if language.id != "curl":  # that one asks on a terminal
        asking = filled(template, language, facts, None)
        assert client["secret"] not in asking
        said = run(tmp_path, language, asking, CLIENT_SECRET=client["secret"])
        assert '"version"' in said
