"""The live tokens of integrations: who shares one, and when there is none any more."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace

import pytest

from desktop_admin.api.tokens import Reply
from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.tokens import CredentialInUse, Moment
from desktop_admin.services.token_cache import AskedToken, TokenCache

FAR = Connection("c1", "Far", ConnectionKind.SANDBOX, "https://sign.example.com")
USED = CredentialInUse(
    FAR,
    "https://sign.example.com/oauth2/token",
    CredentialKind.OAUTH_CLIENT,
    "ossoi_abc",
    Secret("Zebra-Umbrella-7"),
)


class Bench:
    """A cache on clocks of its own, and a server that numbers its tokens."""

    def __init__(self, seconds: int | None = 300) -> None:
        self.steady, self.wall = 1000.0, 5000.0
        self.seconds, self.asked = seconds, 0
        self.is_accepting = True
        self.cache = TokenCache(lambda: Moment(self.steady, self.wall))

    def ask(self) -> Reply:
        self.asked += 1
        if not self.is_accepting:
            return Reply(401, 5, "r", is_accepted=False, code="invalid_client")
        token = Secret(f"token-{self.asked}")
        return Reply(200, 5, "r", is_accepted=True, token=token, seconds=self.seconds)

    def get(self, used: CredentialInUse = USED, *, is_fresh: bool = False) -> AskedToken:
        return self.cache.get(used, self.ask, is_fresh=is_fresh)

    def pass_time(self, seconds: float) -> None:
        self.steady, self.wall = self.steady + seconds, self.wall + seconds


def test_a_token_is_asked_for_once_and_handed_out_until_shortly_before_its_end() -> None:
    bench = Bench(seconds=300)
    assert not bench.get().is_cached
    bench.pass_time(269.9)
    assert bench.get().is_cached
    bench.pass_time(0.1)  # 30 seconds are left
    assert not bench.get().is_cached
    assert bench.asked == 2


def test_of_a_short_life_a_tenth_is_left_over() -> None:
    bench = Bench(seconds=20)
    bench.get()
    bench.pass_time(17.9)
    assert bench.get().is_cached
    bench.pass_time(0.1)
    assert not bench.get().is_cached


@pytest.mark.parametrize("is_steady", [True, False])
def test_neither_sleep_nor_a_clock_set_back_lengthens_a_life(is_steady: bool) -> None:
    bench = Bench()
    bench.get()
    if is_steady:
        bench.steady, bench.wall = bench.steady + 400, bench.wall - 3600
    else:  # the computer slept
        bench.wall += 400
    assert not bench.get().is_cached


def test_time_counts_from_the_request_on() -> None:
    bench = Bench()

    def slow() -> Reply:
        bench.pass_time(271)
        return bench.ask()

    bench.cache.get(USED, slow)
    assert not bench.get().is_cached


@pytest.mark.parametrize("seconds", [None, 0])
def test_a_token_without_a_life_is_not_kept(seconds: int | None) -> None:
    bench = Bench(seconds)
    assert bench.get().reply.token is not None
    assert not bench.get().is_cached


def test_a_refusal_is_not_kept_and_ends_what_was() -> None:
    bench = Bench()
    bench.get()
    bench.is_accepting = False
    assert not bench.get(is_fresh=True).reply.is_accepted
    assert not bench.get().is_cached
    assert bench.asked == 3


@pytest.mark.parametrize(
    "other",
    [
        replace(USED, connection=replace(FAR, id="c2")),
        replace(USED, connection=replace(FAR, backend_url="https://other.example.com")),
        replace(USED, token_endpoint="https://login.example.com/oauth2/token"),
        replace(USED, kind=CredentialKind.CLIENT_APP),
        replace(USED, client_id="ossoi_def"),
        replace(USED, secret=Secret("Zebra-Umbrella-8")),
    ],
    ids=["connection", "address", "endpoint", "kind", "client", "secret"],
)
def test_nobody_gets_the_token_of_another(other: CredentialInUse) -> None:
    bench = Bench()
    bench.get()
    assert not bench.get(other).is_cached
    assert bench.get().is_cached


def test_a_client_app_has_one_token_whatever_the_authorization_server() -> None:
    bench = Bench()
    app = replace(USED, kind=CredentialKind.CLIENT_APP)
    bench.get(app)
    assert bench.get(replace(app, token_endpoint="https://login.example.com/t")).is_cached


def test_what_is_asked_for_anew_takes_the_place_of_the_old() -> None:
    bench = Bench()
    bench.get()
    assert bench.get(is_fresh=True).reply.token == Secret("token-2")
    assert bench.get().reply.token == Secret("token-2")


def test_discarding_forgets_one_and_clearing_all() -> None:
    bench, other = Bench(), replace(USED, client_id="ossoi_def")
    bench.get()
    bench.get(other)
    bench.cache.discard(USED)
    assert not bench.get().is_cached
    assert bench.get(other).is_cached
    bench.cache.clear()
    assert not bench.get().is_cached
    assert not bench.get(other).is_cached


def test_nothing_of_it_can_be_read() -> None:
    bench = Bench()
    bench.get()
    shown = repr(vars(bench.cache))
    assert "token-1" not in shown
    assert "Zebra" not in shown
    bench.cache.clear()
    assert "Reply" not in repr(vars(bench.cache))


class Gate:
    """A server whose answer the test lets go."""

    def __init__(self, bench: Bench, fault: Exception | None = None) -> None:
        self.bench, self.fault = bench, fault
        self.entered, self.open = threading.Event(), threading.Event()

    def ask(self) -> Reply:
        self.entered.set()
        assert self.open.wait(10)
        if self.fault is not None:
            raise self.fault
        return self.bench.ask()


def both(
    bench: Bench, gate: Gate, pool: ThreadPoolExecutor
) -> tuple[Future[AskedToken], Future[AskedToken]]:
    """One thread that asks, and one that waits for it."""
    first = pool.submit(bench.cache.get, USED, gate.ask)
    assert gate.entered.wait(10)
    return first, pool.submit(bench.cache.get, USED, gate.ask, is_fresh=True)


def test_one_asks_and_the_others_wait() -> None:
    bench = Bench()
    gate = Gate(bench)
    with ThreadPoolExecutor(2) as pool:
        asking, waiting = both(bench, gate, pool)
        gate.open.set()
        assert asking.result(10).reply.token == waiting.result(10).reply.token
    assert bench.asked == 1


def test_a_fault_reaches_all_who_wait_and_is_not_kept() -> None:
    bench = Bench()
    gate = Gate(bench, ConnectionFailed(host="sign.example.com"))
    with ThreadPoolExecutor(2) as pool:
        asking, waiting = both(bench, gate, pool)
        gate.open.set()
        for one in (asking, waiting):
            with pytest.raises(ConnectionFailed):
                one.result(10)
    assert bench.get().reply.is_accepted


def test_another_credential_does_not_wait() -> None:
    bench = Bench()
    gate = Gate(bench)
    with ThreadPoolExecutor(1) as pool:
        asking = pool.submit(bench.cache.get, USED, gate.ask)
        assert gate.entered.wait(10)
        assert bench.get(replace(USED, client_id="ossoi_def")).reply.is_accepted
        gate.open.set()
        assert asking.result(10).reply.is_accepted


@pytest.mark.parametrize("is_clear", [True, False])
def test_what_is_forgotten_while_it_is_asked_for_is_not_kept(is_clear: bool) -> None:
    bench = Bench()
    gate = Gate(bench)
    with ThreadPoolExecutor(1) as pool:
        asking = pool.submit(bench.cache.get, USED, gate.ask)
        assert gate.entered.wait(10)
        if is_clear:
            bench.cache.clear()
        else:
            bench.cache.discard(USED)
        later = bench.get()  # does not wait for a token that is forgotten already
        gate.open.set()
        assert asking.result(10).reply.token == Secret("token-2")
    assert later.reply.token == Secret("token-1")
    assert bench.get().reply.token == Secret("token-1")


def test_while_it_is_shut_a_token_is_handed_over_and_not_kept() -> None:
    bench = Bench()
    bench.get()
    bench.cache.shut(is_shut=True)
    assert bench.get().reply.token == Secret("token-2")
    assert not bench.get().is_cached
    bench.cache.shut(is_shut=False)
    assert not bench.get().is_cached
    assert bench.get().is_cached
