"""House rules on texts for people: only the forms that the extraction tool reads rightly."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.source import Finding, Rule, Source, last_name

ROOMS = ("desktop_admin",)
MARKER = "QT_TRANSLATE_NOOP"


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def misread_tr(source: Source) -> Iterator[Finding]:
    for call, method in source.method_calls("tr"):
        if not (isinstance(method.value, ast.Name) and method.value.id == "self"):
            yield Finding(call.lineno, "only self.tr(...) is collected in the context of its class")
        if not call.args or not _is_literal(call.args[0]):
            yield Finding(
                call.lineno, "tr takes one literal; fill facts in afterwards with .format"
            )
        if call.keywords:
            yield Finding(call.lineno, "the extraction tool does not read keywords of tr")


def misread_marker(source: Source) -> Iterator[Finding]:
    for call in source.calls():
        if last_name(call.func) == MARKER and not all(_is_literal(node) for node in call.args):
            yield Finding(call.lineno, f"{MARKER} takes a literal context and a literal text")


def misread_translate(source: Source) -> Iterator[Finding]:
    for call, method in source.method_calls("translate"):
        if last_name(method.value) == "QCoreApplication":
            texts = call.args[1:2]
            if any(isinstance(node, ast.JoinedStr | ast.BinOp) for node in texts):
                yield Finding(call.lineno, "translate takes a literal; fill facts in afterwards")


def unmarked_text(source: Source) -> Iterator[Finding]:
    for call in source.calls():
        first = call.args[:1]
        if (
            last_name(call.func) == "Text"
            and first
            and isinstance(first[0], ast.Constant | ast.JoinedStr)
        ):
            yield Finding(
                call.lineno, f'write Text({MARKER}("Text", "…")), or it is never translated'
            )


RULES = (
    Rule(
        "tr is called on self",
        misread_tr,
        ROOMS,
        sin='button.tr("Save")\n',
        virtue='self.tr("Save")\n',
    ),
    Rule(
        "tr takes literals",
        misread_tr,
        ROOMS,
        sin='self.tr(f"Delete {name}")\n',
        virtue='self.tr("Delete {name}.", "", 3).format(name=name)\n',
    ),
    Rule(
        "tr takes no keywords",
        misread_tr,
        ROOMS,
        sin='self.tr("%n rows", n=3)\n',
        virtue='self.tr("%n rows", "", 3)\n',
    ),
    Rule(
        "markers take literals",
        misread_marker,
        ROOMS,
        sin='QT_TRANSLATE_NOOP(CONTEXT, "Save")\n',
        virtue='QT_TRANSLATE_NOOP("Text", "Save")\n',
    ),
    Rule(
        "translate takes literals",
        misread_translate,
        ROOMS,
        sin='QCoreApplication.translate("Page", f"Delete {name}")\n',
        virtue='QCoreApplication.translate("Text", text.template)\n',
    ),
    Rule(
        "texts are marked for translation",
        unmarked_text,
        ROOMS,
        sin='Text("The name is taken.")\n',
        virtue='Text(QT_TRANSLATE_NOOP("Text", "The name is taken."))\nText(template)\n',
    ),
)
