"""The resource ``/admin/v1/authentication-method``: which family of credentials is in force."""

from __future__ import annotations

from desktop_admin.api.caller import PersonCaller
from desktop_admin.api.errors import bad_answer
from desktop_admin.api.exchange import Answer
from desktop_admin.api.wire_credentials import WireImpact, WireMethod
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import Impact, MethodStatus
from desktop_admin.domain.secret import Secret

PATH = "/admin/v1/authentication-method"


class AuthenticationMethodEndpoint:
    """Reads and changes the method in force."""

    def __init__(self, caller: PersonCaller) -> None:
        self._caller = caller

    def current(self) -> MethodStatus:
        """The method in force with what hangs on it."""
        return self._decoded(self._caller.call("GET", PATH))

    def impact(self, method: AuthenticationMethod) -> Impact:
        """What choosing ``method`` would do to each credential."""
        query = {"method": method.value}
        return self._caller.read(f"{PATH}/impact", WireImpact, query).to_domain()

    def choose(
        self, method: AuthenticationMethod, etag: str, idempotency_key: Secret
    ) -> MethodStatus:
        """Put ``method`` in force. Raises ``ChangedMeanwhile`` unless ``etag`` is the present one,
        ``FeatureDisabled`` where nothing of that family is switched on.
        """
        answer = self._caller.call(
            "PUT",
            PATH,
            body={"method": method.value},
            headers={"If-Match": etag, "Idempotency-Key": idempotency_key},
        )
        return self._decoded(answer)

    def _decoded(self, answer: Answer) -> MethodStatus:
        codec = self._caller.codec
        etag = answer.headers.get("etag", "")
        if not etag:
            raise bad_answer(answer, "The ETag header is missing", codec.redact)
        return codec.decode(answer, WireMethod).to_domain(etag)
