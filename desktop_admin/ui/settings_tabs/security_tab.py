"""The tab Security: how long a copied secret stays on the clipboard, and where secrets are kept."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_admin.domain.keyring_status import KeyringAvailability
from desktop_admin.state.local_snapshots import PreferencesState, VaultState
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.platform_words import marking_text
from desktop_admin.ui.settings_tabs.capture_card import CaptureCard
from desktop_admin.ui.settings_tabs.dlp_card import DlpCard
from desktop_admin.ui.settings_tabs.lock_card import LockCard
from desktop_admin.ui.texts import duration_text
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole

CLIPBOARD_SECONDS = (10, 20, 30, 45, 60, 90, 120)


class SecurityTab(QWidget):
    """Applies at once; there is nothing to save."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("security_tab")
        self._preferences, self._vault = context.stores.preferences, context.stores.vault
        self._marking = context.clipboard.marking
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._clipboard_card())
        column.addWidget(LockCard(context.stores, self))
        column.addWidget(CaptureCard(context, self))
        column.addWidget(self._keyring_card())
        column.addWidget(DlpCard(context.clipboard, self))
        column.addStretch(1)
        self._preferences.changed.connect(self._on_changed)
        self._vault.changed.connect(self._on_changed)
        self._on_changed()

    def render_state(self, state: PreferencesState, vault: VaultState) -> None:
        """Show ``state`` and where secrets go."""
        seconds = state.preferences.clipboard_seconds
        offered = sorted({*CLIPBOARD_SECONDS, seconds})
        self._seconds.set_choices(tuple((str(one), duration_text(one)) for one in offered))
        self._seconds.select(str(seconds))
        self._render_keyring(vault)
        self._render_ignored(vault.ignored_choice)

    def _render_keyring(self, vault: VaultState) -> None:
        name = vault.backend_name or self.tr("System keyring")
        if not vault.is_persistent:
            self._keyring.render_message(
                BannerKind.WARN,
                self.tr("There is no system keyring on this computer."),
                self.tr(
                    "Secrets are kept in memory until you quit, and never in a file. On Linux,"
                    " install and start gnome-keyring or KWallet."
                ),
            )
        elif vault.availability is KeyringAvailability.LOCKED:
            self._keyring.render_message(
                BannerKind.WARN,
                self.tr("{name} is locked.").format(name=name),
                self.tr("Unlock it with your login password; saved secrets wait behind it."),
            )
        elif vault.availability is KeyringAvailability.HUNG:
            self._keyring.render_message(
                BannerKind.WARN,
                self.tr("{name} does not answer.").format(name=name),
                self.tr("It may be waiting for you in another window."),
            )
        else:
            self._keyring.render_message(
                BannerKind.OK, self.tr("Secrets are kept in {name}.").format(name=name)
            )

    def _render_ignored(self, choice: str) -> None:
        if not choice:
            self._ignored.clear()
            return
        self._ignored.render_message(
            BannerKind.INFO,
            self.tr("{choice} asks for another keyring and is not obeyed.").format(choice=choice),
            self.tr(
                "It could send secrets to a plain file, or to nowhere. Remove it if you did not"
                " set it."
            ),
        )

    def _clipboard_card(self) -> Card:
        card = Card(self.tr("Clipboard"), parent=self, name="clipboard_card")
        self._seconds = ChoiceField(self, name="clipboard_seconds_choice")
        self._seconds.setMaximumWidth(220)
        self._seconds.chosen.connect(self._on_seconds_chosen)
        hint = self.tr(
            "Counts for secrets, keys and tokens. The clipboard is cleared only if it still holds"
            " that secret, and also when the window locks and when you quit."
        )
        card.add(LabeledField(self.tr("Clear a copied secret after"), self._seconds, hint, self))
        marking = marking_text(self._marking)
        card.add(PlainLabel(marking, TextRole.SECONDARY, card, name="marking_label", wraps=True))
        return card

    def _keyring_card(self) -> Card:
        card = Card(self.tr("System keyring"), parent=self, name="keyring_card")
        self._keyring = Banner(parent=self, name="keyring_banner")
        text = self.tr(
            "Only the keyring of your system holds secrets: client secrets that you save, and the"
            " session behind Keep me signed in. Your password is never kept."
        )
        self._ignored = Banner(parent=self, name="ignored_keyring_banner")
        card.add(self._keyring)
        card.add(self._ignored)
        card.add(PlainLabel(text, TextRole.SECONDARY, card, wraps=True))
        return card

    @Slot()
    def _on_changed(self) -> None:
        self.render_state(self._preferences.state, self._vault.state)

    @Slot(str)
    def _on_seconds_chosen(self, value: str) -> None:
        self._preferences.set(clipboard_seconds=int(value))
