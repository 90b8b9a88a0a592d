"""Rarer faults of a call: a lost answer, a failed handshake, a server that nobody confirmed."""

from __future__ import annotations

from desktop_admin.domain.errors import ApiError, ConnectionFailed, TlsFailed
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text


class AnswerLost(ConnectionFailed):
    """The connection broke after sending; a change may have arrived. Fact: ``host``."""

    title_text = Text(
        QT_TRANSLATE_NOOP("Text", "The connection to {host} broke before the answer was complete.")
    )
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text", "Try again; after a change, look at the list first: it may have arrived."
        )
    )


class HandshakeFailed(TlsFailed):
    """No TLS connection came about, for another reason than the certificate.

    Facts: ``host``, ``reason``.
    """

    title_text = Text(QT_TRANSLATE_NOOP("Text", "No secure connection to {host} came about."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Nothing was sent. Check that the address begins with the right scheme"
            " and that the server speaks TLS 1.2 or newer. ({reason})",
        )
    )


class ServerNotConfirmed(ApiError):
    """Secrets would go to an authorization server that nobody confirmed. Fact: ``host``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "{host} is not a confirmed authorization server."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Nothing was sent. Look at the Authorization Server URL of this connection"
            " in Settings and confirm it.",
        )
    )


class MetadataNotPublished(ApiError):
    """Nothing that the metadata would have told can be done. Fact: ``host``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "{host} does not publish what this needs."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "It has no metadata of an authorization server, or no such endpoint in it. The token"
            " itself is as good as before.",
        )
    )


class MetadataDiffers(ApiError):
    """The metadata is that of another authorization server. Facts: ``host``, ``issuer``."""

    title_text = Text(
        QT_TRANSLATE_NOOP("Text", "The metadata of {host} is that of another server.")
    )
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Nothing was sent. It names the issuer {issuer}, or another token endpoint: compare it"
            " with the Authorization Server URL of this connection.",
        )
    )


class RequestRefused(ApiError):
    """The authorization server refused what a client asked. Facts: ``host``, ``code``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "{host} refused the request ({code})."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Test the credential: its secret may have been replaced since the token was issued.",
        )
    )
