"""The address of a database as an administrator types it, and every reason to refuse it."""

from __future__ import annotations

import argparse
import importlib.util

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from desktop_admin.backend.start_refused import StartRefused

DRIVER = "postgresql+psycopg"
FORM = f"{DRIVER}://HOST/NAME"
_SECRETS = frozenset({"password", "sslpassword"})


class UnusableUrl(ValueError):
    """The text says why; it never repeats the address, which may hold a password."""


def parse_database_url(text: str) -> URL:
    """The address in ``text``. Raises ``UnusableUrl``.

    A password is refused: other users of the computer can read the arguments of a process.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise UnusableUrl(f"it is not an address of a database: it looks like {FORM}") from None
    if url.password is not None or _SECRETS & url.query.keys():
        raise UnusableUrl(
            "an address with a password can be read by every user of this computer. Leave it out,"
            " and keep the password in a password file (~/.pgpass) or a service file"
        )
    if url.drivername != DRIVER:
        raise UnusableUrl(
            f"only PostgreSQL by psycopg is supported ({FORM}). Without the option the data is"
            " kept in SQLite, in the data directory"
        )
    if url.database is None and "service" not in url.query:
        raise UnusableUrl(f"it names no database: it looks like {FORM}")
    return url


def require_driver() -> None:
    """Raises ``StartRefused`` where psycopg is not installed."""
    if importlib.util.find_spec("psycopg") is None:
        raise StartRefused(
            "database-driver",
            "PostgreSQL needs psycopg, which is not installed. Install it with:"
            ' pip install "desktop-admin[server]"',
        )


class _DatabaseAction(argparse.Action):
    """Says why it refuses an address without repeating it, as argparse itself would."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        _option: str | None = None,
    ) -> None:
        try:
            setattr(namespace, self.dest, parse_database_url(str(values)))
        except UnusableUrl as problem:
            parser.error(f"--database: {problem}.")


def add_database_option(options: argparse._ActionsContainer) -> None:
    """Adds the option ``--database``; its value is a ``URL`` without a password."""
    options.add_argument(
        "--database",
        action=_DatabaseAction,
        metavar="URL",
        help=f"keep the data in PostgreSQL: {FORM}; the password, if any, in ~/.pgpass",
    )
