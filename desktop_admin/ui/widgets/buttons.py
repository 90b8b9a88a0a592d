"""The push buttons: one primary a page, plain, quiet, and red where something is lost."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_admin.ui.theme.icons import Tint, set_icon
from desktop_admin.ui.theme.styling import FILLED_PROPERTY
from desktop_admin.ui.widgets.push_button import PushButton


class Variant(StrEnum):
    """How a button looks and how much it weighs."""

    PRIMARY = "primary"
    PLAIN = "plain"
    DANGER = "danger"
    DANGER_FILLED = "danger-filled"
    QUIET = "quiet"
    LINK = "link"


_TINTS = {
    Variant.PRIMARY: Tint.ON_ACCENT,
    Variant.DANGER: Tint.DANGER,
    Variant.DANGER_FILLED: Tint.SURFACE,
    Variant.QUIET: Tint.MUTED,
}
_FILLED = frozenset({Variant.PRIMARY, Variant.DANGER_FILLED})


class ActionButton(PushButton):
    """A push button of one variant, named for tests and for assistive technology.

    Without ``variant`` it is the one of its class.
    """

    VARIANT: ClassVar[Variant] = Variant.PLAIN

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        name: str,
        variant: Variant | None = None,
        icon: str | None = None,
        accessible_name: str = "",
    ) -> None:
        super().__init__(text, parent)
        variant = self._variant = variant or self.VARIANT
        self.setObjectName(name)
        self.setAccessibleName(accessible_name or text)
        self.setProperty("variant", variant.value)
        self.setProperty(FILLED_PROPERTY, variant in _FILLED)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if icon:
            set_icon(self, icon, self.tint)

    @property
    def tint(self) -> Tint:
        """What colour an icon on this button has."""
        return _TINTS.get(self._variant, Tint.TEXT)


class PrimaryButton(ActionButton):
    """The one action a page is for."""

    VARIANT = Variant.PRIMARY


class PlainButton(ActionButton):
    """Any other action."""


class DangerButton(ActionButton):
    """An action that loses something; ``is_filled`` in the dialog that confirms it."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        name: str,
        icon: str | None = None,
        accessible_name: str = "",
        is_filled: bool = False,
    ) -> None:
        variant = Variant.DANGER_FILLED if is_filled else Variant.DANGER
        super().__init__(
            text, parent, name=name, variant=variant, icon=icon, accessible_name=accessible_name
        )


class QuietButton(ActionButton):
    """An action of little weight: no frame until it is pointed at."""

    VARIANT = Variant.QUIET


class LinkButton(ActionButton):
    """A way to more about what stands before it, as a link in the text: not a second button."""

    VARIANT = Variant.LINK
