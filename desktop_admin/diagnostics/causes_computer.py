"""Known causes on this computer."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_computer
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

COMPUTER: tuple[Cause, ...] = (
    Cause(
        "backend-stopped",
        Text(QT_TRANSLATE_NOOP("Text", "The server on this computer is not running.")),
        (
            Text(QT_TRANSLATE_NOOP("Text", "Start it again from the window; its data is kept.")),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If it does not start, the message says why: most often something else has"
                    " its port.",
                )
            ),
        ),
        signs_computer.backend_stopped,
    ),
    Cause(
        "keyring-locked",
        Text(QT_TRANSLATE_NOOP("Text", "The system keyring is locked.")),
        (
            Text(QT_TRANSLATE_NOOP("Text", "Unlock it with your login password, then try again.")),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If it asks each time, its password differs from the login's: set it to the"
                    " same.",
                )
            ),
        ),
        signs_computer.keyring_locked,
    ),
    Cause(
        "keyring-silent",
        Text(QT_TRANSLATE_NOOP("Text", "The system keyring does not answer.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Look for a window that asks for its password, also behind this one."
                )
            ),
            Text(
                QT_TRANSLATE_NOOP("Text", "If there is none, sign out of the desktop and in again.")
            ),
        ),
        signs_computer.keyring_silent,
    ),
    Cause(
        "keyring-refuses",
        Text(QT_TRANSLATE_NOOP("Text", "The system keyring denies this program the access.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Allow this program in the keyring's own settings, then try again."
                )
            ),
        ),
        signs_computer.keyring_refuses,
    ),
    Cause(
        "value-gone",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The keyring does not hold the secret of this credential any more."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Save it again if you have it elsewhere; else get new credentials for the"
                    " client.",
                )
            ),
        ),
        signs_computer.value_gone,
    ),
    Cause(
        "keyring-forgets",
        Text(QT_TRANSLATE_NOOP("Text", "The system keyring does not give back what it was given.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Do not save secrets until it does; start it again, and look into its own log.",
                )
            ),
        ),
        signs_computer.keyring_forgets,
    ),
    Cause(
        "keyring-missing",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "There is no system keyring: secrets are forgotten when the program ends."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "On Linux, install and start gnome-keyring or KWallet, and sign in to the"
                    " desktop again.",
                )
            ),
        ),
        signs_computer.keyring_missing,
    ),
    Cause(
        "disk-full",
        Text(QT_TRANSLATE_NOOP("Text", "The disk is full, or nearly.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Make room on the disk that holds the home directory, then try again."
                )
            ),
        ),
        signs_computer.disk_full,
    ),
    Cause(
        "folder-not-writable",
        Text(QT_TRANSLATE_NOOP("Text", "A folder of this program may not be written to.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Correct its owner and its rights; it must belong to you."
                )
            ),
        ),
        signs_computer.not_writable,
    ),
    Cause(
        "settings-broken",
        Text(QT_TRANSLATE_NOOP("Text", "The settings file holds something that cannot be used.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Open Settings once and look at what has its default now; saving writes the"
                    " file anew.",
                )
            ),
        ),
        signs_computer.settings_broken,
    ),
    Cause(
        "clipboard-lost",
        Text(QT_TRANSLATE_NOOP("Text", "What is copied does not reach the clipboard.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Under a remote desktop, switch on the sharing of the clipboard; under"
                    " Wayland, install wl-clipboard.",
                )
            ),
        ),
        signs_computer.clipboard_lost,
    ),
    Cause(
        "clipboard-kept",
        Text(
            QT_TRANSLATE_NOOP("Text", "Something keeps what is copied, also after it was cleared.")
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Switch off the history of the clipboard manager, or have it leave out"
                    " confidential texts.",
                )
            ),
        ),
        signs_computer.clipboard_kept,
    ),
)
