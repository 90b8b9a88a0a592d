"""Checks and normal forms of the addresses a person types: backend and authorization server."""

from __future__ import annotations

import ipaddress
import re
from enum import StrEnum
from urllib.parse import SplitResult, urlsplit, urlunsplit

TOKEN_PATH = "/oauth2/token"  # noqa: S105 - a path, not a password
API_PATH = "/api"
CLIENT_APP_TOKEN_PATH = "/apitoken/clientApp/accessToken"  # noqa: S105 - a path, not a password
_HOST = re.compile(
    r"(?=.{1,253}\Z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\.?",
    re.IGNORECASE,
)


class UrlProblem(StrEnum):
    """Why an address is refused."""

    EMPTY = "empty"
    NOT_A_URL = "not-a-url"
    SCHEME = "scheme"
    CREDENTIALS = "credentials"
    INSECURE = "insecure"
    QUERY = "query"
    PORT = "port"
    NO_PATH = "no-path"


class UrlRefused(ValueError):
    """An address that is not accepted.

    ``problem`` says why, and the text never repeats what was typed.
    """

    def __init__(self, problem: UrlProblem) -> None:
        self.problem = problem
        super().__init__(problem.value)


def normalise_backend_url(typed: str) -> str:
    """``typed`` as ``scheme://host[:port][/path]``, without a final slash and without ``/api``.

    A bare host gets ``https``, on loopback ``http``. Raises ``UrlRefused``.
    """
    parts = _checked(_with_scheme(typed))
    path = re.sub(r"/+", "/", parts.path).rstrip("/")
    if path.endswith("/api"):
        path = path.removesuffix("/api").rstrip("/")
    return urlunsplit((parts.scheme, _authority(parts), path, "", ""))


def check_token_endpoint(typed: str) -> str:
    """``typed`` as a token endpoint in normal form; it needs a path. Raises ``UrlRefused``."""
    parts = _checked(_with_scheme(typed))
    path = parts.path.rstrip("/")
    if not path:
        raise UrlRefused(UrlProblem.NO_PATH)
    return urlunsplit((parts.scheme, _authority(parts), path, "", ""))


def derived_token_endpoint(backend_url: str) -> str:
    """The token endpoint of a service that publishes none: ``<backend>/oauth2/token``."""
    return backend_url + TOKEN_PATH


def issuer_of(token_endpoint: str) -> str | None:
    """The issuer behind a token endpoint that ends in ``/oauth2/token``, else None.

    It must be asked for.
    """
    if token_endpoint.endswith(TOKEN_PATH):
        return token_endpoint.removesuffix(TOKEN_PATH)
    return None


def metadata_url(issuer: str) -> str:
    """Where an issuer publishes its metadata.

    RFC 8414 section 3.1, the path goes behind the well-known part.
    """
    parts = urlsplit(issuer)
    path = "/.well-known/oauth-authorization-server" + parts.path.rstrip("/")
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def origin_and_path(url: str) -> tuple[str, str]:
    """``https://host:port`` and the path of ``url``, as they stand."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, "", "", "")), parts.path


def is_same_origin(first: str, second: str) -> bool:
    """Whether scheme, host and port are the same."""
    return _origin(urlsplit(first)) == _origin(urlsplit(second))


def host_of(url: str) -> str:
    """Host and, where it is not the scheme's own, port: what a person knows the server by."""
    return _authority(urlsplit(url))


def is_loopback_host(host: str) -> bool:
    """Whether ``host`` names this very computer: ``localhost``, ``127.0.0.0/8`` or ``::1``."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _with_scheme(typed: str) -> str:
    text = typed.strip()
    if not text:
        raise UrlRefused(UrlProblem.EMPTY)
    if (
        any(character.isspace() or not character.isprintable() for character in text)
        or "\\" in text
    ):
        raise UrlRefused(UrlProblem.NOT_A_URL)
    if "://" in text:
        return text
    if re.match(r"[^/?#]+:[^/?#]*@", text):
        raise UrlRefused(UrlProblem.CREDENTIALS)
    if re.match(r"[a-z][a-z0-9+.-]*:(?!\d)", text, re.IGNORECASE):
        raise UrlRefused(UrlProblem.SCHEME)
    bare = _split("//" + text)
    scheme = "http" if is_loopback_host(bare.hostname or "") else "https"
    return f"{scheme}://{text}"


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError as problem:
        reason = UrlProblem.PORT if "ort" in str(problem) else UrlProblem.NOT_A_URL
        raise UrlRefused(reason) from None
    return parts


def _checked(text: str) -> SplitResult:
    parts = _split(text)
    if parts.scheme not in {"http", "https"}:
        raise UrlRefused(UrlProblem.SCHEME)
    if "@" in parts.netloc:
        raise UrlRefused(UrlProblem.CREDENTIALS)
    if not _is_host(parts.hostname or ""):
        raise UrlRefused(UrlProblem.NOT_A_URL)
    if parts.query or parts.fragment or text.endswith(("?", "#")):
        raise UrlRefused(UrlProblem.QUERY)
    if parts.scheme == "http" and not is_loopback_host(parts.hostname or ""):
        raise UrlRefused(UrlProblem.INSECURE)
    return parts


def _is_host(host: str) -> bool:
    try:
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return False
    try:
        ipaddress.ip_address(ascii_host)
    except ValueError:
        is_number = re.fullmatch(r"[0-9.]+", ascii_host) is not None
        return not is_number and _HOST.fullmatch(ascii_host) is not None
    return host.isascii()


def _authority(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    shown = f"[{host}]" if ":" in host else host
    default = 443 if parts.scheme == "https" else 80
    if parts.port is None or parts.port == default:
        return shown
    return f"{shown}:{parts.port}"


def _origin(parts: SplitResult) -> tuple[str, str]:
    return parts.scheme, _authority(parts)
