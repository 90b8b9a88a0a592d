"""Turns every exception into the service's JSON error, whatever happened."""

from __future__ import annotations

import logging
import re
from typing import Any

from litestar import Request, Response
from litestar.exceptions import (
    ClientException,
    HTTPException,
    MethodNotAllowedException,
    NotFoundException,
    ValidationException,
)
from litestar.status_codes import HTTP_413_REQUEST_ENTITY_TOO_LARGE
from sqlalchemy.exc import DataError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from desktop_admin.backend.access.policy import RULES
from desktop_admin.backend.calls.faults import (
    ApiFault,
    InternalFault,
    MethodNotAllowedFault,
    NotFoundFault,
    TooLargeFault,
    UnavailableFault,
    ValidationFault,
)
from desktop_admin.backend.calls.wire import JSON, encode
from desktop_admin.backend.store.database import UnstorableText

# InternalError: PostgreSQL has become read-only, or has ended a transaction that took too long.
_STORE_TROUBLE = (OperationalError, InterfaceError, InternalError, PoolTimeoutError)
_LOG = logging.getLogger("desktop_admin.backend")
HAND_OVER_PATH = "/auth"
_PATTERNS = tuple(
    (re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(rule.path))), rule.method) for rule in RULES
)


def answer_fault(_request: Request[Any, Any, Any], fault: ApiFault) -> Response[bytes]:
    """The JSON answer to a fault of our own."""
    return Response(
        encode(fault.body()),
        status_code=fault.status,
        media_type=JSON,
        headers=fault.headers,
    )


def answer_exception(request: Request[Any, Any, Any], problem: Exception) -> Response[bytes]:
    """The JSON answer to anything else; a fault of the server is logged with its traceback."""
    fault = _fault_of(request, problem)
    if fault.status >= 500:
        _LOG.error("call failed", exc_info=problem, extra=_facts(request))
    return answer_fault(request, fault)


def has_head(path: str) -> bool:
    """Whether HEAD is answered as GET; not where reading uses a token up: scanners look ahead."""
    return path != HAND_OVER_PATH


def allowed_methods(path: str) -> str:
    """The ``Allow`` header of ``path``; empty when there is no such path."""
    found = {method for pattern, method in _PATTERNS if pattern.fullmatch(path)}
    if "GET" in found and has_head(path):
        found.add("HEAD")
    return ", ".join(sorted(found | {"OPTIONS"})) if found else ""


def _fault_of(request: Request[Any, Any, Any], problem: Exception) -> ApiFault:
    if isinstance(problem, _STORE_TROUBLE):
        return UnavailableFault("storeUnavailable", "The store cannot be used right now.")
    if isinstance(problem, MethodNotAllowedException):
        return MethodNotAllowedFault(
            "methodNotAllowed",
            "This path does not know that method.",
            headers={"Allow": allowed_methods(request.scope["path"])},
        )
    return _client_fault_of(problem)


def _client_fault_of(problem: Exception) -> ApiFault:
    match problem:
        case NotFoundException():
            return NotFoundFault("pathNotFound", "There is no such path.")
        case ValidationException():
            return ValidationFault(
                "badRequest", "The request has a wrong field.", technical=_fields_of(problem)
            )
        case HTTPException() if problem.status_code == HTTP_413_REQUEST_ENTITY_TOO_LARGE:
            return TooLargeFault("bodyTooLarge", "The body is too large.")
        case UnstorableText() | DataError():
            return ValidationFault(
                "notStorable", "A text is too long, or holds a character that cannot be kept."
            )
        case ClientException() | UnicodeDecodeError() | RecursionError():
            # The last two are how the decoder fails on other bytes and on endless nesting.
            return ValidationFault("malformedBody", "The body cannot be read.")
    return InternalFault("unexpected", "The server failed unexpectedly.")


def _fields_of(problem: ValidationException) -> str | None:
    """The names of the fields that are wrong; never their values."""
    extra = problem.extra if isinstance(problem.extra, list) else []
    keys = [str(item["key"]) for item in extra if isinstance(item, dict) and "key" in item]
    return "Wrong or missing: " + ", ".join(sorted(set(keys))) if keys else None


def _facts(request: Request[Any, Any, Any]) -> dict[str, str]:
    origin = request.scope["state"].get("origin")
    return {"request_id": origin.request_id if origin else ""}
