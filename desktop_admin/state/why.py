"""What explains an error on show; the table of causes is loaded when the first one is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_admin.domain.credentials import CredentialKind, CredentialTest
from desktop_admin.domain.errors import AppError, Conflict, InvalidInput
from desktop_admin.state.snapshots import SessionState

if TYPE_CHECKING:
    from desktop_admin.diagnostics.diagnosis import Diagnosis
    from desktop_admin.diagnostics.observed import Observed

_SAYS_IT_ITSELF = (Conflict, InvalidInput)  # a name that is taken needs no explanation


def why_error(error: AppError) -> Observed | None:
    """What was observed of ``error``, None: no cause fits, or it says its cause itself."""
    from desktop_admin.diagnostics.observing import observed_in  # noqa: PLC0415 - see above

    if isinstance(error, _SAYS_IT_ITSELF):
        return None
    return _explained(observed_in(error))


def why_refused(kind: CredentialKind, result: CredentialTest) -> Observed | None:
    """What was observed of a credential of ``kind`` that was refused, None: no cause fits."""
    from desktop_admin.diagnostics.observing import observed_in_test  # noqa: PLC0415 - see above

    return _explained(observed_in_test(kind, result))


def _explained(observed: Observed) -> Observed | None:
    from desktop_admin.diagnostics.diagnosis import diagnose  # noqa: PLC0415 - see above

    return observed if diagnose(observed) else None


def explanation(observed: Observed, session: SessionState) -> tuple[Diagnosis, ...]:
    """The causes that fit, the best first, with what the connection of ``session`` adds."""
    from desktop_admin.diagnostics.diagnosis import diagnose  # noqa: PLC0415 - see above

    connection = session.connection
    if connection is None or connection.is_embedded:
        return diagnose(observed)
    endpoint = connection.authorization_server_url or ""
    return diagnose(replace(observed, backend_url=connection.backend_url, token_endpoint=endpoint))
