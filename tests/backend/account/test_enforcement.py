"""Every kind of caller tries every call in every state of the account.

The expectations are written from the product's rules, not from the policy table. In each state
every decision is made as the server makes it; in four of them every call is made as well.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

import pytest

from desktop_admin.backend.access.guard import admit
from desktop_admin.backend.access.policy import RULES
from desktop_admin.backend.access.refusals import fault_of
from desktop_admin.backend.account.account_acts import AccountActs
from desktop_admin.backend.callers import Feature
from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.process.server import build_parts
from desktop_admin.backend.records.audit import Origin
from desktop_admin.domain.access import AuthenticationMethod
from tests.backend.callers import (
    CALLERS,
    KEYS,
    OAUTH2,
    Caller,
    all_users,
)
from tests.backend.calls import CALLS, OPEN_CALLS, Tried
from tests.fakes.api_user import ADMIN, MANAGER, OWNER
from tests.fakes.backend_process import BackendProcess
from tests.fakes.plain_caller import PlainCaller

Seen = tuple[Caller, Tried, int]
HELD = {  # with Roles and Permissions on; the owner always holds everything
    ADMIN: {"", "api_access", "events"},
    MANAGER: {"", "users"},
}


NAMED = re.compile(r"\{\w+\}")
SAYS_WHO = ("Authorization", "Cookie")


@dataclass(frozen=True, slots=True)
class State:
    """A state of the account."""

    has_roles: bool
    features: frozenset[str]
    method: AuthenticationMethod


ALL_FEATURES = frozenset(feature.value for feature in Feature)
FEATURES = (ALL_FEATURES, *(ALL_FEATURES - {one} for one in sorted(ALL_FEATURES)), frozenset[str]())
STATES = tuple(State(*facts) for facts in product((True, False), FEATURES, (KEYS, OAUTH2)))


def expected(caller: Caller, call: Tried, state: State) -> int:
    """The status that the product's rules ask for."""
    if caller.acts_as is None or caller.family not in {None, state.method}:
        return 401
    held = HELD.get(caller.acts_as, set()) if state.has_roles else {""}
    is_allowed = (
        {caller.feature, call.feature} - {None} <= state.features
        and caller.way in call.who
        and (state.has_roles or not call.needs_roles)
        and (caller.acts_as == OWNER or call.needs in held)
    )
    return call.status if is_allowed else 403


class World:
    """A backend whose account can be put into any state."""

    def __init__(self, backend: BackendProcess) -> None:
        self.users = all_users(backend)
        self.headers = {
            name: {key: user.headers[key] for key in SAYS_WHO if key in user.headers}
            for name, user in self.users.items()
        }
        self.plain = PlainCaller(backend.url)
        self.opened = backend.open_data()
        self.parts = build_parts(self.opened, backend.url)

    def become(self, state: State) -> None:
        acts = AccountActs(self.opened)
        for feature in Feature:
            acts.switch_feature(feature, is_on=True)
        assert self.users["owner"].choose_method(state.method).status_code == 200
        for feature in Feature:
            acts.switch_feature(feature, is_on=feature.value in state.features)
        acts.switch_roles(is_on=state.has_roles)

    def close(self) -> None:
        self.plain.close()
        for user in self.users.values():
            user.close()
        self.parts.quick_reads.close()
        self.opened.database.close()


@pytest.fixture(scope="module")
def world(shared: BackendProcess) -> Iterator[World]:
    """One world for all states: each test puts it into its own."""
    world = World(shared)
    yield world
    world.close()


def status_of(world: World, caller: Caller, call: Tried) -> int:
    body = None if call.body is None else json.dumps(call.body).encode()
    headers = world.headers[caller.name]
    status, content = world.plain.send(call.method, call.path, headers, body)
    if status in {401, 403}:
        refusal = json.loads(content)
        assert set(refusal) >= {"code", "messageKey", "message", "name"}
        assert refusal["code"] == status
    return status


def _name_of(state: State) -> str:
    return f"roles={state.has_roles}-{state.method}-" + ("+".join(sorted(state.features)) or "none")


def template_of(call: Tried) -> str:
    """The path as the policy writes it, with a nameless place for each id."""
    return call.path.partition("?")[0].replace("/none", "/{}")


def wrong_ones(state: State, seen: Iterable[Seen]) -> list[str]:
    """What an allowed or refused caller got, where the product's rules ask for another status."""
    return [
        f"{caller.name}: {call.method} {call.path}: {status}, not {wanted}"
        for caller, call, status in seen
        if status != (wanted := expected(caller, call, state))
    ]


async def decisions(world: World) -> list[Seen]:
    """Every caller is authenticated for every call and decided upon, as the server does it."""
    rules = {(rule.method, NAMED.sub("{}", rule.path)): rule for rule in RULES}
    seen = []
    for caller, call in product(CALLERS, CALLS):
        headers, origin = world.headers[caller.name], Origin(now_ms(), "127.0.0.1", "a-test")
        rule = rules[call.method, template_of(call)]
        who = headers.get("Authorization"), origin, headers.get("Cookie")
        _, refusal = await admit(world.parts, rule, *who)
        status = call.status if refusal is None else fault_of(refusal, rule).status
        seen.append((caller, call, status))
    return seen


@pytest.mark.parametrize("state", STATES, ids=_name_of)
def test_every_caller_on_every_call_is_decided_by_the_rules(world: World, state: State) -> None:
    world.become(state)
    assert wrong_ones(state, asyncio.run(decisions(world))) == []


@pytest.mark.parametrize("state", STATES[:2] + STATES[-2:], ids=_name_of)
def test_every_caller_makes_every_call(world: World, state: State) -> None:
    world.become(state)
    every = product(CALLERS, CALLS)
    seen = [(caller, call, status_of(world, caller, call)) for caller, call in every]
    assert wrong_ones(state, seen) == []


def test_the_table_above_leaves_no_call_out() -> None:
    tried = {(call.method, template_of(call)) for call in CALLS}
    ruled = {(rule.method, NAMED.sub("{}", rule.path)) for rule in RULES}
    assert tried <= ruled
    assert len(ruled - tried) == OPEN_CALLS
