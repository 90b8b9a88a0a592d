"""The resource ``/admin/v1/api-key``: the account's one fixed key."""

from __future__ import annotations

from desktop_admin.api.caller import PersonCaller
from desktop_admin.api.wire_credentials import WireApiKey, WireRevealedKey
from desktop_admin.domain.credentials import ApiKeyView
from desktop_admin.domain.secret import Secret

PATH = "/admin/v1/api-key"


class ApiKeyEndpoint:
    """What may be known of the API key, and the key itself for the account owner."""

    def __init__(self, caller: PersonCaller) -> None:
        self._caller = caller

    def view(self) -> ApiKeyView:
        """Whether there is a key, and when it was used."""
        return self._caller.read(PATH, WireApiKey).to_domain()

    def reveal(self) -> Secret:
        """The key. Each call is audited. Raises ``Forbidden`` (not the owner) and ``NotFound``."""
        answer = self._caller.call("POST", f"{PATH}/reveal")
        return self._caller.codec.decode(answer, WireRevealedKey).api_key
