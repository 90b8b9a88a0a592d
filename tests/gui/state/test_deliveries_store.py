"""What is handed over is noted where it belongs, and shown on that connection alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_admin.domain.credentials import CredentialKind, Filing
from desktop_admin.domain.deliveries import Delivery, DeliveryWay, Sealing
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.handover import HandoverForm, Recipient
from desktop_admin.domain.secret import Secret
from desktop_admin.state.export_port import ExportFormat
from desktop_admin.state.local_snapshots import DeliveriesState
from desktop_admin.state.status import NoticeKind, Status
from tests.fakes import account
from tests.gui.state.conftest import Bench

HERE = Filing(account.PRODUCTION.vault_id, account.PRODUCTION.name, "", is_parked=False)
THERE = Filing(account.SANDBOX.vault_id, account.SANDBOX.name, "", is_parked=False)
CLIENT, OTHER = account.OAUTH_CLIENTS[:2]
PATH = Path("/data/customers/loan.json.age")
AGE = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"


def _notes(bench: Bench, count: int) -> None:
    bench.wait(lambda: len(bench.services.delivery_notes.notes) == count)


@pytest.fixture
def filled(bench: Bench) -> Bench:
    """Three notes, two of them of the connection that is open."""
    bench.sign_in()
    store = bench.stores.deliveries
    store.note(CLIENT, HERE, Delivery(DeliveryWay.COPIED))
    store.note(OTHER, HERE, Delivery(DeliveryWay.SAVED))
    store.note(OTHER, THERE, Delivery(DeliveryWay.COPIED))
    _notes(bench, 3)
    store.load()
    assert store.state.status is Status.LOADING
    bench.wait(lambda: store.state.status is Status.READY)
    return bench


def test_a_note_says_whose_secret_by_whom_and_where(filled: Bench) -> None:
    newest, oldest = filled.stores.deliveries.state.items
    assert (oldest.client_id, oldest.client_name) == (CLIENT.client_id, CLIENT.name)
    assert newest.delivery.way is DeliveryWay.SAVED
    assert newest.person == "owner@example.com"
    assert newest.connection_name == account.PRODUCTION.name
    assert newest.id != oldest.id


@pytest.mark.parametrize(
    ("recipient", "sealing", "fingerprint"),
    [
        (Recipient(AGE), Sealing.KEY, "age1ql3z7hjy…mcac8p"),
        (Recipient(passphrase=Secret("five words that are long")), Sealing.PASSPHRASE, ""),
        (None, Sealing.NONE, ""),
    ],
)
def test_an_exported_file_is_noted_with_its_name_alone(
    bench: Bench, recipient: Recipient | None, sealing: Sealing, fingerprint: str
) -> None:
    bench.sign_in()
    handovers = bench.stores.handovers
    handovers.export(account.ISSUED, PATH, HandoverForm.JSON, recipient, "Team B")
    _notes(bench, 1)
    (note,) = bench.services.delivery_notes.notes
    assert note.delivery == Delivery(
        DeliveryWay.EXPORTED, "json", "loan.json.age", sealing, fingerprint, "Team B"
    )
    assert "customers" not in repr(note)
    assert account.SECRET not in repr(note)


def test_what_is_copied_out_of_the_keyring_or_from_the_account_is_noted(ready: Bench) -> None:
    vault, (saved, *_) = ready.stores.vault, account.SAVED
    ready.services.saved_credentials.values[saved.connection_id, saved.client_id] = Secret("x" * 9)
    vault.copy(saved)
    _notes(ready, 1)
    ready.stores.deliveries.note_api_key_copied()
    _notes(ready, 2)
    first, second = ready.services.delivery_notes.notes
    assert (first.client_id, first.delivery.way) == (saved.client_id, DeliveryWay.COPIED)
    assert (second.kind, second.client_name) == (CredentialKind.API_KEY, "")
    assert second.connection_id == account.PRODUCTION.id


def test_what_was_not_written_is_not_noted(bench: Bench) -> None:
    bench.sign_in()
    handovers = bench.stores.handovers
    bench.board.fail("export_secret", FileFailed(path=PATH, reason="No space left on device"))
    with bench.qtbot.waitSignal(handovers.export_failed):
        handovers.export(account.ISSUED, PATH, HandoverForm.JSON, None)
    with bench.qtbot.waitSignal(handovers.exported):
        handovers.export(account.ISSUED, PATH, HandoverForm.ENVIRONMENT, None)
    _notes(bench, 1)
    assert bench.services.delivery_notes.notes[0].delivery.form == "env"


def test_a_search_narrows_what_is_listed_and_exported(filled: Bench) -> None:
    store = filled.stores.deliveries
    store.search(f" {CLIENT.name.upper()} ")
    assert [note.client_name for note in store.state.items] == [CLIENT.name]
    assert store.state.total == 2
    store.export(PATH, ExportFormat.CSV)
    assert store.state.is_exporting
    filled.wait(lambda: store.state.notice is not None)
    assert filled.services.exported_notes == [(1, PATH, "csv")]
    assert not store.state.is_exporting
    store.search("")
    assert len(store.state.items) == 2


def test_notes_are_deleted_one_by_one_and_all_of_a_connection(filled: Bench) -> None:
    store, kept = filled.stores.deliveries, filled.services.delivery_notes
    newest, oldest = store.state.items
    store.set_recipient(oldest, "Bob")
    store.remove(newest)
    filled.wait(lambda: store.state.total == 1)
    filled.wait(lambda: store.state.items[0].delivery.recipient == "Bob")
    store.remove_all()
    filled.wait(lambda: store.state.total == 0)
    assert [note.connection_id for note in kept.notes] == ["sand"]


def test_who_leaves_sees_nothing_more_and_loses_nothing(filled: Bench) -> None:
    store = filled.stores.deliveries
    store.note(CLIENT, HERE, Delivery(DeliveryWay.COPIED))
    filled.stores.session.sign_out()
    assert store.state == DeliveriesState()
    store.load()
    assert store.state.status is Status.IDLE
    _notes(filled, 4)


def test_the_notes_go_with_their_connection(filled: Bench) -> None:
    filled.stores.preferences.remove_connection("sand")
    _notes(filled, 2)


def test_failures_and_a_damaged_file_are_told(filled: Bench) -> None:
    store = filled.stores.deliveries
    fault = FileFailed(path=PATH, reason="Permission denied")
    filled.board.fail("notes.add", fault)
    store.note(CLIENT, HERE, Delivery(DeliveryWay.COPIED))
    filled.wait(lambda: store.state.notice is not None)
    assert store.state.notice is not None
    assert store.state.notice.error == fault
    store.dismiss_notice()
    filled.services.delivery_notes.aside = Path("/data/deliveries.json.damaged-1")
    store.load()
    filled.wait(lambda: store.state.notice is not None)
    assert store.state.notice.kind is NoticeKind.WARN
    assert "damaged-1" in str(store.state.notice.text)
    filled.board.fail("notes.of", fault)
    store.retry()
    filled.wait(lambda: store.state.status is Status.FAILED)
    assert store.state.error == fault


def test_what_was_read_for_another_connection_is_not_shown(filled: Bench) -> None:
    store = filled.stores.deliveries
    filled.board.hold("notes.of")
    store.load()
    filled.sign_in(connection="sand")
    filled.board.let_go("notes.of")
    filled.wait(lambda: not filled.jobs._jobs)
    assert store.state == DeliveriesState()
