"""The locks: all hashed, without addresses, in step with pyproject.toml and each other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from devtools.locks import TARGETS
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house import tracked
from tests.house.source import ROOT

LOCKS = ROOT / "packaging" / "locks"
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)( ;[^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
NAMES = [target.name for target in TARGETS]
ENVIRONMENTS = {
    "linux": {"sys_platform": "linux"},
    "linux-dev": {"sys_platform": "linux"},
    "windows": {"sys_platform": "win32"},
    "macos": {"sys_platform": "darwin"},
}


def _lines(name: str) -> list[str]:
    lines = (LOCKS / f"{name}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _pins(name: str) -> dict[str, str]:
    found = [PIN.match(line) for line in _lines(name)]
    return {match[1]: match[2] for match in found if match}


def _wanted(name: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    words = list(project["project"]["dependencies"])
    words += project["dependency-groups"]["dev"] if name == "linux-dev" else []
    return [Requirement(word) for word in words]


def test_there_is_one_lock_per_target_and_no_other() -> None:
    assert sorted(path.name for path in LOCKS.iterdir()) == sorted(f"{name}.txt" for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_line_is_a_pin_or_a_hash(name: str) -> None:
    lines = _lines(name)
    assert [line for line in lines if not (PIN.match(line) or HASH.match(line))] == []
    bare = [
        line
        for line, after in zip(lines, [*lines[1:], ""], strict=True)
        if PIN.match(line) and not HASH.match(after)
    ]
    assert bare == []


@pytest.mark.parametrize("name", NAMES)
def test_the_lock_satisfies_the_project(name: str) -> None:
    pins = _pins(name)
    for wanted in _wanted(name):
        if wanted.marker is None or wanted.marker.evaluate(ENVIRONMENTS[name]):
            version = pins.get(canonicalize_name(wanted.name))
            assert version, f"{wanted} is not locked: run packaging/dev.py lock"
            assert wanted.specifier.contains(version, prereleases=True), f"{wanted}, not {version}"


def test_the_locks_agree_with_each_other() -> None:
    pinned: dict[str, set[str]] = {}
    for name in NAMES:
        for package, version in _pins(name).items():
            pinned.setdefault(package, set()).add(version)
    assert {package: versions for package, versions in pinned.items() if len(versions) > 1} == {}


def test_no_address_is_committed_with_the_packaging() -> None:
    paths = [*LOCKS.iterdir(), ROOT / "pyproject.toml"]
    assert list(tracked.matches(tracked.ADDRESS_PATTERN, paths)) == []


@pytest.mark.parametrize(
    "sin",
    ["--find-links wheels", "a @ file:///a.whl", "--index-url x", "x = 'https://example.com'"],
)
def test_an_address_is_found(tmp_path: Path, sin: str) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text(f"httpx==0.28.1 \\\n{sin}\n", "utf-8")
    assert list(tracked.matches(tracked.ADDRESS_PATTERN, [lock])) == [f"lock.txt:2: {sin}"]


@pytest.mark.parametrize("name", NAMES)
def test_only_the_essentials_of_qt_are_locked(name: str) -> None:
    named = _pins(name).keys() | {canonicalize_name(wanted.name) for wanted in _wanted(name)}
    assert {package for package in named if package.startswith("pyside6")} == {"pyside6-essentials"}
