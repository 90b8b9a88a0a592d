"""Finds what is wrong with the credentials that a call carries, and with where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_admin.diagnostics.explain import problems_header as problems
from desktop_admin.diagnostics.explain import problems_request as request
from desktop_admin.diagnostics.explain.call import Call
from desktop_admin.diagnostics.explain.credential import Credential
from desktop_admin.diagnostics.explain.endpoints import IS_TOKEN, Endpoint, endpoint_of
from desktop_admin.diagnostics.explain.finding import Finding
from desktop_admin.diagnostics.shapes import ID_SHAPES, SECRET_SHAPES, Shape
from desktop_admin.domain.urls import CLIENT_APP_TOKEN_PATH, TOKEN_PATH

_API = frozenset({Endpoint.API, Endpoint.API_TWICE, Endpoint.API_MISSING})
KEYS = frozenset({Shape.API_KEY, Shape.SHORT_API_KEY})
TOKENS = frozenset({Shape.JWT, Shape.API_TOKEN})
APP_SHAPES = frozenset({Shape.CLIENT_APP_ID, Shape.CLIENT_APP_SECRET})
OAUTH_SHAPES = frozenset({Shape.OAUTH_CLIENT_ID, Shape.OAUTH_CLIENT_SECRET})
_BODY_CREDENTIALS = frozenset({"client_secret", "clientsecret", "secret", "client_assertion"})


def header_findings(call: Call, token_path: str = "") -> Iterator[Finding]:
    """What is wrong in one call."""
    endpoint = endpoint_of(call.path, token_path) if call.url else Endpoint.OTHER
    shapes = frozenset(each.shape for each in call.credentials())
    where = CLIENT_APP_TOKEN_PATH if shapes & APP_SHAPES else TOKEN_PATH
    if call.has_header and call.credential is not None and call.credential.is_usable:
        yield from _scheme(call, call.credential, endpoint, where)
    elif endpoint in _API and call.is_whole and not call.query_fields:
        yield problems.NO_CREDENTIALS.found()
    if endpoint in IS_TOKEN:
        yield from _at_token(call, endpoint, shapes)
    if _is_swapped(call):
        yield problems.ID_AND_SECRET_SWAPPED.found()
    yield from _misplaced(call)


def _scheme(
    call: Call, credential: Credential, endpoint: Endpoint, where: str
) -> Iterator[Finding]:
    shape = credential.shape
    if call.has_hidden_key:
        yield problems.KEY_ENCODED_TWICE.found()
    elif call.scheme == "" and not call.pair:
        is_basic = shape in KEYS or shape in SECRET_SHAPES
        yield problems.NO_SCHEME.found(scheme="Basic" if is_basic else "Bearer")
    elif call.scheme not in {"basic", "bearer", ""}:
        yield problems.UNKNOWN_SCHEME.found(scheme=call.scheme)
    elif call.scheme == "bearer":
        yield from _bearer(shape, endpoint, where)
    elif shape in TOKENS:
        yield problems.TOKEN_AS_BASIC.found()
    elif shape not in KEYS and call.pair and not call.is_encoded:
        yield problems.BASIC_NOT_ENCODED.found()
    if call.scheme == "basic" and endpoint in _API and _is_client(call):
        yield problems.BASIC_FOR_API.found(endpoint=where)
    if shape in KEYS and endpoint in IS_TOKEN:
        yield problems.KEY_FOR_TOKEN.found()


def _bearer(shape: Shape, endpoint: Endpoint, where: str) -> Iterator[Finding]:
    if shape in KEYS:
        yield problems.KEY_AS_BEARER.found()
    elif shape in SECRET_SHAPES | ID_SHAPES:
        yield problems.SECRET_AS_BEARER.found(endpoint=where)
    elif endpoint in IS_TOKEN:
        yield problems.BEARER_FOR_TOKEN.found()


def _at_token(call: Call, endpoint: Endpoint, shapes: frozenset[Shape]) -> Iterator[Finding]:
    is_app = endpoint is Endpoint.APP_TOKEN
    if is_app and shapes & OAUTH_SHAPES:
        yield problems.OAUTH_AT_APP.found(endpoint=TOKEN_PATH)
    elif is_app and call.scheme == "basic":
        yield problems.HEADER_AT_APP.found()
    elif not is_app and shapes & APP_SHAPES:
        yield problems.APP_AT_OAUTH.found(endpoint=CLIENT_APP_TOKEN_PATH)
    elif not is_app and call.fields.keys() & _BODY_CREDENTIALS:
        has_both = call.pair is not None
        problem = request.TWO_WAYS_AT_ONCE if has_both else request.CREDENTIALS_IN_BODY
        yield problem.found()
    elif not is_app and not call.has_header and not call.query_fields and call.is_whole:
        yield problems.NO_CREDENTIALS.found()


def _misplaced(call: Call) -> Iterator[Finding]:
    in_query = any(each.is_usable and not each.text for each in call.query_fields.values())
    if in_query or call.user_info:
        yield request.SECRET_IN_ADDRESS.found()


def _is_swapped(call: Call) -> bool:
    pairs = [call.pair] if call.pair else []
    for first, second in (("client_id", "client_secret"), ("clientid", "secret")):
        if first in call.fields and second in call.fields:
            pairs.append((call.fields[first], call.fields[second]))
    return any(is_swapped(*pair) for pair in pairs)


def is_swapped(first: Credential, second: Credential) -> bool:
    """Whether a secret stands in the place of the id, or the id in that of the secret."""
    return first.shape in SECRET_SHAPES or second.shape in ID_SHAPES


def _is_client(call: Call) -> bool:
    return call.pair is not None and any(
        each.shape in ID_SHAPES | SECRET_SHAPES for each in call.pair
    )
