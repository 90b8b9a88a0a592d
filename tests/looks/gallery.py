"""Draw all widgets, light and dark, at 100 and 200 %: ``python -m tests.looks.gallery FOLDER``."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from desktop_admin.domain.preferences import ThemeChoice
from desktop_admin.ui.theme.theme import Theme
from tests.looks import dialogs, pages, parts

FONTS = Path(__file__).with_name("fonts")
SCENES: tuple[tuple[str, Callable[[], QWidget]], ...] = (
    ("parts-buttons", parts.buttons),
    ("parts-fields", parts.fields),
    ("parts-messages", parts.messages),
    ("parts-lists", parts.lists),
    ("parts-focus", parts.focus_rings),
    ("page-authentication", pages.authentication),
    ("page-clients", pages.clients),
    ("page-settings", pages.settings),
    ("page-no-access", pages.no_access),
    ("dialog-secret", dialogs.secret),
    ("dialog-confirm", dialogs.confirm),
    ("menu-row-actions", dialogs.row_menu),
)


def use_test_font(app: QApplication) -> None:
    """Draw with the bundled Inter, so that pictures are the same on every machine."""
    for path in sorted(FONTS.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))
    app.setFont(QFont("Inter"))


def settle(milliseconds: int = 0) -> None:
    """Let layouts, shows and short timers happen."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def draw_all(folder: Path, scale: str) -> None:
    """Draw all scenes in both schemes at the scale that this process was started with."""
    app = QApplication(sys.argv[:1])
    use_test_font(app)
    theme = Theme(app)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.apply(choice)
        for name, build in SCENES:
            scene = build()
            scene.show()
            settle(250)
            picture = dialogs.picture_of(scene)
            picture.save(str(folder / f"{name}-{choice}-{scale}.png"))
            dialogs.close_all(scene)


def main(arguments: list[str]) -> int:
    """Start one drawing process for each scale, because Qt reads the scale once."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    if len(arguments) > 1:
        draw_all(folder, arguments[1])
        return 0
    for scale, factor in (("100", "1"), ("200", "2")):
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": factor}
        command = [sys.executable, "-m", "tests.looks.gallery", str(folder), scale]
        subprocess.run(command, check=True, env=environment)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
