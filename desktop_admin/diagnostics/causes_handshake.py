"""Known causes in the TLS handshake but for the certificate."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_tls
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

HANDSHAKE: tuple[Cause, ...] = (
    Cause(
        "tls-too-old",
        Text(QT_TRANSLATE_NOOP("Text", "Of TLS, {host} speaks only versions that are too old.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Have TLS 1.2 or newer switched on at the server, or at the proxy that ends"
                    " TLS before it.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "This program speaks nothing older; integrations that do should be renewed as"
                    " well.",
                )
            ),
        ),
        signs_tls.old_version,
    ),
    Cause(
        "client-certificate",
        Text(QT_TRANSLATE_NOOP("Text", "A certificate of the client is demanded by {host}.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Ask whoever runs the server or its gateway: the service itself wants none,"
                    " and this program sends none.",
                )
            ),
        ),
        signs_tls.wants_client_certificate,
    ),
    Cause(
        "tls-no-host",
        Text(QT_TRANSLATE_NOOP("Text", "The server has no certificate for the name {host}.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Check the host: the address leads to a server that does not know this name.",
                )
            ),
        ),
        signs_tls.unknown_name,
    ),
    Cause(
        "tls-cipher",
        Text(QT_TRANSLATE_NOOP("Text", "This computer and {host} have no cipher in common.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Have current ciphers switched on at the server, or at the proxy that ends"
                    " TLS before it.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If others get through, ask whether the server demands a certificate of the"
                    " client.",
                )
            ),
        ),
        signs_tls.no_common_cipher,
    ),
    Cause(
        "plain-http",
        Text(QT_TRANSLATE_NOOP("Text", "The port of {host} speaks no TLS: most often plain HTTP.")),
        (
            Text(QT_TRANSLATE_NOOP("Text", "Use the port for https (443 if nobody told another).")),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "On this computer alone, http:// may be used; a proxy that takes https://"
                    " away must be set as HTTP proxy.",
                )
            ),
        ),
        signs_tls.plain_http,
    ),
    Cause(
        "tls-on-plain",
        Text(QT_TRANSLATE_NOOP("Text", "The port speaks TLS, but the address says http://.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Write https:// in place of http:// in the Backend URL, under Settings >"
                    " Connection.",
                )
            ),
        ),
        signs_tls.tls_on_plain,
    ),
    Cause(
        "tls-cut-off",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The connection to {host} is cut off in the middle of the TLS handshake."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Ask your network team whether a firewall blocks this host by its name."
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If it is your own server, look into its log: it may have no certificate, or"
                    " be overloaded.",
                )
            ),
        ),
        signs_tls.cut_off,
    ),
)
