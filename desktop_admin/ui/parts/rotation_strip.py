"""The rotations under way above a table of clients: one line each, with what is next."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.names import display_name
from desktop_admin.domain.rotation import Progress, RotationPlan, Step
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.notice_banner import NoticeBanner
from desktop_admin.ui.parts.rotation_words import next_text
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.layouts import vbox


class RotationLine(Banner):
    """One plan; ``asked`` carries it."""

    asked = Signal(object)

    def __init__(self, plan: RotationPlan, parent: QWidget) -> None:
        super().__init__(parent=parent, name=f"rotation_banner_{plan.old_id}")
        self._plan = plan
        self.activated.connect(self._on_activated)

    def render_plan(self, plan: RotationPlan, progress: Progress, text: str) -> None:
        """Show how it stands."""
        self._plan = plan
        is_calm = progress.step is Step.WATCH and not progress.remark
        kind = BannerKind.INFO if is_calm else BannerKind.WARN
        template = self.tr("Rotation of {name}")
        bold = template.format(name=display_name(plan.old_name))
        self.render_message(kind, bold, text, self.tr("Continue…"))

    @Slot()
    def _on_activated(self) -> None:
        self.asked.emit(self._plan)


class RotationStrip(QWidget):
    """Hidden without a plan; ``asked`` carries the plan to be shown."""

    asked = Signal(object)

    def __init__(self, context: PageContext, store: ClientsStore, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rotation_strip")
        self._context, self._kind = context, store.kind
        self._column = vbox(SPACE_2, self)
        self._notice = NoticeBanner(self, name="rotation_notice_banner")
        self._notice.activated.connect(context.stores.rotations.dismiss_notice)
        self._column.addWidget(self._notice)
        self._lines: dict[str, RotationLine] = {}
        context.stores.rotations.changed.connect(self.render_strip)
        context.stores.attention.changed.connect(self.render_strip)
        self.render_strip()

    @Slot()
    def render_strip(self) -> None:
        """Show every plan of this kind."""
        rotations, now = self._context.stores.rotations, self._context.now()
        plans = [one for one in rotations.state.plans if one.kind is self._kind]
        for gone in self._lines.keys() - {plan.old_id for plan in plans}:
            line = self._lines.pop(gone)
            line.hide()
            line.deleteLater()
        for plan in plans:
            if plan.old_id not in self._lines:
                self._add(plan)
            progress = rotations.progress(plan, now)
            self._lines[plan.old_id].render_plan(plan, progress, next_text(plan, progress, now))
        notice = rotations.state.notice
        self._notice.render_notice(notice)
        set_shown(self, bool(plans) or notice is not None)

    def _add(self, plan: RotationPlan) -> None:
        line = RotationLine(plan, self)
        line.asked.connect(self.asked)
        self._column.addWidget(line)
        self._lines[plan.old_id] = line
