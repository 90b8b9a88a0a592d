"""Says on a page of credentials that the other method is in force: prepared, not lost."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.texts import method_text
from desktop_admin.ui.widgets.banner import Banner, BannerKind


class MethodBanner(Banner):
    """Hidden while ``method`` is in force, or nothing is known yet."""

    def __init__(
        self, context: PageContext, method: AuthenticationMethod, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, name="method_banner")
        self._method, self._store = method, context.stores.authentication
        self._store.changed.connect(self._on_store_changed)
        self._on_store_changed()

    @Slot()
    def _on_store_changed(self) -> None:
        status = self._store.state.method
        if status is None or status.method is self._method:
            self.clear()
            return
        text = self.tr(
            "{method} is selected: what you create here works once you change the method on"
            " Authentication Access."
        )
        self.render_message(
            BannerKind.INFO,
            self.tr("Prepared, not in force."),
            text.format(method=method_text(status.method)),
        )
