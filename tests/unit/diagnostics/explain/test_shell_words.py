"""The words of a command as bash, PowerShell or cmd have them."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.shell_words import Shell, shell_of, split_words

B, P, C = Shell.BASH, Shell.POWERSHELL, Shell.CMD


def words(text: str, shell: Shell) -> list[str]:
    return [word.value for word in split_words(text, 0, shell)]


@pytest.mark.parametrize(
    ("shell", "text", "expected"),
    [
        (B, "a 'b c' \"d e\"", ["a", "b c", "d e"]),
        (B, "a\\ b 'c'\"d\"e", ["a b", "cde"]),
        (B, "a \\\n  b", ["a", "b"]),
        (B, "a \\  \n b", ["a", "b"]),
        (B, '"a\\"b" "\\x"', ['a"b', "\\x"]),
        (B, "$'a\\nb'", ["a\nb"]),
        (B, "a ; b", ["a"]),
        (B, "a | b", ["a"]),
        (B, "a && b", ["a"]),
        (B, "http://h/?a=1&b=2 c", ["http://h/?a=1&b=2", "c"]),
        (B, "''", [""]),
        (B, "'open", ["open"]),
        (B, "“a b”", ["a b"]),
        (P, "a `\n b", ["a", "b"]),
        (P, '\'it\'\'s\' "a`"b" "c""d"', ["it's", 'a"b', 'c"d']),
        (P, "C:\\x", ["C:\\x"]),
        (C, "a ^\n b", ["a", "b"]),
        (C, "'a b'", ["'a", "b'"]),
        (C, '"{\\"a\\":1}" ^& c', ['{"a":1}', "&", "c"]),
    ],
)
def test_words_are_split_as_the_shell_does(shell: Shell, text: str, expected: list[str]) -> None:
    assert words(text, shell) == expected


def test_every_character_knows_where_it_stood() -> None:
    text = 'x \'a\\b\'"c\\"d"'
    for word in split_words(text, 0, B):
        assert [text[place] for place in word.at] == list(word.value)
    word = split_words(text, 0, B)[1]
    assert text[slice(*word.places(0, 3))] == "a\\b"
    assert word.tail(3).value == 'c"d'


@pytest.mark.parametrize(
    ("text", "shell"),
    [
        ("curl -u a:b \\\n x", B),
        ("curl x ^\n y", C),
        ("C:\\Users\\me> curl x", C),
        ("PS C:\\> curl x", P),
        ("irm x", P),
        ("curl x `\n y", P),
    ],
)
def test_the_shell_is_known_by_its_signs(text: str, shell: Shell) -> None:
    assert shell_of(text) is shell
