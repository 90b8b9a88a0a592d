"""The permissions of roles (ids as the service publishes them) and what a person holds of them."""

from __future__ import annotations

from desktop_admin.backend.callers import AccountState, PersonState
from desktop_admin.domain.access import Capability

API_ACCESS = "sender_admin.api_access"
ROLES = "sender_admin.role"
USERS = "sender_admin.users"
SUBACCOUNTS = "sender_admin.sub_account_management"
EVENTS = "sender_admin.event_notification"
SETTINGS = "sender_admin.self_serve_account_settings"
TRANSACTIONS = "transaction.transaction"

MEMBER_PERMISSIONS = (
    TRANSACTIONS,
    "transaction.in_person",
    "transaction.change_signer",
    "transaction.delegation_visibility",
    "templates_layouts.templates",
    "templates_layouts.share_templates",
    "templates_layouts.save_layouts",
    "templates_layouts.apply_layouts",
    "templates_layouts.share_layouts",
    "groups.group_signing_management",
)
ADMIN_PERMISSIONS = (
    USERS,
    ROLES,
    API_ACCESS,
    EVENTS,
    SUBACCOUNTS,
    "sender_admin.subscription",
    "sender_admin.custom_fields",
    "sender_admin.customization",
    "sender_admin.data_management",
    "sender_admin.security_settings",
    SETTINGS,
    "sender_admin.reports",
    "sender_admin.notary",
)
ALL_PERMISSIONS = frozenset(MEMBER_PERMISSIONS + ADMIN_PERMISSIONS)


def permissions_of(account: AccountState, person: PersonState) -> frozenset[str]:
    """What ``person`` may do now.

    The owner holds everything; with Roles and Permissions off, everybody else works with
    transactions only; with it on, the enabled roles add up.
    """
    if person.is_owner:
        return ALL_PERMISSIONS
    if not account.has_roles_and_permissions:
        return frozenset(MEMBER_PERMISSIONS)
    enabled = [role.permissions for role in person.roles if role.is_enabled]
    return frozenset().union(*enabled)


def capabilities_of(account: AccountState, person: PersonState) -> tuple[Capability, ...]:
    """What the administration pages are gated by."""
    found = []
    if API_ACCESS in permissions_of(account, person):
        found.append(Capability.API_ACCESS)
    if person.is_owner:
        found.append(Capability.API_KEY_REVEAL)
    return tuple(found)
