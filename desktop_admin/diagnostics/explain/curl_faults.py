"""What curl and libraries say of calls without an answer, as facts for the table of causes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from desktop_admin.diagnostics.observed import AnswerSeen, TlsSeen

_FAULTS = MappingProxyType(  # number of curl: class of the error, and what the system calls it
    {
        "6": ("ConnectionFailed", "EAI_NONAME"),
        "7": ("ConnectionFailed", "ECONNREFUSED"),
        "28": ("ConnectionFailed", "ETIMEDOUT"),
        "35": ("HandshakeFailed", ""),
        "51": ("TlsFailed", ""),
        "52": ("AnswerLost", ""),
        "56": ("AnswerLost", ""),
        "60": ("TlsFailed", ""),
    }
)
LIBRARY_FAULTS = (  # what Java, .NET, Python and Node say, and the number that curl has for it
    (re.compile(r"(?i)UnknownHostException:? [^\s]{0,200}|getaddrinfo failed|ENOTFOUND"), "6"),
    (re.compile(r"(?i)Name or service not known|No such host is known|NameResolutionError"), "6"),
    (re.compile(r"(?i)PKIX path building failed|unable to verify the first certificate"), "60"),
    (re.compile(r"(?i)CERTIFICATE_VERIFY_FAILED[^\n]{0,200}|SELF_SIGNED_CERT_IN_CHAIN"), "60"),
    (re.compile(r"(?i)remote certificate is invalid[^\n]{0,200}"), "60"),
    (re.compile(r"(?i)SSLHandshakeException|SSL connection could not be established"), "35"),
    (re.compile(r"(?i)connect(?:ion)? timed out|ConnectTimeout|ETIMEDOUT"), "28"),
    (re.compile(r"(?i)connection refused|actively refused|ECONNREFUSED"), "7"),
)
_VERIFY_CODES = (  # OpenSSL's, by the words that curl prints
    (re.compile(r"(?i)self[- ]signed certificate in|SELF_SIGNED_CERT_IN"), 19),
    (re.compile(r"(?i)self[- ]signed"), 18),
    (re.compile(r"(?i)local issuer|PKIX path|first certificate|remote certificate"), 20),
    (re.compile(r"(?i)has expired"), 10),
    (re.compile(r"(?i)not yet valid"), 9),
    (re.compile(r"(?i)subject name|does not match"), 62),
)
_HOST = re.compile(r"(?i)host(?:Exception)?:? ([a-z0-9][a-z0-9.-]{1,200})")


@dataclass(frozen=True, slots=True)
class CurlFault:
    """One failed call of curl; ``tls`` is there where the certificate was the matter."""

    answer: AnswerSeen
    tls: TlsSeen | None = None


def fault_of(number: str, message: str) -> CurlFault | None:
    """What ``curl: (number) message`` means, None for a number that says nothing here."""
    if number not in _FAULTS:
        return None
    fault, reason = _FAULTS[number]
    found = _HOST.search(message)
    host = found[1].rstrip(".") if found and found[1] != "name" else ""
    answer = AnswerSeen(fault=fault, reason=reason, host=host)
    if fault not in {"TlsFailed", "HandshakeFailed"}:
        return CurlFault(answer)
    code = next((code for words, code in _VERIFY_CODES if words.search(message)), None)
    return CurlFault(answer, TlsSeen(host=host, verify_code=code, reason=message))
