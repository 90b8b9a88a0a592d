"""Each row of the table finds what it is for, and lets ordinary texts alone."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.bundle_names import HiddenNames
from desktop_admin.diagnostics.bundle_redaction import BundleRedactor
from desktop_admin.domain import formats
from desktop_admin.domain.redaction import RedactionLedger

SHORT_KEY = formats.assemble_short_api_key("abcdefghijkl", "0123456789ABCD")
API_KEY = formats.assemble_api_key("abcdefghijkl", "0" * 32)
LEAKS: tuple[tuple[str, str, str], ...] = (
    ("Authorization: Basic QUJDREVGR0g6eA==", "QUJDREVGR0g6eA", "secret"),
    ("proxy-authorization: bearer abcdefghijkl", "abcdefghijkl", "token"),
    ("Bearer abcdefghijkl/x==", "abcdefghijkl", "token"),
    ("Set-Cookie: SESSION=abcd; Path=/; other=efgh", "efgh", "secret"),
    ('{"clientSecret": "short"}', "short", "secret"),
    ('{\\"clientSecret\\": \\"sh0rt\\"}', "sh0rt", "secret"),
    ("grant_type=x&client_secret=abc%21&x=1", "abc%21", "secret"),
    ("Authorization: Token hunter2hunter2", "hunter2hunter2", "secret"),
    ("authorization: ApiKey hunter2hunter2", "hunter2hunter2", "secret"),
    ('{"password": "ab\\"cdefgh1"}', "cdefgh1", "secret"),
    ("curl -u bob:hunter2hunter https://localhost/x", "hunter2hunter", "secret"),
    ("newPassword = hunter2", "hunter2", "secret"),
    ("'X-Api-Token': 'qqq'", "qqq", "secret"),
    ("api-key=abcd", "abcd", "secret"),
    ("x-api-key: [abcd]", "abcd", "secret"),
    ("JSESSIONID=0815", "0815", "secret"),
    ('{"private-key":"zz9"}', "zz9", "secret"),
    ("refresh-token => 'r3fr'", "r3fr", "secret"),
    ("https://user:hunter2@example.com/x", "hunter2", "secret"),
    (f"key {formats.OAUTH_CLIENT_SECRET.assemble('a' * 36)}!", "a" * 36, "secret"),
    (f"at {formats.SESSION_TOKEN.assemble('b' * 36)}", "b" * 36, "token"),
    (f"key {API_KEY}", API_KEY, "secret"),
    (f"key {SHORT_KEY}", SHORT_KEY, "secret"),
    ("token of an app " + "0a" * 32, "0a" * 32, "token"),
    ("value Ab3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n", "Ab3dE6gH9jK2mN5p", "token"),
    ("-----BEGIN RSA PRIVATE KEY-----\nabc\ndef\n-----END RSA PRIVATE KEY-----", "def", "secret"),
    ("AGE-SECRET-KEY-1QQQQWWWW", "QQQQWWWW", "secret"),
    ("mail of ada.lovelace+x@mail.example.org.", "lovelace", "email"),
    ("?login=ada%40example.org&x", "ada", "email"),
    ("from 10.1.2.3 to 203.0.113.9", "10.1.2.3", "ip"),
    ("from fe80::1ff:fe23:4567:890a%eth0 port 1", "fe23", "ip"),
    ("at 2001:db8::7", "2001:db8", "ip"),
    ('File "/Users/lovelace/x.py", line 3', "lovelace", "person"),
    (f"open /{'home'}/lovelace/x", "lovelace", "person"),
    ("C:\\Users\\lovelace\\AppData", "lovelace", "person"),
    ("see https://intranet/wiki", "intranet", "host"),
    ("Name proxy.corp.example is not known", "proxy.corp", "host"),
    ("login.internal-bank.fr refused", "internal-bank", "host"),
)
HARMLESS = (
    "GET /admin/v1/client-apps answered 200 in 12 ms, request 4f3a6c1e-7ad0-4f3a-8888-0123456789ab",
    'File "/usr/lib/desktop_admin/state/session_store.py", line 12, in _on_session_changed',
    "desktop_admin.ui.parts.hold_row: self.tr(text) at 10:22:33 on 127.0.0.1:8472 and [::1]:80",
    "test_a_name_that_is_longer_than_forty_characters_is_no_token_of_any_kind",
    "http://localhost:8080/x is this computer; client ossca_0123456789abcdefghijklmn0aB1cD",
    "Python 3.11.7, OpenSSL 3.0.19, a token was refused, the secret is gone",
    "[redacted] and password=[redacted]",
)


def _redacted(text: str) -> tuple[str, dict[str, int]]:
    redactor = BundleRedactor(RedactionLedger(), HiddenNames())
    return redactor.redact(text), {str(kind): n for kind, n in redactor.take_counts().items()}


@pytest.mark.parametrize(("text", "leak", "kind"), LEAKS, ids=[leak for _, leak, _ in LEAKS])
def test_it_is_replaced_and_counted(text: str, leak: str, kind: str) -> None:
    shown, counts = _redacted(text)
    assert leak not in shown
    assert counts.get(kind), (shown, counts)


@pytest.mark.parametrize("text", HARMLESS)
def test_ordinary_texts_stay(text: str) -> None:
    assert _redacted(text) == (text, {})


def test_an_address_says_its_family_and_whether_it_is_private() -> None:
    shown, _ = _redacted("10.1.2.3 198.51.100.1 2606:4700::1111")
    assert [word.split("-")[:2] for word in shown.strip("[]").split("] [")] == [
        ["ipv4", "private"],
        ["ipv4", "private"],
        ["ipv6", "public"],
    ]
