"""Hands what was read of a paste to the table of known causes, and takes its diagnoses back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from desktop_admin.diagnostics.cause import Certainty
from desktop_admin.diagnostics.diagnosis import Diagnosis, diagnose
from desktop_admin.diagnostics.explain.call import Answer, Call
from desktop_admin.diagnostics.explain.credential import Credential
from desktop_admin.diagnostics.explain.curl_faults import fault_of
from desktop_admin.diagnostics.explain.endpoints import IS_TOKEN, Endpoint, endpoint_of
from desktop_admin.diagnostics.explain.finding import Finding, Severity, Surroundings
from desktop_admin.diagnostics.explain.reading import Reading
from desktop_admin.diagnostics.observed import (
    AccountSeen,
    AnswerSeen,
    CredentialSeen,
    Observed,
    Place,
    RequestSeen,
    TokenSeen,
)
from desktop_admin.diagnostics.shapes import ID_SHAPES, Flaw, Shape
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.urls import host_of

_KINDS = {
    Shape.API_KEY: CredentialKind.API_KEY,
    Shape.SHORT_API_KEY: CredentialKind.API_KEY,
    Shape.CLIENT_APP_ID: CredentialKind.CLIENT_APP,
    Shape.CLIENT_APP_SECRET: CredentialKind.CLIENT_APP,
    Shape.API_TOKEN: CredentialKind.CLIENT_APP,
    Shape.OAUTH_CLIENT_ID: CredentialKind.OAUTH_CLIENT,
    Shape.OAUTH_CLIENT_SECRET: CredentialKind.OAUTH_CLIENT,
}
_TOKENS = frozenset({Shape.API_TOKEN, Shape.JWT})
_WANTED = {
    Endpoint.OAUTH_TOKEN: CredentialKind.OAUTH_CLIENT,
    Endpoint.APP_TOKEN: CredentialKind.CLIENT_APP,
}
_SEVERITIES = {
    Certainty.CERTAIN: Severity.ERROR,
    Certainty.LIKELY: Severity.WARNING,
    Certainty.POSSIBLE: Severity.INFO,
}
_SIGN_IN = re.compile(r"(?i)sign[ -]?in|log[ -]?[io]n|anmeld|connexion")
_HALVES = (("client_id", "client_secret"), ("clientid", "secret"), ("clientid", "clientsecret"))


def cause_findings(reading: Reading, known: Surroundings) -> Iterator[Finding]:
    """The known causes that fit what was read, the best match first."""
    found: dict[str, Diagnosis] = {}
    for observed in _observed(reading, known):
        for each in diagnose(observed):
            if each.id not in found or each.certainty > found[each.id].certainty:
                found[each.id] = each
    best = max((each.certainty for each in found.values()), default=Certainty.POSSIBLE)
    for each in found.values():
        if each.certainty is best or each.certainty is not Certainty.POSSIBLE:
            yield Finding(
                each.id, _SEVERITIES[each.certainty], each.title, each.evidence, each.steps
            )


def _observed(reading: Reading, known: Surroundings) -> Iterator[Observed]:
    ground = Observed(account=AccountSeen(method=known.method), now=known.now)
    told: list[Answer] = []
    for call in reading.calls:
        told += [call.answer] if call.answer else []
        yield _of_call(call, reading, known, ground)
    for answer in reading.answers:
        if answer not in told:
            yield _of_answer(answer, ground)
    if reading.token is not None or reading.expires_at is not None:
        yield replace(ground, token=_token(reading))
    in_calls = {each for call in reading.calls for each in call.credentials()}
    if reading.pair is not None and not reading.calls:
        yield replace(ground, credential=_pair(*reading.pair, None, known))
        in_calls |= {*reading.pair}
    for thing in (*reading.placeholders, *reading.things):
        if thing not in in_calls:
            yield replace(ground, credential=_single(thing, known))


def _of_call(call: Call, reading: Reading, known: Surroundings, ground: Observed) -> Observed:
    host, url = _address(call)
    endpoint = endpoint_of(call.path, urlsplit(known.token_endpoint).path)
    answers = (_answer(call.answer, host, call.path),) if call.answer is not None else ()
    header = call.credential if call.has_header else None
    request = RequestSeen(
        method=call.method,
        url=url,
        scheme=call.scheme.capitalize(),
        credential=header.shape if header else None,
        hidden=_hidden(call),
        place=_place(call, endpoint),
        grant_type=call.plain.get("grant_type"),
    )
    pair = call.pair or _pair_in(call)
    wanted = _WANTED.get(endpoint)
    is_here = known.is_ours(call.url)
    credential = _pair(*pair, wanted, known, is_here=is_here) if pair else None
    if credential is None and header is not None and header.is_usable:
        credential = replace(_single(header, known), kind=_KINDS.get(header.shape))
    if credential is not None and credential.is_listed and host and not is_here:
        credential = replace(credential, home_url=known.backend_url)
    is_whole = call.has_header and header is not None
    return replace(
        ground,
        answers=answers,
        request=request if is_whole or call.url else None,
        credential=credential,
        token=_token(reading) if reading.token is not None and call.scheme == "bearer" else None,
    )


def _of_answer(answer: Answer, ground: Observed) -> Observed:
    fault = fault_of(answer.fault, answer.message) if answer.fault else None
    if fault is not None:
        return replace(ground, answers=(fault.answer,), tls=fault.tls)
    return replace(ground, answers=(_answer(answer, "", ""),))


def _answer(answer: Answer, host: str, path: str) -> AnswerSeen:
    status = answer.status
    if status is None and answer.is_html:  # a page to sign in comes with 200, one that refuses not
        status = 200 if _SIGN_IN.search(answer.message) else 403
    location = answer.location if _can_be_read(answer.location) else ""
    return AnswerSeen(
        status=status,
        code=answer.code,
        message=answer.message,
        host=host,
        path=path,
        request_id=answer.request_id,
        content_type=answer.content_type,
        challenge=answer.challenge,
        location=location,
        fault="Redirected" if location else "",
        seconds=answer.seconds,
    )


def _address(call: Call) -> tuple[str, str]:
    """Host and address, both empty where they make no sense."""
    if not _can_be_read(call.url):
        return "", ""
    parts = urlsplit(call.url)
    is_usable = parts.scheme in {"http", "https"} and parts.hostname
    return (call.host, call.url) if is_usable else ("", call.path)


def _can_be_read(url: str) -> bool:
    try:
        host_of(url)
    except ValueError:  # UnicodeError is a kind of it
        return False
    return True


def _hidden(call: Call) -> Shape | None:
    if call.has_hidden_key:
        return Shape.API_KEY
    return Shape.PAIR if call.pair and call.is_encoded else None


def _place(call: Call, endpoint: Endpoint) -> Place | None:
    if call.has_header:
        return Place.HEADER
    if endpoint not in IS_TOKEN or endpoint is Endpoint.APP_TOKEN:
        return None
    if any(not each.is_id for each in call.fields.values()):
        return Place.BODY
    return Place.QUERY if any(not each.is_id for each in call.query_fields.values()) else None


def _pair_in(call: Call) -> tuple[Credential, Credential] | None:
    for fields in (call.fields, call.query_fields):
        for first, second in _HALVES:
            if first in fields and second in fields:
                return fields[first], fields[second]
    return None


def _pair(
    first: Credential,
    second: Credential,
    kind: CredentialKind | None,
    known: Surroundings,
    *,
    is_here: bool = False,
) -> CredentialSeen:
    client = known.client(first.text) if first.text else None
    is_missing = first.is_id and known.has_all_clients and is_here
    return CredentialSeen(
        kind=kind or _KINDS.get(first.shape) or _KINDS.get(second.shape),
        name=client.name if client is not None else "",
        id_shape=first.shape,
        secret_shape=second.shape,
        flaws=_flaws(first) | _flaws(second),
        is_listed=True if client is not None else (False if is_missing else None),
    )


def _single(thing: Credential, known: Surroundings) -> CredentialSeen:
    is_id = thing.shape in ID_SHAPES
    client = known.client(thing.text) if is_id else None
    return CredentialSeen(
        kind=_KINDS.get(thing.shape),
        name=client.name if client is not None else "",
        id_shape=thing.shape if is_id else None,
        secret_shape=None if is_id or thing.shape in _TOKENS else thing.shape,
        flaws=_flaws(thing),
        is_listed=True if client is not None else None,
    )


def _flaws(thing: Credential) -> frozenset[Flaw]:
    """What is wrong with it; a length that is wrong is said better elsewhere."""
    return thing.flaws - {Flaw.CHECKSUM} if thing.missing else thing.flaws


def _token(reading: Reading) -> TokenSeen:
    token = reading.token
    if token is None:
        return TokenSeen(Shape.API_TOKEN, expires_at=reading.expires_at)
    return TokenSeen(
        Shape.JWT,
        issued_at=token.issued,
        expires_at=token.expires,
        life=float(reading.life_seconds) if reading.life_seconds else None,
        issuer=token.issuer if _can_be_read(token.issuer) else "",
    )
