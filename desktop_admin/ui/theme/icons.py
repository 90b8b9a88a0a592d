"""Line icons recoloured by the theme: crisp at every scale, cached, renewed with the theme."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_admin.assets import resource_path
from desktop_admin.ui.theme.current import current_tokens
from desktop_admin.ui.theme.tokens import ICON_SIZE

_NAME_PROPERTY, _TINT_PROPERTY = "iconName", "iconTint"
_GAP = 4


class Tint(StrEnum):
    """Which token colours an icon."""

    TEXT = "text"
    MUTED = "muted"
    FAINT = "faint"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"
    SURFACE = "surface"


def icon(name: str, tint: Tint = Tint.TEXT, size: int = ICON_SIZE, gap: int = 0) -> QIcon:
    """The icon ``name`` in the colours in force; ``gap`` pixels stay free on its right.

    ``name@45`` is the icon turned by 45 degrees.
    """
    tokens = current_tokens()
    normal, active = str(getattr(tokens, tint)), _active_color(tint)
    disabled = tokens.on_accent if tint is Tint.ON_ACCENT else tokens.faint
    result = QIcon()
    for scale in screen_scales():
        result.addPixmap(pixmap(name, normal, size, scale, gap), QIcon.Mode.Normal)
        result.addPixmap(pixmap(name, disabled, size, scale, gap), QIcon.Mode.Disabled)
        result.addPixmap(pixmap(name, active, size, scale, gap), QIcon.Mode.Selected)
        result.addPixmap(pixmap(name, active, size, scale, gap), QIcon.Mode.Normal, QIcon.State.On)
    return result


def screen_scales() -> tuple[float, ...]:
    """The scales of the screens there are; the theme renews icons when a screen is added."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))


@lru_cache(maxsize=512)
def pixmap(name: str, color: str, size: int, scale: float, gap: int = 0) -> QPixmap:
    """``name`` in ``color`` (#rrggbb) at ``size`` logical pixels for a screen of ``scale``."""
    image = QPixmap(QSize(round((size + gap) * scale), round(size * scale)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(_svg(name, color))).render(
        painter, QRectF(0, 0, size * scale, size * scale)
    )
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def set_icon(button: QAbstractButton, name: str, tint: Tint = Tint.TEXT) -> None:
    """Give ``button`` the icon ``name``; it keeps to the theme from then on ("" takes it away)."""
    button.setProperty(_NAME_PROPERTY, name)
    button.setProperty(_TINT_PROPERTY, tint.value)
    _renew(button)


def renew_icons() -> None:
    """Redraw the icons given by ``set_icon`` after the scheme has changed."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractButton) and widget.property(_NAME_PROPERTY):
            _renew(widget)


def app_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resource_path("icons", "app-icon.svg")))


def _renew(button: QAbstractButton) -> None:
    name = str(button.property(_NAME_PROPERTY) or "")
    gap = _GAP if button.text() else 0
    tint = Tint(str(button.property(_TINT_PROPERTY)))
    button.setIcon(icon(name, tint, gap=gap) if name else QIcon())
    button.setIconSize(QSize(ICON_SIZE + gap, ICON_SIZE))


def _active_color(tint: Tint) -> str:
    tokens = current_tokens()
    return tokens.accent if tint in {Tint.TEXT, Tint.MUTED, Tint.FAINT} else getattr(tokens, tint)


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    stem, _, angle = name.partition("@")
    source = resource_path("icons", f"{stem}.svg").read_text(encoding="utf-8")
    if not angle:
        return source
    head, body = source.split(">", 1)
    turned = body.replace("</svg>", "</g></svg>")
    return f'{head}><g transform="rotate({angle} 12 12)">{turned}'


def _svg(name: str, color: str) -> bytes:
    return _source(name).replace("currentColor", color).encode()


def draw_icon(painter: QPainter, name: str, color: str, rect: QRectF) -> None:
    """Draw ``name`` into ``rect`` at the scale of what is painted on."""
    scale = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.topLeft(), pixmap(name, color, round(rect.width()), scale))
