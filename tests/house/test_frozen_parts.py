"""What of Qt goes into a frozen build: the plugins in use, and links that lead somewhere."""

from __future__ import annotations

import pytest
from devtools import frozen_parts
from devtools.frozen_parts import Entry

PLUGIN = "PySide6/Qt/plugins/{}"


def entry(place: str, kind: str = "BINARY") -> Entry:
    return place, f"/source/{place}", kind


@pytest.fixture
def needed(monkeypatch: pytest.MonkeyPatch) -> list[Entry]:
    """Those that were asked for what they load; libwanted is loaded, and nothing else."""
    asked: list[Entry] = []

    def answer(roots: list[Entry]) -> set[str]:
        asked.extend(roots)
        return {"libwanted.so.1"}

    monkeypatch.setattr(frozen_parts, "_needed", answer)
    return asked


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
def test_plugins_are_chosen_by_name(plugin: str, *, is_kept: bool, needed: list[Entry]) -> None:
    kept, _ = frozen_parts.keep([entry(PLUGIN.format(plugin))], [])
    assert bool(kept) is is_kept


def test_libraries_stay_only_if_something_kept_loads_them(needed: list[Entry]) -> None:
    module = entry("_ssl.cpython-311-x86_64-linux-gnu.so", "EXTENSION")
    python, qt = entry("libpython3.11.so.1.0"), entry("PySide6/QtCore.abi3.so")
    wanted, other = entry("libwanted.so.1"), entry("libgtk-3.so.0")
    kept, _ = frozen_parts.keep([module, python, qt, wanted, other], [])
    assert kept == [module, python, qt, wanted]
    assert needed == [module, python, qt]


def test_links_lead_somewhere(needed: list[Entry]) -> None:
    library = entry("PySide6/Qt/lib/libwanted.so.1")
    links: list[Entry] = [
        ("libwanted.so.1", "PySide6/Qt/lib/libwanted.so.1", "SYMLINK"),
        ("libgone.so.1", "PySide6/Qt/lib/libgone.so.1", "SYMLINK"),
    ]
    assert frozen_parts.keep([library], links)[1] == links[:1]


def test_nothing_of_the_installation_and_of_other_languages_goes_along(needed: list[Entry]) -> None:
    files = [
        entry(place, "DATA")
        for place in (
            "keyring-25.7.0.dist-info/METADATA",
            "keyring-25.7.0.dist-info/RECORD",
            "PySide6/Qt/translations/qtbase_fr.qm",
            "PySide6/Qt/translations/qtbase_ja.qm",
        )
    ]
    assert frozen_parts.keep([], files)[1] == [files[0], files[2]]
