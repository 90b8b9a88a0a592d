"""The check of the clipboard: whether a marked value comes back, and goes away again."""

from __future__ import annotations

from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.subject import ClipboardSeen, Subject
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

_NO_DISPLAY = Finding(
    Outcome.SKIPPED,
    Text(QT_TRANSLATE_NOOP("Text", "There is no display, so there is no clipboard.")),
)
_BUSY = Finding(
    Outcome.SKIPPED,
    Text(
        QT_TRANSLATE_NOOP(
            "Text", "What is on the clipboard just now is left alone: it could not be put back."
        )
    ),
)
_GOOD = Text(
    QT_TRANSLATE_NOOP("Text", "What is copied is marked as confidential, and is cleared again.")
)
_UNSEEN = Text(
    QT_TRANSLATE_NOOP("Text", "This desktop does not let the program look at the clipboard.")
)
_UNSEEN_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Clear copied secrets yourself, or install wl-clipboard.")
)
_LOST = Text(QT_TRANSLATE_NOOP("Text", "What is copied does not reach the clipboard."))
_LOST_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text", "Under a remote desktop or in a container, let it share the clipboard; try again."
    )
)
_KEPT = Text(QT_TRANSLATE_NOOP("Text", "What is copied stays on the clipboard."))
_KEPT_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text", "A clipboard manager brings it back: exclude this program there, or end it."
    )
)


def check_clipboard(subject: Subject) -> Finding:
    """Copy a harmless marker as secrets are copied, look for it, and put back what was there."""
    if subject.clipboard is None:
        return _NO_DISPLAY
    seen = subject.clipboard()
    return _BUSY if seen is None else _judged(seen)


def _judged(seen: ClipboardSeen) -> Finding:
    answers = {True: "yes", False: "no", None: "unknown"}
    detail = {
        "marking": seen.marking,
        "came_back": answers[seen.came_back],
        "was_cleared": answers[seen.was_cleared],
    }
    if seen.came_back is False:
        return Finding(Outcome.FAILED, _LOST, _LOST_STEP, detail)
    if seen.was_cleared is False:
        return Finding(Outcome.WARNING, _KEPT, _KEPT_STEP, detail)
    if seen.came_back is None or seen.was_cleared is None:
        return Finding(Outcome.WARNING, _UNSEEN, _UNSEEN_STEP, detail)
    return Finding(Outcome.OK, _GOOD, None, detail)
