"""The development command: what it says and does before anything is set up, and when it sets up."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest
from devtools import environment, lanes, stages, system
from devtools.checkout import CannotContinueError

from tests.house.source import ROOT, sources

DEV = ROOT / "packaging" / "dev.py"


def _dev(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, str(DEV), *words]
    return subprocess.run(
        command, env=kept | variables, check=False, capture_output=True, text=True
    )


def test_run_without_a_display_says_so_in_one_sentence() -> None:
    done = _dev("run")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "no display" in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_unknown_word_shows_the_commands() -> None:
    done = _dev("nonsense")
    assert done.returncode == 2
    assert all(word in done.stdout for word in ("run", "test", "lock", "translations"))


def test_it_needs_the_standard_library_only() -> None:
    allowed = sys.stdlib_module_names | {"devtools"}
    for source in sources("packaging"):
        for node in ast.walk(source.tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert {name.partition(".")[0] for name in names} <= allowed, source.path


def test_missing_packages_are_named_in_one_exact_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "_apt_prefix", lambda: None)
    with pytest.raises(CannotContinueError) as caught:
        system.require(["libegl1", "libgl1", "libegl1"])
    line = str(caught.value).splitlines()[-1].strip()
    assert line.endswith("apt-get install -y --no-install-recommends libegl1 libgl1")


def test_a_library_that_the_system_lacks_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    listing = "".join(f"\t{need.sought} (libc6) => /lib\n" for need in system.LIBRARIES[1:])
    monkeypatch.setattr(system, "output_of", lambda _: listing)
    monkeypatch.setattr(system, "_has_font", lambda: False)
    assert system.missing_libraries() == [system.LIBRARIES[0].package, system.FONT_PACKAGE]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment that is finished, and a lock that can be changed."""
    monkeypatch.setattr(environment, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(environment, "LOCKS", tmp_path)
    environment.lock_file().write_text("a==1\n", "utf-8")
    environment.python().parent.mkdir(parents=True)
    environment.python().touch()
    environment.stamp(environment.ENVIRONMENT)
    return tmp_path


def test_a_finished_environment_is_used_again(checkout: Path) -> None:
    assert environment._is_current()


def test_the_environment_is_made_again_when_the_lock_changes(checkout: Path) -> None:
    environment.lock_file().write_text("a==2\n", "utf-8")
    assert not environment._is_current()


def test_the_environment_is_made_again_when_its_interpreter_is_gone(checkout: Path) -> None:
    environment.python().unlink()
    assert not environment._is_current()


def test_the_environment_is_made_again_when_it_was_not_finished(checkout: Path) -> None:
    (environment.ENVIRONMENT / environment.STAMP).unlink()
    assert not environment._is_current()


def test_a_failed_stage_ends_the_run_and_names_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    ran: list[str] = []

    def act(name: str, code: int) -> int:
        ran.append(name)
        return code

    chosen = [
        stages.Stage("first", lambda _: act("first", 0)),
        stages.Stage("second", lambda _: act("second", 3)),
        stages.Stage("third", lambda _: act("third", 0)),
    ]
    assert stages.run_stages(chosen) == 3
    assert ran == ["first", "second"]
    summary = capsys.readouterr().out.splitlines()[-3:]
    assert [line.split()[0] for line in summary] == ["ok", "FAILED", "not"]


@pytest.mark.parametrize(("code", "last"), [(0, "ok"), (3, "not")])
def test_two_stages_of_a_batch_run_at_once_and_are_over_before_the_next(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    code: int,
    last: str,
) -> None:
    monkeypatch.setattr(stages, "REPORTS", tmp_path)
    met = threading.Barrier(2)

    def first(output: stages.Output) -> int:
        met.wait(10)  # breaks unless both run at once
        if output is not None:
            output.write("written beside")
        return code

    def other(output: stages.Output) -> int:
        met.wait(10)
        if output is not None:
            output.write("written beside")
        return 0

    chosen = [
        stages.Stage("first", first, batch="tests"),
        stages.Stage("other", other, batch="tests"),
        stages.Stage("alone", lambda _: 0),
    ]
    assert stages.run_stages(chosen) == code
    said = capsys.readouterr().out
    assert said.count("written beside") == 1
    results = sorted(line.split()[0] for line in said.splitlines()[-3:])
    assert results == sorted(["ok", "FAILED" if code else "ok", last])


def test_not_more_than_two_stages_run_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(stages, "REPORTS", tmp_path)
    running = threading.Semaphore(2)
    ran: list[int] = []

    def act(number: int, _: stages.Output) -> int:
        if not running.acquire(blocking=False):
            return 9
        ran.append(number)
        running.release()
        return 0

    chosen = [
        stages.Stage(f"number {number}", partial(act, number), batch="tests")
        for number in range(12)
    ]
    assert stages.run_stages(chosen) == 0
    assert sorted(ran) == list(range(12))


def test_the_closing_line_adds_up_the_lanes(tmp_path: Path) -> None:
    suite = '<testsuites><testsuite tests="{}" failures="{}" errors="0" skipped="1"/></testsuites>'
    for name, counts in (("a", (5, 0)), ("b", (4, 2))):
        (tmp_path / name).write_text(suite.format(*counts), "utf-8")
    counts = lanes._counts([tmp_path / "a", tmp_path / "b", tmp_path / "absent"])
    assert lanes._closing_line(counts).strip() == "5 passed, 2 failed, 2 skipped"


def test_paths_choose_their_lanes() -> None:
    gui = next(lane for lane in lanes.LANES if lane.name == "gui")
    first = next(lane for lane in lanes.LANES if lane.name == "house and unit")
    assert lanes._chosen_paths(first, ["tests/unit/domain"]) == ["tests/unit/domain"]
    assert lanes._chosen_paths(gui, ["tests/unit/domain"]) == []
    assert str(ROOT / "tests/house") in lanes._chosen_paths(first, ["tests"])


def test_every_test_belongs_to_a_lane() -> None:
    """`dev.py bench` runs the measurements; everything else is part of `dev.py test`."""
    folders = [ROOT / folder for lane in lanes.LANES for folder in lane.folders]
    folders.append(ROOT / "tests" / "bench")
    files = (ROOT / "tests").rglob("test_*.py")
    stray = [
        str(file) for file in files if not any(file.is_relative_to(place) for place in folders)
    ]
    assert stray == []
