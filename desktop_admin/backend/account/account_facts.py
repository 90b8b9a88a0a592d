"""What the provider sees of an account, and the columns behind its switches."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from desktop_admin.backend.callers import Feature
from desktop_admin.backend.store import api_keys, people
from desktop_admin.backend.store.account_models import Account, PersonRow


class Compatibility(StrEnum):
    """How the service behaved for older integrations, as the command line names it."""

    SHORT_API_KEYS = "short-api-keys"
    PERMISSION_CACHE = "permission-cache"


STAGED_COLUMNS = {
    Compatibility.SHORT_API_KEYS: "has_short_keys",
    Compatibility.PERMISSION_CACHE: "has_permission_cache",
}
FEATURE_COLUMNS = {
    Feature.API_KEY: "has_api_key_feature",
    Feature.API_TOKEN: "has_api_token_feature",
    Feature.OAUTH2: "has_oauth_feature",
}


def facts_of(session: Session, account: Account) -> dict[str, Any]:
    """Account, owner, method, features, people: in the words of the command line."""
    rows = people.people_of(session, account.id)
    held = people.roles_of(session, account.id, [row.id for row in rows])
    owner = session.get_one(PersonRow, account.owner_id)
    return {
        "account": account.name,
        "owner": owner.email,
        "method": account.method,
        "roles-and-permissions": switched(account.has_roles_and_permissions),
        "features": {
            feature.value: switched(getattr(account, column))
            for feature, column in FEATURE_COLUMNS.items()
        },
        "compatibility": {
            choice.value: switched(getattr(account, column))
            for choice, column in STAGED_COLUMNS.items()
        },
        "api-key": "present" if api_keys.find(session, account.id, owner.id) else "absent",
        "people": [
            {
                "email": row.email,
                "roles": ["Owner"] * (row.id == owner.id)
                + [role.name for role in held.get(row.id, ())],
            }
            for row in rows
        ],
    }


def switched(is_on: object) -> str:
    """``on`` or ``off``."""
    return "on" if is_on else "off"
