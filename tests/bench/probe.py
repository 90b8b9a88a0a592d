"""Runs a GUI program in this process and tells when its window is painted and takes input.

``python -m tests.bench.probe FILE_DESCRIPTOR bare|program [ARGUMENT]…`` writes one JSON line with
the monotonic clock's nanoseconds to the descriptor, then asks the program to quit.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

MODULES = {"bare": "tests.bench.bare_window", "program": "desktop_admin"}
# The window counts as painted with this on it: our program must show something to press.
CONTENT: dict[str, type[QWidget]] = {"bare": QLabel, "program": QAbstractButton}


class Probe(QObject):
    """Waits for the first paint of the content, then for the event queue to have been served."""

    def __init__(self, descriptor: int, content: type[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._descriptor = descriptor
        self._content = content
        self._painted = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first paint of what makes the window usable."""
        is_paint = event.type() == QEvent.Type.Paint
        if is_paint and not self._painted and isinstance(watched, self._content):
            self._painted = time.monotonic_ns()
            QTimer.singleShot(0, self._on_queue_served)
        return False

    @Slot()
    def _on_queue_served(self) -> None:
        times = {"painted": self._painted, "takes_input": time.monotonic_ns()}
        os.write(self._descriptor, json.dumps(times).encode() + b"\n")
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            QApplication.closeAllWindows()
            application.quit()


def main() -> None:
    """Run the target with a probe that is set up when its event loop begins."""
    descriptor, target = int(sys.argv[1]), sys.argv[2]
    really_run = QApplication.exec

    def run_probed(*_: object) -> int:
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(Probe(descriptor, CONTENT[target], application))
        return really_run()

    QApplication.exec = run_probed  # type: ignore[method-assign,assignment]
    sys.argv = [target, *sys.argv[3:]]
    runpy.run_module(MODULES[target], run_name="__main__")


if __name__ == "__main__":
    main()
