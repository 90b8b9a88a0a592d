"""A program as a screen reader meets it: find by role and name, press, type, read, wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from tests.journeys.atspi_bus import (
    ACCESSIBLE,
    AccessibilityBus,
    NoAnswer,
    Question,
    Reference,
    property_of,
)
from tests.journeys.control import Control, State, role_of
from tests.journeys.waiting import PATIENCE, wait_until

_ACTION = "org.a11y.atspi.Action"
_COMPONENT = "org.a11y.atspi.Component"
_EDITABLE = "org.a11y.atspi.EditableText"
_TEXT = "org.a11y.atspi.Text"

_MENU = "popup menu"
_LABELLED_BY = 2  # ATSPI_RELATION_LABELLED_BY

T = TypeVar("T")
Facts = tuple[str, str, frozenset[int], list[Reference]]  # role, name, states, children


class AccessibleProgram:
    """One running program on the accessibility bus."""

    def __init__(self, bus: AccessibilityBus, root: Reference) -> None:
        self._bus = bus
        self._root = root

    @property
    def root(self) -> Reference:
        """The program itself."""
        return self._root

    @classmethod
    def of_process(
        cls, bus: AccessibilityBus, pid: int, timeout: float = PATIENCE
    ) -> AccessibleProgram:
        """Wait until the process has put itself onto the bus."""

        def look() -> AccessibleProgram | None:
            for root in bus.programs():
                try:
                    if bus.process_of(root) == pid:
                        return cls(bus, root)
                except NoAnswer:  # it left between the two questions
                    continue
            return None

        return wait_until(look, timeout, f"process {pid} on the accessibility bus")

    def snapshot(self, start: Control | None = None) -> Control:
        """The whole tree (or what is below one control) as it is now, hidden branches left out."""
        root = self._root if start is None else start.reference
        menus = self._menus() if start is None else []
        level = [root, *menus]
        seen: dict[Reference, Facts] = {}
        while level:
            facts = self._look_at(level)
            seen.update(facts)
            level = [
                child
                for reference, (_, _, states, children) in facts.items()
                if State.SHOWING in states or reference == root
                for child in children
                if child not in seen
            ]
        if root in seen:
            seen[root][3].extend(menu for menu in menus if menu in seen)
        return _tree(root, seen) or Control(root, "gone", "", frozenset())

    def control(
        self, role: str, name: str | None = None, *, within: str = "", timeout: float = PATIENCE
    ) -> Control:
        """Wait for a visible control; AssertionError with the visible tree if it does not come.

        ``within``: (part of) the title of the dialog or window to look in.
        """

        def look(tree: Control) -> Control | None:
            part = tree.part(within)
            return part.find(role, name) if part else None

        return self.wait(look, timeout, f"a {role} {name!r} {within and 'in '}{within}")

    def wait(
        self, look: Callable[[Control], T | None], timeout: float = PATIENCE, why: str = ""
    ) -> T:
        """Wait until ``look`` finds something in a fresh snapshot; falsy means not yet."""
        tree: list[Control] = []

        def once() -> T | None:
            tree[:] = [self.snapshot()]
            try:
                return look(tree[0])
            except NoAnswer:
                return None  # it went away between two looks

        try:
            return wait_until(once, timeout, why)
        except AssertionError as failure:
            outline = tree[0].outline() if tree else "(no tree)"
            message = f"{failure}; the window shows:\n{outline}"
            raise AssertionError(message) from None

    def press(self, control: Control) -> None:
        """Do the control's own action: press a button, choose a radio card, open a menu entry."""
        actions = self.actions_of(control)
        wanted = ("Press", "Toggle", "ShowMenu", "click")
        index = next((actions.index(name) for name in wanted if name in actions), None)
        assert index is not None, f"{control.role} {control.name!r} offers only {actions}"
        self._bus.ask(Question(control.reference, _ACTION, "DoAction", "i", (index,)))

    def press_named(
        self, role: str, name: str, *, within: str = "", timeout: float = PATIENCE
    ) -> None:
        """Wait until the control is visible and usable, and press it."""

        def press(tree: Control) -> bool:
            part = tree.part(within)
            found = part.find_all(role, name) if part else []
            usable = next((control for control in found if control.is_enabled), None)
            if usable is not None:
                self.press(usable)
            return usable is not None

        self.wait(press, timeout, f"a usable {role} {name!r} {within}")

    def actions_of(self, control: Control) -> list[str]:
        """The names of what can be done with it."""
        (actions,) = self._bus.ask(Question(control.reference, _ACTION, "GetActions"))
        return [str(name) for name, _, _ in actions]

    def type_into(self, control: Control, text: str) -> None:
        """Replace an edit field's text."""
        question = Question(control.reference, _EDITABLE, "SetTextContents", "s", (text,))
        assert self._bus.ask(question) != (False,), f"{control.name!r} refused the text"

    def text_of(self, control: Control) -> str:
        """What an edit field shows (bullets for a masked one)."""
        return str(self._bus.ask(Question(control.reference, _TEXT, "GetText", "ii", (0, -1)))[0])

    def focus(self, control: Control) -> None:
        """Put the keyboard there."""
        self._bus.ask(Question(control.reference, _COMPONENT, "GrabFocus"))

    def description_of(self, control: Control) -> str:
        """The accessible description."""
        return str(self._value(property_of(control.reference, "Description")))

    def id_of(self, control: Control) -> str:
        """The dotted path of object names that Qt gives out as the accessible id."""
        return str(self._value(property_of(control.reference, "AccessibleId")))

    def labels_of(self, control: Control) -> list[str]:
        """The texts that label it; Qt names a combo box on Linux by its value, not its label."""
        (relations,) = self._bus.ask(Question(control.reference, ACCESSIBLE, "GetRelationSet"))
        targets = [t for kind, ends in relations if kind == _LABELLED_BY for t in ends]
        names = [property_of(Reference(owner, path), "Name") for owner, path in targets]
        return [str(self._value(name)) for name in names]

    def extents_of(self, control: Control) -> tuple[int, int, int, int]:
        """x, y, width, height on the screen, in pixels."""
        question = Question(control.reference, _COMPONENT, "GetExtents", "u", (0,))
        x, y, width, height = self._bus.ask(question)[0]
        return int(x), int(y), int(width), int(height)

    def _value(self, question: Question) -> object:
        return self._bus.ask(question)[0][1]

    def _menus(self) -> list[Reference]:
        """Open menus: Qt leaves them out of the tree, but tells when one is shown."""
        shown = self._bus.shown_by(self._root)
        roles = self._bus.ask_all([Question(r, ACCESSIBLE, "GetRoleName") for r in shown])
        for reference, role in zip(shown, roles, strict=True):
            if role != (_MENU,):
                self._bus.forget_shown(reference)
        return [r for r, role in zip(shown, roles, strict=True) if role == (_MENU,)]

    def _look_at(self, level: list[Reference]) -> dict[Reference, Facts]:
        questions: list[Question] = []
        for reference in level:
            questions += (
                Question(reference, ACCESSIBLE, "GetRoleName"),
                property_of(reference, "Name"),
                Question(reference, ACCESSIBLE, "GetState"),
                Question(reference, ACCESSIBLE, "GetChildren"),
            )
        answers = iter(self._bus.ask_all(questions))
        facts = {}
        for reference in level:
            four = [next(answers) for _ in range(4)]
            if any(isinstance(answer, NoAnswer) for answer in four):
                continue  # it went away while we looked
            role, name, states, children = four
            references = [Reference(owner, path) for owner, path in children[0]]
            facts[reference] = (role_of(role[0]), str(name[0][1]), _bits(states[0]), references)
        return facts


def _bits(words: list[int]) -> frozenset[int]:
    number = words[0] | words[1] << 32
    return frozenset(bit for bit in range(64) if number >> bit & 1)


def _tree(
    reference: Reference,
    seen: dict[Reference, Facts],
) -> Control | None:
    if reference not in seen:
        return None
    role, name, states, children = seen[reference]
    below = (_tree(child, seen) for child in children)
    return Control(reference, role, name, states, tuple(child for child in below if child))
