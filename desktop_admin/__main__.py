"""The command line: without arguments the window, with them what it says in ``--help``."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop_admin import __version__
from desktop_admin.hardening import harden_process

if TYPE_CHECKING:
    import argparse

_DESCRIPTION = "Govern how integrations sign in to an e-signature account's REST API."
_EPILOG = """\
commands:
  (none)              open the window
  serve [OPTIONS]     run the API backend by itself; see: desktop-admin serve --help
  account [OPTIONS]   manage the accounts in a backend's data directory;
                      see: desktop-admin account --help
  keys [OPTIONS]      show, rotate and revoke a backend's signing keys;
                      see: desktop-admin keys --help
  doctor [OPTIONS]    check the way to a server, and this computer, without a window;
                      see: desktop-admin doctor --help
  support-bundle [OPTIONS]
                      gather what a support team needs, without secrets, into a file;
                      see: desktop-admin support-bundle --help
  backup, restore     copy a backend's data while it runs, and bring it back;
                      see: desktop-admin backup --help

No secret is ever taken from, or shown to, the command line's arguments.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what ``arguments`` (else those of the process) ask for; the exit status.

    0: done, 1: it failed, 2: the arguments, or the surroundings, do not allow it.
    """
    harden_process()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words:
        return _run_window()
    if words[0] in {"serve", "account", "keys", "backup", "restore"}:
        return _run_backend(words[0], words[1:])
    if words == ["encrypt-age"]:  # of the window's own, for work that would make it stand still
        return _run_encryption()
    if words[0] == "doctor":
        return _run_doctor(words[1:])
    if words[0] == "support-bundle":
        return _run_support_bundle(words[1:])
    parser = _parser()
    options = parser.parse_args(words)
    if not options.self_test:
        parser.error("--json and --real-keyring go with --self-test")
    return _run_self_test(is_json=options.json, uses_real_keyring=options.real_keyring)


def _parser() -> argparse.ArgumentParser:
    import argparse  # the window's start needs none

    parser = argparse.ArgumentParser(
        prog="desktop-admin",
        usage="%(prog)s [--version | --self-test [--json] [--real-keyring]]\n"
        "       %(prog)s serve [OPTIONS]\n"
        "       %(prog)s account [OPTIONS]\n"
        "       %(prog)s keys [OPTIONS]\n"
        "       %(prog)s doctor [OPTIONS]\n"
        "       %(prog)s support-bundle [OPTIONS]\n"
        "       %(prog)s backup|restore [OPTIONS]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    version = f"API Access Admin {__version__}"
    parser.add_argument("--version", action="version", version=version)
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="open the window on throw-away data, use every page, and say what fails",
    )
    parser.add_argument("--json", action="store_true", help="self-test: the result as JSON")
    parser.add_argument(
        "--real-keyring",
        action="store_true",
        help="self-test: use this computer's keyring instead of a throw-away one",
    )
    return parser


# The imports below are what makes a start slow: each way loads its own room, and nothing else.


def _run_window() -> int:
    from desktop_admin.bootstrap_gui import run_window

    return run_window()


def _run_self_test(*, is_json: bool, uses_real_keyring: bool) -> int:
    from desktop_admin.self_test_run import run

    return run(is_json=is_json, uses_real_keyring=uses_real_keyring)


def _run_encryption() -> int:
    from desktop_admin.services.age_process import run

    return run()


def _run_doctor(rest: list[str]) -> int:
    from desktop_admin.bootstrap_cli import run_doctor

    return run_doctor(rest)


def _run_support_bundle(rest: list[str]) -> int:
    from desktop_admin.bootstrap_bundle import run_support_bundle

    return run_support_bundle(rest)


def _run_backend(command: str, rest: list[str]) -> int:
    gc.disable()  # modules are there to stay: the collector need not walk them, now or at the end
    run = _backend_command(command)
    gc.freeze()
    gc.enable()
    return run(rest)


def _backend_command(command: str) -> Callable[[Sequence[str]], int]:
    if command == "serve":
        from desktop_admin.backend.process.server import run_serve

        return run_serve
    if command == "keys":
        from desktop_admin.backend.process.keys_cli import run_keys

        return run_keys
    if command in {"backup", "restore"}:
        from desktop_admin.backend.process.backup_cli import run_backup, run_restore

        return run_backup if command == "backup" else run_restore
    from desktop_admin.backend.process.account_cli import run_account

    return run_account


if __name__ == "__main__":
    sys.exit(main())
