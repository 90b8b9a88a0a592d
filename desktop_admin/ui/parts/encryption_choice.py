"""For whom a file is encrypted: a public key, a passphrase, or nobody."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.handover import Recipient
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_4
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.layouts import vbox
from desktop_admin.ui.widgets.password_field import PasswordField
from desktop_admin.ui.widgets.segmented_choice import SegmentedChoice
from desktop_admin.ui.widgets.tag import TagKind
from desktop_admin.ui.widgets.text_field import TextField


class Encryption(StrEnum):
    """How the file is protected."""

    KEY = "key"
    PASSPHRASE = "passphrase"  # noqa: S105 - a choice, not a passphrase
    NONE = "none"


class EncryptionChoice(QWidget):
    """The recipient's key unless the person chooses otherwise; ``submitted`` is Enter."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("encryption_choice")
        self._build_fields()
        self._lay_out()
        self._choice.chosen.connect(self._on_chosen)
        self._key.returnPressed.connect(self.submitted)
        self._passphrase.submitted.connect(self.submitted)
        self._choice.select(Encryption.KEY)
        self._show_chosen()

    def recipient(self) -> Recipient | None:
        """For whom to encrypt; None: for nobody."""
        if self._choice.value == Encryption.KEY:
            return Recipient(self._key.text())
        if self._choice.value == Encryption.PASSPHRASE:
            return Recipient(passphrase=self._passphrase.secret())
        return None

    def check(self) -> bool:
        """Whether everything needed was typed; says what is missing."""
        is_key_missing = self._choice.value == Encryption.KEY and not self._key.text().strip()
        is_word_missing = self._choice.value == Encryption.PASSPHRASE and self._passphrase.is_empty
        self._key_field.set_error(
            self.tr("Paste the recipient's public key.") if is_key_missing else ""
        )
        self._passphrase_field.set_error(self.tr("Enter a passphrase.") if is_word_missing else "")
        if is_key_missing:
            self._key.setFocus()
        elif is_word_missing:
            self._passphrase.setFocus()
        return not (is_key_missing or is_word_missing)

    def clear(self) -> None:
        """Forget the passphrase."""
        self._passphrase.clear()

    def _build_fields(self) -> None:
        self._choice = SegmentedChoice(
            (
                (Encryption.KEY, self.tr("For a public key"), TagKind.NEUTRAL),
                (Encryption.PASSPHRASE, self.tr("With a passphrase"), TagKind.NEUTRAL),
                (Encryption.NONE, self.tr("Not encrypted"), TagKind.WARN),
            ),
            name="encryption",
            accessible_name=self.tr("Encryption"),
        )
        self._key = TextField(name="recipient_key_field", is_mono=True)
        self._key.setPlaceholderText("age1…")
        self._key_field = LabeledField(
            self.tr("Recipient's public key"),
            self._key,
            self.tr(
                "An age key (age1…) or an SSH key. Only its owner can open the file, with age."
            ),
            name="recipient_key",
        )
        self._passphrase = PasswordField(name="passphrase_field")
        self._passphrase_field = LabeledField(
            self.tr("Passphrase"),
            self._passphrase,
            self.tr("Tell it to the recipient another way than the file. It is kept nowhere."),
            name="passphrase",
        )
        self._warning = Banner(parent=self, name="not_encrypted_banner")
        self._warning.render_message(
            BannerKind.WARN,
            self.tr("Whoever can read the file has the secret."),
            self.tr(
                "Only your account on this computer can read it. Delete it after handing over."
            ),
        )

    def _lay_out(self) -> None:
        column = vbox(SPACE_4, self)
        column.addWidget(LabeledField(self.tr("Encryption"), self._choice, name="encryption_label"))
        for widget in (self._key_field, self._passphrase_field, self._warning):
            column.addWidget(widget)

    def _show_chosen(self) -> None:
        chosen = self._choice.value
        set_shown(self._key_field, chosen == Encryption.KEY)
        set_shown(self._passphrase_field, chosen == Encryption.PASSPHRASE)
        set_shown(self._warning, chosen == Encryption.NONE)

    @Slot(str)
    def _on_chosen(self, _value: str) -> None:
        self._show_chosen()
