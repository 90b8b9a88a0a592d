"""Known causes in the certificate that a server shows."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_tls
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

CERTIFICATE: tuple[Cause, ...] = (
    Cause(
        "certificate-not-yet-valid",
        Text(QT_TRANSLATE_NOOP("Text", "The certificate of {host} is not yet valid.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Look at this computer's date and time first: most often they are wrong. Have"
                    " them set by a time server.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If they are right, tell whoever runs the server that its certificate counts"
                    " from a later day.",
                )
            ),
        ),
        signs_tls.not_yet_valid,
    ),
    Cause(
        "certificate-expired",
        Text(QT_TRANSLATE_NOOP("Text", "The certificate of {host} has expired.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Look at this computer's date and time; if they are right, have the server's"
                    " certificate renewed.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Do not switch off the check of certificates in integrations: secrets would"
                    " go to anybody.",
                )
            ),
        ),
        signs_tls.expired,
    ),
    Cause(
        "certificate-ends-soon",
        Text(QT_TRANSLATE_NOOP("Text", "The certificate of {host} ends soon.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Tell whoever runs the server: from its end on, no integration gets through"
                    " any more.",
                )
            ),
        ),
        signs_tls.ends_soon,
    ),
    Cause(
        "certificate-other-host",
        Text(QT_TRANSLATE_NOOP("Text", "The certificate is not for {host}.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Use the host name that the certificate is for, if it is the right server.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If the address is right, another server answers there: ask your network"
                    " team, and send nothing.",
                )
            ),
        ),
        signs_tls.wrong_name,
    ),
    Cause(
        "certificate-revoked",
        Text(QT_TRANSLATE_NOOP("Text", "The certificate of {host} was revoked.")),
        (Text(QT_TRANSLATE_NOOP("Text", "Send nothing. Tell whoever runs the server.")),),
        signs_tls.revoked,
    ),
    Cause(
        "certificate-weak",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The certificate of {host} is too weak for this computer's rules."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Have whoever runs the server replace it by one with a longer key."
                )
            ),
        ),
        signs_tls.too_weak,
    ),
    Cause(
        "inspecting-proxy",
        Text(
            QT_TRANSLATE_NOOP("Text", "A proxy opens and inspects the encrypted traffic to {host}.")
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Ask your network team for the certificate of its authority, and have it"
                    " installed in this computer's trust store.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Or have the host exempted from inspection; integrations with a trust store"
                    " of their own, such as Java, need one or the other too.",
                )
            ),
        ),
        signs_tls.inspected,
    ),
    Cause(
        "certificate-self-signed",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The server at {host} vouches for itself: its certificate is self-signed."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If it is your own server, install its certificate in this computer's trust"
                    " store, or give it one of an authority.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If it is the service, something else answers in its place: send nothing, and"
                    " ask your network team.",
                )
            ),
        ),
        signs_tls.self_signed,
    ),
    Cause(
        "certificate-chain",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The certificate of {host} leads to no authority that this computer knows."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Have whoever runs the server send the certificates in between along."
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If a company's own authority issued it, install that authority's certificate"
                    " on this computer.",
                )
            ),
        ),
        signs_tls.issuer_unknown,
    ),
)
