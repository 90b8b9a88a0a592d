"""The declarative base of all models, and the column types they share."""

from __future__ import annotations

from typing import Annotated

from sqlalchemy import JSON, BigInteger, LargeBinary, MetaData, String
from sqlalchemy.orm import DeclarativeBase, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

Uid = Annotated[str, mapped_column(String(40))]
Name = Annotated[str, mapped_column(String(400))]
Milliseconds = Annotated[int, mapped_column(BigInteger)]
MaybeMilliseconds = Annotated[int | None, mapped_column(BigInteger)]
Mac = Annotated[bytes, mapped_column(LargeBinary(32))]
Sealed = Annotated[bytes, mapped_column(LargeBinary)]
TextList = Annotated[list[str], mapped_column(JSON)]


class Base(DeclarativeBase):
    """Base of the models; times are epoch milliseconds, secrets keyed hashes or sealed bytes."""

    metadata = MetaData(naming_convention=NAMING)
