"""One harmless call of the public API with a credential, and its answer whatever it is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from desktop_admin.api.codec import Codec
from desktop_admin.api.errors import error_for, shown
from desktop_admin.api.exchange import Answer, ApiRequest
from desktop_admin.api.tokens import Reply, accepted_reply, refused_reply
from desktop_admin.api.transport import ApiTransport
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.masking import masked_body
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.trials import TrialAnswer, TrialCall

# What tells about the answer; others say nothing here, or hold what nobody needs to see.
HEADERS = (
    "content-type",
    "date",
    "server",
    "via",
    "www-authenticate",
    "retry-after",
    "cache-control",
    "allow",
    "x-request-id",
)


class TrialEndpoint:
    """Sends to the origin that it is given and nowhere else: redirects are never followed."""

    def __init__(self, open_transport: Callable[[str], ApiTransport], codec: Codec) -> None:
        self._open = open_transport
        self._codec = codec

    def call(
        self, backend_url: str, call: TrialCall, credential: Secret, scheme: str = "Bearer"
    ) -> tuple[Reply, TrialAnswer, AppError | None]:
        """How the credential fared, the answer as it may be shown, and the error it stands for.

        ``scheme`` is ``Basic`` for the API key. Raises the transport's errors where no answer came.
        """
        authorization = Secret(f"{scheme} {self._codec.register(credential).reveal()}")
        request = ApiRequest("GET", call.path, authorization, query=dict(call.query))
        with closing(self._open(backend_url)) as transport:
            answer = transport.send(request)
        error = error_for(answer, self._codec.redact) if answer.status >= 400 else None
        reply = refused_reply(answer, self._codec.redact) if error else accepted_reply(answer)
        return reply, self._shown(answer), error

    def _shown(self, answer: Answer) -> TrialAnswer:
        redact = self._codec.redact
        told = ((name, shown(answer.headers.get(name), redact)) for name in HEADERS)
        return TrialAnswer(
            status=answer.status,
            milliseconds=answer.milliseconds,
            request_id=answer.request_id,
            headers=tuple((name, value) for name, value in told if value),
            body=masked_body(answer.body, redact),
            size=len(answer.body),
        )
