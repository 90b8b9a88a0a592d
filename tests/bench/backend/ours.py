"""Our backend as a contestant: its data, its credentials, its command line."""

from __future__ import annotations

import json
import sys
import urllib.request
from pathlib import Path
from typing import Any

from sqlalchemy import insert, update

from desktop_admin.backend.clock import now_ms
from desktop_admin.backend.credentials.minting import mint, mint_client_secret, new_client_id
from desktop_admin.backend.credentials.sealing import Purpose
from desktop_admin.backend.process.data_directory import DataDirectory
from desktop_admin.backend.process.opening import open_data
from desktop_admin.backend.sample.account import add_sample_account
from desktop_admin.backend.store import api_keys
from desktop_admin.backend.store.account_models import Account
from desktop_admin.backend.store.credential_models import ClientRow, OneTimeToken
from desktop_admin.domain import formats
from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.names import name_key
from tests.bench.backend.server import Command

ROOT = Path(__file__).resolve().parents[3]
NAME = "this backend"
UNGUARDED = "this backend, no enforcement"
KINDS = (CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT)
WORDS = ("Billing", "Nightly", "Archive", "Payroll", "Origination", "Claims", "Onboarding", "CRM")


def command(name: str, data: Path, port: int, processes: int) -> Command:
    """``desktop-admin serve`` with its worker processes."""
    module = "desktop_admin" if name == NAME else "tests.bench.backend.unguarded"
    words = (sys.executable, "-W", "ignore", "-m", module, "serve", "--data", data)
    more = ("--port", str(port), "--workers", str(processes))
    return Command(name, (*words, *more), f"http://127.0.0.1:{port}", ROOT)


class Data:
    """A data directory with the sample account and one client of each kind."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.opened = open_data(DataDirectory(path))
        add_sample_account(self.opened, now_ms())
        self.clients = {kind: self._add_client(kind) for kind in KINDS}

    def close(self) -> None:
        """Closes the database."""
        self.opened.database.close()

    def choose(self, method: AuthenticationMethod) -> None:
        """Puts ``method`` in force."""
        with self.opened.database.write() as session:
            session.execute(update(Account).values(method=method.value))

    @property
    def account_id(self) -> str:
        """The id of the account."""
        with self.opened.database.read() as session:
            return str(session.query(Account.id).scalar())

    def one_time_token(self) -> str:
        """Signs the owner in, once."""
        minted = mint(formats.ONE_TIME_TOKEN, Purpose.SESSION, self.opened.sealer)
        with self.opened.database.write() as session:
            owner_id = session.query(Account.owner_id).scalar()
            expires_at = now_ms() + 60_000
            session.add(OneTimeToken(mac=minted.mac, person_id=owner_id, expires_at=expires_at))
        return minted.secret.reveal()

    def api_key(self) -> str:
        """The owner's API key."""
        with self.opened.database.read() as session:
            account = session.query(Account).one()
            row = api_keys.find(session, account.id, account.owner_id)
        if row is None:
            raise RuntimeError("the owner has no API key")
        return api_keys.opened(self.opened.sealer, row).reveal()

    def add_many(self, count: int) -> None:
        """``count`` OAuth clients, straight into the table."""
        with self.opened.database.write() as session:
            account_id = session.query(Account.id).scalar()
            rows = [_row(account_id, number) for number in range(count)]
            session.execute(insert(ClientRow), rows)

    def _add_client(self, kind: CredentialKind) -> tuple[str, str]:
        minted = mint_client_secret(kind, self.opened.sealer)
        with self.opened.database.write() as session:
            account_id = session.query(Account.id).scalar()
            row = _row(account_id, -1) | {"id": new_client_id(kind), "kind": kind.value}
            session.execute(insert(ClientRow), [row | {"secret_mac": minted.mac}])
        return row["id"], minted.secret.reveal()


def api_token(url: str, client: tuple[str, str]) -> str:
    """An access token of a Client App."""
    body = json.dumps({"clientId": client[0], "secret": client[1], "type": "OWNER"}).encode()
    request = urllib.request.Request(url + "/apitoken/clientApp/accessToken", body)
    with urllib.request.urlopen(request) as answer:
        return str(json.load(answer)["accessToken"])


def _row(account_id: str, number: int) -> dict[str, Any]:
    first, second = WORDS[number % 8], WORDS[number // 8 % 8]
    name = f"{first} {second.lower()} {number:06d}"
    return {
        "id": new_client_id(CredentialKind.OAUTH_CLIENT),
        "account_id": account_id,
        "kind": CredentialKind.OAUTH_CLIENT.value,
        "name": name,
        "name_key": name_key(name),
        "secret_mac": bytes(32),
        "generation": 1,
        "revision": 1,
        "created_at": now_ms(),
        "created_by": "bench",
        "rotated_at": None,
    }
