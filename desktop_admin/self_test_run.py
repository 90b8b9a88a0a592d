"""Runs the self-test: the real window over a folder and a vault that are thrown away afterwards."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication

from desktop_admin.bootstrap_gui import NO_DISPLAY, Program, make_application
from desktop_admin.settings.paths import AppPaths
from desktop_admin.ui.self_test.running import SelfTest, StepResult
from desktop_admin.vault.memory_vault import MemoryVault
from desktop_admin.vault.opening import open_vault


def run(*, is_json: bool, uses_real_keyring: bool) -> int:
    """Use every page of the window once, then say on standard output how it went.

    The exit status: 0 if well, 1 if not, 2 without a display.

    ``uses_real_keyring``: save to this computer's keyring, and remove it from there again.
    """
    if (application := make_application()) is None:
        return NO_DISPLAY
    with TemporaryDirectory(prefix="desktop-admin-self-test-") as folder:
        paths = AppPaths.under(Path(folder))
        paths.make()
        program = Program(application, paths, open_vault if uses_real_keyring else MemoryVault)
        test = _walk(application, program)
        program.close()
    sys.stdout.write(as_json(test.results) if is_json else as_lines(test.results))
    return 0 if test.ok else 1


def as_json(results: list[StepResult]) -> str:
    """One JSON object: ``ok``, and ``steps`` with name, ok, milliseconds and problem."""
    is_ok = bool(results) and all(result.ok for result in results)
    return json.dumps({"ok": is_ok, "steps": [asdict(result) for result in results]}) + "\n"


def as_lines(results: list[StepResult]) -> str:
    """One line for each step, for people."""
    return "".join(
        f"{'ok' if one.ok else 'FAILED':<6} {one.milliseconds:>6} ms  {one.name}"
        f"{': ' + one.problem if one.problem else ''}\n"
        for one in results
    )


def _walk(application: QCoreApplication, program: Program) -> SelfTest:
    test = SelfTest(parent=program)
    test.finished.connect(application.exit)  # quit() would ask windows that a failure left open
    program.show()
    test.start()
    application.exec()
    return test
