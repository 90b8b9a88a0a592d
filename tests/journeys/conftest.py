"""Fixtures of the journeys: a desktop session, the program and a server, new for every test."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from devtools.desk import desk

from tests.journeys.person import Person
from tests.journeys.program import RunningProgram
from tests.journeys.real_server import RealServer

Start = Callable[..., Person]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a display, a D-Bus session and a Secret Service."""
    for item in items:
        item.add_marker(pytest.mark.journey)


@pytest.fixture
def session() -> Iterator[dict[str, str]]:
    """The variables of a desktop session of this test's own."""
    with desk() as variables:
        yield variables


@pytest.fixture
def start(session: Mapping[str, str]) -> Iterator[Start]:
    """Starts the program (again), in front of a person; fails on complaints in its log.

    A test that provokes complaints says so: ``person.program.expects_complaints = True``.
    """
    programs: list[RunningProgram] = []

    def start_one(*arguments: str, **variables: str) -> Person:
        program = RunningProgram({**session, **variables}, *arguments)
        programs.append(program)
        return Person(program)

    yield start_one
    complaints: list[str] = []
    for program in programs:
        program.end()
        complaints += [] if program.expects_complaints else program.complaints()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def person(start: Start) -> Person:
    """Somebody in front of the program's first start."""
    return start()


@pytest.fixture
def server(session: Mapping[str, str], tmp_path: Path) -> Iterator[RealServer]:
    """A second real backend with the sample account."""
    with ExitStack() as parts:
        running = RealServer(tmp_path / "server", session)
        parts.callback(running.stop)
        yield running
