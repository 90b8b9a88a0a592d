"""What the sample account consists of, as plain data; addresses are of the documentation range."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.backend.clock import DAY, HOUR, MINUTE
from desktop_admin.domain.credentials import CredentialKind

ACCOUNT_NAME = "Example Ltd"
API_KEY_USED = (12 * MINUTE, "203.0.113.24")
METHOD_CHANGED_AGO = 60 * DAY


@dataclass(frozen=True, slots=True)
class SamplePersonRow:
    """A person of the sample account; ``role_id`` is what they hold, ``role`` how it is called."""

    email: str
    first_name: str
    last_name: str
    role: str
    role_id: str | None
    sender_type: str = "REGULAR"


OWNER = SamplePersonRow("owner@example.com", "Olivia", "Owner", "Owner", None, "MANAGER")
PEOPLE = (
    OWNER,
    SamplePersonRow("admin@example.com", "Adam", "Admin", "Administrator", "integrations"),
    SamplePersonRow("manager@example.com", "Mary", "Manager", "Manager", "manager"),
)


@dataclass(frozen=True, slots=True)
class SampleClient:
    """A client: created and last used so many milliseconds ago, and from where."""

    kind: CredentialKind
    name: str
    created_ago: int
    used_ago: int | None = None
    used_from: str | None = None
    created_by: str = "Olivia Owner"


_APP, _OAUTH = CredentialKind.CLIENT_APP, CredentialKind.OAUTH_CLIENT
CLIENTS = (
    SampleClient(_APP, "Billing nightly", 257 * DAY, 8 * HOUR, "203.0.113.80"),
    SampleClient(_APP, "Onboarding portal", 386 * DAY, 3 * DAY, "198.51.100.7"),
    SampleClient(_APP, "HR documents", 541 * DAY, 94 * DAY, "203.0.113.112", "Adam Admin"),
    SampleClient(_APP, "Test harness", 26 * HOUR, created_by="Adam Admin"),
    SampleClient(_OAUTH, "CRM connector", 83 * DAY),
    SampleClient(_OAUTH, "Loan origination", 310 * DAY),
    SampleClient(_OAUTH, "Archive export", 310 * DAY, created_by="Adam Admin"),
    SampleClient(_OAUTH, "Partner sandbox", 352 * DAY, 61 * DAY, "203.0.113.145", "Adam Admin"),
    SampleClient(_OAUTH, "Claims intake", 45 * DAY),
    SampleClient(_OAUTH, "Reporting warehouse", 12 * DAY, created_by="Adam Admin"),
)

SIGNERS = (
    ("james.rivera@example.org", "James", "Rivera"),
    ("lin.chen@example.org", "Lin", "Chen"),
    ("amara.okafor@example.org", "Amara", "Okafor"),
    ("karel.novak@example.org", "Karel", "Novak"),
)
TRANSACTIONS = (
    ("Mortgage application 2026-0417", "SENT"),
    ("Employment contract, J. Rivera", "COMPLETED"),
    ("Non-disclosure agreement, Northwind", "COMPLETED"),
    ("Lease renewal, 14 Harbour Street", "SENT"),
    ("Purchase order 88213", "COMPLETED"),
    ("Account opening, M. Okafor", "SENT"),
    ("Beneficiary change form", "DRAFT"),
    ("Vehicle loan 55021", "COMPLETED"),
    ("Annual policy acknowledgement", "SENT"),
    ("Supplier framework agreement", "EXPIRED"),
    ("Home insurance claim 7741", "COMPLETED"),
    ("Board resolution, third quarter", "COMPLETED"),
    ("Remote work addendum, L. Chen", "SENT"),
    ("Consent to treatment form", "DECLINED"),
    ("Statement of work, Contoso", "DRAFT"),
    ("Power of attorney, R. Haddad", "COMPLETED"),
    ("Wire transfer authorisation", "SENT"),
    ("Equipment rental agreement", "ARCHIVED"),
    ("Tax form W-8BEN, A. Silva", "COMPLETED"),
    ("Credit line increase", "SENT"),
    ("Data processing agreement, Fabrikam", "COMPLETED"),
    ("Volunteer release form", "COMPLETED"),
    ("Settlement offer 2026-118", "DECLINED"),
    ("Pension enrolment, K. Novak", "COMPLETED"),
)
