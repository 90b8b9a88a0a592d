"""Findings, and what the program knows beside a paste."""

from __future__ import annotations

from dataclasses import replace

from desktop_admin.diagnostics.explain.finding import Problem, Severity
from desktop_admin.domain.text import Text
from tests.fakes import account
from tests.fakes.pasted import SURROUNDINGS


def test_facts_go_into_title_and_steps() -> None:
    problem = Problem("x", Severity.ERROR, Text("{a}!"), (Text("Do {a}."),))
    found = problem.found(Text("seen"), a="it")
    assert (str(found.title), [str(step) for step in found.steps]) == ("it!", ["Do it."])
    assert (found.id, found.severity, str(found.evidence[0])) == ("x", Severity.ERROR, "seen")


def test_a_client_is_found_by_its_id() -> None:
    client = account.OAUTH_CLIENTS[1]
    assert SURROUNDINGS.client(client.client_id) == client
    assert replace(SURROUNDINGS, clients=()).client(client.client_id) is None
