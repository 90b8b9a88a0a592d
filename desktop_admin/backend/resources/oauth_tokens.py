"""The token endpoint of OAuth 2.0 (public part): client credentials in the header only."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, post
from litestar.concurrency import sync_to_thread

from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.wire import JSON, encode
from desktop_admin.backend.oauth.token_request import (
    MalformedRequest,
    read_basic,
    read_parameters,
)
from desktop_admin.backend.oauth.token_server import TokenAnswer, TokenRequest, TokenServer


@post("/oauth2/token", status_code=200)
async def issue_token(call: CallParameter, request: Request[Any, Any, Any]) -> Response[bytes]:
    """A new access token for an OAuth client."""
    body = await request.body()
    return response_of(await sync_to_thread(_answer, call, request, body))


def response_of(answer: TokenAnswer) -> Response[bytes]:
    """``answer`` as the framework's response."""
    return Response(
        encode(answer.body),
        status_code=answer.status,
        media_type=JSON,
        headers={name: text for name, text in answer.headers.items() if name != "Content-Type"},
    )


def _answer(call: Call, request: Request[Any, Any, Any], body: bytes) -> TokenAnswer:
    server = TokenServer(call.parts)
    content_type = request.headers.get("content-type", "")
    authorization = request.headers.get("authorization")
    try:
        parameters = read_parameters(content_type, body, request.scope["query_string"])
    except MalformedRequest as problem:
        return server.refuse(problem, authorization)
    credentials = read_basic(authorization)
    return server.answer(TokenRequest(call.origin, credentials, parameters))


ROUTES = (issue_token,)
