"""The facts that checks tell in ``Finding.detail``: each key, what it means, and who tells it.

Keys are stable and documented; values are strings without secrets. A key is left out where its fact
is not known. Yes and no are ``yes`` and ``no``; moments are ISO 8601 in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_admin.domain.errors import AppError, RateLimited

if TYPE_CHECKING:
    from desktop_admin.api.tokens import Reply


@dataclass(frozen=True, slots=True)
class Detail:
    """One key; ``checks`` are the ids of the checks that tell it, empty: any that calls a server.

    A key that ends in ``_1`` stands for ``_1``, ``_2`` and so on.
    """

    key: str
    meaning: str
    checks: tuple[str, ...] = ()


_ADDRESSES = ("dns", "tcp", "auth-dns", "auth-tcp")
_TLS = ("tls", "auth-tls")
_CALLS = ("token", "call")
DETAILS: tuple[Detail, ...] = (
    Detail("fault", "class of the error, or Deadline, where there was no usable answer"),
    Detail("host", "host, with its port unless it is the scheme's own"),
    Detail("status", "status of the answer"),
    Detail("content_type", "media type of the answer"),
    Detail("message_key", "the service's messageKey of a refusal"),
    Detail("error_code", "the error of RFC 6749 section 5.2 of a refusal"),
    Detail("words", "what the server or the system said, redacted"),
    Detail("www_authenticate", "scheme of the WWW-Authenticate header of a refusal"),
    Detail("retry_after", "seconds that the server asks to wait"),
    Detail("waited_seconds", "seconds after which no answer was waited for any more"),
    Detail("request_id", "id of the request, which the server's log has too"),
    Detail("location", "where a redirect leads"),
    Detail("system", "the system's name of the error, such as ECONNREFUSED"),
    Detail("reason", "why TLS failed, in OpenSSL's words", _TLS),
    Detail("verify_code", "OpenSSL's number of a failed verification", _TLS),
    Detail("url", "the backend URL", ("settings",)),
    Detail("token_endpoint", "the authorization server's URL", ("settings", "metadata")),
    Detail("address_problem", "why an address is refused", ("settings",)),
    Detail("note_1", "what the settings file says that cannot be used", ("settings",)),
    Detail("proxy", "host of the proxy, none: straight", ("proxy", "auth-dns")),
    Detail(
        "proxy_source",
        "who decided: loopback, setting, environment, system, exception (a no_proxy list)",
        ("proxy", "auth-dns"),
    ),
    Detail("proxy_variable", "name of the environment variable", ("proxy", "auth-dns")),
    Detail("proxy_script", "yes: the system has a PAC script, which is not used", ("proxy",)),
    Detail("connect_status", "status of the proxy's answer to CONNECT", ("connect", "auth-tls")),
    Detail("port", "port", ("tcp", "auth-tcp")),
    Detail("ipv4", "answers, silent, refused or none (no such address)", ("tcp", "auth-tcp")),
    Detail("ipv6", "the same of IPv6", ("tcp", "auth-tcp")),
    Detail(
        "address_1",
        "family, number and how it answered: IPv6 ::1: 12 ms, no answer, or the error",
        _ADDRESSES,
    ),
    Detail("version", "version of TLS", _TLS),
    Detail("subject", "subject of the server's certificate", _TLS),
    Detail("issuer", "its issuer", _TLS),
    Detail("not_before", "from when it counts", _TLS),
    Detail("not_after", "until when it counts", _TLS),
    Detail("names", "hosts that it is for", _TLS),
    Detail("chain_1", "subject of each certificate up to the root, the server's own first", _TLS),
    Detail("store", "which store was asked", _TLS),
    Detail(
        "authority",
        "public: the root is a public one; private: it is not; self-signed; unknown",
        _TLS,
    ),
    Detail("inspector", "product that is known to inspect traffic, by the issuer's name", _TLS),
    Detail("clock_difference_seconds", "positive: this computer is ahead", ("http",)),
    Detail("speaks_tls", "yes: the port of an address with http:// speaks TLS", ("http",)),
    Detail("server", "the Server header", ("http",)),
    Detail("server_version", "version of the service", ("http",)),
    Detail("has_administration", "yes: administration interface is offered", ("http",)),
    Detail("metadata", "verified, not-published or mismatch", ("metadata",)),
    Detail("issuer_expected", "issuer that belongs to the token endpoint", ("metadata",)),
    Detail("issuer_declared", "issuer that the metadata names", ("metadata",)),
    Detail("declared_endpoint", "token endpoint that the metadata names", ("metadata",)),
    Detail("credential", "name of the credential", ("credential",)),
    Detail("kind", "API_KEY, CLIENT_APP or OAUTH_CLIENT", ("credential",)),
    Detail("client_id", "its client id", ("credential",)),
    Detail("id_shape", "what the id looks like, in words that stay", ("credential",)),
    Detail("id_flaws", "what is wrong with its form, by commas", ("credential",)),
    Detail("secret_shape", "what the secret or key looks like", ("credential",)),
    Detail("flaws", "what is wrong with its form, by commas", ("credential",)),
    Detail("saved_at", "when the credential was saved here", ("credential", "registered")),
    Detail("token_lifetime_seconds", "how long the token lives from now on", ("token",)),
    Detail("expires_at_unit", "milliseconds or seconds, in which expiresAt came", ("token",)),
    Detail("is_other_method", "yes: refused as the other method is in force", _CALLS),
    Detail("is_switched_off", "yes: refused as a feature is switched off", _CALLS),
    Detail("is_fresh_refused", "yes: a token that was given just before was refused", ("call",)),
    Detail("is_listed", "yes: the account has the client, no: it was deleted", ("registered",)),
    Detail("created_at", "when the client was made", ("registered",)),
    Detail("rotated_at", "when it last got new credentials", ("registered",)),
    Detail("last_used_at", "when it was last used", ("registered",)),
    Detail("method", "API_KEY_AND_CLIENT_APPS or OAUTH2, in force as far as known", ("method",)),
    Detail("method_source", "person or credential: from whose answers it is known", ("method",)),
    Detail("method_needed", "the method that the credential belongs to", ("method",)),
    Detail("feature_api_key", "on or off", ("features",)),
    Detail("feature_api_token", "on or off", ("features",)),
    Detail("feature_oauth2", "on or off", ("features",)),
    Detail("feature_needed", "the feature that the credential needs", ("features",)),
    Detail("has_permission", "yes or no: API access is allowed", ("permission",)),
    Detail("capabilities", "what the signed-in person may do, by blanks", ("permission",)),
    Detail("roles", "number of roles that the signed-in person holds", ("permission",)),
    Detail("backend", "the keyring's name", ("keyring",)),
    Detail("is_persistent", "no: secrets are forgotten at the end", ("keyring",)),
    Detail("marking", "who honours the mark of secrets on the clipboard", ("clipboard",)),
    Detail("came_back", "yes, no or unknown: a marker was found on it", ("clipboard",)),
    Detail("was_cleared", "yes, no or unknown: the marker went away again", ("clipboard",)),
    Detail("log_folder", "where the log is", ("disk",)),
    Detail("free_megabytes", "room on the disk", ("disk",)),
    Detail("program_version", "version of this program", ("disk",)),
)
_FACTS = ("host", "status", "content_type", "location", "reason", "system", "verify_code")


def error_detail(error: AppError) -> dict[str, str]:
    """What may be told of ``error`` under the documented keys."""
    told = {"fault": type(error).__name__}
    told |= {key: str(error.facts[key]) for key in _FACTS if error.facts.get(key)}
    told |= code_detail(str(error.facts.get("message_key") or ""))
    if "seconds" in error.facts:
        key = "retry_after" if isinstance(error, RateLimited) else "waited_seconds"
        told[key] = str(error.facts["seconds"])
    scheme = error.facts.get("challenge")
    return told | known(www_authenticate=scheme, request_id=error.request_id, words=error.detail)


def reply_detail(reply: Reply) -> dict[str, str]:
    """What may be told of the answer to a public call under the documented keys."""
    units = {True: "milliseconds", False: "seconds", None: None}
    return {
        **known(host=reply.host, status=reply.status, content_type=reply.content_type),
        **code_detail(reply.code or ""),
        **known(
            www_authenticate=reply.challenge,
            request_id=reply.request_id,
            words=reply.words,
            token_lifetime_seconds=reply.seconds,
            expires_at_unit=units[reply.is_in_milliseconds],
            is_other_method="yes" if reply.is_other_method else None,
            is_switched_off="yes" if reply.is_switched_off else None,
        ),
    }


def code_detail(code: str) -> Mapping[str, str]:
    """A refusal's code under the key of its kind; RFC 6749's have no dots."""
    return {"message_key" if "." in code else "error_code": code} if code else {}


def known(**facts: object) -> dict[str, str]:
    """Those of ``facts`` that are known, as strings."""
    return {key: str(fact) for key, fact in facts.items() if fact not in (None, "")}
