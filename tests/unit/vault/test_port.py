"""Keys of kept secrets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_admin.vault.port import ItemKey, ItemKind, credential_label

KEYS = st.builds(
    ItemKey,
    kind=st.sampled_from(ItemKind),
    connection_id=st.text(st.characters(exclude_categories=["Cs"])),
    name=st.text(st.characters(exclude_categories=["Cs"])),
)


def test_the_service_name_can_be_read_by_people() -> None:
    key = ItemKey(ItemKind.CLIENT_SECRET, "this-computer", "osc_2Pq9")
    assert key.service == "API Access Admin/client-secret/this-computer/osc_2Pq9"
    person = ItemKey(ItemKind.REFRESH_TOKEN, "this-computer", "owner@example.com")
    assert person.service == "API Access Admin/refresh-token/this-computer/owner@example.com"


@given(KEYS, KEYS)
def test_two_items_never_share_a_service_name(one: ItemKey, other: ItemKey) -> None:
    assert (one.service == other.service) == (one == other)


def test_labels_name_the_program_first() -> None:
    assert credential_label("Payroll", "osc_1") == "API Access Admin: Payroll (osc_1)"
    assert ItemKey(ItemKind.CLIENT_SECRET, "x", "osc_1").label == "API Access Admin: osc_1"
