"""Opens the way to servers.

Light to import: what is heavy is loaded at the first use, on a worker thread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_admin.api.exchange import TOKEN_TIMING, USUAL_TIMING, OnExchange, Timing
from desktop_admin.api.proxy import ProxyResolver, system_proxy
from desktop_admin.domain.exchanges import Purpose
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.urls import metadata_url, origin_and_path

if TYPE_CHECKING:
    from desktop_admin.api.codec import Codec
    from desktop_admin.api.door import ServerDoor
    from desktop_admin.api.issued_tokens import IssuedTokenEndpoint
    from desktop_admin.api.server import MetadataSeen, ProbeEndpoint
    from desktop_admin.api.tokens import TokenEndpoint
    from desktop_admin.api.transport import ApiTransport
    from desktop_admin.api.trial import TrialEndpoint


class ApiFactory:
    """Makes everything that speaks to servers, all alike.

    ``proxy`` is asked whenever a server is opened, so that a changed setting counts from then on.
    """

    def __init__(
        self,
        ledger: RedactionLedger,
        user_agent: str,
        *,
        proxy: Callable[[], ProxySetting],
        resolve_proxy: ProxyResolver = system_proxy,
        on_exchange: OnExchange | None = None,
    ) -> None:
        self._ledger = ledger
        self._user_agent = user_agent
        self._proxy = proxy
        self._resolve_proxy = resolve_proxy
        self._on_exchange = on_exchange

    def server(self, base_url: str) -> ServerDoor:
        """The administration interface of the server at ``base_url``; nothing is sent yet."""
        from desktop_admin.api.door import ServerDoor  # noqa: PLC0415 - heavy

        return ServerDoor(self._transport(base_url), self._codec())

    def tokens(self) -> TokenEndpoint:
        """The public calls of integrations, on any server."""
        from desktop_admin.api.tokens import TokenEndpoint  # noqa: PLC0415 - heavy

        return TokenEndpoint(self._to_tokens, self._codec())

    def issued_tokens(self) -> IssuedTokenEndpoint:
        """What authorization servers say of tokens that they issued."""
        from desktop_admin.api.issued_tokens import IssuedTokenEndpoint  # noqa: PLC0415 - heavy

        return IssuedTokenEndpoint(self._to_tokens, self._codec())

    def probe(self, base_url: str) -> ProbeEndpoint:
        """What can be learned of the server at ``base_url`` without credentials."""
        from desktop_admin.api.server import ProbeEndpoint  # noqa: PLC0415 - heavy

        transport = self._transport(base_url, TOKEN_TIMING, Purpose.CONNECTION)
        return ProbeEndpoint(transport, self._codec())

    def trial(self) -> TrialEndpoint:
        """Harmless calls with a credential, on any server."""
        from desktop_admin.api.trial import TrialEndpoint  # noqa: PLC0415 - heavy

        return TrialEndpoint(self._to_trial, self._codec())

    def metadata(self, issuer: str, token_endpoint: str) -> MetadataSeen:
        """How the metadata of ``issuer`` (RFC 8414), on its own origin, fits the endpoint.

        Raises ``ConnectionFailed``, ``TimedOut``, ``TlsFailed`` and others where it is not reached.
        """
        origin, path = origin_and_path(metadata_url(issuer))
        probe = self.probe(origin)
        try:
            return probe.metadata(path, issuer, token_endpoint)
        finally:
            probe.close()

    def _to_tokens(self, base_url: str) -> ApiTransport:
        return self._transport(base_url, TOKEN_TIMING, Purpose.CREDENTIAL)

    def _to_trial(self, base_url: str) -> ApiTransport:
        return self._transport(base_url, purpose=Purpose.TRIAL)

    def _codec(self) -> Codec:
        from desktop_admin.api.codec import Codec  # noqa: PLC0415 - heavy

        return Codec(self._ledger)

    def _transport(
        self, base_url: str, timing: Timing = USUAL_TIMING, purpose: Purpose = Purpose.ACCOUNT
    ) -> ApiTransport:
        from desktop_admin.api.transport import ApiTransport, TransportSetup  # noqa: PLC0415

        setup = TransportSetup(
            user_agent=self._user_agent,
            proxy=self._proxy(),
            resolve_proxy=self._resolve_proxy,
            on_exchange=self._on_exchange,
            timing=timing,
            redact=self._codec().redact,
            purpose=purpose,
        )
        return ApiTransport(base_url, setup)
