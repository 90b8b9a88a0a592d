"""Loaded by Schemathesis: notes what every operation answered to calls with its own method."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import schemathesis


def after_call(_context: Any, case: Any, response: Any) -> None:
    """One line per answer: operation id and status."""
    definition = case.operation.definition.raw
    if case.method.upper() == case.operation.method.upper():
        with Path(os.environ["FUZZ_TALLY"]).open("a", encoding="utf-8") as tally:
            tally.write(f"{definition['operationId']} {response.status_code}\n")


schemathesis.hook(after_call)
