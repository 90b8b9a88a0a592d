"""The names that a support bundle replaces: of people, of this computer, of hosts and clients."""

from __future__ import annotations

import getpass
import json
import re
import socket
from dataclasses import dataclass
from pathlib import Path

from desktop_admin.diagnostics.bundle_shapes import RedactionClass
from desktop_admin.domain.urls import is_loopback_host

_SHORTEST = 3
# Names that say nothing of anybody, and stand in ordinary texts.
_GENERAL = re.compile(
    "account|admin|administrator|api|client|debian|default|desktop|desktop-admin|guest|home|host"
    "|linux|localhost|nobody|owner|root|runner|server|service|system|test|tester|ubuntu|user|windows"
)


@dataclass(frozen=True, slots=True)
class HiddenNames:
    """``people``, ``accounts``, ``home`` and this computer's ``machines`` are always replaced.

    Of ``people`` so is each part, as they call each other by it. So are ``other_hosts``. The
    connections' ``own_hosts``, and ``clients`` (names of clients and connections), only if
    ``replaces_names``.
    """

    people: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    home: str = ""
    machines: tuple[str, ...] = ()
    other_hosts: tuple[str, ...] = ()
    own_hosts: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()
    replaces_names: bool = False


class NamePatterns:
    """``rows``: what is looked for, in this order, each a class and a pattern."""

    def __init__(self, names: HiddenNames) -> None:
        self._kept = () if names.replaces_names else tuple(map(str.lower, names.own_hosts))
        hosts = (*names.machines, *names.other_hosts)
        clients: tuple[str, ...] = ()
        if names.replaces_names:
            hosts, clients = (*hosts, *names.own_hosts), names.clients
        hosts = tuple(one for one in hosts if not self.is_kept_host(one))
        parts = tuple(part for name in names.people if " " in name for part in name.split())
        table = (
            (RedactionClass.HOST, hosts, re.IGNORECASE),
            (RedactionClass.PERSON, (*names.people, *names.accounts), re.IGNORECASE),
            (RedactionClass.PERSON, parts, re.NOFLAG),  # "Mark" is one, "mark" is a word
            (RedactionClass.CLIENT, clients, re.IGNORECASE),
        )
        made = ((kind, _pattern(values, flags)) for kind, values, flags in table)
        self.rows = tuple((kind, pattern) for kind, pattern in made if pattern is not None)

    def is_kept_host(self, host: str) -> bool:
        """Whether ``host`` is to stay readable."""
        return host.lower() in self._kept or is_loopback_host(host)


def names_of_this_computer() -> HiddenNames:
    """Who uses it, where their files are, what it is called. Raises nothing."""
    try:
        login, home = getpass.getuser(), str(Path.home())
    except (OSError, KeyError, RuntimeError):  # no such user is known
        login, home = "", ""
    machine = socket.gethostname()
    return HiddenNames(
        people=(login,) if login else (),
        home=home if len(home.strip("/")) >= _SHORTEST else "",
        machines=(machine, machine.partition(".")[0]) if machine else (),
    )


def _pattern(values: tuple[str, ...], flags: re.RegexFlag) -> re.Pattern[str] | None:
    """What finds any of ``values`` as words of their own, escaped or not."""
    wanted = {value.strip() for value in values}
    wanted = {
        one for one in wanted if len(one) >= _SHORTEST and not _GENERAL.fullmatch(one.lower())
    }
    forms = {form for one in wanted for form in (one, json.dumps(one)[1:-1])}
    if not forms:
        return None
    longest_first = "|".join(map(re.escape, sorted(forms, key=lambda one: (-len(one), one))))
    return re.compile(rf"(?<![\w@\[])(?:{longest_first})(?![\w@])", flags)
