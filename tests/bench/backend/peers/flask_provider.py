"""The peer of the Python world: a provider of Authlib and Flask, served by gunicorn.

Runs in an environment of its own, see ``install.py``. Reads the file named by ``PEER_FILE``.
"""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path
from typing import Any

from authlib.integrations.flask_oauth2 import AuthorizationServer, ResourceProtector
from authlib.oauth2.rfc6749 import ClientMixin
from authlib.oauth2.rfc6749.grants import ClientCredentialsGrant
from authlib.oauth2.rfc9068 import JWTBearerTokenGenerator, JWTBearerTokenValidator
from flask import Flask

FACTS = json.loads(Path(os.environ["PEER_FILE"]).read_text(encoding="utf-8"))
ISSUER = os.environ["PEER_ISSUER"]
AUDIENCE = f"{ISSUER}/api"
KEYS = {"keys": [FACTS["jwk"]]}


class Client(ClientMixin):
    """The one client, in memory."""

    client_id = FACTS["clientId"]

    def get_client_id(self) -> str:
        return self.client_id

    def get_allowed_scope(self, scope: str) -> str:
        return "read"

    def check_client_secret(self, client_secret: str) -> bool:
        return secrets.compare_digest(client_secret, FACTS["secret"])

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return method == "client_secret_basic"

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type == "client_credentials"


CLIENTS = {Client.client_id: Client()}


class Generator(JWTBearerTokenGenerator):
    """Tokens as RFC 9068 has them, for 299 seconds."""

    def get_jwks(self) -> Any:
        return KEYS

    def get_audiences(self, client: Any, user: Any, scope: Any) -> str:
        return AUDIENCE


class Validator(JWTBearerTokenValidator):
    """Believes our own tokens."""

    def get_jwks(self) -> Any:
        return KEYS


def save_nothing(token: object, request: object) -> None:
    """The token is self-contained."""


def life(client: object, grant_type: str) -> int:
    """Seconds that a token lives."""
    return 299


app = Flask(__name__)
server = AuthorizationServer(app, query_client=CLIENTS.get, save_token=save_nothing)
server.register_token_generator("default", Generator(ISSUER, alg="ES256", expires_generator=life))
server.register_grant(ClientCredentialsGrant)
protect = ResourceProtector()
protect.register_token_validator(Validator(ISSUER, AUDIENCE))


@app.post("/oauth2/token")
def token() -> Any:
    """A token for the client."""
    return server.create_token_response()


@app.get("/api/sysinfo")
@protect()
def sysinfo() -> Any:
    """The version."""
    return {"version": "1.0.0"}
