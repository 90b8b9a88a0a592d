"""New secrets that nobody has kept: offered once, asked for again, told as lost."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from desktop_admin.domain.credentials import CredentialKind, IssuedClient
from desktop_admin.domain.errors import NameTaken
from desktop_admin.domain.secret import Secret
from desktop_admin.domain.secret_journal import EntryState, IssueAct, IssueRequest
from desktop_admin.domain.vault_errors import JournalDamaged, VaultLocked
from tests.fakes import account
from tests.gui.state.conftest import Bench
from tests.gui.state.test_clients_store import Page

BILLING = account.CLIENT_APPS[0]
CREATE = IssueRequest(
    account.PRODUCTION.vault_id,
    account.PRODUCTION.name,
    account.ACCOUNT.id,
    account.OWNER.id,
    CredentialKind.CLIENT_APP,
    IssueAct.CREATE,
    "Reports",
)
RENEW = replace(
    CREATE,
    act=IssueAct.REGENERATE,
    name=BILLING.name,
    client_id=BILLING.client_id,
    etag=BILLING.etag,
)
ASKED, WAITING, LOST = EntryState.ASKED, EntryState.WAITING, EntryState.LOST


class Window(QObject):
    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.taken: list[IssuedClient] = []
        bench.stores.new_secrets.taken.connect(self.on_taken)

    @Slot(object)
    def on_taken(self, issued: IssuedClient) -> None:
        self.taken.append(issued)


def put_waiting(bench: Bench, request: IssueRequest = CREATE) -> None:
    bench.services.journal.add(WAITING, request)
    bench.services.journal.secrets["e0"] = Secret(account.SECRET)


def refresh(bench: Bench) -> None:
    bench.stores.new_secrets.refresh()
    bench.wait(lambda: not bench.vault_jobs._jobs and not bench.jobs._jobs)


def test_what_waits_is_offered_before_anybody_signed_in_and_gone_once_kept(bench: Bench) -> None:
    window, new = Window(bench), bench.stores.new_secrets
    put_waiting(bench)
    refresh(bench)
    (entry,) = new.state.waiting
    new.show(entry)
    new.show(entry)
    bench.wait(lambda: bool(window.taken))
    assert window.taken[0].secret == Secret(account.SECRET)
    assert bench.board.calls.count("journal.take") == 1
    assert account.SECRET not in bench.snapshots()
    refresh(bench)
    assert new.state.waiting == ()  # it is on show
    new.close("e0")
    bench.wait(lambda: bench.services.journal.entries == {})
    refresh(bench)
    assert new.state.waiting == ()


def test_what_was_laid_aside_is_offered_again(bench: Bench) -> None:
    window, new = Window(bench), bench.stores.new_secrets
    put_waiting(bench)
    refresh(bench)
    new.show(new.state.waiting[0])
    bench.wait(lambda: bool(window.taken))
    assert window.taken[0].filing is not None
    new.put_back(window.taken[0].filing)
    bench.wait(lambda: len(new.state.waiting) == 1)


def test_a_keyring_that_does_not_give_it_is_told_and_it_stays(bench: Bench) -> None:
    new = bench.stores.new_secrets
    put_waiting(bench)
    refresh(bench)
    bench.board.fail("journal.take", VaultLocked())
    new.show(new.state.waiting[0])
    bench.wait(lambda: new.state.notice is not None and not new.state.busy)
    assert isinstance(new.state.notice.error if new.state.notice else None, VaultLocked)
    assert len(new.state.waiting) == 1
    new.dismiss_notice()
    assert new.state.notice is None


def test_a_secret_on_show_is_not_offered_beside_it(ready: Bench) -> None:
    page = Page(ready)
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: bool(page.issued))
    refresh(ready)
    assert ready.stores.new_secrets.state.waiting == ()
    assert page.issued[0].filing is not None
    ready.stores.new_secrets.close(page.issued[0].filing.entry_id)
    ready.wait(lambda: ready.services.journal.entries == {})


def test_signing_out_hides_what_needs_a_session_and_keeps_what_waits(ready: Bench) -> None:
    new = ready.stores.new_secrets
    put_waiting(ready)
    ready.services.journal.add(LOST, CREATE, "e5")
    refresh(ready)
    ready.wait(lambda: len(new.state.lost) == 1)
    ready.stores.session.sign_out()
    refresh(ready)
    assert new.state.lost == ()
    assert len(new.state.waiting) == 1


def test_the_journal_that_cannot_be_read_is_told(bench: Bench) -> None:
    bench.board.fail("journal.look", RuntimeError("a bug"))
    refresh(bench)
    assert bench.stores.new_secrets.state.notice is not None


def test_a_damaged_journal_is_told_and_its_rest_is_offered(bench: Bench) -> None:
    new = bench.stores.new_secrets
    put_waiting(bench)
    bench.board.fail("journal.look", JournalDamaged(path="x"))
    new.refresh()
    bench.wait(lambda: len(new.state.waiting) == 1)
    assert isinstance(new.state.notice.error if new.state.notice else None, JournalDamaged)


def test_a_refused_creation_leaves_nothing_to_ask_for(ready: Bench) -> None:
    page = Page(ready)
    ready.board.fail("apps.create", NameTaken())
    ready.stores.client_apps.create("Reports")
    ready.wait(lambda: bool(page.errors))
    refresh(ready)
    assert ready.services.journal.entries == {}
    assert "apps.repeat" not in ready.board.calls
