"""Finds what is wrong with the credentials of a call for the very endpoint that it goes to."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_admin.diagnostics.explain import problems_header as problems
from desktop_admin.diagnostics.explain import problems_request as request
from desktop_admin.diagnostics.explain.call import Call
from desktop_admin.diagnostics.explain.endpoints import IS_TOKEN, Endpoint, endpoint_of
from desktop_admin.diagnostics.explain.finding import Finding
from desktop_admin.diagnostics.shapes import ID_SHAPES, SECRET_SHAPES, Shape
from desktop_admin.domain.urls import CLIENT_APP_TOKEN_PATH, TOKEN_PATH

_API = frozenset({Endpoint.API, Endpoint.API_TWICE, Endpoint.API_MISSING})
_KEYS = frozenset({Shape.API_KEY, Shape.SHORT_API_KEY})
_APP = frozenset({Shape.CLIENT_APP_ID, Shape.CLIENT_APP_SECRET})
_BODY_CREDENTIALS = frozenset({"client_secret", "clientsecret", "secret", "client_assertion"})
_SCHEMES = frozenset({"basic", "bearer", ""})


def header_findings(call: Call, token_path: str = "") -> Iterator[Finding]:
    """What is wrong in one call."""
    endpoint = endpoint_of(call.path, token_path) if call.url else Endpoint.OTHER
    if call.has_header and call.credential is not None and call.credential.is_usable:
        yield from _scheme(call)
        yield from _at_endpoint(call, call.credential.shape, endpoint)
    elif _is_bare(call, endpoint):
        yield problems.NO_CREDENTIALS.found()
    is_oauth = endpoint in IS_TOKEN and endpoint is not Endpoint.APP_TOKEN
    if is_oauth and call.has_header and call.fields.keys() & _BODY_CREDENTIALS:
        yield request.TWO_WAYS_AT_ONCE.found()
    in_query = any(each.is_usable and not each.text for each in call.query_fields.values())
    if in_query or call.user_info:
        yield request.SECRET_IN_ADDRESS.found()


def _scheme(call: Call) -> Iterator[Finding]:
    if call.scheme not in _SCHEMES:
        yield problems.UNKNOWN_SCHEME.found(scheme=call.scheme)
    elif call.scheme == "basic" and call.pair and not call.is_encoded:
        yield problems.BASIC_NOT_ENCODED.found()


def _at_endpoint(call: Call, shape: Shape, endpoint: Endpoint) -> Iterator[Finding]:
    is_client = shape in SECRET_SHAPES | ID_SHAPES or _has_client(call)
    shapes = {shape, *(each.shape for each in call.pair or ())}
    where = CLIENT_APP_TOKEN_PATH if shapes & _APP else TOKEN_PATH
    if call.scheme == "bearer":
        if is_client:
            yield problems.SECRET_AS_BEARER.found(endpoint=where)
        elif endpoint is Endpoint.APP_TOKEN and shape not in _KEYS:
            yield problems.HEADER_AT_APP.found()
        elif endpoint in IS_TOKEN and shape not in _KEYS:
            yield problems.BEARER_FOR_TOKEN.found()
    elif is_client and endpoint in _API:
        yield problems.BASIC_FOR_API.found(endpoint=where)
    elif is_client and endpoint is Endpoint.APP_TOKEN:
        yield problems.HEADER_AT_APP.found()
    if shape in _KEYS and endpoint in IS_TOKEN:
        yield problems.KEY_FOR_TOKEN.found()


def _is_bare(call: Call, endpoint: Endpoint) -> bool:
    """Whether credentials belong into the call, and none is there."""
    if not call.is_whole or call.query_fields or call.fields or call.user_info:
        return False
    return endpoint in _API or endpoint in IS_TOKEN


def _has_client(call: Call) -> bool:
    return call.pair is not None and any(
        each.shape in ID_SHAPES | SECRET_SHAPES for each in call.pair
    )
