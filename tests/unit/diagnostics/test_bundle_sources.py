"""Everybody who is known by name is collected, and hosts are told apart by whose they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_admin.diagnostics.bundle_sources import hidden_names
from tests.fakes import account, bundles


def test_names_come_from_every_source(tmp_path: Path) -> None:
    names = hidden_names(bundles.sources(tmp_path, "zzz"), replaces_names=True)
    assert account.owner().person.email in names.people
    assert names.accounts == (account.owner().account.name,)
    assert "apps.example.com" in names.own_hosts
    assert {"zzz.example", "zzz.example.net"} <= set(names.other_hosts)
    assert {account.CLIENT_APPS[0].name, account.PRODUCTION.name} <= set(names.clients)
    assert names.replaces_names


def test_proxies_of_calls_are_hosts_and_going_straight_is_none(tmp_path: Path) -> None:
    calls = (bundles.exchange(proxy="proxy.corp:8080"), bundles.exchange(proxy="direct"))
    sources = replace(bundles.sources(tmp_path), calls=calls, account=None)
    names = hidden_names(sources, replaces_names=False)
    assert "proxy.corp" in names.other_hosts
    assert "direct" not in names.other_hosts
