"""Composition of the ASGI application: routes, policy, error answers, outermost layer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from litestar import Litestar, Request, Response, Router
from litestar.di import Provide

from desktop_admin.backend.access.guard import RULE_OF, Guard
from desktop_admin.backend.calls.answers import allowed_methods, answer_exception, answer_fault
from desktop_admin.backend.calls.call import Call
from desktop_admin.backend.calls.faults import ApiFault
from desktop_admin.backend.http.bodies import BODY_LIMIT
from desktop_admin.backend.http.edge import Edge
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.resources.express import Express
from desktop_admin.backend.resources.routes import ROUTES


def create_app(parts: Parts, hosts: Iterable[str]) -> Edge:
    """The application for ``parts``, answering for the ``Host`` values ``hosts`` only.

    Raises ``RuntimeError`` when routes and policy do not match one to one.
    """
    app = Litestar(
        # In one router: registered one by one, two calls of one path wrap each other twice.
        route_handlers=[Router(path="/", route_handlers=ROUTES)],
        guards=[Guard(parts)],
        before_request=_answer_options,
        dependencies={"call": Provide(_provide_call, sync_to_thread=False)},
        exception_handlers={ApiFault: answer_fault, Exception: answer_exception},
        openapi_config=None,
        logging_config=None,
        request_max_body_size=BODY_LIMIT,
    )
    _check_routes(app)
    return Edge(app, Express(parts), parts.refusals, hosts)


def _answer_options(request: Request[Any, Any, Any]) -> Response[None] | None:
    """``Allow`` with all methods of the path; the framework's own answer names one handler's."""
    if request.scope["method"] != "OPTIONS":
        return None
    headers = {"Allow": allowed_methods(request.scope["path"])}
    return Response(None, status_code=204, headers=headers)


def _provide_call(request: Request[Any, Any, Any]) -> Call:
    call: Call = request.scope["state"]["call"]
    return call


def _check_routes(app: Litestar) -> None:
    routed = {
        (method, route.path_format)
        for route in app.routes
        for method in getattr(route, "methods", ())
        if method != "OPTIONS"
    }
    if routed != RULE_OF.keys():
        raise RuntimeError(f"routes and policy differ: {sorted(routed ^ RULE_OF.keys())}")
