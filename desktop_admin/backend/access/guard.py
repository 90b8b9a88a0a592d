"""Puts every routed call before the policy, and records what it refuses."""

from __future__ import annotations

from typing import Any

from litestar.concurrency import sync_to_thread
from litestar.connection import ASGIConnection
from litestar.handlers.base import BaseRouteHandler

from desktop_admin.backend.access import policy
from desktop_admin.backend.access.authentication import authenticate, recall
from desktop_admin.backend.access.browser_sessions import caller_of
from desktop_admin.backend.access.policy import Refusal, Rule
from desktop_admin.backend.access.refused_calls import refused
from desktop_admin.backend.callers import Caller
from desktop_admin.backend.calls.call import Call
from desktop_admin.backend.calls.faults import NotFoundFault
from desktop_admin.backend.calls.queries import check_query
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.records.audit import Origin

RULE_OF = {(rule.method, rule.path): rule for rule in policy.RULES}


async def admit(
    parts: Parts, rule: Rule, header: str | None, origin: Origin, cookies: str | None = None
) -> tuple[Caller | None, Refusal | None]:
    """Who makes the call of ``rule``, and why they may not; a use is noted when they may.

    A session's cookie counts where there is no Authorization header.
    """
    if header is None and cookies is not None:
        visitor = await sync_to_thread(caller_of, parts, cookies, origin.now)
        return visitor, policy.decide(rule, visitor)
    standing = recall(parts, header, origin.now)
    if standing is None:
        standing = await authenticate(parts, header, origin.now)
    if standing is None:
        return None, policy.decide(rule, None)
    caller, refusal = standing.caller, standing.refusal(rule)
    if refusal is None and standing.used is not None:
        parts.last_uses.note_used(standing.used, origin.now, origin.address)
    return caller, refusal


class Guard:
    """Authenticates and decides before anything of a call is looked at."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def __call__(
        self,
        connection: ASGIConnection[Any, Any, Any, Any],
        _handler: BaseRouteHandler,
    ) -> None:
        """Leaves the ``Call`` in the request's state, or raises the fault that answers it."""
        method, path = str(connection.scope.get("method")), connection.scope["path_template"]
        if method == "OPTIONS":
            return
        rule = RULE_OF.get((method, path))
        if rule is None:
            raise NotFoundFault("pathNotFound", "There is no such path.")
        origin: Origin = connection.scope["state"]["origin"]
        headers = connection.headers
        visitor = None
        if rule.callers != policy.ANYONE:
            header, cookies = headers.get("authorization"), headers.get("cookie")
            visitor = await self._admit(rule, header, cookies, origin)
            check_query(connection.scope["query_string"])
        connection.scope["state"]["call"] = Call(
            parts=self._parts,
            origin=origin,
            method=method,
            path=connection.scope["path"],
            template=rule.path,
            if_match=headers.get("if-match"),
            idempotency_key=headers.get("idempotency-key"),
            visitor=visitor,
        )

    async def _admit(
        self, rule: Rule, header: str | None, cookies: str | None, origin: Origin
    ) -> Caller | None:
        caller, refusal = await admit(self._parts, rule, header, origin, cookies)
        if refusal is not None:
            raise await sync_to_thread(
                refused, self._parts, origin, rule, caller, refusal, credential=header
            )
        return caller
