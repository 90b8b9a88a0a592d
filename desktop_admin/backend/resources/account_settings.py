"""The settings of the account: read, change, back to what they were at first (public part)."""

from __future__ import annotations

from typing import Any

from litestar import Response, delete, get, patch
from sqlalchemy.orm import Session

from desktop_admin.backend.account import account_settings
from desktop_admin.backend.account.account_settings import Section, Settings
from desktop_admin.backend.account.settings_shapes import (
    FeatureSettings,
    PackageSettings,
    SystemSettings,
)
from desktop_admin.backend.callers import PartyKind
from desktop_admin.backend.calls.call import Call, CallParameter
from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.calls.writing import Answer, perform
from desktop_admin.backend.records import audit
from desktop_admin.domain.activity import AuditParty

_ALL = "/api/account/admin/accountSettings"
_FEATURES, _PACKAGES = f"{_ALL}/{Section.FEATURES}", f"{_ALL}/{Section.PACKAGES}"
_SYSTEM = f"{_ALL}/{Section.SYSTEM}"


class AccountSettings(Wire):
    """The sections that have a place in the whole; absent in a change: stays as it is."""

    account_feature_settings: FeatureSettings | None = None
    account_package_settings: PackageSettings | None = None


@get(_ALL, sync_to_thread=True)
def read_settings(call: CallParameter) -> AccountSettings:
    """Features and packages."""
    account_id = call.caller.account.id
    with call.parts.database.read() as session:
        return AccountSettings(
            account_feature_settings=account_settings.features(session, account_id),
            account_package_settings=account_settings.packages(session, account_id),
        )


@get(_FEATURES, sync_to_thread=True)
def read_features(call: CallParameter) -> FeatureSettings:
    """What the window of the service offers."""
    with call.parts.database.read() as session:
        return account_settings.features(session, call.caller.account.id)


@get(_PACKAGES, sync_to_thread=True)
def read_packages(call: CallParameter) -> PackageSettings:
    """How signing looks."""
    with call.parts.database.read() as session:
        return account_settings.packages(session, call.caller.account.id)


@get(_SYSTEM, sync_to_thread=True)
def read_system(call: CallParameter) -> SystemSettings:
    """Sign-in and sessions."""
    with call.parts.database.read() as session:
        return account_settings.system(session, call.caller.account.id)


@patch(_ALL, sync_to_thread=True)
def change_settings(call: CallParameter, data: AccountSettings) -> Response[Any]:
    """Changes what is given. 200 without a body."""
    given: dict[Section, Settings | None] = {
        Section.FEATURES: data.account_feature_settings,
        Section.PACKAGES: data.account_package_settings,
    }
    return _change(call, data, {name: part for name, part in given.items() if part is not None})


@patch(_FEATURES, sync_to_thread=True)
def change_features(call: CallParameter, data: FeatureSettings) -> Response[Any]:
    """Changes what is given. 200 without a body."""
    return _change(call, data, {Section.FEATURES: data})


@patch(_PACKAGES, sync_to_thread=True)
def change_packages(call: CallParameter, data: PackageSettings) -> Response[Any]:
    """Changes what is given. 200 without a body."""
    return _change(call, data, {Section.PACKAGES: data})


@patch(_SYSTEM, sync_to_thread=True)
def change_system(call: CallParameter, data: SystemSettings) -> Response[Any]:
    """Changes what is given; sessions obey from their next call on. 200 without a body."""
    return _change(call, data, {Section.SYSTEM: data})


@delete(_ALL, status_code=200, sync_to_thread=True)
def reset_settings(call: CallParameter) -> Response[Any]:
    """Features and packages are as at first. 200 without a body."""
    return _reset(call, (Section.FEATURES, Section.PACKAGES))


@delete(_FEATURES, status_code=200, sync_to_thread=True)
def reset_features(call: CallParameter) -> Response[Any]:
    """The section is as at first. 200 without a body."""
    return _reset(call, (Section.FEATURES,))


@delete(_PACKAGES, status_code=200, sync_to_thread=True)
def reset_packages(call: CallParameter) -> Response[Any]:
    """The section is as at first. 200 without a body."""
    return _reset(call, (Section.PACKAGES,))


@delete(_SYSTEM, status_code=200, sync_to_thread=True)
def reset_system(call: CallParameter) -> Response[Any]:
    """The section is as at first. 200 without a body."""
    return _reset(call, (Section.SYSTEM,))


def _change(call: Call, data: Wire, given: dict[Section, Settings]) -> Response[Any]:
    account_id, now = call.caller.account.id, call.origin.now

    def work(session: Session) -> Answer:
        for section, settings in given.items():
            names = account_settings.change(session, account_id, section, settings, now)
            _record(session, call, "changed", f"{section}: {', '.join(names) or 'nothing'}")
        return Answer(200)

    return perform(call, data, work)


def _reset(call: Call, sections: tuple[Section, ...]) -> Response[Any]:
    def work(session: Session) -> Answer:
        for section in sections:
            account_settings.reset(session, call.caller.account.id, section)
            _record(session, call, "reset", section)
        return Answer(200)

    return perform(call, None, work)


def _record(session: Session, call: Call, verb: str, detail: str) -> None:
    account = call.caller.account
    audit.record(
        session,
        call.origin,
        account_id=account.id,
        actor=call.caller.actor,
        action=f"account_settings.{verb}",
        subject=AuditParty(PartyKind.ACCOUNT, account.id, account.name),
        detail=detail,
    )


ROUTES = (
    read_settings,
    read_features,
    read_packages,
    read_system,
    change_settings,
    change_features,
    change_packages,
    change_system,
    reset_settings,
    reset_features,
    reset_packages,
    reset_system,
)
