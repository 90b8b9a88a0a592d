"""What stands in the place of a list of clients that has nobody to show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_admin.ui.widgets.empty_state import EmptyState


def render_no_clients(empty: EmptyState, search: str, *, is_oauth: bool, can_add: bool) -> None:
    """Nothing matches ``search``, or there is no client yet."""
    if search:
        empty.render_message(
            "search",
            QCoreApplication.translate("ClientsCard", "Nothing matches “{search}”.").format(
                search=search
            ),
            QCoreApplication.translate("ClientsCard", "The search looks at names and Client IDs."),
            QCoreApplication.translate("ClientsCard", "Clear search"),
        )
    elif is_oauth:
        empty.render_message(
            "badge-check",
            QCoreApplication.translate("ClientsCard", "No OAuth 2.0 clients yet"),
            QCoreApplication.translate(
                "ClientsCard",
                "A client stands for one integration. With its Client ID and Client Secret it"
                " requests access tokens of five minutes.",
            ),
            QCoreApplication.translate("ClientsCard", "Create OAuth 2.0 Client")
            if can_add
            else None,
        )
    else:
        empty.render_message(
            "key-round",
            QCoreApplication.translate("ClientsCard", "No Client Apps yet"),
            QCoreApplication.translate(
                "ClientsCard",
                "A Client App stands for one integration. Its Client ID and Secret buy"
                " short-lived API tokens, and can be replaced or revoked alone.",
            ),
            QCoreApplication.translate("ClientsCard", "Create Client App") if can_add else None,
        )
