"""A store of pastes without a keyring: it reads and explains at once, on the calling thread."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot

from desktop_admin.diagnostics.explain.explanation import explain
from desktop_admin.diagnostics.explain.reader import PasteReader
from desktop_admin.domain.recognition import Recognition
from desktop_admin.domain.redaction import RedactionLedger
from desktop_admin.domain.secret import Secret
from desktop_admin.state.paste_store import KeyringCheck, PasteState
from tests.fakes.fake_store import FakeStore
from tests.fakes.pasted import SURROUNDINGS


class FakePastes(FakeStore):
    METHODS = ("check_keyring", "look_up_clients")

    def __init__(self) -> None:
        super().__init__(PasteState())
        ledger = RedactionLedger()
        self._reader = PasteReader(ledger.register, ledger.redact)
        self.surroundings = SURROUNDINGS

    @Slot(object)
    def explain(self, pasted: Secret) -> None:
        self.calls.append(("explain",))  # never with the text
        read = self._reader.read(pasted)
        keyring = KeyringCheck.ASKABLE if read.secrets else KeyringCheck.NOTHING
        explanation = explain(read.reading, self.surroundings)
        self.put(reading=read.reading, explanation=explanation, keyring=keyring)

    def recognise(self, recognition: Recognition) -> None:
        """The keyring has answered."""
        known = replace(self.surroundings, recognition=recognition)
        self.put(
            keyring=KeyringCheck.DONE,
            recognition=recognition,
            explanation=explain(self.state.reading, known),
        )

    def forget(self) -> None:
        self.state = PasteState()
        self.changed.emit()
