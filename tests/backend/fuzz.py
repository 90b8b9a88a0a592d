"""Schemathesis as a process of its own, calling a live backend as one kind of caller."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sysconfig
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.fakes.backend_process import ROOT

SCHEMATHESIS = Path(sysconfig.get_path("scripts")) / "schemathesis"
DOCUMENT = ROOT / "resources" / "openapi.json"
HOOKS = ROOT / "tests" / "backend" / "fuzz_hooks.py"
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "5"))
# What a generator of data cannot know: ids, versions, names in use, keys used before, what it has.
UNLUCKY = ["2xx", 304, 401, 403, 404, 409, 412, 422, 429]
REPEATED_KEY = "error.validation.idempotencyKey"
SANE_SECONDS = 3000


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls: the Authorization header, other ones for some calls, and known good values.

    ``others`` and ``values`` go by operation id; ``paths`` is a pattern of what is called.
    ``phases`` are those of the short form; the long one has all.
    """

    authorization: str | None = field(repr=False)
    others: Mapping[str, str] = field(default_factory=dict, repr=False)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    paths: str = "^/"
    phases: str = "coverage,fuzzing,stateful"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The exit code and words of a run, and the statuses that each operation answered."""

    code: int
    words: str
    statuses: Mapping[str, set[int]]

    def done(self) -> set[str]:
        """The operations that succeeded at least once."""
        return {name for name, seen in self.statuses.items() if min(seen) < 300}


def fuzz(url: str, caller: Caller, folder: Path) -> Outcome:
    """Runs all phases against the backend at ``url``; ``folder`` is for what goes between."""
    config, tally = folder / "schemathesis.toml", folder / "tally"
    config.touch(mode=0o600)  # it carries credentials: neither arguments nor environment do
    config.write_text(_config(caller), "utf-8")
    command = [str(SCHEMATHESIS), "--config-file", str(config), "run", str(DOCUMENT), "--url", url]
    command += ["--include-path-regex", caller.paths, "--continue-on-failure", "--no-color"]
    command += ["--max-examples", str(EXAMPLES), *_short(caller)]
    done = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"FUZZ_TALLY": str(tally), "COLUMNS": "120"},
        capture_output=True,
        text=True,
        check=False,
        timeout=SANE_SECONDS,
    )
    return Outcome(done.returncode, done.stdout + done.stderr, _read(tally))


def _short(caller: Caller) -> list[str]:
    """In the short form every run is the same; the long form draws a seed, and prints it."""
    if "FUZZ_EXAMPLES" in os.environ:
        return []
    return ["--generation-deterministic", "--phases", caller.phases]


def _config(caller: Caller) -> str:
    lines = [f"hooks = {json.dumps(str(HOOKS))}", "warnings = false"]
    if caller.authorization:
        lines.append(f"headers = {{ Authorization = {json.dumps(caller.authorization)} }}")
    lines += [
        "[phases.coverage]",
        "generate-duplicate-query-parameters = true",
        "[checks]",
        f"positive_data_acceptance.expected-statuses = {json.dumps(UNLUCKY)}",
        "missing_required_header.expected-statuses = [400, 401, 403, 428]",
    ]
    stricter = [name for name, one in documented(caller).items() if _is_stricter(one)]
    for name in stricter:
        accepted = json.dumps([*UNLUCKY, 400])
        lines += ["[[operations]]", f'include-operation-id = "{name}"']
        lines.append(f"checks.positive_data_acceptance.expected-statuses = {accepted}")
        lines += _further(caller, name)
    for name in sorted({*caller.others, *caller.values} - {*stricter}):
        lines += ["[[operations]]", f'include-operation-id = "{name}"', *_further(caller, name)]
    return "\n".join(lines) + "\n"


def _is_stricter(operation: dict[str, Any]) -> bool:
    """Whether the server refuses more than a schema can say, for reasons that the text lists.

    Such as the cursor of another list, hidden characters in a name, a role that does not exist.
    """
    told = operation["responses"]["400"]
    reasons = set(re.findall(r"`([^`]+)`", told.get("description", ""))) - {REPEATED_KEY}
    return bool(reasons) or told["$ref"].endswith("OAuth400")


def _further(caller: Caller, name: str) -> list[str]:
    lines = []
    if name in caller.others:
        lines.append(f"headers = {{ Authorization = {json.dumps(caller.others[name])} }}")
    if name in caller.values:
        pairs = ", ".join(
            f"{json.dumps(key)} = {json.dumps(value)}" for key, value in caller.values[name].items()
        )
        lines.append(f"parameters = {{ {pairs} }}")
    return lines


def _read(tally: Path) -> Mapping[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for line in tally.read_text("utf-8").splitlines():
        name, _, status = line.rpartition(" ")
        found[name].add(int(status))
    return found


def documented(caller: Caller) -> dict[str, dict[str, Any]]:
    """The operations that ``caller`` tries, by operation id."""
    document = json.loads(DOCUMENT.read_text("utf-8"))
    return {
        operation["operationId"]: operation
        for path, calls in document["paths"].items()
        if re.search(caller.paths, path)
        for operation in calls.values()
    }
