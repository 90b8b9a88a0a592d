"""A rotation under way: its five steps, what is next and why, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.rotation import STEPS, Progress, Remark, RotationPlan, Step
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.parts.rotation_words import next_text, step_text
from desktop_admin.ui.texts import title_name
from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from desktop_admin.ui.widgets.dialog_frame import DialogFrame
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole

_CONTEXT = "RotationDialog"
_ACTS: Mapping[Step, str] = {
    Step.CREATE: QT_TRANSLATE_NOOP("RotationDialog", "Create the twin"),
    Step.TEST: QT_TRANSLATE_NOOP("RotationDialog", "Test the twin"),
    Step.HAND_OVER: QT_TRANSLATE_NOOP("RotationDialog", "It is handed over"),
    Step.DELETE: QT_TRANSLATE_NOOP("RotationDialog", "Delete the old one…"),
    Step.RENAME: QT_TRANSLATE_NOOP("RotationDialog", "Give it the old name"),
    Step.UNDO: QT_TRANSLATE_NOOP("RotationDialog", "Delete the twin…"),
    Step.OVER: QT_TRANSLATE_NOOP("RotationDialog", "Finish"),
}


class RotationDialog(DialogFrame):
    """Emits ``chosen`` with the plan and what the person wants done, then closes.

    ``given_up``, ``taken_up`` and ``finished_early`` carry the plan.
    """

    chosen = Signal(object, object)
    given_up = Signal(object)
    taken_up = Signal(object)
    finished_early = Signal(object)

    def __init__(
        self, context: PageContext, plan: RotationPlan, place: Place, parent: QWidget
    ) -> None:
        title = self.tr("Rotation of {name}").format(name=title_name(plan.old_name))
        super().__init__(title, parent, name="rotation_dialog", environment=place.dialog_strip)
        self._plan = plan
        now = context.now()
        self._progress = context.stores.rotations.progress(plan, now)
        banner = Banner(parent=self, name="rotation_next_banner")
        is_odd = bool(self._progress.remark) or self._progress.step is Step.UNKNOWN
        kind = BannerKind.WARN if is_odd else BannerKind.INFO
        banner.render_message(kind, next_text(plan, self._progress, now))
        self._build_steps()
        self.add(banner)
        self._watch = context.stores.watch
        self._build_watch_banner()
        self._build_buttons()

    def _build_steps(self) -> None:
        box = QWidget(self)
        box.setObjectName("rotation_steps")
        column = vbox(SPACE_2, box)
        reached = _reached(self._progress)
        for place, step in enumerate(STEPS):
            is_done, is_next = place < reached, place == reached
            row = hbox(SPACE_3)
            icon = "circle-check" if is_done else "circle"
            tint = Tint.OK if is_done else Tint.ACCENT if is_next else Tint.MUTED
            row.addWidget(IconLabel(icon, tint))
            role = TextRole.STRONG if is_next else TextRole.BODY
            label = PlainLabel(step_text(step), role, box)
            template = self.tr("{step}: done") if is_done else self.tr("{step}: not done")
            label.setAccessibleName(template.format(step=step_text(step)))
            row.addWidget(label, 1)
            column.addLayout(row)
        self.add(box)

    def _build_watch_banner(self) -> None:
        """The program's own tests would keep the old client in use for ever."""
        rows = (row.watched for row in self._watch.state.rows)
        old_id = self._plan.old_id
        self._watched = next((one for one in rows if one.client_id == old_id and one.is_on), None)
        if self._watched is not None and self._progress.step is not Step.OVER:
            self._warning = Banner(parent=self, name="rotation_watch_banner")
            self._warning.render_message(
                BannerKind.WARN,
                self.tr("The old client is watched, and each test counts as a use."),
                self.tr("As long as it is, it never becomes idle."),
                self.tr("Watch no longer"),
            )
            self._warning.activated.connect(self._on_unwatch_activated)
            self.add(self._warning)

    def _build_buttons(self) -> None:
        step = self._progress.step
        if step is Step.UNDO:
            self._add_left(self.tr("Go on after all"), "take_up_button", self._on_taken_up)
        elif step is Step.RENAME:
            self._add_left(self.tr("Keep its name"), "keep_name_button", self._on_finished_early)
        elif step in STEPS:
            self._add_left(self.tr("Give up…"), "give_up_button", self._on_given_up)
        close = PlainButton(self.tr("Close"), self, name="close_button")
        close.clicked.connect(self._on_close_clicked)
        self.add_button(close)
        close.setFocus()  # Enter is harmless
        can_act = self._progress.remark is not Remark.NAME_TAKEN and (
            step is not Step.UNDO or self._progress.twin is not None
        )
        if step in _ACTS and can_act:
            text = QCoreApplication.translate(_CONTEXT, _ACTS[step])
            button = DangerButton if step in {Step.DELETE, Step.UNDO} else PrimaryButton
            act = button(text, self, name="next_button")
            act.clicked.connect(self._on_act_clicked)
            self.add_button(act)

    def _add_left(self, text: str, name: str, clicked: Callable[[], None]) -> None:
        button = PlainButton(text, self, name=name)
        button.clicked.connect(clicked)
        self.add_left_button(button)

    @Slot()
    def _on_unwatch_activated(self) -> None:
        if self._watched is not None:
            self._watch.remove(self._watched)
        self._warning.clear()

    @Slot()
    def _on_close_clicked(self) -> None:
        self.cancel()

    @Slot()
    def _on_act_clicked(self) -> None:
        self.accept()
        self.chosen.emit(self._plan, self._progress)

    @Slot()
    def _on_given_up(self) -> None:
        self.accept()
        self.given_up.emit(self._plan)

    @Slot()
    def _on_taken_up(self) -> None:
        self.accept()
        self.taken_up.emit(self._plan)

    @Slot()
    def _on_finished_early(self) -> None:
        self.accept()
        self.finished_early.emit(self._plan)


def _reached(progress: Progress) -> int:
    """How many of the five steps are done."""
    if progress.step in STEPS:
        return STEPS.index(progress.step)
    is_done = progress.step in {Step.OVER, Step.RENAME} and not progress.remark
    return len(STEPS) if is_done else -1
