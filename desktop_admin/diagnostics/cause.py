"""What a row of the table of causes is: an id, words, steps, and the sign it is known by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType

from desktop_admin.diagnostics.observed import Observed
from desktop_admin.domain.text import Text


class Certainty(IntEnum):
    """How well a cause explains what was observed; the better one comes first."""

    POSSIBLE = 1  # fits, as others do
    LIKELY = 2  # fits better than others
    CERTAIN = 3  # what was observed names it


@dataclass(frozen=True, slots=True)
class Match:
    """That a cause fits: the evidence, in words with numbers, and facts for title and steps."""

    certainty: Certainty
    evidence: tuple[Text, ...]
    facts: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


Sign = Callable[[Observed], Match | None]


@dataclass(frozen=True, slots=True)
class Cause:
    """One known cause. ``id`` is stable and documented; ``sign`` looks for it; ``steps`` mend it.

    ``title`` and ``steps`` are filled with the facts of the match.
    """

    id: str
    title: Text
    steps: tuple[Text, ...]
    sign: Sign
