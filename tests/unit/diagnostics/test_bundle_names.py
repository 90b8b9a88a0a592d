"""Names are found as words of their own, in any case, and general words are none."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics import bundle_names
from desktop_admin.diagnostics.bundle_names import HiddenNames, NamePatterns


def _found(names: HiddenNames, text: str) -> list[str]:
    return [word for _, pattern in NamePatterns(names).rows for word in pattern.findall(text)]


def test_words_are_whole_and_longer_names_come_first() -> None:
    names = HiddenNames(people=("Ada", "Ada Lovelace", "Zoë"))
    assert _found(names, "ada lovelace, Adam, ADA, Zo\\u00eb") == [
        "ada lovelace",
        "ADA",
        "Zo\\u00eb",
    ]


def test_people_are_called_by_the_parts_of_their_names() -> None:
    names = HiddenNames(people=("Mark Lovelace", "login7"), accounts=("Rural Bank",))
    assert _found(names, "Mark said: mark it, Lovelace") == ["Mark", "Lovelace"]
    assert _found(names, "the rural bank is no bank, but rural bank") == ["rural bank"] * 2


def test_general_and_short_words_are_left_alone() -> None:
    names = HiddenNames(people=("root", "me", ""), machines=("localhost",))
    assert NamePatterns(names).rows == ()


def test_own_hosts_are_kept_unless_names_are_replaced() -> None:
    names = HiddenNames(own_hosts=("Apps.example.com",), other_hosts=("apps.example.com",))
    assert NamePatterns(names).is_kept_host("apps.example.COM")
    assert _found(names, "apps.example.com") == []
    assert NamePatterns(names).is_kept_host("127.0.0.1")
    assert not NamePatterns(names).is_kept_host("other.example.com")


def test_this_computer_has_a_name_and_without_a_user_nothing_breaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown() -> str:
        raise KeyError

    monkeypatch.setattr(bundle_names.socket, "gethostname", lambda: "desk7.corp.example")
    monkeypatch.setattr(bundle_names.getpass, "getuser", unknown)
    names = bundle_names.names_of_this_computer()
    assert (names.people, names.home) == ((), "")
    assert names.machines == ("desk7.corp.example", "desk7")
