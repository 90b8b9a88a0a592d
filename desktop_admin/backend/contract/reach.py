"""What the code behind a handler may do: which faults it raises, which headers it reads and sets.

Read from the source: every function of the backend that can be reached from the handler by names
(also inside its inner functions) is looked at. Calls on objects (``call.parts.…``) are not
followed; nothing there raises a fault of the API.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from types import ModuleType
from typing import Any

from desktop_admin.backend.calls import accepted_names, writing
from desktop_admin.backend.calls.faults import ApiFault, ValidationFault
from desktop_admin.backend.resources.cacheable import cacheable
from desktop_admin.domain.names import NameProblem

_ROOM = "desktop_admin.backend."
_HEADERS = {"ETag": "has_entity_tag", "Location": "is_redirecting"}


@dataclass(slots=True)
class Reach:
    """``faults`` with the details they are raised with; the rest says which headers count."""

    faults: dict[type[ApiFault], set[str]] = field(default_factory=dict)
    is_repeatable: bool = False
    has_version: bool = False
    has_entity_tag: bool = False
    is_redirecting: bool = False
    is_cacheable: bool = False


def reach_of(handler: Callable[..., Any]) -> Reach:
    """What the code behind ``handler`` may do."""
    reach, seen, waiting = Reach(), set[int](), [plain(handler)]
    while waiting:
        current: Any = waiting.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        if current is accepted_names.accepted_name:  # it names its reasons by a variable
            reach.faults.setdefault(ValidationFault, set()).update(NameProblem)
        reach.is_repeatable |= current is writing.perform
        reach.is_cacheable |= current is cacheable
        reach.has_version |= current is writing.check_version
        waiting += _look_at(current, reach)
    return reach


def plain(handler: Any) -> Any:
    """The function as it was written, without what the framework puts around it."""
    inner = getattr(handler, "func", handler)
    return inspect.unwrap(getattr(inner, "__func__", inner))


def _look_at(current: Any, reach: Reach) -> Iterator[Any]:
    """Notes what ``current`` does, and gives the functions and classes that it names."""
    names = vars(inspect.getmodule(current))
    for node in ast.walk(_tree_of(current)):
        if isinstance(node, ast.Constant) and node.value in _HEADERS:
            setattr(reach, _HEADERS[node.value], True)
        if isinstance(node, ast.Call):
            _note_fault(_meant(node.func, names), node, reach)
        if isinstance(node, ast.Name | ast.Attribute):
            found = _meant(node, names)
            if _is_followed(found):
                yield found


def _note_fault(fault: Any, node: ast.Call, reach: Reach) -> None:
    if not (inspect.isclass(fault) and issubclass(fault, ApiFault)):
        return
    details = reach.faults.setdefault(fault, set())
    first = node.args[0] if node.args else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        details.add(first.value)


def _meant(node: ast.expr, names: dict[str, Any]) -> Any:
    """The object behind ``name`` or ``module.name``, None if it is not global."""
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        module = names.get(node.value.id)
        return getattr(module, node.attr, None) if isinstance(module, ModuleType) else None
    return None


def _is_followed(found: Any) -> bool:
    if not (inspect.isfunction(found) or inspect.isclass(found)):
        return False
    if inspect.isclass(found) and issubclass(found, ApiFault):
        return False
    return found.__module__.startswith(_ROOM)


@cache
def _tree_of(current: Any) -> ast.Module:
    return ast.parse(textwrap.dedent(inspect.getsource(current)))
