"""The check of a proxy's address, which carries no password: those belong into the keyring."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

from desktop_admin.domain.urls import UrlProblem, UrlRefused


def check_proxy_url(typed: str) -> str:
    """``typed`` as ``http[s]://host[:port]``; a bare host gets ``http``. Raises ``UrlRefused``."""
    text = typed.strip()
    if not text:
        raise UrlRefused(UrlProblem.EMPTY)
    if not text.isprintable() or " " in text or "\\" in text:
        raise UrlRefused(UrlProblem.NOT_A_URL)
    parts = _split(text if "://" in text else f"http://{text}")
    problem = _problem_of(parts)
    if problem:
        raise UrlRefused(problem)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def is_proxy_url_or_empty(value: object) -> bool:
    """Whether ``value`` is empty or a proxy's address in its normal form."""
    if not isinstance(value, str):
        return False
    try:
        return not value or check_proxy_url(value) == value
    except UrlRefused:
        return False


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        is_port_usable = parts.port is None or parts.port > 0
    except ValueError as fault:
        is_about_port = "port" in str(fault).lower()
        raise UrlRefused(UrlProblem.PORT if is_about_port else UrlProblem.NOT_A_URL) from None
    if not is_port_usable:
        raise UrlRefused(UrlProblem.PORT)
    return parts


def _problem_of(parts: SplitResult) -> UrlProblem | None:
    if parts.scheme not in {"http", "https"}:
        return UrlProblem.SCHEME
    if "@" in parts.netloc:
        return UrlProblem.CREDENTIALS
    if not parts.hostname:
        return UrlProblem.NOT_A_URL
    if parts.query or parts.fragment or parts.path not in {"", "/"}:
        return UrlProblem.QUERY
    return None
