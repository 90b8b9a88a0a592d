"""Which pages the sidebar lists follows the server's answer alone."""

from __future__ import annotations

import pytest

from desktop_admin.domain.access import Access, Account, Capability, Features, Person
from desktop_admin.ui.navigation import PAGES, landing_page, visible_pages
from desktop_admin.ui.page_spec import PageId, Section

ON = Features(api_key=True, api_token=True, oauth2=True)
OFF = Features(api_key=False, api_token=False, oauth2=False)


def _access(*capabilities: Capability, features: Features = ON) -> Access:
    return Access(
        person=Person("p", "ada@example.com", "Ada", is_owner=False),
        account=Account("a", "Example", True, "owner@example.com", "Olivia"),
        features=features,
        capabilities=frozenset(capabilities),
    )


def _ids(access: Access | None) -> list[PageId]:
    return [spec.id for spec in visible_pages(access)]


def test_the_labels_are_those_of_the_product() -> None:
    assert [spec.title for spec in PAGES] == [
        "Authentication Access",
        "API Key and Client Apps",
        "OAuth 2.0",
        "Activity",
        "Troubleshooting",
        "Settings",
    ]
    assert [s.title for s in PAGES if s.section is Section.API_ACCESS] == [
        "Authentication Access",
        "API Key and Client Apps",
        "OAuth 2.0",
    ]


def test_with_api_access_all_pages_are_there() -> None:
    assert _ids(_access(Capability.API_ACCESS)) == [spec.id for spec in PAGES]


@pytest.mark.parametrize("capabilities", [(), (Capability.API_KEY_REVEAL,)])
def test_without_api_access_the_group_and_activity_are_absent(
    capabilities: tuple[Capability, ...],
) -> None:
    access = _access(*capabilities)
    assert _ids(access) == [PageId.NO_ACCESS, PageId.TROUBLESHOOTING, PageId.SETTINGS]


def test_features_that_are_off_do_not_hide_pages() -> None:
    access = _access(Capability.API_ACCESS, features=OFF)
    assert _ids(access) == [spec.id for spec in PAGES]


def test_signed_out_only_what_works_without_is_there() -> None:
    assert _ids(None) == [PageId.SIGN_IN, PageId.TROUBLESHOOTING, PageId.SETTINGS]


@pytest.mark.parametrize(
    ("wanted", "landed"),
    [
        ("", PageId.AUTHENTICATION),
        ("oauth", PageId.OAUTH),
        ("settings", PageId.SETTINGS),
        ("sign_in", PageId.AUTHENTICATION),
        ("nonsense", PageId.AUTHENTICATION),
    ],
)
def test_one_lands_where_one_was_if_it_may_be_seen(wanted: str, landed: PageId) -> None:
    assert landing_page(_access(Capability.API_ACCESS), wanted) is landed


def test_a_page_that_is_not_allowed_leads_to_the_explanation() -> None:
    assert landing_page(_access(), "oauth") is PageId.NO_ACCESS
