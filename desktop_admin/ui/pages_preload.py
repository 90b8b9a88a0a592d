"""Every page with its dialogs, so that they can be loaded before one of them is opened."""

from __future__ import annotations

from desktop_admin.ui.pages.activity_page import ActivityPage
from desktop_admin.ui.pages.api_key_and_client_apps_page import ApiKeyAndClientAppsPage
from desktop_admin.ui.pages.authentication_page import AuthenticationPage
from desktop_admin.ui.pages.no_access_page import NoAccessPage
from desktop_admin.ui.pages.oauth_page import OAuthPage
from desktop_admin.ui.pages.settings_page import SettingsPage
from desktop_admin.ui.pages.sign_in_page import SignInPage
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from desktop_admin.ui.pages.welcome_page import WelcomePage

PAGE_TYPES = (
    WelcomePage,
    SignInPage,
    NoAccessPage,
    AuthenticationPage,
    ApiKeyAndClientAppsPage,
    OAuthPage,
    ActivityPage,
    TroubleshootingPage,
    SettingsPage,
)
