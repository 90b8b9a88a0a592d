"""The search for dead code finds what is dead, and leaves alone what a library calls."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house import dead_code

PLANTED = """
def used(): ...
def forgotten(): ...
class Page:
    field: int = 0
    def paintEvent(self, event): ...
    def never(self): ...
used()
Page()
"""


def test_what_nothing_names_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dead_code, "ROOT", tmp_path)
    (tmp_path / "planted.py").write_text(PLANTED, "utf-8")
    assert dead_code.dead_items([tmp_path]) == {
        "forgotten": "planted.py:3: function",
        "never": "planted.py:7: method",
    }
