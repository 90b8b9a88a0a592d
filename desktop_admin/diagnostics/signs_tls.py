"""Signs of faults of the TLS handshake: certificates, inspecting proxies, versions."""

from __future__ import annotations

import re

from desktop_admin.diagnostics.cause import Certainty, Match
from desktop_admin.diagnostics.evidence import answer_told, cause_told, faults, matched
from desktop_admin.diagnostics.observed import Observed, TlsSeen
from desktop_admin.diagnostics.regions import region_of
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

# OpenSSL's numbers of failed verifications, x509_vfy.h
NOT_YET, EXPIRED, SELF_SIGNED, SELF_SIGNED_ABOVE, REVOKED = 9, 10, 18, 19, 23
NO_ISSUER = frozenset({2, 20, 21, 27})
FOREIGN = frozenset({SELF_SIGNED_ABOVE}) | NO_ISSUER
WRONG_NAME = frozenset({62, 64})
WEAK = frozenset({66, 67, 68})
_WORDS = (  # where only OpenSSL's words are known, as in a log
    (NOT_YET, "not yet valid"),
    (EXPIRED, "expired"),
    (SELF_SIGNED_ABOVE, "in certificate chain"),
    (SELF_SIGNED, "self-signed certificate"),
    (SELF_SIGNED, "self signed certificate"),
    (20, "unable to get local issuer"),
    (21, "unable to verify the first"),
    (62, "hostname mismatch"),
    (62, "is not valid for"),
    (64, "ip address mismatch"),
    (REVOKED, "revoked"),
    (66, "key too weak"),
)
_PUBLIC = re.compile(
    r"DigiCert|Let's Encrypt|ISRG|Sectigo|Comodo|GlobalSign|GoDaddy|Entrust|Amazon|Google Trust"
    r"|GTS |Certum|SSL\.com|IdenTrust|QuoVadis|SwissSign|Buypass|Actalis|HARICA|Telekom|Cloudflare"
)
_INSIDE = (".local", ".internal", ".lan", ".corp", ".home", ".intranet", ".test", ".localhost")
_VALID = Text(
    QT_TRANSLATE_NOOP("Text", "It counts from {begin} to {end}; this computer's clock says {now}.")
)
SOON = 14  # days before its end in which a certificate is to be renewed
_DAYS_LEFT = Text(QT_TRANSLATE_NOOP("Text", "It ends in {days} days, at {end}."))
_NAMES = Text(QT_TRANSLATE_NOOP("Text", "It is for {names}."))
_ISSUER = Text(QT_TRANSLATE_NOOP("Text", "It was issued by {issuer}."))
_INSPECTOR = Text(QT_TRANSLATE_NOOP("Text", "That is the name of {inspector}, which inspects."))
_REASON = Text(QT_TRANSLATE_NOOP("Text", "The handshake ended with “{reason}”."))


def expired(seen: Observed) -> Match | None:
    """The certificate's end is over by this computer's clock."""
    return _verified(seen, EXPIRED)


def not_yet_valid(seen: Observed) -> Match | None:
    """The certificate's begin is still to come by this computer's clock."""
    return _verified(seen, NOT_YET)


def wrong_name(seen: Observed) -> Match | None:
    """The certificate is for other hosts."""
    return _verified(seen, *WRONG_NAME)


def revoked(seen: Observed) -> Match | None:
    """The authority took the certificate back."""
    return _verified(seen, REVOKED)


def ends_soon(seen: Observed) -> Match | None:
    """Trusted still, and for days only."""
    tls = seen.tls
    if tls is None or not tls.is_trusted or tls.expires is None or seen.now is None:
        return None
    days = (tls.expires - seen.now).days
    if days >= SOON:
        return None
    told = _DAYS_LEFT.with_facts(days=days, end=f"{tls.expires:%Y-%m-%d %H:%M} UTC")
    return Match(Certainty.POSSIBLE, (told,), {"host": tls.host})


def too_weak(seen: Observed) -> Match | None:
    """A key or a digest that counts as broken."""
    return _verified(seen, *WEAK)


def self_signed(seen: Observed) -> Match | None:
    """The server vouches for itself."""
    return _verified(seen, SELF_SIGNED)


def inspected(seen: Observed) -> Match | None:
    """An authority of a network: by its name, or as nothing else explains it."""
    tls = seen.tls
    if tls is None or tls.is_trusted:
        return _trusted_inspector(seen)
    is_named = bool(tls.inspector) or region_of(tls.host) is not None
    if not tls.inspector and (_code(tls) not in FOREIGN or _is_public(tls)):
        return None
    return _match(seen, tls, Certainty.CERTAIN if is_named else Certainty.LIKELY)


def _trusted_inspector(seen: Observed) -> Match | None:
    tls = seen.tls
    if tls is None:
        return None
    is_odd = tls.authority == "private" and region_of(tls.host) is not None
    return _match(seen, tls, Certainty.POSSIBLE) if tls.inspector or is_odd else None


def issuer_unknown(seen: Observed) -> Match | None:
    """The chain does not lead to an authority that this computer knows."""
    tls = seen.tls
    if tls is None or tls.is_trusted or _code(tls) not in FOREIGN:
        return None
    is_sure = _is_public(tls) or _is_own(tls.host)
    return _match(seen, tls, Certainty.CERTAIN if is_sure else Certainty.LIKELY)


def _is_public(tls: TlsSeen) -> bool:
    """Whether the issuer calls itself as a public authority does: then a link is missing."""
    return tls.authority == "public" or _PUBLIC.search(tls.issuer) is not None


def _is_own(host: str) -> bool:
    """Whether ``host`` is of a house of its own: a number, one word, or a name for inside."""
    bare = host.rpartition(":")[0] or host
    is_number = re.fullmatch(r"[\d.]+|\[.*\]", bare) is not None
    return is_number or "." not in bare or bare.endswith(_INSIDE)


def old_version(seen: Observed) -> Match | None:
    """The two sides have no version of TLS in common."""
    return _ended(seen, r"PROTOCOL[_ ]VERSION|UNSUPPORTED[_ ]PROTOCOL|VERSION[_ ]TOO[_ ]LOW")


def no_common_cipher(seen: Observed) -> Match | None:
    """The two sides have no cipher in common, or the server wants something else of a client."""
    return _ended(seen, r"HANDSHAKE[_ ]FAILURE|NO[_ ]SHARED[_ ]CIPHER|INSUFFICIENT[_ ]SECURITY")


def wants_client_certificate(seen: Observed) -> Match | None:
    """The server demands a certificate of the client (mutual TLS)."""
    pattern = r"CERTIFICATE[_ ]REQUIRED|PEER[_ ]DID[_ ]NOT[_ ]RETURN"
    later = (one for one in seen.answers if re.search(pattern, one.reason, re.IGNORECASE))
    return _ended(seen, pattern) or matched(later)  # TLS 1.3 tells it after the handshake


def unknown_name(seen: Observed) -> Match | None:
    """The server has no certificate for the name that it was asked for (RFC 6066 section 3)."""
    return _ended(seen, r"UNRECOGNIZED[_ ]NAME")


def plain_http(seen: Observed) -> Match | None:
    """Something that is no TLS came back: the port speaks plain HTTP, or another language."""
    return _ended(
        seen, r"WRONG[_ ]VERSION[_ ]NUMBER|HTTP[_ ]REQUEST|PACKET[_ ]LENGTH|RECORD[_ ]LAYER"
    )


def tls_on_plain(seen: Observed) -> Match | None:
    """The port of an address with ``http://`` speaks TLS."""
    result = seen.result("http")
    if result is None or result.finding.detail.get("speaks_tls") != "yes":
        return None
    return Match(Certainty.CERTAIN, cause_told(seen, "http"), {"host": _host(seen)})


def _host(seen: Observed) -> str:
    return seen.answers[0].host if seen.answers else ""


def cut_off(seen: Observed) -> Match | None:
    """The connection was closed or reset in the middle of the handshake, or fell silent."""
    return _ended(seen, r"UNEXPECTED[_ ]EOF|EOF[_ ]OCCURRED|ECONNRESET|ConnectionReset|ETIMEDOUT")


def _ended(seen: Observed, pattern: str) -> Match | None:
    tls = seen.tls
    if tls is None or tls.is_trusted or _code(tls) is not None:
        return None
    if re.search(pattern, tls.reason, re.IGNORECASE) is None:
        return None
    told = _REASON.with_facts(reason=tls.reason)
    return Match(Certainty.CERTAIN, (*_told(seen), told), {"host": tls.host})


def _verified(seen: Observed, *codes: int) -> Match | None:
    tls = seen.tls
    if tls is None or tls.is_trusted or _code(tls) not in codes:
        return None
    return _match(seen, tls, Certainty.CERTAIN)


def _code(tls: TlsSeen) -> int | None:
    if tls.verify_code is not None:
        return tls.verify_code
    words = tls.reason.lower()
    return next((code for code, part in _WORDS if part in words), None)


def _match(seen: Observed, tls: TlsSeen, certainty: Certainty) -> Match:
    evidence = [*_told(seen)]
    if tls.valid_from and tls.expires and seen.now and _code(tls) in {EXPIRED, NOT_YET}:
        days = {"begin": tls.valid_from, "end": tls.expires, "now": seen.now}
        facts = {name: f"{moment:%Y-%m-%d %H:%M} UTC" for name, moment in days.items()}
        evidence.append(_VALID.with_facts(**facts))
    if tls.names and _code(tls) in WRONG_NAME:
        evidence.append(_NAMES.with_facts(names=tls.names))
    if tls.issuer and _code(tls) not in {EXPIRED, NOT_YET, *WRONG_NAME}:
        evidence.append(_ISSUER.with_facts(issuer=tls.issuer))
    if not tls.issuer and tls.reason:
        evidence.append(_REASON.with_facts(reason=tls.reason))
    if tls.inspector:
        evidence.append(_INSPECTOR.with_facts(inspector=tls.inspector))
    return Match(certainty, tuple(evidence), {"host": tls.host, "names": tls.names})


def _told(seen: Observed) -> tuple[Text, ...]:
    told = cause_told(seen, "tls", "auth-tls")
    answer = next(faults(seen, "TlsFailed", "HandshakeFailed"), None)
    return told if told or answer is None else answer_told(answer)
