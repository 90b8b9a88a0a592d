"""What a rotation without downtime says of itself: its steps, what is next, and why it waits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.credentials import Client
from desktop_admin.domain.names import display_name
from desktop_admin.domain.rotation import Progress, Remark, RotationPlan, Step
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.models.relative_time import relative_time, short_date

_CONTEXT = "RotationWords"
_STEPS: Mapping[Step, str] = {
    Step.CREATE: QT_TRANSLATE_NOOP("RotationWords", "Create a twin"),
    Step.TEST: QT_TRANSLATE_NOOP("RotationWords", "Test it"),
    Step.HAND_OVER: QT_TRANSLATE_NOOP("RotationWords", "Hand it over"),
    Step.WATCH: QT_TRANSLATE_NOOP("RotationWords", "Watch until the old one is idle"),
    Step.DELETE: QT_TRANSLATE_NOOP("RotationWords", "Delete the old one"),
}
_NEXT: Mapping[Step, str] = {
    Step.CREATE: QT_TRANSLATE_NOOP("RotationWords", "Next: create the twin “{twin}”."),
    Step.TEST: QT_TRANSLATE_NOOP(
        "RotationWords",
        "Next: test the twin. The server has not seen its present secret used yet.",
    ),
    Step.HAND_OVER: QT_TRANSLATE_NOOP(
        "RotationWords",
        "Next: give the twin's Client ID and secret to whoever runs the integration.",
    ),
    Step.DELETE: QT_TRANSLATE_NOOP(
        "RotationWords", "Next: delete the old one. {use} It has been idle for long enough."
    ),
    Step.RENAME: QT_TRANSLATE_NOOP(
        "RotationWords", "The old one is deleted. The twin can have its name now."
    ),
    Step.UNDO: QT_TRANSLATE_NOOP(
        "RotationWords", "Given up. The old one is untouched; the twin is not deleted yet."
    ),
    Step.OVER: QT_TRANSLATE_NOOP("RotationWords", "The old one is deleted. Nothing is left to do."),
    Step.UNKNOWN: QT_TRANSLATE_NOOP(
        "RotationWords", "How it stands is not known, as not all clients could be read."
    ),
}
_REMARKS: Mapping[Remark, str] = {
    Remark.OLD_GONE: QT_TRANSLATE_NOOP(
        "RotationWords", "The old one was deleted elsewhere, and there is no twin."
    ),
    Remark.OLD_RENEWED: QT_TRANSLATE_NOOP(
        "RotationWords", "The old one got new credentials meanwhile."
    ),
    Remark.TWIN_GONE: QT_TRANSLATE_NOOP(
        "RotationWords", "The twin was deleted elsewhere. The old one is untouched."
    ),
    Remark.TWIN_RENEWED: QT_TRANSLATE_NOOP(
        "RotationWords", "The twin got new credentials: what was handed over works no more."
    ),
    Remark.NAME_TAKEN: QT_TRANSLATE_NOOP(
        "RotationWords", "Somebody else has taken the name “{twin}”. Give up and start anew."
    ),
}
_WATCH = QT_TRANSLATE_NOOP(
    "RotationWords", "{use} It can be deleted from {day}, if it is not used again."
)
_USED = QT_TRANSLATE_NOOP("RotationWords", "Last used: {when}.")
_USED_FROM = QT_TRANSLATE_NOOP("RotationWords", "Last used: {when} from {address}.")
_NEVER_USED = QT_TRANSLATE_NOOP("RotationWords", "Never used.")


def step_text(step: Step) -> str:
    """One of the five steps."""
    return _said(_STEPS[step])


def next_text(plan: RotationPlan, progress: Progress, now: datetime) -> str:
    """What happened elsewhere, what is next, and why it must wait."""
    remark = _said(_REMARKS[progress.remark]) if progress.remark else ""
    is_remark_all = progress.step is Step.OVER or progress.remark is Remark.NAME_TAKEN
    text = remark if remark and is_remark_all else f"{remark} {_next(progress)}".strip()
    day = progress.ready_at.astimezone(now.tzinfo) if progress.ready_at else now
    use = _use_text(progress.old, now)
    return text.format(twin=display_name(plan.twin_name), use=use, day=short_date(day))


def _next(progress: Progress) -> str:
    return _said(_WATCH if progress.step is Step.WATCH else _NEXT[progress.step])


def _use_text(client: Client | None, now: datetime) -> str:
    if client is None or client.last_used_at is None:
        return _said(_NEVER_USED)
    when = relative_time(client.last_used_at, now)
    if not client.last_used_from:
        return _said(_USED).format(when=when)
    return _said(_USED_FROM).format(when=when, address=client.last_used_from)


def _said(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
