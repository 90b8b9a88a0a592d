"""Signs of faults of this computer: keyring, disk, settings, the backend that runs here."""

from __future__ import annotations

import errno
import os

from desktop_admin.diagnostics.cause import Certainty, Match
from desktop_admin.diagnostics.engine import Outcome
from desktop_admin.diagnostics.evidence import cause_told, faults, is_failed
from desktop_admin.diagnostics.observed import Observed
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

LOW_MEGABYTES = 100
_FULL = frozenset({"ENOSPC", "EDQUOT"})
_NOT_ALLOWED = frozenset({"EACCES", "EPERM", "EROFS"})
_FREE = Text(QT_TRANSLATE_NOOP("Text", "{free} MB are free."))
_SYSTEM = Text(QT_TRANSLATE_NOOP("Text", "The system says {name}."))


def keyring_missing(seen: Observed) -> Match | None:
    """No keyring that this program trusts, or one that forgets."""
    detail = _detail(seen, "keyring")
    if detail.get("is_persistent") == "no" and is_failed(seen, "keyring"):
        return Match(Certainty.POSSIBLE, cause_told(seen, "keyring"))
    return _vault(seen, "VaultMissing")


def keyring_locked(seen: Observed) -> Match | None:
    """It is locked and was not unlocked."""
    return _vault(seen, "VaultLocked")


def keyring_silent(seen: Observed) -> Match | None:
    """It does not answer, most often as it waits for somebody."""
    return _vault(seen, "VaultTimedOut", "Deadline")


def keyring_refuses(seen: Observed) -> Match | None:
    """It denies this program the access."""
    return _vault(seen, "VaultRefused")


def keyring_forgets(seen: Observed) -> Match | None:
    """It does not give back what it was given."""
    if _is_wrong(seen, "keyring"):
        return Match(Certainty.CERTAIN, cause_told(seen, "keyring"))
    return _vault(seen, "VaultNotKept", "VaultError")


def value_gone(seen: Observed) -> Match | None:
    """The saved value was removed or changed outside this program."""
    if _is_wrong(seen, "credential") and "secret_shape" not in _detail(seen, "credential"):
        return Match(Certainty.CERTAIN, cause_told(seen, "credential"))
    return _vault(seen, "VaultValueGone", "VaultValueChanged")


def _is_wrong(seen: Observed, check_id: str) -> bool:
    """Whether a check failed by what it found, not by an error that it met."""
    result = seen.result(check_id)
    if result is None or result.finding.outcome is not Outcome.FAILED:
        return False
    return "fault" not in result.finding.detail


def _vault(seen: Observed, *names: str) -> Match | None:
    for check in ("keyring", "credential"):
        detail = _detail(seen, check)
        if detail.get("fault") in names and is_failed(seen, check):
            return Match(Certainty.CERTAIN, cause_told(seen, check))
    for answer in faults(seen, *(name for name in names if name.startswith("Vault"))):
        return Match(Certainty.CERTAIN, (answer.told,) if answer.told is not None else ())
    return None


def disk_full(seen: Observed) -> Match | None:
    """No room on the disk, or hardly any."""
    match = _disk(seen, _FULL)
    free = _detail(seen, "disk").get("free_megabytes", "")
    is_low = free.isdigit() and int(free) < LOW_MEGABYTES
    if match is not None or not is_low:
        return match
    told = _FREE.with_facts(free=free)
    return Match(Certainty.CERTAIN, (*cause_told(seen, "disk"), told))


def not_writable(seen: Observed) -> Match | None:
    """A folder of the program may not be written to."""
    return _disk(seen, _NOT_ALLOWED)


def _disk(seen: Observed, names: frozenset[str]) -> Match | None:
    detail = _detail(seen, "disk")
    words = {os.strerror(getattr(errno, name)): name for name in names if hasattr(errno, name)}
    name = words.get(detail.get("reason", ""), detail.get("system", ""))
    if name in names:
        told = _SYSTEM.with_facts(name=name)
        return Match(Certainty.CERTAIN, (*cause_told(seen, "disk"), told))
    for answer in seen.answers:
        if answer.reason in words:
            title = (answer.told,) if answer.told is not None else ()
            told = _SYSTEM.with_facts(name=words[answer.reason])
            return Match(Certainty.CERTAIN, (*title, told))
    return None


def settings_broken(seen: Observed) -> Match | None:
    """The settings file holds what cannot be used."""
    if "note_1" not in _detail(seen, "settings"):
        return None
    return Match(Certainty.POSSIBLE, cause_told(seen, "settings"))


def backend_stopped(seen: Observed) -> Match | None:
    """The backend that this program starts is not running."""
    for answer in faults(seen, "BackendStopped", "BackendNotStarted"):
        return Match(Certainty.CERTAIN, (answer.told,) if answer.told is not None else ())
    return None


def clipboard_kept(seen: Observed) -> Match | None:
    """Something keeps what was copied after it was cleared."""
    if _detail(seen, "clipboard").get("was_cleared") != "no":
        return None
    return Match(Certainty.LIKELY, cause_told(seen, "clipboard"))


def clipboard_lost(seen: Observed) -> Match | None:
    """What is copied does not reach the clipboard."""
    if _detail(seen, "clipboard").get("came_back") != "no":
        return None
    return Match(Certainty.LIKELY, cause_told(seen, "clipboard"))


def _detail(seen: Observed, check_id: str) -> dict[str, str]:
    result = seen.result(check_id)
    return dict(result.finding.detail) if result is not None else {}
