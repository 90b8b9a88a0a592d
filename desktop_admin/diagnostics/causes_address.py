"""Known causes in the address: host, region, environment, path."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_address, signs_request
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

ADDRESS: tuple[Cause, ...] = (
    Cause(
        "address-unusable",
        Text(QT_TRANSLATE_NOOP("Text", "An address of the connection cannot be used.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Correct it under Settings > Connection: https, the host, and nothing after"
                    " it but a path.",
                )
            ),
        ),
        signs_address.unusable_address,
    ),
    Cause(
        "wrong-host",
        Text(QT_TRANSLATE_NOOP("Text", "The host {host} is not the service's.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Compare it letter by letter with the address of your region and environment.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Correct the Backend URL under Settings > Connection, and in the integrations"
                    " that have it too.",
                )
            ),
        ),
        signs_address.wrong_host,
    ),
    Cause(
        "path-in-url",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The Backend URL has a path that leads to something else than the API."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Take {path} away: the Backend URL ends at the host. What a browser shows"
                    " after it belongs to the pages for people.",
                )
            ),
        ),
        signs_address.path_in_url,
    ),
    Cause(
        "two-environments",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Backend and authorization server belong to different environments."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Take both addresses from one environment: the Authentication Server URL"
                    " stands on the page OAuth 2.0 of the account.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Correct the one that does not belong under Settings > Connection."
                )
            ),
        ),
        signs_address.two_environments,
    ),
    Cause(
        "other-issuer",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The tokens come from another authorization server than expected."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Compare the Authorization Server URL, character by character, with the one"
                    " on the page OAuth 2.0.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP("Text", "Use tokens only with the environment that issued them.")
            ),
        ),
        signs_address.other_issuer,
    ),
    Cause(
        "api-suffix",
        Text(QT_TRANSLATE_NOOP("Text", "The address has “/api” where it does not belong.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "End the Backend URL at the host, without /api: each call adds it itself.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Token endpoints are not below /api: /oauth2/token and"
                    " /apitoken/clientApp/accessToken follow the host at once.",
                )
            ),
        ),
        signs_request.api_suffix,
    ),
    Cause(
        "api-missing",
        Text(QT_TRANSLATE_NOOP("Text", "The address lacks “/api” before the resource.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Put /api between the host and the path: https://host/api/sysinfo."
                )
            ),
        ),
        signs_request.api_missing,
    ),
)
