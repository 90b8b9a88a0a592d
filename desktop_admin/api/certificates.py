"""What the certificates of a TLS connection say: the whole chain, and who stands behind it.

Heavy: imports cryptography; load it in a worker thread only.
"""

from __future__ import annotations

import _ssl
import os
import socket
import ssl
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

import certifi
from cryptography import x509
from cryptography.x509.oid import ExtensionOID, NameOID

_MOST = 8
# Where systems keep the authorities of their distributor, apart from those added on the computer.
_DISTRIBUTED = (
    Path("/usr/share/ca-certificates"),  # Debian, Ubuntu
    Path("/usr/share/pki/ca-trust-source"),  # Fedora and its kin
    Path("/usr/share/pki/trust"),  # SUSE
)
# Words in the names of authorities of products that decrypt traffic to look into it.
_INSPECTORS = (
    ("zscaler", "Zscaler"),
    ("netskope", "Netskope"),
    ("fortinet", "Fortinet"),
    ("fortigate", "Fortinet"),
    ("palo alto", "Palo Alto Networks"),
    ("blue coat", "Blue Coat"),
    ("bluecoat", "Blue Coat"),
    ("forcepoint", "Forcepoint"),
    ("websense", "Forcepoint"),
    ("cisco umbrella", "Cisco Umbrella"),
    ("sophos", "Sophos"),
    ("barracuda", "Barracuda"),
    ("check point", "Check Point"),
    ("mcafee", "McAfee"),
    ("skyhigh", "Skyhigh"),
    ("sonicwall", "SonicWall"),
    ("watchguard", "WatchGuard"),
    ("untangle", "Untangle"),
    ("kaspersky", "Kaspersky"),
    ("eset ssl", "ESET"),
    ("avast", "Avast"),
    ("avg ", "AVG"),
    ("bitdefender", "Bitdefender"),
    ("mitmproxy", "mitmproxy"),
    ("charles proxy", "Charles"),
    ("fiddler", "Fiddler"),
    ("portswigger", "Burp"),
)


@dataclass(frozen=True, slots=True)
class ChainSeen:
    """A chain of certificates, the server's own first. ``authority`` is ``public``, ``private``
    (it leads to an authority that no distributor ships), ``self-signed`` or ``unknown``;
    ``authority_name`` who issued the last one, ``inspector`` the product known by such a name.
    """

    certificates: tuple[x509.Certificate, ...]
    authority: str
    authority_name: str
    inspector: str

    @property
    def not_after(self) -> datetime:
        """Until when the server's own counts."""
        return self.certificates[0].not_valid_after_utc

    @property
    def is_private(self) -> bool:
        """Whether a proxy may have made it: authorities of a company's own look the same."""
        return self.authority == "private" or bool(self.inspector)

    @property
    def detail(self) -> dict[str, str]:
        """What may be told of it under the documented keys; names are what it says of itself."""
        own = self.certificates[0]
        told = {
            "subject": own.subject.rfc4514_string(),
            "issuer": own.issuer.rfc4514_string(),
            "not_before": own.not_valid_before_utc.isoformat(),
            "not_after": own.not_valid_after_utc.isoformat(),
            "names": " ".join(_names_of(own)),
            "store": trust_store(),
            "authority": self.authority,
            "inspector": self.inspector,
        }
        for number, each in enumerate(self.certificates[:_MOST], start=1):
            told[f"chain_{number}"] = each.subject.rfc4514_string()
        return {key: value for key, value in told.items() if value}


def chain_of(tls: ssl.SSLSocket) -> ChainSeen:
    """The chain of a verified connection."""
    found = _ders(tls) or (tls.getpeercert(binary_form=True) or b"",)
    return _seen(found)


def presented_chain(opened: socket.socket, host: str) -> ChainSeen | None:
    """What the server behind ``opened`` presents, verified or not.

    The handshake is made to fail, as nothing is trusted here: nothing is sent after it. Raises
    ``OSError``.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = context.wrap_bio(incoming, outgoing, server_hostname=host)
    while True:
        try:
            tls.do_handshake()
        except ssl.SSLWantReadError:
            opened.sendall(outgoing.read())
            part = opened.recv(16384)
            if not part:
                return None
            incoming.write(part)
        except ssl.SSLCertVerificationError:
            found = _ders(tls)
            return _seen(found) if found else None
        else:
            return None


def trust_store(platform: str = sys.platform) -> str:
    """The store that decides on this computer: a file or folder, or what the system calls it."""
    if platform == "win32":
        return "Windows"
    if platform == "darwin":
        return "macOS"
    paths = ssl.get_default_verify_paths()
    for variable, found in (
        (paths.openssl_cafile_env, paths.cafile),
        (paths.openssl_capath_env, paths.capath),
    ):
        if os.environ.get(variable) and found:
            return f"{variable}={found}"
    return paths.cafile or paths.capath or "system"


def _seen(ders: Iterable[bytes]) -> ChainSeen:
    chain = tuple(x509.load_der_x509_certificate(der) for der in ders)
    last = chain[-1]
    words = " ".join(_short(each.issuer) for each in chain).lower()
    inspector = next((product for word, product in _INSPECTORS if word in f"{words} "), "")
    return ChainSeen(chain, _authority(chain), _short(last.issuer), inspector)


def _authority(chain: tuple[x509.Certificate, ...]) -> str:
    public = _public_authorities()
    last = chain[-1]
    if not public:
        return "unknown"
    # by name: renewed and cross-signed authorities keep theirs, and the chain may end before it
    issuer = last.issuer.public_bytes()
    if any(issuer in authority for authority in public):
        return "public"
    return "self-signed" if len(chain) == 1 and last.issuer == last.subject else "private"


def _ders(tls: ssl.SSLSocket | ssl.SSLObject) -> tuple[bytes, ...]:
    """The chain that OpenSSL has built, as DER; Python tells it publicly from 3.13 on only."""
    inner = tls._sslobj  # type: ignore[union-attr]  # noqa: SLF001
    found = (inner.get_verified_chain() if inner else None) or ()
    return tuple(each.public_bytes(_ssl.ENCODING_DER) for each in found)


@cache
def _public_authorities() -> frozenset[bytes]:
    """The authorities that distributors ship, as DER; empty: this system does not tell."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for folder in _DISTRIBUTED:
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".crt", ".pem", ".p11-kit"}:
                _load(context, path)
    _load(context, Path(certifi.where()))
    return frozenset(context.get_ca_certs(binary_form=True))


def _load(context: ssl.SSLContext, path: Path) -> None:
    with suppress(OSError):  # ssl.SSLError is one
        context.load_verify_locations(cafile=path)


def _short(name: x509.Name) -> str:
    for wanted in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for each in name.get_attributes_for_oid(wanted):
            return str(each.value)
    return name.rfc4514_string()


def _names_of(certificate: x509.Certificate) -> list[str]:
    try:
        found = certificate.extensions.get_extension_for_oid(
            ExtensionOID.SUBJECT_ALTERNATIVE_NAME
        ).value
    except (x509.ExtensionNotFound, ValueError):
        return []
    if not isinstance(found, x509.SubjectAlternativeName):
        return []
    return [str(each.value) for each in found][:20]
