"""The store that hands secrets over as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_admin.domain.credentials import IssuedClient
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.handover import HandoverForm, Recipient
from tests.fakes import account
from tests.gui.state.conftest import Bench

PATH = Path("/tmp/handed-over.json")
ALICE = Recipient("age1alice")


@pytest.mark.parametrize(
    ("issued", "token_url"),
    [
        (account.ISSUED, account.SERVER.token_endpoint),
        (account.ISSUED_APP, account.PRODUCTION.backend_url + "/apitoken/clientApp/accessToken"),
    ],
)
def test_it_says_where_this_kind_of_client_asks_for_tokens(
    bench: Bench, issued: IssuedClient, token_url: str
) -> None:
    bench.sign_in()
    bench.wait(lambda: bench.stores.server.state.server is not None)
    handovers = bench.stores.handovers
    with bench.qtbot.waitSignal(handovers.exported) as written:
        handovers.export(issued, PATH, HandoverForm.JSON, ALICE)
        assert handovers.state.is_writing
    assert written.args == [PATH]
    assert not handovers.state.is_writing
    [(handover, *rest)] = bench.services.handed_over
    assert (handover.client, handover.token_url) == (issued.client, token_url)
    assert rest == [PATH, HandoverForm.JSON, ALICE]


def test_a_failure_can_be_tried_again(bench: Bench) -> None:
    bench.sign_in()
    handovers = bench.stores.handovers
    bench.board.fail("export_secret", FileFailed(path=PATH, reason="No space left on device"))
    with bench.qtbot.waitSignal(handovers.export_failed) as failed:
        handovers.export(account.ISSUED, PATH, HandoverForm.JSON, None)
    assert isinstance(failed.args[0], FileFailed)
    with bench.qtbot.waitSignal(handovers.exported):
        handovers.export(account.ISSUED, PATH, HandoverForm.JSON, None)


def test_nobody_signed_in_has_nothing_to_export(bench: Bench) -> None:
    with bench.qtbot.waitSignal(bench.stores.handovers.export_failed):
        bench.stores.handovers.export(account.ISSUED, PATH, HandoverForm.JSON, None)
    assert bench.services.handed_over == []


def test_code_to_paste_knows_where_to_ask(bench: Bench) -> None:
    handovers, app = bench.stores.handovers, account.CLIENT_APPS[0]
    assert handovers.snippet_facts(app).token_url == ""
    bench.sign_in()
    facts = handovers.snippet_facts(app)
    base = account.PRODUCTION.backend_url
    assert facts.client_id == app.client_id
    assert facts.token_url == f"{base}/apitoken/clientApp/accessToken"
    assert facts.api_url == f"{base}/api"
