"""What a JSON Web Token in a paste says of itself, each claim without anything secret."""

from __future__ import annotations

from dataclasses import replace

from desktop_admin.diagnostics.explain.answers import Hide
from desktop_admin.diagnostics.explain.reading import Token
from desktop_admin.domain.jwt import DecodedJwt, NotAJwt, decode
from desktop_admin.domain.jwt_claims import claim_rows, header_rows
from desktop_admin.domain.secret import Secret


def read_token(text: str, hide: Hide) -> Token | None:
    """The claims of ``text``; a token that was cut off says what it still can, other texts None."""
    bare = "".join(text.strip("\"'“”‘’` \n").split())
    if not bare.startswith("ey") or "." not in bare:
        return None
    for candidate, is_whole in ((bare, True), (".".join([*bare.split(".")[:2], ""]), False)):
        try:
            return _token(decode(Secret(candidate)), hide, is_whole=is_whole)
        except NotAJwt:
            continue
    return Token(is_whole=False)


def _token(decoded: DecodedJwt, hide: Hide, *, is_whole: bool) -> Token:
    rows = (*header_rows(decoded.header), *claim_rows(decoded.claims))
    audience = decoded.claims.get("aud")
    heard = audience if isinstance(audience, list) else [audience]
    return Token(
        algorithm=hide(decoded.algorithm[:40]),
        type=hide(decoded.type[:40]),
        rows=tuple(replace(row, name=hide(row.name), value=hide(row.value)) for row in rows),
        issuer=_text(decoded.claims.get("iss"), hide),
        client_id=_text(decoded.claims.get("client_id"), hide),
        audience=tuple(_text(each, hide) for each in heard[:5] if isinstance(each, str)),
        issued=decoded.number("iat"),
        not_before=decoded.number("nbf"),
        expires=decoded.number("exp"),
        is_whole=is_whole,
        is_signed=decoded.is_signed,
    )


def _text(value: object, hide: Hide) -> str:
    return hide(value[:200]) if isinstance(value, str) else ""
