"""Known causes in what the server, or something in its place, answers."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_service
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

SERVICE: tuple[Cause, ...] = (
    Cause(
        "too-many-connections",
        Text(QT_TRANSLATE_NOOP("Text", "Too many connections are open from this address.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Let integrations keep and share their connections, and close those that they"
                    " do not need.",
                )
            ),
            Text(QT_TRANSLATE_NOOP("Text", "Try again in {seconds} seconds.")),
        ),
        signs_service.too_many_connections,
    ),
    Cause(
        "rate-limit",
        Text(QT_TRANSLATE_NOOP("Text", "The server limits how often it may be asked.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Wait {seconds} seconds; trying sooner may make it longer."
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Find the integration that asks too often: a token is to be kept and used"
                    " until it ends, and a wrong secret not tried again and again.",
                )
            ),
        ),
        signs_service.rate_limited,
    ),
    Cause(
        "maintenance",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The service is not available at the moment, as for maintenance."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Look at the service's status page, and try again in a few minutes."
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Let integrations wait and repeat on 503 rather than fail."
                )
            ),
        ),
        signs_service.maintenance,
    ),
    Cause(
        "gateway",
        Text(QT_TRANSLATE_NOOP("Text", "A gateway answers, but the service behind it does not.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Try again in a few minutes; look at the service's status page."
                )
            ),
            Text(
                QT_TRANSLATE_NOOP("Text", "If a proxy of your own is between, look into its log.")
            ),
        ),
        signs_service.gateway,
    ),
)
