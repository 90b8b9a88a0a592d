"""Which pages the sidebar lists follows the server's answer alone."""

from __future__ import annotations

import pytest

from desktop_admin.domain.access import Access, Account, Capability, Features, Person
from desktop_admin.state.snapshots import Phase, SessionState
from desktop_admin.ui.navigation import PAGES, landing_page, visible_pages
from desktop_admin.ui.page_spec import PageId, Section

ON = Features(api_key=True, api_token=True, oauth2=True)
OFF = Features(api_key=False, api_token=False, oauth2=False)


def _session(*capabilities: Capability, features: Features = ON) -> SessionState:
    access = Access(
        person=Person("p", "ada@example.com", "Ada", is_owner=False),
        account=Account("a", "Example", True, "owner@example.com", "Olivia"),
        features=features,
        capabilities=frozenset(capabilities),
    )
    return SessionState(phase=Phase.SIGNED_IN, access=access)


def _ids(session: SessionState) -> list[PageId]:
    return [spec.id for spec in visible_pages(session)]


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
    assert _ids(_session(Capability.API_ACCESS)) == [spec.id for spec in PAGES]


@pytest.mark.parametrize("capabilities", [(), (Capability.API_KEY_REVEAL,)])
def test_without_api_access_the_group_and_activity_are_absent(
    capabilities: tuple[Capability, ...],
) -> None:
    session = _session(*capabilities)
    assert _ids(session) == [PageId.NO_ACCESS, PageId.TROUBLESHOOTING, PageId.SETTINGS]


def test_features_that_are_off_do_not_hide_pages() -> None:
    session = _session(Capability.API_ACCESS, features=OFF)
    assert _ids(session) == [spec.id for spec in PAGES]


def test_signed_out_only_what_works_without_is_there() -> None:
    session = SessionState(phase=Phase.SIGN_IN)
    assert _ids(session) == [PageId.SIGN_IN, PageId.TROUBLESHOOTING, PageId.SETTINGS]


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
    assert landing_page(_session(Capability.API_ACCESS), wanted) is landed


def test_a_page_that_is_not_allowed_leads_to_the_explanation() -> None:
    assert landing_page(_session(), "oauth") is PageId.NO_ACCESS
