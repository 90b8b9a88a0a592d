"""What of Qt goes into a frozen build: the plugins in use, and links that lead somewhere."""

from __future__ import annotations

import pytest
from devtools import frozen_parts
from devtools.frozen_parts import Entry

PLUGIN = "PySide6/Qt/plugins/{}"


def entry(place: str, kind: str = "BINARY") -> Entry:
    return place, f"/source/{place}", kind


def imports_of(_source: str) -> list[tuple[str, str | None]]:
    """Whatever is asked loads libwanted, by another name, and something that is not there."""
    return [("wanted", "/lib/libwanted.so.1"), ("libabsent.so.1", None)]


def keep(binaries: list[Entry], datas: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    return frozen_parts.keep(binaries, datas, imports_of)


@pytest.mark.parametrize(
    ("plugin", "is_kept"),
    [
        ("platforms/libqxcb.so", True),
        ("platforms/libqwayland.so", True),
        ("platforms/libqoffscreen.so", True),
        ("platforms/libqvnc.so", False),
        ("platformthemes/libqgtk3.so", False),
        ("imageformats/libqsvg.so", True),
        ("imageformats/libqtiff.so", False),
        ("egldeviceintegrations/libqeglfs-x11-integration.so", False),
        ("of-a-later-qt/libnew.so", False),
    ],
)
def test_plugins_are_chosen_by_name(plugin: str, *, is_kept: bool) -> None:
    kept, _ = keep([entry(PLUGIN.format(plugin))], [])
    assert bool(kept) is is_kept


def test_libraries_stay_only_if_something_kept_loads_them() -> None:
    module = entry("_ssl.cpython-311-x86_64-linux-gnu.so", "EXTENSION")
    python, qt = entry("libpython3.11.so.1.0"), entry("PySide6/QtCore.abi3.so")
    wanted, other = entry("libwanted.so.1"), entry("libgtk-3.so.0")
    kept, _ = keep([module, python, qt, wanted, other], [])
    assert kept == [module, python, qt, wanted]
    assert keep([wanted, other], [])[0] == []  # nobody is there to load them


def test_links_lead_somewhere() -> None:
    library, qt = entry("PySide6/Qt/lib/libwanted.so.1"), entry("PySide6/QtCore.abi3.so")
    links: list[Entry] = [
        ("libwanted.so.1", "PySide6/Qt/lib/libwanted.so.1", "SYMLINK"),
        ("libgone.so.1", "PySide6/Qt/lib/libgone.so.1", "SYMLINK"),
    ]
    assert keep([library, qt], links)[1] == links[:1]


def test_nothing_of_the_installation_and_of_other_languages_goes_along() -> None:
    files = [
        entry(place, "DATA")
        for place in (
            "keyring-25.7.0.dist-info/METADATA",
            "keyring-25.7.0.dist-info/RECORD",
            "PySide6/Qt/translations/qtbase_fr.qm",
            "PySide6/Qt/translations/qtbase_ja.qm",
        )
    ]
    assert keep([], files)[1] == [files[0], files[2]]
