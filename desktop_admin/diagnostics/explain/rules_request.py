"""Finds what is wrong with the address, the method and the form of a call."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from desktop_admin.diagnostics.explain import problems_request as problems
from desktop_admin.diagnostics.explain.call import Call
from desktop_admin.diagnostics.explain.call_reading import FORM
from desktop_admin.diagnostics.explain.endpoints import (
    IS_TOKEN,
    Endpoint,
    endpoint_of,
    mended,
)
from desktop_admin.diagnostics.explain.finding import Finding, Surroundings
from desktop_admin.diagnostics.regions import region_of
from desktop_admin.domain.urls import CLIENT_APP_TOKEN_PATH, is_loopback_host

_JSON = "application/json"


def request_findings(call: Call, known: Surroundings) -> Iterator[Finding]:
    """What is wrong in one call."""
    if not call.url:
        return
    endpoint = endpoint_of(call.path, urlsplit(known.token_endpoint).path)
    yield from _address(call, endpoint)
    host = _host_of(call.url)
    if call.is_plain_http and not is_loopback_host(host):
        yield problems.SENT_OVER_HTTP.found()
    if call.is_insecure:
        yield problems.UNCHECKED_CERTIFICATE.found()
    yield from _host(host, known)
    if endpoint in IS_TOKEN and call.method:
        yield from _token_request(call, endpoint)


def _address(call: Call, endpoint: Endpoint) -> Iterator[Finding]:
    if endpoint is Endpoint.LIKE_A_TOKEN:
        yield problems.TOKEN_PATH.found(path=call.path)
    elif (address := mended(call.url, endpoint)) != call.url:
        yield problems.MEANT.found(address=address)


def _host(host: str, known: Surroundings) -> Iterator[Finding]:
    if not host or "." not in host or not known.backend_url or is_loopback_host(host):
        return
    ours = {_host_of(known.backend_url), _host_of(known.token_endpoint)}
    if host in ours:
        return
    connected = _host_of(known.backend_url)
    environment, ours_is = region_of(host), region_of(connected)
    if environment is not None and ours_is is not None:
        yield problems.OTHER_ENVIRONMENT.found(
            host=host, environment=environment.name, connected=ours_is.name
        )
    else:
        yield problems.OTHER_HOST.found(host=host, connected=known.connection_name or connected)


def _token_request(call: Call, endpoint: Endpoint) -> Iterator[Finding]:
    if call.method != "POST":
        yield problems.TOKEN_METHOD.found(method=call.method)
    if endpoint is Endpoint.APP_TOKEN or call.path.rstrip("/").endswith(CLIENT_APP_TOKEN_PATH):
        yield from _app_body(call)
        return
    grant = call.plain.get("grant_type")
    if grant is None and "grant_type" in call.query_plain:
        grant = call.query_plain["grant_type"]
        yield problems.GRANT_TYPE_IN_QUERY.found()
    if not grant and call.is_whole:
        yield problems.GRANT_TYPE_MISSING.found()
    if call.has_body and call.content_type not in {FORM, ""}:
        yield problems.CONTENT_TYPE.found(given=call.content_type, wanted=FORM)


def _app_body(call: Call) -> Iterator[Finding]:
    if call.has_body and call.content_type not in {_JSON, ""}:
        yield problems.CONTENT_TYPE.found(given=call.content_type, wanted=_JSON)
    if not call.has_body or not call.fields:
        return
    if "type" not in call.plain:
        yield problems.TYPE_MISSING.found()
    elif call.plain["type"] == "SENDER" and "email" not in call.plain:
        yield problems.SENDER_WITHOUT_EMAIL.found()


def _host_of(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
