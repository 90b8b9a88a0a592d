"""`dev.py build`: installable files for sites without a network, and what proves them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from devtools import deb, environment, frozen, parts, sbom, signing, tarball, tree, wheelhouse
from devtools.checkout import ROOT, give_up, say
from devtools.release import Release, this_release

OUT = ROOT / "dist"
KINDS = ("deb", "tarball", "wheelhouse", "all")
_FROZEN: dict[str, Callable[[Path, tuple[str, str], Release, Path], Path]] = {
    "deb": deb.build,
    "tarball": tarball.build,
}


def build(arguments: Sequence[str]) -> int:
    """Make what the words ask for; its sizes and digests are printed, and written to SHA256SUMS."""
    options = _parser().parse_args(arguments)
    release = this_release()
    out = _emptied(Path(options.output).resolve(), options.key)
    environment.require_environment()
    made = _frozen_kinds(options.kind, release, out)
    if options.kind in {"wheelhouse", "all"}:
        made += wheelhouse.build(release, out, options.target or wheelhouse.NAMES)
    tree.write_listing(out)
    if options.key:
        signing.sign(out / tree.LISTING, options.key, release)
    say(f"\nVersion {release.version}, in {out}:")
    for path in made:
        say(f"  {path.stat().st_size / 1e6:7.1f} MB  {tree.digest(path)}  {path.name}")
    return 0


def _emptied(out: Path, key: str | None) -> Path:
    """``out``, made empty; only what an earlier build left is thrown away."""
    if out == ROOT or out in ROOT.parents:
        give_up(f"{out} holds the checkout.")
    if out.exists() and any(out.iterdir()) and not (out / tree.LISTING).is_file():
        give_up(f"{out} is not empty, and not from an earlier build.")
    if key and Path(key).resolve().is_relative_to(out):
        give_up("The key lies where the build goes, which is emptied first.")
    return tree.fresh(out)


def _frozen_kinds(kind: str, release: Release, out: Path) -> list[Path]:
    kinds = [name for name in _FROZEN if kind in {name, "all"}]
    if not kinds:
        return []
    folder = frozen.make(release)
    python, native = parts.python_parts(frozen.python()), parts.native_parts(folder)
    licences = parts.Part(
        "Qt and PySide6", "6", "LGPL-3.0-only", "", tuple(parts.licence_texts().values())
    )
    documents = (
        parts.notices([licences, *python, *native]),
        sbom.as_json(release, python, native, folder),
    )
    say(_where_the_bytes_go(folder))
    return [_FROZEN[name](folder, documents, release, out) for name in kinds]


def _where_the_bytes_go(folder: Path) -> str:
    """The largest parts of the frozen program in MB; what a reader of sizes wants to know."""
    sizes: dict[str, int] = {}
    for path in tree.files(folder):
        inner = path.relative_to(folder).parts
        name = inner[1] if len(inner) > 1 else inner[0]
        if name == "PySide6" and len(inner) > 2:
            name = "Qt: characters of the world (ICU)" if "icu" in path.name else "Qt and PySide6"
        sizes[name] = sizes.get(name, 0) + path.stat().st_size
    rows = sorted(sizes.items(), key=lambda item: -item[1])
    shown, rest = rows[:8], sum(size for _, size in rows[8:])
    total = sum(sizes.values())
    lines = [f"{size / 1e6:7.1f} MB  {name}" for name, size in [*shown, ("everything else", rest)]]
    return "\n".join([f"Installed size {total / 1e6:.1f} MB:", *lines])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="packaging/dev.py build", allow_abbrev=False, description=__doc__
    )
    parser.add_argument("kind", nargs="?", choices=KINDS, default="all")
    parser.add_argument("--output", default=str(OUT), metavar="DIR", help="emptied first (dist)")
    parser.add_argument(
        "--key", metavar="KEY", help="a minisign key's file, or an OpenPGP key's id"
    )
    parser.add_argument(
        "--target",
        action="append",
        choices=wheelhouse.NAMES,
        help="of the wheelhouses only this one; may be repeated",
    )
    return parser
