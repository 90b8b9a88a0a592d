"""The table of checks, in the order of what each proves."""

from __future__ import annotations

from desktop_admin.diagnostics import local_checks, network_checks, server_checks, tls_check
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
        "tls",
        Text(QT_TRANSLATE_NOOP("Text", "Certificate")),
        ("connect",),
        15,
        tls_check.check_tls,
    ),
    Check(
        "http",
        Text(QT_TRANSLATE_NOOP("Text", "Service and clock")),
        ("tls",),
        30,
        server_checks.check_http,
    ),
    Check(
        "metadata",
        Text(QT_TRANSLATE_NOOP("Text", "Authorization server")),
        ("tls",),
        30,
        server_checks.check_metadata,
    ),
    Check(
        "keyring", Text(QT_TRANSLATE_NOOP("Text", "Keyring")), (), 60, local_checks.check_keyring
    ),
    Check(
        "disk",
        Text(QT_TRANSLATE_NOOP("Text", "Disk and log folder")),
        (),
        10,
        local_checks.check_disk,
    ),
)
