"""What is said of an access token: its signature, its faults, its time, the clocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.names import display_name
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.domain.tokens import SignatureState, TokenFault, Verification
from desktop_admin.domain.urls import host_of
from desktop_admin.state.token_snapshots import TokenState, TokenView
from desktop_admin.ui.texts import duration_text
from desktop_admin.ui.widgets.tag import TagKind
from desktop_admin.ui.widgets.translation import translated

_CONTEXT = "TokenWords"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a token stands: a tag of one or two words, and a sentence."""

    kind: TagKind
    tag: str
    icon: str
    text: str = ""


_REVOKED = Standing(
    TagKind.DANGER,
    QT_TRANSLATE_NOOP("TokenWords", "revoked"),
    "ban",
    QT_TRANSLATE_NOOP(
        "TokenWords", "The server was told to end it: calls with it are refused from now on."
    ),
)
_ENDED = Standing(
    TagKind.WARN,
    QT_TRANSLATE_NOOP("TokenWords", "ended"),
    "clock",
    QT_TRANSLATE_NOOP("TokenWords", "Its time is over. Request another one."),
)
_OPAQUE = Standing(
    TagKind.NEUTRAL,
    QT_TRANSLATE_NOOP("TokenWords", "opaque"),
    "circle-minus",
    QT_TRANSLATE_NOOP(
        "TokenWords", "There is nothing in it to read: the server alone can look up what it is for."
    ),
)
_NOT_VERIFIED = QT_TRANSLATE_NOOP("TokenWords", "not verified")
_LOOKING = Standing(
    TagKind.NEUTRAL,
    _NOT_VERIFIED,
    "circle",
    QT_TRANSLATE_NOOP("TokenWords", "Reading the keys of the server…"),
)
_NOT_LOOKED_AT = Standing(
    TagKind.NEUTRAL,
    _NOT_VERIFIED,
    "circle",
    QT_TRANSLATE_NOOP("TokenWords", "Nobody has looked at its signature."),
)
_FAILED = Standing(TagKind.WARN, _NOT_VERIFIED, "triangle-alert")
_CLEAN = Standing(
    TagKind.OK,
    QT_TRANSLATE_NOOP("TokenWords", "signature verified"),
    "circle-check",
    QT_TRANSLATE_NOOP("TokenWords", "Signed with key {key} of {host}, and in force."),
)
_FAULTY = Standing(
    TagKind.WARN,
    QT_TRANSLATE_NOOP("TokenWords", "verified, but"),
    "triangle-alert",
    QT_TRANSLATE_NOOP("TokenWords", "Signed with key {key} of {host}."),
)
_SIGNATURES: Mapping[SignatureState, Standing] = {
    SignatureState.WRONG: Standing(
        TagKind.DANGER,
        QT_TRANSLATE_NOOP("TokenWords", "signature wrong"),
        "circle-x",
        QT_TRANSLATE_NOOP(
            "TokenWords",
            "It was not signed with key {key} of {host}, or was changed afterwards. Believe nothing"
            " of what it says.",
        ),
    ),
    SignatureState.NO_KEY: _FAILED,
    SignatureState.REFUSED: Standing(
        TagKind.DANGER, QT_TRANSLATE_NOOP("TokenWords", "refused"), "circle-x"
    ),
}
_FORGED = frozenset({SignatureState.WRONG, SignatureState.REFUSED})
_FAULTS: Mapping[TokenFault, str] = {
    TokenFault.ALGORITHM_NONE: QT_TRANSLATE_NOOP(
        "TokenWords", "Its algorithm is none: nobody signed it, anybody can have written it."
    ),
    TokenFault.ALGORITHM_SYMMETRIC: QT_TRANSLATE_NOOP(
        "TokenWords",
        "Its algorithm uses one secret for signing and for verifying. With keys that everybody"
        " can read, that proves nothing.",
    ),
    TokenFault.ALGORITHM_UNKNOWN: QT_TRANSLATE_NOOP(
        "TokenWords", "Its algorithm is none of those that count for access tokens."
    ),
    TokenFault.CRITICAL_HEADER: QT_TRANSLATE_NOOP(
        "TokenWords", "Its header demands an extension that is not supported here."
    ),
    TokenFault.UNKNOWN_KEY: QT_TRANSLATE_NOOP(
        "TokenWords", "{host} publishes no key that its header names."
    ),
    TokenFault.UNFIT_KEY: QT_TRANSLATE_NOOP(
        "TokenWords", "The key that its header names is not for this algorithm, or too weak."
    ),
    TokenFault.OTHER_TYPE: QT_TRANSLATE_NOOP("TokenWords", "Its typ is not at+jwt."),
    TokenFault.OTHER_ISSUER: QT_TRANSLATE_NOOP("TokenWords", "Its iss is another issuer."),
    TokenFault.OTHER_AUDIENCE: QT_TRANSLATE_NOOP("TokenWords", "Its aud is not this API."),
    TokenFault.MILLISECONDS: QT_TRANSLATE_NOOP(
        "TokenWords", "Its times are milliseconds, where seconds belong: it would not end for ages."
    ),
    TokenFault.NO_END: QT_TRANSLATE_NOOP("TokenWords", "It has no exp: it would never end."),
    TokenFault.EXPIRED: QT_TRANSLATE_NOOP("TokenWords", "Its exp is past: it has ended."),
    TokenFault.NOT_YET: QT_TRANSLATE_NOOP("TokenWords", "Its nbf lies ahead: it is not valid yet."),
    TokenFault.ISSUED_LATER: QT_TRANSLATE_NOOP("TokenWords", "Its iat lies ahead of the present."),
}
_CLIENT_APP_ACTS = QT_TRANSLATE_NOOP(
    "TokenWords",
    "Tokens of Client Apps cannot be introspected or revoked: they end by themselves, or with"
    " their secret.",
)
_NO_ACTS = QT_TRANSLATE_NOOP(
    "TokenWords", "This authorization server offers neither introspection nor revocation."
)
_AHEAD = QT_TRANSLATE_NOOP(
    "TokenWords",
    "This computer's clock is {time} ahead of the server's: a program here that looks at the end of"
    " the token takes it for ended {time} too early.",
)
_BEHIND = QT_TRANSLATE_NOOP(
    "TokenWords",
    "This computer's clock is {time} behind the server's: a program here that looks at the end of"
    " the token goes on using it for {time} after its end.",
)
_TRUSTED = QT_TRANSLATE_NOOP("TokenWords", "signed by {host}")
_NOT_TRUSTED = QT_TRANSLATE_NOOP("TokenWords", "not verified: anybody can have written it")


def standing_of(state: TokenState, view: TokenView, *, is_ended: bool) -> Standing:
    """What is said of ``view`` above everything else."""
    found = view.verification
    is_forged = found is not None and found.signature in _FORGED
    if view.is_revoked:
        return _said_of(_REVOKED)
    if is_ended and not is_forged:
        return _said_of(_ENDED)
    if view.decoded is None:
        return _said_of(_OPAQUE)
    return _verified(found) if found is not None else _not_verified(state, view)


def acts_text(view: TokenView) -> str:
    """Why the token cannot be introspected or revoked here, "" if it can."""
    if view.kind is not CredentialKind.OAUTH_CLIENT:
        return _said(_CLIENT_APP_ACTS)
    server = view.server
    if server is not None and not (server.introspection_endpoint or server.revocation_endpoint):
        return _said(_NO_ACTS)
    return ""


def clock_text(difference: float | None) -> str:
    """What clocks that differ do to the life of a token; "" where that cannot be seen."""
    if not difference:
        return ""
    template = _said(_AHEAD if difference > 0 else _BEHIND)
    return template.format(time=duration_text(round(abs(difference))))


def trust_text(view: TokenView) -> str:
    """What the table of the claims is worth, for its head."""
    found = view.verification
    if found is None or found.signature is not SignatureState.VERIFIED:
        return _said(_NOT_TRUSTED)
    return _said(_TRUSTED).format(host=host_of(found.issuer))


def _verified(found: Verification) -> Standing:
    if found.signature is SignatureState.VERIFIED:
        said = _said_of(_FAULTY if found.faults else _CLEAN)
    else:
        said = _said_of(_SIGNATURES[found.signature])
    host = host_of(found.issuer)
    text = said.text.format(key=display_name(found.key_id or "–"), host=host)
    faults = (_said(_FAULTS[fault]).format(host=host) for fault in found.faults)
    return replace(said, text=" ".join((text, *faults)).strip())


def _not_verified(state: TokenState, view: TokenView) -> Standing:
    if view.look_error is None:
        return _said_of(_LOOKING if state.is_looking else _NOT_LOOKED_AT)
    title, next_step = view.look_error.title, view.look_error.next_step
    return replace(_said_of(_FAILED), text=f"{translated(title)} {translated(next_step)}")


def _said_of(standing: Standing) -> Standing:
    text = _said(standing.text) if standing.text else ""
    return replace(standing, tag=_said(standing.tag), text=text)


def _said(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
