"""A subject whose every port is at hand, on folders that are thrown away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.paths import AppPaths
from desktop_admin.vault.memory_vault import MemoryVault

MakeSubject = Callable[..., Subject]


@pytest.fixture
def subject_of(tmp_path: Path) -> MakeSubject:
    """``subject_of(url, field=...)``: a subject with some of its fields replaced."""
    api = ApiFactory(RedactionLedger(), "test", proxy=ProxySetting)

    def make(url: str | None = None, **fields: object) -> Subject:
        paths = AppPaths.under(tmp_path)
        subject = Subject(url, None, LoadedSettings(), paths, api, MemoryVault())
        return replace(subject, **fields)  # type: ignore[arg-type]

    return make
