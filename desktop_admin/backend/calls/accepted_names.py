"""Names as the server takes them: checked like in the window, refused with the same reason."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

import msgspec

from desktop_admin.backend.calls.faults import ValidationFault
from desktop_admin.domain.names import NAME_LIMIT, NameProblem, check_name, clean_name

# For the contract's text only: ``accepted_name`` decides, and gives its reason.
TypedName = Annotated[
    str, msgspec.Meta(extra_json_schema={"minLength": 1, "maxLength": NAME_LIMIT})
]
NAME_MESSAGES: Mapping[NameProblem, str] = MappingProxyType(
    {
        NameProblem.EMPTY: "The name is empty.",
        NameProblem.TOO_LONG: f"The name is longer than {NAME_LIMIT} characters.",
        NameProblem.CONTROL_CHARACTERS: "The name contains control characters.",
        NameProblem.HIDDEN_CHARACTERS: "The name contains hidden characters.",
    }
)


def accepted_name(typed: str) -> str:
    """``typed`` in normal form. Raises ``ValidationFault`` with the reason."""
    problem = check_name(typed)
    if problem is not None:
        raise ValidationFault(problem.value, NAME_MESSAGES[problem])
    return clean_name(typed)
