"""Reads curl commands and PowerShell's web requests, as the shell in question would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from urllib.parse import quote

from desktop_admin.diagnostics.explain.call import SECRET_NAME, RawCall
from desktop_admin.diagnostics.explain.shell_words import Shell, Word, shell_of, split_words
from desktop_admin.diagnostics.explain.sights import Sight, sights_in

MOST_COMMANDS = 20
_START = re.compile(
    r"(?i)(?<![\w./:-])(?:/usr/(?:local/)?bin/)?"
    r"(curl(?:\.exe)?|Invoke-RestMethod|Invoke-WebRequest|irm|iwr)(?=[ \t\\`^]|$)",
    re.MULTILINE,
)
_DATA = frozenset({"-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json"})
_WHOLE = frozenset(  # nothing but a secret
    {"-b", "--cookie", "--pass", "--proxy-pass", "--tlspassword", "--proxy-tlspassword"}
)
_CREDENTIALS = _WHOLE | {
    *("-u", "--user", "-U", "--proxy-user", "-E", "--cert", "--proxy-cert", "--oauth2-bearer")
}
_WITH_VALUE = frozenset(
    """
    -A --user-agent -c --cookie-jar -C -D --dump-header -e --referer -F --form
    -h -K --config -m --max-time -o --output -P -Q -r --range -T --upload-file -w --write-
    out -x --proxy -y -Y -z --cacert --capath --cert-type --ciphers --connect-timeout
    --connect-to --key --key-type --limit-rate --max-redirs --noproxy --resolve
    --retry --retry-delay --retry-max-time --tls-max --interface --dns-servers --proxy-
    header --unix-socket --stderr --trace --trace-ascii --form-string
    """.split()  # noqa: SIM905 - a list of so many would be a page
)
_SHORT_WITH_VALUE = frozenset("AbcCDeEFhKmoPQrTUwxyYzuHdX")
_POWERSHELL = {"-uri", "-headers", "-method", "-body", "-contenttype", "-credential", "-form"}
_ENTRY = re.compile(
    r"[\"']?([\w-]{2,40})[\"']?\][ \t]*=[ \t]*(?P<a>\S.*)"
    r"|[\"']?([\w-]{2,40})[\"']?[ \t]*=[ \t]*(?P<b>\S.*)"
)


@dataclass(frozen=True, slots=True)
class Command:
    """A command that sends something, and where in the text its credentials stand."""

    call: RawCall
    shell: Shell
    sights: tuple[Sight, ...]


def commands_in(text: str) -> Iterator[Command]:
    """Each command that sends something."""
    shell = shell_of(text)
    place = 0
    for _ in range(MOST_COMMANDS):
        found = _START.search(text, place)
        if found is None:
            return
        words = split_words(text, found.end(), shell)
        place = max(found.end(), words[-1].at[-1] + 1 if words and words[-1].at else 0)
        is_curl = found[1].lower().startswith("curl")
        sights = [each for word in words for each in _sights_of(word)]
        if is_curl and not any(word.value.lower() in _POWERSHELL for word in words):
            reader = _Curl(words)
            call = reader.call()
            sights += reader.sights
        else:
            call, shell = _power_shell(words, text), Shell.POWERSHELL
        if call.url or call.headers or call.user is not None:
            yield Command(call, shell, tuple(sights))


def _sights_of(word: Word) -> Iterator[Sight]:
    for sight in sights_in(word.value):
        start, end = word.places(sight.start, sight.end)
        yield replace(sight, start=start, end=end)


class _Curl:
    """The options of one curl command."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self._words = list(words)
        self._call = RawCall(is_whole=True)
        self._data: list[str] = []
        self._in_query = False
        self.sights: list[Sight] = []

    def call(self) -> RawCall:
        while self._words:
            word = self._words.pop(0)
            if word.value.startswith("--"):
                name, equals, _ = word.value.partition("=")
                self._option(name, word.tail(len(name) + 1) if equals else None)
            elif len(word.value) > 1 and word.value.startswith("-"):
                self._short(word)
            elif not self._call.url:
                self._call.url = word.value
        return self._finished()

    def _finished(self) -> RawCall:
        call, data = self._call, "&".join(self._data)
        if self._in_query and data:
            call.url += ("&" if "?" in call.url else "?") + data
        else:
            call.body = data
        if not call.method:
            call.method = "POST" if call.body else "GET"
        if call.url and "://" not in call.url:
            call.url = "http://" + call.url  # what curl makes of it
        call.is_form = bool(call.body) and call.header("content-type") is None
        return call

    def _short(self, word: Word) -> None:
        for place, letter in enumerate(word.value[1:], start=1):
            if letter in _SHORT_WITH_VALUE:
                is_last = place + 1 == len(word.value)
                self._option(f"-{letter}", None if is_last else word.tail(place + 1))
                return
            self._option(f"-{letter}", None)

    def _value(self, given: Word | None) -> str:
        return self._taken(given).value

    def _taken(self, given: Word | None) -> Word:
        if given is not None:
            return given
        return self._words.pop(0) if self._words else Word("", ())

    def _option(self, name: str, given: Word | None) -> None:
        call = self._call
        if name in _DATA or name == "--data-urlencode":
            data = self._taken(given)
            self._hide_fields(data, "" if name == "--data-urlencode" else "&")
            self._take_data(name, data.value)
        elif name in _CREDENTIALS:
            self._take_credentials(name, self._taken(given))
        elif name in {"-H", "--header"}:
            key, _, text = self._value(given).partition(":")
            call.headers.append((key.strip(), text.strip()))
        elif name in {"-X", "--request"}:
            call.method = self._value(given).upper()[:20]
        elif name == "--url":
            call.url = self._value(given)
        elif name in _WITH_VALUE:
            self._value(given)
        else:
            self._take_switch(name)

    def _take_switch(self, name: str) -> None:
        if name in {"-G", "--get"}:
            self._in_query = True
        elif name in {"-k", "--insecure"}:
            self._call.is_insecure = True
        elif name in {"-I", "--head"}:
            self._call.method = "HEAD"

    def _take_credentials(self, name: str, value: Word) -> None:
        if name in _WHOLE:
            self._hide(value, 0)
        elif name == "--oauth2-bearer":
            self._hide(value, 0)
            self._call.headers.append(("Authorization", f"Bearer {value.value}"))
        else:
            self._hide_user(value)
            if name in {"-u", "--user"}:
                self._call.user = value.value

    def _hide_user(self, user: Word) -> None:
        """A password, and a key that stands in the place of the name."""
        first, colon, _ = user.value.partition(":")
        if colon:
            self._hide(user, len(first) + 1)

    def _hide_fields(self, data: Word, separator: str) -> None:
        """The values of a form whose names speak of secrets, each to its very end."""
        start = 0
        for part in data.value.split(separator) if separator else [data.value]:
            name, equals, _ = part.partition("=")
            if equals and SECRET_NAME.search(name) and "{" not in name:
                self._hide(data, start + len(name) + 1, start + len(part))
            start += len(part) + 1

    def _hide(self, word: Word, start: int, stop: int | None = None) -> None:
        stop = len(word.value) if stop is None else stop
        if stop > start:
            begin, end = word.places(start, stop)
            self.sights.append(Sight(begin, end, word.value[start:stop]))

    def _take_data(self, name: str, value: str) -> None:
        if name == "--data-urlencode" and "=" in value:
            key, _, content = value.partition("=")
            value = f"{key}={quote(content, safe='')}"
        if name == "--json":
            self._call.headers.append(("Content-Type", "application/json"))
        self._data.append(value)


def _power_shell(words: tuple[Word, ...], text: str) -> RawCall:
    """The parameters of Invoke-RestMethod; tables of headers may stand in variables before it."""
    call = RawCall(is_whole=True)
    values = [word.value for word in words]
    for name, following in pairwise([*values, ""]):
        _take_parameter(call, name, following)
    for key, value in _tables(text):
        if key.lower() in {"authorization", "content-type", "accept"}:
            call.headers.append((key, value))
        elif not call.body or "=" in call.body:
            call.body += f"{'&' if call.body else ''}{key}={quote(value, safe='')}"
    call.method = call.method or ("POST" if call.body else "GET")
    call.is_form = bool(call.body) and call.header("content-type") is None
    return call


def _take_parameter(call: RawCall, name: str, following: str) -> None:
    key = name.lower()
    if key == "-uri":
        call.url = following
    elif key == "-method":
        call.method = following.upper()[:20]
    elif key == "-contenttype":
        call.headers.append(("Content-Type", following))
    elif key == "-body" and not following.startswith(("@", "$")):
        call.body = following
    elif key == "-skipcertificatecheck":
        call.is_insecure = True
    elif not call.url and re.match(r"(?i)https?://", name):
        call.url = name


def _tables(text: str) -> list[tuple[str, str]]:
    """Entries of PowerShell's tables: ``name = "value"`` and ``$table["name"] = "value"``."""
    entries = []
    for line in re.split(r"[;\n{}]", text):
        found = _ENTRY.search(line.strip()[:2000])
        if found is None or (line.lstrip().startswith("$") and "[" not in line):
            continue
        name, value = found[1] or found[3], (found["a"] or found["b"]).strip()
        if value[:1] in {"$", "@"} or name.lower() in {"uri", "method"}:
            continue
        entries.append((name, value.strip("\"'“”")))
    return entries[:50]
