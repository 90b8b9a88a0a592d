"""Every house rule on every file, and the proof that each rule catches what it is for."""

from __future__ import annotations

import pytest

from tests.house import naming_rules, qt_rules, size_rules, text_rules
from tests.house.source import Rule, Source, sources

RULES = (*size_rules.RULES, *qt_rules.RULES, *naming_rules.RULES, *text_rules.RULES)
# Several rules can share one way of finding: on the checkout it is run once.
DISTINCT = tuple({rule.find: rule for rule in reversed(RULES)}.values())


def _name_of(rule: Rule) -> str:
    return rule.name.replace(" ", "-")


def _broken_places(rule: Rule, found: list[Source]) -> list[str]:
    return [
        f"{source.path}:{finding.line}: {finding.advice}"
        for source in found
        for finding in rule.find(source)
    ]


@pytest.mark.parametrize("rule", DISTINCT, ids=_name_of)
def test_the_checkout_keeps(rule: Rule) -> None:
    broken = _broken_places(rule, sources(*rule.scope))
    assert not broken, f"{rule.name}:\n" + "\n".join(broken)


@pytest.mark.parametrize("rule", RULES, ids=_name_of)
def test_a_planted_sin_is_caught_by(rule: Rule) -> None:
    assert _broken_places(rule, [rule.example(rule.sin)])


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.virtue], ids=_name_of)
def test_good_code_passes(rule: Rule) -> None:
    assert not _broken_places(rule, [rule.example(rule.virtue)])


def test_the_list_of_revealing_files_is_not_stale() -> None:
    idle = [
        path
        for path in naming_rules.REVEALING
        if not any(list(source.method_calls("reveal")) for source in sources(path))
    ]
    assert not idle, f"these reveal nothing any more, take them off the list: {idle}"


def test_sources_finds_files_and_folders() -> None:
    [this] = sources("tests/house/test_rules.py")
    assert this in sources("tests/house")
    assert not sources("tests/house/absent.py")
