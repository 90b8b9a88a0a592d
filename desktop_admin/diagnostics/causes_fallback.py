"""What remains where no other cause fits better."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_address, signs_service
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

FALLBACK: tuple[Cause, ...] = (
    Cause(
        "other-region",
        Text(
            QT_TRANSLATE_NOOP("Text", "The credential may belong to another region or environment.")
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Compare the host with the environment in which the credential was created.",
                )
            ),
        ),
        signs_address.other_region,
    ),
    Cause(
        "request-id-only",
        Text(QT_TRANSLATE_NOOP("Text", "The cause is known to the server alone.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Give the id {request_id} and the time to the Support Team, or to whoever"
                    " runs the server: its log says why.",
                )
            ),
        ),
        signs_service.request_id_only,
    ),
)
