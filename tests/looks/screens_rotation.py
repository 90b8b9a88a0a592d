"""Scenes: a rotation without downtime, its strip and its dialogs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.attention import secret_born
from desktop_admin.domain.rotation import RotationPlan
from desktop_admin.ui.dialogs.rotation_dialog import RotationDialog
from desktop_admin.ui.dialogs.start_rotation_dialog import StartRotationDialog
from desktop_admin.ui.pages.oauth_page import OAuthPage
from desktop_admin.ui.parts.place import place_of
from tests.fakes import account
from tests.fakes.page_context import context_of
from tests.looks.screens_pages import bound, filled, framed

OLD = account.OAUTH_CLIENTS[1]
DAYS = timedelta(days=1)
TWIN = replace(
    OLD,
    name="Loan origination (2026-11)",
    client_id="ossoc_twin",
    created_at=account.NOW - 2 * DAYS,
    rotated_at=None,
    last_used_at=account.NOW - DAYS,
)
PLAN = RotationPlan(
    vault_id="v",
    account_id="a1",
    person_name=OLD.created_by,
    kind=OLD.kind,
    old_id=OLD.client_id,
    old_name=OLD.name,
    old_born=secret_born(OLD),
    twin_name=TWIN.name,
    idle_days=7,
    started_at=account.NOW - 2 * DAYS,
    twin_id=TWIN.client_id,
    handed_over_at=account.NOW - DAYS,
    handed_born=secret_born(TWIN),
)


def rotation(change: str) -> QWidget:
    stores = filled()
    stores.authentication.put(method=account.METHOD_OAUTH)
    plan, clients = PLAN, (OLD, TWIN)
    if change == "delete":
        clients = (replace(OLD, last_used_at=account.NOW - 9 * DAYS), TWIN)
        plan = replace(PLAN, handed_over_at=account.NOW - 9 * DAYS)
    elif change == "renewed":
        clients = (OLD, replace(TWIN, rotated_at=account.NOW))
    elif change == "undo":
        plan = replace(PLAN, is_given_up=True)
    elif change == "rename":
        clients = (TWIN,)
    stores.rotations.clients = clients
    stores.rotations.put(plans=() if change == "start" else (plan,))
    context = context_of(stores)
    window = framed(stores, OAuthPage(context), "oauth")
    place = place_of(cast("Any", stores))
    if change == "start":
        StartRotationDialog(OLD, TWIN.name, place, account.NOW, window).open()
    elif change != "strip":
        RotationDialog(context, plan, place, window).open()
    return window


ROTATIONS = tuple(
    (f"rotation-{change}", bound(rotation, change))
    for change in ("strip", "start", "watch", "delete", "renewed", "undo", "rename")
)
