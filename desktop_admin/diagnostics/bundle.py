"""Gathers a support bundle: the table of its files, each redacted before anybody sees it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from desktop_admin import __version__
from desktop_admin.diagnostics import bundle_facts as facts
from desktop_admin.diagnostics.bundle_log import LOG_FILES, BundleText, read_log, redacted_lines
from desktop_admin.diagnostics.bundle_redaction import BundleRedactor
from desktop_admin.diagnostics.bundle_shapes import RedactionClass
from desktop_admin.diagnostics.bundle_sources import BundleSources, hidden_names
from desktop_admin.diagnostics.report import as_json
from desktop_admin.domain.recording import new_marker
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

SCHEMA_VERSION = 1
MANIFEST = "manifest.json"
NOTE_LIMIT = 4_000  # characters
OnProgress = Callable[[int, int], None]
NOT_CHOSEN = "not chosen"
NOTHING_TO_TELL = "nothing to tell"


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One redacted file; ``counts`` of what was replaced, ``notes`` on what is missing in it."""

    name: str
    title: Text
    text: str
    counts: Mapping[RedactionClass, int] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()

    @property
    def content(self) -> bytes:
        """What is written."""
        return self.text.encode("utf-8", "replace")

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files in their fixed order, without the manifest; ``absent`` had nothing to tell."""

    marker: str
    created_at: datetime
    files: tuple[BundleFile, ...]
    absent: tuple[str, ...] = ()
    replaces_names: bool = False

    def manifest(self, chosen: frozenset[str]) -> str:
        """What a bundle of the ``chosen`` files says of itself, as JSON."""
        rows = [_row(file) for file in self.files if file.name in chosen]
        unchosen = [file.name for file in self.files if file.name not in chosen]
        whole = {
            "schema": SCHEMA_VERSION,
            "marker": self.marker,
            "created_at": self.created_at.isoformat(timespec="seconds"),
            "program": "API Access Admin",
            "version": __version__,
            "names_replaced": self.replaces_names,
            "files": rows,
            "left_out": [
                *({"name": name, "reason": NOT_CHOSEN} for name in unchosen),
                *({"name": name, "reason": NOTHING_TO_TELL} for name in self.absent),
            ],
        }
        return json.dumps(whole, indent=2) + "\n"


class GatheringCancelled(Exception):
    """The person did not want it any more."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """How a bundle is gathered; ``on_progress`` hears how many files of how many are done."""

    ledger: RedactionLedger
    replaces_names: bool = False
    on_progress: OnProgress | None = None
    is_cancelled: Callable[[], bool] = bool

    def gather(self, sources: BundleSources, now: datetime | None = None) -> Bundle:
        """All files that have something to tell. Raises ``GatheringCancelled``."""
        moment = (now or datetime.now(UTC)).astimezone(UTC)
        redactor = BundleRedactor(
            self.ledger, hidden_names(sources, replaces_names=self.replaces_names)
        )
        checked = partial(self._redact, redactor)
        files, absent = [], []
        for number, part in enumerate(_PARTS):
            self._progress(number)
            made = part.make(sources, redactor, checked)
            counts = redactor.take_counts()
            if made is None:
                absent.append(part.name)
            else:
                files.append(BundleFile(part.name, part.title, made.text, counts, made.notes))
        self._progress(len(_PARTS))
        marker = new_marker(moment)
        return Bundle(marker, moment, tuple(files), tuple(absent), self.replaces_names)

    def _progress(self, done: int) -> None:
        if self.is_cancelled():
            raise GatheringCancelled
        if self.on_progress is not None:
            self.on_progress(done, len(_PARTS))

    def _redact(self, redactor: BundleRedactor, text: str) -> str:
        if self.is_cancelled():
            raise GatheringCancelled
        return redactor.redact(text)


def _row(file: BundleFile) -> dict[str, object]:
    return {
        "name": file.name,
        "size": file.size,
        "sha256": hashlib.sha256(file.content).hexdigest(),
        "redactions": {kind.value: file.counts[kind] for kind in sorted(file.counts)},
        "notes": [str(note) for note in file.notes],
    }


Redact = Callable[[str], str]
Make = Callable[[BundleSources, BundleRedactor, Redact], BundleText | None]


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    title: Text
    make: Make


def _document(value: object, redactor: BundleRedactor) -> BundleText:
    shown = redactor.redact_data(value)
    return BundleText(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")


def _versions(sources: BundleSources, redactor: BundleRedactor, _: Redact) -> BundleText:
    return _document(facts.versions(sources), redactor)


def _settings(sources: BundleSources, redactor: BundleRedactor, _: Redact) -> BundleText:
    return _document(facts.settings(sources), redactor)


def _checks(sources: BundleSources, redactor: BundleRedactor, _: Redact) -> BundleText | None:
    if not sources.checks:
        return None
    return _document(json.loads(as_json(sources.checks, diagnoses=sources.diagnoses)), redactor)


def _calls(sources: BundleSources, redactor: BundleRedactor, _: Redact) -> BundleText | None:
    if not sources.calls:
        return None
    return _document([facts.call(one, sources.recording) for one in sources.calls], redactor)


def _account(sources: BundleSources, redactor: BundleRedactor, _: Redact) -> BundleText | None:
    return _document(facts.account(sources.account), redactor) if sources.account else None


def _recording(sources: BundleSources, redactor: BundleRedactor, _: Redact) -> BundleText | None:
    return _document(facts.recording(sources.recording), redactor) if sources.recording else None


def _recorded_log(sources: BundleSources, _: BundleRedactor, redact: Redact) -> BundleText | None:
    return redacted_lines(sources.recording.lines, redact) if sources.recording else None


def _note(sources: BundleSources, _: BundleRedactor, redact: Redact) -> BundleText | None:
    note = sources.note.strip()[:NOTE_LIMIT]
    return BundleText(redact(note) + "\n") if note else None


def _log(name: str, sources: BundleSources, _: BundleRedactor, redact: Redact) -> BundleText | None:
    return read_log(sources.log_directory / name, redact)


_LOG_TITLE = Text(QT_TRANSLATE_NOOP("Text", "The program's log"))
_PARTS = (
    _Part("note.txt", Text(QT_TRANSLATE_NOOP("Text", "Your note")), _note),
    _Part("checks.json", Text(QT_TRANSLATE_NOOP("Text", "Results of the checks")), _checks),
    _Part("calls.json", Text(QT_TRANSLATE_NOOP("Text", "Calls of the program")), _calls),
    _Part("account.json", Text(QT_TRANSLATE_NOOP("Text", "Facts of the account")), _account),
    _Part("settings.json", Text(QT_TRANSLATE_NOOP("Text", "Settings")), _settings),
    _Part("versions.json", Text(QT_TRANSLATE_NOOP("Text", "Versions")), _versions),
    _Part("recording.json", Text(QT_TRANSLATE_NOOP("Text", "The recording")), _recording),
    _Part("recording.log", Text(QT_TRANSLATE_NOOP("Text", "Log of the recording")), _recorded_log),
    *(_Part(f"logs/{name}", _LOG_TITLE, partial(_log, name)) for name in LOG_FILES),
)
