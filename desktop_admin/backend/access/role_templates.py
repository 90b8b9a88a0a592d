"""The predefined roles of every account, and the one of the sample account's administrator."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_admin.backend.access.permissions import (
    API_ACCESS,
    MEMBER_PERMISSIONS,
    ROLES,
    TRANSACTIONS,
    USERS,
)


@dataclass(frozen=True, slots=True)
class RoleTemplate:
    """A role as a new account has it; predefined ones cannot be changed."""

    id: str
    name: str
    description: str
    permissions: tuple[str, ...]
    is_predefined: bool = True


_ADMIN = (
    USERS,
    ROLES,
    API_ACCESS,
    "sender_admin.event_notification",
    "sender_admin.custom_fields",
    "sender_admin.customization",
    "sender_admin.security_settings",
)
PREDEFINED_ROLES = (
    RoleTemplate("admin", "Admin", "Administers the account.", (*MEMBER_PERMISSIONS, *_ADMIN)),
    RoleTemplate(
        "manager",
        "Manager",
        "Manages users and their transactions.",
        (*MEMBER_PERMISSIONS, USERS, "sender_admin.reports"),
    ),
    RoleTemplate("sender", "Sender", "Sends transactions.", MEMBER_PERMISSIONS),
    RoleTemplate("notary", "Notary", "Notarizes.", (TRANSACTIONS, "sender_admin.notary")),
)
INTEGRATIONS = RoleTemplate(
    "integrations",
    "Integrations",
    "Looks after API access and event notifications.",
    (*MEMBER_PERMISSIONS, API_ACCESS, "sender_admin.event_notification"),
    is_predefined=False,
)
