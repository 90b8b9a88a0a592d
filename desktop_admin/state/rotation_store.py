"""The rotations without downtime of the account that is signed in: kept, followed, given up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Slot

from desktop_admin.domain.attention import secret_born
from desktop_admin.domain.credentials import Client
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.names import name_key
from desktop_admin.domain.rotation import (
    Progress,
    RotationPlan,
    Step,
    found_twin,
    judge,
    proposed_name,
)
from desktop_admin.runtime.jobs import JobRunner
from desktop_admin.state.account_store import AccountStore
from desktop_admin.state.attention_store import AttentionStore
from desktop_admin.state.changes import Changes
from desktop_admin.state.clients_store import ClientsStore
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.session_work import ServicesFactory
from desktop_admin.state.state_store import shown_error
from desktop_admin.state.status import Notice, Status
from desktop_admin.state.vault_store import VaultStore


@dataclass(frozen=True, slots=True)
class RotationState:
    """The plans, oldest first; they are as good as the clients that ``AttentionStore`` has read."""

    plans: tuple[RotationPlan, ...] = ()
    notice: Notice | None = None

    def plan_of(self, client_id: str) -> RotationPlan | None:
        """The plan in which a client is the old one or the twin."""
        return next((plan for plan in self.plans if plan.concerns(client_id)), None)


class RotationStore(AccountStore[RotationState]):
    """Every intent is on the disk before the server hears of it; what was done is read from the
    server alone, so that a crash between the two loses nothing.
    """

    def __init__(
        self,
        session: SessionStore,
        attention: AttentionStore,
        vault: VaultStore,
        *,
        services: ServicesFactory,
        jobs: JobRunner,
        changes: Changes,
    ) -> None:
        super().__init__(RotationState(), session, jobs, changes)
        self._attention, self._vault, self._services = attention, vault, services
        self._whose: tuple[str, str] | None = None
        self._senders: dict[str, ClientsStore] = {}  # who creates the twin of an old client
        attention.changed.connect(self._on_attention_changed)

    @Slot()
    def clear(self) -> None:
        """Back to the very beginning: nothing of the account is left."""
        self._whose, self._senders = None, {}
        super().clear()

    def progress(self, plan: RotationPlan, now: datetime) -> Progress:
        """Where ``plan`` stands by the server's last word."""
        known = self._attention.state
        is_known = known.status is Status.READY
        clients = known.clients if is_known else ()
        return judge(plan, clients, now, is_complete=is_known and known.is_complete)

    def propose_name(self, client: Client, now: datetime) -> str:
        """A free name for the twin of ``client``."""
        clients = self._attention.state.clients
        names = [one.name for one in clients if one.kind is client.kind]
        names += [plan.twin_name for plan in self._state.plans if plan.kind is client.kind]
        taken = frozenset(name_key(name) for name in names)
        return proposed_name(client.name, now, taken)

    def start(self, client: Client, twin_name: str, idle_days: int, sender: ClientsStore) -> None:
        """Write the plan, then have ``sender`` create the twin."""
        plan = self._plan(client, twin_name, idle_days)
        if plan is not None:
            self._show(plans=(*self._state.plans, plan), notice=None)
            self._senders[plan.old_id] = sender
            self._put(plan, self._on_intended)

    def plan_several(self, clients: tuple[Client, ...], idle_days: int, now: datetime) -> None:
        """Write a plan for each of ``clients``; nothing is sent until a plan is continued."""
        for client in clients:
            plan = self._plan(client, self.propose_name(client, now), idle_days)
            if plan is not None:
                self._show(plans=(*self._state.plans, plan), notice=None)
                self._put(plan, self._on_written)

    def _plan(self, client: Client, twin_name: str, idle_days: int) -> RotationPlan | None:
        access, connection = self._session.state.access, self._session.state.connection
        if access is None or connection is None or self._state.plan_of(client.client_id):
            return None
        return RotationPlan(
            vault_id=connection.vault_id,
            account_id=access.account.id,
            person_name=access.person.name,
            kind=client.kind,
            old_id=client.client_id,
            old_name=client.name,
            old_born=secret_born(client),
            twin_name=twin_name,
            idle_days=idle_days,
            started_at=datetime.now(UTC),
        )

    def set_handed_over(self, plan: RotationPlan, twin: Client) -> None:
        """The person has handed over the twin's present secret: from now on, watch."""
        now = datetime.now(UTC)
        self._change(replace(plan, handed_over_at=now, handed_born=secret_born(twin)))

    def give_up(self, plan: RotationPlan) -> None:
        """Note that the twin must go; the plan stays until the server says it is gone."""
        self._change(replace(plan, is_given_up=True))

    @Slot(object)
    def take_up(self, plan: RotationPlan) -> None:
        """Go on with a plan that was given up."""
        self._change(replace(plan, is_given_up=False))

    def tell(self, error: AppError) -> None:
        """Show why the twin could not be created."""
        self._show(notice=Notice.failure(error))

    @Slot(object)
    def finish(self, plan: RotationPlan) -> None:
        """Nothing is left to do."""
        self._show(plans=tuple(one for one in self._state.plans if one.old_id != plan.old_id))
        self._queue(partial(_remove, self._services, plan), self._on_written)

    def _change(self, plan: RotationPlan) -> None:
        plans = self._state.plans
        self._show(plans=tuple(plan if one.old_id == plan.old_id else one for one in plans))
        self._put(plan, self._on_written)

    def _put(self, plan: RotationPlan, done: Callable[[RotationPlan], None]) -> None:
        self._queue(partial(_put, self._services, plan), done)

    def _queue(self, work: partial[RotationPlan], done: Callable[[RotationPlan], None]) -> None:
        self._jobs.queue(work, owner=self, done=done, failed=self._on_write_failed)

    @Slot()
    def _on_attention_changed(self) -> None:
        """A new account: read its plans. New facts: look for twins, forget what is over."""
        access, connection = self._session.state.access, self._session.state.connection
        if access is None or connection is None or self._attention.state.status is not Status.READY:
            return
        whose = connection.vault_id, access.account.id
        if whose != self._whose:
            self._whose = whose
            self._read_plans()
        else:
            self._follow()

    def _read_plans(self) -> None:
        if self._whose is not None:
            read = partial(_of_account, self._services, *self._whose)
            self._jobs.queue(read, owner=self, done=self._on_read, failed=self._on_write_failed)

    def _on_read(self, plans: tuple[RotationPlan, ...]) -> None:
        self._show(plans=plans)
        self._follow()

    def _follow(self) -> None:
        for plan in self._state.plans:
            twin = found_twin(plan, self._attention.state.clients)
            if twin is not None and not plan.twin_id:
                self._change(replace(plan, twin_id=twin.client_id))
            elif plan.is_given_up and self.progress(plan, datetime.now(UTC)).step is Step.OVER:
                self._forget_secret(plan)
                self.finish(plan)

    def _forget_secret(self, plan: RotationPlan) -> None:
        connection = self._session.state.connection
        for saved in self._vault.state.saved:
            is_here = connection is not None and saved.connection_id == connection.id
            if is_here and plan.twin_id and saved.client_id == plan.twin_id:
                self._vault.remove(saved)

    def _on_intended(self, plan: RotationPlan) -> None:
        """The plan is on the disk: now the server may hear of it."""
        if (sender := self._senders.pop(plan.old_id, None)) is not None:
            sender.create(plan.twin_name)

    def _on_written(self, _plan: RotationPlan) -> None:
        """What is shown is kept."""

    def _on_write_failed(self, error: Exception) -> None:
        self._senders.clear()
        self._show(notice=Notice.failure(shown_error(error)))
        self._read_plans()  # what is shown is what is kept


def _put(services: ServicesFactory, plan: RotationPlan) -> RotationPlan:
    services().rotations.put(plan)
    return plan


def _remove(services: ServicesFactory, plan: RotationPlan) -> RotationPlan:
    services().rotations.remove(plan)
    return plan


def _of_account(
    services: ServicesFactory, vault_id: str, account_id: str
) -> tuple[RotationPlan, ...]:
    return services().rotations.of_account(vault_id, account_id)
