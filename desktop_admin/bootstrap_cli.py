"""The composition root of commands that need no display: ``desktop-admin doctor``."""

from __future__ import annotations

import argparse
import io
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from desktop_admin.assets import resource_path
from desktop_admin.bootstrap_checks import CheckChoice, checks_for, chosen_by, observed_of
from desktop_admin.diagnostics.diagnosis import diagnose
from desktop_admin.diagnostics.diagnosis_report import as_diagnosis
from desktop_admin.diagnostics.engine import CheckResult, CheckRun
from desktop_admin.diagnostics.report import Say, as_json, as_line, as_summary, has_failed
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.domain.preferences import LanguageChoice
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.settings.paths import AppPaths
from desktop_admin.vault.opening import open_vault
from desktop_admin.vault.port import Vault

CANCELLED = 130  # as shells have it: 128 and the number of SIGINT
_SETTLING = 3.0  # seconds for probes to put away what they made
_MAKING = ("keyring", "clipboard", "disk")
_DESCRIPTION = """\
Check the way to a server, and this computer; with --credential a credential too, as an integration
uses it. Its secret is read from the keyring and goes to the server of the connection alone.
"""
_EPILOG = """\
Without --connection the only saved connection is taken; where there are several or none,
only this computer is checked. Ctrl+C ends a run, and tells what is known by then.
Exit status: 0 nothing failed, 1 a check failed, 2 the arguments, 130 ended by Ctrl+C.
"""


def language_of(choice: LanguageChoice) -> Say:
    """What says a text in the person's language; QtCore, which it loads, needs no display."""
    try:
        from desktop_admin.runtime.plain_translation import text_in

        return text_in(choice, resource_path("i18n"))
    except (ImportError, FileNotFoundError):  # a server may have the program without Qt
        return str


def run_doctor(
    words: Sequence[str],
    paths: AppPaths | None = None,
    vault: Callable[[], Vault] = open_vault,
    language: Callable[[LanguageChoice], Say] = language_of,
) -> int:
    """Run all checks, print what they found, and give the exit status."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # some terminals have fewer letters
    try:
        return _doctor(words, paths, vault, language)
    except KeyboardInterrupt:
        return CANCELLED


def _doctor(
    words: Sequence[str],
    paths: AppPaths | None,
    vault: Callable[[], Vault],
    language: Callable[[LanguageChoice], Say],
) -> int:
    begin = time.monotonic()
    parser = _parser()
    options = parser.parse_args(words)
    choice = CheckChoice(paths or AppPaths.for_user(), vault(), RedactionLedger())
    subject = chosen_by(parser, choice, options.connection, options.credential).subject
    say = str if options.json else language(choice.settings.preferences.language)
    run = CheckRun(checks_for(subject), subject, None if options.json else _Printer(say))
    with _ended_by_interrupt(run) as interrupted:
        results = run.run()
    seconds = time.monotonic() - begin
    diagnoses = diagnose(observed_of(subject, results))
    if options.json:
        sys.stdout.write(as_json(results, seconds, diagnoses))
    else:
        sys.stdout.write(as_diagnosis(diagnoses, say))
        sys.stdout.write(as_summary(results, seconds, say))
    if interrupted.is_set():
        sys.stdout.flush()
        run.settle(_SETTLING, *_MAKING)
        return CANCELLED
    return 1 if has_failed(results) else 0


class _Printer:
    """Prints each result as it comes, in the language of ``say``."""

    def __init__(self, say: Say) -> None:
        self._say = say

    def __call__(self, result: CheckResult) -> None:
        sys.stdout.write(as_line(result, self._say))
        sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="desktop-admin doctor",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--connection", metavar="NAME", help="which saved connection to check")
    parser.add_argument(
        "--credential",
        metavar="NAME",
        help="which credential of the keyring to try: its name or Client ID",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    return parser


@contextmanager
def _ended_by_interrupt(run: CheckRun[Subject]) -> Iterator[threading.Event]:
    """Ctrl+C ends ``run``, a second one the program; the event says whether there was one."""
    interrupted = threading.Event()
    before = signal.getsignal(signal.SIGINT)

    def interrupt(number: int, frame: FrameType | None) -> None:
        del number, frame
        signal.signal(signal.SIGINT, before)
        interrupted.set()
        run.cancel()

    signal.signal(signal.SIGINT, interrupt)
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, before)
