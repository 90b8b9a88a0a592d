"""Writers that change clients and the method while something kills what serves them."""

from __future__ import annotations

import itertools
import random
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

import httpx

from tests.backend.callers import KEYS, OAUTH2
from tests.fakes.api_user import ApiUser
from tests.fakes.waiting import PATIENCE

COLLECTIONS = ("client-apps", "oauth-clients")
METHOD = "/admin/v1/authentication-method"
WRITERS = 4
REPEATED = 0.1  # how many of the acknowledged acts are sent once more
UNFINISHED = frozenset({502, 503, 504})


@dataclass
class Known:
    """What the writer of a client has been told of it."""

    collection: str
    client_id: str
    name: str
    secret: str
    replaced: list[str] = field(default_factory=list)
    is_deleted: bool = False

    @property
    def path(self) -> str:
        """Where it is changed."""
        return f"/admin/v1/{self.collection}/{self.client_id}"


@dataclass(frozen=True)
class Act:
    """One write, under its own Idempotency-Key, with what its audit event must say."""

    key: str
    action: str
    method: str
    path: str
    body: Mapping[str, str] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


class KillLoop:
    """Acts of several writers at once, until ``wanted`` are acknowledged."""

    def __init__(self, url: str, authorization: str, wanted: int, seed: int) -> None:
        self.url = url
        self.authorization = authorization
        self.acts: dict[str, Act] = {}
        self.known: list[Known] = []
        self.method = KEYS
        self.unfinished = 0
        self._wanted = wanted
        self._seed = seed
        self._changed = threading.Condition()
        self._is_up = threading.Event()
        self._is_over = threading.Event()
        self._writers: list[Future[None]] = []

    def run(self, kill: Callable[[], None], *, every: tuple[int, int]) -> int:
        """Kills after a random number of acts between ``every``; how often it did."""
        chance = random.Random(self._seed)  # noqa: S311 - a seed repeats it
        kills = 0
        self._is_up.set()
        with ThreadPoolExecutor(WRITERS + 1) as pool:
            self._writers = [pool.submit(self._write, number) for number in range(WRITERS)]
            self._writers.append(pool.submit(self._switch))
            try:
                while self._wait_for(len(self.acts) + chance.randint(*every)):
                    self._is_up.clear()
                    kill()
                    self._is_up.set()
                    kills += 1
            finally:
                self._is_over.set()
                self._is_up.set()
            for writer in self._writers:
                writer.result()
        return kills

    def send(self, user: ApiUser, act: Act) -> httpx.Response:
        """Repeats ``act`` under its key until it has an answer; notes it as acknowledged."""
        headers = {"Idempotency-Key": act.key, **act.headers}
        deadline = time.monotonic() + PATIENCE * 4
        for attempt in itertools.count():
            assert time.monotonic() < deadline, f"{act} is never answered"
            headers["X-Request-Id"] = f"{act.key}.{attempt}"
            self._is_up.wait()
            try:
                answer = user.request(act.method, act.path, json=act.body, headers=headers)
            except httpx.TransportError:
                self.unfinished += 1
                continue
            if answer.status_code not in UNFINISHED:
                break
            self.unfinished += 1
            time.sleep(0.02)  # the server tells to come again; nothing tells when
        assert answer.is_success, (act, answer.status_code, answer.text)
        with self._changed:
            self.acts[act.key] = act
            self._changed.notify_all()
        return answer

    def _wait_for(self, count: int) -> bool:
        """Whether ``count`` acts were acknowledged, and it goes on."""
        with self._changed:
            while len(self.acts) < min(count, self._wanted):
                self._changed.wait(0.2)
                for writer in self._writers:
                    if writer.done():
                        writer.result()  # a failure; or it would be waited for in vain
        return count < self._wanted

    def _write(self, number: int) -> None:
        chance = random.Random(self._seed * 100 + number)  # noqa: S311 - as above
        mine: list[Known] = []
        with ApiUser(self.url, self.authorization) as user:
            for count in itertools.count():
                if self._is_over.is_set():
                    break
                act, learn = self._next(chance, mine, f"w{number}-{count}")
                answer = self.send(user, act)
                if chance.random() < REPEATED:
                    again = self.send(user, act)
                    assert again.content == answer.content, act
                    assert again.headers.get("ETag") == answer.headers.get("ETag"), act
                learn(answer)

    def _next(
        self, chance: random.Random, mine: list[Known], key: str
    ) -> tuple[Act, Callable[[httpx.Response], None]]:
        living = [one for one in mine if not one.is_deleted]
        verb = chance.choices(("create", "regenerate", "rename", "delete"), (4, 4, 2, 2))[0]
        if verb == "create" or not living:
            return self._create(chance.choice(COLLECTIONS), mine, key)
        one = chance.choice(living)
        kind = "client_app" if one.collection == "client-apps" else "oauth_client"
        if verb == "regenerate":

            def replace(answer: httpx.Response) -> None:
                one.replaced.append(one.secret)
                one.secret = answer.json()["secret"]

            path = f"{one.path}/regenerate-secret"
            return Act(key, f"{kind}.regenerated", "POST", path), replace
        if verb == "rename":
            body = {"name": f"Renamed {key}"}

            def rename(answer: httpx.Response) -> None:
                one.name = answer.json()["name"]

            return Act(key, f"{kind}.renamed", "PATCH", one.path, body), rename

        def delete(_answer: httpx.Response) -> None:
            one.is_deleted = True

        return Act(key, f"{kind}.deleted", "DELETE", one.path), delete

    def _create(
        self, collection: str, mine: list[Known], key: str
    ) -> tuple[Act, Callable[[httpx.Response], None]]:
        def learn(answer: httpx.Response) -> None:
            told = answer.json()
            one = Known(collection, told["clientId"], told["name"], told["secret"])
            mine.append(one)
            self.known.append(one)

        kind = "client_app" if collection == "client-apps" else "oauth_client"
        body = {"name": f"Created {key}"}
        return Act(key, f"{kind}.created", "POST", f"/admin/v1/{collection}", body), learn

    def _switch(self) -> None:
        """Switches the method back and forth, each time from the version it has read."""
        with ApiUser(self.url, self.authorization) as user:
            for count in itertools.count():
                if self._is_over.is_set():
                    break
                tag = self._read_tag(user)
                chosen = OAUTH2 if self.method == KEYS else KEYS
                body, headers = {"method": chosen.value}, {"If-Match": tag}
                self.send(user, Act(f"m-{count}", "method.changed", "PUT", METHOD, body, headers))
                self.method = chosen

    def _read_tag(self, user: ApiUser) -> str:
        while True:
            self._is_up.wait()
            try:
                answer = user.get(METHOD)
            except httpx.TransportError:
                continue
            if answer.status_code not in UNFINISHED:
                assert answer.json()["method"] == self.method
                return answer.headers["ETag"]
            time.sleep(0.02)  # as above
