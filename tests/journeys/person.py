"""What a person does with the window, in the words on the screen."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from tests.journeys.atspi import AccessibleProgram
from tests.journeys.clipboard import pasted
from tests.journeys.control import Control
from tests.journeys.program import TITLE, RunningProgram
from tests.journeys.real_server import DirectCalls, Login
from tests.journeys.waiting import PATIENCE, wait_until

TRY_IT = "Try it on this computer"
CONNECT = "Connect to a server"
AUTHENTICATION = "Authentication Access"
CLIENT_APPS = "API Key and Client Apps"
OAUTH = "OAuth 2.0"
ACTIVITY = "Activity"
TROUBLESHOOTING = "Troubleshooting"
SETTINGS = "Settings"
ALL_PAGES = (AUTHENTICATION, CLIENT_APPS, OAUTH, ACTIVITY, TROUBLESHOOTING, SETTINGS)
API_KEY_METHOD = "API key and/or Client App credentials"
OAUTH_METHOD = "OAuth 2.0 Client Credentials"

_ENTRY = ("button", "check box")


class Person:
    """Uses one running program through the accessibility tree, the keyboard and the mouse."""

    def __init__(self, program: RunningProgram) -> None:
        self.program = program

    @property
    def window(self) -> AccessibleProgram:
        """What the person perceives."""
        return self.program.window

    def try_on_this_computer(self) -> None:
        """First run: start the program's own backend and land on the first page as its owner."""
        self.press(TRY_IT)
        self.arrives_at(AUTHENTICATION, timeout=15)

    def press(self, name: str, *, within: str = "", timeout: float = PATIENCE) -> None:
        """Press a button by what it says."""
        self.window.press_named("button", name, within=within, timeout=timeout)

    def fill(self, label: str, text: str, *, within: str = "") -> None:
        """Type into the field with that label."""
        self.window.type_into(self.window.control("text", label, within=within), text)

    def reads(self, label: str, *, within: str = "") -> str:
        """What the field with that label shows."""
        return self.window.text_of(self.window.control("text", label, within=within))

    def sees(self, text: str, *, within: str = "", timeout: float = PATIENCE) -> None:
        """Wait until some visible text contains ``text``."""

        def look(tree: Control) -> bool:
            part = tree.part(within)
            return part is not None and part.shows(text)

        self.window.wait(look, timeout, f"to read {text!r} {within and 'in '}{within}")

    def sees_no(self, text: str, timeout: float = PATIENCE) -> None:
        """Wait until no visible text contains ``text``."""
        self.window.wait(lambda tree: not tree.shows(text), timeout, f"{text!r} to be gone")

    def is_asked_on_closing(self, question: str) -> None:
        """Close the window and wait for the dialog with that title."""
        self.program.hands.close_window(TITLE)
        with suppress(AssertionError):  # a busy window manager may swallow a key
            self.window.wait(lambda tree: tree.part(question), PATIENCE / 3)
        if self.window.snapshot().part(question) is None:
            self.program.hands.close_window(TITLE)
        self.window.wait(lambda tree: tree.part(question), why=f"to be asked {question!r}")

    def saves_as(self, path: Path) -> None:
        """Type a name into the file dialog of an export, once the keyboard is there, and save."""
        hands, name = self.program.hands, "File name:"

        def is_typed(tree: Control) -> bool:
            field = tree.find("text", name)
            if field is None or not field.is_focused:
                return False
            if self.window.text_of(field) == str(path):
                return True
            hands.press("ctrl+a")
            hands.write(str(path))
            return False  # the window manager may have given the keys to another window

        self.window.wait(is_typed, why=f"to read {path} in the file dialog")
        hands.press("Return")

    def pages(self) -> tuple[str, ...]:
        """What the sidebar offers now."""
        sidebar = self.window.snapshot().named("Pages")
        entries = [c for c in sidebar.walk() if c.role in _ENTRY] if sidebar else []
        return tuple(c.name for c in entries if self.window.id_of(c).endswith("_nav_button"))

    def go_to(self, page: str) -> None:
        """Open a page of the sidebar and wait for its heading."""
        self.asks_for(page)
        self.arrives_at(page)

    def asks_for(self, page: str) -> None:
        """Press a page's entry in the sidebar."""

        def entry(tree: Control) -> Control | None:
            sidebar = tree.named("Pages")
            return sidebar.named(page) if sidebar else None

        self.window.press(self.window.wait(entry, why=f"{page} in the sidebar"))

    def arrives_at(self, page: str, timeout: float = PATIENCE) -> None:
        """Wait until the page with that heading is shown."""
        self.window.control("label", page, timeout=timeout)

    def chooses(self, menu_of: str, action: str) -> None:
        """Search for a row if it cannot be seen, open its actions menu and choose an entry."""
        tree = self.window.snapshot()
        if tree.find("button", f"Actions for {menu_of}") is None:
            search = next(c for c in tree.find_all("text") if c.name.startswith("Search "))
            self.window.type_into(search, menu_of)
        self.press(f"Actions for {menu_of}")
        self.window.press_named("menu item", action)

    def gets_new_credentials(self, name: str, *, sends_now: bool = True) -> None:
        """Confirm the dialog by typing the name, then do not wait for the time in which to undo."""
        question = f"Get new credentials for {name}?"
        self.fill("Type the client's name to confirm", name, within=question)
        self.press("Get new credentials", within=question)
        self.sees_no(question)  # a window below a dialog cannot be closed
        if sends_now:
            self.press("Send now")

    def creates_client(self, name: str, dialog: str) -> None:
        """Add a client of the page's kind; afterwards the secret dialog named after it is open."""
        self.press("Add")
        self.fill("Name", name, within=dialog)
        self.press("Create", within=dialog)
        self.window.control("button", "Done", within=name)

    def signs_in_as(self, role: str) -> None:
        """Sign out, then go on as the sample person with that role; waits for the sidebar."""
        self.press("Sign out")

        def offered(tree: Control) -> Control | None:
            people = (c for c in tree.find_all("button") if c.name.startswith("Continue as "))
            return next((c for c in people if role in c.name.lower() and c.is_enabled), None)

        self.window.press(self.window.wait(offered, 10, f"the sample {role} to be offered"))
        self.window.control("button", "Sign out", timeout=10)

    def provider_does(self, *words: str) -> None:
        """What the provider of the account changes on the data directory, with its own command."""
        folder = str(self.program.data / "backend")
        done = self.program.command("account", "--data", folder, *words)
        assert done.returncode == 0, done.stdout + done.stderr

    def starts_connecting(self, url: str) -> None:
        """Give an address on the welcome page and ask for the connection."""
        self.press(CONNECT, timeout=10)
        self.fill("Backend URL", url, within=CONNECT)
        self.press("Connect", within=CONNECT)

    def enters_connection(self, url: str) -> None:
        """Add a connection from the welcome page; afterwards the sign-in page is open."""
        self.starts_connecting(url)
        self.window.control("text", "Password", timeout=10)

    def enters_password(self, email: str, password: str, *, keep: bool) -> None:
        """Fill in the sign-in page and press its button."""
        self.fill("E-mail", email)
        self.fill("Password", password)
        check = self.window.control("check box", "Keep me signed in")
        if check.is_checked is not keep:
            self.window.press(check)
        tree = self.window.snapshot()
        button = tree.find_all("button", "Sign in")[-1]  # the first one is the sidebar's
        self.window.press(button)

    def connects(self, url: str, login: Login, *, keep: bool) -> None:
        """Connect to a server for the first time and sign in; arrives at the first page."""
        self.enters_connection(url)
        self.enters_password(login.email, login.password, keep=keep)
        self.arrives_at(AUTHENTICATION, timeout=15)

    def opens_tab(self, name: str) -> None:
        """Open one of the tabs over a page."""
        self.window.press(self.window.control("page tab", name))

    def picks(self, label: str, choice: str) -> None:
        """Choose in a drop-down list by typing the choice's first letters."""

        def find(tree: Control) -> Control | None:
            boxes = tree.find_all("combo box")
            return next((box for box in boxes if label in self.window.labels_of(box)), None)

        self.program.hands.activate_window("API Access Admin")
        self.window.press(self.window.wait(find, why=f"the list {label!r}"))
        self.window.control("list item", choice)
        self.program.hands.write(choice[:3])
        self.program.hands.press("Return")
        self.window.wait(lambda tree: (now := find(tree)) and now.name == choice)

    def field_error(self, label: str, *, within: str = "") -> str:
        """What the field with that label complains about."""
        return self.window.description_of(self.window.control("text", label, within=within))

    def direct_calls(self) -> DirectCalls:
        """Another HTTP client on the backend that this person's window talks to."""
        endpoint = self.reads("Authentication Server URL")
        return DirectCalls(endpoint.removesuffix("/oauth2/token"), endpoint)

    def pastes(self) -> str:
        """What pasting into another program gives."""
        return pasted(self.program.variables)[0]

    def copies(self, button: str, *, within: str = "") -> str:
        """Press a copy button and give what another program then finds in the clipboard."""
        before = self.pastes()
        self.press(button, within=within)
        return wait_until(
            lambda: text if (text := self.pastes()) != before else None,
            PATIENCE,
            f"{button} to copy",
        )
