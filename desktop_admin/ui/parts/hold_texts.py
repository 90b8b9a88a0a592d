"""What is said of acts that wait and can be undone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.names import display_name
from desktop_admin.state.client_work import Act
from desktop_admin.state.hold_snapshots import Hold
from desktop_admin.ui.parts.place import Place
from desktop_admin.ui.texts import credential_text

_NAMED = 3  # of many clients, how many are named


def coming_text(hold: Hold) -> str:
    """What happens when the time is over."""
    if len(hold.clients) > 1:
        template = _coming_to_many(hold.act)
        return template.format(count=len(hold.clients), seconds=hold.seconds_left)
    name = display_name(hold.clients[0].name)
    return _coming_to_one(hold.act).format(name=name, seconds=hold.seconds_left)


def who_text(hold: Hold, place: Place) -> str:
    """To which clients of which connection."""
    template = QCoreApplication.translate("Holds", "{who} at {connection}.")
    return template.format(who=_who(hold), connection=place.connection_text)


def standing_text(*, is_paused: bool) -> str:
    """That nothing has happened yet, or why nothing does."""
    if is_paused:
        return QCoreApplication.translate("Holds", "The time stands still while a dialog is open.")
    return QCoreApplication.translate("Holds", "Nothing has been sent yet.")


def dropped_text(hold: Hold) -> str:
    """What was not done, where."""
    where = display_name(hold.connection_name)
    if len(hold.clients) > 1:
        if hold.act is Act.DELETE:
            template = QCoreApplication.translate(
                "Holds", "{count} clients at {connection} were not deleted."
            )
        else:
            template = QCoreApplication.translate(
                "Holds", "{count} clients at {connection} did not get new credentials."
            )
        return template.format(count=len(hold.clients), connection=where)
    if hold.act is Act.DELETE:
        template = QCoreApplication.translate("Holds", "{name} at {connection} was not deleted.")
    else:
        template = QCoreApplication.translate(
            "Holds", "{name} at {connection} did not get new credentials."
        )
    return template.format(name=display_name(hold.clients[0].name), connection=where)


def _coming_to_one(act: Act) -> str:
    if act is Act.DELETE:
        return QCoreApplication.translate("Holds", "{name} will be deleted in {seconds} s.")
    return QCoreApplication.translate("Holds", "{name} gets new credentials in {seconds} s.")


def _coming_to_many(act: Act) -> str:
    if act is Act.DELETE:
        return QCoreApplication.translate(
            "Holds", "{count} clients will be deleted in {seconds} s."
        )
    return QCoreApplication.translate(
        "Holds", "{count} clients get new credentials in {seconds} s."
    )


def _who(hold: Hold) -> str:
    first, *others = hold.clients
    if not others:
        return credential_text(first.kind)
    names = ", ".join(display_name(one.name) for one in hold.clients[:_NAMED])
    if (rest := len(hold.clients) - _NAMED) <= 0:
        return names
    template = QCoreApplication.translate("Holds", "{names} and {count} more")
    return template.format(names=names, count=rest)
