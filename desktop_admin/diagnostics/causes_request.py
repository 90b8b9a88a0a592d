"""Known causes in how a request is made, and in the life of its token."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_request, signs_token
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

REQUEST: tuple[Cause, ...] = (
    Cause(
        "basic-and-bearer",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The header's scheme does not fit: {shape} goes with {wanted}."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Write “Authorization: {wanted} …”. API keys and pairs of clients go with"
                    " Basic, access tokens with Bearer.",
                )
            ),
        ),
        signs_request.mixed_up_schemes,
    ),
    Cause(
        "encoded-twice",
        Text(QT_TRANSLATE_NOOP("Text", "The API key was encoded in base64 once more.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Send the key as it is, after “Basic”: it is base64 already. Do not use curl"
                    " -u or a library's user and password for it.",
                )
            ),
        ),
        signs_request.encoded_twice,
    ),
    Cause(
        "credentials-in-body",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The client's credentials are not in the Authorization header."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Send them as “Authorization: Basic” with base64 of Client ID, colon and"
                    " secret; libraries call it client_secret_basic.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP("Text", "In the body goes grant_type=client_credentials alone.")
            ),
        ),
        signs_request.credentials_in_body,
    ),
    Cause(
        "wrong-grant",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The token is asked for in a way that the service does not offer."
            )
        ),
        (Text(QT_TRANSLATE_NOOP("Text", "Send grant_type=client_credentials, and no scope.")),),
        signs_request.wrong_grant,
    ),
    Cause(
        "wrong-unit",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "Milliseconds were taken for seconds, or the other way round."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "expiresAt of an API token is in milliseconds, exp and expires_in of an OAuth"
                    " token are in seconds: correct the integration.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Until then restart it when it gets 401: it does not renew its token in time.",
                )
            ),
        ),
        signs_token.wrong_unit,
    ),
    Cause(
        "short-token-life",
        Text(QT_TRANSLATE_NOOP("Text", "The tokens of this account live {seconds} seconds only.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Compare the clocks; if they agree, ask the Support Team how long tokens of"
                    " the account are to live.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Let integrations ask for a token right before each call until then."
                )
            ),
        ),
        signs_token.short_life,
    ),
    Cause(
        "clock-skew",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The clocks of this computer and of the service differ by too much."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Have this computer's clock set by a time server: tokens live for minutes"
                    " only.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Look at the clocks of the integrations' computers as well."
                )
            ),
        ),
        signs_token.clock_skew,
    ),
    Cause(
        "expired-token",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The access token is over: whoever sent it keeps it too long."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Let the integration renew it a minute before its end, and ask for a new one"
                    " after a 401.",
                )
            ),
            Text(QT_TRANSLATE_NOOP("Text", "Old SDKs never renew: bring them up to date.")),
        ),
        signs_token.expired_token,
    ),
    Cause(
        "malformed-request",
        Text(QT_TRANSLATE_NOOP("Text", "The server could not read the request.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Compare body and Content-Type with the reference: JSON for Client Apps, a"
                    " form for OAuth 2.0.",
                )
            ),
        ),
        signs_request.malformed,
    ),
)
