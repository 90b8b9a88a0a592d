"""The reminder on the desktop: what it says, once a day and connection, and never locked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from desktop_admin.domain.attention import RotationSource
from desktop_admin.runtime.notice_port import DesktopNotices
from desktop_admin.state.reminder import Reminder
from desktop_admin.state.status import Status
from tests.fakes import account
from tests.gui.state.conftest import Bench

SAID = (
    "example production: 2 due",
    "Get new credentials for HR documents, Onboarding portal.",
)


class FakeNotices(DesktopNotices):
    can_show = True

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []
        self.is_refusing = False

    def show(self, title: str, text: str) -> bool:
        self.said.append((title, text))
        return not self.is_refusing


class Desk:
    """A person signed in where two client apps are due."""

    def __init__(self, bench: Bench) -> None:
        self.bench, self.now = bench, account.NOW
        self.notices = FakeNotices()
        bench.stores.preferences.set_rotation("prod", 365)
        self.reminder = Reminder(bench.stores, self.notices, bench.jobs, lambda: self.now)

    def open(self) -> None:
        self.reminder.start()
        self.bench.sign_in()
        self.look()

    def look(self) -> None:
        """Everything is read anew, and what follows from it is over."""
        attention = self.bench.stores.attention
        attention.load()
        self.bench.wait(lambda: attention.state.status is Status.READY)
        self.bench.wait(lambda: not self.bench.jobs._jobs)

    def pass_an_hour(self, reminder: Reminder | None = None) -> None:
        """The timer has run out."""
        (reminder or self.reminder)._timer.timeout.emit()
        self.bench.wait(lambda: not self.bench.jobs._jobs)


@pytest.fixture
def desk(bench: Bench) -> Iterator[Desk]:
    made = Desk(bench)
    yield made
    made.reminder.stop()


def test_it_says_how_many_and_who_after_signing_in(desk: Desk) -> None:
    assert desk.bench.stores.preferences.state.rotation_of("prod").source is RotationSource.PERSON
    desk.open()
    assert desk.notices.said == [SAID]


def test_it_is_said_once_a_day_also_after_a_restart(desk: Desk) -> None:
    desk.open()
    desk.look()
    again = Reminder(desk.bench.stores, desk.notices, desk.bench.jobs, lambda: desk.now)
    again.start()
    desk.pass_an_hour(again)
    assert len(desk.notices.said) == 1
    desk.now += timedelta(days=1)
    again.stop()
    desk.pass_an_hour()
    assert len(desk.notices.said) == 2
    assert len(desk.bench.stores.view.state.reminded.splitlines()) == 1  # yesterday's is gone


def test_another_connection_has_a_reminder_of_its_own(desk: Desk) -> None:
    desk.open()
    desk.bench.stores.preferences.set_rotation("sand", 365)
    desk.bench.sign_in(connection="sand")
    desk.look()
    assert [title for title, _text in desk.notices.said] == [SAID[0], "example sandbox: 2 due"]
    desk.bench.sign_in()
    desk.look()
    assert len(desk.notices.said) == 2


def test_a_desktop_that_takes_none_is_asked_again(desk: Desk) -> None:
    desk.notices.is_refusing = True
    desk.open()
    count = len(desk.notices.said)
    desk.notices.is_refusing = False
    desk.pass_an_hour()
    assert len(desk.notices.said) == count + 1


def test_nothing_is_said_where_it_is_switched_off(desk: Desk) -> None:
    desk.bench.stores.preferences.set(is_reminding=False)
    desk.open()
    assert not desk.notices.said
    desk.bench.stores.preferences.set(is_reminding=True)
    desk.look()
    assert desk.notices.said == [SAID]


def test_nothing_is_said_while_locked_even_before_the_session_has_ended(desk: Desk) -> None:
    desk.bench.stores.preferences.set(is_reminding=False)
    desk.open()
    desk.bench.stores.lock._show(is_locked=True)
    desk.bench.stores.preferences.set(is_reminding=True)
    desk.bench.wait(lambda: not desk.bench.jobs._jobs)
    assert not desk.notices.said
    desk.bench.stores.lock._show(is_locked=False)
    desk.bench.wait(lambda: desk.notices.said == [SAID])


def test_nothing_is_said_to_somebody_without_the_permission(desk: Desk) -> None:
    desk.reminder.start()
    desk.bench.sign_in("manager@example.com")
    desk.bench.wait(lambda: not desk.bench.jobs._jobs)
    assert not desk.notices.said
    assert desk.bench.stores.attention.state.status is Status.IDLE


def test_names_are_few_and_escaped_and_exposed_ones_come_first(desk: Desk) -> None:
    apps = desk.bench.services.client_apps.items
    apps[:] = [account.client(f"pay\u202e{at}", created=timedelta(days=400)) for at in range(5)]
    desk.open()
    ((title, text),) = desk.notices.said
    assert title == "example production: 5 due"
    names = "pay<U+202E>0, pay<U+202E>1, pay<U+202E>2"
    assert text == f"Get new credentials for {names} and 2 more."


def test_a_platform_without_notices_is_left_alone(bench: Bench) -> None:
    Reminder(bench.stores, DesktopNotices(), bench.jobs, lambda: account.NOW).start()
    bench.sign_in()
    bench.wait(lambda: not bench.jobs._jobs)
    assert bench.stores.attention.state.status is Status.IDLE
