"""TLS of the backend's own: certificate and key, checked at the start and when renewed."""

from __future__ import annotations

import logging
import os
import ssl
import stat
from datetime import UTC, datetime
from pathlib import Path

from desktop_admin.backend.start_refused import StartRefused

_LOG = logging.getLogger("desktop_admin.backend")


class TlsFiles:
    """A certificate and its key in two PEM files, and the context that speaks for them.

    Raises ``StartRefused`` when they cannot be used. ``renew()`` takes what the files hold by then;
    if that cannot be used it says so in the log, and the old pair goes on.
    """

    def __init__(self, certificate: Path, key: Path) -> None:
        self._certificate, self._key = certificate, key
        self.context = _context()
        self._load()
        self._seen = self._versions()

    def renew_if_changed(self) -> None:
        """``renew()`` if one of the files is another one than before."""
        if self._versions() != self._seen:
            self.renew()

    def renew(self) -> None:
        """Uses the files as they are now for the connections from now on."""
        self._seen = self._versions()
        try:
            self._load()
        except StartRefused as refusal:
            _LOG.error("TLS files not taken, the old ones go on", extra={"reason": str(refusal)})
        else:
            _LOG.info("TLS certificate loaded")

    def _load(self) -> None:
        _check_mode(self._key)
        _check_time(self._certificate)
        # First into a context that nobody uses: a pair that does not match must change nothing.
        for context in (_context(), self.context):
            try:
                context.load_cert_chain(self._certificate, self._key, password=_no_passphrase)
            except ssl.SSLError as problem:
                raise StartRefused("tls", _words(problem, self._certificate, self._key)) from None
            except OSError as problem:
                raise _unreadable(self._key, problem) from None

    def _versions(self) -> tuple[tuple[int, int], ...]:
        return tuple(_version(path) for path in (self._certificate, self._key))


def _context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.options |= ssl.OP_NO_RENEGOTIATION | ssl.OP_NO_COMPRESSION
    context.set_alpn_protocols(["http/1.1"])
    return context


def _check_mode(key: Path) -> None:
    try:
        mode = key.stat().st_mode
    except OSError as problem:
        raise _unreadable(key, problem) from None
    if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
        raise StartRefused(
            "tls", f"The TLS key {key} is open to others. Restrict it: chmod 600 {key}"
        )


def _check_time(certificate: Path) -> None:
    from cryptography import x509  # noqa: PLC0415 - only with TLS

    try:
        found = x509.load_pem_x509_certificates(certificate.read_bytes())[0]
    except OSError as problem:
        raise _unreadable(certificate, problem) from None
    except ValueError:
        raise StartRefused("tls", f"{certificate} holds no certificate in PEM form.") from None
    now = datetime.now(UTC)
    if found.not_valid_after_utc <= now:
        when = f"{found.not_valid_after_utc:%Y-%m-%d %H:%M} UTC"
        raise StartRefused("tls", f"The TLS certificate {certificate} expired on {when}. Renew it.")
    if found.not_valid_before_utc > now:
        when = f"{found.not_valid_before_utc:%Y-%m-%d %H:%M} UTC"
        raise StartRefused("tls", f"The TLS certificate {certificate} is not valid before {when}.")


def _no_passphrase() -> str:
    raise ValueError("a passphrase is needed")


def _words(problem: ssl.SSLError, certificate: Path, key: Path) -> str:
    if problem.reason == "KEY_VALUES_MISMATCH":
        return f"The TLS key {key} is not the key of the certificate {certificate}."
    return f"The TLS certificate {certificate} and key {key} cannot be used: {problem.reason}."


def _unreadable(path: Path, problem: OSError) -> StartRefused:
    return StartRefused("tls", f"The TLS file {path} cannot be read: {problem.strerror}.")


def _version(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_ino)
