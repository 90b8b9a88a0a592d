"""A day of somebody who has to do with secrets, and the secrets that come along."""

from __future__ import annotations

import base64
import json
import re

from tests.fakes.recording_relay import Exchange
from tests.journeys import canary
from tests.journeys.bus_journal import BusJournal
from tests.journeys.person import AUTHENTICATION, CLIENT_APPS, OAUTH, TROUBLESHOOTING, Person
from tests.journeys.program import TITLE
from tests.journeys.real_server import RealServer

APP = "Payroll export"
SHOP = "Web shop"
PASSPHRASE = "Kx_canary_passphrase_42"
_TOKENS = ("accessToken", "refreshToken", "access_token")


class Day:
    """What one person does with secrets in a day; ``secrets`` are what came along, by name."""

    def __init__(self, person: Person, url: str, backend: RealServer) -> None:
        self.person, self._url = person, url
        self.kept_file = person.program.home / "kept.env"
        self.bundle = person.program.home / "support.zip"
        self.owner = backend.person("owner")
        self.secrets = {"password": self.owner.password, "passphrase": PASSPHRASE}
        self.journal = BusJournal(person.program.bus)

    def passes(self) -> None:
        """From signing in to quitting."""
        self._signs_in()
        self._starts_recording()
        self._views_the_api_key()
        self._creates_a_client_app()
        self._creates_an_oauth_client()
        self._locks_and_unlocks()
        self._replaces_and_deletes()
        self._asks_for_support()
        self._quits()

    def _signs_in(self) -> None:
        person = self.person
        person.enters_connection(self._url)
        person.fill("E-mail", self.owner.email)
        self._types("Password", self.owner.password)
        check = person.window.control("check box", "Keep me signed in")
        if not check.is_checked:
            person.window.press(check)
        person.window.press(person.window.snapshot().find_all("button", "Sign in")[-1])
        person.arrives_at(AUTHENTICATION, timeout=15)

    def _starts_recording(self) -> None:
        person, dialog = self.person, "Record what goes wrong"
        person.go_to(TROUBLESHOOTING)
        person.press("Record")
        person.press("Start recording", within=dialog)
        person.sees("Recording, ")

    def _asks_for_support(self) -> None:
        person, dialog = self.person, "Support bundle"
        person.sees("The recording has ended, as the window was locked.")
        person.press("Support bundle…")
        person.press("Prepare", within=dialog)
        person.press("Look at recording.log", within=dialog, timeout=30)
        self._looks()
        person.press("Save…", within=dialog)
        person.saves_as(self.bundle)
        person.sees("Nothing was uploaded.", within=dialog, timeout=15)
        person.press("Close", within=dialog)

    def _types(self, label: str, text: str, *, within: str = "", title: str = TITLE) -> None:
        """Use the keyboard, as nobody else's program puts a text in over the bus."""
        self.person.program.hands.activate_window(title)
        field = self.person.window.control("text", label, within=within)
        self.person.window.focus(field)
        self.person.window.wait(
            lambda tree: any(c.is_focused for c in tree.find_all("text", label))
        )
        self.person.program.hands.write(text)
        dots = len(text)
        self.person.window.wait(
            lambda _: len(self.person.reads(label, within=within)) == dots, why="all to be typed"
        )

    def _views_the_api_key(self) -> None:
        person = self.person
        person.go_to(CLIENT_APPS)
        with self.journal.left_out():
            person.press("View")
            person.window.control("button", "Hide")
            self.secrets["API key"] = person.reads("API Key")
        self.secrets["inside the API key"] = base64.b64decode(self.secrets["API key"]).decode()
        assert person.copies("Copy API key") == self.secrets["API key"]
        person.press("Hide")

    def _creates_a_client_app(self) -> None:
        person = self.person
        person.creates_client(APP, "Create Client App")
        self.secrets["app"] = person.copies("Copy Secret", within=APP)
        with self.journal.left_out():
            person.press("Reveal Secret", within=APP)
            person.window.control("button", "Hide Secret", within=APP)
            assert person.reads("Secret", within=APP) == self.secrets["app"]
        person.press("Hide Secret", within=APP)
        self._looks()
        person.press("Test", within=APP)
        person.sees("The service accepted it.", within=APP, timeout=10)
        person.press("Save to system keyring", within=APP)
        person.sees("Kept in the system keyring", within=APP)
        self._exports("handed-over.age", "With a passphrase")
        self._exports("kept.env", "Not encrypted")
        self._done(APP)

    def _exports(self, file: str, protection: str) -> None:
        person, dialog = self.person, f"Export {APP}"
        person.press("Export…", within=APP)
        person.window.press_named("check box", protection, within=dialog)
        if protection == "With a passphrase":
            self._types("Passphrase", PASSPHRASE, within=dialog, title=dialog)
        person.press("Choose file…", within=dialog)
        path = person.program.home / file
        person.saves_as(path)
        person.window.wait(lambda _: path.exists(), 30, f"{file} to be written")
        person.window.wait(lambda tree: tree.part(dialog) is None, why="the dialog to close")

    def _creates_an_oauth_client(self) -> None:
        person = self.person
        person.go_to(OAUTH)
        person.creates_client(SHOP, "Create OAuth 2.0 Client")
        self.secrets["OAuth"] = person.copies("Copy Client Secret", within=SHOP)
        person.press("Test", within=SHOP)
        person.sees("Works once OAuth 2.0 is selected.", within=SHOP, timeout=10)
        self._done(SHOP)

    def _locks_and_unlocks(self) -> None:
        person = self.person
        person.program.hands.activate_window(TITLE)
        person.program.hands.press("ctrl+l")
        person.sees("Enter the password of")
        self._looks()
        self._types("Password", self.owner.password)
        person.press("Unlock")
        person.arrives_at(OAUTH, timeout=15)

    def _replaces_and_deletes(self) -> None:
        person = self.person
        person.go_to(CLIENT_APPS)
        person.chooses(APP, "Get new credentials")
        person.gets_new_credentials(APP)
        self.secrets["new app"] = person.copies("Copy Secret", within=APP)
        self._done(APP)
        person.chooses(APP, "Delete")
        person.press("Delete", within=f"Delete {APP}?")
        person.press("Send now")
        person.window.wait(
            lambda tree: tree.find("button", f"Actions for {APP}") is None, 20, "it to leave"
        )

    def _done(self, dialog: str) -> None:
        self.person.press("Done", within=dialog)
        self.person.sees_no("Done")

    def _looks(self) -> None:
        self.journal.look_everywhere(self.person.window)

    def _quits(self) -> None:
        self._looks()
        told = [name for name, secret in self.secrets.items() if canary.processes_with(secret)]
        assert told == [], "in arguments or the environment"
        self.journal.end()
        assert self.person.program.quit() == 0


def tokens_of(exchanges: tuple[Exchange, ...]) -> dict[str, str]:
    """What passed besides: tokens from the answers, idempotency keys from the requests."""
    found: dict[str, str] = {}
    for number, exchange in enumerate(exchanges):
        body = dict(exchange.places())["answer body"]
        answer = json.loads(body) if body.startswith(b"{") else {}
        for name in _TOKENS:
            if isinstance(answer.get(name), str):
                found[f"{name} of answer {number}"] = answer[name]
        for key in re.findall(rb"(?i)\r\nidempotency-key: *(\S+)", bytes(exchange.request)):
            found[f"key of request {number}"] = key.decode()
    return found
