"""Texts for people that know no Qt: an English template and the facts to fill into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

TEXT_CONTEXT = "Text"


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """Mark ``source`` for extraction by the translation tool, which knows this function's name."""
    del context
    return source


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or more: an English ``template`` in ``str.format`` form with its ``facts``.

    ``str(text)`` gives the English text, for logs and the command line; the window asks the
    translator for ``template`` in the context ``Text`` first and fills the facts in afterwards.
    """

    template: str
    facts: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __str__(self) -> str:
        return self.filled(self.template)

    def filled(self, template: str) -> str:
        """``template`` (this text's own, or its translation) with the facts filled in."""
        shown = {name: str(fact) for name, fact in self.facts.items()}
        return template.format(**shown)

    def said(self, translate: Callable[[str], str]) -> str:
        """This text in another language: ``translate`` gives a template's translation.

        Facts are filled in afterwards; one that is a text itself is translated too.
        """
        told = {
            name: fact.said(translate) if isinstance(fact, Text) else fact
            for name, fact in self.facts.items()
        }
        return self.with_facts(**told).filled(translate(self.template))

    def with_facts(self, **facts: object) -> Text:
        """The same text with ``facts`` filled in."""
        return Text(self.template, MappingProxyType(dict(facts)))
