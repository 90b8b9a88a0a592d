"""The tree as a house: every module has its test, and git holds nothing that it should not."""

from __future__ import annotations

import ast
from pathlib import Path, PurePosixPath

import pytest

from tests.house import tracked
from tests.house.source import ROOT, Source, sources

TESTED_ROOMS = ("domain", "api", "vault", "settings", "services", "diagnostics")
TOP_LEVEL = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "desktop_admin",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}
# Modules with behaviour that another test covers on purpose.
WITHOUT_OWN_TEST: tuple[str, ...] = ()


def _test_of(module: PurePosixPath) -> PurePosixPath:
    inside = module.relative_to("desktop_admin")
    return PurePosixPath("tests/unit") / inside.parent / f"test_{inside.name}"


def _untested(modules: list[PurePosixPath], root: Path) -> list[str]:
    return [str(module) for module in modules if not (root / _test_of(module)).is_file()]


def _has_behaviour(source: Source) -> bool:
    """Whether any function does something; records, enums and protocols only declare."""
    return any(not _is_declaration(function) for function in source.functions())


def _is_declaration(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return all(
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        for node in function.body
    )


def _modules() -> list[PurePosixPath]:
    rooms = [f"desktop_admin/{room}" for room in TESTED_ROOMS]
    return [source.path for source in sources(*rooms) if _has_behaviour(source)]


def test_behaviour_is_told_from_declarations() -> None:
    port = 'class Port(Protocol):\n    def read(self) -> int:\n        """Words."""\n        ...\n'
    place = PurePosixPath("desktop_admin/vault/port.py")
    assert not _has_behaviour(Source(place, port))
    assert _has_behaviour(Source(place, port + "def f():\n    return 1\n"))


def test_every_module_of_the_tested_rooms_has_its_test() -> None:
    missing = set(_untested(_modules(), ROOT)) - set(WITHOUT_OWN_TEST)
    wanted = [f"{module} -> {_test_of(PurePosixPath(module))}" for module in sorted(missing)]
    assert not wanted, "write these tests:\n" + "\n".join(wanted)


def test_the_list_of_exceptions_is_not_stale() -> None:
    stale = set(WITHOUT_OWN_TEST) - set(_untested(_modules(), ROOT))
    assert not stale, f"tested by now, or gone: take off the list {sorted(stale)}"


def test_a_module_without_its_test_is_found(tmp_path: Path) -> None:
    module = PurePosixPath("desktop_admin/api/codec.py")
    assert _untested([module], tmp_path) == [str(module)]
    (tmp_path / "tests/unit/api").mkdir(parents=True)
    (tmp_path / "tests/unit/api/test_codec.py").touch()
    assert _untested([module], tmp_path) == []


def test_the_top_level_holds_what_it_should() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in tracked.tracked_files()}
    assert {name for name in top if not name.startswith(".")} == TOP_LEVEL


def test_tracked_files_are_small() -> None:
    assert not list(tracked.large_files(tracked.tracked_files()))


def test_a_large_file_is_found(tmp_path: Path) -> None:
    big = tmp_path / "big.bin"
    big.write_bytes(b"\0" * tracked.SIZE_LIMIT)
    assert list(tracked.large_files([big])) == ["big.bin: 1024 KiB"]


def test_tracked_files_name_no_place_of_one_machine() -> None:
    found = list(tracked.matches(tracked.MACHINE_PATTERN, tracked.tracked_files()))
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "sin",
    ["cd /wo" + "rk/main", "see /tmp/pl" + "an/X", "https://py" + "pi.org/simple", "/ro" + "ot/.x"],
)
def test_a_place_of_one_machine_is_found(tmp_path: Path, sin: str) -> None:
    note = tmp_path / "note.md"
    note.write_text(f"fine\n{sin}\n", "utf-8")
    assert list(tracked.matches(tracked.MACHINE_PATTERN, [note])) == [f"note.md:2: {sin}"]


def test_ordinary_paths_pass(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text("tests/work/x\n/usr/share\nframework/\n{base}/root/x\n~/.config\n", "utf-8")
    assert not list(tracked.matches(tracked.MACHINE_PATTERN, [note]))


def test_packaging_is_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists(), (
        "it would hide the package of that name"
    )
