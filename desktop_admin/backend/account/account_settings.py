"""Reads and changes the settings of an account; what nobody changed is as at first."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

import msgspec
from sqlalchemy import delete
from sqlalchemy.orm import Session

from desktop_admin.backend.account.settings_shapes import (
    FEATURES_AT_FIRST,
    PACKAGES_AT_FIRST,
    SYSTEM_AT_FIRST,
    FeatureSettings,
    PackageSettings,
    SystemSettings,
)
from desktop_admin.backend.store.settings_models import SettingsRow

S = TypeVar("S", FeatureSettings, PackageSettings, SystemSettings)
Settings = FeatureSettings | PackageSettings | SystemSettings


class Section(StrEnum):
    """A part of the settings; the value is the last part of its path."""

    FEATURES = "featureSettings"
    PACKAGES = "packageSettings"
    SYSTEM = "systemSettings"


def features(session: Session, account_id: str) -> FeatureSettings:
    """The settings of the section as they are."""
    names = FeatureSettings.__struct_fields__
    at_first = FeatureSettings(**{name: name in FEATURES_AT_FIRST for name in names})
    return _merged(session, account_id, Section.FEATURES, at_first)


def packages(session: Session, account_id: str) -> PackageSettings:
    """The settings of the section as they are."""
    names = PackageSettings.__struct_fields__
    at_first = PackageSettings(**{name: name in PACKAGES_AT_FIRST for name in names})
    return _merged(session, account_id, Section.PACKAGES, at_first)


def system(session: Session, account_id: str) -> SystemSettings:
    """The settings of the section as they are."""
    return _merged(session, account_id, Section.SYSTEM, SYSTEM_AT_FIRST)


def login_session_timeout(session: Session, account_id: str) -> int:
    """After how many milliseconds without a call a session ends."""
    return system(session, account_id).login_session_timeout or 0


def change(
    session: Session, account_id: str, section: Section, given: Settings, now: int
) -> list[str]:
    """Sets what ``given`` holds; the names of what was given."""
    changes = _given(given)
    row = session.get(SettingsRow, (account_id, section.value))
    before = row.changed if row is not None else {}
    if changes:
        session.merge(
            SettingsRow(
                account_id=account_id,
                section=section.value,
                changed={**before, **changes},
                updated_at=now,
            )
        )
        session.flush()
    return sorted(changes)


def reset(session: Session, account_id: str, section: Section) -> None:
    """Everything of the section is as at first."""
    session.execute(
        delete(SettingsRow).where(
            SettingsRow.account_id == account_id, SettingsRow.section == section.value
        )
    )


def _given(settings: Settings) -> dict[str, bool | int]:
    built: dict[str, bool | int | None] = msgspec.to_builtins(settings)
    return {name: value for name, value in built.items() if value is not None}


def _merged(session: Session, account_id: str, section: Section, at_first: S) -> S:
    row = session.get(SettingsRow, (account_id, section.value))
    if row is None:
        return at_first
    return msgspec.convert({**_given(at_first), **row.changed}, type(at_first))
