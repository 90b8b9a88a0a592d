"""The resources ``/admin/v1/me`` and ``/admin/v1/people``: who is signed in, and who there is."""

from __future__ import annotations

from desktop_admin.api.caller import PersonCaller
from desktop_admin.api.wire_people import WireMe, WirePeople
from desktop_admin.domain.access import Access, Person


class AccessEndpoint:
    """What the server says of people and what they may do."""

    def __init__(self, caller: PersonCaller) -> None:
        self._caller = caller

    def read(self) -> Access:
        """The signed-in person, their account, its features, their capabilities."""
        return self._caller.read("/admin/v1/me", WireMe).to_domain()

    def people(self) -> tuple[Person, ...]:
        """The users of the account."""
        people = self._caller.read("/admin/v1/people", WirePeople)
        return tuple(person.to_domain() for person in people.items)
