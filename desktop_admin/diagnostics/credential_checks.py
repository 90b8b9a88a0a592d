"""Checks of a credential as an integration uses it: its secret, a token, a call with the token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_admin.diagnostics.details import known, reply_detail
from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.shapes import Shape, flaws_of, shape_of
from desktop_admin.diagnostics.subject import CallsPort, CheckedCredential, Subject
from desktop_admin.diagnostics.words import (
    ASK_SUPPORT,
    FRESH_REFUSED,
    FRESH_REFUSED_STEP,
    KIND,
    SWITCHED_OFF,
    is_fresh_refused,
    other_method,
    other_method_step,
)
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.names import display_name
from desktop_admin.domain.redaction import redact_shapes
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from desktop_admin.api.tokens import Reply

SHORTEST_LIFE = 60  # seconds; a token of less is over before it is of use
LONGEST_LIFE = 86_400
_NO_CREDENTIAL = Finding(
    Outcome.SKIPPED,
    Text(QT_TRANSLATE_NOOP("Text", "No credential was chosen.")),
    is_blocking=True,
)
_NOT_KEPT = Text(QT_TRANSLATE_NOOP("Text", "The keyring does not hold the secret of {name}."))
_NOT_KEPT_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Save the credential again, or get new credentials for the client.")
)
_AT_HAND = Text(QT_TRANSLATE_NOOP("Text", "The secret of {name} is at hand ({kind})."))
_ODD_FORM = Text(
    QT_TRANSLATE_NOOP(
        "Text", "What is saved of {name} does not have the form of its kind ({kind})."
    )
)
_ODD_FORM_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "Compare Client ID and secret with what the service gave out: not swapped, whole, without"
        " blanks and line ends.",
    )
)
_SHORT_KEY = Text(
    QT_TRANSLATE_NOOP("Text", "This API key has the short format, which the service gives up.")
)
_SHORT_KEY_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "Have the account's owner copy the present key of 76 characters, and give every integration"
        " that one.",
    )
)
_FORMS = {
    CredentialKind.CLIENT_APP: (Shape.CLIENT_APP_ID, Shape.CLIENT_APP_SECRET),
    CredentialKind.OAUTH_CLIENT: (Shape.OAUTH_CLIENT_ID, Shape.OAUTH_CLIENT_SECRET),
}
_NO_TOKEN_NEEDED = Finding(
    Outcome.SKIPPED,
    Text(QT_TRANSLATE_NOOP("Text", "An API key is used as it is: no token is needed.")),
)
_GRANTED = Text(QT_TRANSLATE_NOOP("Text", "A token was given; it lives {seconds} seconds."))
_GRANTED_FOR_UNKNOWN = Text(
    QT_TRANSLATE_NOOP("Text", "A token was given; for how long was not said.")
)
_SHORT_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "Compare the clocks of server and computer, and the unit of the life: seconds or"
        " milliseconds.",
    )
)
_UNKNOWN_CLIENT = Text(
    QT_TRANSLATE_NOOP("Text", "The server does not know this Client ID with this secret.")
)
_UNKNOWN_CLIENT_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "Compare host and Client ID; if the client was deleted or has a new secret, use new"
        " credentials.",
    )
)
_UNKNOWN_KEY = Text(QT_TRANSLATE_NOOP("Text", "The API does not accept this key."))
_UNKNOWN_KEY_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text", "Compare host and key; if the key was changed, use the present one, whole."
    )
)
_NOT_ALLOWED = Text(
    QT_TRANSLATE_NOOP("Text", "The credential is known, but may not do this ({code}).")
)
_NOT_ALLOWED_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Have the account owner look at the role behind the credential.")
)
_REFUSED = Text(QT_TRANSLATE_NOOP("Text", "The server refuses it with status {status} ({code})."))
_REFUSED_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Give the request id to whoever runs the server: its log says why.")
)
_NO_CODE = Text(QT_TRANSLATE_NOOP("Text", "without a code"))
_CALLED = Text(QT_TRANSLATE_NOOP("Text", "The API accepts the credential."))


def check_credential(subject: Subject) -> Finding:
    """Whether the secret of the chosen credential can be read. Raises ``VaultError``."""
    credential = subject.credential
    if credential is None:
        return _NO_CREDENTIAL
    name = display_name(credential.name)
    saved_at = credential.saved_at.isoformat() if credential.saved_at else None
    shown_id = redact_shapes(credential.client_id)  # somebody may have put the secret in its place
    detail = known(credential=name, kind=credential.kind, client_id=shown_id, saved_at=saved_at)
    secret = credential.answers.secret = credential.read()
    if secret is None:
        return Finding(Outcome.FAILED, _NOT_KEPT.with_facts(name=name), _NOT_KEPT_STEP, detail)
    return _looked_at(credential, secret, detail)


def check_token(subject: Subject) -> Finding:
    """Whether a token is given for the credential, and how long it lives."""
    credential = subject.credential
    secret = credential.answers.secret if credential else None
    if credential is None or secret is None:
        return _NO_CREDENTIAL
    if credential.kind is CredentialKind.API_KEY:
        return _NO_TOKEN_NEEDED
    if credential.calls is None:
        return _without_calls(credential)
    asked = credential.calls.ask_token(credential.kind, credential.client_id, secret)
    credential.answers.asked = asked
    detail = reply_detail(asked)
    return _granted(asked, detail) if asked.is_accepted else _refused(credential, asked, detail)


def check_call(subject: Subject) -> Finding:
    """Whether the API accepts the token, or the API key."""
    credential = subject.credential
    if credential is None:
        return _NO_CREDENTIAL
    if credential.calls is None:
        return _without_calls(credential)
    called = _called(credential, credential.calls)
    if called is None:
        return _NO_CREDENTIAL
    credential.answers.called = called
    detail = reply_detail(called)
    if called.is_accepted:
        return Finding(Outcome.OK, _CALLED, None, detail)
    if is_fresh_refused(credential):
        detail["is_fresh_refused"] = "yes"
        cause = FRESH_REFUSED.with_facts(code=called.code or _NO_CODE)
        return Finding(Outcome.FAILED, cause, FRESH_REFUSED_STEP, detail)
    return _refused(credential, called, detail)


def _looked_at(credential: CheckedCredential, secret: Secret, detail: dict[str, str]) -> Finding:
    """Whether id and secret have the form of their kind; nothing of either is kept."""
    facts = {"name": display_name(credential.name), "kind": KIND[credential.kind]}
    value = secret.reveal()
    shape, id_shape = shape_of(value), shape_of(credential.client_id)
    flaws = flaws_of(value)
    detail |= known(secret_shape=shape, flaws=", ".join(sorted(flaws)))
    if credential.kind is CredentialKind.API_KEY:
        if shape is Shape.SHORT_API_KEY:
            return Finding(Outcome.WARNING, _SHORT_KEY, _SHORT_KEY_STEP, detail)
        is_usual = shape in {Shape.API_KEY, Shape.OTHER}
    else:
        detail |= known(
            id_shape=id_shape, id_flaws=", ".join(sorted(flaws_of(credential.client_id)))
        )
        wanted = _FORMS[credential.kind]
        is_usual = {id_shape, shape} <= {*wanted, Shape.OTHER} and id_shape is not wanted[1]
        is_usual = is_usual and shape is not wanted[0] and "id_flaws" not in detail
    if flaws or not is_usual:
        return Finding(Outcome.WARNING, _ODD_FORM.with_facts(**facts), _ODD_FORM_STEP, detail)
    return Finding(Outcome.OK, _AT_HAND.with_facts(**facts), None, detail)


def _granted(asked: Reply, detail: dict[str, str]) -> Finding:
    if asked.seconds is None:
        return Finding(Outcome.OK, _GRANTED_FOR_UNKNOWN, None, detail)
    told = _GRANTED.with_facts(seconds=asked.seconds)
    if SHORTEST_LIFE <= asked.seconds <= LONGEST_LIFE:
        return Finding(Outcome.OK, told, None, detail)
    return Finding(Outcome.WARNING, told, _SHORT_STEP, detail)


def _called(credential: CheckedCredential, calls: CallsPort) -> Reply | None:
    answers = credential.answers
    if credential.kind is CredentialKind.API_KEY:
        return calls.call_api(answers.secret, "Basic") if answers.secret else None
    token = answers.asked.token if answers.asked else None
    return calls.call_api(token, "Bearer") if token else None


def _without_calls(credential: CheckedCredential) -> Finding:
    reason = credential.calls_refused or _NO_CREDENTIAL.cause
    return Finding(Outcome.SKIPPED, reason, is_blocking=True)


def _refused(credential: CheckedCredential, reply: Reply, detail: dict[str, str]) -> Finding:
    kind = credential.kind
    code = reply.code or _NO_CODE
    is_key = kind is CredentialKind.API_KEY
    if reply.is_other_method:
        cause, step = other_method(kind), other_method_step(kind)
    elif reply.is_switched_off:
        cause, step = SWITCHED_OFF.with_facts(kind=KIND[kind]), ASK_SUPPORT
    elif reply.status == 401:
        cause = _UNKNOWN_KEY if is_key else _UNKNOWN_CLIENT
        step = _UNKNOWN_KEY_STEP if is_key else _UNKNOWN_CLIENT_STEP
    elif reply.status == 403:
        cause, step = _NOT_ALLOWED.with_facts(code=code), _NOT_ALLOWED_STEP
    else:
        cause, step = _REFUSED.with_facts(status=reply.status, code=code), _REFUSED_STEP
    return Finding(Outcome.FAILED, cause, step, detail)
