"""Every page and dialog, in every state that is drawn for looking at, can be named and operated."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.accessibility import assert_accessible
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
from tests.looks.screens_token import TESTED as TOKENS
from tests.looks.screens_watch import WATCH

SCENES = (
    *PAGES,
    *LOCK,
    *NOTICES,
    *MANUAL,
    *EXPOSED,
    *ROTATIONS,
    *SEVERAL,
    *REQUESTS,
    *PASTES,
    *TOKENS,
    *WATCH,
    *SUPPORT,
    *DIALOGS,
)


@pytest.mark.parametrize(("name", "build"), SCENES, ids=[name for name, _build in SCENES])
def test_every_state_is_accessible(qtbot: QtBot, name: str, build: Callable[[], QWidget]) -> None:
    scene = build()
    qtbot.addWidget(scene)
    scene.show()
    dialogs = [dialog for dialog in scene.findChildren(QDialog) if dialog.isVisible()]
    for root in dialogs or [scene]:
        assert_accessible(root)
    for dialog in dialogs:
        dialog.done(0)
