"""More texts as people paste them: answers, logs, traces, tokens and single values."""

from __future__ import annotations

from tests.fakes.pasted import (
    API_KEY,
    API_TOKEN,
    APP_ID,
    APP_SECRET,
    HOST,
    OAUTH_ID,
    SECRET,
    SHORT_KEY,
    basic,
    jwt,
)
from tests.unit.diagnostics.explain.pastes import (
    CLOUDFLARE,
    GOOD,
    GRANT,
    LIVE,
    NOW,
    TOKEN_URL,
    K,
    Row,
    error,
)

SHELLS = (
    Row(
        "typographic quotation marks",
        f"curl -u “{OAUTH_ID}:{SECRET}” {TOKEN_URL} -d {GRANT}",
        K.COMMAND,
        ("curly-quotes",),
    ),
    Row(
        "single quotes for cmd",
        f"C:\\> curl -u '{OAUTH_ID}:{SECRET}' ^\n  {TOKEN_URL} -d {GRANT}",
        K.COMMAND,
        ("single-quotes-in-cmd",),
    ),
    Row(
        "PowerShell",
        f'$h = @{{\n  Authorization = "Basic {basic()}"\n}}\nInvoke-RestMethod -Method Get `\n'
        f"  -Uri {HOST}/api/sysinfo -Headers $h",
        K.COMMAND,
        ("basic-for-api",),
    ),
    Row(
        "plain text behind Basic",
        f"curl -H 'Authorization: Basic {OAUTH_ID}:{SECRET}' {TOKEN_URL} -d {GRANT}",
        K.COMMAND,
        ("basic-not-encoded",),
    ),
)
ANSWERS = (
    Row(
        "raw HTTP",
        f"POST /oauth2/token HTTP/1.1\nHost: apps.example.com\nAuthorization: Basic {basic()}\n"
        f"Content-Type: application/x-www-form-urlencoded\n\n{GRANT}\n\n"
        'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"error":"invalid_client"}',
        K.HTTP,
        ("unknown-client",),
        ("no-credentials",),
    ),
    Row(
        "what curl -v prints",
        "* Connected to apps.example.com\n> GET /api/sysinfo HTTP/1.1\n> Host: apps.example.com\n"
        f"> Authorization: Bearer {API_KEY}\n>\n< HTTP/1.1 401 Unauthorized\n"
        f"< X-Request-Id: 00aa11bb22cc33dd\n<\n{error(401, 'error.unauthorized.badCredentials')}",
        K.HTTP,
        ("basic-and-bearer",),
    ),
    Row(
        "the other method in force",
        error(401, "error.unauthorized.methodNotInForce"),
        K.ERROR,
        ("other-method",),
    ),
    Row(
        "a feature that is off",
        error(403, "error.forbidden.featureDisabled"),
        K.ERROR,
        ("feature-off",),
    ),
    Row("no permission", error(403, "error.forbidden.noPermission"), K.ERROR, ("no-permission",)),
    Row(
        "invalid_client",
        '{"error":"invalid_client","error_description":"Client authentication failed."}',
        K.OAUTH_ERROR,
        ("unknown-client",),
    ),
    Row(
        "another grant type",
        '{"error": "unsupported_grant_type"}',
        K.OAUTH_ERROR,
        ("wrong-grant",),
    ),
    Row("a firewall's page", CLOUDFLARE, K.PAGE, ("firewall-page",)),
    Row(
        "a page to sign in",
        "<html><head><title>Sign in to the network</title></head></html>",
        K.PAGE,
        ("login-page",),
    ),
    Row(
        "too many requests",
        "HTTP/2 429\nretry-after: 30\ncontent-type: application/json\n\n"
        + error(429, "error.tooManyRequests.tooManyAttempts"),
        K.HTTP,
        ("rate-limit",),
    ),
    Row(
        "a log with two calls",
        f"2026-11-25 09:00:01 INFO POST {TOKEN_URL} -> 200\n"
        f"2026-11-25 09:00:02 INFO GET {HOST}/api/packages -> 403 "
        + error(403, "error.forbidden.noPermission"),
        K.LOG,
        ("no-permission",),
        ("grant-type-missing",),
    ),
    Row(
        "a log with a secret",
        f"2026-11-25 09:00:01 DEBUG body client_id={OAUTH_ID}&client_secret={SECRET}",
        K.LOG,
        ("in-plain-sight",),
    ),
    Row(
        "the Java SDK",
        "com.silanis.esl.sdk.EslException: Unable to create access token using "
        f"ApiTokenConfig{{clientAppId='{APP_ID}', clientAppSecret='{APP_SECRET}'}}\n"
        "\tat com.silanis.esl.sdk.internal.RestClient.post(RestClient.java:91)\n"
        "Caused by: java.io.IOException: Server returned HTTP response code: 401 for URL: "
        f"{HOST}/apitoken/clientApp/accessToken",
        K.TRACE,
        ("in-plain-sight",),
    ),
    Row(
        ".NET",
        "OneSpanSign.Sdk.OssException: The remote server returned an error: (503) Service "
        "Unavailable.\n   at OneSpanSign.Sdk.RestClient.Get(String path)",
        K.TRACE,
        ("maintenance",),
    ),
    Row(
        "Python",
        'Traceback (most recent call last):\n  File "a.py", line 3, in <module>\n'
        f"requests.exceptions.HTTPError: 429 Client Error: Too Many for url: {HOST}/api/packages",
        K.TRACE,
        ("rate-limit",),
    ),
    Row(
        "curl does not find the host",
        "curl: (6) Could not resolve host: apps.exampel.com",
        K.TRACE,
        ("name-unknown",),
    ),
    Row(
        "curl does not trust the certificate",
        "curl: (60) SSL certificate problem: self-signed certificate in certificate chain",
        K.TRACE,
        ("inspecting-proxy",),
    ),
    Row(
        "Java does not find the host",
        "java.net.UnknownHostException: apps.exampel.com",
        K.TRACE,
        ("name-unknown",),
    ),
    Row(
        "an SDK that hides the answer",
        "com.silanis.esl.sdk.EslException: failed to deserialize com.silanis.esl.api.model.Error",
        K.TRACE,
        ("unreadable-answer",),
    ),
    Row(
        "settings", f"ID={OAUTH_ID}\nSECRET={SECRET}\n{TOKEN_URL}", K.SETTINGS, ("client-unknown",)
    ),
    Row(
        "a line of a log in JSON",
        f'{{"url":"{HOST}/api/packages","status":429,"auth":"Bearer {LIVE}"}}',
        K.LOG,
        ("rate-limit",),
    ),
    Row("nothing that is known", "Dear team, it does not work any more.", K.UNKNOWN),
    Row("nothing", " \n\t ", K.EMPTY),
)
VALUES = (
    Row("a live token", LIVE, K.VALUE, ("still-valid", "unverified"), ("expired-token",)),
    Row("an expired token", jwt(**{**GOOD, "exp": NOW - 1}), K.VALUE, ("expired-token",)),
    Row("milliseconds", jwt(**{**GOOD, "exp": (NOW + 9) * 1000}), K.VALUE, ("wrong-unit",)),
    Row(
        "a token from the future",
        jwt(**{**GOOD, "iat": NOW + 900, "exp": NOW + 1200}),
        K.VALUE,
        ("clock-skew",),
    ),
    Row(
        "another issuer",
        jwt(**{**GOOD, "iss": "https://login.example.net"}),
        K.VALUE,
        ("other-issuer",),
    ),
    Row(
        "another audience",
        jwt(**{**GOOD, "aud": "https://api.example.net"}),
        K.VALUE,
        ("other-audience",),
    ),
    Row("a token that was cut off", LIVE.rpartition(".")[0], K.VALUE, ("cut-token",)),
    Row("a bearer header", f"Authorization: Bearer {LIVE}", K.BEARER, ("still-valid",)),
    Row("a basic header", f"Basic {basic()}", K.BASIC, ("well-formed",)),
    Row("a bare basic value", basic(), K.BASIC, ("well-formed",)),
    Row("a swapped basic value", basic(SECRET, OAUTH_ID), K.BASIC, ("id-and-secret-swapped",)),
    Row("an API key", API_KEY, K.VALUE, ("well-formed", "other-method")),
    Row("a short API key", SHORT_KEY, K.VALUE, ("short-api-key",)),
    Row("a secret", SECRET, K.VALUE, ("well-formed",)),
    Row("a secret that was cut off", SECRET[:-5], K.VALUE, ("cut-off",), ("damaged-credential",)),
    Row("a mistyped secret", f"{SECRET[:-1]}~"[:-1] + "0", K.VALUE, ("damaged-credential",)),
    Row("too much was copied", f"{SECRET}xx", K.VALUE, ("too-long",)),
    Row("a secret in quotes", f'"{SECRET}"', K.VALUE, ("blanks-or-line-ends",)),
    Row(
        "a secret with something invisible",
        f"{SECRET[:20]}\u200b{SECRET[20:]}",
        K.VALUE,
        ("blanks-or-line-ends",),
    ),
    Row("a client that is gone", APP_ID, K.VALUE, ("client-unknown",), ("client-deleted",)),
    Row("an opaque token", API_TOKEN, K.VALUE),
    Row("a pair", f"{OAUTH_ID}:{SECRET}", K.BASIC, ("well-formed",)),
    Row(
        "the answer with a token",
        f'{{"access_token":"{LIVE}","token_type":"Bearer","expires_in":299}}',
        K.TOKEN_ANSWER,
        ("still-valid",),
    ),
    Row(
        "expiresAt in seconds",
        f'{{"accessToken":"{API_TOKEN}","expiresAt":{NOW // 1000}}}',
        K.TOKEN_ANSWER,
        ("wrong-unit",),
    ),
    Row("an address", f"{HOST}/api/api/account/roles", K.ADDRESS, ("api-suffix", "meant")),
)
