"""Stages faults for the diagnosis: calls that go wrong, and what was observed of them."""

from __future__ import annotations

from dataclasses import replace

import httpx
import pytest

from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.diagnosis import Diagnosis, diagnose
from desktop_admin.diagnostics.observed import AnswerSeen, CredentialSeen
from desktop_admin.diagnostics.observing import observed_in
from desktop_admin.diagnostics.shapes import flaws_of, shape_of
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.errors import ApiError
from desktop_admin.domain.preferences import ProxyMode, ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.urls import host_of


def error_of(url: str, proxy: str = "") -> ApiError:
    """The error of a real call to ``url`` that goes wrong."""
    setting = ProxySetting(ProxyMode.MANUAL, proxy) if proxy else ProxySetting()
    calls = ApiFactory(RedactionLedger(), "test", proxy=lambda: setting).tokens()
    with pytest.raises(ApiError) as met:
        calls.call_api(url, Secret("tomato"), "Basic")
    return met.value


def why(url: str, proxy: str = "") -> tuple[Diagnosis, ...]:
    """What a person hears who asks Why? of the error of a call to ``url``."""
    return diagnose(observed_in(error_of(url, proxy)))


def words_of(found: Diagnosis) -> str:
    """The evidence as one text."""
    return " ".join(str(text) for text in found.evidence)


def answer_of(answer: httpx.Response) -> AnswerSeen:
    """A real answer as it would be read out of a log."""
    told = answer.json() if "json" in answer.headers.get("content-type", "") else {}
    return AnswerSeen(
        status=answer.status_code,
        code=told.get("messageKey") or told.get("error", ""),
        message=told.get("message") or told.get("error_description", ""),
        host=host_of(str(answer.request.url)),
        request_id=answer.headers.get("x-request-id", ""),
        content_type=answer.headers.get("content-type", "").partition(";")[0],
        challenge=answer.headers.get("www-authenticate", ""),
    )


def credential_of(
    kind: CredentialKind, client_id: str, secret: str, **facts: object
) -> CredentialSeen:
    """A credential as its form tells, and what else is known of it."""
    seen = CredentialSeen(
        kind=kind,
        id_shape=shape_of(client_id) if client_id else None,
        secret_shape=shape_of(secret),
        flaws=flaws_of(client_id) | flaws_of(secret),
    )
    return replace(seen, **facts)  # type: ignore[arg-type]
