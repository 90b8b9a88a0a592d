"""A server under load: started, watched from outside (memory, processor time) and ended."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 30.0
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Command:
    """How a server is started, and the URL it then answers at."""

    name: str
    words: Sequence[str | Path]
    url: str
    folder: Path
    variables: Mapping[str, str] = field(default_factory=dict)


class Server:
    """A running server with all processes it is made of."""

    def __init__(self, command: Command, log: Path) -> None:
        self.name = command.name
        self.url = command.url
        began = time.monotonic()
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                [str(word) for word in command.words],
                cwd=command.folder,
                env={**os.environ, **command.variables},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        self._wait(began + PATIENCE, log)
        self.start_seconds = time.monotonic() - began

    def memory(self) -> float:
        """Resident set of all its processes together, in MB."""
        pages = (int(_read(pid, "statm").split()[1]) for pid in _family(self._process.pid))
        return sum(pages) * _PAGE / 1e6

    def processor_seconds(self) -> float:
        """What its processes have used so far."""
        total = 0
        for pid in _family(self._process.pid):
            for task in Path(f"/proc/{pid}/task").iterdir():
                total += int((task / "schedstat").read_text().split()[0])
        return total / 1e9

    def stop(self) -> None:
        """Ends it, and whatever it started."""
        family = _family(self._process.pid)
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for pid in family[1:]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def _wait(self, until: float, log: Path) -> None:
        while not _answers(self.url):
            if self._process.poll() is not None or time.monotonic() > until:
                self.stop()
                said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
                raise RuntimeError(f"{self.name} did not start:\n{said}")
            time.sleep(0.01)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url + "/api/sysinfo", timeout=1):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def _family(pid: int) -> list[int]:
    """``pid`` and its descendants."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*"):
        stat = _read(int(entry.name), "stat")
        if stat:
            parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
    family = [pid]
    for member in family:
        family += [child for child, parent in parents.items() if parent == member]
    return family


def _read(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
