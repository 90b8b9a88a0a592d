"""From a refusal of the policy to the fault that the caller sees."""

from __future__ import annotations

from desktop_admin.backend.access.policy import Refusal, Rule
from desktop_admin.backend.callers import Feature
from desktop_admin.backend.calls.faults import ApiFault, ForbiddenFault, UnauthorizedFault

_FEATURE_NAMES = {
    Feature.API_KEY: "Integration - API Key",
    Feature.API_TOKEN: "Integration - API Token",
    Feature.OAUTH2: "OAuth 2.0",
}
_FORBIDDEN = {
    Refusal.CALLER: ("callerNotAllowed", "This call is not open to this kind of credential."),
    Refusal.OWNER_ONLY: ("noPermission", "Only the account owner may do this."),
    Refusal.ROLES_OFF: ("rolesAndPermissionsOff", "Roles and Permissions is off in this account."),
    Refusal.PERMISSION: ("noPermission", "The permission for this is missing."),
}


def fault_of(refusal: Refusal, rule: Rule) -> ApiFault:
    """The answer to a call of ``rule`` that the policy refused."""
    if refusal is Refusal.NOT_SIGNED_IN:
        return not_signed_in(rule.path)
    if refusal is Refusal.METHOD:
        return method_not_in_force()
    if refusal is Refusal.FEATURE:
        return feature_disabled(rule.feature)
    detail, message = _FORBIDDEN[refusal]
    return ForbiddenFault(detail, message)


def not_signed_in(path: str) -> ApiFault:
    """401 for a missing, unknown or expired credential."""
    if path.startswith("/admin/"):
        return UnauthorizedFault("sessionExpired", "The session has ended. Sign in again.")
    return UnauthorizedFault("badCredentials", "The credential is missing, wrong or expired.")


def method_not_in_force() -> ApiFault:
    """401 for an API call of the family that is not selected."""
    return UnauthorizedFault(
        "methodNotInForce",
        "The account has selected the other authentication method; this credential is refused.",
    )


def feature_disabled(feature: Feature | None) -> ApiFault:
    """403 for a feature that the provider has not switched on."""
    name = f' "{_FEATURE_NAMES[feature]}"' if feature else ""
    return ForbiddenFault(
        "featureDisabled",
        f"The feature{name} is off in this account. Contact the Support Team.",
    )
