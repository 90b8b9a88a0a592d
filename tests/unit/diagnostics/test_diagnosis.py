"""From an error on show to its cause."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.causes import CAUSES
from desktop_admin.diagnostics.diagnosis import diagnose
from desktop_admin.diagnostics.observed import Observed, TlsSeen
from desktop_admin.diagnostics.observing import observed_in
from desktop_admin.domain.errors import ConnectionFailed
from desktop_admin.domain.preferences import ProxySetting
from desktop_admin.domain.redaction import RedactionLedger
from tests.fakes.raw_server import unused_url


def test_nothing_wrong_is_no_diagnosis() -> None:
    assert diagnose(Observed()) == ()


def test_ids_are_there_once() -> None:
    ids = [cause.id for cause in CAUSES]
    assert len(set(ids)) == len(ids)


def test_every_cause_is_staged_by_a_test() -> None:
    tests = "".join(path.read_text() for path in Path(__file__).parent.glob("test_signs_*.py"))
    missing = [cause.id for cause in CAUSES if f'"{cause.id}"' not in tests]
    assert not missing, f"stage these: {missing}"


def test_an_error_of_a_call_finds_its_cause() -> None:
    api = ApiFactory(RedactionLedger(), "test", proxy=ProxySetting)
    door = api.probe(unused_url())
    with pytest.raises(ConnectionFailed) as met:
        door.probe()
    door.close()
    found = diagnose(observed_in(met.value))[0]
    assert found.id == "port-refused"
    assert "127.0.0.1" in str(found.title)
    assert "cannot be reached" in str(found.evidence[0])
    assert found.steps


def test_a_host_that_is_not_known_is_the_server() -> None:
    found = diagnose(Observed(tls=TlsSeen(reason="certificate has expired")))[0]
    assert (found.id, str(found.title)) == (
        "certificate-expired",
        "The certificate of the server has expired.",
    )
