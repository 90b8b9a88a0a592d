"""From statuses and bodies to errors."""

from __future__ import annotations

import pytest

from desktop_admin.api.errors import error_for, read_problem, redirected
from desktop_admin.domain import errors as e
from desktop_admin.domain.redaction import redact_shapes
from tests.fakes.scripted_server import answer_of

HTML = b"<!DOCTYPE html><html><body>Sorry</body></html>"


def made(status: int, key: str, **headers: str) -> e.AppError:
    body = {"code": status, "messageKey": key, "message": "Told by the server."}
    return error_for(answer_of(status, body, headers), redact_shapes)


@pytest.mark.parametrize(
    ("status", "key", "kind"),
    [
        (400, "error.validation.nameTooLong", e.InvalidInput),
        (401, "error.unauthorized.badCredentials", e.BadCredentials),
        (401, "error.unauthorized.sessionExpired", e.NotAuthenticated),
        (403, "error.forbidden.noPermission", e.Forbidden),
        (403, "error.forbidden.featureDisabled", e.FeatureDisabled),
        (404, "error.notFound.clientNotFound", e.NotFound),
        (409, "error.conflict.nameTaken", e.NameTaken),
        (409, "error.conflict.other", e.Conflict),
        (409, "error.conflict.featureDisabled", e.FeatureDisabled),
        (412, "error.preconditionFailed.changed", e.ChangedMeanwhile),
        (422, "error.unprocessableEntity.idempotencyKeyReused", e.InvalidInput),
        (429, "error.tooManyRequests.slowDown", e.RateLimited),
        (500, "error.internal.unexpected", e.ServerFailed),
        (503, "error.unavailable.maintenance", e.ServerFailed),
        (418, "error.teapot", e.BadAnswer),
    ],
)
def test_each_status_has_its_own_error(status: int, key: str, kind: type[e.AppError]) -> None:
    error = made(status, key)
    assert type(error) is kind
    assert error.request_id == "r-1"
    assert str(error.title)
    assert "{" not in str(error.next_step)


def test_the_servers_words_stand_apart_with_its_key() -> None:
    error = made(400, "error.validation.nameTooLong")
    assert error.detail == "Told by the server."
    assert error.facts["message_key"] == "error.validation.nameTooLong"
    assert "Told" not in f"{error.title}{error.next_step}"


@pytest.mark.parametrize("status", [401, 403, 404, 409, 412])
def test_html_with_a_4xx_withdraws_nothing(status: int) -> None:
    error = error_for(answer_of(status, HTML, {"content-type": "text/html"}), redact_shapes)
    assert type(error) is e.BadAnswer
    assert error.detail == f"Status {status}, text/html"


def test_html_with_a_5xx_keeps_its_status() -> None:
    error = error_for(answer_of(502, HTML), redact_shapes)
    assert type(error) is e.ServerFailed
    assert "502" in str(error.title)


def test_an_empty_body_leaves_the_status() -> None:
    assert type(error_for(answer_of(403, b""), redact_shapes)) is e.Forbidden


def test_foreign_words_are_cut_escaped_and_redacted() -> None:
    words = "a\u202eb\x07 secret=hunter2hunter2 " + "x" * 1000
    error = error_for(answer_of(400, {"message": words}), redact_shapes)
    assert error.detail is not None
    assert len(error.detail) == 300
    assert error.detail.startswith("a<U+202E>b<U+0007>")
    assert "hunter2" not in error.detail


def test_retry_after_is_told_in_seconds() -> None:
    assert made(429, "error.tooManyRequests.x", **{"retry-after": "7"}).facts["seconds"] == 7
    assert made(429, "error.tooManyRequests.x").facts["seconds"] == 60


@pytest.mark.parametrize("body", [b"[1]", b"null", b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_object_is_no_problem_object(body: bytes) -> None:
    assert read_problem(answer_of(400, body)) is None


def test_codes_that_are_no_codes_are_dropped() -> None:
    problem = read_problem(answer_of(400, {"error": "<b>bad</b>", "error_description": 7}))
    assert problem is not None
    assert (problem.code, problem.message) == (None, None)


def test_a_redirect_names_the_target_without_query_and_user() -> None:
    error = redirected(
        answer_of(302, b""),
        "https://sign.example.com/a",
        "https://me:pw@else.example/x?token=1",
        redact_shapes,
    )
    assert type(error) is e.Redirected
    assert error.facts["location"] == "https://else.example/x"


def test_a_redirect_to_nowhere_is_a_bad_answer() -> None:
    error = redirected(answer_of(302, b""), "https://a.example/", None, redact_shapes)
    assert type(error) is e.BadAnswer


@pytest.mark.parametrize(
    ("header", "scheme"),
    [
        ('Bearer realm="api", error="invalid_token"', "Bearer"),
        ("basic", "Basic"),
        ("Negotiate, Basic", "Negotiate"),
        ("ossoc_secretsecret x", ""),
        ("", ""),
    ],
)
def test_of_a_challenge_only_the_name_of_a_scheme_is_told(header: str, scheme: str) -> None:
    answer = answer_of(401, {}, {"www-authenticate": header})
    assert error_for(answer, redact_shapes).facts["challenge"] == scheme
