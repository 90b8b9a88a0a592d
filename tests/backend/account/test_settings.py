"""Settings of the account and its event notifications, by the public paths."""

from __future__ import annotations

import pytest

from tests.backend.accounts import account
from tests.backend.process.test_secrecy import encodings, stored
from tests.fakes.api_user import ApiUser
from tests.fakes.backend_process import BackendProcess

SETTINGS, CALLBACK = "/api/account/admin/accountSettings", "/api/callback"
SECTIONS = {
    "featureSettings": ("groups", 31),
    "packageSettings": ("declineButton", 24),
    "systemSettings": ("orderLastNameFirstName", 5),
}
KEY = "shared-between-both-of-us-47f1"


@pytest.mark.parametrize(("section", "name", "size"), [(k, *v) for k, v in SECTIONS.items()])
def test_a_section_has_defaults_is_changed_and_reset(
    keeper: ApiUser, section: str, name: str, size: int
) -> None:
    path = f"{SETTINGS}/{section}"
    at_first = keeper.get(path).json()
    assert len(at_first) == size
    assert None not in at_first.values()
    changed = keeper.patch(path, json={name: not at_first[name], "unknown": 1})
    assert (changed.status_code, changed.content) == (200, b"")
    assert keeper.get(path).json() == at_first | {name: not at_first[name]}
    keeper.patch(path, json={})
    assert keeper.get(path).json()[name] is not at_first[name]
    events = keeper.get("/admin/v1/audit-events").json()["items"]
    assert [one["detail"] for one in events[:2]] == [f"{section}: nothing", f"{section}: {name}"]
    assert keeper.delete(path).status_code == 200
    assert keeper.get(path).json() == at_first


def test_the_whole_has_two_sections(keeper: ApiUser) -> None:
    whole = keeper.get(SETTINGS).json()
    assert whole == {
        "accountFeatureSettings": keeper.get(f"{SETTINGS}/featureSettings").json(),
        "accountPackageSettings": keeper.get(f"{SETTINGS}/packageSettings").json(),
    }
    body = {"accountFeatureSettings": {"groups": False}, "accountPackageSettings": {"ada": True}}
    assert keeper.patch(SETTINGS, json=body).status_code == 200
    after = keeper.get(SETTINGS).json()
    assert after["accountFeatureSettings"] == whole["accountFeatureSettings"] | {"groups": False}
    assert after["accountPackageSettings"] == whole["accountPackageSettings"] | {"ada": True}
    assert keeper.delete(SETTINGS).status_code == 200
    assert keeper.get(SETTINGS).json() == whole


@pytest.mark.parametrize(
    "body",
    [
        {"loginSessionTimeout": 0},
        {"loginSessionTimeout": 86_400_001},
        {"loginSessionTimeout": "soon"},
        {"senderLoginMaxFailedAttempts": True},
        {"urlTokenExpiryDays": 366},
    ],
)
def test_a_wrong_setting_is_refused(keeper: ApiUser, body: dict[str, object]) -> None:
    assert keeper.patch(f"{SETTINGS}/systemSettings", json=body).status_code == 400


def test_settings_outlive_the_process(backend: BackendProcess, owner: ApiUser) -> None:
    owner.patch(f"{SETTINGS}/featureSettings", json={"groups": False})
    owner.post(CALLBACK, json={"url": "https://x.example/in", "events": ["PACKAGE_CREATE"]})
    kept = owner.get(CALLBACK).json()
    backend.kill()
    again = BackendProcess.start(backend.data)
    with ApiUser.signed_in(again, "owner@example.com") as user:
        assert user.get(f"{SETTINGS}/featureSettings").json()["groups"] is False
        assert user.get(CALLBACK).json() == kept
    again.stop()


def test_the_key_of_notifications_is_taken_and_never_given_out(
    backend: BackendProcess, owner: ApiUser
) -> None:
    assert owner.get(CALLBACK).json() == {"url": "", "events": [], "key": ""}
    body = {"url": "https://x.example/in", "events": ["PACKAGE_CREATE", "EMAIL_BOUNCE"], "key": KEY}
    answer = owner.post(CALLBACK, json=body)
    assert answer.status_code == 200
    shown = {**body, "events": ["EMAIL_BOUNCE", "PACKAGE_CREATE"], "key": "********"}
    assert answer.json() == owner.get(CALLBACK).json() == shown
    assert sealed(backend) is True
    owner.post(CALLBACK, json=shown)  # what was read is written back: the key stays
    assert owner.get(CALLBACK).json() == shown
    assert sealed(backend) is True
    owner.post(CALLBACK, json={"key": ""})
    assert owner.get(CALLBACK).json() == shown | {"key": ""}
    assert KEY not in owner.get("/admin/v1/audit-events").text
    content = stored(backend)
    assert not any(text in content for text in encodings(KEY))


def sealed(backend: BackendProcess) -> bool:
    from desktop_admin.backend.credentials.sealing import Purpose  # noqa: PLC0415
    from desktop_admin.backend.store.settings_models import CallbackRow  # noqa: PLC0415

    opened = backend.open_data()
    with opened.database.read() as session:
        [row] = session.query(CallbackRow).all()
    opened.database.close()
    assert row.sealed_key is not None
    value = opened.sealer.unseal(Purpose.STORED_CALLBACK_KEY, row.sealed_key, row.account_id)
    return value.decode() == KEY


@pytest.mark.parametrize(
    "body",
    [
        {"url": "ftp://x.example"},
        {"url": "https://"},
        {"url": "https://user:pass@x.example/"},
        {"url": "https://x.example:99999/"},
        {"url": "https://x.exa\nmple/"},
        {"url": "javascript:alert(1)"},
        {"url": "https://x.example/" + "x" * 2000},
        {"events": ["NO_SUCH_EVENT"]},
        {"key": "x" * 1001},
    ],
)
def test_wrong_notifications_are_refused(keeper: ApiUser, body: dict[str, object]) -> None:
    before = keeper.get(CALLBACK).json()
    assert keeper.post(CALLBACK, json=body).status_code == 400
    assert keeper.get(CALLBACK).json() == before


def test_an_account_command_does_not_show_the_key(backend: BackendProcess, owner: ApiUser) -> None:
    owner.post(CALLBACK, json={"url": "https://x.example/in", "key": KEY})
    assert KEY not in account(backend, "show").stdout
