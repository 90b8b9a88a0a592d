"""Throw-away TLS certificates for a server on loopback."""

from __future__ import annotations

import datetime as dt
import ipaddress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def self_signed(folder: Path, *, days: int = 1) -> Path:
    """A PEM file with a key and its own self-signed certificate for 127.0.0.1.

    Negative ``days``: it has already expired.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _certificate("loopback test", key, ("loopback test", key), days=days)
    return _kept(folder / "loopback.pem", key, certificate)


def issued(folder: Path, authority: str, *, days: int = 30) -> tuple[Path, Path]:
    """A PEM file with key and certificate for 127.0.0.1, and one with the authority's certificate.

    That is called ``authority`` and stands in no store.
    """
    ca_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    ca = _certificate(authority, ca_key, (authority, ca_key), days=days, is_authority=True)
    certificate = _certificate("loopback test", key, (authority, ca_key), days=days)
    store = folder / "authority.pem"
    store.write_bytes(ca.public_bytes(serialization.Encoding.PEM))
    return _kept(folder / "issued.pem", key, certificate), store


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: tuple[str, ec.EllipticCurvePrivateKey],
    *,
    days: int,
    is_authority: bool = False,
) -> x509.Certificate:
    now = dt.datetime.now(dt.UTC)
    end = now + dt.timedelta(days=days)
    address = x509.IPAddress(ipaddress.IPv4Address("127.0.0.1"))
    builder = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(issuer[0]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(min(now, end) - dt.timedelta(days=1))
        .not_valid_after(end)
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
    )
    if is_authority:
        builder = builder.add_extension(
            x509.BasicConstraints(ca=True, path_length=0), critical=True
        )
    return builder.sign(issuer[1], hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _kept(path: Path, key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> Path:
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(pem + certificate.public_bytes(serialization.Encoding.PEM))
    path.chmod(0o600)
    return path
