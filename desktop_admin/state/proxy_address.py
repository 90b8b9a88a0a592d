"""What is wrong with a proxy's address as typed."""

from __future__ import annotations

from desktop_admin.domain.text import Text
from desktop_admin.domain.urls import UrlRefused
from desktop_admin.settings.proxy_url import check_proxy_url
from desktop_admin.state.problem_texts import url_problem_text


def proxy_address_problem(typed: str) -> Text | None:
    """Why ``typed`` is refused, in one sentence, or None."""
    try:
        check_proxy_url(typed)
    except UrlRefused as refusal:
        return url_problem_text(refusal.problem)
    return None
