"""What is replaced in a support bundle by its shape alone: the table, one row per shape."""

from __future__ import annotations

import base64
import ipaddress
import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop_admin.domain.formats import API_KEY_UID_LENGTH

# Hosts outside of URLs are told from names of modules and files by how they end. Two letters are
# a country, unless files and programs end like that.
_ENDINGS = (
    "com|net|org|edu|gov|mil|int|info|biz|name|pro|io|dev|app|cloud|online|site|tech|store|shop|xyz"
    "|agency|company|bank|finance|group|global|systems|services|solutions|network|digital|software"
    "|example|test|invalid|local|localdomain|lan|home|corp|intern|internal|intra|intranet|private"
)
_NO_COUNTRIES = "py|ts|so|md|sh|pl|cc|rs|ps|ui|id|is|in|to|tr|me|at|mo|qm|gz|js|go|db|as|or|no|it"
_HOST = (
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+"
    rf"(?:{_ENDINGS}|(?!(?:{_NO_COUNTRIES})\b)[a-z]{{2}})"
)
_IP4 = r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_FIELDS = (
    "client[_-]?secret|secret|password|passwd|passphrase|pwd|api[_-]?key|private[_-]?key"
    "|(?:access|refresh|id|session|csrf|xsrf|one[_-]?time)[_-]?token"
    "|x-[a-z-]{0,40}(?:token|key|secret)|token|assertion|samlresponse|code[_-]?verifier"
    "|j?session[_-]?id|authorization|proxy-authorization|idempotency[_-]?key|cookie|set-cookie"
)
_SCHEMES = "basic|bearer|token|apikey|digest|negotiate|ntlm"
SECRET_FIELD = re.compile(rf"(?i)(?:{_FIELDS})")


class RedactionClass(StrEnum):
    """What was replaced; the value is the first word of each label, and is in the manifest."""

    SECRET = "secret"  # noqa: S105 - a name, not a value
    TOKEN = "token"  # noqa: S105
    EMAIL = "email"
    ADDRESS = "ip"
    HOST = "host"
    PERSON = "person"
    CLIENT = "client"


LABEL = re.compile(rf"\[(?:redacted\]|(?:{'|'.join(RedactionClass)}|ipv[46]-[a-z]+)-[0-9a-f]{{4}})")


@dataclass(frozen=True, slots=True)
class Shape:
    """One row: the group ``value`` of the pattern is replaced if it ``accepts`` it."""

    kind: RedactionClass
    pattern: re.Pattern[str]
    accepts: Callable[[str], bool]


def any_value(value: str) -> bool:
    """Every match counts, but one that is replaced already."""
    return LABEL.match(value) is None


def is_short_api_key(value: str) -> bool:
    """Whether it is base64 of ``uid:...``, as the API keys of 36 characters are."""
    try:
        head = base64.b64decode(value[:20], validate=True)
    except ValueError:
        return False
    return head[API_KEY_UID_LENGTH : API_KEY_UID_LENGTH + 1] == b":" and head.isascii()


def looks_random(value: str) -> bool:
    """Whether it has capitals, small letters and digits well mixed, as no name has."""
    changes = sum(_group(one) != _group(other) for one, other in itertools.pairwise(value))
    has_all = all(
        any(test(one) for one in value) for test in (str.islower, str.isupper, str.isdigit)
    )
    return has_all and changes * 4 >= len(value)


def is_foreign_address(value: str) -> bool:
    """Whether it is an IP address other than this computer's own loopback."""
    try:
        address = ipaddress.ip_address(value.partition("%")[0])
    except ValueError:
        return False
    return not (address.is_loopback or address.is_unspecified)


def address_word(value: str) -> str:
    """What may be told of an address: its family, and whether it is a private one."""
    address = ipaddress.ip_address(value.partition("%")[0])
    place = "private" if address.is_private or address.is_link_local else "public"
    return f"ipv{address.version}-{place}"


def _group(character: str) -> int:
    return (character.isupper() and 1) or (character.isdigit() and 2) or 0


def _shape(kind: RedactionClass, pattern: str, accepts: Callable[[str], bool] = any_value) -> Shape:
    return Shape(kind, re.compile(pattern), accepts)


JWT = re.compile(
    r"(?<![A-Za-z0-9_-])(?P<value>ey[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]*)"
)
CREDENTIALS: tuple[Shape, ...] = (
    _shape(
        RedactionClass.SECRET,
        r"(?s)(?P<value>-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*-----|\Z))",
    ),
    _shape(RedactionClass.SECRET, r"(?i)(?P<value>AGE-SECRET-KEY-1[0-9A-Z]+)"),
    _shape(
        RedactionClass.SECRET, r"(?i)\b(?:basic)[ \t]+[\"']?(?P<value>[A-Za-z0-9_+/=.~%\-]{6,})"
    ),
    _shape(
        RedactionClass.TOKEN,
        r"(?i)\b(?:bearer|negotiate|ntlm)[ \t]+[\"']?(?P<value>[A-Za-z0-9_+/=.~%\-]{6,})",
    ),
    _shape(RedactionClass.SECRET, r"(?i)\bdigest[ \t]+(?P<value>username=[^\r\n]+)"),
    _shape(
        RedactionClass.SECRET, r"(?i)\b(?:set-)?cookie[\"']?[ \t]*[:=][ \t]*(?P<value>[^\r\n]+)"
    ),
    _shape(RedactionClass.TOKEN, r"(?P<value>oss(?:ps|pr|po|pa)_[0-9A-Za-z]{8,})"),
    _shape(RedactionClass.SECRET, r"(?P<value>oss(?:cs|oc|ak)_[0-9A-Za-z]{8,})"),
    _shape(RedactionClass.SECRET, r"://(?P<value>[^/@\s:\"'\[]+:[^/@\s]+)@"),
    _shape(
        RedactionClass.SECRET,
        r"(?:^|\s)(?:-[uUE]|--(?:proxy-)?(?:user|cert))[ \t=]*[\"']?[^\s:\"']+:"
        r"(?P<value>[^\s\"']+)",
    ),
    _shape(
        RedactionClass.SECRET,
        rf"(?i)(?:{_FIELDS})\\*[\"']?[ \t]*(?:=>|[:=])[ \t]*(?:(?:{_SCHEMES})[ \t]+)?"
        r"(?P<value>\\+\"(?:[^\"\\]|\\+[^\"\\])*|\"(?:[^\"\\]|\\.)*|'[^']*|[^\s,;&}\"'\\]+)",
    ),
    _shape(
        RedactionClass.SECRET, r"(?<![0-9A-Za-z+/=])(?P<value>[A-Za-z0-9+/]{76})(?![0-9A-Za-z+/=])"
    ),
    _shape(
        RedactionClass.SECRET,
        r"(?<![0-9A-Za-z+/=])(?P<value>[A-Za-z0-9+/]{36})(?![0-9A-Za-z+/=])",
        is_short_api_key,
    ),
    _shape(RedactionClass.TOKEN, r"(?<![0-9A-Za-z])(?P<value>[0-9a-f]{64})(?![0-9A-Za-z])"),
    _shape(
        RedactionClass.TOKEN,
        r"(?<![0-9A-Za-z+/_=-])(?P<value>[A-Za-z0-9+/_-]{40,}={0,2})(?![0-9A-Za-z+/_=-])",
        looks_random,
    ),
)
CLIENT_IDS = _shape(RedactionClass.CLIENT, r"(?P<value>oss(?:ca|oi)_[0-9A-Za-z]{8,})")
PERSONAL: tuple[Shape, ...] = (
    _shape(
        RedactionClass.EMAIL,
        r"(?<![\w.+-])(?P<value>[\w.+'-]{1,64}(?:@|%40)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)",
    ),
    _shape(
        RedactionClass.ADDRESS,
        rf"(?<![\w.])(?P<value>{_IP4})(?![\w]|\.\d)",
        is_foreign_address,
    ),
    _shape(
        RedactionClass.ADDRESS,
        r"(?<![\w:.])(?P<value>[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:%[A-Za-z0-9]+)?)(?![\w:])",
        is_foreign_address,
    ),
    _shape(
        RedactionClass.PERSON,
        r"(?:/home/|/Users/|[A-Za-z]:\\+Users\\+)(?P<value>[^/\\\s\"']+)",
    ),
)
URL_HOST = re.compile(r"(?<=://)(?P<value>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)")
BARE_HOST = re.compile(rf"(?<![\w.@/\[-])(?P<value>{_HOST})(?![\w(\-]|\.[A-Za-z])")
