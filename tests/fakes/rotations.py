"""The store of rotations, without anything behind it."""

from __future__ import annotations

from datetime import datetime

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.rotation import Progress, RotationPlan, judge, proposed_name
from desktop_admin.state.rotation_store import RotationState
from tests.fakes import account
from tests.fakes.fake_store import FakeStore


class FakeRotations(FakeStore):
    METHODS = (
        "start",
        "plan_several",
        "set_handed_over",
        "give_up",
        "take_up",
        "finish",
        "tell",
        "dismiss_notice",
    )

    def __init__(self) -> None:
        super().__init__(RotationState())
        self.clients: tuple[Client, ...] = (*account.CLIENT_APPS, *account.OAUTH_CLIENTS)

    def progress(self, plan: RotationPlan, now: datetime) -> Progress:
        return judge(plan, self.clients, now, is_complete=True)

    def propose_name(self, client: Client, now: datetime) -> str:
        return proposed_name(client.name, now, frozenset())
