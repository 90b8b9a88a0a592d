"""The parts of others in a frozen build: Python packages, native libraries, their licences."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from devtools import tree
from devtools.checkout import LOCKS, give_up, output_of
from devtools.frozen_parts import LEFT_OUT

COMMON_LICENCES = Path("/usr/share/common-licenses")
PACKING = {"altgraph", "hatchling", "pluggy", "pathspec", "trove-classifiers", "tomlkit"} | {
    "packaging",
    "pyinstaller-hooks-contrib",
    "setuptools",
}
_ABSENT = {name.replace("_", "-").lower() for name in LEFT_OUT} | {"markdown-it-py", "mdurl"}
_ASK = """
import importlib.metadata as m, json
found = []
for one in m.distributions():
    texts = [
        one.locate_file(path).read_text(encoding="utf-8", errors="replace")
        for path in sorted(one.files or (), key=str)
        if ".dist-info" in str(path)
        and ("licenses/" in str(path) or path.name.upper()[:5] in {"LICEN", "COPYI", "NOTIC"})
        and one.locate_file(path).is_file()
    ]
    head = one.metadata
    said = head.get("License-Expression") or "; ".join(
        line.rpartition(" :: ")[2]
        for line in head.get_all("Classifier") or ()
        if line.startswith("License ::")
    ) or (head.get("License") or "").partition("\\n")[0]
    found.append([head["Name"], one.version, said, texts])
print(json.dumps(sorted(found)))
"""
_PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """One package of somebody else; ``purl`` names it for machines (package URL)."""

    name: str
    version: str
    licence: str
    purl: str
    texts: tuple[str, ...]
    files: tuple[str, ...] = ()  # native libraries: relative to the frozen folder


def python_parts(python: Path) -> list[Part]:
    """The Python packages that are in a build, from the environment that packs it."""
    told = output_of([python, "-I", "-c", _ASK])
    if told is None:
        give_up("The environment that builds does not tell what is in it.")
    pinned = {name for name, _ in _PIN.findall((LOCKS / "linux-build.txt").read_text("utf-8"))}
    return [
        Part(
            name,
            version,
            said or "see the text",
            f"pkg:pypi/{_plain(name)}@{version}",
            tuple(texts),
        )
        for name, version, said, texts in json.loads(told)
        if _plain(name) in pinned - PACKING - _ABSENT
    ]


def native_parts(frozen: Path) -> list[Part]:
    """The system's libraries that were taken along, by the Debian package they came from."""
    by_package: dict[tuple[str, str], list[str]] = {}
    unknown = []
    for path in tree.files(frozen / "_internal"):
        if path.parent.name != "_internal" or ".so" not in path.name or ".cpython-" in path.name:
            continue
        package = _package_of(path.name)
        if package is None:
            unknown.append(path.name)
        else:
            by_package.setdefault(package, []).append(path.relative_to(frozen).as_posix())
    unknown = [name for name in unknown if not name.startswith("libpython")]
    if unknown:
        give_up(f"No Debian package is known for: {', '.join(unknown)}")
    return [
        Part(
            name,
            version,
            "see the text",
            f"pkg:deb/debian/{name}@{version}",
            (_copyright_of(name),),
            tuple(sorted(found)),
        )
        for (name, version), found in sorted(by_package.items())
    ]


def notices(parts: list[Part]) -> str:
    """All names and licence texts as one text; each text stands once."""
    numbers: dict[str, int] = {}
    rows, bodies = [], []
    for part in parts:
        held = []
        for text in part.texts:
            if text not in numbers:
                numbers[text] = len(numbers) + 1
                bodies.append(f"{'=' * 78}\nText {numbers[text]}\n{'=' * 78}\n\n{text.strip()}\n")
            held.append(str(numbers[text]))
        where = f" (text {', '.join(held)})" if held else ""
        rows.append(f"* {part.name} {part.version}: {part.licence}{where}\n")
    return "".join([_HEAD, *rows, "\n", *("\n" + body for body in bodies)])


_HEAD = """\
Parts of others in this program
===============================

Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They are separate
files in the folder PySide6 below the program's folder, and may be replaced by other builds of the
same versions. Their complete source is offered by The Qt Company (the source archives of Qt 6 and
of Qt for Python) and, for three years and at the price of the medium, by whoever gave you this
program. The texts of LGPL 3 and GPL 3 are below.

"""


def licence_texts() -> dict[str, str]:
    """The texts that LGPL 3 asks to be given along, by name; PySide6's package has them not."""
    names = ("LGPL-3", "GPL-3")
    return {name: (COMMON_LICENCES / name).read_text(encoding="utf-8") for name in names}


def _package_of(name: str) -> tuple[str, str] | None:
    told = output_of(["dpkg", "-S", f"*/{name}"])
    for line in (told or "").splitlines():
        package, _, path = line.partition(": ")
        if path.endswith(f"/{name}") and "-dev" not in package and "i386" not in path:
            plain = package.partition(":")[0]
            version = output_of(["dpkg-query", "-W", "-f", "${Version}", package])
            return (plain, version) if version else None
    return None


def _copyright_of(package: str) -> str:
    path = Path("/usr/share/doc") / package / "copyright"
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
