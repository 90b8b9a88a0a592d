"""Sources of a support bundle with a canary in each of them, and records to draw dialogs from."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_admin.diagnostics.bundle_sources import AccountFacts, BundleSources
from desktop_admin.diagnostics.engine import CheckResult, Finding, Outcome
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.exchanges import Exchange
from desktop_admin.domain.keyring_status import KeyringAvailability, KeyringStatus
from desktop_admin.domain.preferences import Preferences, ProxyMode, ProxySetting
from desktop_admin.domain.recording import Recording, RecordingEnd
from desktop_admin.domain.text import Text
from desktop_admin.settings.loaded import LoadedSettings
from tests.fakes import account

NOW = datetime(2026, 11, 25, 10, 30, tzinfo=UTC)
RECORDING = Recording(
    "APIA-20261125T103000Z-5f0c91ab", NOW, NOW, RecordingEnd.STOPPED, ("x",), 0, 1
)


def log_line(message: str, exception: str = "") -> str:
    """A record as the program's log has it, but not redacted at birth."""
    record = {"at": "2026-11-25T10:29:00.000+00:00", "level": "WARNING", "logger": "qt.default"}
    return json.dumps(record | {"message": message, "exception": exception}, ensure_ascii=False)


def exchange(path: str = "/admin/v1/client-apps", **changes: object) -> Exchange:
    """A call that was answered."""
    made = Exchange("GET", "apps.example.com", path, 200, 84, "r-1", 1, at=NOW, number=1)
    return replace(made, **changes)  # type: ignore[arg-type]


def sources(folder: Path, canary: str = "nothing") -> BundleSources:
    """Every part has something to tell, and ``canary`` stands in every text of it."""
    folder.mkdir(parents=True, exist_ok=True)
    trace = f"Traceback:\\x0a  ValueError: {canary}"
    lines = (
        f"Authorization: Bearer {canary}",
        f"keyring: cannot store {canary}",
        f"GET /x/{canary}",
    )
    records = [log_line(message, trace) for message in lines]
    (folder / "desktop-admin.log").write_text("\n".join((*records, f"free {canary}", "")))
    detail = {"addresses": f"{canary}, 192.0.2.7", "file": f"/Users/ada/{canary}.pem"}
    found = Finding(Outcome.FAILED, Text(f"refused: {canary}"), Text(f"say {canary}"), detail)
    return BundleSources(
        log_directory=folder,
        settings=LoadedSettings(
            preferences=Preferences(
                proxy=ProxySetting(ProxyMode.MANUAL, f"http://{canary}.example")
            ),
            connections=(account.PRODUCTION, replace(account.SANDBOX, name=canary)),
            notes=(Text(f"odd: {canary}"),),
        ),
        surroundings={"platform": canary},
        connection=account.PRODUCTION,
        keyring=KeyringStatus(canary, KeyringAvailability.OK, is_persistent=True),
        checks=(CheckResult("tls", Text("Certificate"), found, 12),),
        calls=(exchange(f"/admin/{canary}", fault=canary), exchange(host=f"{canary}.example.net")),
        account=AccountFacts(
            account.owner(),
            AuthenticationMethod.OAUTH2,
            True,
            4,
            3,
        ),
        recording=Recording("APIA-x", NOW, NOW, RecordingEnd.STOPPED, tuple(records), 2, 1),
        client_names=(account.CLIENT_APPS[0].name,),
        note=f"It failed with {canary}",
    )
