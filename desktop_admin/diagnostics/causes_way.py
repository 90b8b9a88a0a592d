"""Known causes on the way to a server, from the name to the proxy's last word."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_way as signs
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

WAY: tuple[Cause, ...] = (
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
        "name-unknown",
        Text(QT_TRANSLATE_NOOP("Text", "There is no host named {host}.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Compare the host letter by letter with what you were given."
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Some names exist inside a company's network or VPN only: connect it, then try"
                    " again.",
                )
            ),
        ),
        signs.name_unknown,
    ),
    Cause(
        "resolver-silent",
        Text(QT_TRANSLATE_NOOP("Text", "The name server does not answer: the network is down.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Look whether this computer is online and the VPN is connected."
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "If other hosts are found, ask your network team about the name server."
                )
            ),
        ),
        signs.resolver_silent,
    ),
    Cause(
        "port-refused",
        Text(QT_TRANSLATE_NOOP("Text", "Nothing listens at this port of {host}.")),
        (
            Text(QT_TRANSLATE_NOOP("Text", "Check the port; without one, https means 443.")),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "If it is your own server, start it, and look at which port it listens."
                )
            ),
        ),
        signs.port_refused,
    ),
    Cause(
        "no-way",
        Text(QT_TRANSLATE_NOOP("Text", "This computer has no way to the network of {host}.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Look whether this computer is online and the VPN is connected."
                )
            ),
        ),
        signs.no_way,
    ),
    Cause(
        "packets-dropped",
        Text(QT_TRANSLATE_NOOP("Text", "A firewall drops the packets to {host}: nothing answers.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Ask your network team to open the way to this host and port, or which proxy"
                    " leads there.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If the host allows certain addresses only, have this network's added there.",
                )
            ),
        ),
        signs.packets_dropped,
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
    Cause(
        "ipv6-black-hole",
        Text(QT_TRANSLATE_NOOP("Text", "IPv6 leads into nothing; IPv4 works.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Have IPv6 repaired, or switched off on this computer: each new connection may"
                    " wait for it first.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Integrations on the same network have the same wait: tell their owners.",
                )
            ),
        ),
        signs.ipv6_black_hole,
    ),
)
