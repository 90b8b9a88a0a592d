"""Structured files tell fields by name alone; words of the environment only if they are short."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from pathlib import Path

from desktop_admin.diagnostics import bundle_facts as facts
from desktop_admin.domain.exchanges import Exchange
from desktop_admin.settings.declared import SETTINGS
from tests.fakes import account, bundles


def test_the_environment_tells_short_words_and_which_variables_are_set(tmp_path: Path) -> None:
    environment = {
        "XDG_SESSION_TYPE": "wayland",
        "XDG_CURRENT_DESKTOP": "a secret with blanks",
        "https_proxy": "http://user:word@proxy.example",
        "OTHER": "never",
    }
    told = facts.versions(bundles.sources(tmp_path), environment)
    assert told["session"] == {
        "XDG_SESSION_TYPE": "wayland",
        "XDG_CURRENT_DESKTOP": "(not told)",
    }
    assert told["variables_set"] == ["HTTPS_PROXY"]
    assert "never" not in str(told)
    assert "proxy.example" not in str(told)
    assert dict(told["libraries"])["httpx"]  # type: ignore[call-overload]


def test_every_declared_setting_is_told_and_connections_by_their_way(tmp_path: Path) -> None:
    told = facts.settings(bundles.sources(tmp_path))
    assert list(told["settings"]) == [one.key for one in SETTINGS]  # type: ignore[call-overload]
    assert told["current_connection"] == account.PRODUCTION.name
    assert "id" not in told["connections"][0]  # type: ignore[index]


def test_an_account_is_told_in_numbers(tmp_path: Path) -> None:
    source = bundles.sources(tmp_path).account
    assert source is not None
    told = facts.account(source)
    assert (told["client_apps"], told["oauth_clients"], told["is_owner"]) == (4, 3, True)
    assert account.owner().person.name not in str(told)
    assert account.owner().account.name not in str(told)


def test_a_call_is_told_but_for_what_names_how_it_was_authorised() -> None:
    told = facts.call(bundles.exchange())
    assert told.pop("recorded") is False
    assert {one.name for one in fields(Exchange)} - set(told) == {"authorization", "content_type"}
    assert told["at"] == "2026-11-25T10:30:00.000+00:00"


def test_a_call_says_whether_it_was_recorded() -> None:
    later = bundles.exchange(at=bundles.NOW + timedelta(seconds=1))
    assert facts.call(bundles.exchange(), bundles.RECORDING)["recorded"] is True
    assert facts.call(later, bundles.RECORDING)["recorded"] is False


def test_a_recording_is_told_without_its_lines(tmp_path: Path) -> None:
    made = bundles.sources(tmp_path).recording
    assert made is not None
    told = facts.recording(made)
    assert (told["lines"], told["lines_dropped"], told["ended_by"]) == (3, 2, "stopped")
