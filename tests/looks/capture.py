"""Photographs one window of the display, as a person sees it, into a small PNG.

``python -m tests.looks.capture X Y WIDTH HEIGHT FILE``
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication, QImage, QImageWriter

_SMALLEST = 100  # QImageWriter: 0 quickest, 100 smallest


def main() -> int:
    """Grab the rectangle of the screen and write it with as few bytes as PNG can."""
    x, y, width, height = (int(word) for word in sys.argv[1:5])
    application = QGuiApplication(sys.argv)
    picture = application.primaryScreen().grabWindow(0, x, y, width, height)
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
    writer = QImageWriter(sys.argv[5], b"png")
    writer.setCompression(_SMALLEST)
    if not writer.write(image):
        sys.stderr.write(f"{writer.errorString()}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
