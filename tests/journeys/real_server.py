"""A second real backend, as ``desktop-admin serve`` runs it, and plain HTTP calls against it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.journeys.program import ROOT


@dataclass(frozen=True, slots=True)
class Login:
    """How one of the sample people signs in."""

    email: str
    password: str
    role: str


class RealServer:
    """``serve --sample-account --json`` in a data directory of its own, until ``stop``."""

    def __init__(self, folder: Path, variables: Mapping[str, str], *more: str) -> None:
        self.folder = folder
        self.variables = dict(variables)
        options = ["--data", str(folder), "--sample-account", "--json", *more]
        with (folder.parent / "server-output.txt").open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "desktop_admin", "serve", *options],
                cwd=ROOT,
                env=self.variables,
                stdout=subprocess.PIPE,
                stderr=output,
            )
        assert self.process.stdout is not None
        line = json.loads(self.process.stdout.readline())
        self.url = str(line["url"]).rstrip("/")
        self.token_endpoint = str(line["authorization_server_url"])
        self.people = tuple(Login(p["email"], p["password"], p["role"]) for p in line["people"])

    def person(self, role: str) -> Login:
        """The sample person whose role contains the word (any case): owner, administrator, …"""
        return next(p for p in self.people if role.lower() in p.role.lower())

    def stop(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(10)
        if self.process.stdout is not None:
            self.process.stdout.close()


class DirectCalls:
    """Other people's HTTP client against the same backend."""

    def __init__(self, url: str, token_endpoint: str) -> None:
        self._url = url
        self._token_endpoint = token_endpoint
        self._client = httpx.Client(timeout=10, trust_env=False)

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def oauth_token(self, client_id: str, secret: str) -> httpx.Response:
        """Ask the authorization server for an access token, RFC 6749 section 4.4."""
        return self._client.post(
            self._token_endpoint,
            data={"grant_type": "client_credentials"},
            auth=(client_id, secret),
        )

    def client_app_token(self, client_id: str, secret: str) -> httpx.Response:
        """Ask for an API token with Client App credentials."""
        return self._client.post(
            f"{self._url}/apitoken/clientApp/accessToken",
            json={"clientId": client_id, "secret": secret, "type": "OWNER"},
        )

    def sysinfo(self, token: str) -> httpx.Response:
        """Make an ordinary API call with a bearer token."""
        headers = {"Authorization": f"Bearer {token}"}
        return self._client.get(f"{self._url}/api/sysinfo", headers=headers)
