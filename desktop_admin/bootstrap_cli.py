"""The composition root of commands that need no display: ``desktop-admin doctor``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from desktop_admin import __version__
from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.checks import CHECKS
from desktop_admin.diagnostics.engine import Check, CheckResult, CheckRun
from desktop_admin.diagnostics.report import as_json, as_line, has_failed
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.domain.connections import Connection
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.settings.loaded import LoadedSettings
from desktop_admin.settings.paths import AppPaths
from desktop_admin.settings.store import SettingsFile
from desktop_admin.vault.opening import open_vault
from desktop_admin.vault.port import Vault

_DESCRIPTION = "Check the way to a server, and this computer. No credential is sent."
_EPILOG = """\
Without --connection the only saved connection is taken; where there are several or none,
only this computer is checked. Exit status: 0 nothing failed, 1 a check failed, 2 the arguments.
"""


def run_doctor(
    words: Sequence[str],
    paths: AppPaths | None = None,
    vault: Callable[[], Vault] = open_vault,
) -> int:
    """Run all checks, print what they found, and give the exit status."""
    parser = _parser()
    options = parser.parse_args(words)
    paths = paths or AppPaths.for_user()
    settings = SettingsFile(paths.settings_file).load()
    connection = chosen_connection(parser, settings, options.connection)
    subject = subject_of(paths, settings, connection, vault(), RedactionLedger())
    run = CheckRun(checks_for(connection), subject, None if options.json else _show)
    results = run.run()
    if options.json:
        sys.stdout.write(as_json(results))
    return 1 if has_failed(results) else 0


def checks_for(connection: Connection | None) -> tuple[Check[Subject], ...]:
    """All checks; without a connection those of this computer."""
    local = {"settings", "keyring", "disk"}
    return tuple(check for check in CHECKS if connection is not None or check.id in local)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="desktop-admin doctor",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--connection", metavar="NAME", help="which saved connection to check")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    return parser


def chosen_connection(
    parser: argparse.ArgumentParser, settings: LoadedSettings, name: str | None
) -> Connection | None:
    """The connection to check; ends with the usage where ``name`` is none."""
    saved = [one for one in settings.connections if not one.is_embedded]
    if name is None:
        return saved[0] if len(saved) == 1 else None
    found = next((one for one in saved if one.name == name), None)
    if found is None:
        known = ", ".join(one.name for one in saved) or "none"
        parser.error(f"there is no such connection; saved are: {known}")
    return found


def subject_of(
    paths: AppPaths,
    settings: LoadedSettings,
    connection: Connection | None,
    vault: Vault,
    ledger: RedactionLedger,
) -> Subject:
    """What is checked, with this process's own way to servers."""
    api = ApiFactory(
        ledger,
        f"desktop-admin/{__version__}",
        proxy=lambda: settings.preferences.proxy,
    )
    return Subject(
        url=connection.backend_url if connection else None,
        token_endpoint=connection.authorization_server_url if connection else None,
        settings=settings,
        paths=paths,
        api=api,
        vault=vault,
    )


def _show(result: CheckResult) -> None:
    sys.stdout.write(as_line(result))
    sys.stdout.flush()
