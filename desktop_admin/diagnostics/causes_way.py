"""Known causes on the way to a server, from the name to the port."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_way as signs
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

WAY: tuple[Cause, ...] = (
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
        "name-blocked",
        Text(QT_TRANSLATE_NOOP("Text", "The name {host} is led astray: a filter blocks the host.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Look for the host in this computer's file of hosts, and take a line with it"
                    " away.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Ask your network team whether the name server filters it, and have it"
                    " exempted.",
                )
            ),
        ),
        signs.name_blocked,
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
    Cause(
        "ipv4-black-hole",
        Text(QT_TRANSLATE_NOOP("Text", "IPv4 leads into nothing; IPv6 works.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Ask your network team why IPv4 does not lead to {host}: integrations that"
                    " speak only IPv4 do not reach it.",
                )
            ),
        ),
        signs.ipv4_black_hole,
    ),
)
