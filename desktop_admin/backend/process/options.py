"""The command line of `desktop-admin serve`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import URL

from desktop_admin.backend.http.forwarding import Network
from desktop_admin.backend.process import option_values
from desktop_admin.backend.process.database_url import add_database_option

DESCRIPTION = "Serve the API and its administration: on this computer, or for a team."
EPILOG = """
examples:
  desktop-admin serve --sample-account
      try it: loopback, a free port, people whose passwords are printed once
  desktop-admin serve --data /var/lib/desktop-admin --port 8080 \\
      --trusted-proxy 127.0.0.1 --public-url https://api.example.com
      behind a reverse proxy on the same computer that ends TLS
  desktop-admin serve --data /var/lib/desktop-admin --listen 0.0.0.0 --port 8443 \\
      --tls-cert server.pem --tls-key server.key --public-url https://api.example.com:8443
      with TLS of its own
  desktop-admin serve --database postgresql+psycopg://db.example.com/api --workers 4 \\
      --key-file /etc/desktop-admin/key --port 8080 --trusted-proxy 10.0.0.0/8 ...
      for a team, on any number of hosts: each with the same database and key file

files (all in the data directory, which is for its owner only):
  api-access.db   the database without --database (SQLite; -wal and -shm beside it)
  key             the key file: keep it with every backup, without it the data cannot be read
  port            the port chosen at the first start, and used from then on
environment:
  no variable is read; nothing secret belongs in arguments or environment
signals:
  TERM, INT       take no new calls, finish the open ones, end; a second one ends at once
  HUP             read the TLS certificate and key again, reopen the log file
exit codes:
  0  ended as it was told to
  1  it did not start: the reason is on standard error (with --json on standard output)
  2  a mistake on the command line

Back up while it runs: desktop-admin backup --help. Accounts: desktop-admin account --help.
"""


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """What was asked for on the command line."""

    data: Path
    host: str
    port: int | None
    public_url: str | None
    trusted_proxies: tuple[Network, ...]
    tls_cert: Path | None
    tls_key: Path | None
    key_file: Path | None
    database: URL | None
    workers: int
    log_file: Path | None
    drain_seconds: int
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
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_data(parser)
    _add_address(parser)
    _add_proxy_and_tls(parser)
    _add_running(parser)
    found = parser.parse_args(list(argv))
    if (found.tls_cert is None) != (found.tls_key is None):
        parser.error("--tls-cert and --tls-key go together")
    if found.workers > 1 and (reason := _why_one_process(is_embedded=found.embedded)):
        parser.error(f"--workers: {reason}.")
    return ServeOptions(
        data=found.data or default_data_directory(),
        host=found.listen,
        port=found.port,
        public_url=found.public_url,
        trusted_proxies=tuple(found.trusted_proxy),
        tls_cert=found.tls_cert,
        tls_key=found.tls_key,
        key_file=found.key_file,
        database=found.database,
        workers=found.workers,
        log_file=found.log_file,
        drain_seconds=found.drain_seconds,
        has_sample_account=found.sample_account,
        is_embedded=found.embedded,
        is_json=found.json,
    )


def _add_data(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("data")
    group.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="data directory, made if need be, owner-only (default: the user's data directory)",
    )
    add_database_option(group)
    group.add_argument(
        "--key-file",
        type=Path,
        metavar="FILE",
        help="key file, mode 0600, the same on all hosts (default: key in the data directory)",
    )
    group.add_argument(
        "--sample-account",
        action="store_true",
        help="create the account Example Ltd with three people if there is no account yet",
    )


def _add_address(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("address")
    group.add_argument(
        "--listen",
        type=option_values.address,
        default="127.0.0.1",
        metavar="ADDR",
        help="IP address to listen on (default: 127.0.0.1); any but loopback needs TLS or a proxy",
    )
    group.add_argument(
        "--port",
        type=option_values.port,
        metavar="N",
        help="listen on this port from now on (default: that of the last start, else a free one)",
    )
    group.add_argument(
        "--public-url",
        type=option_values.public_url,
        metavar="URL",
        help="origin under which callers reach it, such as https://api.example.com: the issuer of"
        " tokens, and the Host that is answered (default: the address it listens on)",
    )


def _add_proxy_and_tls(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("reverse proxy and TLS")
    group.add_argument(
        "--trusted-proxy",
        type=option_values.network,
        action="append",
        default=[],
        metavar="ADDR|CIDR",
        help="a proxy whose X-Forwarded-For, -Host and -Proto are believed; may be repeated"
        " (default: none, these headers are ignored)",
    )
    group.add_argument(
        "--tls-cert",
        type=Path,
        metavar="FILE",
        help="certificate and its chain, PEM; TLS 1.2 or newer is spoken",
    )
    group.add_argument(
        "--tls-key",
        type=Path,
        metavar="FILE",
        help="its private key, PEM, without a passphrase, readable by its owner only",
    )


def _add_running(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("running")
    group.add_argument(
        "--workers",
        type=option_values.workers,
        default=1,
        metavar="N",
        help="serve with N processes, about one for each processor (default: 1)",
    )
    group.add_argument(
        "--log-file",
        type=Path,
        metavar="FILE",
        help="log to this file; it may be renamed by logrotate (default: standard error)",
    )
    group.add_argument(
        "--drain-seconds",
        type=option_values.seconds,
        default=0,
        metavar="N",
        help="after the first signal go on answering for N seconds while /ready says 503, so that"
        " a load balancer notices (default: 0)",
    )
    group.add_argument("--json", action="store_true", help="print one JSON line when it listens")
    group.add_argument(
        "--embedded",
        action="store_true",
        help="for the desktop program: live until standard input ends, answer on standard output",
    )


def _why_one_process(*, is_embedded: bool) -> str | None:
    if is_embedded:
        return "the desktop program's own server is one process; leave --embedded or --workers out"
    if sys.platform != "linux":
        return "on this system the server is one process: only Linux shares a port among several"
    return None
