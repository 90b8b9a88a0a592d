"""The accessibility bus: many D-Bus questions sent at once, answers gathered by serial number."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.journeys.waiting import PATIENCE

ACCESSIBLE = "org.a11y.atspi.Accessible"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_BUS = "org.freedesktop.DBus"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_SHOWN = "object:state-changed:showing"
_IN_FLIGHT = 100  # questions on the wire at once: hides the round trip, spares the buffers
_SERIAL = slice(8, 12)  # where a message's bytes hold its serial number


class NoAnswer(Exception):
    """A question to the accessibility bus failed: normal in a tree that changes under us."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where an accessible object lives: the bus name of its program and its path there."""

    owner: str
    path: str


@dataclass(frozen=True, slots=True)
class Question:
    """One method call on one accessible object."""

    target: Reference
    interface: str
    method: str
    signature: str | None = None
    body: tuple[Any, ...] = ()

    def message(self) -> Message:
        """The D-Bus message of it."""
        target = self.target
        address = DBusAddress(target.path, bus_name=target.owner, interface=self.interface)
        body = tuple(list(part) if isinstance(part, tuple) else part for part in self.body)
        return new_method_call(address, self.method, self.signature, body)


def property_of(target: Reference, name: str, interface: str = ACCESSIBLE) -> Question:
    """The question for one property."""
    return Question(target, _PROPERTIES, "Get", "ss", (interface, name))


class AccessibilityBus:
    """A connection to the accessibility bus of one desktop session."""

    def __init__(self, session_address: str, timeout: float = PATIENCE) -> None:
        self._timeout = timeout
        session = open_dbus_connection(session_address)
        try:
            asked = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
            reply = session.send_and_get_reply(
                new_method_call(asked, "GetAddress"), timeout=timeout
            )
        finally:
            session.close()
        self.address = str(_body(reply)[0])
        self._connection: DBusConnection = open_dbus_connection(self.address)
        self._shown: dict[Reference, None] = {}
        self._listen()

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def ask(self, question: Question) -> tuple[Any, ...]:
        """The answer's body; NoAnswer if the object is gone or refuses."""
        answer = self.ask_all((question,))[0]
        if isinstance(answer, NoAnswer):
            raise answer
        return answer

    def ask_all(self, questions: Sequence[Question]) -> list[tuple[Any, ...] | NoAnswer]:
        """All answers in the order of the questions; a failed one is a NoAnswer in its place."""
        answers: list[tuple[Any, ...] | NoAnswer] = []
        for start in range(0, len(questions), _IN_FLIGHT):
            answers += self._ask_batch(questions[start : start + _IN_FLIGHT])
        return answers

    def programs(self) -> list[Reference]:
        """The roots of every accessible program on the bus."""
        root = Reference(_REGISTRY, _ROOT)
        (children,) = self.ask(Question(root, ACCESSIBLE, "GetChildren"))
        return [Reference(owner, path) for owner, path in children]

    def process_of(self, program: Reference) -> int:
        """The process id behind a bus name."""
        return int(self.ask_bus("GetConnectionUnixProcessID", program.owner)[0])

    def ask_bus(self, method: str, argument: str) -> tuple[Any, ...]:
        """Ask the message bus itself."""
        bus = Reference(_BUS, "/org/freedesktop/DBus")
        return self.ask(Question(bus, _BUS, method, "s", (argument,)))

    def register(self, event: str) -> None:
        """Tell programs that somebody wants to hear of these events."""
        registry = Reference(_REGISTRY, "/org/a11y/atspi/registry")
        self.ask(Question(registry, _REGISTRY, "RegisterEvent", "sass", (event, (), "")))

    def shown_by(self, program: Reference) -> list[Reference]:
        """What the program has brought to the screen since we began to listen."""
        while True:
            try:
                self._note(self._connection.receive(timeout=0))
            except TimeoutError:
                return [shown for shown in self._shown if shown.owner == program.owner]

    def forget_shown(self, reference: Reference) -> None:
        """Leave something out of ``shown_by`` until it is shown again."""
        self._shown.pop(reference, None)

    def _listen(self) -> None:
        rule = "type='signal',interface='org.a11y.atspi.Event.Object',member='StateChanged'"
        self.ask_bus("AddMatch", rule)
        self.register(_SHOWN)

    def _note(self, message: Message) -> None:
        fields = message.header.fields
        if fields.get(HeaderFields.member) == "StateChanged" and message.body[:2] == ("showing", 1):
            shown = Reference(fields[HeaderFields.sender], fields[HeaderFields.path])
            self._shown[shown] = None

    def _ask_batch(self, questions: Sequence[Question]) -> list[tuple[Any, ...] | NoAnswer]:
        places: dict[int, int] = {}
        sent = bytearray()
        for place, question in enumerate(questions):
            serial = next(self._connection.outgoing_serial)
            places[serial] = place
            data = bytearray(_unnumbered(question))
            data[_SERIAL] = serial.to_bytes(4, "little")
            sent += data
        self._connection.sock.sendall(sent)
        answers: list[tuple[Any, ...] | NoAnswer] = [NoAnswer("no reply")] * len(questions)
        deadline = time.monotonic() + self._timeout
        while places:
            try:
                message = self._connection.receive(timeout=max(0.0, deadline - time.monotonic()))
            except TimeoutError:
                silent = questions[next(iter(places.values()))]
                complaint = f"{silent.target.owner} does not answer {silent.method}"
                raise TimeoutError(complaint) from None
            serial = message.header.fields.get(HeaderFields.reply_serial, -1)
            if serial not in places:
                self._note(message)
            else:
                answers[places.pop(serial)] = _body_or_none(message)
        return answers


@lru_cache(maxsize=10_000)
def _unnumbered(question: Question) -> bytes:
    """The question's bytes but for its serial number: a tree is asked the same again and again."""
    return question.message().serialise(serial=1)


def _body(message: Message) -> tuple[Any, ...]:
    answer = _body_or_none(message)
    if isinstance(answer, NoAnswer):
        raise answer
    return answer


def _body_or_none(message: Message) -> tuple[Any, ...] | NoAnswer:
    if message.header.message_type is MessageType.error:
        return NoAnswer(f"{message.header.fields.get(HeaderFields.error_name)}: {message.body}")
    return tuple(message.body)
