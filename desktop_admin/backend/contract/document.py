"""The OpenAPI 3.1 text of the backend: policy, routes and the code behind them, put together."""

from __future__ import annotations

import inspect
import json
import warnings
from typing import Any

from litestar import Litestar, Response, Router
from litestar.di import Provide
from litestar.exceptions import LitestarDeprecationWarning
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from desktop_admin.backend.access.policy import RULES, Rule
from desktop_admin.backend.contract.answers import HEADERS, answers_of, shared_answers
from desktop_admin.backend.contract.callers_text import SCHEMES, demands_of, security_of
from desktop_admin.backend.contract.calls import CALLS, CLOSED, Described, Tag
from desktop_admin.backend.contract.parameters import parameters_of
from desktop_admin.backend.contract.reach import plain, reach_of
from desktop_admin.backend.contract.schemas import Schema, Schemas
from desktop_admin.backend.contract.shapes import Fault, OAuthError
from desktop_admin.backend.oauth.token_request import FORM
from desktop_admin.backend.resources.routes import ROUTES

Key = tuple[str, str]
CONTRACT_VERSION = "1.0.0"
OWN_PART = ("/admin/", "/health", "/ready")
INTRODUCTION = """\
The contract between whoever administers or integrates an account and the server.

* Calls marked with `x-extension` are this server's own; all others are those of the public service.
* `HEAD` is answered like `GET` without a body (not at `/auth`, where reading uses a token up), \
`OPTIONS` with the methods of the path in `Allow`, \
and any other method with 405 and `Allow`; a path that is not listed with 404.
* JSON bodies may be UTF-8 or UTF-16LE and may carry any media type; unknown keys are ignored.
* An answer may get further keys in a later version, except the answers that carry a token.
* Calls from web pages (with `Origin`) and for a foreign `Host` are refused.
"""


def build() -> Schema:
    """The whole document. Raises ``KeyError`` for a call that has no row in ``CALLS``."""
    handlers, rows = _handlers(), {(row.method, row.path): row for row in CALLS}
    calls = [(rule, rows[rule.method, rule.path]) for rule in RULES]
    shapes = {(rule.method, rule.path): _shapes(handlers, rule, row) for rule, row in calls}
    bodies = [body for body, _ in shapes.values() if body is not None]
    answers = [answer for _, answer in shapes.values() if answer is not None]
    schemas = Schemas(bodies, [*answers, Fault, OAuthError], CLOSED)
    for row in CALLS:
        if row.form is not None:
            schemas.read_as_form(row.form)
    paths: dict[str, Schema] = {}
    for rule, row in sorted(calls, key=lambda one: (one[0].path, one[0].method)):
        key = rule.method, rule.path
        operation = _operation(rule, row, handlers[key], shapes[key], schemas)
        paths.setdefault(rule.path, {})[rule.method.lower()] = operation
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "API Access Admin",
            "version": CONTRACT_VERSION,
            "description": INTRODUCTION,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/", "description": "The server that is asked."}],
        "tags": [{"name": tag.value[0], "description": tag.value[1]} for tag in Tag],
        "paths": paths,
        "components": {
            "securitySchemes": SCHEMES,
            "headers": HEADERS,
            "responses": shared_answers(),
            "schemas": schemas.components,
        },
    }


def text() -> str:
    """The document as it stands in the file."""
    return json.dumps(build(), indent=2, ensure_ascii=False) + "\n"


def _handlers() -> dict[Key, HTTPRouteHandler]:
    with warnings.catch_warnings():
        # ``data`` without a body marker is a matter of Litestar 3.
        warnings.simplefilter("ignore", LitestarDeprecationWarning)
        app = Litestar(
            route_handlers=[Router(path="/", route_handlers=ROUTES)],
            dependencies={"call": Provide(_no_call, sync_to_thread=False)},
            openapi_config=None,
            logging_config=None,
        )
    return {
        (method, route.path_format): handler
        for route in app.routes
        if isinstance(route, HTTPRoute)
        for method, (handler, _) in route.route_handler_map.items()
    }


def _no_call() -> None:
    """Nothing is called: the application is only read."""


def _shapes(handlers: dict[Key, HTTPRouteHandler], rule: Rule, row: Described) -> tuple[Any, Any]:
    """The shapes of body and success; None where there is nothing."""
    signature = handlers[rule.method, rule.path].parsed_fn_signature
    body = row.form
    if "data" in signature.parameters:
        body = signature.parameters["data"].annotation
    told = signature.return_type
    answer = told.inner_types[0].annotation if told.is_subclass_of(Response) else told.annotation
    answer = row.answers if row.answers is not None else answer
    return body, None if answer in {type(None), Any} else answer


def _operation(
    rule: Rule, row: Described, handler: HTTPRouteHandler, shapes: tuple[Any, Any], schemas: Schemas
) -> Schema:
    body, answer = shapes
    reach, is_oauth = reach_of(handler.fn), row.form is not None
    words = inspect.cleandoc(plain(handler.fn).__doc__ or "").replace("``", "`")
    summary, _, rest = words.partition("\n\n")
    operation: Schema = {
        "operationId": row.operation_id,
        "tags": [row.tag.value[0]],
        "summary": summary.replace("\n", " "),
        "description": " ".join(part for part in (rest, demands_of(rule)) if part),
        "security": security_of(rule, is_oauth=is_oauth),
        "parameters": parameters_of(rule.path, handler, reach),
    }
    if rule.path.startswith(OWN_PART):
        operation["x-extension"] = True
    if body is not None:
        media = FORM if is_oauth else "application/json"
        content = {media: {"schema": schemas.of(body)}}
        operation["requestBody"] = {"required": True, "content": content}
    success = None if answer is None else schemas.of(answer)
    operation["responses"] = answers_of(
        rule, reach, handler.status_code, success, is_oauth=is_oauth
    )
    return {name: value for name, value in operation.items() if value or name == "security"}
