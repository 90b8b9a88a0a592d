"""Texts as people paste them, with credentials of the right form that no server has issued."""

from __future__ import annotations

import base64
import json

from desktop_admin.diagnostics.explain.finding import Surroundings
from desktop_admin.domain import formats
from desktop_admin.domain.access import AuthenticationMethod
from tests.fakes import account

APP_ID = formats.CLIENT_APP_ID.assemble("q7R2s9T4" * 3)
APP_SECRET = formats.CLIENT_APP_SECRET.assemble("Zx8Yw6Vu" * 4 + "T5s4")
OAUTH_ID = formats.OAUTH_CLIENT_ID.assemble("k3L8m5N1" * 3)
SECRET = formats.OAUTH_CLIENT_SECRET.assemble("Hg7Fd5Sa" * 4 + "P2o3")
API_KEY = formats.assemble_api_key("aB1cD2eF3gH4", "Mn9Bv8Cx" * 4)
SHORT_KEY = formats.assemble_short_api_key("aB1cD2eF3gH4", "Qw8Er7Ty6Ui5Op")
API_TOKEN = "4f" * 20 + "9a3b7c1d" * 3
HOST = "https://apps.example.com"

SURROUNDINGS = Surroundings(
    account.NOW,
    "production",
    "https://apps.example.com",
    "https://apps.example.com/oauth2/token",
    AuthenticationMethod.OAUTH2,
    (*account.CLIENT_APPS, *account.OAUTH_CLIENTS),
    has_all_clients=True,
)


def basic(first: str = OAUTH_ID, second: str = SECRET) -> str:
    """The value behind ``Basic``."""
    return base64.b64encode(f"{first}:{second}".encode()).decode()


def jwt(**claims: object) -> str:
    """An access token with these claims, and a signature that is none."""
    head = {"alg": "ES256", "typ": "at+jwt", "kid": "k1"}
    parts = [json.dumps(part).encode() for part in (head, claims)]
    encoded = [base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts]
    return ".".join((*encoded, "c2lnbmF0dXJlLW9mLTY0LWJ5dGVzLTAxMjM0NTY3ODlhYmNk"))


CURL = (
    f"curl -X POST {HOST}/oauth2/token \\\n"
    f"  -u '{OAUTH_ID}:{SECRET}' \\\n"
    "  -d grant_type=client_credentials"
)
