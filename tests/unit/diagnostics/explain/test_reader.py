"""Whatever is pasted: nothing raises, and no secret of it is in anything that may be shown."""

from __future__ import annotations

import base64
import json
import string
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_admin.diagnostics.explain.cleaning import LIMIT
from desktop_admin.diagnostics.explain.credential import MOST_REGISTERED, is_variable
from desktop_admin.diagnostics.explain.explanation import explain
from desktop_admin.diagnostics.explain.masking import SHOWN_LIMIT
from desktop_admin.diagnostics.explain.reader import PasteRead, PasteReader
from desktop_admin.domain import formats
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from tests.fakes.pasted import HOST, OAUTH_ID, SURROUNDINGS

PIECE = 8  # so many characters of a secret in a row are too many
_BASE62 = st.text(alphabet=string.digits + string.ascii_letters, min_size=36, max_size=36)
_OWN = st.builds(
    lambda form, text: form.assemble(text[: form.random_length]),
    st.sampled_from(formats.SECRET_FORMATS),
    _BASE62,
)
_KEYS = st.builds(
    formats.assemble_api_key, _BASE62.map(lambda t: t[:12]), _BASE62.map(lambda t: t[:32])
)
_HEX = st.text(alphabet="0123456789abcdef", min_size=64, max_size=64)
_JWTS = st.builds(lambda head, body, end: f"eyJ{head}.eyJ{body}.{end}", _BASE62, _BASE62, _BASE62)
_FORMED = _OWN | _KEYS | _HEX | _JWTS
_ANY = st.text(
    alphabet=string.ascii_letters + string.digits + "!#*+,-./?@^_~", min_size=12, max_size=40
).filter(lambda text: not is_variable(text))
_FORMED_PLACES = (
    "{s}",
    "the secret is {s}, is it not?",
    "2026-11-25 10:00:00 DEBUG sent ({s}) to server",
    "x={s}&y=1",
    "<b>{s}</b>",
    "\ufeff{s}\u200b",
    "https://h.example/{s}/x",
    "[{s}]",
    "a:{s}:b",
    "cut here> {s}",
)
_NAMED_PLACES = (
    "client_secret={q}&grant_type=client_credentials",
    "CLIENT_SECRET='{s}'",
    'client.secret = "{s}"',
    '{{"clientId": "x", "secret": {j}, "type": "OWNER"}}',
    '{{"clientSecret" : {j}}}',
    f"curl -u '{OAUTH_ID}:{{s}}' {HOST}/oauth2/token",
    f'curl --user "{OAUTH_ID}:{{s}}" {HOST}/oauth2/token',
    f"curl -u {OAUTH_ID}:{{b}} {HOST}/oauth2/token",
    f"curl -sSu{OAUTH_ID}:{{b}} {HOST}/oauth2/token",
    f"curl {HOST}/oauth2/token -d 'client_secret={{q}}'",
    f"curl {HOST}/oauth2/token --data-urlencode 'client_secret={{s}}'",
    f'curl {HOST}/x -H "Authorization: Bearer {{s}}"',
    f"curl {HOST}/x -H 'X-Api-Key: {{s}}'",
    f"curl {HOST}/x --oauth2-bearer '{{s}}'",
    f"curl {HOST}/x -b 'ESIGNLIVE_SESSION_ID={{s}}'",
    "https://user:{q}@apps.example.com/x",
    "Authorization: Basic {basic}",
    "{basic}",
    "GET /api/x HTTP/1.1\nAuthorization: Bearer {s}\nHost: a\n\n",
    "> POST /x HTTP/1.1\n> Cookie: a={s}; b={s}\n> \n",
    'Invoke-RestMethod -Uri https://a/oauth2/token -Body @{{ client_secret = "{s}" }}',
    "ApiTokenConfig{{clientAppId='x', clientAppSecret='{s}', tokenType=OWNER}}",
    'headers.put("Authorization", "Bearer {s}");',
    '.password("{s}")',
    '{{"name": "client_secret", "value": {j}}}',
    "<clientSecret>{s}</clientSecret>",
)


def read(pasted: str) -> tuple[PasteRead, str]:
    """What was read, and everything that anybody is told of it."""
    ledger = RedactionLedger()
    got = PasteReader(ledger.register, ledger.redact).read(Secret(pasted))
    explanation = explain(got.reading, SURROUNDINGS)
    told = [repr(got), repr(explanation), str(explanation.title), got.reading.masked.text]
    told += [f"{name} {value}" for name, value in explanation.facts]
    for finding in explanation.findings:
        told += map(str, (finding.title, *finding.evidence, *finding.steps))
    return got, "\n".join(told)


def told_of(secret: str, place: str, encoding: str) -> str:
    """All that is told when ``secret`` stands at ``place``."""
    shell = "".join(f"\\{each}" if each in "#*!?~^," else each for each in secret)
    coded = {
        "": secret,
        "quote": quote(secret, safe=""),
        "json": json.dumps(secret),
        "base64": base64.b64encode(secret.encode()).decode(),
    }[encoding]
    pasted = place.format(
        s=coded,
        q=quote(secret, safe=""),
        j=json.dumps(secret),
        b=shell,
        basic=base64.b64encode(f"{OAUTH_ID}:{secret}".encode()).decode(),
    )
    return read(pasted)[1]


def assert_hidden(secret: str, place: str, encoding: str = "") -> None:
    """No piece of ``secret`` but its prefix and its end is told, unless it is told anyway."""
    told, anyway = told_of(secret, place, encoding), told_of("Xy1" * 12, place, encoding)
    core = secret[6:-4] if len(secret) >= 24 else secret
    pieces = (core[start : start + PIECE] for start in range(len(core) - PIECE + 1))
    left = [piece for piece in pieces if piece in told and piece not in anyway]
    assert not left, f"{left} of {secret!r} at {place!r}"


@settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(_FORMED, st.sampled_from(_FORMED_PLACES), st.sampled_from(["", "quote", "json", "base64"]))
def test_a_secret_of_known_form_is_masked_wherever_it_stands(
    secret: str, place: str, encoding: str
) -> None:
    assert_hidden(secret, place, encoding)


@settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(_ANY, st.sampled_from(_NAMED_PLACES))
def test_whatever_stands_where_a_secret_belongs_is_masked(secret: str, place: str) -> None:
    assert_hidden(secret, place)


_FRAGMENTS = (
    *("curl ", "-u ", "-H '", "-d ", "Invoke-RestMethod ", "@{", "}", "'", '"', "%", "%zz"),
    *("\\\n", "`\n", "^\n", "\u200b", "\r\n", "\x00", "\ud800", "\U0001f511"),
    *("HTTP/1.1 401\n", "GET /x HTTP/1.1\n", "POST https://h:x/", "://", "@", ":", "?", "&", "="),
    *("{", "[", '{"a":', '"error":', "<html>", "<title>", "curl: (60) x", "Authorization: "),
    *("Basic ", "Bearer ", "eyJ", "ossoc_", "ossoi_", "client_secret=", "token: "),
    *("status 503", "https://[::1]:99999/", "https://[/"),
)
_MESS = st.lists(st.sampled_from(_FRAGMENTS) | st.text(max_size=12), max_size=25).map("".join)


@settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(_MESS)
def test_no_text_raises(pasted: str) -> None:
    read(pasted)


@pytest.mark.parametrize(
    "piece",
    [
        *("{", '{"a":', "token:", 'token="', "authorization:", "curl -u a:b c ", '"', "eyJ", "9"),
        *("ossoc_", "ossoc_abc\n", "<html>", "http://a:b@", "://", "secret=x&", "status: "),
        *("GET /a HTTP/1.1\n", "curl \\\n", "aZ9" * 10 + "\n", "\U0001f511", "Basic ", "a"),
    ],
)
def test_a_long_text_is_read_to_its_limit_only(piece: str) -> None:
    got, _ = read(piece * (2 * LIMIT // len(piece)))
    assert got.reading.is_cut
    assert len(got.reading.masked.text) <= SHOWN_LIMIT


def test_secrets_are_known_to_the_ledger_and_a_flood_of_them_does_not_fill_it() -> None:
    registered: list[Secret] = []

    def register(secret: Secret) -> Secret:
        registered.append(secret)
        return secret

    many = "\n".join(f"client_secret=Pa55w0rd-{number:05}" for number in range(1000))
    PasteReader(register, str).read(Secret(many))
    assert len(registered) == MOST_REGISTERED
    assert registered[0] == Secret("Pa55w0rd-00000")
