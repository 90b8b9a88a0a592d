"""What the keyring's store says when an act succeeded; facts: ``name``."""

from __future__ import annotations

from types import MappingProxyType

from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text
from desktop_admin.state.vault_work import VaultAct

DONE = MappingProxyType(
    {
        VaultAct.SAVE: Text(QT_TRANSLATE_NOOP("Text", "The secret of {name} is saved.")),
        VaultAct.COPY: Text(QT_TRANSLATE_NOOP("Text", "The secret of {name} is copied.")),
        VaultAct.REMOVE: Text(
            QT_TRANSLATE_NOOP("Text", "{name} was removed; the credential itself still works.")
        ),
    }
)
NOT_PARKED = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The new secret of {name} is kept in memory alone, until you quit: the keyring did not take"
        " it. Unlock the keyring, then refresh this list.",
    )
)
_IN_KEYRING = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The new secret of {name} arrived after you had left. It was saved in the system keyring.",
    )
)
_IN_MEMORY = Text(
    QT_TRANSLATE_NOOP(
        "Text",
        "The new secret of {name} arrived after you had left. It is kept in memory until you quit:"
        " copy it now.",
    )
)


def parked(is_persistent: bool) -> Text:
    """What became of a secret that nobody was there to take."""
    return _IN_KEYRING if is_persistent else _IN_MEMORY
