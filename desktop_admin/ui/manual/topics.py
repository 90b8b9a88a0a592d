"""What the manual is about: its topics in order, and which belongs to a page, a tab or a dialog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.page_spec import PageId

START = "start"
CAUSE = "cause-"  # and the id of a cause


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """A titled group of the contents; ``title`` is an English text in the context ``Manual``."""

    title: str
    topics: tuple[str, ...]


GROUPS = (
    TopicGroup(
        QT_TRANSLATE_NOOP("Manual", "First steps"),
        (START, "connections", "sign-in", "terms", "keyboard"),
    ),
    TopicGroup(
        QT_TRANSLATE_NOOP("Manual", "Tasks"),
        (
            "create",
            "hand-over",
            "rotate",
            "lost-secret",
            "leaked-secret",
            "switch-method",
            "lock",
            "support",
        ),
    ),
    TopicGroup(
        QT_TRANSLATE_NOOP("Manual", "Pages"),
        (
            "page-authentication",
            "page-api_key_and_client_apps",
            "page-oauth",
            "page-activity",
            "page-troubleshooting",
            "page-settings",
            "page-no_access",
        ),
    ),
    TopicGroup(
        QT_TRANSLATE_NOOP("Manual", "Troubleshooting"),
        ("tab-checks", "tab-requests", "tab-token", "tab-watch", "explain"),
    ),
    TopicGroup(
        QT_TRANSLATE_NOOP("Manual", "Background"),
        (
            "on-network",
            "on-proxies",
            "on-certificates",
            "on-addresses",
            "on-answers",
            "on-credentials",
            "on-tokens",
            "on-permissions",
            "on-this-computer",
        ),
    ),
)
CAUSES_TITLE = QT_TRANSLATE_NOOP("Manual", "Causes")

PAGE_TOPICS: Mapping[PageId, str] = {page: f"page-{page}" for page in PageId} | {
    PageId.WELCOME: START,
    PageId.SIGN_IN: "sign-in",
}
# The beginning of a dialog's name, and what it is about; the first that fits.
DIALOG_TOPICS = (
    ("secret_", "hand-over"),
    ("export_", "hand-over"),
    ("snippets_", "hand-over"),
    ("create_client_", "create"),
    ("rename_", "create"),
    ("start_rotation_", "rotate"),
    ("rotation_", "rotate"),
    ("rotate_", "rotate"),
    ("confirm_regenerate_", "lost-secret"),
    ("mark_exposed_", "leaked-secret"),
    ("confirm_method_", "switch-method"),
    ("connect_", "connections"),
    ("add_watch_", "tab-watch"),
    ("paste_", "explain"),
    ("try_call_", "tab-requests"),
    ("request_", "tab-requests"),
    ("revoke_token_", "tab-token"),
    ("delete_several_", "page-oauth"),
    ("confirm_delete_", "page-oauth"),
    ("confirm_authorization_server_", "connections"),
    ("dlp_", "page-settings"),
    ("keyring_hold_", "on-this-computer"),
    ("record_", "support"),
    ("bundle_", "support"),
    ("report_", "support"),
)


def topic_of_dialog(name: str) -> str | None:
    """What the dialog with this object name is about, None if the manual has nothing on it."""
    return next((topic for start, topic in DIALOG_TOPICS if name.startswith(start)), None)
