"""Backup and restore on PostgreSQL, by its own programs and the key file, as described."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import psycopg
import pytest

from tests.fakes.api_user import OWNER, ApiUser, ask_app_token
from tests.fakes.backend_process import ROOT, BackendProcess

pytestmark = pytest.mark.postgresql
DESCRIPTION = ROOT / "packaging" / "server" / "README.md"


def test_pg_dump_and_the_key_file_bring_everything_back(
    backend: BackendProcess, owner: ApiUser, tmp_path: Path
) -> None:
    server = BackendProcess.postgres
    assert server is not None
    assert backend.database is not None
    app = owner.create("client-apps", "Kept")
    dump, place = tmp_path / "api.dump", tmp_path / "again"
    name = str(backend.database.database)
    server.run("pg_dump", "--format=custom", f"--file={dump}", f"--dbname={name}")
    later = owner.create("client-apps", "Made after the backup")

    restored = str(server.database_for(place).database)
    options = ("--clean", "--if-exists", "--single-transaction")
    server.run("pg_restore", *options, f"--dbname={restored}", str(dump))
    [forget] = re.findall(r"psql .* -c '([^']*)'", DESCRIPTION.read_text())
    with server.connect(restored) as connection:
        connection.execute(forget)
        with pytest.raises(psycopg.errors.Error, match="never changed"):
            connection.execute("DELETE FROM audit_events")

    assert refusal(place)["reason"] == "key-file"
    (place / "key").write_text("A" * 43 + "=")
    (place / "key").chmod(0o600)
    assert "does not belong to this database" in refusal(place)["error"]
    shutil.copy(backend.data / "key", place / "key")
    again = BackendProcess.start(place)
    assert ask_app_token(again.url, app).status_code == 200
    assert ask_app_token(again.url, later).status_code == 401
    with ApiUser(again.url, owner.headers["Authorization"]) as old_session:
        assert old_session.get("/admin/v1/me").status_code == 401
    with ApiUser.signed_in(again, OWNER) as owner_again:
        assert owner_again.get("/admin/v1/client-apps").status_code == 200
    assert again.stop() == 0


def refusal(data: Path) -> dict[str, str]:
    """What a backend says that does not start."""
    process = BackendProcess(data)
    assert process.stop() == 1
    return process.announced
