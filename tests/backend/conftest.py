"""A real backend process over loopback, and people who use it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.backend.callers import OAUTH2
from tests.backend.presented_tokens import Client
from tests.fakes.api_user import ADMIN, MANAGER, OWNER, ApiUser
from tests.fakes.backend_process import BackendProcess
from tests.fakes.team_process import TeamProcess

STORE = "BACKEND_STORE"  # "postgresql": the same tests, on PostgreSQL and two workers


@pytest.fixture(scope="session", autouse=True)
def store() -> Iterator[None]:
    """Where all backends of this run keep their data."""
    name = os.environ.get(STORE, "sqlite")
    if name == "sqlite":
        yield
        return
    assert name == "postgresql", f"{STORE} is {name}"
    from tests.fakes.postgres import QUICK, PostgresServer  # noqa: PLC0415

    with PostgresServer.running(*QUICK) as server:
        server.prepare_template()
        BackendProcess.postgres = server
        yield
        BackendProcess.postgres = None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about the other store."""
    other = "postgresql" if os.environ.get(STORE, "sqlite") == "sqlite" else "sqlite"
    foreign = [item for item in items if item.get_closest_marker(other)]
    config.hook.pytest_deselected(items=foreign)
    items[:] = [item for item in items if item not in foreign]


def _started(data: Path) -> BackendProcess:
    kind = BackendProcess if BackendProcess.postgres is None else TeamProcess
    return kind.start(data)


@pytest.fixture
def backend(tmp_path: Path) -> Iterator[BackendProcess]:
    """A backend of one's own, with the sample account."""
    process = _started(tmp_path / "data")
    yield process
    process.stop()


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[BackendProcess]:
    """A backend of one's own as the desktop program starts it, with the sample account."""
    process = BackendProcess.start(tmp_path / "data")
    yield process
    process.stop()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BackendProcess]:
    """One backend for all tests of a module: they must not disturb each other."""
    process = _started(tmp_path_factory.mktemp("shared") / "data")
    yield process
    process.stop()


def _user(backend: BackendProcess, email: str) -> Iterator[ApiUser]:
    with ApiUser.signed_in(backend, email) as user:
        yield user


@pytest.fixture
def owner(backend: BackendProcess) -> Iterator[ApiUser]:
    """The owner, signed in to ``backend``."""
    yield from _user(backend, OWNER)


@pytest.fixture
def owner_of_embedded(embedded: BackendProcess) -> Iterator[ApiUser]:
    """The owner, signed in to ``embedded``."""
    yield from _user(embedded, OWNER)


@pytest.fixture
def admin(backend: BackendProcess) -> Iterator[ApiUser]:
    """The administrator with API Access, signed in to ``backend``."""
    yield from _user(backend, ADMIN)


@pytest.fixture
def manager(backend: BackendProcess) -> Iterator[ApiUser]:
    """The manager without API Access, signed in to ``backend``."""
    yield from _user(backend, MANAGER)


@pytest.fixture(scope="module")
def keeper(shared: BackendProcess) -> Iterator[ApiUser]:
    """The owner, signed in to ``shared``."""
    yield from _user(shared, OWNER)


@pytest.fixture(scope="module")
def outsider(shared: BackendProcess) -> Iterator[ApiUser]:
    """The manager without API Access, signed in to ``shared``."""
    yield from _user(shared, MANAGER)


@pytest.fixture(scope="module")
def passer_by(shared: BackendProcess) -> Iterator[ApiUser]:
    """Nobody, at ``shared``."""
    with ApiUser(shared.url) as nobody:
        yield nobody


@pytest.fixture
def stranger(backend: BackendProcess) -> Iterator[ApiUser]:
    """Nobody: calls without a credential."""
    with ApiUser(backend.url) as nobody:
        yield nobody


@pytest.fixture(scope="module")
def client(keeper: ApiUser) -> Client:
    """An OAuth client of ``shared`` with its secret; OAuth 2.0 is in force."""
    assert keeper.choose_method(OAUTH2).status_code == 200
    return keeper.create("oauth-clients", "One of two")


@pytest.fixture(scope="module")
def other(keeper: ApiUser) -> Client:
    """Another OAuth client of the same account."""
    return keeper.create("oauth-clients", "The other one")
