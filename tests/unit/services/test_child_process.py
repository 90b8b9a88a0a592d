"""A child process that is asked and answers in lines."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from desktop_admin.services import child_process
from desktop_admin.services.child_process import ChildEnded, ChildProcess, ChildSilent
from tests.fakes.scripted_child import child

ECHO = "for line in sys.stdin: print(line.strip()[::-1], flush=True)"


def ignore(line: str) -> None:
    del line


def test_lines_go_in_and_come_out() -> None:
    process = ChildProcess(child(ECHO), ignore)
    process.send("abc")
    assert process.line(10).strip() == b"cba"
    process.stop()
    assert not process.is_alive


def test_the_end_of_its_input_ends_it_gracefully() -> None:
    process = ChildProcess(child(ECHO, "print('bye', flush=True)"), ignore)
    process.stop()
    assert process.line(0).strip() == b"bye"
    assert process._process.returncode == 0


def test_silence_is_not_waited_for_for_ever() -> None:
    process = ChildProcess(child(ECHO), ignore)
    with pytest.raises(ChildSilent):
        process.line(0.05)
    process.stop()


def test_its_end_is_noticed_again_and_again() -> None:
    process = ChildProcess(child("sys.exit(3)"), ignore)
    for _ in range(2):
        with pytest.raises(ChildEnded):
            process.line(10)
    process._process.wait()
    with pytest.raises(ChildEnded):
        process.send("x" * 100_000)
    process.stop()
    process.stop()


def test_a_stubborn_child_is_ended_by_force(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_process, "GRACE_SECONDS", 0.05)
    monkeypatch.setattr(child_process, "FORCE_SECONDS", 0.05)
    stubborn = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"
    process = ChildProcess(child(stubborn, "say(1)", "time.sleep(600)"), ignore)
    process.line(10)
    process.stop()
    assert process._process.returncode == -signal.SIGKILL


def test_its_log_is_read_however_much_it_is() -> None:
    lines: list[str] = []
    seen = threading.Event()

    def note(line: str) -> None:
        lines.append(line)
        if line == "end \ufffd":
            seen.set()

    noisy = "sys.stderr.buffer.write(b'x' * 300_000 + b'\\nend \\xff\\n'); sys.stderr.flush()"
    process = ChildProcess(child(noisy, "say('done')"), note)
    assert process.line(10).strip() == b'"done"'
    assert seen.wait(10)
    process.stop()
    assert len(lines[0]) == 300_000


def test_ctrl_c_in_the_terminal_is_not_for_the_child() -> None:
    process = ChildProcess(child(ECHO), ignore)
    assert os.getpgid(process.pid) != os.getpgid(0)
    process.stop()


def test_a_missing_program_is_an_os_error() -> None:
    with pytest.raises(OSError, match="No such file"):
        ChildProcess(["/no/such/program"], ignore)
