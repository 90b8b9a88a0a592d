"""The dialogs of a rotation without downtime, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.rotation import Progress, RotationPlan, Step
from desktop_admin.state.client_work import Act
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.ui.dialogs.confirm_delete_dialog import ConfirmDeleteDialog
from desktop_admin.ui.dialogs.rename_dialog import RenameDialog
from desktop_admin.ui.dialogs.rotate_several_dialog import RotateSeveralDialog
from desktop_admin.ui.dialogs.rotation_dialog import RotationDialog
from desktop_admin.ui.dialogs.start_rotation_dialog import StartRotationDialog
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.place import place_of


class RotationFlow(QObject):
    """``opened`` carries a dialog to be shown, ``test_asked`` the twin, ``several_asked`` a client:
    others of the table are to be rotated as well.
    """

    opened = Signal(object)
    test_asked = Signal(object)
    several_asked = Signal(object)

    def __init__(self, context: PageContext, store: ClientsStore, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._store, self._owner = context, store, owner
        self._rotations = context.stores.rotations
        self._is_creating = False
        store.create_failed.connect(self._on_create_failed)
        store.issued.connect(self._on_issued)
        context.stores.tests.changed.connect(self._on_tests_changed)

    @Slot(object)
    def begin(self, client: Client) -> None:
        """Start a rotation of ``client``, or show the one it is in."""
        plan = self._rotations.state.plan_of(client.client_id)
        if plan is not None:
            self.show_plan(plan)
            return
        now = self._context.now()
        name = self._rotations.propose_name(client, now)
        place = place_of(self._context.stores)
        dialog = StartRotationDialog(client, name, place, now, self._owner.window())
        dialog.confirmed.connect(self._on_started)
        dialog.several_asked.connect(self.several_asked)
        self.opened.emit(dialog)

    @Slot(object)
    def show_plan(self, plan: RotationPlan) -> None:
        """Show how a rotation stands."""
        self._context.stores.attention.load()  # when was the old one used last?
        place = place_of(self._context.stores)
        dialog = RotationDialog(self._context, plan, place, self._owner.window())
        dialog.chosen.connect(self._on_chosen)
        dialog.given_up.connect(self._on_given_up)
        dialog.taken_up.connect(self._rotations.take_up)
        dialog.finished_early.connect(self._rotations.finish)
        self.opened.emit(dialog)

    @Slot(object, str, int)
    def _on_started(self, client: Client, twin_name: str, idle_days: int) -> None:
        self._is_creating = True
        self._rotations.start(client, twin_name, idle_days, self._store)

    def plan_several(self, clients: Sequence[Client], first: Client) -> None:
        """Let the person choose among those of ``clients`` that are in no plan."""
        plan_of, place = self._rotations.state.plan_of, place_of(self._context.stores)
        free = [one for one in clients if plan_of(one.client_id) is None]
        now = self._context.now()
        dialog = RotateSeveralDialog(free, first, place, now, self._owner.window())
        dialog.confirmed.connect(self._on_several_chosen)
        self.opened.emit(dialog)

    @Slot(object, int)
    def _on_several_chosen(self, clients: tuple[Client, ...], idle_days: int) -> None:
        self._rotations.plan_several(clients, idle_days, self._context.now())

    @Slot(object, object)
    def _on_chosen(self, plan: RotationPlan, seen: Progress) -> None:
        progress = self._rotations.progress(plan, self._context.now())
        if progress.step is not seen.step:  # something happened while the dialog was open
            self.show_plan(plan)
            return
        old, twin = progress.old, progress.twin
        if progress.step is Step.CREATE:
            self._is_creating = True
            self._store.create(plan.twin_name)
        elif progress.step is Step.OVER:
            self._rotations.finish(plan)
        elif progress.step is Step.DELETE and old is not None:
            self._confirm_delete(old)
        elif twin is not None:
            self._act_on_twin(plan, progress.step, twin)

    def _act_on_twin(self, plan: RotationPlan, step: Step, twin: Client) -> None:
        if step is Step.TEST:
            self.test_asked.emit(twin)
        elif step is Step.HAND_OVER:
            self._rotations.set_handed_over(plan, twin)
        elif step is Step.RENAME:
            place, window = place_of(self._context.stores), self._owner.window()
            name = plan.old_name
            self.opened.emit(RenameDialog(self._store, twin, place, window, proposed=name))
        elif step is Step.UNDO:
            self._confirm_delete(twin)

    @Slot(object)
    def _on_create_failed(self, error: AppError) -> None:
        if self._is_creating:
            self._is_creating = False
            self._rotations.tell(error)

    @Slot()
    def _on_issued(self) -> None:
        self._is_creating = False

    @Slot()
    def _on_tests_changed(self) -> None:
        """Ask the server whether it has seen the twin used."""
        tests = self._context.stores.tests.state
        plan = self._rotations.state.plan_of(tests.subject or "")
        if plan is not None and plan.kind is self._store.kind and tests.result is not None:
            self._context.stores.attention.load()

    @Slot(object)
    def _on_given_up(self, plan: RotationPlan) -> None:
        progress = self._rotations.progress(plan, self._context.now())
        self._rotations.give_up(plan)
        if progress.twin is not None:
            self._confirm_delete(progress.twin)

    def _confirm_delete(self, client: Client) -> None:
        place, now = place_of(self._context.stores), self._context.now()
        dialog = ConfirmDeleteDialog(client, place, now, self._owner.window())
        dialog.confirmed.connect(self._on_delete_confirmed)
        self.opened.emit(dialog)

    @Slot(object)
    def _on_delete_confirmed(self, client: Client) -> None:
        self._context.stores.holds.hold(Act.DELETE, (client,), self._store)
