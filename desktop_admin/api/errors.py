"""From the statuses and bodies of answers to the errors a person may meet; no HTTP library."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urljoin, urlsplit, urlunsplit

from desktop_admin.api.exchange import Answer
from desktop_admin.api.moments import wait_of
from desktop_admin.domain.errors import (
    AppError,
    BadAnswer,
    BadCredentials,
    ChangedMeanwhile,
    Conflict,
    FeatureDisabled,
    Forbidden,
    InvalidInput,
    NameTaken,
    NotAuthenticated,
    NotFound,
    RateLimited,
    Redirected,
    ServerFailed,
)
from desktop_admin.domain.names import display_name
from desktop_admin.domain.redaction import redact_shapes

DETAIL_LIMIT = 300
DEFAULT_WAIT = 60
_SCHEMES = ("Basic", "Bearer", "Digest", "DPoP", "Negotiate", "NTLM")
Redact = Callable[[str], str]
_CODE = re.compile(r"[A-Za-z0-9_.\-]{1,100}")
_BY_KEY: Mapping[str, type[AppError]] = MappingProxyType(
    {
        "badCredentials": BadCredentials,
        "featureDisabled": FeatureDisabled,
        "nameTaken": NameTaken,
    }
)
_BY_STATUS: Mapping[int, type[AppError]] = MappingProxyType(
    {
        400: InvalidInput,
        401: NotAuthenticated,
        403: Forbidden,
        404: NotFound,
        409: Conflict,
        412: ChangedMeanwhile,
        413: InvalidInput,
        422: InvalidInput,
        428: ChangedMeanwhile,
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """The body of a refusal: ``code`` is its messageKey or RFC 6749 ``error``.

    ``message`` is its words. Either is None where it is missing or not what it should be.
    """

    code: str | None
    message: str | None

    @property
    def last_part(self) -> str:
        """What follows the last dot of the code: the fact without its class."""
        return (self.code or "").rpartition(".")[2]


def read_problem(answer: Answer, redact: Redact = redact_shapes) -> Problem | None:
    """The problem that ``answer`` tells of; an empty body tells nothing.

    None: the body is something else than a JSON object, so it is not the server who speaks.
    """
    if not answer.body:
        return Problem(None, None)
    try:
        body = json.loads(answer.body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(body, dict):
        return None
    code = _code(body.get("messageKey", body.get("error")), redact)
    message = body.get("message", body.get("error_description"))
    return Problem(code, message if isinstance(message, str) else None)


def _code(told: object, redact: Redact) -> str | None:
    """``told`` if it looks like a code; a server may put a secret that it heard in its place."""
    is_code = isinstance(told, str) and _CODE.fullmatch(told) and redact(told) == told
    return str(told) if is_code else None


def error_for(answer: Answer, redact: Redact) -> AppError:
    """The error of an answer with status 400 or more. Shape: ``{code, messageKey, message}``.

    Facts besides those of the class: ``message_key``, ``status`` and ``wait_seconds`` (as long as
    the server asks for, or None).
    """
    problem = read_problem(answer, redact)
    if answer.status == 429:
        return RateLimited(
            request_id=answer.request_id,
            seconds=wait_of(answer) or DEFAULT_WAIT,
            host=answer.host,
            status=answer.status,
            message_key=problem.code if problem else None,
            content_type=content_type(answer),
        )
    kind = _class_for(answer, problem)
    told = problem or Problem(None, None)
    words = told.message or told.code or (describe(answer) if problem is None else None)
    return kind(
        request_id=answer.request_id,
        detail=shown(words, redact),
        host=answer.host,
        status=answer.status,
        message_key=told.code,
        content_type=content_type(answer),
        challenge=challenge_scheme(answer),
        wait_seconds=wait_of(answer),
    )


def _class_for(answer: Answer, problem: Problem | None) -> type[AppError]:
    if answer.status >= 500 or answer.status == 408:
        return ServerFailed
    if problem is None:
        return BadAnswer  # a proxy or firewall speaks, not the server: no permission was withdrawn
    by_status = _BY_STATUS.get(answer.status, BadAnswer)
    return _BY_KEY.get(problem.last_part, by_status)


def redirected(answer: Answer, url: str, location: str | None, redact: Redact) -> AppError:
    """The error of a 3xx answer to a call of ``url``; keeps origin and path of the target."""
    if not location:
        return bad_answer(answer, describe(answer), redact)
    try:
        parts = urlsplit(urljoin(url, location))
        authority = parts.netloc.rpartition("@")[2]
        target = urlunsplit((parts.scheme, authority, parts.path, "", ""))
    except ValueError:
        target = "?"
    return Redirected(
        host=answer.host,
        request_id=answer.request_id,
        location=shown(target, redact) or "?",
        status=answer.status,
    )


def bad_answer(answer: Answer, detail: str, redact: Redact) -> BadAnswer:
    """The error of an answer that is not understood, ``detail`` says where."""
    return BadAnswer(
        host=answer.host,
        request_id=answer.request_id,
        detail=shown(detail, redact),
        status=answer.status,
        content_type=content_type(answer),
    )


def challenge_scheme(answer: Answer) -> str:
    """The first scheme of a WWW-Authenticate header (RFC 9110 section 11.6.1); "": none is known.

    Only the names of schemes: a server may put anything in its place.
    """
    told = answer.headers.get("www-authenticate", "").partition(" ")[0].rstrip(",")
    return next((name for name in _SCHEMES if name.lower() == told.lower()), "")


def describe(answer: Answer) -> str:
    """Status and kind of an answer, for the detail of an error."""
    return f"Status {answer.status}, {content_type(answer) or 'no content type'}"


def content_type(answer: Answer) -> str:
    """The media type of an answer without its parameters, "" where it names none."""
    return answer.headers.get("content-type", "").partition(";")[0].strip()[:60]


def shown(text: str | None, redact: Redact) -> str | None:
    """Foreign words as they may be shown: no secret, no control character, not too long."""
    return display_name(redact(text))[:DETAIL_LIMIT] if text else None
