"""The table of checks, in the order of what each proves."""

from __future__ import annotations

from desktop_admin.diagnostics import (
    account_checks,
    authorization_server_checks,
    clipboard_check,
    credential_checks,
    local_checks,
    network_checks,
    server_checks,
    tls_check,
)
from desktop_admin.diagnostics.engine import Check
from desktop_admin.diagnostics.subject import Subject
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

CHECKS: tuple[Check[Subject], ...] = (
    Check(
        "settings", Text(QT_TRANSLATE_NOOP("Text", "Settings")), (), 5, local_checks.check_settings
    ),
    Check(
        "proxy",
        Text(QT_TRANSLATE_NOOP("Text", "Proxy")),
        ("settings",),
        20,
        network_checks.check_proxy,
    ),
    Check(
        "dns",
        Text(QT_TRANSLATE_NOOP("Text", "Name of the host")),
        ("proxy",),
        10,
        network_checks.check_dns,
    ),
    Check(
        "tcp", Text(QT_TRANSLATE_NOOP("Text", "Connection")), ("dns",), 10, network_checks.check_tcp
    ),
    Check(
        "connect",
        Text(QT_TRANSLATE_NOOP("Text", "Way through the proxy")),
        ("tcp",),
        10,
        network_checks.check_connect,
    ),
    Check(
        "tls", Text(QT_TRANSLATE_NOOP("Text", "Certificate")), ("connect",), 15, tls_check.check_tls
    ),
    Check(
        "http",
        Text(QT_TRANSLATE_NOOP("Text", "Service and clock")),
        ("tls",),
        30,
        server_checks.check_http,
    ),
    Check(
        "auth-dns",
        Text(QT_TRANSLATE_NOOP("Text", "Name of the authorization server")),
        ("settings",),
        10,
        authorization_server_checks.check_server_dns,
    ),
    Check(
        "auth-tcp",
        Text(QT_TRANSLATE_NOOP("Text", "Connection to the authorization server")),
        ("auth-dns",),
        10,
        authorization_server_checks.check_server_tcp,
    ),
    Check(
        "auth-tls",
        Text(QT_TRANSLATE_NOOP("Text", "Certificate of the authorization server")),
        ("auth-tcp",),
        15,
        authorization_server_checks.check_server_tls,
    ),
    Check(
        "metadata",
        Text(QT_TRANSLATE_NOOP("Text", "Metadata of the authorization server")),
        ("tls", "auth-tls"),
        30,
        server_checks.check_metadata,
    ),
    Check(
        "credential",
        Text(QT_TRANSLATE_NOOP("Text", "Credential")),
        (),
        60,
        credential_checks.check_credential,
        after=("keyring",),
    ),
    Check(
        "token",
        Text(QT_TRANSLATE_NOOP("Text", "Token request")),
        ("tls", "auth-tls", "credential"),
        20,
        credential_checks.check_token,
    ),
    Check(
        "call",
        Text(QT_TRANSLATE_NOOP("Text", "Call with the credential")),
        ("token",),
        40,
        credential_checks.check_call,
    ),
    Check(
        "registered",
        Text(QT_TRANSLATE_NOOP("Text", "Registered client")),
        ("tls",),
        30,
        account_checks.check_registered,
    ),
    Check(
        "method",
        Text(QT_TRANSLATE_NOOP("Text", "Authentication method")),
        ("tls",),
        30,
        account_checks.check_method,
        after=("token", "call"),
    ),
    Check(
        "features",
        Text(QT_TRANSLATE_NOOP("Text", "Account features")),
        ("tls",),
        30,
        account_checks.check_features,
        after=("token", "call"),
    ),
    Check(
        "permission",
        Text(QT_TRANSLATE_NOOP("Text", "Permission")),
        ("tls",),
        30,
        account_checks.check_permission,
        after=("call",),
    ),
    Check(
        "keyring", Text(QT_TRANSLATE_NOOP("Text", "Keyring")), (), 60, local_checks.check_keyring
    ),
    Check(
        "clipboard",
        Text(QT_TRANSLATE_NOOP("Text", "Clipboard")),
        (),
        10,
        clipboard_check.check_clipboard,
    ),
    Check(
        "disk",
        Text(QT_TRANSLATE_NOOP("Text", "Disk and log folder")),
        (),
        10,
        local_checks.check_disk,
    ),
)
LOCAL_IDS = frozenset({"settings", "keyring", "clipboard", "disk"})
LOCAL_CHECKS = tuple(check for check in CHECKS if check.id in LOCAL_IDS)
