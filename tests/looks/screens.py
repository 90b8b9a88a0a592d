"""Draw every page and dialog in its states, light and dark: ``python -m tests.looks.screens OUT``.

A second argument draws only the scenes whose name contains it.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from desktop_admin.domain.preferences import ThemeChoice
from desktop_admin.ui.theme.theme import Theme
from tests.looks.dialogs import close_all, picture_of
from tests.looks.gallery import settle, use_test_font
from tests.looks.screens_dialogs import DIALOGS
from tests.looks.screens_exposed import EXPOSED
from tests.looks.screens_lock import LOCK
from tests.looks.screens_manual import MANUAL
from tests.looks.screens_notices import NOTICES
from tests.looks.screens_pages import PAGES
from tests.looks.screens_paste import PASTES
from tests.looks.screens_requests import REQUESTS
from tests.looks.screens_rotation import ROTATIONS
from tests.looks.screens_several import SEVERAL
from tests.looks.screens_support import SUPPORT
from tests.looks.screens_token import TOKENS
from tests.looks.screens_watch import WATCH
from tests.looks.screens_why import WHY

SIZE = (1280, 800)
Scene = tuple[str, Callable[[], QWidget]]


def draw(folder: Path, wanted: str) -> None:
    """Draw all scenes whose name contains ``wanted`` in both schemes."""
    app = QApplication(sys.argv[:1])
    use_test_font(app)
    theme = Theme(app)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.apply(choice)
        scenes = (
            *PAGES,
            *LOCK,
            *NOTICES,
            *MANUAL,
            *EXPOSED,
            *ROTATIONS,
            *SEVERAL,
            *REQUESTS,
            *TOKENS,
            *WATCH,
            *SUPPORT,
            *WHY,
            *PASTES,
            *DIALOGS,
        )
        for name, build in scenes:
            if wanted in name:
                _draw_one(build(), folder / f"{name}-{choice.value}.png")


def _draw_one(scene: QWidget, path: Path) -> None:
    scene.resize(*SIZE)
    scene.show()
    settle(220)
    picture_of(scene).save(str(path))
    close_all(scene)
    settle()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("wanted", nargs="?", default="")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    draw(chosen.out, chosen.wanted)
