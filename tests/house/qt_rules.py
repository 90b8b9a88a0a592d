"""House rules on the use of Qt."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.source import Finding, Rule, Source, last_name

QT_ROOMS = ("desktop_admin/ui", "desktop_admin/state", "desktop_admin/runtime")
WIDGET_ROOMS = (
    "desktop_admin/ui",
    "desktop_admin/bootstrap_gui.py",
    "desktop_admin/bootstrap_parts.py",
)


def unowned_connection(source: Source) -> Iterator[Finding]:
    for call, _ in source.method_calls("connect"):
        for argument in call.args:
            is_partial = isinstance(argument, ast.Call) and last_name(argument.func) == "partial"
            if isinstance(argument, ast.Lambda) or is_partial:
                yield Finding(call.lineno, "keeps the widget alive for ever: connect a bound slot")


def nested_loop(source: Source) -> Iterator[Finding]:
    for call, _ in source.method_calls("exec", "exec_"):
        yield Finding(call.lineno, "runs a nested event loop: use open() or popup() and a signal")


def private_style(source: Source) -> Iterator[Finding]:
    if source.is_in("desktop_admin/ui/theme"):
        return
    for call, _ in source.method_calls("setStyleSheet"):
        yield Finding(call.lineno, "looks belong to ui/theme: set a property that it styles")


def widgets_below_ui(source: Source) -> Iterator[Finding]:
    if source.is_in(*WIDGET_ROOMS):
        return
    for node in ast.walk(source.tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        if any(name.startswith("PySide6.QtWidgets") for name in names):
            yield Finding(node.lineno, "QtWidgets is for ui and bootstrap_gui only")


def _is_slot(function: ast.FunctionDef) -> bool:
    decorators = [
        node.func if isinstance(node, ast.Call) else node for node in function.decorator_list
    ]
    return any(last_name(node) == "Slot" for node in decorators)


def undeclared_slot(source: Source) -> Iterator[Finding]:
    for owner in source.classes():
        methods = {node.name: node for node in owner.body if isinstance(node, ast.FunctionDef)}
        for name in _connected_methods(owner) & {
            name for name in methods if not _is_slot(methods[name])
        }:
            yield Finding(
                methods[name].lineno, f"{name} is connected to a signal: decorate it with @Slot"
            )


def misnamed_slot(source: Source) -> Iterator[Finding]:
    for owner in source.classes():
        methods = {node.name: node for node in owner.body if isinstance(node, ast.FunctionDef)}
        for name in _connected_methods(owner) & methods.keys():
            if name.startswith("_") and not name.startswith("_on_"):
                yield Finding(methods[name].lineno, f"{name}: a slot is named _on_<source>_<fact>")


def _connected_methods(owner: ast.ClassDef) -> set[str]:
    """Names of the class's own methods that it hands to ``connect``."""
    calls = [node for node in ast.walk(owner) if isinstance(node, ast.Call)]
    connects = [call for call in calls if last_name(call.func) == "connect"]
    handed = [argument for call in connects for argument in call.args]
    own = [
        node
        for node in handed
        if isinstance(node, ast.Attribute) and last_name(node.value) == "self"
    ]
    return {node.attr for node in own if isinstance(node.value, ast.Name)}


CONNECTED = """
class Page(QWidget):
    def __init__(self):
        self._button.clicked.connect(self.{name})
    {decorator}
    def {name}(self): ...
"""
RULES = (
    Rule(
        "signals reach bound slots only",
        unowned_connection,
        ("desktop_admin", "tests"),
        sin="b.clicked.connect(lambda: go())\n",
        virtue="b.clicked.connect(self._on_clicked)\n",
    ),
    Rule(
        "signals do not reach partial functions",
        unowned_connection,
        ("desktop_admin", "tests"),
        sin="b.clicked.connect(functools.partial(go, 1))\n",
        virtue="partial(go, 1)\nsqlite3.connect(path)\n",
    ),
    Rule(
        "no nested event loops",
        nested_loop,
        QT_ROOMS,
        sin="dialog.exec()\n",
        virtue="dialog.open()\n",
    ),
    Rule(
        "looks live in ui/theme",
        private_style,
        ("desktop_admin",),
        sin="self.setStyleSheet('color: red')\n",
        virtue="self.setProperty('kind', 'danger')\n",
    ),
    Rule(
        "widgets live in ui",
        widgets_below_ui,
        ("desktop_admin",),
        sin="def f():\n    from PySide6.QtWidgets import QLabel\n",
        virtue="from PySide6.QtCore import QObject\n",
        place="desktop_admin/state/example.py",
    ),
    Rule(
        "slots are declared",
        undeclared_slot,
        QT_ROOMS,
        sin=CONNECTED.format(name="_on_button_clicked", decorator=""),
        virtue=CONNECTED.format(name="_on_button_clicked", decorator="@Slot()"),
    ),
    Rule(
        "slots are named after what happened",
        misnamed_slot,
        QT_ROOMS,
        sin=CONNECTED.format(name="_go", decorator="@Slot()"),
        virtue=CONNECTED.format(name="refresh", decorator="@Slot()"),
    ),
)
