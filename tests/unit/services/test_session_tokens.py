"""Tokens that renew themselves."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest

from desktop_admin.api.sessions import GrantedSession
from desktop_admin.domain import errors as e
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.session import SessionTokens
from desktop_admin.services.session_tokens import RenewingTokens

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def granted(number: int, seconds: float = 1800) -> GrantedSession:
    tokens = SessionTokens(
        Secret(f"access-{number}"), LONG_AGO, Secret(f"refresh-{number}"), LONG_AGO
    )
    return GrantedSession(tokens, seconds)


class Bench:
    """A session with a clock and a server of its own; ``told`` is what happened, in order."""

    def __init__(self, seconds: float = 1800) -> None:
        self.now = 1000.0
        self.count = 0
        self.fault: e.AppError | None = None
        self.told: list[str] = []
        self.tokens = RenewingTokens(granted(0, seconds), self.refresh, self.keep, self.clock)

    def clock(self) -> float:
        return self.now

    def refresh(self, token: Secret) -> GrantedSession:
        self.told.append(f"refresh {token.reveal()}")
        if self.fault is not None:
            raise self.fault
        self.count += 1
        return granted(self.count)

    def keep(self, token: Secret) -> None:
        self.told.append(f"keep {token.reveal()} while {self.held()}")

    def held(self) -> str:
        assert self.tokens._granted is not None
        return self.tokens._granted.tokens.refresh_token.reveal()

    def current(self) -> str:
        return self.tokens.current().reveal()


def test_a_token_serves_until_a_minute_before_its_end() -> None:
    bench = Bench()
    bench.now += 1739
    assert bench.current() == "access-0"
    assert bench.told == []
    bench.now += 1
    assert bench.current() == "access-1"


def test_a_short_life_leaves_a_fifth() -> None:
    bench = Bench(seconds=100)
    bench.now += 79
    assert bench.current() == "access-0"
    bench.now += 1
    assert bench.current() == "access-1"


def test_the_new_refresh_token_is_kept_before_the_old_one_is_dropped() -> None:
    bench = Bench()
    bench.now += 1800
    bench.current()
    assert bench.told == ["refresh refresh-0", "keep refresh-1 while refresh-0"]


def test_a_failed_renewal_waits_while_the_token_lives() -> None:
    bench = Bench()
    bench.fault = e.ConnectionFailed(host="x")
    bench.now += 1750
    assert bench.current() == "access-0"
    assert bench.current() == "access-0"
    assert len(bench.told) == 1
    bench.now += 20
    assert bench.current() == "access-0"
    assert len(bench.told) == 2
    bench.now += 60
    with pytest.raises(e.ConnectionFailed):
        bench.current()
    bench.fault = None
    assert bench.current() == "access-1"


def test_a_refused_renewal_is_the_end() -> None:
    bench = Bench()
    bench.fault = e.NotAuthenticated()
    bench.now += 1750
    with pytest.raises(e.NotAuthenticated):
        bench.current()
    bench.fault = None
    with pytest.raises(e.NotAuthenticated):
        bench.current()
    assert len(bench.told) == 1


def test_a_refused_token_is_replaced_once_for_all_threads() -> None:
    bench = Bench()
    rejected = bench.tokens.current()
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(bench.tokens.renewed(rejected).reveal()))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["access-1"] * 8
    assert bench.count == 1


def test_what_is_forgotten_is_gone() -> None:
    bench = Bench()
    assert bench.tokens.forget() == Secret("access-0")
    assert bench.tokens.forget() is None
    with pytest.raises(e.NotAuthenticated):
        bench.tokens.current()
    with pytest.raises(e.NotAuthenticated):
        bench.tokens.renewed(Secret("access-0"))
    assert bench.told == []
