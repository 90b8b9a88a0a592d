"""Wrong addresses: real hosts of the service, staged by a proxy that leads to this computer."""

from __future__ import annotations

import json
import ssl
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from desktop_admin.diagnostics.diagnosis import diagnose
from desktop_admin.diagnostics.observed import Observed, RequestSeen, TokenSeen
from desktop_admin.diagnostics.observing import observed_in
from desktop_admin.diagnostics.shapes import Shape
from desktop_admin.domain.credentials import CredentialKind
from tests.fakes.api_user import ask_oauth_token
from tests.fakes.authorities import Authority
from tests.fakes.diagnosing import diagnosed
from tests.fakes.faults import Fault, html_page, refusal
from tests.fakes.faulty_server import FaultyServer
from tests.fakes.forward_proxy import forward_proxy
from tests.fakes.staged import answer_of, credential_of, error_of, why, words_of
from tests.unit.diagnostics.conftest import MakeSubject, Staged

_NEEDED = ("proxy", "dns", "tcp", "connect", "tls", "auth-dns", "auth-tcp", "auth-tls")


def test_wrong_host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = Authority(tmp_path, "House authority")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))
    with (
        FaultyServer(certificate=authority.issue("parked.example")) as server,
        forward_proxy(urlsplit(server.url).port or 0) as proxy,
    ):
        found = why("https://sandbox.esignlive.ca", proxy)[0]
    assert found.id == "wrong-host"
    assert "sandbox.e-signlive.ca is (Canada sandbox)" in words_of(found)


def test_address_unusable(subject_of: MakeSubject) -> None:
    found = diagnosed(subject_of("http://sign.example.com"))[0]
    assert (found.id, "insecure" in words_of(found)) == ("address-unusable", True)


@pytest.mark.parametrize("fault", [html_page(), refusal(404)])
def test_path_in_url(subject_of: MakeSubject, fault: Fault) -> None:
    """As copied from a browser, where people sign in."""
    with FaultyServer() as server:
        server.go_wrong(fault)
        found = diagnosed(subject_of(f"{server.url}/a/login"))[0]
    assert (found.id, "/a/login" in words_of(found)) == ("path-in-url", True)


def test_the_host_where_people_sign_in() -> None:
    found = diagnose(Observed(backend_url="https://gov.esignlive.com"))[0]
    assert (found.id, "signer-gov.esignlive.com" in words_of(found)) == ("wrong-host", True)


def test_an_issuer_of_another_environment(subject_of: MakeSubject) -> None:
    with FaultyServer() as server:
        told = {"issuer": "https://apps.esignlive.com", "token_endpoint": server.url + "/t"}
        body = json.dumps(told).encode()
        fault = Fault(status=200, headers=(("Content-Type", "application/json"),), body=body)
        server.go_wrong(fault, "well-known")
        found = diagnosed(subject_of(server.url), "settings", "metadata", *_NEEDED)[0]
    assert (found.id, "apps.esignlive.com" in words_of(found)) == ("other-issuer", True)


def test_a_suffix_in_the_token_endpoint(subject_of: MakeSubject, staged: Staged) -> None:
    subject = subject_of(staged.url, token_endpoint=f"{staged.url}/api/oauth2/token")
    assert diagnosed(subject)[0].id == "api-suffix"


def test_a_server_that_answers_for_another_host(staged: Staged) -> None:
    headers = {"Host": "sign.example.com"}
    answer = httpx.get(f"{staged.url}/api/sysinfo", headers=headers, trust_env=False)
    assert answer.status_code == 421
    assert diagnose(Observed(answers=(answer_of(answer),)))[0].id == "wrong-host"


def test_two_environments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = Authority(tmp_path, "House authority")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))
    backend, endpoint = "https://sandbox.esignlive.com", "https://apps.e-signlive.ca/oauth2/token"
    with (
        FaultyServer(certificate=authority.issue("sandbox.esignlive.com")) as server,
        forward_proxy(urlsplit(server.url).port or 0) as proxy,
    ):
        server.go_wrong(refusal(429))
        error = error_of(backend, proxy)
    seen = observed_in(error, backend_url=backend, token_endpoint=endpoint)
    found = diagnose(seen)[0]
    assert found.id == "two-environments"
    assert "US2 sandbox" in words_of(found)
    assert "Canada production" in words_of(found)


def test_a_token_of_another_environment_and_another_region() -> None:
    token = TokenSeen(Shape.JWT, issuer="https://apps.esignlive.com")
    request = RequestSeen(url="https://apps.esignlive.eu/api/packages", scheme="Bearer")
    assert diagnose(Observed(token=token, request=request))[0].id == "other-issuer"


def test_a_client_of_another_environment(staged: Staged) -> None:
    with FaultyServer() as sandbox:
        sandbox.go_wrong(refusal(401, key="unauthorized.badClientCredentials"))
        refused = ask_oauth_token(sandbox.url, staged.oauth)
    client_id, secret = staged.oauth["clientId"], staged.oauth["secret"]
    credential = credential_of(
        CredentialKind.OAUTH_CLIENT, client_id, secret, is_listed=True, home_url=staged.url
    )
    request = RequestSeen(url=f"{sandbox.url}/oauth2/token", scheme="Basic")
    seen = Observed(answers=(answer_of(refused),), credential=credential, request=request)
    found = diagnose(seen)[0]
    assert (found.id, "and was sent to" in words_of(found)) == ("other-region", True)


def test_other_region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = Authority(tmp_path, "House authority")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.path))
    host = "apps.esignlive.com.au"
    with (
        FaultyServer(certificate=authority.issue(host)) as server,
        forward_proxy(urlsplit(server.url).port or 0) as proxy,
    ):
        server.go_wrong(refusal(401))
        trust = ssl.create_default_context(cafile=authority.path)
        answer = httpx.get(f"https://{host}/api/sysinfo", proxy=proxy, verify=trust)
    found = diagnose(Observed(answers=(answer_of(answer),)))
    assert "other-region" in {one.id for one in found}
    assert any("Australia production" in words_of(one) for one in found)
