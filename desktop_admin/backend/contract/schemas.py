"""JSON schemas of the shapes on the wire: what the decoder enforces is what the text says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

Schema = dict[str, Any]
REFERENCE = "#/components/schemas/{name}"


class Schemas:
    """The schemas of bodies and answers, each shape once under its own name.

    ``closed`` shapes say that they have no further keys.
    """

    def __init__(
        self, bodies: Iterable[Any], answers: Iterable[Any], closed: Iterable[Any]
    ) -> None:
        bodies, answers, closed = list(bodies), list(answers), list(closed)
        wanted = [*bodies, *answers]
        found, components = _short(*msgspec.json.schema_components(wanted, ref_template=REFERENCE))
        self._found = list(zip(wanted, found, strict=True))
        self.components: dict[str, Schema] = dict(sorted(components.items()))
        read = _names(self._found[: len(bodies)], self.components)
        for name, schema in self.components.items():
            if name not in read:
                _tighten(schema)
        for shape in closed:
            self._set_further(shape, False)

    def read_as_form(self, shape: Any) -> None:
        """Lets ``shape`` have further keys as a form has them: each once, with a text."""
        self._set_further(shape, {"type": "string"})

    def of(self, shape: Any) -> Schema:
        """The schema of one shape that was handed over at the start."""
        return next(schema for wanted, schema in self._found if wanted == shape)

    def _set_further(self, shape: Any, further: Schema | bool) -> None:
        self.components[_name_of(self.of(shape))]["additionalProperties"] = further


def of_parameter(annotation: Any) -> Schema:
    """The schema of a path, query or header parameter; enumerations are written out."""
    (schema,), components = msgspec.json.schema_components([annotation], ref_template="{name}")

    def inlined(node: Any) -> Any:
        if isinstance(node, list):
            return [inlined(one) for one in node]
        if isinstance(node, dict):
            return inlined(components[node["$ref"]]) if "$ref" in node else _each(node)
        return node

    def _each(node: Schema) -> Schema:
        return {key: inlined(value) for key, value in node.items()}

    return _each(inlined(schema))


def _short(
    found: Iterable[Schema], components: dict[str, Schema]
) -> tuple[list[Schema], dict[str, Schema]]:
    """Two shapes of one name are told apart by their files alone: ``SessionsSessionOut``."""
    names = {name: name for name in components}
    for name in components:
        if "." in name:
            *_, file, shape = name.split(".")
            names[name] = file.title().replace("_", "") + shape

    def renamed(node: Any) -> Any:
        if isinstance(node, list):
            return [renamed(one) for one in node]
        if not isinstance(node, dict):
            return node
        copy = {key: renamed(value) for key, value in node.items()}
        if name := _name_of(copy):
            copy["$ref"] = REFERENCE.format(name=names[name])
        if isinstance(copy.get("description"), str):
            copy["description"] = copy["description"].replace("``", "`")
        return copy

    return renamed(list(found)), {names[key]: renamed(one) for key, one in components.items()}


def _tighten(schema: Schema) -> None:
    """An answer always carries all its keys, also those that have a default."""
    if schema.get("type") == "object" and "properties" in schema and not _may_omit(schema):
        schema["required"] = list(schema["properties"])


def _may_omit(schema: Schema) -> bool:
    """Whether a key without a default may be missing, as in ``x: str | UnsetType``."""
    required = schema.get("required", [])
    return any(
        name not in required and "default" not in one for name, one in schema["properties"].items()
    )


def _names(found: Iterable[tuple[Any, Schema]], components: dict[str, Schema]) -> set[str]:
    """The names of all components that ``found`` refer to, directly or not."""
    names: set[str] = set()
    waiting: list[Any] = [schema for _, schema in found]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            waiting += node.values()
            name = _name_of(node)
            if name and name not in names:
                names.add(name)
                waiting.append(components[name])
    return names


def _name_of(schema: Schema) -> str:
    reference = schema.get("$ref")
    return reference.rpartition("/")[2] if isinstance(reference, str) else ""
