"""Texts as people paste them, each with what must be said of it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.diagnostics.explain.reading import PasteKind
from tests.fakes import account
from tests.fakes.pasted import (
    API_KEY,
    APP_ID,
    APP_SECRET,
    CURL,
    HOST,
    OAUTH_ID,
    SECRET,
    basic,
    jwt,
)

K = PasteKind
NOW = int(account.NOW.timestamp())
TOKEN_URL, APP_URL = f"{HOST}/oauth2/token", f"{HOST}/apitoken/clientApp/accessToken"
GRANT = "grant_type=client_credentials"
GOOD = {"iss": HOST, "aud": f"{HOST}/api", "client_id": OAUTH_ID, "iat": NOW - 60, "exp": NOW + 239}
LIVE = jwt(**GOOD)
JSON = "Content-Type: application/json"
APP_BODY = f'{{"clientId":"{APP_ID}","secret":"{APP_SECRET}","type":"OWNER"}}'
CLOUDFLARE = (
    "<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head><body>"
    "<h1>Sorry, you have been blocked</h1>Ray ID: <strong>7d0f1a2b3c4d5e6f</strong></body></html>"
)


def error(code: int, key: str) -> str:
    """An error of the service."""
    return f'{{"code":{code},"messageKey":"{key}","message":"No.","name":"Error"}}'


@dataclass(frozen=True)
class Row:
    """``found`` are ids that must be among the findings, ``absent`` such as must not."""

    name: str
    text: str
    kind: PasteKind
    found: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


COMMANDS = (
    Row("a right curl", CURL, K.COMMAND, (), ("basic-and-bearer", "grant-type-missing")),
    Row(
        "the client's credentials at the API",
        f"curl {HOST}/api/packages -H 'Authorization: Basic {basic()}'",
        K.COMMAND,
        ("basic-for-api",),
    ),
    Row(
        "an API key as bearer",
        f'curl -H "Authorization: Bearer {API_KEY}" {HOST}/api/sysinfo',
        K.COMMAND,
        ("basic-and-bearer",),
    ),
    Row(
        "an API key encoded by -u",
        f"curl -u {API_KEY}: {HOST}/api/sysinfo",
        K.COMMAND,
        ("encoded-twice",),
    ),
    Row(
        "a token as basic",
        f"curl -H 'Authorization: Basic {LIVE}' {HOST}/api/sysinfo",
        K.COMMAND,
        ("basic-and-bearer",),
    ),
    Row(
        "a secret as token",
        f"curl -H 'Authorization: Bearer {SECRET}' {HOST}/api/sysinfo",
        K.COMMAND,
        ("secret-as-bearer",),
    ),
    Row(
        "a token at the token endpoint",
        f"curl -X POST {TOKEN_URL} -H 'Authorization: Bearer {LIVE}' -d {GRANT}",
        K.COMMAND,
        ("bearer-for-token",),
    ),
    Row(
        "credentials in the body",
        f"curl {TOKEN_URL} -d {GRANT} -d client_id={OAUTH_ID} -d client_secret={SECRET}",
        K.COMMAND,
        ("credentials-in-body",),
        ("no-credentials",),
    ),
    Row(
        "credentials in the address",
        f'curl -X POST "{TOKEN_URL}?client_id={OAUTH_ID}&client_secret={SECRET}" -d {GRANT}',
        K.COMMAND,
        ("secret-in-address", "credentials-in-body"),
    ),
    Row(
        "a user part in the address",
        f"curl https://{OAUTH_ID}:{SECRET}@apps.example.com/oauth2/token -d {GRANT}",
        K.COMMAND,
        ("secret-in-address",),
    ),
    Row(
        "both at once",
        f"curl -u {OAUTH_ID}:{SECRET} {TOKEN_URL} -d {GRANT} -d client_secret={SECRET}",
        K.COMMAND,
        ("two-ways-at-once",),
    ),
    Row(
        "halves swapped",
        f"curl -u {SECRET}:{OAUTH_ID} {TOKEN_URL} -d {GRANT}",
        K.COMMAND,
        ("id-and-secret-swapped",),
    ),
    Row(
        "a blank behind the secret",
        f"curl -u '{OAUTH_ID}:{SECRET} ' {TOKEN_URL} -d {GRANT}",
        K.COMMAND,
        ("blanks-or-line-ends",),
    ),
    Row(
        "a line end in the secret",
        f"curl -u $'{OAUTH_ID}:{SECRET}\\n' {TOKEN_URL} -d {GRANT}",
        K.COMMAND,
        ("blanks-or-line-ends",),
    ),
    Row(
        "/api twice",
        f"curl {HOST}/api/api/packages -H 'Authorization: Bearer {LIVE}'",
        K.COMMAND,
        ("api-suffix", "meant"),
    ),
    Row(
        "/api missing",
        f"curl {HOST}/packages -H 'Authorization: Bearer {LIVE}'",
        K.COMMAND,
        ("api-missing", "meant"),
    ),
    Row(
        "/api before the token endpoint",
        f"curl -u {OAUTH_ID}:{SECRET} {HOST}/api/oauth2/token -d {GRANT}",
        K.COMMAND,
        ("api-suffix", "meant"),
    ),
    Row(
        "another token endpoint",
        f"curl -u {OAUTH_ID}:{SECRET} {HOST}/connect/token -d {GRANT}",
        K.COMMAND,
        ("token-path",),
    ),
    Row(
        "GET for a token",
        f"curl -G -u {OAUTH_ID}:{SECRET} {TOKEN_URL} -d {GRANT}",
        K.COMMAND,
        ("token-method", "grant-type-in-query"),
    ),
    Row(
        "another grant",
        f"curl -u {OAUTH_ID}:{SECRET} {TOKEN_URL} -d grant_type=password",
        K.COMMAND,
        ("wrong-grant",),
    ),
    Row(
        "no grant",
        f"curl -X POST -u {OAUTH_ID}:{SECRET} {TOKEN_URL}",
        K.COMMAND,
        ("grant-type-missing",),
    ),
    Row(
        "JSON where a form belongs",
        f"curl -u {OAUTH_ID}:{SECRET} {TOKEN_URL} -H '{JSON}' -d '{{\"a\":1}}'",
        K.COMMAND,
        ("content-type",),
    ),
    Row(
        "a form where JSON belongs",
        f"curl {APP_URL} -d clientId={APP_ID} -d secret={APP_SECRET} -d type=OWNER",
        K.COMMAND,
        ("content-type",),
    ),
    Row(
        "a right Client App",
        f"curl {APP_URL} -H '{JSON}' -d '{APP_BODY}'",
        K.COMMAND,
        (),
        ("content-type", "type-missing", "credentials-in-body", "no-credentials"),
    ),
    Row(
        "a header at the Client App's endpoint",
        f"curl -u {APP_ID}:{APP_SECRET} -X POST {APP_URL}",
        K.COMMAND,
        ("header-at-app",),
    ),
    Row(
        "a Client App at the OAuth endpoint",
        f"curl -u {APP_ID}:{APP_SECRET} {TOKEN_URL} -d {GRANT}",
        K.COMMAND,
        ("other-kind-of-credential",),
    ),
    Row(
        "http",
        f"curl -u {OAUTH_ID}:{SECRET} http://apps.example.com/oauth2/token -d {GRANT}",
        K.COMMAND,
        ("sent-over-http",),
    ),
    Row(
        "no scheme is http for curl",
        f"curl -u {OAUTH_ID}:{SECRET} apps.example.com/oauth2/token -d {GRANT}",
        K.COMMAND,
        ("sent-over-http",),
    ),
    Row(
        "no check of the certificate",
        f"curl -sk -u {OAUTH_ID}:{SECRET} {TOKEN_URL} -d {GRANT}",
        K.COMMAND,
        ("unchecked-certificate",),
    ),
    Row(
        "another host",
        f"curl -u {OAUTH_ID}:{SECRET} https://sandbox.e-signlive.com/oauth2/token -d {GRANT}",
        K.COMMAND,
        ("other-host",),
    ),
    Row(
        "a variable that is not set",
        f'curl -u "$CLIENT_ID:$CLIENT_SECRET" {TOKEN_URL} -d {GRANT}',
        K.COMMAND,
        ("placeholder",),
    ),
    Row("no header at all", f"curl {HOST}/api/packages", K.COMMAND, ("no-credentials",)),
)
