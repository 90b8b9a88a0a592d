"""The check of the TLS handshake against this computer's trust store; nothing is asked."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta

from desktop_admin.diagnostics.engine import Finding, Outcome
from desktop_admin.diagnostics.network_checks import PLAIN, is_tls, opened_to, tunnel_through
from desktop_admin.diagnostics.subject import Subject, host_and_port
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

_SOON = timedelta(days=14)
_VERIFY_STEPS = {
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


def check_tls(subject: Subject) -> Finding:
    """The handshake against this computer's trust store, and how long the certificate lives on."""
    from desktop_admin.api.tls import system_trust  # noqa: PLC0415 - heavy

    if not is_tls(subject):
        return PLAIN
    host = host_and_port(subject.url or "")[0]
    with opened_to(subject) as opened:
        if subject.proxy() is not None:
            tunnel_through(opened, subject)
        try:
            with system_trust().wrap_socket(opened, server_hostname=host) as tls:
                return _trusted(tls)
        except ssl.SSLCertVerificationError as refused:
            step = _VERIFY_STEPS.get(refused.verify_code, _INSPECTED)
            cause = Text(
                QT_TRANSLATE_NOOP("Text", "The certificate of {host} is not trusted: {reason}.")
            )
            cause = cause.with_facts(host=host, reason=refused.verify_message)
            return Finding(Outcome.FAILED, cause, step, {"code": str(refused.verify_code)})
        except (ssl.SSLError, OSError) as fault:
            reason = getattr(fault, "reason", None) or type(fault).__name__
            cause = Text(QT_TRANSLATE_NOOP("Text", "{host} does not speak TLS here ({reason})."))
            step = Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Check the port: this may be one for plain HTTP, or a proxy cuts TLS off.",
                )
            )
            facts = cause.with_facts(host=host, reason=reason)
            return Finding(Outcome.FAILED, facts, step, {"reason": str(reason)})


def _trusted(tls: ssl.SSLSocket) -> Finding:
    from cryptography import x509  # noqa: PLC0415 - heavy

    raw = tls.getpeercert(binary_form=True) or b""
    seen = x509.load_der_x509_certificate(raw)
    end = seen.not_valid_after_utc
    detail = {
        "version": tls.version() or "",
        "subject": seen.subject.rfc4514_string(),
        "issuer": seen.issuer.rfc4514_string(),
        "expires": end.isoformat(),
        "store": "this computer's",
    }
    told = Text(
        QT_TRANSLATE_NOOP("Text", "{version}; the certificate is trusted and lasts until {day}.")
    )
    told = told.with_facts(version=tls.version(), day=end.date().isoformat())
    if end - datetime.now(UTC) < _SOON:
        step = Text(
            QT_TRANSLATE_NOOP(
                "Text", "Tell whoever runs the server that its certificate ends soon."
            )
        )
        return Finding(Outcome.WARNING, told, step, detail)
    return Finding(Outcome.OK, told, None, detail)
