"""What the process says on standard output once it listens, or when it refuses to start."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from desktop_admin.backend.process.lifeline import write_line
from desktop_admin.backend.process.options import ServeOptions
from desktop_admin.backend.sample.account import ListedPerson
from desktop_admin.backend.start_refused import StartRefused
from desktop_admin.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class Announcement:
    """Where the backend listens and who the sample people are.

    ``passwords`` (by e-mail) are known at the first start only, and never in embedded mode.
    """

    url: str
    token_endpoint: str
    people: tuple[ListedPerson, ...]
    passwords: dict[str, Secret]
    has_account: bool


def announce(options: ServeOptions, said: Announcement) -> None:
    """The first line for programs, or a few lines for people."""
    if options.is_embedded:
        people = [
            {"email": person.email, "name": person.name, "role": person.role}
            for person in said.people
        ]
        urls = {"url": said.url, "authorizationServerUrl": said.token_endpoint}
        write_line(sys.stdout, urls | {"people": people})
        return
    entries = [
        {"email": person.email, "password": password.reveal(), "role": person.role}
        for person in said.people
        if (password := said.passwords.get(person.email)) is not None
    ]
    if options.is_json:
        answer: dict[str, object] = {
            "url": said.url,
            "authorization_server_url": said.token_endpoint,
        }
        write_line(sys.stdout, answer | ({"people": entries} if entries else {}))
        return
    lines = [f"Listening on {said.url}", f"Authorization server: {said.token_endpoint}"]
    lines += [f"{item['role']}: {item['email']}  password: {item['password']}" for item in entries]
    if not said.has_account:
        lines.append("There is no account yet: see desktop-admin account create --help")
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def announce_refusal(options: ServeOptions, refusal: StartRefused) -> None:
    """Why it does not start: one JSON line for programs, one sentence for people."""
    if options.is_embedded or options.is_json:
        write_line(sys.stdout, {"error": str(refusal), "reason": refusal.reason})
    else:
        sys.stderr.write(f"desktop-admin serve: {refusal}\n")
