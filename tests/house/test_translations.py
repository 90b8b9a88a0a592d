"""The translations keep step with the source, and every translated text keeps its placeholders."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from devtools import translations

PLACEHOLDER = re.compile(r"\{\w*\}|%n|&(?=\w)")
FILES = [translations.FOLDER / f"{language}.ts" for language in translations.LANGUAGES]


def _tree(file: Path) -> ET.Element:
    return ET.parse(file).getroot()  # noqa: S314  (our own file)


def _messages(file: Path) -> Iterator[ET.Element]:
    return _tree(file).iter("message")


def _unfinished(file: Path) -> list[str]:
    translated = [
        (message.findtext("source", ""), message.find("translation")) for message in _messages(file)
    ]
    return [
        text for text, answer in translated if answer is None or answer.get("type") == "unfinished"
    ]


def _placeholders_lost(file: Path) -> list[str]:
    lost = []
    for message in _messages(file):
        answer = message.find("translation")
        forms = [answer, *answer.iter("numerusform")] if answer is not None else []
        source = message.findtext("source", "")
        wanted = {mark for mark in PLACEHOLDER.findall(source) if mark != "&"}
        for words in ("".join(form.itertext()).strip() for form in forms):
            # A plural form for one may leave the number out.
            found = {mark for mark in PLACEHOLDER.findall(words) if mark != "&"}
            if words and found - {"%n"} != wanted - {"%n"}:
                lost.append(f"{source!r} -> {words!r}")
    return lost


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_texts_are_those_of_the_source(tmp_path: Path, file: Path) -> None:
    shutil.copy(file, tmp_path)
    translations.refresh(tmp_path)
    same = (tmp_path / file.name).read_bytes() == file.read_bytes()
    assert same, "texts of the source have changed: run `python3 packaging/dev.py translations`"


@pytest.mark.xfail(reason="the French texts are written once the English ones stand", strict=True)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_text_is_translated(file: Path) -> None:
    assert _unfinished(file) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_translations_keep_their_placeholders(file: Path) -> None:
    assert _placeholders_lost(file) == []


PLANTED = """<?xml version="1.0" encoding="utf-8"?><TS version="2.1"><context><name>Page</name>
<message><source>Delete {name}?</source><translation>Supprimer {nom} ?</translation></message>
<message><source>Save</source><translation type="unfinished"></translation></message>
<message><source>Open</source><translation>Ouvrir</translation></message></context></TS>
"""


def test_lost_placeholders_and_unfinished_texts_are_found(tmp_path: Path) -> None:
    file = tmp_path / "fr.ts"
    file.write_text(PLANTED, "utf-8")
    assert _placeholders_lost(file) == ["'Delete {name}?' -> 'Supprimer {nom} ?'"]
    assert _unfinished(file) == ["Save"]


def test_the_tool_collects_marked_texts_of_the_core(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "errors.py"
    source.write_text('T = Text(QT_TRANSLATE_NOOP("Text", "The name " "is taken."))\n', "utf-8")
    monkeypatch.setattr(translations, "_sources", lambda: [source])
    translations.refresh(tmp_path)
    [context] = _tree(tmp_path / "fr.ts").iter("context")
    assert context.findtext("name") == "Text"
    assert context.findtext("message/source") == "The name is taken."
