"""Dead code, as vulture sees it: functions, methods, classes and imports that nothing names.

Fields of records are left out: the wire and the tables name them, not the code.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from vulture import Vulture

from tests.house.source import ROOT

KINDS = ("function", "method", "property", "class", "import", "unreachable_code")
# Overrides that Qt calls are camelCase; of the others these are called by a library, not by us.
QT_OVERRIDE = re.compile(r"[a-z]+[A-Z]\w*")
CALLED_BY_LIBRARIES = (
    *("data", "flags", "sort", "paint", "test_*", "pytest_*"),
    *("do_*", "log_message", "handle_error", "upgrade", "downgrade", "teardown"),
)
DECORATORS = (
    *("@pytest.*", "@get*", "@post*", "@put*", "@patch*", "@delete*", "@route*", "@event*"),
    *("@rule*", "@initialize*", "@invariant*"),
)
# Alive in a way that vulture cannot see: name, and where its caller is.
ALLOWED: dict[str, str] = {
    **dict.fromkeys(
        (
            "check_endpoint_auth_method",
            "check_grant_type",
            "create_oauth2_request",
            "generate_token",
            "get_allowed_scope",
            "get_headers",
            "query_client",
            "save_token",
        ),
        "Authlib calls it while it answers a token request",
    ),
    **dict.fromkeys(
        ("check_params", "is_expired", "query_token"),
        "Authlib calls it while it answers a revocation or an introspection",
    ),
    **dict.fromkeys(
        ("check_client_secret", "get_audiences", "get_client_id", "get_jwks"),
        "Authlib calls it in the benchmark's peer",
    ),
    "capture_signals": "uvicorn enters it around a server's life",
    "startup": "uvicorn begins a server's life with it",
    "data_received": "asyncio calls it with what a connection brings",
    **dict.fromkeys(("_on_login", "_on_screen_saver"), "QtDBus calls it, by the name in SLOT"),
    "DataclassInstance": "names the bound of a type variable, in quotes",
}


def dead_items(places: Sequence[Path]) -> dict[str, str]:
    """What nothing uses in ``places``: name to ``file:line: kind``, the allowed included."""
    reader = Vulture(ignore_names=list(CALLED_BY_LIBRARIES), ignore_decorators=list(DECORATORS))
    reader.scavenge([str(place) for place in places])
    return {
        item.name: f"{item.filename.relative_to(ROOT)}:{item.first_lineno}: {item.typ}"
        for item in reader.get_unused_code(min_confidence=60)
        if item.typ in KINDS and not QT_OVERRIDE.fullmatch(item.name)
    }


def main() -> int:
    """Report what is dead and not allowed, and what is allowed without need."""
    dead = dead_items([ROOT / "desktop_admin", ROOT / "packaging", ROOT / "tests"])
    lines = [f"{place} '{name}' is unused" for name, place in dead.items() if name not in ALLOWED]
    lines += [
        f"'{name}' is in use, or gone: take it off the list" for name in ALLOWED if name not in dead
    ]
    sys.stdout.write("\n".join([*lines, ""]) if lines else "Nothing is dead.\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
