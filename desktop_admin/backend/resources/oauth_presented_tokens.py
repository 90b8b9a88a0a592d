"""Revocation and introspection of OAuth access tokens: for the client that a token belongs to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from litestar import Request, Response, post
from litestar.concurrency import sync_to_thread

from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.oauth.token_endpoints import PresentedTokens, look_at
from desktop_admin.backend.oauth.token_request import (
    MalformedRequest,
    read_basic,
    read_presented,
)
from desktop_admin.backend.oauth.token_server import TokenAnswer, TokenRequest
from desktop_admin.backend.resources.oauth_tokens import response_of

_Endpoint = Callable[[PresentedTokens, TokenRequest], TokenAnswer]


@post("/oauth2/revoke", status_code=200)
async def revoke_token(call: CallParameter, request: Request[Any, Any, Any]) -> Response[bytes]:
    """Ends an access token at once (RFC 7009)."""
    return response_of(await _answer(call, request, PresentedTokens.revoke))


@post("/oauth2/introspect", status_code=200)
async def introspect_token(call: CallParameter, request: Request[Any, Any, Any]) -> Response[bytes]:
    """What an access token stands for, and whether it is in force (RFC 7662)."""
    return response_of(await _answer(call, request, PresentedTokens.introspect))


async def _answer(call: Call, request: Request[Any, Any, Any], endpoint: _Endpoint) -> TokenAnswer:
    content_type = request.headers.get("content-type", "")
    authorization = request.headers.get("authorization")
    try:
        body, query = await request.body(), request.scope["query_string"]
        parameters = read_presented(content_type, body, query)
    except MalformedRequest as problem:
        return PresentedTokens(call.parts, None).refuse(problem, authorization)
    presented = await look_at(call.parts, parameters.values.get("token"), call.origin.now)
    credentials = read_basic(authorization)
    asked = TokenRequest(call.origin, credentials, parameters)
    return await sync_to_thread(endpoint, PresentedTokens(call.parts, presented), asked)


ROUTES = (revoke_token, introspect_token)
