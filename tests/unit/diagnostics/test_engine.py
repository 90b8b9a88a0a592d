"""The engine of the checks: order, independence, deadlines, cancelling."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable

from desktop_admin.diagnostics.engine import Check, CheckResult, CheckRun, Finding, Outcome
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.text import Text

_GOOD = Finding(Outcome.OK, Text("good"))
_BAD = Finding(Outcome.FAILED, Text("bad"))


def _check(
    name: str, probe: Callable[[None], Finding], *needs: str, seconds: float = 20
) -> Check[None]:
    return Check(name, Text(name), needs, seconds, probe)


def _good(_: None) -> Finding:
    return _GOOD


def _bad(_: None) -> Finding:
    return _BAD


def _outcomes(results: tuple[CheckResult, ...]) -> dict[str, Outcome]:
    return {result.id: result.finding.outcome for result in results}


def test_what_needs_a_failed_check_is_skipped_down_the_line_and_names_it() -> None:
    checks = [_check("a", _bad), _check("b", _good, "a"), _check("c", _good, "b")]
    told: list[CheckResult] = []
    results = CheckRun([*checks, _check("d", _good)], None, told.append).run()
    assert [one.id for one in results] == ["a", "b", "c", "d"]
    assert [one.because_of for one in results] == [None, "a", "a", None]
    assert _outcomes(results)["d"] is Outcome.OK
    assert {one.id for one in told} == {"a", "b", "c", "d"}


def test_a_skip_that_leaves_nothing_to_do_is_repeated_to_those_that_need_it() -> None:
    def absent(_: None) -> Finding:
        return Finding(Outcome.SKIPPED, Text("no server"), is_blocking=True)

    results = CheckRun([_check("a", absent), _check("b", _good, "a")], None).run()
    assert _outcomes(results)["b"] is Outcome.SKIPPED
    assert (results[1].because_of, str(results[1].finding.cause)) == ("a", "no server")


def test_what_comes_after_a_failed_check_runs_and_not_before_its_end() -> None:
    order: list[str] = []
    is_begun = threading.Event()

    def bad(_: None) -> Finding:
        is_begun.wait(20)
        order.append("a")
        return _BAD

    def late(_: None) -> Finding:
        order.append("b")
        return _GOOD

    def begins(check_id: str) -> None:
        is_begun.set() if check_id == "c" else None

    checks = [_check("a", bad), Check("b", Text("b"), (), 20, late, ("a",)), _check("c", _good)]
    results = CheckRun(checks, None, on_start=begins).run()
    assert order == ["a", "b"]
    assert _outcomes(results)["b"] is Outcome.OK


def test_settling_waits_for_what_a_given_up_probe_puts_away() -> None:
    release, is_clean = threading.Event(), threading.Event()

    def tidy(_: None) -> Finding:
        release.wait(20)
        is_clean.set()
        return _GOOD

    def on_start(_: str) -> None:
        run.cancel()

    run = CheckRun([_check("a", tidy)], None, on_start=on_start)
    run.run()
    assert not is_clean.is_set()
    release.set()
    run.settle(20, "a", "b")
    assert is_clean.is_set()


def test_a_check_that_was_not_needed_stops_nothing() -> None:
    def not_needed(_: None) -> Finding:
        return Finding(Outcome.SKIPPED, Text("no proxy"))

    results = CheckRun([_check("a", not_needed), _check("b", _good, "a")], None).run()
    assert _outcomes(results) == {"a": Outcome.SKIPPED, "b": Outcome.OK}


def test_independent_checks_run_at_the_same_time() -> None:
    both = threading.Barrier(2)

    def meet(_: None) -> Finding:
        both.wait(20)
        return _GOOD

    results = CheckRun([_check("a", meet), _check("b", meet)], None).run()
    assert set(_outcomes(results).values()) == {Outcome.OK}


def test_a_check_past_its_deadline_fails_and_the_others_end() -> None:
    release = threading.Event()

    def hang(_: None) -> Finding:
        release.wait(60)
        return _GOOD

    results = CheckRun([_check("a", hang, seconds=0.05), _check("b", _good)], None).run()
    release.set()
    assert _outcomes(results) == {"a": Outcome.FAILED, "b": Outcome.OK}
    assert "0.05 seconds" in str(results[0].finding.cause)


def test_cancelling_ends_the_run_and_keeps_what_is_known() -> None:
    release = threading.Event()

    def hang(_: None) -> Finding:
        release.wait(60)
        return _GOOD

    def on_result(result: CheckResult) -> None:
        if result.id == "a":
            run.cancel()

    run = CheckRun(
        [_check("a", _good), _check("b", hang), _check("c", _good, "b")], None, on_result
    )
    results = run.run()
    release.set()
    assert _outcomes(results) == {
        "a": Outcome.OK,
        "b": Outcome.SKIPPED,
        "c": Outcome.SKIPPED,
    }
    assert results[1].because_of == "cancel"


def test_an_error_of_the_system_is_told_by_its_name() -> None:
    def refused(_: None) -> Finding:
        raise ConnectionRefusedError(errno.ECONNREFUSED, "canary")

    [result] = CheckRun([_check("a", refused)], None).run()
    assert "ECONNREFUSED" in str(result.finding.cause)
    assert result.finding.detail == {"fault": "ConnectionRefusedError", "system": "ECONNREFUSED"}


def test_a_probe_that_raises_is_a_failed_check_without_the_words_of_the_fault() -> None:
    def known(_: None) -> Finding:
        raise ConnectionFailed(host="api.example")

    def unknown(_: None) -> Finding:
        raise RuntimeError("canary")

    results = CheckRun([_check("a", known), _check("b", unknown)], None).run()
    assert str(results[0].finding.cause) == "api.example cannot be reached."
    assert results[0].finding.next_step is not None
    assert results[0].finding.detail == {"fault": "ConnectionFailed", "host": "api.example"}
    assert "RuntimeError" in str(results[1].finding.cause)
    assert "canary" not in repr(results)
