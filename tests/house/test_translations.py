"""The translations keep step with the source, are complete, and keep what must be kept."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from devtools import translations

from tests.house import translation_rules as rules
from tests.house.translation_rules import RULES, Entry, entries

FILES = [translations.FOLDER / f"{language}.ts" for language in translations.LANGUAGES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_texts_are_those_of_the_source(tmp_path: Path, file: Path) -> None:
    shutil.copy(file, tmp_path)
    translations.refresh(tmp_path)
    same = (tmp_path / file.name).read_bytes() == file.read_bytes()
    assert same, "texts of the source have changed: run `python3 packaging/dev.py translations`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule[0])
def test_every_text(file: Path, rule: tuple[str, rules.Broken]) -> None:
    _, is_broken = rule
    found = [
        f"{entry.context}: {entry.source!r} -> {entry.forms}"
        for entry in entries(file)
        if is_broken(entry)
    ]
    assert found == []


def _planted(source: str, *forms: str, is_numerus: bool = False) -> Entry:
    return Entry("Page", source, forms, is_finished=True, is_numerus=is_numerus)


@pytest.mark.parametrize(
    ("rule", "sin", "virtue"),
    [
        (rules.is_unfinished, _planted("Save", ""), _planted("Save", "Enregistrer")),
        (
            rules.lacks_plural,
            _planted("%n rows", "%n lignes", is_numerus=True),
            _planted("%n rows", "%n ligne", "%n lignes", is_numerus=True),
        ),
        (
            rules.loses_placeholders,
            _planted("Delete {name}?", "Supprimer {nom}\u202f?"),
            _planted("Delete {name}?", "Supprimer {name}\u202f?"),
        ),
        (
            rules.loses_placeholders,
            _planted("%n of {all}", "un de tous", "%n de {all}", is_numerus=True),
            _planted("%n of {all}", "un de {all}", "%n de {all}", is_numerus=True),
        ),
        (rules.changes_edges, _planted("Export…", "Exporter"), _planted("Export…", "Exporter…")),
        (rules.changes_edges, _planted("Name", "Nom "), _planted("Name", "Nom")),
        (rules.changes_edges, _planted("&Open", "Ouvrir"), _planted("&Open", "&Ouvrir")),
        (rules.is_badly_set, _planted("Sure?", "Sûr ?"), _planted("Sure?", "Sûr\u202f?")),
        (rules.is_badly_set, _planted("Sure?", "Sûr?"), _planted("At a:b", "À a:b")),
        (rules.is_badly_set, _planted("It's", "C'est"), _planted("It's", "C’est")),
    ],
)
def test_the_rules_find_what_they_name(rule: rules.Broken, sin: Entry, virtue: Entry) -> None:
    assert rule(sin)
    assert not rule(virtue)


UNFINISHED = """<?xml version="1.0" encoding="utf-8"?><TS version="2.1"><context><name>Page</name>
<message><source>Save</source><translation type="unfinished">Enregistrer</translation></message>
<message><source>Close</source></message>
<message><source>Open</source><translation>Ouvrir</translation></message></context></TS>
"""


def test_unfinished_texts_are_found_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "fr.ts"
    file.write_text(UNFINISHED, "utf-8")
    found = [entry.source for entry in entries(file) if rules.is_unfinished(entry)]
    assert found == ["Save", "Close"]


def test_the_tool_collects_marked_texts_of_the_core(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "errors.py"
    source.write_text('T = Text(QT_TRANSLATE_NOOP("Text", "The name " "is taken."))\n', "utf-8")
    monkeypatch.setattr(translations, "_sources", lambda: [source])
    translations.refresh(tmp_path)
    root = ET.parse(tmp_path / "fr.ts").getroot()  # noqa: S314  (our own file)
    [context] = root.iter("context")
    assert context.findtext("name") == "Text"
    assert context.findtext("message/source") == "The name is taken."
