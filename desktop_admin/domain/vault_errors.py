"""What can go wrong with the system keyring, each fault with its own next step."""

from __future__ import annotations

from desktop_admin.domain.errors import AppError
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text


class VaultError(AppError):
    """Any fault of the system keyring."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The system keyring did not do what was asked."))
    next_text = Text(
        QT_TRANSLATE_NOOP("Text", "Keep the secret in another way, then look at the keyring.")
    )


class VaultMissing(VaultError):
    """There is no keyring that this program trusts."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "There is no system keyring on this computer."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Secrets are kept in memory until you quit, and never in a"
            " file. On Linux, install and start gnome-keyring"
            " or KWallet.",
        )
    )


class VaultLocked(VaultError):
    """The keyring is locked and was not unlocked."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The system keyring is locked."))
    next_text = Text(
        QT_TRANSLATE_NOOP("Text", "Unlock it with your login password, then try again.")
    )


class VaultRefused(VaultError):
    """The keyring denied access. Fact: ``backend``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The system keyring refused access."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text", "Allow this program in the keyring's own settings ({backend}), then try again."
        )
    )


class VaultTimedOut(VaultError):
    """The keyring did not answer in time. Fact: ``seconds``."""

    title_text = Text(
        QT_TRANSLATE_NOOP("Text", "The system keyring did not answer within {seconds} seconds.")
    )
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text", "It may be waiting for you in another window. Unlock it there, then try again."
        )
    )


class VaultValueTooLong(VaultError):
    """The keyring of this system does not take so long a value. Fact: ``limit`` in characters."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The value is too long for the system keyring."))
    next_text = Text(
        QT_TRANSLATE_NOOP("Text", "It takes {limit} characters. Keep this secret in another way.")
    )


class JournalDamaged(VaultError):
    """The list of new secrets could not be read whole. Fact: ``path``, where it was set aside."""

    title_text = Text(
        QT_TRANSLATE_NOOP("Text", "The list of new secrets was damaged and is set aside.")
    )
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "A new secret that waited is in the system keyring still, under the name of its client."
            " The damaged list is {path}.",
        )
    )


class VaultValueGone(VaultError):
    """A value that was kept is no longer there."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The system keyring no longer holds this secret."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "It was removed outside this program, or another keyring is in use. Get new"
            " credentials, or remove the entry.",
        )
    )


class VaultValueChanged(VaultError):
    """A value that was kept is not the one that was saved."""

    title_text = Text(
        QT_TRANSLATE_NOOP("Text", "The system keyring holds another value than was saved.")
    )
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "It was changed outside this program and is not used. Get new credentials, or remove"
            " the entry.",
        )
    )


class VaultNotKept(VaultError):
    """What was read back after a write is not what was written."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The system keyring did not keep the secret."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text", "Reading it back gave something else. Keep it in another way now."
        )
    )
