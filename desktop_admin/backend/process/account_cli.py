"""Process entry of `desktop-admin account`: what the provider controls, on the data directory."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_admin.backend.account.account_acts import (
    AccountActs,
    ActRefused,
    create_account,
)
from desktop_admin.backend.account.account_facts import Compatibility
from desktop_admin.backend.callers import Feature
from desktop_admin.backend.process.data_directory import DataDirectory
from desktop_admin.backend.process.database_url import add_database_option
from desktop_admin.backend.process.opening import OpenedData, open_data
from desktop_admin.backend.process.options import default_data_directory
from desktop_admin.backend.start_refused import StartRefused
from desktop_admin.domain.secret import Secret

SWITCH = ("on", "off")
EPILOG = """
These are the acts that the service's provider does for an account. They work while the server
runs, and count from the very next call.
"""


def run_account(argv: Sequence[str]) -> int:
    """Does one act; the exit code: 0, 1 when it is refused, 2 for a mistake on the line."""
    os.umask(0o077)
    options = _parser().parse_args(list(argv))
    try:
        opened = open_existing(options, may_create=options.act == "create")
        try:
            _act(opened, options)
        finally:
            opened.database.close()
    except (StartRefused, ActRefused) as refusal:
        sys.stderr.write(f"desktop-admin account: {refusal}\n")
        return 1
    return 0


def add_data_options(parser: argparse.ArgumentParser) -> None:
    """Where the data is, and its key."""
    parser.add_argument("--data", type=Path, metavar="DIR", help="data directory of the server")
    add_database_option(parser)
    parser.add_argument("--key-file", type=Path, metavar="FILE", help="key file, if elsewhere")


def open_existing(options: argparse.Namespace, *, may_create: bool = False) -> OpenedData:
    """The data that the options name. Raises ``StartRefused``, also when there is none."""
    directory = DataDirectory(options.data or default_data_directory())
    if options.database is None:
        what, path = "data", directory.database_path
    else:
        what, path = "key file", options.key_file or directory.key_path
    if not may_create and not path.exists():
        raise StartRefused("no-data", f"There is no {what} in {path.parent}.")
    return open_data(directory, options.key_file, options.database)


def _act(opened: OpenedData, options: argparse.Namespace) -> None:
    if options.act == "create":
        create_account(opened, options.name, options.owner_email, options.owner_name)
        return
    acts = AccountActs(opened, options.account)
    match options.act:
        case "show":
            sys.stdout.write(acts.shown(is_json=options.json))
        case "feature":
            acts.switch_feature(Feature(options.feature), is_on=options.switch == "on")
        case "roles-and-permissions":
            acts.switch_roles(is_on=options.switch == "on")
        case "compatibility":
            choice = Compatibility(options.choice)
            acts.switch_compatibility(choice, is_on=options.switch == "on")
        case "api-key" if options.change == "stage-short":
            sys.stdout.write(acts.stage_short_api_key().reveal() + "\n")
        case "api-key":
            acts.change_api_key(is_present=options.change == "replace")
        case _:
            _act_on_person(acts, options)


def _act_on_person(acts: AccountActs, options: argparse.Namespace) -> None:
    match options.act:
        case "role":
            acts.change_role(options.email, options.role, is_granted=options.change == "grant")
        case "api-access":
            acts.change_api_access(options.email, is_granted=options.switch == "on")
        case "person":
            acts.add_person(options.email, options.name)
        case "password":
            acts.set_password(options.email, _typed_password())


def _typed_password() -> Secret:
    """From standard input, or asked for twice without showing it."""
    if not sys.stdin.isatty():
        return Secret(sys.stdin.readline().rstrip("\r\n"))
    from getpass import getpass  # noqa: PLC0415 - only with a terminal

    first, second = getpass("New password: "), getpass("Once more: ")
    if first != second:
        raise ActRefused("The two passwords differ.")
    return Secret(first)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="desktop-admin account",
        description="Change what the provider controls of the account.",
        epilog=EPILOG,
        allow_abbrev=False,
    )
    add_data_options(parser)
    parser.add_argument("--account", metavar="NAME", help="a subaccount, by its name or id")
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    show = acts.add_parser("show", help="show account, features, people and roles")
    show.add_argument("--json", action="store_true", help="as one JSON object")
    create = acts.add_parser("create", help="create the account in an empty data directory")
    create.add_argument("name", help="name of the account")
    create.add_argument("owner_email", metavar="OWNER-EMAIL")
    create.add_argument("owner_name", metavar="OWNER-NAME")
    feature = acts.add_parser("feature", help="switch a feature of the account")
    feature.add_argument("feature", choices=[item.value for item in Feature])
    feature.add_argument("switch", choices=SWITCH)
    roles = acts.add_parser("roles-and-permissions", help="switch Roles and Permissions")
    roles.add_argument("switch", choices=SWITCH)
    _add_people_acts(acts)
    key = acts.add_parser("api-key", help="replace or remove the account's API key")
    key.add_argument("change", choices=("replace", "remove", "stage-short"))
    _add_compatibility(acts)
    return parser


def _add_compatibility(acts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    staged = acts.add_parser(
        "compatibility",
        help="stage how the service behaved for older integrations",
        description="short-api-keys: keys of 36 characters, made by `api-key stage-short`, work "
        "beside the present ones. permission-cache: calls by API key see a change of roles only "
        "after 15 minutes. Both are off unless switched on here.",
    )
    staged.add_argument("choice", choices=[item.value for item in Compatibility])
    staged.add_argument("switch", choices=SWITCH)


def _add_people_acts(acts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    access = acts.add_parser("api-access", help="give or withdraw a person's API Access")
    access.add_argument("email")
    access.add_argument("switch", choices=SWITCH)
    role = acts.add_parser("role", help="give or withdraw a role, by its name or id")
    role.add_argument("email")
    role.add_argument("change", choices=("grant", "revoke"))
    role.add_argument("role", metavar="ROLE")
    person = acts.add_parser("person", help="add a person, without a role")
    person.add_argument("email")
    person.add_argument("name", help="first and last name")
    password = acts.add_parser("password", help="set a person's password, read from input")
    password.add_argument("email")
