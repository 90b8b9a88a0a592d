"""``desktop-admin support-bundle``: gathers a support bundle without a window or a display."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from desktop_admin.bootstrap_checks import CheckChoice, checks_for, chosen_by, observed_of
from desktop_admin.diagnostics.bundle import Bundle, BundleFile, Gathering
from desktop_admin.diagnostics.bundle_sources import BundleSources
from desktop_admin.diagnostics.bundle_zip import suggested_name, write_bundle
from desktop_admin.diagnostics.diagnosis import diagnose
from desktop_admin.diagnostics.engine import CheckResult, CheckRun
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.handover import Recipient, RecipientRefused
from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.vault_errors import VaultError
from desktop_admin.services.age_file import encrypted
from desktop_admin.settings.paths import AppPaths
from desktop_admin.vault.index import SavedCredentialIndex
from desktop_admin.vault.opening import open_vault
from desktop_admin.vault.port import Vault
from desktop_admin.vault.registering import RegisteringVault
from desktop_admin.vault.saved_reading import read_saved

DONE, FAILED, BAD_ARGUMENTS, CANCELLED = 0, 1, 2, 130
_DESCRIPTION = """\
Gather what a support team needs into a ZIP that you alone can read: versions, settings, results
of the checks and the program's log. Secrets, e-mail addresses, IP addresses, names of people and
hosts other than the connections' are replaced. Nothing is uploaded: you decide whom to give it.
"""
_EPILOG = """\
Look before you give it away: --list says what would be in it, and every file in the ZIP is text.
Exit status: 0 written (or listed), also if a check failed; 1 it could not be written; 2 the
arguments, or there is such a file already; 130 ended by Ctrl+C, and nothing was written.
"""


def run_support_bundle(
    words: Sequence[str],
    paths: AppPaths | None = None,
    vault: Callable[[], Vault] = open_vault,
) -> int:
    """Gather, write and tell; the exit status."""
    parser = _parser()
    options = parser.parse_args(words)
    try:
        return _run(parser, options, paths or AppPaths.for_user(), vault)
    except KeyboardInterrupt:
        sys.stderr.write("Ended. Nothing was written.\n")
        return CANCELLED


def _run(
    parser: argparse.ArgumentParser,
    options: argparse.Namespace,
    paths: AppPaths,
    vault: Callable[[], Vault],
) -> int:
    ledger = RedactionLedger()
    opened = RegisteringVault(vault(), ledger.register)
    choice = CheckChoice(paths, opened, ledger)
    chosen = chosen_by(parser, choice, options.connection, options.credential)
    if options.output is not None and not _may_write(options.output, is_forced=options.force):
        return BAD_ARGUMENTS
    _learn_saved(paths, opened)
    checks = () if options.no_checks else _checked(chosen.subject)
    sources = BundleSources(
        log_directory=paths.logs,
        settings=choice.settings,
        surroundings={"made_by": "command line"},
        connection=chosen.connection,
        keyring=opened.status(),
        checks=checks,
        diagnoses=diagnose(observed_of(chosen.subject, checks)) if checks else (),
        calls=choice.requests.entries(),
        note=options.note,
    )
    bundle = Gathering(ledger, replaces_names=options.replace_names).gather(sources)
    status = DONE if options.list else _written(bundle, options)
    if status == DONE:
        sys.stdout.write(_manifest(bundle) if options.json else _listed(bundle))
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="desktop-admin support-bundle",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--connection", metavar="NAME", help="which saved connection to check")
    parser.add_argument(
        "--credential", metavar="NAME", help="which credential of the keyring to try as well"
    )
    parser.add_argument("--output", metavar="FILE", type=Path, help="where to write the ZIP")
    parser.add_argument(
        "--encrypt-for",
        metavar="KEY",
        default="",
        help="encrypt it with age for this public key (age1... or ssh-...)",
    )
    parser.add_argument("--force", action="store_true", help="replace the file if there is one")
    parser.add_argument("--note", metavar="TEXT", default="", help="what happened, in your words")
    parser.add_argument(
        "--replace-names",
        action="store_true",
        help="replace the connections' hosts and names, and client ids, too",
    )
    parser.add_argument("--no-checks", action="store_true", help="do not run the checks")
    parser.add_argument(
        "--list", action="store_true", help="say what would be in it, and write nothing"
    )
    parser.add_argument("--json", action="store_true", help="tell it as the bundle's manifest")
    return parser


def _may_write(path: Path, *, is_forced: bool) -> bool:
    if is_forced or not path.exists():
        return True
    sys.stderr.write(f"{path} exists: choose another name, or say --force\n")
    return False


def _learn_saved(paths: AppPaths, vault: Vault) -> None:
    """Read every credential in the keyring, so that it is recognised; not while it is locked."""
    if vault.status().availability is not KeyringAvailability.OK:
        return
    try:
        tuple(read_saved(vault, SavedCredentialIndex(paths.saved_credentials_file)))
    except (VaultError, FileFailed) as fault:
        sys.stderr.write(f"Saved credentials are recognised by their shape alone: {fault}\n")


def _checked(subject: Subject) -> tuple[CheckResult, ...]:
    return CheckRun(checks_for(subject), subject).run()


def _written(bundle: Bundle, options: argparse.Namespace) -> int:
    key = options.encrypt_for
    path = options.output or Path(suggested_name(bundle, is_encrypted=bool(key)))
    seal = partial(encrypted, recipient=Recipient(key)) if key else None
    if not _may_write(path, is_forced=options.force):
        return BAD_ARGUMENTS
    try:
        write_bundle(bundle, path, seal=seal)
    except RecipientRefused as refused:
        sys.stderr.write(f"{refused.title} {refused.next_step}\n")
        return BAD_ARGUMENTS
    except FileFailed as fault:
        sys.stderr.write(f"{fault.title} {fault.next_step}\n")
        return FAILED
    sys.stderr.write(f"Written to {path}. Nothing was uploaded.\n")
    return DONE


def _manifest(bundle: Bundle) -> str:
    return bundle.manifest(frozenset(file.name for file in bundle.files))


def _listed(bundle: Bundle) -> str:
    lines = [f"Support bundle {bundle.marker}", *(_line(file) for file in bundle.files)]
    return "".join(f"{line}\n" for line in lines)


def _line(file: BundleFile) -> str:
    counts = ", ".join(f"{kind} {file.counts[kind]}" for kind in sorted(file.counts))
    notes = "".join(f"\n{'':<41}{note}" for note in file.notes)
    return f"{file.name:<28} {file.size:>9} B  {counts or 'nothing replaced'}{notes}"
