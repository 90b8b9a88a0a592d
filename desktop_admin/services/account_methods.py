"""The authentication method of the account: which is in force, what a change does, the change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import Impact, MethodStatus
from desktop_admin.services.lost_answers import NewKey, RepeatPromise, done_once

if TYPE_CHECKING:
    from desktop_admin.api.authentication_method import AuthenticationMethodEndpoint


class AccountMethods:
    """Reads and changes the method in force; every fault is an ``AppError``."""

    def __init__(
        self, endpoint: AuthenticationMethodEndpoint, new_key: NewKey, promise: RepeatPromise
    ) -> None:
        self._endpoint = endpoint
        self._new_key = new_key
        self._promise = promise

    def current(self) -> MethodStatus:
        """The method in force with what hangs on it."""
        return self._endpoint.current()

    def impact(self, method: AuthenticationMethod) -> Impact:
        """What choosing ``method`` would do to each credential."""
        return self._endpoint.impact(method)

    def choose(self, method: AuthenticationMethod, etag: str) -> MethodStatus:
        """Put ``method`` in force.

        Raises ``ChangedMeanwhile`` unless ``etag`` is the present version, ``FeatureDisabled``
        where nothing of that family is switched on.
        """
        send = partial(self._endpoint.choose, method, etag)
        return done_once(send, self._new_key(), self._promise)
