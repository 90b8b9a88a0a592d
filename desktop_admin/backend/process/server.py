"""Process entry of `desktop-admin serve`: options, data, socket, server, and a graceful end."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping, Sequence

from desktop_admin import __version__
from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.credentials.passwords import PasswordChecks
from desktop_admin.backend.credentials.signing_in import one_time_token
from desktop_admin.backend.log_lines import start_logging
from desktop_admin.backend.oauth.signing import TokenSigner
from desktop_admin.backend.parts import Parts
from desktop_admin.backend.process.announcement import Announcement, announce, announce_refusal
from desktop_admin.backend.process.data_directory import DataDirectory
from desktop_admin.backend.process.housekeeping import Housekeeping
from desktop_admin.backend.process.lifeline import Lifeline
from desktop_admin.backend.process.listening import (
    Entrance,
    check_exposure,
    entrance_of,
    further_sockets,
    open_socket,
)
from desktop_admin.backend.process.opening import OpenedData, open_data
from desktop_admin.backend.process.options import ServeOptions, parse_options
from desktop_admin.backend.process.readiness import Readiness
from desktop_admin.backend.process.web_server import GRACE_SECONDS, WebServer
from desktop_admin.backend.process.workers import WorkerLink, Workers
from desktop_admin.backend.records.guesses import Guesses
from desktop_admin.backend.records.last_use import LastUses
from desktop_admin.backend.records.refusal_log import RefusalLog
from desktop_admin.backend.records.throttle import Throttle
from desktop_admin.backend.sample.account import add_sample_account, sample_people
from desktop_admin.backend.sample.passwords import set_random_passwords
from desktop_admin.backend.start_refused import StartRefused
from desktop_admin.backend.store.group_commit import GroupCommit
from desktop_admin.backend.store.people import only_account
from desktop_admin.backend.store.quick_reads import QuickReads
from desktop_admin.domain.secret import Secret

MARGIN_SECONDS = 5  # for a worker to close what it has open


def run_serve(argv: Sequence[str]) -> int:
    """Serves until it is told to end; the exit code: 0, or 1 when it refused to start."""
    os.umask(0o077)
    options = parse_options(argv)
    try:
        return _serve(options)
    except StartRefused as refusal:
        announce_refusal(options, refusal)
    except OSError as problem:
        reason = f"{options.data}: {problem.strerror}."
        announce_refusal(options, StartRefused("data-directory", reason))
    return 1


def _serve(options: ServeOptions) -> int:
    check_exposure(options)
    directory = DataDirectory(options.data)
    directory.prepare()
    # The desktop program does not read the child's standard error: there the log is a file.
    start_logging(options.log_file, directory.log_path if options.is_embedded else None)
    listener = open_socket(directory, options.host, options.port)
    entrance = entrance_of(options, int(listener.getsockname()[1]))
    opened = _open(options)
    try:
        parts = build_parts(opened, entrance.public_url)
        said = _announcement(options, opened, parts)
        if options.workers == 1:
            server = WebServer(
                parts,
                entrance,
                listening=lambda: announce(options, said),
                drain_seconds=options.drain_seconds,
            )
            if options.is_embedded:
                _tie_to_program(server, parts)
            _run(server, parts, listener)
    finally:
        opened.database.close()
    if options.workers > 1:
        Workers(
            [listener, *further_sockets(listener, options.workers - 1)],
            serve=lambda link: _serve_as_worker(options, entrance, link),
            announce=lambda: announce(options, said),
            end_seconds=options.drain_seconds + GRACE_SECONDS + MARGIN_SECONDS,
        ).run()
    return 0


def _serve_as_worker(options: ServeOptions, entrance: Entrance, link: WorkerLink) -> int:
    opened = _open(options)
    try:
        parts = build_parts(opened, entrance.public_url)
        server = WebServer(
            parts,
            entrance,
            listening=link.tell_ready,
            drain_seconds=options.drain_seconds,
        )
        link.when_parent_ends(server.end)
        _run(server, parts, link.listener)
    finally:
        opened.database.close()
    return 0


def _tie_to_program(server: WebServer, parts: Parts) -> None:
    """Lives as long as standard input, and answers what is asked there."""
    lifeline = Lifeline(
        lambda question: _answer(parts, question), server.end, inlet=0, outlet=sys.stdout
    )
    server.when_listening(lifeline.start)


def _run(server: WebServer, parts: Parts, listener: socket.socket) -> None:
    housekeeping = Housekeeping(parts.database, parts.last_uses, parts.signer.keys, parts.refusals)
    housekeeping.start()
    try:
        server.run(listener)
    finally:
        parts.quick_reads.close()
        housekeeping.stop()


def _open(options: ServeOptions) -> OpenedData:
    return open_data(DataDirectory(options.data), options.key_file, options.database)


def build_parts(opened: OpenedData, public_url: str) -> Parts:
    """The parts of a backend that callers know as ``public_url``."""
    signer = TokenSigner(opened.database, opened.sealer, public_url)
    signer.prepare()
    return Parts(
        database=opened.database,
        quick_reads=QuickReads(opened.database),
        tokens=GroupCommit(opened.database),
        sealer=opened.sealer,
        throttle=Throttle(opened.database, opened.sealer),
        last_uses=LastUses(opened.database),
        signer=signer,
        readiness=Readiness(opened.database),
        refusals=RefusalLog(opened.database),
        guesses=Guesses(),
        password_checks=PasswordChecks(),
        public_url=public_url,
        version=__version__,
    )


def _announcement(options: ServeOptions, opened: OpenedData, parts: Parts) -> Announcement:
    passwords: dict[str, Secret] = {}
    if options.has_sample_account:
        is_new = add_sample_account(opened, now_ms())
        if is_new and not options.is_embedded:
            passwords = set_random_passwords(opened)
    people = tuple(sample_people(opened)) if options.has_sample_account else ()
    with opened.database.read() as session:
        has_account = only_account(session) is not None
    return Announcement(parts.public_url, parts.token_endpoint, people, passwords, has_account)


def _answer(parts: Parts, question: Mapping[str, object]) -> Mapping[str, object]:
    email = question.get("signInTokenFor")
    if not isinstance(email, str):
        return {"error": "unknown question"}
    token = one_time_token(parts, email, now_ms())
    return {"error": "unknown person"} if token is None else {"oneTimeToken": token.reveal()}
