"""What the self-test prints: one line a step, or one JSON object."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from desktop_admin.ui.self_test.running import StepResult


def report(results: Sequence[StepResult], *, is_json: bool) -> str:
    """``results`` for people, or as ``{"ok", "steps": [{"name", "ok", "milliseconds", ...}]}``."""
    is_well = bool(results) and all(result.ok for result in results)
    if is_json:
        return json.dumps({"ok": is_well, "steps": [asdict(result) for result in results]}) + "\n"
    lines = [_line(result) for result in results]
    lines.append("The self-test passed." if is_well else "The self-test failed.")
    return "\n".join(lines) + "\n"


def _line(result: StepResult) -> str:
    mark = "ok    " if result.ok else "FAILED"
    problem = f": {result.problem}" if result.problem else ""
    return f"{mark} {result.name} ({result.milliseconds} ms){problem}"
