"""Bundles of wheels for sites without a network: one per system, each with an installer."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from devtools import environment, parts, translations, tree
from devtools.checkout import CACHE, LOCKS, ROOT, give_up, run, run_reporting, step
from devtools.release import NAME, Release

PYTHONS = ("3.11", "3.12", "3.13")
SOURCE = ROOT / "packaging" / "wheelhouse"


@dataclass(frozen=True)
class Target:
    """One system: its lock, and what pip calls the platforms whose wheels run there."""

    name: str
    platforms: tuple[str, ...]

    @property
    def lock(self) -> Path:
        """What is pinned for it."""
        return LOCKS / f"{self.name}.txt"


_MANY_LINUX = tuple(f"manylinux_2_{minor}_x86_64" for minor in (34, 31, 28, 17, 5))
_MACS = tuple(
    f"macosx_{major}_0_{kind}" for major in (14, 13, 12, 11) for kind in ("arm64", "universal2")
)
TARGETS = (
    Target("linux", (*_MANY_LINUX, "manylinux2014_x86_64", "manylinux1_x86_64")),
    Target("windows", ("win_amd64",)),
    Target("macos", _MACS),
)
NAMES = tuple(target.name for target in TARGETS)


def build(release: Release, out: Path, names: Iterable[str] = NAMES) -> list[Path]:
    """One bundle for each of ``names``; every wheel in it was checked against its lock."""
    work = tree.fresh(CACHE / "build" / "wheelhouse")
    wheel = build_wheel(release, work / "own")
    chosen = [target for target in TARGETS if target.name in names]
    return [_bundle(target, wheel, release, work, out) for target in chosen]


def build_wheel(release: Release, folder: Path) -> Path:
    """The program as a wheel, with all resources."""
    environment.require_environment()
    translations.release()
    command = [environment.python(), "-I", "-m", "pip", "wheel", "--quiet", "--no-deps"]
    command += ["--no-build-isolation", "--wheel-dir", folder, ROOT]
    with step("Making the wheel"):
        if run(command, env=release.variables()) != 0:
            give_up("The wheel could not be made; the words are above.")
    [wheel] = folder.glob("*.whl")
    return wheel


def _bundle(target: Target, wheel: Path, release: Release, work: Path, out: Path) -> Path:
    root = tree.fresh(work / f"{NAME}-{release.version}-wheelhouse-{target.name}")
    wheels = root / "wheels"
    with step(f"Fetching what {target.name} needs"):
        for version in PYTHONS:
            _download(target, version, wheels)
    shutil.copyfile(wheel, wheels / wheel.name)
    pins = target.lock.read_text(encoding="utf-8")
    own = f"{NAME}=={release.version} \\\n    --hash=sha256:{tree.digest(wheel)}\n"
    (root / "requirements.txt").write_text(pins + own, encoding="utf-8")
    for path in sorted(SOURCE.iterdir()):
        if path.is_file() and path.suffix in _SCRIPTS[target.name]:
            shutil.copyfile(path, root / path.name)
    shutil.copyfile(ROOT / "LICENSE", root / "LICENSE")
    for name, text in parts.licence_texts().items():  # PySide6's wheels have them not
        (root / f"LICENSE.{name}.txt").write_text(text, encoding="utf-8")
    icon = ROOT / "resources" / "icons" / "app-icon.svg"
    shutil.copyfile(icon, root / "desktop-admin.svg")
    tree.write_listing(root)
    tree.settle(root, release.epoch)
    archive = out / f"{root.name}.zip"
    _zip(root, archive, release)
    return archive


_SCRIPTS = {"linux": {".py", ".sh"}, "macos": {".py", ".sh"}, "windows": {".py", ".cmd"}}


def _download(target: Target, version: str, wheels: Path) -> None:
    # pip judges markers by the machine it runs on: the lock was resolved for the target instead
    command = [environment.python(), "-I", "-m", "pip", "download", "--no-deps"]
    command += ["--require-hashes", "--only-binary=:all:", "--progress-bar=off", "--no-input"]
    command += ["--implementation", "cp", "--python-version", version]
    command += [f"--abi=cp{version.replace('.', '')}", "--abi=abi3", "--abi=none"]
    command += [f"--platform={platform}" for platform in target.platforms]
    command += ["--dest", wheels, "-r", target.lock]
    if not run_reporting(command, lambda _: None):
        give_up(f"Not every wheel for {target.name} and Python {version} could be fetched.")


def _zip(root: Path, archive: Path, release: Release) -> None:
    moment = release.date.timetuple()[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:  # wheels are compressed
        for path in tree.files(root):
            name = f"{root.name}/{path.relative_to(root).as_posix()}"
            member = zipfile.ZipInfo(name, moment)
            is_script = path.suffix in {".sh", ".cmd"}
            member.external_attr = (0o100755 if is_script else 0o100644) << 16
            member.create_system = 3  # Unix, wherever it is made
            packed.writestr(member, path.read_bytes())
