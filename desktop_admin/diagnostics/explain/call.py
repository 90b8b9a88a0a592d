"""A call as a pasted text shows it: where it goes, what it carries and how it was answered."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from desktop_admin.diagnostics.explain.credential import Collector, Credential, is_random

ID_FIELDS = frozenset({"client_id", "clientid", "username", "sender_id", "delegator_id"})
SECRET_FIELDS = frozenset(
    {"client_secret", "clientsecret", "secret", "password", "client_assertion"}
)
SECRET_NAME = re.compile(r"(?i)secret|passw|token|key|cookie|assertion|session|signature|auth")
_PLAIN_FIELDS = frozenset({"grant_type", "scope", "type"})
_FIELD_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Answer:
    """How a call was answered, or that it failed; texts are without secrets.

    ``code`` is a messageKey or the ``error`` of RFC 6749 section 5.2, ``fault`` what the caller's
    own library said where no answer came.
    """

    status: int | None = None
    code: str = ""
    message: str = ""
    request_id: str = ""
    content_type: str = ""
    challenge: str = ""
    location: str = ""
    seconds: int | None = None
    is_html: bool = False
    product: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """``url`` has no query and no user part; ``query`` are the names of its parameters.

    ``scheme`` is that of the Authorization header in small letters, "" for none, ``credential``
    what stands behind it; ``pair`` are client id and secret where it is Basic. ``fields`` are
    credentials in the body, ``plain`` its other known parameters, ``query_fields`` credentials in
    the query. ``user_info``: credentials stand in the address itself. ``is_whole``: what is not
    here was not sent; a log tells less.
    """

    method: str = ""
    url: str = ""
    query: tuple[str, ...] = ()
    has_header: bool = False
    scheme: str = ""
    credential: Credential | None = None
    pair: tuple[Credential, Credential] | None = None
    is_encoded: bool = True
    has_hidden_key: bool = False
    content_type: str = ""
    has_body: bool = False
    fields: Mapping[str, Credential] = field(default_factory=dict)
    plain: Mapping[str, str] = field(default_factory=dict)
    query_fields: Mapping[str, Credential] = field(default_factory=dict)
    query_plain: Mapping[str, str] = field(default_factory=dict)
    user_info: bool = False
    is_insecure: bool = False
    is_whole: bool = False
    answer: Answer | None = None

    @property
    def path(self) -> str:
        """The path of the address."""
        return _split(self.url)[1]

    @property
    def host(self) -> str:
        """The host of the address in small letters, with its port if one is given."""
        return _split(self.url)[0]

    @property
    def is_plain_http(self) -> bool:
        """Whether the call is not encrypted."""
        return self.url.lower().startswith("http://")

    def credentials(self) -> tuple[Credential, ...]:
        """Everything that authenticates, wherever it stands."""
        header = self.pair or ((self.credential,) if self.credential else ())
        return (*header, *self.fields.values(), *self.query_fields.values())


def _split(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
        return parts.netloc.lower(), parts.path
    except ValueError:
        return "", ""


@dataclass(slots=True)
class RawCall:
    """A call with what it really carries, on its way to a ``Call``; it is never kept."""

    method: str = ""
    url: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: str = ""
    is_form: bool = False
    user: str | None = None
    is_insecure: bool = False
    is_whole: bool = False
    answer: Answer | None = None

    def header(self, name: str) -> str | None:
        """The value of the first header of this name."""
        return next((text for key, text in self.headers if key.lower() == name), None)


def safe_url(url: str) -> tuple[str, str, bool]:
    """Scheme, host and path of ``url``; its query; whether it has a user part."""
    text = url.strip().strip("\"'“”‘’`<>")
    bare, _, query = text.partition("?")
    scheme, separator, rest = bare.partition("://")
    if not separator:
        scheme, rest = "", bare
    authority, slash, path = rest.partition("/")
    user, at, host = authority.rpartition("@")
    parts = ["…" if is_random(part) and len(part) > 30 else part for part in path.split("/")]
    shown = f"{scheme}{separator}{host}{slash}{'/'.join(parts)}".partition("#")[0]
    return shown[:300], query.partition("#")[0], bool(at and user)


def pairs_of(text: str) -> list[tuple[str, str]]:
    """The parameters of a form or a query, as far as they can be read."""
    try:
        return parse_qsl(text, keep_blank_values=True, max_num_fields=_FIELD_LIMIT)
    except ValueError:
        return []


def sorted_fields(
    pairs: list[tuple[str, str]], collector: Collector, hide: Callable[[str], str]
) -> tuple[dict[str, Credential], dict[str, str]]:
    """Credentials by name, and the plain parameters that are known."""
    credentials: dict[str, Credential] = {}
    plain: dict[str, str] = {}
    for name, value in pairs:
        key = name.strip().lower().replace("-", "_")
        if key in ID_FIELDS:
            credentials[key] = collector.see(value, is_public=True)
        elif key in _PLAIN_FIELDS:
            plain[key] = hide(value.strip()[:60])
        elif key == "email":
            plain[key] = "…"  # that there is one is enough
        elif SECRET_NAME.search(key):
            credentials[key] = collector.see(value)
    return credentials, plain
