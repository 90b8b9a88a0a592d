"""What the store of the support bundle has done on a worker; loaded when the first is gathered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from desktop_admin.diagnostics.bundle import Bundle, Gathering, GatheringCancelled
from desktop_admin.diagnostics.bundle_sources import BundleSources
from desktop_admin.diagnostics.bundle_zip import write_bundle
from desktop_admin.domain.handover import Recipient
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.services.age_file import encrypted


@dataclass(frozen=True, slots=True)
class Progress:
    """So many files of so many."""

    done: int
    total: int


def gather(
    ledger: RedactionLedger,
    sources: BundleSources,
    stop: Event,
    tell: Callable[[Progress], None],
    *,
    replaces_names: bool,
) -> Bundle | None:
    """All files, redacted; None once ``stop`` is set."""

    def on_progress(done: int, total: int) -> None:
        tell(Progress(done, total))

    gathering = Gathering(
        ledger, replaces_names=replaces_names, on_progress=on_progress, is_cancelled=stop.is_set
    )
    try:
        return gathering.gather(sources)
    except GatheringCancelled:
        return None


def write(bundle: Bundle, path: Path, chosen: frozenset[str], public_key: str) -> Path:
    """Write the chosen files to ``path``, which is given back; encrypted if there is a key.

    Raises ``FileFailed``, ``RecipientRefused``.
    """
    seal = partial(encrypted, recipient=Recipient(public_key)) if public_key else None
    write_bundle(bundle, path, chosen, seal)
    return path
