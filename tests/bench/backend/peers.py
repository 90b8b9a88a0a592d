"""The peers, installed at pinned versions into a cache of this checkout, never into our lock."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from joserfc.jwk import ECKey

from tests.bench.backend.server import Command

HERE = Path(__file__).parent
NODE_PACKAGE = "oidc-provider@9.13.3"
PYTHON_PACKAGES = ("Authlib==1.9.10", "Flask==3.1.3", "gunicorn==27.0.1")
CLIENT, SECRET = "bench-client", "bench-secret-that-is-as-long-as-a-secret-of-ours"
OIDC, FLASK = "oidc-provider", "Authlib + Flask + gunicorn"


def write_facts(folder: Path) -> Path:
    """The client and the ES256 key that both peers work with."""
    key = ECKey.generate_key("P-256")
    jwk = {**key.as_dict(private=True), "kid": key.thumbprint(), "use": "sig", "alg": "ES256"}
    path = folder / "peer.json"
    path.write_text(json.dumps({"clientId": CLIENT, "secret": SECRET, "jwk": jwk}))
    return path


def oidc_provider(cache: Path, facts: Path, port: int, processes: int) -> Command | None:
    """The npm package in a cluster; None, with the reason printed, without npm."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        sys.stdout.write(f"npm or node is missing: {OIDC} is left out\n")
        return None
    folder = cache / "node"
    folder.mkdir(parents=True, exist_ok=True)
    if not _is_current(folder, NODE_PACKAGE):
        (folder / "package.json").write_text('{"private": true}')
        _run("npm", "install", "--no-fund", "--no-audit", NODE_PACKAGE, folder=folder)
        _stamp(folder, NODE_PACKAGE)
    # Beside the packages: that is where node looks for them.
    script = shutil.copy(HERE / "peers" / "provider.mjs", folder)
    words = ("node", script, str(port), str(processes), str(facts))
    return Command(OIDC, words, f"http://127.0.0.1:{port}", folder, {"NODE_ENV": "production"})


def flask_provider(cache: Path, facts: Path, port: int, processes: int) -> Command:
    """Authlib's provider under gunicorn, with threads: the sync worker keeps no connection."""
    folder = cache / "flask"
    wanted = " ".join(PYTHON_PACKAGES)
    if not _is_current(folder, wanted):
        _run(sys.executable, "-m", "venv", "--clear", str(folder), folder=cache)
        python = str(folder / "bin" / "python")
        _run(python, "-m", "pip", "install", "--quiet", *PYTHON_PACKAGES, folder=cache)
        _stamp(folder, wanted)
    words = (folder / "bin" / "gunicorn", "-w", str(processes), "-k", "gthread", "--threads", "16")
    url = f"http://127.0.0.1:{port}"
    more = ("-b", f"127.0.0.1:{port}", "flask_provider:app")
    variables = {"PEER_FILE": str(facts), "PEER_ISSUER": url}
    return Command(FLASK, (*words, *more), url, HERE / "peers", variables)


def _is_current(folder: Path, wanted: str) -> bool:
    stamp = folder / "installed"
    return stamp.exists() and stamp.read_text() == wanted


def _stamp(folder: Path, wanted: str) -> None:
    (folder / "installed").write_text(wanted)


def _run(*words: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(words, cwd=folder, check=True)
