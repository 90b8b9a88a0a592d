"""What a connection test found, as rows: each with its state, subject and one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.connections import ConnectionTestResult, MetadataState
from desktop_admin.ui.texts import duration_text

CLOCK_TOLERANCE_SECONDS = 60


class FindingState(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Finding:
    """One row; ``time_text`` is empty where no time was taken."""

    id: str
    state: FindingState
    subject: str
    text: str
    time_text: str = ""


def findings_of(result: ConnectionTestResult) -> tuple[Finding, ...]:
    """The rows of a test that reached the server."""
    return (
        _backend(result),
        _tls(result),
        _clock(result),
        _administration(result),
        _server(result),
        _metadata(result),
    )


def _backend(result: ConnectionTestResult) -> Finding:
    subject = QCoreApplication.translate("Findings", "Backend")
    time = QCoreApplication.translate("Findings", "{count} ms").format(count=result.milliseconds)
    if result.server_version:
        text = QCoreApplication.translate("Findings", "answers, version {version}")
        text = text.format(version=result.server_version)
    else:
        text = QCoreApplication.translate("Findings", "answers")
    return Finding("backend", FindingState.PASSED, subject, text, time)


def _tls(result: ConnectionTestResult) -> Finding:
    subject = QCoreApplication.translate("Findings", "TLS")
    if result.tls_version is None:
        text = QCoreApplication.translate(
            "Findings", "not used: the server is on this very computer"
        )
        return Finding("tls", FindingState.SKIPPED, subject, text)
    text = QCoreApplication.translate("Findings", "{version}, trusted by this computer")
    return Finding("tls", FindingState.PASSED, subject, text.format(version=result.tls_version))


def _clock(result: ConnectionTestResult) -> Finding:
    subject = QCoreApplication.translate("Findings", "Clock")
    difference = result.clock_difference
    if difference is None:
        text = QCoreApplication.translate("Findings", "the server does not tell its time")
        return Finding("clock", FindingState.SKIPPED, subject, text)
    if abs(difference) < CLOCK_TOLERANCE_SECONDS:
        text = QCoreApplication.translate("Findings", "within {seconds} s of the server's")
        seconds = max(1, round(abs(difference)))
        return Finding("clock", FindingState.PASSED, subject, text.format(seconds=seconds))
    return Finding("clock", FindingState.FAILED, subject, _clock_text(difference))


def _clock_text(difference: float) -> str:
    if difference > 0:
        text = QCoreApplication.translate(
            "Findings", "this computer is {time} ahead of the server: tokens may be refused"
        )
    else:
        text = QCoreApplication.translate(
            "Findings", "this computer is {time} behind the server: tokens may look expired"
        )
    return text.format(time=duration_text(round(abs(difference))))


def _administration(result: ConnectionTestResult) -> Finding:
    subject = QCoreApplication.translate("Findings", "Administration")
    if result.has_administration:
        text = QCoreApplication.translate("Findings", "the server can be administered from here")
        return Finding("administration", FindingState.PASSED, subject, text)
    text = QCoreApplication.translate(
        "Findings",
        "this server offers no administration interface; credentials can still be tested",
    )
    return Finding("administration", FindingState.WARNING, subject, text)


def _server(result: ConnectionTestResult) -> Finding:
    subject = QCoreApplication.translate("Findings", "Authorization server")
    server = result.authorization_server
    if server is None:
        text = QCoreApplication.translate("Findings", "not known before signing in")
        return Finding("server", FindingState.SKIPPED, subject, text)
    return Finding("server", FindingState.PASSED, subject, server.token_endpoint)


def _metadata(result: ConnectionTestResult) -> Finding:
    subject = QCoreApplication.translate("Findings", "Metadata")
    state, text = {
        MetadataState.VERIFIED: (
            FindingState.PASSED,
            QCoreApplication.translate("Findings", "published, and it names the same address"),
        ),
        MetadataState.NOT_PUBLISHED: (
            FindingState.WARNING,
            QCoreApplication.translate(
                "Findings", "not published, so the address could not be compared"
            ),
        ),
        MetadataState.MISMATCH: (
            FindingState.FAILED,
            QCoreApplication.translate(
                "Findings", "published, but it names another token endpoint: check the address"
            ),
        ),
        MetadataState.NOT_CHECKED: (
            FindingState.SKIPPED,
            QCoreApplication.translate("Findings", "not looked at"),
        ),
    }[result.metadata]
    return Finding("metadata", state, subject, text)
