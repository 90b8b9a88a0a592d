"""One call as the resources see it: parts, origin, caller and the headers that steer writes."""

from __future__ import annotations

from dataclasses import dataclass

from litestar.di import NamedDependency
from litestar.params import SkipValidation

from desktop_admin.backend.callers import Caller
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.records.audit import Origin


@dataclass(frozen=True, slots=True)
class Call:
    """A call that the policy has let through; ``visitor`` is None where anyone may call.

    ``template`` is the path of the rule, with the names of its parameters.
    """

    parts: Parts
    origin: Origin
    method: str
    path: str
    template: str
    if_match: str | None
    idempotency_key: str | None
    visitor: Caller | None

    @property
    def caller(self) -> Caller:
        """The caller of a call that is not open to anyone."""
        if self.visitor is None:
            raise RuntimeError("this call has no caller")
        return self.visitor


CallParameter = NamedDependency[SkipValidation[Call]]
