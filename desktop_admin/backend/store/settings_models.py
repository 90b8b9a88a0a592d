"""Models of what an account has set: settings of each section, and the event notifications."""

from __future__ import annotations

from typing import Annotated

from sqlalchemy import JSON, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop_admin.backend.store.base import Base, Milliseconds, TextList, Uid

Switches = Annotated[dict[str, bool | int], mapped_column(JSON)]


class SettingsRow(Base):
    """The settings of one section that differ from the defaults."""

    __tablename__ = "account_settings"

    account_id: Mapped[Uid] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    section: Mapped[str] = mapped_column(String(40), primary_key=True)
    changed: Mapped[Switches]
    updated_at: Mapped[Milliseconds]


class CallbackRow(Base):
    """Where the account wants to be told of events; the key that goes along is sealed."""

    __tablename__ = "callbacks"

    account_id: Mapped[Uid] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    url: Mapped[str] = mapped_column(String(2000))
    events: Mapped[TextList]
    sealed_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    updated_at: Mapped[Milliseconds]
