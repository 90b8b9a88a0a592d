"""The one way TLS is verified: against the system's store, TLS 1.2 or newer, with no way around."""

from __future__ import annotations

import ssl

import truststore


def system_trust() -> ssl.SSLContext:
    """A context that trusts what the operating system trusts.

    It is no default context, so SSLKEYLOGFILE is not honoured.
    """
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
