"""The backend beside its peers: ``python -m tests.bench.backend [--rounds N] [--record]``.

Prints tables; ``--record`` writes results.json beside this file. Nothing asserts on the numbers,
but an answer that is not 2xx under load stops the run: it would make them worthless.
"""

from __future__ import annotations

import argparse
import base64
import json
import shutil
import socket
import sys
import tempfile
import urllib.request
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from desktop_admin.domain.access import AuthenticationMethod
from desktop_admin.domain.credentials import CredentialKind
from tests.bench.backend import listing, ours, peers, report
from tests.bench.backend.load import Call, Measured, run
from tests.bench.backend.report import Series
from tests.bench.backend.server import Command, Server

CACHE = ours.ROOT / ".cache" / "bench"
RESULTS = Path(__file__).with_name("results.json")
KEYS, OAUTH2 = AuthenticationMethod
TOKEN, READ = "token issuing", "sysinfo, OAuth token"
FORM = "grant_type=client_credentials"


class Bench:
    """The contestants, started together; idle ones cost the others nothing."""

    def __init__(self, folder: Path, options: argparse.Namespace) -> None:
        self._folder = folder
        self._options = options
        self.data = ours.Data(folder / "data")
        self.servers: dict[str, Server] = {}
        self.series: list[Series] = []

    def start(self, stack: ExitStack) -> None:
        """Starts everybody."""
        facts, many = peers.write_facts(self._folder), self._options.processes
        commands: list[Command | None] = [
            ours.command(name, self.data.path, _free_port(), many)
            for name in (ours.NAME, ours.UNGUARDED)
        ]
        commands.append(peers.oidc_provider(CACHE, facts, _free_port(), many))
        commands.append(peers.flask_provider(CACHE, facts, _free_port(), many))
        for command in filter(None, commands):
            server = Server(command, self._folder / f"{len(self.servers)}.log")
            stack.callback(server.stop)
            self.servers[command.name] = server

    def compare(self, scenario: str, calls: dict[str, Call]) -> None:
        """Lets each server in ``calls`` answer its call, in alternation."""
        rounds: dict[str, list[Measured]] = {name: [] for name in calls}
        for number in range(self._options.rounds + 1):
            for name, call in calls.items():
                measured = self._run(self.servers[name], call)
                if number:  # the first round only warms up
                    rounds[name].append(measured)
        self.series += [Series(scenario, name, tuple(found)) for name, found in rounds.items()]

    def _run(self, server: Server, call: Call) -> Measured:
        before = server.processor_seconds()
        measured = run(server.url, call, self._options.seconds)
        if measured.errors or not measured.rate:
            raise RuntimeError(f"{server.name}: {measured.errors} errors at {call.path}")
        used = server.processor_seconds() - before
        calls = measured.rate * self._options.seconds
        return replace(measured, processor=used * 1e6 / calls)

    def credential(self, name: str, *lines: str) -> Path:
        """A file that holds a credential, for the script of wrk."""
        path = self._folder / name
        path.write_text("\n".join(lines) + "\n")
        return path


def measure(bench: Bench) -> None:
    """All scenarios on the servers that were started."""
    present = [name for name in bench.servers if name != ours.UNGUARDED]
    bench.data.choose(OAUTH2)
    pairs = dict.fromkeys(present, (peers.CLIENT, peers.SECRET))
    pairs[ours.NAME] = bench.data.clients[CredentialKind.OAUTH_CLIENT]
    calls, tokens = {}, {}
    for number, name in enumerate(present):
        basic = _basic(*pairs[name])
        path = bench.credential(f"token-{number}", basic, FORM)
        calls[name] = Call("token.lua", "/oauth2/token", path)
        tokens[name] = f"Bearer {_token(bench.servers[name].url, basic)}"
    bench.compare(TOKEN, calls)
    reads = {
        name: Call("read.lua", "/api/sysinfo", bench.credential(f"read-{number}", tokens[name]))
        for number, name in enumerate(present)
    }
    reads[ours.UNGUARDED] = reads[ours.NAME]
    bench.compare(READ, _renewed(bench, reads, pairs))
    bench.data.choose(KEYS)
    app = bench.data.clients[CredentialKind.CLIENT_APP]
    token = ours.api_token(bench.servers[ours.NAME].url, app)
    for scenario, header in (
        ("sysinfo, API token", f"Bearer {token}"),
        ("sysinfo, API key", f"Basic {bench.data.api_key()}"),
    ):
        call = Call("read.lua", "/api/sysinfo", bench.credential("own", header))
        bench.compare(scenario, {ours.NAME: call, ours.UNGUARDED: call})


def _renewed(
    bench: Bench, reads: dict[str, Call], pairs: dict[str, tuple[str, str]]
) -> dict[str, Call]:
    """Tokens live for 299 seconds: fresh ones, so that none ends in the middle."""
    for name, call in reads.items():
        if name in pairs:
            token = _token(bench.servers[name].url, _basic(*pairs[name]))
            call.credential.write_text(f"Bearer {token}\n")
    return reads


def _token(url: str, basic: str) -> str:
    headers = {"Authorization": basic, "Content-Type": "application/x-www-form-urlencoded"}
    request = urllib.request.Request(url + "/oauth2/token", FORM.encode(), headers)
    with urllib.request.urlopen(request) as answer:
        token = str(json.load(answer)["access_token"])
    head = json.loads(base64.urlsafe_b64decode(token.partition(".")[0] + "==="))
    if head["alg"] != "ES256" or head["typ"] != "at+jwt":
        raise RuntimeError(f"{url} does other work: {head}")
    return token


def _basic(client_id: str, secret: str) -> str:
    return "Basic " + base64.b64encode(f"{client_id}:{secret}".encode()).decode()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def read_lists(bench: Bench, rounds: int) -> list[listing.Listing]:
    """Fills the account, then measures its lists."""
    bench.data.add_many(listing.COUNT)
    reader = listing.Reader(bench.servers[ours.NAME].url, bench.data.one_time_token())
    found = listing.measure(bench.data, reader, rounds)
    reader.close()
    return found


def main() -> int:
    """Measures, prints, and records if asked."""
    parser = argparse.ArgumentParser(prog="dev.py bench backend", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=2, help="of load per round")
    parser.add_argument("--processes", type=int, default=2, help="per server")
    parser.add_argument("--record", action="store_true", help="write results.json")
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        parser.error("wrk is missing; on Debian: apt-get install wrk")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        bench = Bench(folder, options)
        stack.callback(bench.data.close)
        bench.start(stack)
        measure(bench)
        servers = tuple(bench.servers.values())
        found = report.ratios(bench.series)
        report.print_series(bench.series)
        report.print_ratios(found)
        report.print_servers(servers)
        listings = read_lists(bench, options.rounds * 2)
        report.print_listings(listings)
        if options.record:
            facts = report.facts(found, servers, listings, options.processes)
            RESULTS.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
