"""The command line of `desktop-admin serve`."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from platformdirs import user_data_path

EPILOG = """
The data directory holds the database, the key file and the chosen port. Keep the key file with
every backup: without it the data cannot be read. The port is chosen at the first start and
remembered; to change it, give --port once. Only addresses of this computer are served.
"""

# Of the contract, but of a later version: to ignore them would serve other data than was meant.
REFUSED: Mapping[str, str] = MappingProxyType(
    {
        "--database": "this version keeps its data in SQLite, in the directory of --data",
        "--workers": "this version serves with one process",
    }
)


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """What was asked for on the command line."""

    data: Path
    host: str
    port: int | None
    key_file: Path | None
    has_sample_account: bool
    is_embedded: bool
    is_json: bool


def default_data_directory() -> Path:
    """Where the backend on this computer keeps its data, whether by hand or by the window."""
    return user_data_path("desktop-admin", appauthor=False) / "backend"


def parse_options(argv: Sequence[str]) -> ServeOptions:
    """The options in ``argv``; on a mistake it says so and raises ``SystemExit(2)``."""
    parser = argparse.ArgumentParser(
        prog="desktop-admin serve",
        description="Serve the API and its administration on this computer.",
        epilog=EPILOG,
        allow_abbrev=False,
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="data directory (owner-only)")
    parser.add_argument("--port", type=_port, metavar="N", help="listen on this port from now on")
    parser.add_argument(
        "--listen",
        default="127.0.0.1",
        metavar="ADDR",
        help="loopback address to listen on: 127.0.0.1 (default) or ::1",
    )
    parser.add_argument("--key-file", type=Path, metavar="FILE", help="key file, mode 0600")
    parser.add_argument(
        "--sample-account",
        action="store_true",
        help="create the account Example Ltd with three people if there is no account yet",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON line when it listens")
    parser.add_argument(
        "--embedded",
        action="store_true",
        help="for the desktop program: live until standard input ends, answer on standard output",
    )
    for name in REFUSED:
        parser.add_argument(name, action=_Refuse, help=argparse.SUPPRESS)
    found = parser.parse_args(list(argv))
    return ServeOptions(
        data=found.data or default_data_directory(),
        host=found.listen,
        port=found.port,
        key_file=found.key_file,
        has_sample_account=found.sample_account,
        is_embedded=found.embedded,
        is_json=found.json,
    )


class _Refuse(argparse.Action):
    """Says why, and never repeats the value: the address of a database may hold a password."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> NoReturn:
        name = self.option_strings[0]
        parser.error(f"{name} is not supported: {REFUSED[name]}.")


def _port(text: str) -> int:
    port = int(text) if text.isdigit() else 0
    if not 0 < port < 65536:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return port
