"""The tab Token: a token on show, masked, read, judged and counted down."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.jwt import decode
from desktop_admin.domain.secret import MASK, Secret
from desktop_admin.domain.server_errors import MetadataNotPublished
from desktop_admin.domain.tokens import SignatureState, TokenFault, Verification
from desktop_admin.state.token_snapshots import TokenState
from desktop_admin.ui.troubleshooting_tabs.token_tab import TokenTab
from tests.fakes import tokens
from tests.fakes.made_tokens import made_token
from tests.gui.accessibility import assert_accessible
from tests.gui.finding import click, find, rows, visible_texts
from tests.gui.screens import Screen
from tests.gui.token_scene import everything_readable, show, standing, tag

TOKEN = tokens.TOKEN.reveal()
OAUTH, APP = CredentialKind.OAUTH_CLIENT, CredentialKind.CLIENT_APP
STANDINGS: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({}, "signature verified", "Signed with key 2026-11-key of apps.example.com"),
    (
        {"verification": replace(tokens.VERIFIED, faults=(TokenFault.OTHER_TYPE,))},
        "verified, but",
        "Its typ is not at+jwt.",
    ),
    (
        {"verification": Verification(SignatureState.WRONG, tokens.URL, "k")},
        "signature wrong",
        "not signed with key k",
    ),
    (
        {
            "verification": Verification(
                SignatureState.REFUSED, tokens.URL, None, (TokenFault.ALGORITHM_SYMMETRIC,)
            ),
            "seconds": 1,
        },
        "refused",
        "proves nothing",
    ),
    (
        {
            "verification": Verification(
                SignatureState.NO_KEY, tokens.URL, "k", (TokenFault.UNKNOWN_KEY,)
            )
        },
        "not verified",
        "apps.example.com publishes no key",
    ),
    (
        {"verification": None, "look_error": MetadataNotPublished(host="a.example")},
        "not verified",
        "a.example does not publish",
    ),
    ({"verification": None}, "not verified", "Nobody has looked"),
    ({"seconds": 1}, "ended", "Its time is over."),
    ({"is_revoked": True}, "revoked", "calls with it are refused"),
    ({"decoded": None}, "opaque", "nothing in it to read"),
)


def test_the_token_is_masked_until_it_is_revealed(screen: Screen, token_tab: TokenTab) -> None:
    show(screen)
    line = find(token_tab, QLineEdit, "access_token_field_value")
    assert line.text() == MASK
    assert TOKEN not in everything_readable(screen.window)
    click(token_tab, "access_token_field_reveal_button")
    assert find(token_tab, QLineEdit, "access_token_field_revealed").text() == TOKEN
    screen.stores.tokens.put(is_looking=True)  # news do not mask it again
    assert find(token_tab, QLineEdit, "access_token_field_revealed").text() == TOKEN
    show(screen, asked_at=tokens.asked(1.0))  # another token does
    assert TOKEN not in everything_readable(screen.window)
    assert_accessible(token_tab)


def test_it_is_copied_through_the_guard(screen: Screen, token_tab: TokenTab) -> None:
    show(screen)
    click(token_tab, "copy_token_button")
    click(token_tab, "copy_token_header_button")
    copied = [secret for secret, _ in screen.stores.clipboard.secrets]
    assert copied == [tokens.TOKEN, Secret(f"Authorization: Bearer {TOKEN}")]
    assert screen.stores.clipboard.texts == []


def test_header_and_claims_are_read_out_with_their_meaning(
    screen: Screen, token_tab: TokenTab
) -> None:
    show(screen)
    table = {row[1]: row for row in rows(token_tab, "claims_table")}
    assert table["alg"] == ["Header", "alg", "ES256", "How it is signed"]
    assert table["exp"][2].startswith("2026-11-24 14:34:37 +0000")
    assert table["exp"][3] == "When it ends"
    assert "signed by apps.example.com" in visible_texts(token_tab)
    assert "anybody" not in visible_texts(token_tab)


def test_a_time_in_milliseconds_is_told(screen: Screen, token_tab: TokenTab) -> None:
    show(screen, decoded=decode(made_token(claims={"exp": 1_800_000_000_000})), verification=None)
    (row,) = [row for row in rows(token_tab, "claims_table") if row[1] == "exp"]
    assert row[2].startswith("2027-01-15 08:00:00 +0000")
    assert "1800000000000 ms instead of s" in row[2]
    assert "not verified: anybody can have written it" in visible_texts(token_tab)


def test_how_a_token_stands(screen: Screen, token_tab: TokenTab) -> None:
    for changes, told, sentence in STANDINGS:
        show(screen, **changes)
        assert (tag(token_tab), sentence in standing(token_tab)) == (told, True), changes


def test_every_fault_has_its_sentence(screen: Screen, token_tab: TokenTab) -> None:
    said = set()
    for fault in TokenFault:
        show(screen, verification=replace(tokens.VERIFIED, faults=(fault,)))
        said.add(standing(token_tab))
    assert len(said) == len(TokenFault)


def test_the_time_that_is_left_counts_down(screen: Screen, token_tab: TokenTab) -> None:
    show(screen)
    label = find(token_tab, QLabel, "token_countdown")
    assert label.text() in {"Ends in 4 min 37 s", "Ends in 4 min 36 s"}
    assert label.accessibleName().startswith("Ends at ")
    assert label.findChild(QTimer).isActive()
    token_tab.hide()
    assert not label.findChild(QTimer).isActive()


def test_the_end_of_the_time_is_told_without_a_click(screen: Screen, token_tab: TokenTab) -> None:
    show(screen)
    view = screen.stores.tokens.state.view
    screen.stores.tokens.state = TokenState(view=replace(view, seconds=1))
    facts = find(token_tab, QWidget, "token_facts")
    facts.ended.emit()  # type: ignore[attr-defined]
    assert tag(token_tab) == "ended"
    assert not find(token_tab, QLabel, "token_countdown").isVisibleTo(token_tab)


@pytest.mark.parametrize(("difference", "word"), [(182.0, "ahead of"), (-182.0, "behind")])
def test_clocks_that_differ_are_told(
    screen: Screen, token_tab: TokenTab, difference: float, word: str
) -> None:
    show(screen)
    assert not find(token_tab, QLabel, "token_clock_note").isVisibleTo(token_tab)
    show(screen, clock_difference=difference)
    note = find(token_tab, QLabel, "token_clock_note")
    assert note.isVisibleTo(token_tab)
    assert f"3 min 2 s {word} the server's" in note.text()


def test_what_cannot_be_done_says_why(screen: Screen, token_tab: TokenTab) -> None:
    show(screen, kind=APP, decoded=None, server=None, verification=None)
    for name in ("introspect_button", "revoke_button"):
        assert not find(token_tab, QAbstractButton, name).isEnabled()
    assert "Tokens of Client Apps cannot be introspected" in visible_texts(token_tab)
    bare = replace(tokens.SERVER, introspection_endpoint=None, revocation_endpoint=None)
    show(screen, server=bare)
    assert "offers neither introspection nor revocation" in visible_texts(token_tab)
