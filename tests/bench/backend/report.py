"""Tables for people, and the ratios that are recorded."""

from __future__ import annotations

import os
import platform
import statistics
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tests.bench.backend.listing import LIMIT, Listing
from tests.bench.backend.load import Measured
from tests.bench.backend.ours import NAME, UNGUARDED
from tests.bench.backend.peers import FLASK, OIDC
from tests.bench.backend.server import Server

GOALS = {OIDC: 1.0, FLASK: 2.5}


@dataclass(frozen=True, slots=True)
class Series:
    """What one server did in one scenario, a value per round."""

    scenario: str
    server: str
    rounds: tuple[Measured, ...]

    def median(self, name: str) -> float:
        """The middle of one figure over the rounds."""
        return statistics.median(getattr(one, name) for one in self.rounds)


@dataclass(frozen=True, slots=True)
class Ratio:
    """Ours against another in one scenario, the middle of the rounds' ratios."""

    scenario: str
    other: str
    rate: float
    p99: float
    processor: float


def ratios(series: Iterable[Series]) -> list[Ratio]:
    """Ours divided by each other's, round by round: both met the same noise."""
    found, by_scenario = [], {}
    for one in series:
        by_scenario.setdefault(one.scenario, []).append(one)
    for scenario, present in by_scenario.items():
        own = next(one for one in present if one.server == NAME)
        for other in present:
            if other is not own:
                parts = [_quotients(own, other, name) for name in ("rate", "p99", "processor")]
                found.append(Ratio(scenario, other.server, *map(statistics.median, parts)))
    return found


def _quotients(own: Series, other: Series, name: str) -> list[float]:
    return [
        getattr(a, name) / getattr(b, name) for a, b in zip(own.rounds, other.rounds, strict=True)
    ]


def print_series(series: Iterable[Series]) -> None:
    """One line per server and scenario."""
    say(f"{'':<22}{'':<28}{'calls/s':>9}{'p50 ms':>8}{'p99 ms':>8}{'CPU us/call':>13}{'errors':>8}")
    for one in series:
        rate, p50, p99 = one.median("rate"), one.median("p50"), one.median("p99")
        line = f"{one.scenario:<22}{one.server:<28}{rate:9.0f}{p50:8.1f}{p99:8.1f}"
        say(f"{line}{one.median('processor'):13.0f}{sum(r.errors for r in one.rounds):8}")


def print_ratios(found: Iterable[Ratio]) -> None:
    """Ours against each other, with the goal where there is one."""
    for one in found:
        if one.other == UNGUARDED:
            share = 1 - 1 / one.processor
            goal = f"enforcement {share:6.1%} of the processor time (goal at most 10 %)"
        else:
            goal = f"{one.rate:5.2f} times the rate (goal {GOALS[one.other]:.1f})"
        say(f"{one.scenario:<22}{one.other:<28} {goal}, {one.p99:5.2f} times its p99")


def print_servers(servers: Iterable[Server]) -> None:
    """Memory under load, and start-up."""
    for server in servers:
        say(f"{server.name:<28} {server.memory():6.0f} MB   {server.start_seconds:5.2f} s to start")


def print_listings(listings: Iterable[Listing]) -> None:
    """The lists of clients."""
    for one in listings:
        ratio = one.call / one.bare
        goal = " (goal 3.0)" if one.total >= LIMIT else ""
        line = f"500 of 100,000, {one.term!r:<18} {one.total:6} match"
        say(f"{line}: {one.call:7.1f} ms, bare {one.bare:7.1f} ms, {ratio:5.2f} times{goal}")


def facts(
    found: Iterable[Ratio], servers: Iterable[Server], listings: Iterable[Listing], processes: int
) -> dict[str, object]:
    """What is recorded: ratios, and what they depend on."""
    machine = {
        "system": platform.system(),
        "machine": platform.machine(),
        "processors": os.cpu_count() or 0,
        "python": platform.python_version(),
        "processes": processes,
    }
    rates: dict[str, dict[str, Mapping[str, float]]] = {}
    for one in found:
        figures = {"rate": one.rate, "p99": one.p99, "cpu_per_call": one.processor}
        rounded = {name: round(value, 2) for name, value in figures.items()}
        rates.setdefault(one.scenario, {})[one.other] = rounded
    return {
        "machine": machine,
        "ours_divided_by": rates,
        "listing_divided_by_bare_query": {
            one.term: round(one.call / one.bare, 2) for one in listings
        },
        "memory_mb": {server.name: round(server.memory()) for server in servers},
        "start_seconds": {server.name: round(server.start_seconds, 2) for server in servers},
    }


def say(line: str) -> None:
    """Prints a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
