"""Two servers side by side on the same data behave as one: what one does counts at the other."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx
import pytest

from tests.backend.callers import KEYS, OAUTH2
from tests.fakes.api_user import OWNER, ApiUser, ask_app_token, ask_oauth_token
from tests.fakes.backend_process import BackendProcess
from tests.fakes.waiting import wait_until

ROUNDS = 12


@dataclass(frozen=True)
class Pair:
    """Two servers with the same data, and the owner signed in at the first, calling both."""

    first: BackendProcess
    second: BackendProcess
    owner: ApiUser
    at_second: ApiUser

    @property
    def four(self) -> tuple[ApiUser, ...]:
        """Who calls when four calls are made at once."""
        return (self.owner, self.at_second) * 2


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """They share the database and the key file, like two hosts behind one name."""
    data = tmp_path_factory.mktemp("pair") / "data"
    first = BackendProcess.start(data)
    second = BackendProcess.start(data, "--port", str(free_port()))
    owner = ApiUser.signed_in(first, OWNER)
    at_second = ApiUser(second.url, str(owner.headers["Authorization"]))
    yield Pair(first, second, owner, at_second)
    owner.close()
    at_second.close()
    assert (first.stop(), second.stop()) == (0, 0)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def at_once(*acts: Callable[[], httpx.Response]) -> list[httpx.Response]:
    """The answers to calls that are sent at the same moment."""
    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result() for future in [pool.submit(act) for act in acts]]


def test_a_session_of_one_is_good_at_the_other_and_ends_at_both(pair: Pair) -> None:
    user = ApiUser.signed_in(pair.first, OWNER)
    token = str(user.headers["Authorization"])
    with user, ApiUser(pair.second.url, token) as elsewhere:
        assert elsewhere.get("/admin/v1/me").json()["person"]["email"] == OWNER
        assert elsewhere.delete("/admin/v1/sessions/current").status_code == 204
        assert user.get("/admin/v1/me").status_code == 401


def test_a_switch_at_one_acts_on_the_next_call_at_the_other(pair: Pair) -> None:
    app = pair.owner.create("client-apps", "Switched")
    token = ask_app_token(pair.first.url, app).json()["accessToken"]
    with ApiUser(pair.second.url, f"Bearer {token}") as integration:
        for _ in range(ROUNDS):
            assert integration.get("/api/sysinfo").status_code == 200
            assert pair.owner.choose_method(OAUTH2).status_code == 200
            assert integration.get("/api/sysinfo").status_code == 401
            assert ask_app_token(pair.second.url, app).status_code == 403
            assert pair.at_second.choose_method(KEYS).status_code == 200


def test_a_name_is_given_once(pair: Pair) -> None:
    for number in range(ROUNDS):
        body = {"name": f"Wanted {number}"}
        answers = at_once(
            *(partial(user.post, "/admin/v1/client-apps", json=body) for user in pair.four)
        )
        assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]


def test_an_idempotency_key_counts_at_both(pair: Pair) -> None:
    for number in range(ROUNDS):
        headers = {"Idempotency-Key": f"both-{number}"}
        body = {"name": f"Repeated {number}"}
        answers = at_once(
            *(
                partial(user.post, "/admin/v1/oauth-clients", json=body, headers=headers)
                for user in pair.four
            )
        )
        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.content for answer in answers}) == 1


def test_only_one_of_several_saves_the_version_they_read(pair: Pair) -> None:
    path = "/admin/v1/authentication-method"
    for number in range(ROUNDS):
        tag = {"If-Match": pair.owner.get(path).headers["ETag"]}
        body = {"method": OAUTH2 if number % 2 == 0 else KEYS}
        answers = at_once(*(partial(user.put, path, json=body, headers=tag) for user in pair.four))
        assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412]
    assert pair.owner.get(path).json()["method"] == KEYS


def test_of_secrets_regenerated_at_once_exactly_one_works(pair: Pair) -> None:
    for number in range(ROUNDS):
        client = pair.owner.create("oauth-clients", f"Rotated {number}")
        path = f"/admin/v1/oauth-clients/{client['clientId']}/regenerate-secret"
        answers = at_once(*(partial(user.post, path) for user in pair.four))
        assert {answer.status_code for answer in answers} == {200}
        assert len({answer.json()["secret"] for answer in answers}) == 4
        etags = {answer.json()["etag"] for answer in answers}
        assert len(etags) == 4, "two of them were the same version"
        pair.owner.choose_method(OAUTH2)
        tried = [ask_oauth_token(pair.second.url, answer.json()) for answer in answers]
        assert sorted(answer.status_code for answer in tried) == [200, 401, 401, 401]
    pair.owner.choose_method(KEYS)


def test_a_refresh_token_that_both_get_at_once_renews_one_family(pair: Pair) -> None:
    for _ in range(ROUNDS):
        token = pair.first.one_time_token(OWNER)
        with ApiUser(pair.first.url) as nobody, ApiUser(pair.second.url) as nobody_there:
            issued = nobody.post("/admin/v1/sessions/one-time", json={"token": token}).json()
            body = {"refreshToken": issued["refreshToken"]}
            answers = at_once(
                *(
                    partial(user.post, "/admin/v1/sessions/refresh", json=body)
                    for user in (nobody, nobody_there)
                )
            )
            assert [answer.status_code for answer in answers] == [200, 200]
            # The first of the two that is used ends the other.
            used, other = (answer.json() for answer in answers)
            with ApiUser(pair.second.url, f"Bearer {used['accessToken']}") as user:
                assert user.get("/admin/v1/me").status_code == 200
            with ApiUser(pair.first.url, f"Bearer {other['accessToken']}") as user:
                assert user.get("/admin/v1/me").status_code == 401


def test_a_one_time_token_signs_in_once(pair: Pair) -> None:
    for _ in range(ROUNDS):
        body = {"token": pair.first.one_time_token(OWNER)}
        with ApiUser(pair.first.url) as here, ApiUser(pair.second.url) as there:
            answers = at_once(
                *(
                    partial(user.post, "/admin/v1/sessions/one-time", json=body)
                    for user in (here, there) * 2
                )
            )
        assert sorted(answer.status_code for answer in answers) == [200, 401, 401, 401]


def test_failures_are_counted_together(pair: Pair) -> None:
    body = {"email": "guessed@example.com", "password": "wrong"}
    with ApiUser(pair.first.url) as here, ApiUser(pair.second.url) as there:
        seen = [
            user.post("/admin/v1/sessions", json=body).status_code for user in (here, there) * 4
        ]
    assert seen == [401] * 5 + [429] * 3


def test_what_one_has_noted_the_other_tells(pair: Pair) -> None:
    app = pair.owner.create("client-apps", "Seen elsewhere")
    assert ask_app_token(pair.second.url, app).status_code == 200
    params = {"search": "Seen elsewhere"}
    path = "/admin/v1/client-apps"
    wait_until(lambda: pair.owner.get(path, params=params).json()["items"][0]["lastUsedAt"])


def test_several_start_at_once_on_no_data(tmp_path: Path) -> None:
    ports = [str(free_port()) for _ in range(3)]
    server = BackendProcess.postgres
    where = ("--database", server.new_database()) if server is not None else ()
    with ThreadPoolExecutor(3) as pool:
        starting = [
            pool.submit(BackendProcess.start, tmp_path / "data", "--port", port, *where)
            for port in ports
        ]
        servers = [future.result() for future in starting]
    people = set()
    with ApiUser.signed_in(servers[0], OWNER) as owner:
        for server in servers:
            with ApiUser(server.url, str(owner.headers["Authorization"])) as there:
                people.add(there.get("/admin/v1/people").text)
    assert len(people) == 1
    assert [server.stop() for server in servers] == [0, 0, 0]
