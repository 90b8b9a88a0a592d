"""The check of the TLS handshake against this computer's trust store; nothing is asked."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta

from desktop_admin.api.system_names import system_name
from desktop_admin.diagnostics.details import known
from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.network_checks import PLAIN, connect_finding
from desktop_admin.diagnostics.opening import is_tls, opened_to, tunnel_through
from desktop_admin.diagnostics.subject import Subject, host_and_port
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.domain.urls import host_of

_SOON = timedelta(days=14)
_UNTRUSTED = Text(QT_TRANSLATE_NOOP("Text", "The certificate of {host} is not trusted: {reason}."))
_VERIFY_STEPS = {
    9: Text(
        QT_TRANSLATE_NOOP(
            "Text", "Set this computer's clock: the certificate counts from later on only."
        )
    ),
    10: Text(QT_TRANSLATE_NOOP("Text", "Have the server's certificate renewed; nothing was sent.")),
    62: Text(QT_TRANSLATE_NOOP("Text", "Check the host in the connection; nothing was sent.")),
    64: Text(QT_TRANSLATE_NOOP("Text", "Check the host in the connection; nothing was sent.")),
}
_INSPECTED = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "Nothing was sent. Ask your network team whether a proxy inspects the traffic, and have its"
        " certificate installed on this computer.",
    )
)
_NO_TLS = Text(QT_TRANSLATE_NOOP("Text", "{host} does not speak TLS here ({reason})."))
_NO_TLS_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text", "Check the port: this may be one for plain HTTP, or a proxy cuts TLS off."
    )
)
_OLD = Text(
    QT_TRANSLATE_NOOP("Text", "{host} offers no version of TLS that is safe: 1.2 or newer.")
)
_OLD_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Nothing was sent. Have the server, or the proxy before it, updated.")
)
_OLD_WORDS = ("PROTOCOL_VERSION", "UNSUPPORTED_PROTOCOL", "WRONG_SSL_VERSION")
_TRUSTED = Text(
    QT_TRANSLATE_NOOP("Text", "{version}; the certificate is trusted and lasts until {day}.")
)
_ENDS_STEP = Text(
    QT_TRANSLATE_NOOP("Text", "Tell whoever runs the server that its certificate ends soon.")
)
_PRIVATE = Text(
    QT_TRANSLATE_NOOP(
        "Text", "The certificate is trusted, but it comes from no public authority: {issuer}."
    )
)
_PRIVATE_STEP = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "Ask your network team whether a proxy inspects the traffic: programs with a trust store of"
        " their own need this authority too.",
    )
)


def check_tls(subject: Subject) -> Finding:
    """The handshake against this computer's trust store, and how long the certificate lives on."""
    from desktop_admin.api.tls import system_trust  # noqa: PLC0415 - heavy

    if not is_tls(subject):
        return PLAIN
    host = host_and_port(subject.url or "")[0]
    with opened_to(subject) as opened:
        status = 200 if subject.proxy() is None else tunnel_through(opened, subject)
        if status != 200:
            return connect_finding(status)
        try:
            with system_trust().wrap_socket(opened, server_hostname=host) as tls:
                return _trusted(subject, tls)
        except ssl.SSLCertVerificationError as refused:
            fault: OSError = refused
        except OSError as met:  # ssl.SSLError is one
            fault = met
    if isinstance(fault, ssl.SSLCertVerificationError):
        return _untrusted(subject, fault)
    return _no_tls(subject, fault)


def _trusted(subject: Subject, tls: ssl.SSLSocket) -> Finding:
    from desktop_admin.api.certificates import chain_of  # noqa: PLC0415 - heavy

    seen = chain_of(tls)
    end = seen.not_after
    detail = seen.detail | known(host=host_of(subject.url or ""), version=tls.version())
    told = _TRUSTED.with_facts(version=tls.version(), day=end.date().isoformat())
    if end - datetime.now(UTC) < _SOON:
        return Finding(Outcome.WARNING, told, _ENDS_STEP, detail)
    if seen.is_private:
        issuer = seen.inspector or seen.authority_name
        return Finding(Outcome.WARNING, _PRIVATE.with_facts(issuer=issuer), _PRIVATE_STEP, detail)
    return Finding(Outcome.OK, told, None, detail)


def _untrusted(subject: Subject, refused: ssl.SSLCertVerificationError) -> Finding:
    host = host_of(subject.url or "")
    step = _VERIFY_STEPS.get(refused.verify_code, _INSPECTED)
    cause = _UNTRUSTED.with_facts(host=host, reason=refused.verify_message)
    detail = known(
        host=host, verify_code=refused.verify_code, reason=refused.verify_message
    ) | _presented(subject)
    return Finding(Outcome.FAILED, cause, step, detail)


def _presented(subject: Subject) -> dict[str, str]:
    """What the refused certificate says of itself, which nothing vouches for."""
    from desktop_admin.api.certificates import presented_chain  # noqa: PLC0415 - heavy

    host = host_and_port(subject.url or "")[0]
    try:
        with opened_to(subject) as opened:
            if subject.proxy() is not None:
                tunnel_through(opened, subject)
            opened.settimeout(subject.connect_seconds)
            seen = presented_chain(opened, host)
    except OSError:
        return {}
    return seen.detail if seen else {}


def speaks_tls(subject: Subject) -> bool:
    """Whether a port that is taken for plain HTTP speaks TLS; the handshake alone is tried."""
    return bool(_presented(subject))


def _no_tls(subject: Subject, fault: OSError) -> Finding:
    host = host_of(subject.url or "")
    reason = str(getattr(fault, "reason", None) or system_name(fault))
    detail = {"host": host, "reason": reason}
    if any(word in reason for word in _OLD_WORDS):
        return Finding(Outcome.FAILED, _OLD.with_facts(host=host), _OLD_STEP, detail)
    cause = _NO_TLS.with_facts(host=host, reason=reason)
    return Finding(Outcome.FAILED, cause, _NO_TLS_STEP, detail)
