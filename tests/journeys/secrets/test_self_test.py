"""``desktop-admin --self-test`` on a desktop and without one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.journeys.program import ROOT


def self_test(variables: Mapping[str, str], *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop_admin", "--self-test", *options]
    return subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("platform", ["xcb", "offscreen"])
def test_every_step_goes_well(session: Mapping[str, str], platform: str) -> None:
    done = self_test({**session, "QT_QPA_PLATFORM": platform}, "--json")
    report = json.loads(done.stdout)
    assert [step for step in report["steps"] if not step["ok"]] == []
    assert report["ok"] is True
    assert done.returncode == 0
    assert len(report["steps"]) > 10


def test_the_persons_own_files_and_keyring_stay_as_they_are(session: Mapping[str, str]) -> None:
    def contents() -> dict[Path, bytes]:
        home = Path(session["HOME"])
        folders = ("config_home", "data_home", "state_home")
        files = (file for folder in folders for file in (home / folder).rglob("*"))
        return {file: file.read_bytes() for file in files if file.is_file()}

    before = contents()
    assert self_test(session).returncode == 0
    assert contents() == before


def test_with_the_real_keyring_nothing_is_left_in_it(session: Mapping[str, str]) -> None:
    done = self_test(session, "--real-keyring")
    assert done.returncode == 0, done.stdout
    look = (
        "import secretstorage; b = secretstorage.dbus_init()\n"
        "print([i.get_label() for i in secretstorage.get_default_collection(b).get_all_items()])"
    )
    left = subprocess.run(
        [sys.executable, "-c", look], env=dict(session), capture_output=True, text=True, check=True
    )
    assert left.stdout.strip() == "[]"
