"""The pages of the sidebar, in order, and which of them a person may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_admin.domain.capability import Capability
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.page_spec import PageContext, PageId, PageSpec, Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_admin.domain.access import Access


# A page's module is loaded when the page is first shown: none stands before the first paint.


def _build_welcome(context: PageContext) -> QWidget:
    from desktop_admin.ui.pages.welcome_page import WelcomePage

    return WelcomePage(context)


def _build_sign_in(context: PageContext) -> QWidget:
    from desktop_admin.ui.pages.sign_in_page import SignInPage

    return SignInPage(context)


def _build_no_access(context: PageContext) -> QWidget:
    from desktop_admin.ui.pages.no_access_page import NoAccessPage

    return NoAccessPage(context)


def _build_authentication(context: PageContext) -> QWidget:
    from desktop_admin.ui.pages.authentication_page import AuthenticationPage

    return AuthenticationPage(context)


def _build_api_key_and_client_apps(context: PageContext) -> QWidget:
    from desktop_admin.ui.pages.api_key_and_client_apps_page import ApiKeyAndClientAppsPage

    return ApiKeyAndClientAppsPage(context)


def _build_oauth(context: PageContext) -> QWidget:
    from desktop_admin.ui.pages.oauth_page import OAuthPage

    return OAuthPage(context)


def _build_activity(context: PageContext) -> QWidget:
    from desktop_admin.ui.pages.activity_page import ActivityPage

    return ActivityPage(context)


def _build_troubleshooting(context: PageContext) -> QWidget:
    from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage

    return TroubleshootingPage(context)


def _build_settings(context: PageContext) -> QWidget:
    from desktop_admin.ui.pages.settings_page import SettingsPage

    return SettingsPage(context)


WELCOME = PageSpec(PageId.WELCOME, None, "", "server", None, _build_welcome)
SIGN_IN = PageSpec(
    PageId.SIGN_IN,
    None,
    QT_TRANSLATE_NOOP("PageSpec", "Sign in"),
    "user-round",
    None,
    _build_sign_in,
)
NO_ACCESS = PageSpec(
    PageId.NO_ACCESS,
    None,
    QT_TRANSLATE_NOOP("PageSpec", "Your access"),
    "shield-off",
    None,
    _build_no_access,
)
PAGES = (
    PageSpec(
        PageId.AUTHENTICATION,
        Section.API_ACCESS,
        QT_TRANSLATE_NOOP("PageSpec", "Authentication Access"),
        "shield-check",
        Capability.API_ACCESS,
        _build_authentication,
    ),
    PageSpec(
        PageId.API_KEY_AND_CLIENT_APPS,
        Section.API_ACCESS,
        QT_TRANSLATE_NOOP("PageSpec", "API Key and Client Apps"),
        "key-round",
        Capability.API_ACCESS,
        _build_api_key_and_client_apps,
    ),
    PageSpec(
        PageId.OAUTH,
        Section.API_ACCESS,
        QT_TRANSLATE_NOOP("PageSpec", "OAuth 2.0"),
        "badge-check",
        Capability.API_ACCESS,
        _build_oauth,
    ),
    PageSpec(
        PageId.ACTIVITY,
        None,
        QT_TRANSLATE_NOOP("PageSpec", "Activity"),
        "history",
        Capability.API_ACCESS,
        _build_activity,
    ),
    PageSpec(
        PageId.TROUBLESHOOTING,
        None,
        QT_TRANSLATE_NOOP("PageSpec", "Troubleshooting"),
        "stethoscope",
        None,
        _build_troubleshooting,
    ),
    PageSpec(
        PageId.SETTINGS,
        None,
        QT_TRANSLATE_NOOP("PageSpec", "Settings"),
        "settings-2",
        None,
        _build_settings,
    ),
)
_ALL = {spec.id: spec for spec in (WELCOME, SIGN_IN, NO_ACCESS, *PAGES)}


def spec_of(page_id: PageId) -> PageSpec:
    """The page with this id."""
    return _ALL[page_id]


def visible_pages(access: Access | None) -> tuple[PageSpec, ...]:
    """What the sidebar lists, from what the server says of the person; None: nobody is signed in.

    Nobody signed in: signing in and what works without. No API Access: its explanation instead.
    """
    if access is None:
        return (SIGN_IN, *(spec for spec in PAGES if spec.needs is None))
    allowed = tuple(spec for spec in PAGES if access.can(spec.needs))
    if access.can(Capability.API_ACCESS):
        return allowed
    return (NO_ACCESS, *allowed)


def landing_page(access: Access | None, wanted: str) -> PageId:
    """The page to open: ``wanted`` (an id or empty) where it may be seen, else the first."""
    visible = [spec.id for spec in visible_pages(access)]
    return next((page for page in visible if page == wanted), visible[0])
