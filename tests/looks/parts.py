"""Scenes of the gallery: single widgets in their states."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.secret import Secret
from desktop_admin.ui.theme.focus_ring import RingFrame
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.busy_button import BusyButton
from desktop_admin.ui.widgets.buttons import (
    DangerButton,
    PlainButton,
    PrimaryButton,
    QuietButton,
    Variant,
)
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.check_field import CheckField
from desktop_admin.ui.widgets.choice_field import ChoiceField
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.error_state import ErrorState
from desktop_admin.ui.widgets.icon_button import IconButton
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.page_frame import ButtonRow, PageFrame
from desktop_admin.ui.widgets.password_field import PasswordField
from desktop_admin.ui.widgets.radio_card import RadioCard
from desktop_admin.ui.widgets.read_only_field import ReadOnlyField
from desktop_admin.ui.widgets.search_field import SearchField
from desktop_admin.ui.widgets.secret_field import SecretField
from desktop_admin.ui.widgets.segmented_choice import SegmentedChoice
from desktop_admin.ui.widgets.skeleton_rows import SkeletonRows
from desktop_admin.ui.widgets.tab_bar import TabBar
from desktop_admin.ui.widgets.tag import Tag, TagKind
from desktop_admin.ui.widgets.text_field import TextField


def buttons() -> QWidget:
    """Every button free, disabled, busy and confirming."""
    page = _page("Buttons and tags")
    page.add(ButtonRow(left=_four_buttons(enabled=True)))
    page.add(ButtonRow(left=_four_buttons(enabled=False)))
    busy = BusyButton("Save", name="busy_button", busy_text="Saving…")
    busy.set_busy(True)
    plain = BusyButton("Test", name="busy_plain_button", variant=Variant.PLAIN, icon="play")
    plain.set_busy(True)
    copied = CopyButton("Copy Client ID", name="copied_button", text="Copy")
    copied.confirm()
    small = CopyButton("Copy Secret", name="copied_small_button")
    small.confirm()
    filled = DangerButton("Delete", name="filled_button", is_filled=True, icon="trash-2")
    page.add(ButtonRow(left=(busy, plain, copied, small, filled)))
    kinds = tuple(Tag(kind, kind.value.title()) for kind in TagKind)
    page.add(ButtonRow(left=(*kinds, Tag(TagKind.DANGER, "refused", "ban"))))
    page.add_stretch()
    return page


def fields() -> QWidget:
    """Every field empty, filled, refused and disabled."""
    page = _page("Fields")
    card = Card("A form", "All of it")
    card.add(LabeledField("Name", TextField(name="name_field", placeholder="Billing nightly")))
    refused = LabeledField("Backend URL", TextField(name="url_field", is_mono=True))
    refused.set_error("An address with http is accepted on this computer only.")
    card.add(refused)
    url = ReadOnlyField("https://apps.example.com/oauth2/token", name="server_field")
    provided = LabeledField("Authorization Server URL", url)
    provided.set_hint("Provided by the service. Metadata verified today, 09:40.", "lock")
    provided.add_beside(CopyButton("Copy Authorization Server URL", name="copy_server_button"))
    card.add(provided)
    card.add(LabeledField("Password", PasswordField(name="password_field")))
    secret = SecretField("Client Secret", name="secret_field")
    secret.show_secret(Secret("oss_0O1lI4sWb7cRk"))
    secret.set_revealed(True)
    card.add(LabeledField("Client Secret", secret))
    card.add(_choice())
    tones = (("local", "Local", TagKind.OK), ("production", "Production", TagKind.DANGER))
    kind = SegmentedChoice(tones, name="kind_choice")
    kind.select("production")
    card.add(LabeledField("Kind", kind))
    checked = CheckField("Keep me signed in", name="keep_check")
    checked.setChecked(True)
    card.add(checked)
    card.add(CheckField("Show only failures", name="failures_check"))
    page.add(card)
    page.add_stretch()
    page.resize(720, 940)
    return page


def messages() -> QWidget:
    """Banners of all kinds, tabs, and the error state."""
    page = _page("Messages")
    page.add(TabBar((("one", "Connection"), ("two", "Security")), name="tab_bar"))
    for kind in BannerKind:
        text = "Tokens already issued are refused too. You can switch back at any time."
        page.add(Banner(kind, "Three integrations will stop.", text, None))
    page.add(Banner(BannerKind.OK, "Connected.", "", None))
    page.add(
        Banner(BannerKind.DANGER, "Not saved.", "The server could not be reached.", "Try again")
    )
    error = ErrorState()
    error.render_error(ConnectionFailed(host="apps.example.com", request_id="7f3a"))
    card = Card("Clients")
    card.add(error)
    page.add(card)
    page.add_stretch()
    page.resize(760, 860)
    return page


def lists() -> QWidget:
    """What stands where a list would be."""
    page = _page("Lists")
    loading = Card("Clients")
    loading.add(SkeletonRows(3))
    page.add(loading)
    empty = Card("Client Apps")
    text = (
        "A Client App gives one integration an id and a secret of its own, which you can replace."
    )
    empty.add(EmptyState("key-round", "No Client Apps yet", text, "Add a Client App"))
    page.add(empty)
    page.add_stretch()
    page.resize(760, 640)
    return page


def focus_rings() -> QWidget:
    """The ring around all that takes the focus (drawn by hand: only one has it at a time)."""
    page = _page("Focus")
    search = SearchField("Search clients")
    page.add(ButtonRow(left=(*_four_buttons(enabled=True), search)))
    field = TextField(name="focused_field")
    field.setText("example production")
    page.add(field)
    card = RadioCard("oauth", "OAuth 2.0 Client Credentials", "Standard clients.", name="card")
    card.setChecked(True)
    page.add(card)
    page.add_stretch()
    page.show()
    page.widget().layout().activate()
    for target in page.findChildren(QWidget):
        if isinstance(target, PrimaryButton | PlainButton | DangerButton | TextField | RadioCard):
            _enclose(target)
    return page


def _enclose(target: QWidget) -> None:
    host = target.parentWidget()
    while host is not None and not host.isWindow() and host.objectName() != "page_column":
        host = host.parentWidget()
    if host is not None:
        RingFrame(host).enclose(target)


def _choice() -> LabeledField:
    choice = ChoiceField(name="language_choice")
    choice.set_choices((("en", "English"), ("fr", "Français")))
    return LabeledField("Language", choice)


def _four_buttons(*, enabled: bool) -> tuple[QWidget, ...]:
    made: tuple[QWidget, ...] = (
        PrimaryButton("Add", name="add_button", icon="plus"),
        PlainButton("View", name="view_button", icon="eye"),
        PlainButton("Discard", name="discard_button"),
        DangerButton("Remove connection", name="remove_button", icon="trash-2"),
        QuietButton("Sign out", name="sign_out_button", icon="log-out"),
        IconButton("copy", "Copy", name="copy_button"),
    )
    for button in made:
        button.setEnabled(enabled)
    return made


def _page(title: str) -> PageFrame:
    page = PageFrame(title, "For the eye of the designer.", name="app_window")
    page.resize(760, 360)
    return page
