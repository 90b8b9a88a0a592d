"""The link Why? below an error: asks the window around it to say what the cause may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.widgets.buttons import LinkButton

if TYPE_CHECKING:  # the table of causes is loaded when the first error is shown
    from desktop_admin.diagnostics.observed import Observed


@runtime_checkable
class Explains(Protocol):
    """What the window has beside its pages to explain an error."""

    def explain(self, observed: Observed, asking: QWidget) -> None:
        """Show what the cause of ``observed`` may be, over the window of ``asking``."""


class WhyLink(LinkButton):
    """Hidden while there is nothing to explain.

    A link rather than a button: a banner has one button at most, which belongs to what is to be
    done; this only tells more, so it reads on from the text, and comes before the button by Tab.
    """

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__("", parent, name=name)
        self._observed: Observed | None = None
        self.setText(self.tr("Why?"))
        self.clicked.connect(self._on_clicked)
        self.ask_about(None, "")

    def ask_about(self, observed: Observed | None, said: str) -> None:
        """Offer to explain ``observed``, an error that ``said`` names; None: nothing is offered."""
        self._observed = observed
        self.setAccessibleName(self.tr("Why? {said}").format(said=said) if said else self.text())
        set_shown(self, observed is not None)

    @Slot()
    def _on_clicked(self) -> None:
        around = self.parentWidget()
        while around is not None:
            for beside in around.children():
                if isinstance(beside, Explains) and self._observed is not None:
                    beside.explain(self._observed, self)
                    return
            around = around.parentWidget()
