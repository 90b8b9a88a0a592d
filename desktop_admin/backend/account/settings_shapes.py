"""The settings of an account by section, in the service's names, and what they are at first."""

from __future__ import annotations

from typing import Annotated

import msgspec

from desktop_admin.backend.calls.wire import Wire
from desktop_admin.backend.clock import DAY, MINUTE

_Milliseconds = Annotated[int, msgspec.Meta(ge=MINUTE, le=DAY)]
_Attempts = Annotated[int, msgspec.Meta(ge=1, le=100)]
_Days = Annotated[int, msgspec.Meta(ge=1, le=365)]


class FeatureSettings(Wire):
    """What the window of the service offers; absent in a change: stays as it is."""

    allow_checkbox_consent_approval: bool | None = None
    allow_in_person_for_account_senders: bool | None = None
    allow_signers_download_evidence_summary: bool | None = None
    attachments: bool | None = None
    choose_signature: bool | None = None
    conditional_fields: bool | None = None
    custom_fields: bool | None = None
    delegation: bool | None = None
    deliver_documents_by_email: bool | None = None
    disable_footer: bool | None = None
    disable_in_person_activation_email: bool | None = None
    document_visibility: bool | None = None
    document_widget: bool | None = None
    email_documents_and_evidence_summary: bool | None = None
    enable_recipient_history: bool | None = None
    enforce_auth: bool | None = None
    evidence_summary: bool | None = None
    flatten_signer_documents: bool | None = None
    force_login: bool | None = None
    force_transaction_owner_login: bool | None = None
    groups: bool | None = None
    in_app_reports: bool | None = None
    mask_response: bool | None = None
    mobile_capture: bool | None = None
    optional_signature: bool | None = None
    override_recipients_preferred_language: bool | None = None
    password_management: bool | None = None
    prevent_consent_removal: bool | None = None
    qna_auth: bool | None = None
    send_to_mobile: bool | None = None
    upload_signature_image: bool | None = None


class PackageSettings(Wire):
    """How signing looks; absent in a change: stays as it is."""

    ada: bool | None = None
    decline_button: bool | None = None
    default_time_based_expiry: bool | None = None
    disable_decline_other: bool | None = None
    disable_download_for_uncompleted_package: bool | None = None
    disable_first_in_person_affidavit: bool | None = None
    disable_in_person_affidavit: bool | None = None
    disable_second_in_person_affidavit: bool | None = None
    enforce_capture_signature: bool | None = None
    extract_acro_fields: bool | None = None
    extract_text_tags: bool | None = None
    global_actions_confirm: bool | None = None
    global_actions_download: bool | None = None
    global_actions_hide_evidence_summary: bool | None = None
    hide_capture_text: bool | None = None
    hide_language_dropdown: bool | None = None
    hide_package_owner_in_person: bool | None = None
    hide_watermark: bool | None = None
    in_person: bool | None = None
    left_menu_expand: bool | None = None
    optional_navigation: bool | None = None
    show_nse_help: bool | None = None
    show_nse_logo_in_iframe: bool | None = None
    show_nse_overview: bool | None = None


class SystemSettings(Wire):
    """Sign-in and sessions, times in milliseconds; absent in a change: stays as it is."""

    login_session_timeout: _Milliseconds | None = None
    session_timeout_warning: _Milliseconds | None = None
    sender_login_max_failed_attempts: _Attempts | None = None
    order_last_name_first_name: bool | None = None
    url_token_expiry_days: _Days | None = None


SYSTEM_AT_FIRST = SystemSettings(
    login_session_timeout=30 * MINUTE,
    session_timeout_warning=5 * MINUTE,
    sender_login_max_failed_attempts=10,
    order_last_name_first_name=False,
    url_token_expiry_days=3,
)
FEATURES_AT_FIRST = frozenset(
    {
        "attachments",
        "choose_signature",
        "conditional_fields",
        "custom_fields",
        "delegation",
        "deliver_documents_by_email",
        "document_visibility",
        "email_documents_and_evidence_summary",
        "evidence_summary",
        "groups",
        "in_app_reports",
        "mobile_capture",
        "optional_signature",
        "password_management",
        "qna_auth",
        "send_to_mobile",
        "upload_signature_image",
    }
)
PACKAGES_AT_FIRST = frozenset(
    {
        "decline_button",
        "extract_acro_fields",
        "extract_text_tags",
        "global_actions_confirm",
        "global_actions_download",
        "left_menu_expand",
        "optional_navigation",
        "show_nse_help",
        "show_nse_logo_in_iframe",
        "show_nse_overview",
    }
)
