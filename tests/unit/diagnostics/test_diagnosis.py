"""From an error on show to its cause."""

from __future__ import annotations

import pytest

from desktop_admin.api.factory import ApiFactory
from desktop_admin.diagnostics.causes import CAUSES
from desktop_admin.diagnostics.diagnosis import diagnose
from desktop_admin.diagnostics.observed import Observed
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


def test_an_error_of_a_call_finds_its_cause() -> None:
    api = ApiFactory(RedactionLedger(), "test", proxy=ProxySetting)
    door = api.probe(unused_url())
    with pytest.raises(ConnectionFailed) as met:
        door.probe()
    door.close()
    [found] = diagnose(observed_in(met.value))
    assert found.id == "port-refused"
    assert "127.0.0.1" in str(found.title)
    assert "cannot be reached" in str(found.evidence[0])
    assert found.steps
