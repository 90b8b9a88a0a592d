"""Which saved credentials a given secret belongs, or belonged, to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_admin.domain.credentials import SavedCredential


@dataclass(frozen=True, slots=True)
class Recognised:
    """Secret ``number`` is the one saved for ``saved``, or was until ``replaced_at``."""

    number: int
    saved: SavedCredential
    replaced_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Recognition:
    """How a comparison with the keyring ended; ``compared`` of ``total`` values could be read."""

    found: tuple[Recognised, ...] = ()
    compared: int = 0
    total: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether every saved value was compared."""
        return self.compared == self.total

    def of(self, number: int) -> Recognised | None:
        """What secret ``number`` is; the present secret of a client before an older one."""
        matches = [each for each in self.found if each.number == number]
        current = (each for each in matches if each.replaced_at is None)
        return next(current, matches[0] if matches else None)
