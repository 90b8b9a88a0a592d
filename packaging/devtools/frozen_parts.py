"""What a frozen build holds of Python, Qt and the system, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePosixPath

Entry = tuple[str, str, str]  # where it goes, where it is, and PyInstaller's kind
ImportsOf = Callable[[str], Iterable[tuple[str, str | None]]]

RESOURCES = ("fonts", "i18n", "icons", "licences", "manual", "policy", "snippets", "theme")
HIDDEN = ("psycopg", "sqlalchemy.dialects.postgresql.psycopg")
# Imported by libraries on ways that the program never takes.
LEFT_OUT = (
    "MySQLdb",
    "PyInstaller",
    "_pytest",
    "faker",
    "litestar.cli",
    "litestar.testing",
    "markdown_it",
    "mypy",
    "polyfactory",
    "pycparser",
    "pydoc_data",
    "pygments",
    "pysqlite2",
    "pytest",
    "readline",
    "rich",
    "rich_click",
    "setuptools",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "test",
    "tkinter",
    "uvloop",
)
PLUGINS = "PySide6/Qt/plugins"
# By folder. The others drag in whole desktops (GTK 3), or draw without a window system.
QT_PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg",),
    "networkinformation": ("qglib",),
    "platforminputcontexts": ("composeplatforminputcontext", "ibusplatforminputcontext"),
    "platforms": ("qoffscreen", "qwayland", "qxcb"),
    "platformthemes": ("qxdgdesktopportal",),
    "tls": ("qopensslbackend",),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": (),
    "wayland-shell-integration": ("xdg-shell",),
    "xcbglintegrations": ("qxcb-egl", "qxcb-glx"),
}
# Texts of Qt's own dialogs, in the languages of the program; the others serve nobody.
LANGUAGES = ("qtbase_fr", "qt_fr")

OF_THE_INSTALLATION = {"INSTALLER", "RECORD", "REQUESTED", "direct_url.json"}


def keep(
    binaries: Iterable[Entry], datas: Iterable[Entry], imports_of: ImportsOf
) -> tuple[list[Entry], list[Entry]]:
    """What of PyInstaller's lists goes into the build, libraries only as far as they are needed.

    ``imports_of`` tells what a file loads, and what that loads (PyInstaller's ``get_imports``).
    """
    wanted = [entry for entry in binaries if _is_wanted(entry[0])]
    needed = _needed([entry for entry in wanted if not _is_library_alone(entry)], imports_of)
    kept = [
        entry
        for entry in wanted
        if not _is_library_alone(entry) or PurePosixPath(entry[0]).name in needed
    ]
    names = {PurePosixPath(entry[0]).name for entry in kept}
    files = [
        entry
        for entry in datas
        if _is_wanted(entry[0])
        # a link at the top for a library below; one whose library is gone would lead nowhere
        and (entry[2] != "SYMLINK" or PurePosixPath(entry[1]).name in names)
    ]
    return kept, files


def _is_wanted(place: str) -> bool:
    path = PurePosixPath(place)
    if path.is_relative_to(PLUGINS):
        folder, name = path.relative_to(PLUGINS).parts[0], path.name.removeprefix("lib")
        return any(name.startswith(start) for start in QT_PLUGINS.get(folder, ()))
    if path.is_relative_to("PySide6/Qt/translations"):
        return path.stem in LANGUAGES
    if path.parent.suffix == ".dist-info" and path.name in OF_THE_INSTALLATION:
        return False
    return not path.is_relative_to("PySide6/Qt/qml")


def _is_library_alone(entry: Entry) -> bool:
    """Whether it is there for others alone: no module of Python, no plugin of Qt, not Python."""
    path = PurePosixPath(entry[0])
    is_root = path.is_relative_to(PLUGINS) or path.name.startswith(("libpython", "python"))
    return entry[2] == "BINARY" and not is_root and ".abi3." not in path.name


def _needed(roots: Sequence[Entry], imports_of: ImportsOf) -> set[str]:
    found: set[str] = set()
    for _, source, _ in roots:
        for name, path in imports_of(source):
            found |= {name, PurePosixPath(path or name).name}
    return found
