"""What a paste is, in one sentence, and what it says, as names with values; nothing secret."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from desktop_admin.diagnostics.explain.call import Answer, Call
from desktop_admin.diagnostics.explain.finding import Surroundings
from desktop_admin.diagnostics.explain.reading import PasteKind, Reading
from desktop_admin.diagnostics.explain.shell_words import Shell
from desktop_admin.diagnostics.explain.words import moment_text, what_text
from desktop_admin.diagnostics.shapes import Shape
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

MOST_CALLS_SHOWN = 5
Fact = tuple[object, object]  # name and value: a text each, or words shown as they are
_TITLES = MappingProxyType(
    {
        PasteKind.EMPTY: Text(QT_TRANSLATE_NOOP("Text", "Nothing but blanks.")),
        PasteKind.COMMAND: Text(QT_TRANSLATE_NOOP("Text", "A curl command, written for {shell}.")),
        PasteKind.HTTP: Text(QT_TRANSLATE_NOOP("Text", "Raw HTTP; calls in it: {count}.")),
        PasteKind.LOG: Text(QT_TRANSLATE_NOOP("Text", "A part of a log; calls in it: {count}.")),
        PasteKind.TRACE: Text(QT_TRANSLATE_NOOP("Text", "An error message or a stack trace.")),
        PasteKind.PAGE: Text(
            QT_TRANSLATE_NOOP("Text", "A web page where an answer of the API belongs.")
        ),
        PasteKind.ERROR: Text(QT_TRANSLATE_NOOP("Text", "An error of the service.")),
        PasteKind.OAUTH_ERROR: Text(
            QT_TRANSLATE_NOOP("Text", "An error of the token endpoint (RFC 6749 section 5.2).")
        ),
        PasteKind.TOKEN_ANSWER: Text(
            QT_TRANSLATE_NOOP("Text", "The answer of a token endpoint, with a token.")
        ),
        PasteKind.TOKEN_REQUEST: Text(
            QT_TRANSLATE_NOOP("Text", "The body of a request for a token.")
        ),
        PasteKind.JSON: Text(QT_TRANSLATE_NOOP("Text", "JSON that is no error of the service.")),
        PasteKind.BASIC: Text(
            QT_TRANSLATE_NOOP("Text", "Client ID and secret, as Basic has them.")
        ),
        PasteKind.BEARER: Text(QT_TRANSLATE_NOOP("Text", "An Authorization header.")),
        PasteKind.ADDRESS: Text(QT_TRANSLATE_NOOP("Text", "The address of a call.")),
        PasteKind.SETTINGS: Text(
            QT_TRANSLATE_NOOP("Text", "Settings, code or a message with credentials in it.")
        ),
        PasteKind.UNKNOWN: Text(QT_TRANSLATE_NOOP("Text", "A text of no kind that is known here.")),
    }
)
_POWERSHELL = Text(QT_TRANSLATE_NOOP("Text", "A web request of PowerShell."))
_TRACE_OF = Text(QT_TRANSLATE_NOOP("Text", "An error message or a stack trace of the {sdk}."))
_VALUE = Text(QT_TRANSLATE_NOOP("Text", "{what}."))
_KEY = Text(QT_TRANSLATE_NOOP("Text", "An API key, as Basic has it."))
_CALL = Text(QT_TRANSLATE_NOOP("Text", "Call"))
_HEADER = Text(QT_TRANSLATE_NOOP("Text", "Authorization"))
_ANSWER = Text(QT_TRANSLATE_NOOP("Text", "Answer"))
_SAYS = Text(QT_TRANSLATE_NOOP("Text", "It says"))
_REQUEST = Text(QT_TRANSLATE_NOOP("Text", "Request ID"))
_PRODUCT = Text(QT_TRANSLATE_NOOP("Text", "Whose page"))
_CREDENTIAL = Text(QT_TRANSLATE_NOOP("Text", "Credential"))
_CLAIM = Text(QT_TRANSLATE_NOOP("Text", "{name} ({meaning})"))
_THING = Text(QT_TRANSLATE_NOOP("Text", "{what}: {shown}"))
_MOMENT = Text(QT_TRANSLATE_NOOP("Text", "{value}, {moment}"))


def title_of(reading: Reading) -> Text:
    """One sentence that says what the paste is."""
    kind = reading.kind
    if kind is PasteKind.VALUE and reading.value is not None:
        return _VALUE.with_facts(what=what_text(reading.value.shape))
    if kind is PasteKind.COMMAND and reading.shell == Shell.POWERSHELL:
        return _POWERSHELL
    if kind is PasteKind.TRACE and reading.sdk:
        return _TRACE_OF.with_facts(sdk=reading.sdk)
    if kind is PasteKind.BASIC and reading.pair is None:
        return _KEY
    return _TITLES[kind].with_facts(shell=reading.shell, count=len(reading.calls))


def facts_of(reading: Reading, known: Surroundings) -> tuple[Fact, ...]:
    """What the paste says, in the order in which one asks for it."""
    return (*_calls(reading.calls), *_answers(reading), *_things(reading), *_claims(reading, known))


def _calls(calls: tuple[Call, ...]) -> Iterator[Fact]:
    for call in calls[:MOST_CALLS_SHOWN]:
        if call.url:
            yield _CALL, f"{call.method} {call.url}".strip()
        if call.scheme:
            yield _HEADER, call.scheme.capitalize()
        if call.answer is not None:
            yield from _answer(call.answer)


def _answers(reading: Reading) -> Iterator[Fact]:
    told = [call.answer for call in reading.calls]
    for answer in reading.answers[:MOST_CALLS_SHOWN]:
        if answer not in told:
            yield from _answer(answer)


def _answer(answer: Answer) -> Iterator[Fact]:
    status = str(answer.status or "")
    head = " ".join(each for each in (status, answer.code) if each)
    if head:
        yield _ANSWER, head
    if answer.message:
        yield _SAYS, answer.message
    if answer.request_id:
        yield _REQUEST, answer.request_id
    if answer.product:
        yield _PRODUCT, answer.product


def _things(reading: Reading) -> Iterator[Fact]:
    for thing in reading.things[:10]:
        if thing.shape is not Shape.OTHER or not thing.is_guess:
            what = what_text(thing.shape)
            yield _CREDENTIAL, _THING.with_facts(what=what, shown=thing.shown)


def _claims(reading: Reading, known: Surroundings) -> Iterator[Fact]:
    for row in reading.token.rows if reading.token is not None else ():
        name: object = row.name
        if row.meaning is not None:
            name = _CLAIM.with_facts(name=row.name, meaning=row.meaning)
        if row.moment is None:
            yield name, row.value
        else:
            moment = moment_text(row.moment, known.now)
            yield name, _MOMENT.with_facts(value=row.value, moment=moment)
