"""Known causes in an answer that is not what was expected."""

from __future__ import annotations

from desktop_admin.diagnostics import signs_service
from desktop_admin.diagnostics.cause import Cause
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

ANSWER: tuple[Cause, ...] = (
    Cause(
        "login-page",
        Text(QT_TRANSLATE_NOOP("Text", "A login page answers in place of the service.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Open any page in a web browser and log in to the network (hotel, guest"
                    " Wi-Fi, VPN), then try again.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If no page comes up there, compare the host with what you were given: it may"
                    " be a website.",
                )
            ),
        ),
        signs_service.login_page,
    ),
    Cause(
        "firewall-page",
        Text(
            QT_TRANSLATE_NOOP("Text", "A firewall refuses the call; it did not reach the service.")
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Give the host, the time and the id on the page to the team that runs the"
                    " firewall.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Look whether the call comes from another country, a new address or with an"
                    " unusual User-Agent.",
                )
            ),
        ),
        signs_service.firewall_page,
    ),
    Cause(
        "moved",
        Text(QT_TRANSLATE_NOOP("Text", "The address redirects to another one.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If {location} is right, enter it as the Backend URL; credentials are never"
                    " sent after a redirect.",
                )
            ),
        ),
        signs_service.moved,
    ),
    Cause(
        "not-http",
        Text(QT_TRANSLATE_NOOP("Text", "What answers at {host} is no web server.")),
        (Text(QT_TRANSLATE_NOOP("Text", "Check the port: another kind of server listens there.")),),
        signs_service.not_http,
    ),
    Cause(
        "path-unknown",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The host is right, the path is not: the server knows no such resource."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Compare the path with the reference of the API, including upper and lower"
                    " case.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Look whether a path stands after the host in the Backend URL that does not"
                    " belong there.",
                )
            ),
        ),
        signs_service.unknown_path,
    ),
    Cause(
        "method-not-allowed",
        Text(
            QT_TRANSLATE_NOOP(
                "Text", "The path is right, the verb is not (GET, POST, PUT, DELETE)."
            )
        ),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Compare the verb with the reference; a redirect may have turned POST into"
                    " GET.",
                )
            ),
        ),
        signs_service.wrong_verb,
    ),
    Cause(
        "request-too-large",
        Text(QT_TRANSLATE_NOOP("Text", "The request is larger than the server reads.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Send less: shorter addresses, fewer cookies and headers, documents one by"
                    " one.",
                )
            ),
        ),
        signs_service.too_large,
    ),
    Cause(
        "server-fault",
        Text(QT_TRANSLATE_NOOP("Text", "The server has a fault of its own.")),
        (
            Text(QT_TRANSLATE_NOOP("Text", "Try again in a few minutes.")),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If it stays, give the id of the request and the time to the Support Team:"
                    " its log says why.",
                )
            ),
        ),
        signs_service.server_fault,
    ),
    Cause(
        "no-answer",
        Text(
            QT_TRANSLATE_NOOP("Text", "The server took the connection, and did not answer in time.")
        ),
        (
            Text(QT_TRANSLATE_NOOP("Text", "Try again; look at the service's status page.")),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If it is always so, ask your network team whether something holds back what"
                    " is sent.",
                )
            ),
        ),
        signs_service.no_answer,
    ),
    Cause(
        "broken-off",
        Text(QT_TRANSLATE_NOOP("Text", "The connection broke before the answer was complete.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Try again; after a change, look at the list first: it may have arrived.",
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "If it is always so: an address with http:// leads to a port that speaks TLS,"
                    " or a firewall or another kind of server hangs up.",
                )
            ),
        ),
        signs_service.broken_off,
    ),
    Cause(
        "not-the-service",
        Text(QT_TRANSLATE_NOOP("Text", "Something answers that is not the service.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Check the Backend URL: another program may have this address or port."
                )
            ),
            Text(
                QT_TRANSLATE_NOOP(
                    "Text", "Open the address in a web browser: it shows whose it is."
                )
            ),
        ),
        signs_service.not_the_service,
    ),
    Cause(
        "no-administration",
        Text(QT_TRANSLATE_NOOP("Text", "The server offers no administration interface.")),
        (
            Text(
                QT_TRANSLATE_NOOP(
                    "Text",
                    "Check host and path, if it should; else only credentials can be tested there.",
                )
            ),
        ),
        signs_service.no_administration,
    ),
)
