"""Finds what the account and the keyring say of the credentials in a paste."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_admin.diagnostics.explain import problems_known as problems
from desktop_admin.diagnostics.explain.finding import Finding, Surroundings
from desktop_admin.diagnostics.explain.reading import Reading
from desktop_admin.diagnostics.explain.words import moment_text
from desktop_admin.diagnostics.shapes import ID_SHAPES, SECRET_SHAPES, Shape
from desktop_admin.domain.credentials import is_outdated
from desktop_admin.domain.names import display_name
from desktop_admin.domain.recognition import Recognised
from desktop_admin.domain.text import QT_TRANSLATE_NOOP, Text

_NEVER = Text(QT_TRANSLATE_NOOP("Text", "never used"))
_USED = Text(QT_TRANSLATE_NOOP("Text", "last used {moment}"))
_MOST_IDS = 10


def known_findings(reading: Reading, known: Surroundings) -> Iterator[Finding]:
    """What is known of the credentials beyond what the paste says."""
    ids = {each.text for each in reading.things if each.shape in ID_SHAPES and each.text}
    if reading.token is not None and reading.token.client_id:
        ids.add(reading.token.client_id)
    sent = {
        each.text
        for call in reading.calls
        for each in call.credentials()
        if known.is_ours(call.url)
    }
    yield from _clients(sorted(ids)[:_MOST_IDS], known, sent)
    yield from _keyring(reading, ids, known)


def _clients(ids: list[str], known: Surroundings, sent: set[str]) -> Iterator[Finding]:
    """What the list says; of ids ``sent`` to its server the table of causes knows more."""
    for client_id in ids:
        client = known.client(client_id)
        if client is not None:
            used = _NEVER
            if client.last_used_at is not None:
                used = _USED.with_facts(moment=moment_text(client.last_used_at, known.now))
            created = moment_text(client.created_at, known.now)
            name = display_name(client.name)
            yield problems.CLIENT_KNOWN.found(name=name, created=created, used=used)
        elif known.has_all_clients and client_id not in sent:
            connection = display_name(known.connection_name)
            yield problems.CLIENT_UNKNOWN.found(connection=connection, client_id=client_id)


def _keyring(reading: Reading, ids: set[str], known: Surroundings) -> Iterator[Finding]:
    if known.recognition is None:
        return
    found = [known.recognition.of(thing.number) for thing in reading.things if thing.number >= 0]
    recognised = [each for each in found if each is not None]
    for each in recognised:
        yield _of_secret(each, known)
        given = [client for client in map(known.client, sorted(ids)) if client is not None]
        if len(ids) == 1 and given and given[0].client_id != each.saved.client_id:
            yield problems.SECRET_OF_OTHER.found(
                given=display_name(given[0].name), name=display_name(each.saved.name)
            )
    is_lasting = any(
        thing.shape in SECRET_SHAPES or (thing.shape is Shape.OTHER and not thing.is_guess)
        for thing in reading.things
        if thing.number >= 0
    )
    if not known.recognition.is_complete:
        compared, total = known.recognition.compared, known.recognition.total
        yield problems.NOT_ALL_COMPARED.found(compared=compared, total=total)
    elif not recognised and is_lasting:
        yield problems.NOT_SAVED.found()


def _of_secret(found: Recognised, known: Surroundings) -> Finding:
    name, now = display_name(found.saved.name), known.now
    if found.replaced_at is not None:
        replaced = moment_text(found.replaced_at, now)
        return problems.OLDER_SECRET.found(name=name, replaced=replaced)
    client = known.client(found.saved.client_id)
    if client is not None and is_outdated(found.saved.saved_at, client.rotated_at):
        rotated = moment_text(client.rotated_at or now, now)
        return problems.SECRET_REPLACED_SINCE.found(name=name, rotated=rotated)
    return problems.SECRET_OF.found(name=name, saved=moment_text(found.saved.saved_at, now))
