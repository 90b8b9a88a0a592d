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
# What a generator of data cannot know: ids, versions, names in use, keys that were used before.
UNLUCKY = ["2xx", 401, 403, 404, 409, 412, 422, 429]
# Here the text says less than the server asks for: the cursor of a list is opaque, a name must
# have no hidden characters, roles must exist, a token for a sender needs an e-mail.
STRICTER = (
    "listClientApps", "listOAuthClients", "listAuditEvents", "createClientApp", "renameClientApp",
    "createOAuthClient", "renameOAuthClient", "createAccountOAuthClient", "createRole",
    "changeRole", "changeSenderRoles", "issueApiToken", "issueOAuthToken",
)  # fmt: skip
SANE_SECONDS = 3000


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls: the Authorization header, other ones for some calls, and known good values.

    ``others`` and ``values`` go by operation id; ``paths`` is a pattern of what is called.
    """

    authorization: str | None = field(repr=False)
    others: Mapping[str, str] = field(default_factory=dict, repr=False)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    paths: str = "^/"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The exit code and words of a run, and the statuses that each operation answered."""

    code: int
    words: str
    statuses: Mapping[str, set[int]]

    def never_done(self) -> set[str]:
        """The operations that never succeeded."""
        return {name for name, seen in self.statuses.items() if not any(s < 300 for s in seen)}


def fuzz(url: str, caller: Caller, folder: Path) -> Outcome:
    """Runs all phases against the backend at ``url``; ``folder`` is for what goes between."""
    config, tally = folder / "schemathesis.toml", folder / "tally"
    config.touch(mode=0o600)  # it carries credentials: neither arguments nor environment do
    config.write_text(_config(caller), "utf-8")
    command = [str(SCHEMATHESIS), "--config-file", str(config), "run", str(DOCUMENT), "--url", url]
    command += ["--include-path-regex", caller.paths, "--continue-on-failure", "--no-color"]
    command += ["--max-examples", str(EXAMPLES), *_repeatable()]
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


def _repeatable() -> list[str]:
    """In the short form every run is the same; the long form draws a seed, and prints it."""
    return [] if "FUZZ_EXAMPLES" in os.environ else ["--generation-deterministic"]


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
    for name in STRICTER:
        accepted = json.dumps([*UNLUCKY, 400])
        lines += ["[[operations]]", f'include-operation-id = "{name}"']
        lines.append(f"checks.positive_data_acceptance.expected-statuses = {accepted}")
        lines += _further(caller, name)
    for name in sorted({*caller.others, *caller.values} - {*STRICTER}):
        lines += ["[[operations]]", f'include-operation-id = "{name}"', *_further(caller, name)]
    return "\n".join(lines) + "\n"


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
