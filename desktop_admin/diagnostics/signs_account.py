"""Signs of the account's part: method in force, features, deleted clients, rights, sessions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from desktop_admin.diagnostics.cause import Certainty, Match
from desktop_admin.diagnostics.evidence import (
    answer_told,
    cause_told,
    codes,
    faults,
    is_fresh_refused,
    matched,
    refused,
    statuses,
)
from desktop_admin.diagnostics.observed import AnswerSeen, Observed
from desktop_admin.diagnostics.shapes import Shape
from desktop_admin.domain.credentials import CredentialKind, is_outdated
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

CACHE = timedelta(minutes=15)  # how long the service remembers the rights of an API key
_OTHER_METHOD = ("methodNotInForce", "methodNotSelected", "unauthorized_client")
_WRONG = ("badCredentials", "badClientCredentials", "invalid_client", "invalid_token")
_NOT_RECORDS = frozenset({"pathNotFound", "userNotFound"})
_NO_RIGHT = ("noPermission",)
_SWITCHED_OFF_WORDS = "not switched on"
_NEEDED = {
    CredentialKind.API_KEY: "api_key",
    CredentialKind.CLIENT_APP: "api_token",
    CredentialKind.OAUTH_CLIENT: "oauth2",
}
_LISTED = Text(QT_TRANSLATE_NOOP("Text", "The account still has a client with this Client ID."))
_CHANGED = Text(QT_TRANSLATE_NOOP("Text", "Roles were changed {minutes} minutes ago."))
_MAY = Text(QT_TRANSLATE_NOOP("Text", "The person who is signed in has the API Access permission."))


def other_method(seen: Observed) -> Match | None:
    """The family of the credential is not the one in force."""
    answers = codes(seen, *_OTHER_METHOD)
    told = next((one for one in answers if not _is_switched_off(seen, one)), None)
    account, found = seen.account, seen.credential
    kind = found.kind if found is not None else None
    is_known = account is not None and account.method is not None and kind is not None
    if is_known and account is not None and kind is not None and account.method is kind.method:
        return None
    if told is None and not is_known:
        # a token that was given just before: of what refuses it, this is the most frequent
        is_fresh = is_fresh_refused(seen)
        return Match(Certainty.LIKELY, cause_told(seen, "call", "method")) if is_fresh else None
    evidence = (*(answer_told(told) if told else ()), *cause_told(seen, "method"))
    return Match(Certainty.CERTAIN, evidence)


def feature_off(seen: Observed) -> Match | None:
    """The provider has not switched the kind of credential on."""
    answers = (one for one in seen.answers if _is_switched_off(seen, one))
    told = next(answers, None)
    evidence = answer_told(told) if told is not None else ()
    evidence = (*evidence, *cause_told(seen, "features"))
    return Match(Certainty.CERTAIN, evidence) if evidence else None


def _is_switched_off(seen: Observed, answer: AnswerSeen) -> bool:
    if answer.last_part == "featureDisabled" or answer.fault == "FeatureDisabled":
        return True
    kind = seen.credential.kind if seen.credential is not None else None
    off = seen.account.switched_off if seen.account is not None else frozenset()
    is_off = kind is not None and _NEEDED[kind] in off
    is_told = _SWITCHED_OFF_WORDS in answer.message
    return answer.code == "unauthorized_client" and (is_off or is_told)


def deleted(seen: Observed) -> Match | None:
    """The account has no such client any more."""
    if seen.credential is None or seen.credential.is_listed is not False:
        return None
    return Match(Certainty.CERTAIN, (*cause_told(seen, "registered"), *refused(seen)))


def regenerated(seen: Observed) -> Match | None:
    """The client got a new secret after this one was saved."""
    found = seen.credential
    if found is None or not found.is_listed:
        return None
    if found.saved_at is None or found.rotated_at is None or found.rotated_at <= found.saved_at:
        return None
    told = (*cause_told(seen, "registered"), *refused(seen))
    if is_outdated(found.saved_at, found.rotated_at):
        return Match(Certainty.CERTAIN, told)
    # two clocks: what was saved at once, and works, is no old secret
    return Match(Certainty.LIKELY, told) if refused(seen) else None


def wrong_secret(seen: Observed) -> Match | None:
    """The client is there and its secret is another one."""
    found = seen.credential
    if found is None or not found.is_listed or not refused(seen):
        return None
    return Match(Certainty.LIKELY, (_LISTED, *refused(seen)))


def deleted_or_regenerated(seen: Observed) -> Match | None:
    """Unknown client or wrong secret: the service does not say which (RFC 6749 section 5.2)."""
    return matched(_refusals(seen), Certainty.LIKELY)


def _refusals(seen: Observed) -> Iterator[AnswerSeen]:
    return (one for one in codes(seen, *_WRONG) if one.fault != "BadCredentials")


def permission_cache(seen: Observed) -> Match | None:
    """Refused by API key, though allowed by now: the service remembers rights for 15 minutes."""
    answer = next(codes(seen, *_NO_RIGHT), None)
    if answer is None or not _is_by_key(seen):
        return None
    evidence = [*answer_told(answer)]
    account = seen.account
    certainty = Certainty.POSSIBLE
    if account is not None and account.has_permission:
        certainty = Certainty.LIKELY  # the key may be another person's
        evidence.append(_MAY)
    if account is not None and account.roles_changed_at is not None and seen.now is not None:
        ago = seen.now - account.roles_changed_at
        if timedelta(0) <= ago < CACHE:
            certainty = Certainty.CERTAIN
            evidence.append(_CHANGED.with_facts(minutes=int(ago.total_seconds() // 60)))
    return Match(certainty, tuple(evidence))


def _is_by_key(seen: Observed) -> bool:
    found, request = seen.credential, seen.request
    if found is not None and found.kind is CredentialKind.API_KEY:
        return True
    return request is not None and request.credential in {Shape.API_KEY, Shape.SHORT_API_KEY}


def record_gone(seen: Observed) -> Match | None:
    """404 of a resource that names what is not found, not the path."""
    answers = (one for one in statuses(seen, 404) if one.code.startswith("error.notFound."))
    return matched(one for one in answers if one.last_part not in _NOT_RECORDS)


def no_permission(seen: Observed) -> Match | None:
    """403: known, and not allowed."""
    answers = (*codes(seen, *_NO_RIGHT, "callerNotAllowed"), *faults(seen, "Forbidden"))
    match = matched(iter(answers), Certainty.LIKELY)
    if match is not None or seen.account is None or seen.account.has_permission is not False:
        return match
    return Match(Certainty.LIKELY, cause_told(seen, "permission"))


def session_over(seen: Observed) -> Match | None:
    """The person's own session has ended."""
    return matched(codes(seen, "sessionExpired")) or matched(faults(seen, "NotAuthenticated"))


def bad_password(seen: Observed) -> Match | None:
    """E-mail and password were refused at sign-in."""
    return matched(faults(seen, "BadCredentials"))


def unconfirmed_server(seen: Observed) -> Match | None:
    """The secret would have gone to a host that nobody confirmed."""
    return matched(faults(seen, "ServerNotConfirmed"))


def sender_unknown(seen: Observed) -> Match | None:
    """A token was asked for in the name of somebody whom the account does not know."""
    return matched(codes(seen, "userNotFound", "senderNotActive", "emailMissing"))
