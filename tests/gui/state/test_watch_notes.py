"""What is kept and told of watching: the choice, the changes, and the notices of the desktop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.watch import Verdict, WatchStanding
from desktop_admin.state.status import Status
from desktop_admin.state.watch_list import WatchList
from tests.fakes import account
from tests.gui.state.conftest import Bench
from tests.gui.state.watch_post import MINUTE, Post, saved

WORKS, BY_METHOD = Verdict.WORKS, Verdict.REFUSED_BY_METHOD


@pytest.fixture
def post(bench: Bench) -> Iterator[Post]:
    made = Post(bench)
    yield made
    made.store.stop()


def test_changes_are_noted_and_told_once(post: Post) -> None:
    post.begin(post.here[0])
    post.test_with(BY_METHOD, BY_METHOD, WORKS, Verdict.REFUSED)
    notes = post.bench.stores.watch_notes
    notes.load()
    post.settle()
    assert [(note.before.value, note.after.value) for note in reversed(notes.state.items)] == [
        ("works", "refused-by-method"),
        ("refused-by-method", "works"),
        ("works", "refused"),
    ]
    assert notes.state.items[0].client_name == "CRM connector"
    assert post.notices.said == [
        (
            "example production",
            "CRM connector is refused: the other authentication method is in force.",
        ),
        ("example production", "CRM connector works again."),
        ("example production", "CRM connector is refused by the server."),
    ]
    assert post.watching.kept[0].standing is WatchStanding.REFUSED


def test_each_connection_has_its_own_and_nothing_is_sent_elsewhere(post: Post) -> None:
    elsewhere = saved(2, account.SANDBOX)
    post.begin(post.here[0], elsewhere)
    assert [row.watched.name for row in post.store.state.rows] == ["CRM connector"]
    post.bench.sign_in(connection="sand")
    post.settle()
    assert [row.watched.name for row in post.store.state.rows] == ["Partner sandbox"]
    post.go_by(1)
    assert {one[0] for one in post.watching.tested if one[2] == elsewhere.client_id} == {"sand"}
    assert {one[0] for one in post.watching.tested if one[2] != elsewhere.client_id} == {"prod"}


def test_the_choice_is_kept_changed_and_taken_back(post: Post) -> None:
    post.begin(*post.here)
    post.store.add((post.here[0],))  # there already
    first, second = (row.watched for row in post.store.state.rows)
    post.store.set_on(first, False)
    post.settle()
    assert [one.is_on for one in post.watching.kept] == [False, True]
    post.go_by(60)
    post.go_by(1)
    assert {one[2] for one in post.watching.tested} == {second.client_id}
    post.store.remove(second)
    post.settle()
    assert [one.key for one in post.watching.kept] == [first.key]
    assert not post.store._timer.isActive()


def test_a_change_while_the_program_was_closed_is_told(post: Post) -> None:
    post.begin(post.here[0])
    before = post.watching.kept
    post.store.stop()
    again = post.bench.stores.watch
    post.watching.verdicts = [BY_METHOD]
    assert before[0].standing is WatchStanding.WORKS
    again._list._readings.clear()  # as after a new start
    post.now += 60 * MINUTE
    again.start(lambda: post.now)
    again.test_now(before[0])
    post.settle()
    assert post.notices.said == [
        (
            "example production",
            "CRM connector is refused: the other authentication method is in force.",
        )
    ]


def test_the_desktop_is_told_only_where_that_is_wanted(post: Post) -> None:
    post.bench.stores.preferences.set(is_telling_watch=False)
    post.begin(post.here[0])
    post.test_with(BY_METHOD)
    assert post.standings() == ["refused-by-method"]
    assert not post.notices.said


def test_a_connection_that_is_removed_takes_its_own_along(post: Post) -> None:
    post.begin(*post.here)
    post.test_with(BY_METHOD)
    post.bench.stores.preferences.remove_connection("prod")
    post.settle()
    assert post.watching.kept == ()
    assert post.watching.notes.all == []


def test_a_list_that_cannot_be_read_is_said_and_read_again(post: Post) -> None:
    post.bench.board.fail("watched.read", FileFailed(path="x", reason="No"))
    post.bench.sign_in()
    post.store.start(lambda: post.now)
    post.bench.wait(lambda: post.store.state.status is Status.FAILED)
    assert isinstance(post.store.state.error, FileFailed)
    post.store.retry()
    post.bench.wait(lambda: post.store.state.status is Status.READY)
    post.bench.board.fail("watched.replace", FileFailed(path="x", reason="No"))
    post.store.add((post.here[0],))
    post.bench.wait(lambda: post.store.state.notice is not None)
    post.store.dismiss_notice()
    assert post.store.state.notice is None
    post.settle()


def test_notes_fail_are_deleted_and_forgotten_with_the_session(post: Post) -> None:
    post.begin(post.here[0])
    post.test_with(BY_METHOD)
    notes = post.bench.stores.watch_notes
    post.bench.board.fail("watch_notes.read", FileFailed(path="x", reason="No"))
    notes.load()
    post.settle()
    assert notes.state.status is Status.FAILED
    notes.retry()
    post.settle()
    assert len(notes.state.items) == 1
    post.bench.board.fail("watch_notes.forget", FileFailed(path="x", reason="No"))
    notes.remove_all()
    post.settle()
    assert notes.state.notice is not None
    notes.dismiss_notice()
    notes.remove_all()
    post.settle()
    assert (notes.state.items, notes.state.notice) == ((), None)
    post.bench.stores.session.sign_out()
    assert notes.state == replace(notes.state, status=Status.IDLE, items=())
    post.settle()


def test_what_is_chosen_before_the_list_was_read_costs_no_other(post: Post) -> None:
    post.begin(post.here[0])
    post.store.stop()
    again = WatchList(post.bench.services, post.bench.jobs, post.store)
    post.bench.board.hold("watched.read")
    again.load()
    again.add((post.here[1],))
    post.bench.board.let_go()
    post.settle()
    assert [one.client_id for one in post.watching.kept] == [one.client_id for one in post.here]


def test_a_damaged_list_is_said(post: Post, tmp_path: Path) -> None:
    post.watching.aside = tmp_path / "watched.json.damaged"
    post.begin(post.here[0])
    notice = post.store.state.notice
    assert notice is not None
    assert str(tmp_path / "watched.json.damaged") in str(notice.text)
