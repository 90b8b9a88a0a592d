"""Reads out of results what they tell of the credential and of the account."""

from __future__ import annotations

from desktop_admin.diagnostics.observed import AccountSeen, CredentialSeen
from desktop_admin.diagnostics.reading import Rows, detail_of, is_yes, moment_in
from desktop_admin.diagnostics.shapes import Flaw, Shape
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind

_FEATURES = ("api_key", "api_token", "oauth2")


def credential_in(rows: Rows) -> CredentialSeen | None:
    """The credential that was checked, None: none was."""
    facts, registered = detail_of(rows, "credential"), detail_of(rows, "registered")
    if "kind" not in facts:
        return None
    return CredentialSeen(
        kind=CredentialKind(facts["kind"]),
        name=facts.get("credential", ""),
        id_shape=_shape(facts.get("id_shape")),
        secret_shape=_shape(facts.get("secret_shape")),
        flaws=_flaws(facts.get("id_flaws", "")) | _flaws(facts.get("flaws", "")),
        is_listed=is_yes(registered.get("is_listed")),
        saved_at=moment_in(facts.get("saved_at")),
        rotated_at=moment_in(registered.get("rotated_at")),
    )


def account_in(rows: Rows) -> AccountSeen | None:
    """What was told of the account, None: nothing was."""
    method, features = detail_of(rows, "method"), detail_of(rows, "features")
    allowed = detail_of(rows, "permission")
    if not (method or features or allowed):
        return None
    in_force = method.get("method")
    off = {name for name in _FEATURES if features.get(f"feature_{name}") == "off"}
    return AccountSeen(
        method=AuthenticationMethod(in_force) if in_force else None,
        switched_off=frozenset(off),
        has_permission=is_yes(allowed.get("has_permission")),
    )


def _shape(text: str | None) -> Shape | None:
    return Shape(text) if text else None


def _flaws(text: str) -> frozenset[Flaw]:
    return frozenset(Flaw(part) for part in text.split(", ") if part)
