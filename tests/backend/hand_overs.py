"""Asking for authentication tokens, and bringing them to `/auth` as a browser does."""

from __future__ import annotations

from typing import Any

from tests.backend.callers import a_signer
from tests.fakes.api_user import ApiUser

TOKENS, COOKIE = "/api/authenticationTokens", "ESIGNLIVE_SESSION_ID"
PARAMETERS = {
    "user": "authenticationToken",
    "sender": "senderAuthenticationToken",
    "signer/multiUse": "signerAuthenticationToken",
    "signer/singleUse": "signerAuthenticationToken",
}


def token(user: ApiUser, kind: str) -> dict[str, Any]:
    """A new token of ``kind``, as the server answers it."""
    whom = a_signer(user)
    bodies: dict[str, object] = {
        "user": None,
        "sender": {"value": "", "packageId": whom["package"]},
    }
    signing = {"value": "", "packageId": whom["package"], "signerId": whom["signer"]}
    answer = user.post(f"{TOKENS}/{kind}", json=bodies.get(kind, signing))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def hand_over(url: str, kind: str, value: str, **more: str) -> Any:
    """What a browser is answered that brings a token."""
    with ApiUser(url) as browser:
        return browser.get("/auth", params={PARAMETERS[kind]: value, **more})
