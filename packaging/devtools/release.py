"""What a release is called and dated: the version from the program, the date from the changelog."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from devtools.checkout import ROOT, give_up

NAME = "desktop-admin"
TITLE = "API Access Admin"
SUMMARY = "Govern how integrations sign in to an e-signature account's REST API"
MAINTAINER = "API Access Admin maintainers <maintainers@api-access-admin.example>"
_VERSION = re.compile(r'^__version__ = "([0-9A-Za-z.+-]+)"$', re.MULTILINE)
_RELEASED = re.compile(r"^## \[[^\]]+\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


@dataclass(frozen=True)
class Release:
    """``epoch``: seconds since 1970 of the newest dated heading of the changelog, at noon UTC.

    Everything that is packed carries that time, so that two builds are the same to the byte.
    """

    version: str
    epoch: int

    @property
    def date(self) -> dt.datetime:
        """The same moment, in UTC."""
        return dt.datetime.fromtimestamp(self.epoch, dt.UTC)

    def variables(self) -> Mapping[str, str]:
        """The environment of every tool that builds: nothing of this machine's own ways."""
        kept = {name: os.environ[name] for name in ("HOME", "PATH", "TMPDIR") if name in os.environ}
        return kept | {
            "LC_ALL": "C.UTF-8",
            "PYTHONHASHSEED": "0",
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "TZ": "UTC",
        }


def this_release(root: Path = ROOT) -> Release:
    """The release that the checkout at ``root`` builds."""
    text = (root / "desktop_admin" / "__init__.py").read_text(encoding="utf-8")
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    version, released = _VERSION.search(text), _RELEASED.search(changelog)
    if version is None or released is None:
        give_up(
            "The version (desktop_admin/__init__.py) or a dated heading (CHANGELOG.md) is missing."
        )
    day = dt.date.fromisoformat(released[1])
    noon = dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)
    return Release(version[1], int(noon.timestamp()))
