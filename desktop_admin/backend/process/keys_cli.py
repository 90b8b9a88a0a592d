"""Process entry of `desktop-admin keys`: the keys that sign OAuth access tokens."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence

from desktop_admin.backend.callers import PROVIDER
from desktop_admin.backend.clock import DAY, HOUR, now_ms, rfc3339
from desktop_admin.backend.oauth import key_rotation
from desktop_admin.backend.oauth.key_rotation import LEAD, LIFETIME, LINGERING, KeyChangeRefused
from desktop_admin.backend.process.account_cli import add_data_options, open_existing
from desktop_admin.backend.process.opening import OpenedData
from desktop_admin.backend.start_refused import StartRefused
from desktop_admin.backend.store import signing_keys
from desktop_admin.backend.store.credential_models import SigningKey

EPILOG = f"""
A running server follows by itself, within a second or so: after the key in use was revoked,
tokens that it still signs in that second are refused. A new key is published
{LEAD // HOUR} hour before it signs, so that whoever keeps a copy of the public keys can follow; the
old one verifies for {LINGERING // DAY} day more. Without this command keys are rotated every
{LIFETIME // DAY} days.
"""


def run_keys(argv: Sequence[str]) -> int:
    """Does one act; the exit code: 0, 1 when it is refused, 2 for a mistake on the line."""
    os.umask(0o077)
    options = _parser().parse_args(list(argv))
    try:
        opened = open_existing(options)
        try:
            _act(opened, options)
        finally:
            opened.database.close()
    except (StartRefused, KeyChangeRefused) as refusal:
        sys.stderr.write(f"desktop-admin keys: {refusal}\n")
        return 1
    return 0


def _act(opened: OpenedData, options: argparse.Namespace) -> None:
    now = now_ms()
    match options.act:
        case "list":
            sys.stdout.write(_shown(opened, now, is_json=options.json))
        case "rotate":
            with opened.database.write() as session:
                key_rotation.rotate(
                    session, opened.sealer, now, actor=PROVIDER, is_at_once=options.now
                )
        case "revoke":
            with opened.database.write() as session:
                key_rotation.revoke(session, opened.sealer, now, options.kid, actor=PROVIDER)


def _shown(opened: OpenedData, now: int, *, is_json: bool) -> str:
    """The keys, latest turn first, as text for people or as one JSON array."""
    with opened.database.read() as session:
        rows = signing_keys.in_turn(session)
    signing = key_rotation.current(rows, now)
    facts = [
        {
            "kid": row.kid,
            "state": _state(row, signing, now),
            "created": rfc3339(row.created_at),
            "signs-from": rfc3339(row.signs_from),
        }
        for row in reversed(rows)
    ]
    if is_json:
        return json.dumps(facts) + "\n"
    return "".join(
        f"{one['kid']}  {one['state']:<8}  signs from {one['signs-from']}\n" for one in facts
    )


def _state(row: SigningKey, signing: SigningKey | None, now: int) -> str:
    if row is signing:
        return "signs"
    return "waits" if row.signs_from > now else "verifies"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="desktop-admin keys",
        description="Show, rotate and revoke the keys that sign OAuth access tokens.",
        epilog=EPILOG,
        allow_abbrev=False,
    )
    add_data_options(parser)
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    shown = acts.add_parser("list", help="show the keys and what each is doing")
    shown.add_argument("--json", action="store_true", help="as one JSON array")
    rotated = acts.add_parser("rotate", help="publish a new key, which takes over in an hour")
    rotated.add_argument(
        "--now", action="store_true", help="let it (or the one that waits) sign at once"
    )
    revoked = acts.add_parser(
        "revoke", help="drop a key that leaked: its tokens are refused on their next call"
    )
    revoked.add_argument("kid", metavar="KID", help="as `list` shows it")
    return parser
