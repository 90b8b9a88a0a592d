"""A rotation without downtime survives kill -9 between the twin's creation and the next write."""

from __future__ import annotations

import json
from pathlib import Path

from tests.fakes import faults
from tests.fakes.faulty_server import FaultyServer
from tests.journeys.conftest import Start
from tests.journeys.person import CLIENT_APPS, Person
from tests.journeys.real_server import RealServer
from tests.journeys.waiting import wait_until

NAME = "Payroll export"
TWIN = "Payroll export, new"
STRIP = f"Rotation of {NAME}"


def _plans(person: Person) -> list[dict[str, object]]:
    path: Path = person.program.data / "rotations.json"
    rows: list[dict[str, object]] = json.loads(path.read_text())["rotations"]
    return rows


def test_the_twin_is_found_after_a_crash_and_goes_when_the_plan_is_given_up(
    start: Start, server: RealServer
) -> None:
    with FaultyServer(server.url) as between:
        person = start()
        person.connects(between.url, server.person("owner"), keep=True)
        person.go_to(CLIENT_APPS)
        person.creates_client(NAME, "Create Client App")
        person.press("Done", within=NAME)
        person.press("Close without keeping", within="Close without keeping")
        between.go_wrong(faults.slow_after(60), path="client-apps$", method="POST", times=1)
        asked = len(between.done)
        person.chooses(NAME, "Rotate without downtime…")
        dialog = f"Rotate {NAME} without downtime"
        person.fill("Name of the twin", TWIN, within=dialog)
        person.press("Create the twin", within=dialog)
        wait_until(
            lambda: any("POST" in str(e) and "client-apps" in str(e) for e in between.done[asked:]),
            10,
            "the twin to be created",
        )
        (plan,) = _plans(person)
        assert (plan["twin_name"], plan["twin_id"]) == (TWIN, "")
        person.program.process.kill()
        person.program.process.wait(5)
        person.program.expects_complaints = True  # it died with -9

        again = start()
        again.go_to(CLIENT_APPS)
        again.sees("Next: test the twin.", timeout=20)
        wait_until(lambda: bool(_plans(again)[0]["twin_id"]), 10, "the twin to be noted")
        again.press("Continue…")
        again.press("Give up…", within=STRIP)
        again.press("Delete", within=f"Delete {TWIN}?")
        again.press("Send now")
        again.sees_no(STRIP)
        wait_until(lambda: _plans(again) == [], 10, "the plan to be forgotten")
        tree = again.window.snapshot()
        assert tree.find("button", f"Actions for {TWIN}") is None
        assert tree.find("button", f"Actions for {NAME}") is not None
