"""Handing secrets over as files: the forms, the encryption, and what must never happen."""

from __future__ import annotations

import json
import shlex
import stat
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyrage
import pytest

from desktop_admin.domain.credentials import Client, CredentialKind
from desktop_admin.domain.errors import AppError
from desktop_admin.domain.file_errors import FileFailed
from desktop_admin.domain.handover import (
    Handover,
    HandoverForm,
    PassphraseTooShort,
    PrivateKeyGiven,
    Recipient,
    RecipientRefused,
)
from desktop_admin.domain.secret import Secret
from desktop_admin.services import secret_export
from desktop_admin.services.secret_export import content_of

VALUE = "ossoc_Canary0000"
CLIENT = Client(
    kind=CredentialKind.OAUTH_CLIENT,
    name='Gehälter: "Ä"\nkind: Pod',
    client_id="ossoi_1",
    created_at=datetime(2026, 11, 24, tzinfo=UTC),
    created_by="Olivia",
    rotated_at=None,
    last_used_at=None,
    last_used_from=None,
    etag='"1"',
)
HANDOVER = Handover(CLIENT, Secret(VALUE), "https://sign.example.com/oauth2/token")


def text_of(form: HandoverForm, handover: Handover = HANDOVER) -> str:
    return content_of(handover, form).decode()


def test_a_shell_reads_the_environment_file_as_it_was_meant() -> None:
    awkward = replace(HANDOVER, secret=Secret("it's $HOME `x` \\ #"))
    lines = text_of(HandoverForm.ENVIRONMENT, awkward).splitlines()
    assert lines[0].startswith("#")
    words = [shlex.split(line, comments=False) for line in lines[1:]]
    assert words == [
        ["CLIENT_ID=ossoi_1"],
        ["CLIENT_SECRET=it's $HOME `x` \\ #"],
        ["TOKEN_URL=https://sign.example.com/oauth2/token"],
    ]


def test_our_own_values_need_no_quotes_so_that_container_tools_read_them_too() -> None:
    assert f"CLIENT_SECRET={VALUE}\n" in text_of(HandoverForm.ENVIRONMENT)


def test_json() -> None:
    assert json.loads(text_of(HandoverForm.JSON)) == {
        "name": CLIENT.name,
        "kind": "OAUTH_CLIENT",
        "clientId": "ossoi_1",
        "clientSecret": VALUE,
        "tokenUrl": "https://sign.example.com/oauth2/token",
    }


def test_a_client_apps_secret_goes_by_the_name_of_its_own_call() -> None:
    app = replace(HANDOVER, client=replace(CLIENT, kind=CredentialKind.CLIENT_APP))
    assert json.loads(text_of(HandoverForm.JSON, app))["secret"] == VALUE


def test_a_name_cannot_change_the_shape_of_the_manifest() -> None:
    lines = text_of(HandoverForm.KUBERNETES).splitlines()
    kinds = [line for line in lines if line.startswith("kind:")]
    assert kinds == ["kind: Secret"]
    assert '  name: "gehalter-a-kind-pod"' in lines
    assert f'  CLIENT_SECRET: "{VALUE}"' in lines


def test_a_plain_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.env"
    path.write_text("older")
    path.chmod(0o644)
    secret_export.write(HANDOVER, path, HandoverForm.ENVIRONMENT, None)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert VALUE in path.read_text()
    assert list(tmp_path.iterdir()) == [path]


def test_only_the_recipient_reads_an_encrypted_file(tmp_path: Path) -> None:
    alice, eve = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    path = tmp_path / "out.json.age"
    recipient = Recipient(f" {alice.to_public()}\n")
    secret_export.write(HANDOVER, path, HandoverForm.JSON, recipient)
    sealed = path.read_bytes()
    assert sealed.startswith(b"-----BEGIN AGE ENCRYPTED FILE-----")
    assert pyrage.decrypt(sealed, [alice]) == content_of(HANDOVER, HandoverForm.JSON)
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(sealed, [eve])


@pytest.mark.parametrize(
    ("recipient", "error"),
    [
        (Recipient(""), RecipientRefused),
        (Recipient("age1wrong"), RecipientRefused),
        (Recipient("ssh-ed25519 AAAA"), RecipientRefused),
        (Recipient("ssh-dss AAAAB3NzaC1kc3MAAACB"), RecipientRefused),
        (Recipient("AGE-SECRET-KEY-1QQQ"), PrivateKeyGiven),
        (Recipient("-----BEGIN OPENSSH PRIVATE KEY-----"), PrivateKeyGiven),
        (Recipient(passphrase=Secret("fifteen letters")), PassphraseTooShort),
    ],
)
def test_a_recipient_that_cannot_be_is_refused_before_anything_is_written(
    tmp_path: Path, recipient: Recipient, error: type[AppError]
) -> None:
    with pytest.raises(error) as caught:
        secret_export.write(HANDOVER, tmp_path / "out", HandoverForm.JSON, recipient)
    assert list(tmp_path.iterdir()) == []
    typed = recipient.public_key or "fifteen letters"
    assert typed not in f"{caught.value} {caught.value.next_step}"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileFailed):
        secret_export.write(HANDOVER, tmp_path / "file" / "x", HandoverForm.JSON, None)
