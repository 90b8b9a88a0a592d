"""Load by wrk: 32 keep-alive connections, one kind of call."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 32
SCRIPTS = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked: the script of wrk that asks it, the path, and the file with the credential."""

    script: str
    path: str
    credential: Path


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: calls per second, latency in milliseconds, processor microseconds per call."""

    rate: float
    p50: float
    p99: float
    processor: float
    errors: int


def run(url: str, call: Call, seconds: int) -> Measured:
    """Asks for ``seconds``; an answer that is not 2xx counts as an error. No processor time."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
    command += ["-s", str(SCRIPTS / call.script), url + call.path, "--", str(call.credential)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.strip().splitlines()[-1])
    return Measured(
        rate=found["requests"] * 1e6 / found["microseconds"],
        p50=found["p50"] / 1000,
        p99=found["p99"] / 1000,
        processor=0.0,
        errors=found["errors"],
    )
