"""The faults a call may end with, each with its status, messageKey and words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CHALLENGE = MappingProxyType({"WWW-Authenticate": 'Bearer realm="api"'})


class ApiFault(Exception):
    """An answer that refuses or fails a call: ``{code, messageKey, message, name}``.

    ``detail`` completes the messageKey (``error.<kind>.<detail>``); ``message`` is for people and
    holds nothing the caller sent, ``technical`` is for developers.
    """

    status = 500
    kind = "internal"
    name = "Internal Error"

    def __init__(
        self,
        detail: str,
        message: str,
        *,
        technical: str | None = None,
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(message)
        self.detail = detail
        self.message = message
        self.technical = technical
        self.headers = dict(headers)

    @property
    def message_key(self) -> str:
        """``error.<kind>.<detail>``."""
        return f"error.{self.kind}.{self.detail}"

    def body(self) -> dict[str, object]:
        """The JSON object of the answer."""
        answer: dict[str, object] = {
            "code": self.status,
            "messageKey": self.message_key,
            "message": self.message,
            "name": self.name,
        }
        if self.technical:
            answer["technical"] = self.technical
        return answer


class ValidationFault(ApiFault):
    """400: the request is not what the call needs."""

    status, kind, name = 400, "validation", "Validation Error"


class UnauthorizedFault(ApiFault):
    """401: no valid credential, or one whose family is not in force (RFC 9110 section 15.5.2)."""

    status, kind, name = 401, "unauthorized", "Not Authorized"

    def __init__(self, detail: str, message: str) -> None:
        super().__init__(detail, message, headers=CHALLENGE)


class ForbiddenFault(ApiFault):
    """403: a valid credential that may not do this."""

    status, kind, name = 403, "forbidden", "Access Denied"


class NotFoundFault(ApiFault):
    """404: no such path or record."""

    status, kind, name = 404, "notFound", "Resource Not Found"


class MethodNotAllowedFault(ApiFault):
    """405: the path exists, the method does not; the answer carries ``Allow``."""

    status, kind, name = 405, "methodNotAllowed", "Method Not Allowed"


class TimeoutFault(ApiFault):
    """408: the body did not arrive in time."""

    status, kind, name = 408, "requestTimeout", "Request Timeout"


class ConflictFault(ApiFault):
    """409: the state of the account or record does not allow it."""

    status, kind, name = 409, "conflict", "Conflict"


class PreconditionFault(ApiFault):
    """412: the record changed since the caller read it."""

    status, kind, name = 412, "preconditionFailed", "Precondition Failed"


class TooLargeFault(ApiFault):
    """413: the body is over the limit."""

    status, kind, name = 413, "payloadTooLarge", "Payload Too Large"


class MisdirectedFault(ApiFault):
    """421: a Host this server does not answer for (DNS rebinding)."""

    status, kind, name = 421, "misdirectedRequest", "Misdirected Request"


class UnprocessableFault(ApiFault):
    """422: understood, but contradicts an earlier request."""

    status, kind, name = 422, "unprocessableEntity", "Unprocessable Entity"


class PreconditionRequiredFault(ApiFault):
    """428: a change that must name the version it refers to."""

    status, kind, name = 428, "preconditionRequired", "Precondition Required"


class TooManyRequestsFault(ApiFault):
    """429: too many failures; ``Retry-After`` says how many seconds to wait."""

    status, kind, name = 429, "tooManyRequests", "Too Many Requests"

    def __init__(self, seconds: int) -> None:
        super().__init__(
            "tooManyAttempts",
            f"Too many failed attempts. Try again in {seconds} seconds.",
            headers={"Retry-After": str(seconds)},
        )


class TooManyConnectionsFault(ApiFault):
    """429: one address holds too many connections open."""

    status, kind, name = 429, "tooManyRequests", "Too Many Requests"

    def __init__(self) -> None:
        super().__init__(
            "tooManyConnections",
            "Too many connections are open from this address.",
            headers={"Retry-After": "5"},
        )


class HeadTooLargeFault(ApiFault):
    """431: the header fields are over the limit (RFC 6585 section 5)."""

    status, kind, name = 431, "headersTooLarge", "Request Header Fields Too Large"


class TargetTooLongFault(ApiFault):
    """414: the address is over the limit."""

    status, kind, name = 414, "uriTooLong", "URI Too Long"


class InternalFault(ApiFault):
    """500: a fault of the server itself; the log has the request id."""

    status, kind, name = 500, "internal", "Internal Error"


class UnavailableFault(ApiFault):
    """503: the store cannot be used right now (disk full, read-only, busy)."""

    status, kind, name = 503, "serviceUnavailable", "Service Unavailable"
