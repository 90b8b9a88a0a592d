"""Which background each cause has: what explains why such a thing happens at all."""

from __future__ import annotations

# The first whose beginning fits the id of a cause; a cause that is missing here has none.
FAMILIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("on-proxies", ("proxy-", "inspecting-proxy")),
    ("on-certificates", ("certificate-", "tls-", "client-certificate", "plain-http")),
    (
        "on-network",
        ("name-", "resolver-", "port-refused", "no-way", "packets-", "ipv4-", "ipv6-",
         "no-answer", "broken-off"),
    ),
    (
        "on-addresses",
        ("address-", "path-in-url", "wrong-host", "two-environments", "other-issuer", "api-",
         "moved", "path-unknown", "server-not-confirmed", "other-region"),
    ),
    (
        "on-answers",
        ("login-page", "firewall-", "not-http", "not-the-", "no-administration", "server-fault",
         "gateway", "maintenance", "rate-limit", "too-many-", "request-", "method-not-allowed",
         "malformed-"),
    ),
    (
        "on-credentials",
        ("id-and-secret-", "other-kind-", "placeholder", "blanks-", "damaged-credential",
         "short-api-key", "wrong-secret", "unknown-client", "client-deleted",
         "client-regenerated", "encoded-twice"),
    ),
    (
        "on-tokens",
        ("short-token-life", "basic-and-", "credentials-in-", "wrong-grant", "wrong-unit", "clock-",
         "expired-", "session-over"),
    ),
    (
        "on-permissions",
        ("other-method", "feature-off", "permission-", "no-permission", "record-gone",
         "sender-", "bad-password"),
    ),
    (
        "on-this-computer",
        ("keyring-", "value-gone", "disk-", "folder-", "settings-", "clipboard-",
         "backend-stopped"),
    ),
)  # fmt: skip


def family_of(cause_id: str) -> str | None:
    """The topic behind a cause."""
    return next((topic for topic, ids in FAMILIES if cause_id.startswith(ids)), None)
