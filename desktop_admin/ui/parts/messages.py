"""What banners say: the outcome of a test of a credential, an error, the notice of a store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind, CredentialTest, TestOutcome
from desktop_admin.domain.errors import AppError, BadAnswer, ConnectionFailed
from desktop_admin.domain.vault_errors import VaultError
from desktop_admin.state.why import why_error, why_refused
from desktop_admin.ui.texts import duration_text, method_text
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.translation import translated, translated_detail

if TYPE_CHECKING:
    from desktop_admin.diagnostics.observed import Observed


@dataclass(frozen=True, slots=True)
class Message:
    """What a banner says; ``why`` is what was observed of an error, for the link that explains."""

    kind: BannerKind
    bold: str
    text: str
    why: Observed | None = None


def show_message(banner: Banner, message: Message, button_text: str | None = None) -> None:
    """Show ``message`` in ``banner``."""
    banner.render_message(message.kind, message.bold, message.text, button_text, message.why)


def outcome_message(kind: CredentialKind, result: CredentialTest) -> Message:
    """The outcome of ``result`` for a credential of ``kind``."""
    if result.outcome is TestOutcome.WORKS:
        return Message(BannerKind.OK, _accepted_text(kind), _facts_text(result))
    if result.outcome is TestOutcome.REFUSED_BY_METHOD:
        return replace(_refused_by_method(kind), why=why_refused(kind, result))
    why = why_refused(kind, result)
    return Message(BannerKind.DANGER, _refused_text(kind), _reason_text(result), why)


def error_message(error: AppError) -> Message:
    """``error`` as a banner: what went wrong, then what to do next and the request's id."""
    bold = translated(error.title)
    return Message(BannerKind.DANGER, bold, error_details(error), why_error(error))


def error_details(error: AppError) -> str:
    """The next step of ``error``, the server's own words and the id of the request."""
    parts = [translated(error.next_step)]
    if error.detail:
        parts.append(_detail_text(error).format(detail=translated_detail(error.detail)))
    if error.request_id:
        template = QCoreApplication.translate("Messages", "Request {request_id}")
        parts.append(template.format(request_id=error.request_id))
    return "\n".join(parts)


def _detail_text(error: AppError) -> str:
    if isinstance(error, BadAnswer | ConnectionFailed | VaultError):
        return QCoreApplication.translate("Messages", "Reason: {detail}")
    return QCoreApplication.translate("Messages", "The server said: {detail}")


def stopping_text(in_use_count: int | None) -> str:
    """How many integrations in use a change of method stops; None: it is not known."""
    if in_use_count is None:
        return QCoreApplication.translate("Messages", "Integrations in use may stop at once.")
    if in_use_count == 1:
        return QCoreApplication.translate("Messages", "1 integration in use will stop at once.")
    template = QCoreApplication.translate(
        "Messages", "{count} integrations in use will stop at once."
    )
    return template.format(count=in_use_count)


def _accepted_text(kind: CredentialKind) -> str:
    if kind is CredentialKind.OAUTH_CLIENT:
        return QCoreApplication.translate("Messages", "The authorization server accepted it.")
    return QCoreApplication.translate("Messages", "The service accepted it.")


def _refused_text(kind: CredentialKind) -> str:
    if kind is CredentialKind.OAUTH_CLIENT:
        return QCoreApplication.translate("Messages", "The authorization server refused it.")
    return QCoreApplication.translate("Messages", "The service refused it.")


def _refused_by_method(kind: CredentialKind) -> Message:
    method = kind.method
    if method is AuthenticationMethod.OAUTH2:
        bold = QCoreApplication.translate("Messages", "Works once OAuth 2.0 is selected.")
    else:
        bold = QCoreApplication.translate(
            "Messages", "Works once API key and/or Client App credentials is selected."
        )
    text = QCoreApplication.translate(
        "Messages",
        "It was refused because the other method, {other}, is in force for this account."
        " Change it on Authentication Access.",
    )
    return Message(BannerKind.WARN, bold, text.format(other=method_text(method.other)))


def _facts_text(result: CredentialTest) -> str:
    template = QCoreApplication.translate(
        "Messages",
        "Access token in {milliseconds} ms, valid {life}; GET /api/sysinfo answered {status}.",
    )
    return template.format(
        milliseconds=result.token_milliseconds or 0,
        life=duration_text(result.token_seconds or 0),
        status=result.api_status or "–",
    )


def _reason_text(result: CredentialTest) -> str:
    if result.token_milliseconds is not None and result.api_status is not None:
        template = QCoreApplication.translate(
            "Messages",
            "A token was issued, but GET /api/sysinfo answered {status}. Reason: {reason}.",
        )
        return template.format(status=result.api_status, reason=result.reason or "–")
    template = QCoreApplication.translate(
        "Messages",
        "No token was issued. Check that the Client ID and the secret belong together and that"
        " the secret was not replaced. Reason: {reason}.",
    )
    return template.format(reason=result.reason or "–")
