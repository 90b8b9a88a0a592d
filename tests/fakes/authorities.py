"""Certificate authorities that are thrown away, and what they issue for servers on loopback."""

from __future__ import annotations

import datetime as dt
import ipaddress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


class Authority:
    """An authority called ``name``; ``path`` is its own certificate, for a trust store."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _named(name)
        own = _begun(self._name, self._name, self._key, begin=-10, days=20)
        own = own.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        self._own = own.sign(self._key, hashes.SHA256())
        self.path = folder / "authority.pem"
        self.path.write_bytes(self._own.public_bytes(serialization.Encoding.PEM))

    def issue(
        self,
        host: str = "127.0.0.1",
        *,
        begin: int = -1,
        days: int = 10,
        key: Key | None = None,
    ) -> Path:
        """A PEM file with key and certificate for ``host``, which counts from ``begin`` days on."""
        key = key or ec.generate_private_key(ec.SECP256R1())
        made = _begun(_named(host), self._name, key, begin=begin, days=days)
        made = made.add_extension(x509.SubjectAlternativeName([_general(host)]), critical=False)
        leaf = made.sign(self._key, hashes.SHA256())
        secret = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        path = self._folder / f"{host}.pem"
        path.write_bytes(secret + leaf.public_bytes(serialization.Encoding.PEM))
        path.chmod(0o600)
        return path

    def revocations(self, *certificates: Path) -> Path:
        """The list of certificates that were taken back, in PEM."""
        now = dt.datetime.now(dt.UTC)
        built = x509.CertificateRevocationListBuilder().issuer_name(self._name)
        built = built.last_update(now).next_update(now + dt.timedelta(days=1))
        for certificate in certificates:
            number = x509.load_pem_x509_certificate(certificate.read_bytes()).serial_number
            row = x509.RevokedCertificateBuilder().serial_number(number).revocation_date(now)
            built = built.add_revoked_certificate(row.build())
        path = self._folder / "revoked.pem"
        made = built.sign(self._key, hashes.SHA256())
        path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
        return path


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _general(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _begun(
    subject: x509.Name,
    issuer: x509.Name,
    key: Key,
    *,
    begin: int,
    days: int,
) -> x509.CertificateBuilder:
    first = dt.datetime.now(dt.UTC) + dt.timedelta(days=begin)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(first)
        .not_valid_after(first + dt.timedelta(days=days))
    )
