"""The parameters of a call: in the path, in the handler's signature, and steering headers."""

from __future__ import annotations

import re
from typing import Annotated, Any, Union, get_args

import msgspec
from litestar.handlers import HTTPRouteHandler
from litestar.params import ParameterKwarg, QueryParameter
from litestar.typing import FieldDefinition

from desktop_admin.backend.calls.faults import PreconditionRequiredFault
from desktop_admin.backend.contract.reach import Reach
from desktop_admin.backend.contract.schemas import Schema, of_parameter
from desktop_admin.backend.resources.listing import NOT_GIVEN

_NOT_FROM_THE_CALLER = frozenset({"self", "call", "data", "request", "scope", "state"})
_OF_HTTP = frozenset({"Host"})  # no parameter: it says which server is asked
_LIMITS = ("gt", "ge", "lt", "le", "min_length", "max_length", "pattern")
_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": "The same key with the same call within 10 minutes gets the same answer, "
    "the secret included; with another call it is refused.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
}
_IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "description": "The ETag that was read, or several, or `*`: the call is refused when the "
    "record has changed since.",
    "schema": {"type": "string"},
}
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "description": "The ETag that was read, or several: the answer is 304 while it is the same.",
    "schema": {"type": "string"},
}


def parameters_of(path: str, handler: HTTPRouteHandler, reach: Reach) -> list[Schema]:
    """All parameters of the call, in the order of path, query and header."""
    found = [_path_parameter(name) for name in re.findall(r"{(\w+)}", path)]
    in_path = {one["name"] for one in found}
    for name, field in handler.parsed_fn_signature.parameters.items():
        if name not in _NOT_FROM_THE_CALLER | in_path:
            found.append(_parameter(name, field))
    found = [one for one in found if one["name"] not in _OF_HTTP]
    if reach.has_version:
        is_needed = PreconditionRequiredFault in reach.faults
        found.append(_IF_MATCH | ({"required": True} if is_needed else {}))
    if reach.is_cacheable:
        found.append(_IF_NONE_MATCH)
    if reach.is_repeatable:
        found.append(_IDEMPOTENCY_KEY)
    return found


def _path_parameter(name: str) -> Schema:
    schema = {"type": "string", "minLength": 1, "pattern": "^[^/]+$"}
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _parameter(name: str, field: FieldDefinition) -> Schema:
    given = field.kwarg_definition
    kwarg = given if isinstance(given, ParameterKwarg) else QueryParameter()
    schema = of_parameter(_with_limits(_sent(field.annotation), kwarg))
    if field.has_default and _is_telling(field.default):
        schema = schema | {"default": msgspec.to_builtins(field.default)}
    parameter: Schema = {
        "name": kwarg.name or name,
        "in": kwarg.param_type.value,
        "schema": schema,
    }
    if kwarg.description:
        parameter["description"] = kwarg.description
    if not field.has_default and not field.is_optional:
        parameter["required"] = True
    return parameter


def _is_telling(default: Any) -> bool:
    """Whether ``default`` could have been sent, and does not stand for "not given"."""
    return default not in (None, ()) and default != NOT_GIVEN


def _sent(annotation: Any) -> Any:
    """``annotation`` without None: to leave a parameter out is the only way to send nothing."""
    kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
    is_optional = type(None) in get_args(annotation)
    return Union[tuple(kinds)] if is_optional else annotation  # noqa: UP007 - built at run time


def _with_limits(annotation: Any, kwarg: ParameterKwarg) -> Any:
    limits = {name: getattr(kwarg, name) for name in _LIMITS}
    limits = {name: value for name, value in limits.items() if value is not None}
    if kwarg.format:
        limits["extra_json_schema"] = {"format": kwarg.format}
    return Annotated[annotation, msgspec.Meta(**limits)] if limits else annotation
