"""The service's public hosts by region and environment, and which one a host was meant to be."""

from __future__ import annotations

from dataclasses import dataclass

_NEAR = 2  # changed, missing or additional characters


@dataclass(frozen=True, slots=True)
class Region:
    """One installation of the service; accounts, keys and clients of one are unknown in others."""

    host: str
    name: str


REGIONS: tuple[Region, ...] = (
    Region("sandbox.esignlive.com", "US2 sandbox"),
    Region("apps.esignlive.com", "US2 production"),
    Region("sandbox.e-signlive.com", "US1 sandbox"),
    Region("apps.e-signlive.com", "US1 production"),
    Region("sandbox.e-signlive.ca", "Canada sandbox"),
    Region("apps.e-signlive.ca", "Canada production"),
    Region("apps.esignlive.eu", "Europe production"),
    Region("apps.esignlive.com.au", "Australia production"),
    Region("preview.esignlive.com", "Preview"),
    Region("signer-sandbox-gov.esignlive.com", "US Government sandbox"),
    Region("signer-gov.esignlive.com", "US Government production"),
)
_SIGN_IN_HOSTS = {  # where people sign in; the API has another host there
    "sandbox-gov.esignlive.com": "signer-sandbox-gov.esignlive.com",
    "gov.esignlive.com": "signer-gov.esignlive.com",
}
_BY_HOST = {region.host: region for region in REGIONS}


def region_of(host: str) -> Region | None:
    """The installation behind ``host`` (with or without a port)."""
    return _BY_HOST.get(_bare(host))


def api_host_of(host: str) -> Region | None:
    """The installation whose people sign in at ``host``, which has its API elsewhere."""
    return _BY_HOST.get(_SIGN_IN_HOSTS.get(_bare(host), ""))


def meant_by(host: str) -> Region | None:
    """The installation that ``host`` was meant to be: it is none, and differs by little."""
    bare = _bare(host)
    if bare in _BY_HOST:
        return None
    if not bare.count("."):
        return None
    best = min(REGIONS, key=lambda region: _distance(bare, region.host))
    is_family = "esignlive" in bare.replace("-", "")
    limit = len("sandbox") if is_family else _NEAR
    return best if _distance(bare, best.host) <= limit else None


def _bare(host: str) -> str:
    return host.lower().partition(":")[0].rstrip(".")


def _distance(first: str, second: str) -> int:
    """Changes, omissions and additions from one to the other (Levenshtein)."""
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first, start=1):
        above, row[0] = row[0], place
        for column, other in enumerate(second, start=1):
            changed = above + (letter != other)
            above = row[column]
            row[column] = min(above + 1, row[column - 1] + 1, changed)
    return row[-1]
