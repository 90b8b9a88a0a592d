"""Shows the notice of a store in place: the outcome of the last act, with a way to dismiss it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from desktop_admin.state.status import Notice, NoticeKind
from desktop_admin.state.why import why_error
from desktop_admin.ui.parts.messages import error_details
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.translation import translated

_KINDS: Mapping[NoticeKind, BannerKind] = {
    NoticeKind.OK: BannerKind.OK,
    NoticeKind.WARN: BannerKind.WARN,
    NoticeKind.ERROR: BannerKind.DANGER,
}


class NoticeBanner(Banner):
    """Hidden without a notice; ``activated`` asks the store to dismiss it."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "notice_banner") -> None:
        super().__init__(parent=parent, name=name)

    def render_notice(self, notice: Notice | None) -> None:
        """Show ``notice``, or nothing."""
        if notice is None:
            self.clear()
            return
        details = error_details(notice.error) if notice.error else ""
        why = why_error(notice.error) if notice.error else None
        self.render_message(
            _KINDS[notice.kind], translated(notice.text), details, self.tr("Dismiss"), why
        )
