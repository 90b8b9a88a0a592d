"""Writes a new secret to a file for whoever needs it: plain for its owner only, or encrypted."""

from __future__ import annotations

import json
import re
from pathlib import Path

from desktop_admin.domain.credentials import CredentialKind
from desktop_admin.domain.handover import Handover, HandoverForm, Recipient, dns_label
from desktop_admin.domain.owner_file import write_owner_file
from desktop_admin.services.age_file import encrypted

_PLAIN_VALUE = re.compile(r"[A-Za-z0-9_./:@%+,~-]+")


def write(handover: Handover, path: Path, form: HandoverForm, recipient: Recipient | None) -> None:
    """Replace ``path`` in one step; the file is for its owner only, from the first moment on.

    Raises ``FileFailed``, ``RecipientRefused``, ``PassphraseTooShort``; then nothing was written.
    """
    content = content_of(handover, form)
    write_owner_file(path, content if recipient is None else encrypted(content, recipient))


def content_of(handover: Handover, form: HandoverForm) -> bytes:
    """The file's content in UTF-8, with the secret in it."""
    text = {
        HandoverForm.ENVIRONMENT: _environment,
        HandoverForm.JSON: _json,
        HandoverForm.KUBERNETES: _kubernetes,
    }[form](handover)
    return text.encode()


def _values(handover: Handover) -> dict[str, str]:
    """The variables that integrations read, named as their kind of client names them."""
    kind = handover.client.kind
    secret_name = "CLIENT_SECRET" if kind is CredentialKind.OAUTH_CLIENT else "SECRET"
    return {
        "CLIENT_ID": handover.client.client_id,
        secret_name: handover.secret.reveal(),
        "TOKEN_URL": handover.token_url,
    }


def _environment(handover: Handover) -> str:
    """Lines of ``NAME=value`` that a shell, systemd and container tools read alike."""
    lines = [f"# {_one_line(handover.client.name)}"]
    lines += [f"{name}={_quoted(value)}" for name, value in _values(handover).items()]
    return "\n".join(lines) + "\n"


def _json(handover: Handover) -> str:
    named = {"name": handover.client.name, "kind": handover.client.kind.value}
    values = {_camel(name): value for name, value in _values(handover).items()}
    return json.dumps(named | values, ensure_ascii=False, indent=2) + "\n"


def _kubernetes(handover: Handover) -> str:
    """A Secret manifest; JSON texts are YAML texts, so nothing in a name can change its shape."""
    lines = ["apiVersion: v1", "kind: Secret", "metadata:"]
    lines += [f"  name: {json.dumps(dns_label(handover.client.name) or 'api-credentials')}"]
    lines += ["  annotations:", f"    description: {json.dumps(handover.client.name)}"]
    lines += ["type: Opaque", "stringData:"]
    lines += [f"  {name}: {json.dumps(value)}" for name, value in _values(handover).items()]
    return "\n".join(lines) + "\n"


def _quoted(value: str) -> str:
    """``value`` in single quotes where a shell would read something else into it."""
    if _PLAIN_VALUE.fullmatch(value):
        return value
    return "'" + value.replace("'", "'\\''") + "'"


def _one_line(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)


def _camel(name: str) -> str:
    first, *rest = name.lower().split("_")
    return first + "".join(part.title() for part in rest)
