"""The answers of a call: its success, and every refusal of its code or of the layers before it."""

from __future__ import annotations

from typing import Any

from desktop_admin.backend.access.policy import ANYONE, Rule
from desktop_admin.backend.calls import faults
from desktop_admin.backend.calls.faults import ApiFault
from desktop_admin.backend.contract.reach import Reach
from desktop_admin.backend.contract.schemas import Schema

# Whatever is called, the outermost layer, the router or the store may refuse it.
EVERYWHERE: tuple[type[ApiFault], ...] = (
    faults.ValidationFault,
    faults.ForbiddenFault,
    faults.TimeoutFault,
    faults.TooLargeFault,
    faults.TargetTooLongFault,
    faults.MisdirectedFault,
    faults.TooManyRequestsFault,
    faults.HeadTooLargeFault,
    faults.InternalFault,
    faults.UnavailableFault,
)
FAULTS: tuple[type[ApiFault], ...] = (
    *EVERYWHERE,
    faults.UnauthorizedFault,
    faults.NotFoundFault,
    faults.ConflictFault,
    faults.PreconditionFault,
    faults.UnprocessableFault,
    faults.PreconditionRequiredFault,
)
OAUTH_STATUSES = (400, 401, 429)
_REQUEST_ID = {
    "description": "Names the call in the log; the caller's own X-Request-ID where it is sane.",
    "required": True,
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9._:-]{1,64}$"},
}
_FURTHER_HEADERS: dict[int, dict[str, Schema]] = {
    401: {
        "WWW-Authenticate": {
            "description": "The scheme to use (RFC 9110 section 11.6.1).",
            "required": True,
            "schema": {"type": "string"},
        }
    },
    429: {
        "Retry-After": {
            "description": "Seconds to wait.",
            "required": True,
            "schema": {"type": "string", "pattern": "^[0-9]+$"},
        }
    },
}
_ENTITY_TAG = {
    "description": "The version that was read, for If-Match or If-None-Match.",
    "required": True,
    "schema": {"type": "string", "pattern": '^"[0-9a-f]+"$'},
}
HEADERS: dict[str, Schema] = {"RequestId": _REQUEST_ID, "EntityTag": _ENTITY_TAG}
_ID_HEADER = {"X-Request-ID": {"$ref": "#/components/headers/RequestId"}}
_TEXT = {"required": True, "schema": {"type": "string"}}
_REDIRECT: Schema = {
    "description": "Done; the browser goes on with the session's cookie.",
    "headers": _ID_HEADER | {"Location": _TEXT, "Set-Cookie": _TEXT},
}


def shared_answers() -> dict[str, Schema]:
    """One component per fault, and one per status of the OAuth endpoints."""
    found = {fault.__name__: _fault_answer(fault) for fault in FAULTS}
    return found | {f"OAuth{status}": _oauth_answer(status) for status in OAUTH_STATUSES}


def answers_of(
    rule: Rule, reach: Reach, status: int, success: Schema | None, *, is_oauth: bool
) -> dict[str, Schema]:
    """All answers of one call by status; ``success`` None means an empty body."""
    found = {status: _success(success, reach)}
    if reach.is_redirecting:
        found[302] = _REDIRECT
    if reach.is_cacheable:
        found[304] = _success(None, reach) | {"description": "Not changed since it was read."}
    raised = {fault: set[str]() for fault in EVERYWHERE} | reach.faults
    if rule.callers != ANYONE:
        raised.setdefault(faults.UnauthorizedFault, set())
    if "{" in rule.path:
        raised.setdefault(faults.NotFoundFault, set())
    for fault, details in raised.items():
        found[fault.status] = _reference(fault.__name__, _keys(fault, details))
    if is_oauth:
        found |= {status: _reference(f"OAuth{status}", "") for status in OAUTH_STATUSES}
    return {str(status): found[status] for status in sorted(found)}


def _success(schema: Schema | None, reach: Reach) -> Schema:
    headers = dict(_ID_HEADER)
    if reach.has_entity_tag:
        headers["ETag"] = {"$ref": "#/components/headers/EntityTag"}
    answer: Schema = {"description": "Done.", "headers": headers}
    if schema is not None:
        answer["content"] = _json(schema)
    return answer


def _fault_answer(fault: type[ApiFault]) -> Schema:
    words = (fault.__doc__ or "").partition(":")[2].strip()
    is_this = {
        "properties": {
            "code": {"const": fault.status},
            "messageKey": {"pattern": rf"^error\.{fault.kind}\."},
            "name": {"const": fault.name},
        }
    }
    schema = {"allOf": [{"$ref": "#/components/schemas/Fault"}, is_this]}
    return {
        "description": words[:1].upper() + words[1:],
        "headers": _ID_HEADER | _FURTHER_HEADERS.get(fault.status, {}),
        "content": _json(schema),
    }


def _oauth_answer(status: int) -> Schema:
    reference: Schema = {"$ref": "#/components/schemas/OAuthError"}
    if status == 400:  # what the layers before the endpoint refuse has the common shape
        reference = {"anyOf": [reference, {"$ref": "#/components/schemas/Fault"}]}
    return {
        "description": "Refused, in the words of RFC 6749 section 5.2.",
        "headers": _ID_HEADER | _FURTHER_HEADERS.get(status, {}),
        "content": _json(reference),
    }


def _reference(name: str, words: str) -> Schema:
    reference = {"$ref": f"#/components/responses/{name}"}
    return reference | ({"description": words} if words else {})


def _keys(fault: type[ApiFault], details: set[str]) -> str:
    return ", ".join(f"`error.{fault.kind}.{detail}`" for detail in sorted(details))


def _json(schema: Schema) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}
