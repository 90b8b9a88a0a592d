"""The outcome of a tried call in words, and its answer as one text."""

from __future__ import annotations

from http import HTTPStatus

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.credentials import TestOutcome
from desktop_admin.domain.errors import (
    AppError,
    BadAnswer,
    FeatureDisabled,
    RateLimited,
    ServerFailed,
)
from desktop_admin.domain.names import display_name
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.domain.trials import TrialAnswer, TrialResult
from desktop_admin.ui.parts.messages import Message, error_message, outcome_message
from desktop_admin.ui.widgets.banner import BannerKind

_SAID_BY_THE_ERROR = (FeatureDisabled, RateLimited, ServerFailed, BadAnswer)
_REFUSED = {
    401: (
        QT_TRANSLATE_NOOP("TrialWords", "The service refused the credential."),
        QT_TRANSLATE_NOOP(
            "TrialWords",
            "It may have been replaced or deleted, or belong to another account or environment."
            " Run the checks with it to see which.",
        ),
    ),
    403: (
        QT_TRANSLATE_NOOP("TrialWords", "The credential works, but may not make this call."),
        QT_TRANSLATE_NOOP(
            "TrialWords",
            "Whoever it stands for lacks the permission. The account owner can give it to the"
            " role; a change may take 15 minutes to reach an API key.",
        ),
    ),
    404: (
        QT_TRANSLATE_NOOP("TrialWords", "The service does not know this call."),
        QT_TRANSLATE_NOOP(
            "TrialWords",
            "Not every service offers each of them. If it knows none, check the Backend URL.",
        ),
    ),
}


def trial_message(result: TrialResult) -> Message:
    """How the call of ``result`` ended, and what to do next."""
    answer, error = result.answer, result.error
    if answer is None or result.test.outcome is TestOutcome.REFUSED_BY_METHOD:
        return outcome_message(result.kind, result.test)
    if error is None:
        return Message(BannerKind.OK, _said(_ANSWERED), facts_text(answer))
    if isinstance(error, _SAID_BY_THE_ERROR) or answer.status not in _REFUSED:
        return error_message(error)
    bold, text = _REFUSED[answer.status]
    return Message(BannerKind.DANGER, _said(bold), f"{_said(text)}\n{_reason(answer, error)}")


_ANSWERED = QT_TRANSLATE_NOOP("TrialWords", "The service answered.")


def facts_text(answer: TrialAnswer) -> str:
    """Status, time, size and request id."""
    told = _said(
        QT_TRANSLATE_NOOP(
            "TrialWords", "{status} · {milliseconds} ms · {size} bytes · request {request_id}"
        )
    )
    return told.format(
        status=_status(answer),
        milliseconds=answer.milliseconds,
        size=answer.size,
        request_id=answer.request_id,
    )


def answer_text(result: TrialResult) -> str:
    """What was asked and answered, less what is masked; empty if nothing was."""
    answer = result.answer
    if answer is None:
        return ""
    query = "&".join(f"{name}={value}" for name, value in result.call.query)
    asked = display_name(f"GET {result.url}{'?' if query else ''}{query}")
    headers = (f"{name}: {value}" for name, value in answer.headers)
    return "\n".join((asked, "", f"HTTP {_status(answer)}", *headers, "", answer.body.text))


def masking_text(answer: TrialAnswer | None) -> str:
    """What is not shown."""
    if answer is not None and answer.body.is_cut:
        return _said(
            QT_TRANSLATE_NOOP(
                "TrialWords",
                "Too long to show whole. Secrets and e-mail addresses are masked, names are not.",
            )
        )
    return _said(
        QT_TRANSLATE_NOOP("TrialWords", "Secrets and e-mail addresses are masked, names are not.")
    )


def _reason(answer: TrialAnswer, error: AppError) -> str:
    told = _said(QT_TRANSLATE_NOOP("TrialWords", "Reason: {reason} · request {request_id}"))
    reason = error.facts.get("message_key") or error.detail or answer.status
    return told.format(reason=reason, request_id=answer.request_id)


def _status(answer: TrialAnswer) -> str:
    try:
        return f"{answer.status} {HTTPStatus(answer.status).phrase}"
    except ValueError:
        return str(answer.status)


def _said(source: str) -> str:
    return QCoreApplication.translate("TrialWords", source)
