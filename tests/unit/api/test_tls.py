"""How TLS is verified."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest

from desktop_admin.api.tls import system_trust


def test_certificates_and_names_are_checked() -> None:
    context = system_trust()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_keys_are_never_logged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    system_trust()
    assert not (tmp_path / "keys").exists()
