"""Random passwords for the sample people of a backend that is started by hand."""

from __future__ import annotations

from desktop_admin.backend.credentials.minting import random_base62
from desktop_admin.backend.credentials.passwords import hash_password
from desktop_admin.backend.process.opening import OpenedData
from desktop_admin.backend.sample import data
from desktop_admin.backend.store import people
from desktop_admin.domain.secret import Secret

_LENGTH = 20


def set_random_passwords(opened: OpenedData) -> dict[str, Secret]:
    """Gives each sample person a password of their own; by e-mail, told this once."""
    passwords = {sample.email: Secret(random_base62(_LENGTH)) for sample in data.PEOPLE}
    hashes = {email: hash_password(password) for email, password in passwords.items()}
    with opened.database.write() as session:
        for email, kept in hashes.items():
            person = people.find_by_email(session, email)
            if person is not None:
                person.password_hash = kept
    return passwords
