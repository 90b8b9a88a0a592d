"""Scenes of the gallery: whole windows after the pictures of the visual language."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.connections import Connection, ConnectionKind
from desktop_admin.ui.widgets.banner import Banner, BannerKind
from desktop_admin.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from desktop_admin.ui.widgets.card import Card
from desktop_admin.ui.widgets.connection_switcher import ConnectionSwitcher
from desktop_admin.ui.widgets.copy_button import CopyButton
from desktop_admin.ui.widgets.empty_state import EmptyState
from desktop_admin.ui.widgets.environment_strip import EnvironmentStrip, StripContent
from desktop_admin.ui.widgets.labeled_field import LabeledField
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.list_frame import ListFrame
from desktop_admin.ui.widgets.page_frame import ButtonRow, PageFrame
from desktop_admin.ui.widgets.plain_label import TextRole
from desktop_admin.ui.widgets.radio_card import RadioCard
from desktop_admin.ui.widgets.radio_card_group import RadioCardGroup
from desktop_admin.ui.widgets.read_only_field import ReadOnlyField
from desktop_admin.ui.widgets.record_table import RecordTable
from desktop_admin.ui.widgets.search_field import SearchField
from desktop_admin.ui.widgets.segmented_choice import SegmentedChoice
from desktop_admin.ui.widgets.sidebar_nav import NavGroup, NavItem, SidebarNav
from desktop_admin.ui.widgets.status_strip import StatusStrip
from desktop_admin.ui.widgets.tab_bar import TabBar
from desktop_admin.ui.widgets.tag import Tag, TagKind
from desktop_admin.ui.widgets.text_field import TextField
from tests.looks import sample

GROUPS = (
    NavGroup(
        "API Access",
        (
            NavItem("authentication", "Authentication Access", "shield-check"),
            NavItem("client_apps", "API Key and Client Apps", "key-round"),
            NavItem("oauth", "OAuth 2.0", "badge-check"),
        ),
    ),
    NavGroup(
        "",
        (
            NavItem("activity", "Activity", "history"),
            NavItem("troubleshooting", "Troubleshooting", "stethoscope"),
            NavItem("settings", "Settings", "settings-2"),
        ),
    ),
)
PRODUCTION = StripContent(
    ConnectionKind.PRODUCTION,
    "example",
    "apps.example.com",
    "OAuth 2.0 Client Credentials in force",
)
LOCAL = StripContent(
    ConnectionKind.LOCAL, "API Access on this computer", "", "API key and Client Apps in force"
)


def shell(page: QWidget, page_id: str, content: StripContent) -> QWidget:
    """A window around ``page``."""
    window = QWidget()
    window.setObjectName("app_window")
    window.resize(1280, 800)
    strip, sidebar, status = EnvironmentStrip(), SidebarNav(), StatusStrip()
    strip.show_content(content)
    switcher = ConnectionSwitcher()
    kind = content.kind or ConnectionKind.LOCAL
    switcher.show_connections((Connection("one", "example production", kind, ""),), "one")
    sidebar.set_top(switcher)
    sidebar.show_groups(GROUPS)
    sidebar.select(page_id)
    status.show_person("owner@example.com · Owner")
    status.show_clipboard("Client Secret copied · clears in 24 s", can_clear=True)
    status.show_keyring("System keyring: unlocked", is_ok=True)
    column = vbox(0, window)
    column.addWidget(strip)
    middle = hbox(0)
    middle.addWidget(sidebar)
    middle.addWidget(page, 1)
    column.addLayout(middle, 1)
    column.addWidget(status)
    window.show()
    return window


def clients() -> QWidget:
    """The table of OAuth clients."""
    subtitle = "Clients that request access tokens from the authorization server."
    page = PageFrame("OAuth 2.0", subtitle, name="oauth_page")
    server = Card("Authentication Server URL", "Provided by the service, cannot be changed")
    url = ReadOnlyField(
        "https://apps.example.com/oauth2/token", name="url", accessible_name="Server URL"
    )
    row = hbox(12)
    row.addWidget(url, 1)
    row.addWidget(CopyButton("Copy Authentication Server URL", name="copy_button", text="Copy"))
    server.body.addLayout(row)
    page.add(server)
    page.add(_clients_card())
    page.add_stretch()
    return shell(page, "oauth", PRODUCTION)


def authentication() -> QWidget:
    """The radio cards and the impact preview."""
    page = PageFrame("Authentication Access", "Only the method you select is accepted.", name="p")
    group = RadioCardGroup(name="method_group")
    text = (
        "One fixed API key for the account, or Client Apps that exchange their id and secret for"
        " API tokens of 30 minutes."
    )
    key = RadioCard("key", "API key and/or Client App credentials", text, name="key_card")
    key.render_texts(text, "1 API key · 4 Client Apps", ((TagKind.OK, "In force"),))
    text = (
        "Standard OAuth 2.0 clients. Access tokens of five minutes; credentials travel in the HTTP"
        " header only."
    )
    oauth = RadioCard("oauth", "OAuth 2.0 Client Credentials", text, name="oauth_card")
    oauth.render_texts(text, "6 OAuth clients", ((TagKind.NEUTRAL, "Recommended"),))
    group.add(key)
    group.add(oauth)
    group.select("oauth")
    page.add(group)
    card = Card("What this change does", "from the last 30 days of use")
    table = RecordTable(
        sample.IMPACT_COLUMNS,
        sample.row_key,
        name="impact",
        accessible_name="What this change does",
    )
    table.show_records(sample.ROWS, sample.NOW)
    card.add(table)
    page.add(card)
    page.add(
        Banner(
            BannerKind.WARN,
            "Three integrations in use will stop at once.",
            "Tokens already issued are refused too. You can switch back at any time.",
        )
    )
    discard, save = PlainButton("Discard", name="discard"), PrimaryButton("Save", name="save")
    page.add(ButtonRow(right=(discard, save)))
    page.add_stretch()
    return shell(page, "authentication", LOCAL)


def settings() -> QWidget:
    """A form with tabs."""
    page = PageFrame("Settings", "Connections, security and appearance.", name="p")
    tabs = (("connection", "Connection"), ("security", "Security"), ("network", "Network"))
    page.add(TabBar(tabs, name="tab_bar"))
    card = Card("example production")
    card.add_tag(Tag(TagKind.DANGER, "Production"))
    card.add_header(PlainButton("Test connection", name="test"))
    field = TextField(name="name_field")
    field.setText("example production")
    card.add(LabeledField("Name", field))
    url = TextField(name="url_field", is_mono=True)
    url.setText("https://apps.example.com")
    card.add(LabeledField("Backend URL", url))
    tones = (
        ("local", "Local", TagKind.OK),
        ("sandbox", "Sandbox", TagKind.WARN),
        ("production", "Production", TagKind.DANGER),
    )
    kind = SegmentedChoice(tones, name="kind_choice")
    kind.select("production")
    card.add(LabeledField("Kind", kind))
    page.add(card)
    page.add(Banner(BannerKind.OK, "Connected.", "Backend 11.68, TLS 1.3, clock within 1 s."))
    save = PrimaryButton("Save", name="save")
    save.setEnabled(False)
    remove = DangerButton("Remove connection", name="remove", icon="trash-2")
    page.add(ButtonRow(left=(remove,), right=(PlainButton("Discard", name="discard"), save)))
    page.add_stretch()
    return shell(page, "settings", PRODUCTION)


def no_access() -> QWidget:
    """What a person without the permission sees."""
    page = PageFrame(name="no_access_page")
    text = (
        "Roles and Permissions is on for this account, and none of your roles (Manager) holds the"
        " API Access permission."
    )
    state = EmptyState(
        "shield-off",
        "API Access is not shown for your role",
        text,
        "Copy request",
        role=TextRole.PAGE_TITLE,
    )
    state.add_button(PlainButton("Check again", name="check"))
    page.add(state, 1)
    return shell(page, "", LOCAL)


def _clients_card() -> Card:
    card = Card("Clients")
    card.set_count(len(sample.ROWS))
    card.set_flush()
    card.add_header(SearchField("Search clients"))
    card.add_header(PrimaryButton("Add", name="add_button", icon="plus"))
    table = RecordTable(
        sample.CLIENT_COLUMNS,
        sample.row_key,
        name="clients_table",
        accessible_name="Clients",
        actions_of=sample.row_actions,
    )
    table.show_records(sample.ROWS, sample.NOW)
    table.set_sort("name", is_descending=False)
    table.select(sample.ROWS[1].id)
    empty = EmptyState("badge-check", "No clients", "None yet.", "Add")
    frame = ListFrame(table, empty, name="clients_frame")
    frame.show_filled()
    card.add(frame)
    return card
