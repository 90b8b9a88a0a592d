"""Known causes in what the account allows."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_account
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

ACCOUNT: tuple[Cause, ...] = (
    Cause(
        "other-method",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The other authentication method is in force for the account."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "On Authentication Access, select the method of this credential, if no other"
                    " integration needs the present one.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Else give the integration a credential of the method in force."
                )
            ),
        ),
        signs_account.other_method,
    ),
    Cause(
        "feature-off",
        Text(QT_TRANSLATE_NOOP("Text", "This kind of credential is switched off for the account.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Ask the Support Team to switch the feature on: Integration - API Key,"
                    " Integration - API Token or OAuth 2.0.",
                )
            ),
        ),
        signs_account.feature_off,
    ),
    Cause(
        "client-deleted",
        Text(QT_TRANSLATE_NOOP("Text", "The client was deleted.")),
        (
            Text(QT_TRANSLATE_NOOP("Text", "Look in Activity for who deleted it and when.")),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Create a client in its place, and hand its credentials to the integration's"
                    " owner.",
                )
            ),
        ),
        signs_account.deleted,
    ),
    Cause(
        "client-regenerated",
        Text(QT_TRANSLATE_NOOP("Text", "The client has a new secret; this one is an older one.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Put the new secret into the integration; if nobody has it, get new"
                    " credentials.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Look in Activity for who got them, and tell the others who use this client.",
                )
            ),
        ),
        signs_account.regenerated,
    ),
    Cause(
        "wrong-secret",
        Text(QT_TRANSLATE_NOOP("Text", "The secret is not the one of this client.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Compare it with the one that was handed over; if it is lost, get new"
                    " credentials for the client.",
                )
            ),
        ),
        signs_account.wrong_secret,
    ),
    Cause(
        "bad-password",
        Text(QT_TRANSLATE_NOOP("Text", "E-mail and password do not belong together.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Check both, and whether the account is one of this environment."
                )
            ),
            Text(QT_TRANSLATE_NOOP("Text", "Ask the account owner to have the password set anew.")),
        ),
        signs_account.bad_password,
    ),
    Cause(
        "permission-cache",
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "The service still goes by the rights of before: it remembers them for 15 minutes"
                " for an API key.",
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Wait until 15 minutes after the change of the role, then try again; nothing"
                    " needs to be done.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "For effects at once, use a client: its tokens are not remembered."
                )
            ),
        ),
        signs_account.permission_cache,
    ),
    Cause(
        "record-gone",
        Text(QT_TRANSLATE_NOOP("Text", "What the call is about does not exist any more.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Read the list again: somebody else may have deleted it. Activity tells who"
                    " and when.",
                )
            ),
        ),
        signs_account.record_gone,
    ),
    Cause(
        "no-permission",
        Text(QT_TRANSLATE_NOOP("Text", "Known, but not allowed to do this.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Have the account owner look at the role, and switch on the permission that"
                    " the call needs.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Some calls are open to people or to one kind of credential alone."
                )
            ),
        ),
        signs_account.no_permission,
    ),
    Cause(
        "session-over",
        Text(QT_TRANSLATE_NOOP("Text", "The session has ended.")),
        (Text(QT_TRANSLATE_NOOP("Text", "Sign in again, then do it once more.")),),
        signs_account.session_over,
    ),
    Cause(
        "server-not-confirmed",
        Text(QT_TRANSLATE_NOOP("Text", "Nobody has confirmed {host} as the authorization server.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Compare it with the Authentication Server URL of the account; if it is"
                    " right, confirm it under Settings > Connection.",
                )
            ),
        ),
        signs_account.unconfirmed_server,
    ),
    Cause(
        "sender-unknown",
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "The sender in whose name the token is wanted is not an active one of the account.",
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Check the sender's e-mail or id, and whether the sender is active in this"
                    " environment.",
                )
            ),
        ),
        signs_account.sender_unknown,
    ),
    Cause(
        "unknown-client",
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "The server knows no such credential: deleted, replaced, or of another"
                " environment.",
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Sign in and run the checks with this credential: they tell deleted from"
                    " replaced.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Compare the environment: sandbox and production know different clients and"
                    " keys.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Only if the secret is lost, get new credentials: the present ones stop working"
                    " at once.",
                )
            ),
        ),
        signs_account.deleted_or_regenerated,
    ),
)
