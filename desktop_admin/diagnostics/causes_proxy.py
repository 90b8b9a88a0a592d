"""Known causes with a proxy on the way to a server."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_way as signs
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

PROXY: tuple[Cause, ...] = (
    Cause(
        "proxy-kind",
        Text(QT_TRANSLATE_NOOP("Text", "The proxy is of a kind that this program does not speak.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Under Settings > Network, enter an HTTP or HTTPS proxy; SOCKS is not"
                    " supported.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If the system names the proxy, ask your network team for its HTTP port.",
                )
            ),
        ),
        signs.proxy_kind,
    ),
    Cause(
        "proxy-malformed",
        Text(QT_TRANSLATE_NOOP("Text", "The proxy is not given as an address.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Write it as http://host:port, under Settings > Network or where the system"
                    " has it: the variable https_proxy, or its own settings.",
                )
            ),
        ),
        signs.proxy_malformed,
    ),
    Cause(
        "proxy-not-reached",
        Text(QT_TRANSLATE_NOOP("Text", "The proxy {proxy} itself is not reached.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Compare host and port of the proxy with what your network team gives."
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Outside the company's network there may be none: choose “No proxy” under"
                    " Settings > Network, or connect the VPN.",
                )
            ),
        ),
        signs.proxy_unreached,
    ),
    Cause(
        "proxy-script",
        Text(
            QT_TRANSLATE_NOOP(
                "Text",
                "The system chooses its proxy by a script (PAC), which this program does not run.",
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Ask your network team which proxy the script names for {host}, and enter it"
                    " under Settings > Network.",
                )
            ),
        ),
        signs.proxy_script,
    ),
    Cause(
        "proxy-exception",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "{host} is exempted from the proxy, but there is no way without it."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Take the host off the list of exceptions (the variable no_proxy, or the"
                    " system's settings), then try again.",
                )
            ),
        ),
        signs.proxy_exception,
    ),
    Cause(
        "proxy-wants-password",
        Text(QT_TRANSLATE_NOOP("Text", "The proxy wants a user name and a password.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Ask your network team for a way without a password for this host, or for a"
                    " local proxy that signs in; this program stores no proxy password.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If the system's settings hold one, correct it there: it was refused.",
                )
            ),
        ),
        signs.proxy_wants_password,
    ),
    Cause(
        "proxy-cannot-reach",
        Text(QT_TRANSLATE_NOOP("Text", "The proxy does not reach the host.")),
        (
            Text(
                QT_TRANSLATE_NOOP("Text", "Check host and port: the proxy looked for them itself.")
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "If they are right, give your network team the status and the time."
                )
            ),
        ),
        signs.proxy_cannot_reach,
    ),
    Cause(
        "proxy-refuses",
        Text(QT_TRANSLATE_NOOP("Text", "The proxy's rules do not let this host pass.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Ask your network team to allow CONNECT to the host and port."
                )
            ),
        ),
        signs.proxy_refuses,
    ),
    Cause(
        "proxy-not-http",
        Text(QT_TRANSLATE_NOOP("Text", "What is set as the proxy does not speak as one.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Check the proxy's port: a SOCKS port, or one that wants HTTPS, hangs up.",
                )
            ),
        ),
        signs.proxy_not_http,
    ),
)
