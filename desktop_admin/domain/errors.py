"""The tree of errors a person may meet.

Each says what went wrong, why or what next, and the request's id.
"""

from __future__ import annotations

from typing import ClassVar

from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text


class AppError(Exception):
    """An error that is safe to show: ``title`` and ``next_step`` hold no secret and no markup.

    ``facts`` fill the templates; ``detail`` is the server's own words or code, shown apart and as
    plain text.
    """

    title_text: ClassVar[Text] = Text(QT_TRANSLATE_NOOP("Text", "Something went wrong."))
    next_text: ClassVar[Text] = Text(
        QT_TRANSLATE_NOOP(
            "Text", "Try again. If it happens again, send the log to your support team."
        )
    )

    def __init__(
        self, *, request_id: str | None = None, detail: str | None = None, **facts: object
    ) -> None:
        self.request_id = request_id
        self.detail = detail
        self.facts = facts
        super().__init__(str(self.title))

    @property
    def title(self) -> Text:
        """What went wrong, in one sentence."""
        return self.title_text.with_facts(**self.facts)

    @property
    def next_step(self) -> Text:
        """Why it is so, or what to do next."""
        return self.next_text.with_facts(**self.facts)


class ApiError(AppError):
    """Any fault of a call to the backend or to an authorization server."""


class ConnectionFailed(ApiError):
    """No connection at all: refused, unreachable, or the name is unknown. Fact: ``host``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "{host} cannot be reached."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Check the network, the address and the proxy in Settings,"
            " then try again. Nothing was changed.",
        )
    )


class BackendStopped(ConnectionFailed):
    """The backend on this computer is not running."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The server on this computer has stopped."))
    next_text = Text(QT_TRANSLATE_NOOP("Text", "Start it again; its data is kept."))


class BackendNotStarted(ConnectionFailed):
    """The backend on this computer did not start. Fact: ``reason``, words or a ``Text``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The server on this computer did not start."))
    next_text = Text(QT_TRANSLATE_NOOP("Text", "{reason}"))


class TimedOut(ApiError):
    """No answer in time; a change may have reached the server. Facts: ``host``, ``seconds``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "{host} did not answer within {seconds} seconds."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "The server may be busy. Try again; after a change, look at"
            " the list first: it may have arrived.",
        )
    )


class TlsFailed(ApiError):
    """The server's certificate could not be verified. Facts: ``host``, ``reason``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The certificate of {host} is not trusted."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Nothing was sent. Ask your network team whether a proxy"
            " inspects the traffic, and have its certificate"
            " installed on this computer. ({reason})",
        )
    )


class BadAnswer(ApiError):
    """The answer is not what this program understands.

    HTML, damaged JSON, wrong shape, too large. Fact: ``host``.
    """

    title_text = Text(
        QT_TRANSLATE_NOOP("Text", "{host} sent an answer that this program does not understand.")
    )
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "A proxy, a firewall or a maintenance page may have answered"
            " instead of the server. Check the Backend URL.",
        )
    )


class Redirected(BadAnswer):
    """The server redirects; credentials are not sent after it. Facts: ``host``, ``location``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "{host} redirects to another address."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Credentials are never sent after a redirect. If {location}"
            " is right, enter it as the Backend URL.",
        )
    )


class NoAdministrationInterface(ApiError):
    """The server speaks the public API only. Fact: ``host``."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "This server offers no administration interface."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Signing in here is not possible. You can still test saved"
            " credentials and the connection to {host} under"
            " Troubleshooting.",
        )
    )


class NotAuthenticated(ApiError):
    """401: the session is over."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "Your session has ended."))
    next_text = Text(QT_TRANSLATE_NOOP("Text", "Sign in again, then do it once more."))


class BadCredentials(NotAuthenticated):
    """The server knows no such person with this password."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "E-mail and password do not match."))
    next_text = Text(
        QT_TRANSLATE_NOOP("Text", "Check both and try again, or ask the account owner.")
    )


class Forbidden(ApiError):
    """403: the server does not allow it."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "You are not allowed to do this."))
    next_text = Text(
        QT_TRANSLATE_NOOP("Text", "The account owner can give your role the API Access permission.")
    )


class FeatureDisabled(Forbidden):
    """403: the provider has not switched this on for the account."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "This is switched off for your account."))
    next_text = Text(QT_TRANSLATE_NOOP("Text", "Ask the Support Team to switch it on."))


class NotFound(ApiError):
    """404: it is not there, or not any more."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "This no longer exists on the server."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text", "Somebody else may have deleted it. The list has been read again."
        )
    )


class Conflict(ApiError):
    """409: it contradicts what is there."""

    title_text = Text(
        QT_TRANSLATE_NOOP("Text", "The server refused this, as it contradicts what is there.")
    )
    next_text = Text(QT_TRANSLATE_NOOP("Text", "Read the list again and compare."))


class NameTaken(Conflict):
    """409: another one has this name."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "There is already one with this name."))
    next_text = Text(QT_TRANSLATE_NOOP("Text", "Choose another name."))


class ChangedMeanwhile(Conflict):
    """412: somebody else changed it since it was read."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "Somebody else has changed this in the meantime."))
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text", "Nothing was changed. The present state is shown now; decide again."
        )
    )


class InvalidInput(ApiError):
    """400 or 422: the server does not accept a value."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The server did not accept this."))
    next_text = Text(QT_TRANSLATE_NOOP("Text", "Correct it and try again. Nothing was changed."))


class RateLimited(ApiError):
    """429: too many calls. Fact: ``seconds`` until the next try."""

    title_text = Text(QT_TRANSLATE_NOOP("Text", "The server asks to wait."))
    next_text = Text(
        QT_TRANSLATE_NOOP("Text", "Too many attempts. Try again in {seconds} seconds.")
    )


class ServerFailed(ApiError):
    """5xx: the server's own fault. Facts: ``host``, ``status``."""

    title_text = Text(
        QT_TRANSLATE_NOOP("Text", "{host} has an internal problem (status {status}).")
    )
    next_text = Text(
        QT_TRANSLATE_NOOP(
            "Text",
            "Try again in a few minutes. If it stays, give the request id to the Support Team.",
        )
    )
