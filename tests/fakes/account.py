"""A sample account as snapshots: people, clients, the key, events and connections."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from desktop_admin.domain.access import (
    Access,
    Account,
    AuthenticationMethod,
    Capability,
    Features,
    Person,
    Role,
    SamplePerson,
)
from desktop_admin.domain.activity import AuditEvent, AuditParty, AuditResult
from desktop_admin.domain.attention import Exposure, RotationInterval, RotationSource
from desktop_admin.domain.connections import (
    LOCAL_CONNECTION_ID,
    AuthorizationServer,
    Connection,
    ConnectionKind,
    ConnectionTestResult,
    MetadataState,
    UrlSource,
)
from desktop_admin.domain.credentials import (
    ApiKeyView,
    Client,
    CredentialKind,
    CredentialTest,
    Effect,
    Filing,
    Impact,
    ImpactItem,
    IssuedClient,
    MethodStatus,
    SavedCredential,
    TestOutcome,
)
from desktop_admin.domain.secret import Secret
from desktop_admin.state.status import Status

NOW = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
SECRET = "ossoc_Q7rT2mVx9Kp4Wb8Ns5Yc1Zd6Fg3Hj0LaEuBi9o0Pq"

PRODUCTION = Connection(
    "prod", "example production", ConnectionKind.PRODUCTION, "https://apps.example.com"
)
SANDBOX = Connection(
    "sand", "example sandbox", ConnectionKind.SANDBOX, "https://sandbox.example.com"
)
HERE = Connection(LOCAL_CONNECTION_ID, "This computer", ConnectionKind.LOCAL, "")
SERVER = AuthorizationServer(
    "https://apps.example.com/oauth2/token", "https://apps.example.com", UrlSource.SERVICE
)
ACCOUNT = Account("a1", "Example Ltd", True, "owner@example.com", "Olivia Owner")
OWNER = Person("p1", "owner@example.com", "Olivia Owner", True, (Role("r0", "Owner"),))
MANAGER = Person("p3", "manager@example.com", "Mia Manager", False, (Role("r2", "Manager"),))
ALL_ON = Features(api_key=True, api_token=True, oauth2=True)
ALL_OFF = Features(api_key=False, api_token=False, oauth2=False)
PEOPLE = (
    SamplePerson("owner@example.com", "Olivia Owner", "Owner"),
    SamplePerson("admin@example.com", "Adam Admin", "Administrator"),
    SamplePerson("manager@example.com", "Mia Manager", "Manager"),
)


def owner(features: Features = ALL_ON) -> Access:
    """The owner, who may do everything."""
    return Access(OWNER, ACCOUNT, features, frozenset(Capability))


def administrator(features: Features = ALL_ON) -> Access:
    """Somebody with API Access who is not the owner."""
    person = Person("p2", "admin@example.com", "Adam Admin", False, (Role("r1", "Administrator"),))
    return Access(person, ACCOUNT, features, frozenset({Capability.API_ACCESS}))


def manager() -> Access:
    """Somebody without API Access."""
    return Access(MANAGER, ACCOUNT, ALL_ON, frozenset())


def client(
    name: str,
    *,
    kind: CredentialKind = CredentialKind.CLIENT_APP,
    used: timedelta | None = timedelta(hours=12, minutes=30),
    created: timedelta = timedelta(days=200),
) -> Client:
    """A client last used ``used`` ago (None: never)."""
    start = "ossoi" if kind is CredentialKind.OAUTH_CLIENT else "ossca"
    letters = "".join(letter for letter in name if letter.isalnum())
    return Client(
        kind=kind,
        name=name,
        client_id=f"{start}_{letters[:12]}8Yt2Lm0QwErTyUiOpAs",
        created_at=NOW - created,
        created_by="owner@example.com",
        rotated_at=None,
        last_used_at=None if used is None else NOW - used,
        last_used_from=None if used is None else "203.0.113.80",
        etag="1",
    )


CLIENT_APPS = (
    client("Billing nightly"),
    client("HR documents", used=timedelta(days=94), created=timedelta(days=540)),
    client("Onboarding portal", used=timedelta(days=3), created=timedelta(days=386)),
    client("Test harness", used=None, created=timedelta(days=1)),
)
OAUTH_CLIENTS = (
    client("CRM connector", kind=CredentialKind.OAUTH_CLIENT, used=timedelta(minutes=4)),
    client("Loan origination", kind=CredentialKind.OAUTH_CLIENT, used=timedelta(hours=5)),
    client("Partner sandbox", kind=CredentialKind.OAUTH_CLIENT, used=None),
)
ATTENTION: dict[str, Any] = {
    "status": Status.READY,
    "clients": (*CLIENT_APPS, *OAUTH_CLIENTS),
    "rotation": RotationInterval(365, RotationSource.PERSON),
    "exposures": (
        Exposure(
            PRODUCTION.vault_id,
            ACCOUNT.id,
            CLIENT_APPS[0].client_id,
            CLIENT_APPS[0].created_at,
            NOW - timedelta(days=1),
            "in a public repository",
        ),
    ),
}
FILING = Filing(PRODUCTION.vault_id, PRODUCTION.name, "e7", is_parked=True)
ISSUED = IssuedClient(OAUTH_CLIENTS[1], Secret(SECRET), is_replacement=True, filing=FILING)
ISSUED_APP = IssuedClient(CLIENT_APPS[3], Secret(SECRET), is_replacement=False, filing=FILING)
KEY = ApiKeyView(
    True, "Qw7F", NOW - timedelta(days=700), NOW - timedelta(minutes=12), "203.0.113.24"
)
METHOD = MethodStatus(
    AuthenticationMethod.API_KEY_AND_CLIENT_APPS, None, None, 1, 4, 6, 1, 5, etag="7"
)
METHOD_OAUTH = MethodStatus(AuthenticationMethod.OAUTH2, None, None, 1, 4, 6, 1, 5, etag="8")
IMPACT = Impact(
    method=AuthenticationMethod.OAUTH2,
    days=30,
    items=(
        ImpactItem(
            CredentialKind.API_KEY,
            "key",
            "",
            NOW - timedelta(minutes=12),
            "203.0.113.24",
            Effect.REFUSED,
        ),
        ImpactItem(
            CredentialKind.CLIENT_APP,
            "c1",
            "Billing nightly",
            NOW - timedelta(hours=12, minutes=30),
            "203.0.113.80",
            Effect.REFUSED,
        ),
        ImpactItem(
            CredentialKind.CLIENT_APP,
            "c2",
            "Onboarding portal",
            NOW - timedelta(days=3),
            "198.51.100.7",
            Effect.REFUSED,
        ),
        ImpactItem(
            CredentialKind.OAUTH_CLIENT, "o1", "CRM connector", None, None, Effect.STARTS_WORKING
        ),
    ),
    total=4,
    in_use_count=3,
)
WORKS = CredentialTest(TestOutcome.WORKS, 84, 299, 200)
REFUSED_BY_METHOD = CredentialTest(
    TestOutcome.REFUSED_BY_METHOD, None, None, None, "unauthorized_client", "r-1"
)
REFUSED = CredentialTest(TestOutcome.REFUSED, None, None, None, "invalid_client", "r-2")
SAVED = (
    SavedCredential(
        "prod",
        "example production",
        CredentialKind.OAUTH_CLIENT,
        OAUTH_CLIENTS[0].client_id,
        "CRM connector",
        NOW - timedelta(days=2),
    ),
    SavedCredential(
        "sand",
        "example sandbox",
        CredentialKind.CLIENT_APP,
        CLIENT_APPS[0].client_id,
        "Billing nightly",
        NOW - timedelta(days=40),
        is_value_missing=True,
    ),
)
TEST_RESULT = ConnectionTestResult(
    has_administration=True,
    server_version="11.68",
    tls_version="TLS 1.3",
    clock_difference=0.4,
    authorization_server=SERVER,
    metadata=MetadataState.VERIFIED,
    milliseconds=88,
    tested_at=NOW,
)


def event(number: int, action: str, result: AuditResult = AuditResult.OK) -> AuditEvent:
    """One audit event of the owner."""
    return AuditEvent(
        id=f"e{number}",
        at=NOW - timedelta(minutes=17 * number),
        actor=AuditParty("PERSON", "p1", "Olivia Owner"),
        action=action,
        subject=AuditParty("CLIENT_APP", "c1", "Billing nightly") if "client" in action else None,
        result=result,
        address="203.0.113.24",
        request_id=f"req-{number}",
        detail=None,
    )


EVENTS = (
    event(0, "session.signed_in"),
    event(1, "client_app.created"),
    event(2, "client_app.regenerated"),
    event(4, "method.changed"),
    event(5, "api_key.revealed", AuditResult.FAILED),
    AuditEvent(
        "e3",
        NOW - timedelta(days=1),
        AuditParty("CLIENT_APP", "c1", "Billing nightly"),
        "token.refused",
        None,
        AuditResult.REFUSED,
        "198.51.100.7",
        "req-3",
        "unauthorized_client",
    ),
)
