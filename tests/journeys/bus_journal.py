"""Everything that passes over the accessibility bus, kept as the bytes that passed."""

from __future__ import annotations

import select
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.journeys.atspi import AccessibleProgram
from tests.journeys.atspi_bus import ACCESSIBLE, AccessibilityBus, Question, property_of
from tests.journeys.waiting import wait_until

_BUS = DBusAddress(
    "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Monitoring"
)
_EVENTS = ("object:", "window:", "focus:", "document:")
_FIXED = 16  # bytes of a message before its header fields
_TEXT = "org.a11y.atspi.Text"


class BusJournal:
    """Listens as a screen reader that wants to hear of everything, until ``end``."""

    def __init__(self, bus: AccessibilityBus) -> None:
        self._bus = bus
        self._connection = open_dbus_connection(bus.address)
        self._heard = bytearray()
        self._left_out: list[tuple[int, int]] = []
        self._marks = 0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="bus-journal", daemon=True)
        self._begin()

    def end(self) -> None:
        """Listen no more."""
        self._position()
        self._is_over.set()
        self._thread.join(5)
        self._connection.close()

    @contextmanager
    def left_out(self) -> Iterator[None]:
        """Leave out what is said while a secret is on show because the person wants to see it."""
        begin = self._position()
        yield
        self._left_out.append((begin, self._position()))

    def look_everywhere(self, program: AccessibleProgram) -> None:
        """Ask every visible control for its texts, so that the answers are in the journal."""
        questions: list[Question] = []
        for control in program.snapshot().walk():
            place = control.reference
            questions += (
                property_of(place, "Description"),
                property_of(place, "HelpText"),
                Question(place, ACCESSIBLE, "GetAttributes"),
                Question(place, _TEXT, "GetText", "ii", (0, -1)),
            )
        self._bus.ask_all(questions)

    def masked(self) -> bytes:
        """What was said while every secret was masked."""
        kept, at = bytearray(), 0
        for begin, end in self._left_out:
            kept += self._heard[at:begin]
            at = end
        return bytes(kept + self._heard[at:])

    def typed(self) -> str:
        """What fields told of texts that were inserted, one after the other."""
        changes = [m.body for m in _signals(self.masked()) if _member(m) == "TextChanged"]
        return "".join(str(text) for kind, _, _, (_, text), *_ in changes if "insert" in kind)

    def _begin(self) -> None:
        for event in _EVENTS:
            self._bus.register(event)
        self._connection.send(new_method_call(_BUS, "BecomeMonitor", "asu", ([], 0)))
        self._thread.start()
        self._position()

    def _position(self) -> int:
        """Where the journal is now: every earlier message is before it, every later one behind."""
        self._marks += 1
        mark = f"mark.number{self._marks:06}"
        self._bus.ask_bus("NameHasOwner", mark)
        ending = mark.encode() + b"\0"
        wait_until(lambda: ending in self._heard, 10, "the journal to catch up")
        return self._heard.index(ending) + len(ending)

    def _listen(self) -> None:
        socket = self._connection.sock
        while not self._is_over.is_set():
            if select.select([socket], [], [], 0.1)[0]:
                self._heard += socket.recv(1 << 20)


def _member(message: Message) -> str:
    return str(message.header.fields.get(HeaderFields.member, ""))


def _signals(journal: bytes) -> Iterator[Message]:
    """The signals alone: to understand every message would take a minute."""
    at = 0
    while at + _FIXED <= len(journal):
        kind, body, fields = struct.unpack_from("<xB2xI4xI", journal, at)
        end = at + _FIXED + (fields + 7) // 8 * 8 + body
        if kind == MessageType.signal.value and end <= len(journal):
            yield Message.from_buffer(journal[at:end])
        at = end
