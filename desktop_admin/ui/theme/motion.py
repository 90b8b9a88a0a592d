"""Whether things may move: only where the desktop allows animation."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle


def is_motion_allowed() -> bool:
    """False where the platform asks for reduced motion (it then gives animations no time)."""
    duration = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return duration > 0
