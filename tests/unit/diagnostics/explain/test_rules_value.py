"""The credentials of a paste themselves."""

from __future__ import annotations

from dataclasses import replace

from desktop_admin.diagnostics.explain.credential import Credential
from desktop_admin.diagnostics.explain.reading import PasteKind, Reading
from desktop_admin.diagnostics.explain.rules_value import value_findings
from desktop_admin.diagnostics.explain.shell_words import Shell
from desktop_admin.diagnostics.shapes import Flaw, Shape

RIGHT = Credential(Shape.OAUTH_CLIENT_SECRET, "•", number=0, is_checked=True)


def ids(reading: Reading) -> list[str]:
    return [finding.id for finding in value_findings(reading)]


def test_only_a_lone_value_is_praised() -> None:
    assert ids(Reading(PasteKind.VALUE, things=(RIGHT,))) == ["well-formed"]
    assert ids(Reading(PasteKind.COMMAND, things=(RIGHT,))) == []
    flawed = replace(RIGHT, flaws=frozenset({Flaw.CHECKSUM}))
    assert ids(Reading(PasteKind.VALUE, things=(flawed,))) == []


def test_lengths_are_told_once_for_each_kind() -> None:
    short = replace(RIGHT, missing=3)
    long = replace(RIGHT, missing=-2, number=1)
    assert ids(Reading(PasteKind.COMMAND, things=(short, short, long))) == ["cut-off", "too-long"]


def test_a_secret_in_a_log_is_exposed_and_a_token_is_not() -> None:
    assert ids(Reading(PasteKind.LOG, things=(RIGHT,))) == ["in-plain-sight"]
    token = Credential(Shape.JWT, "•", number=0)
    assert ids(Reading(PasteKind.LOG, things=(token,))) == []


def test_quotation_marks_that_the_shell_does_not_know() -> None:
    reading = Reading(PasteKind.COMMAND, shell=Shell.CMD, has_single_quotes=True)
    assert ids(reading) == ["single-quotes-in-cmd"]
    assert ids(replace(reading, shell=Shell.BASH)) == []
    assert ids(Reading(PasteKind.COMMAND, has_curly_quotes=True)) == ["curly-quotes"]
