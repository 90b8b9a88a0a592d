"""Every form that the search for canaries knows is one that the ledger knows."""

from __future__ import annotations

import base64

import pytest

from desktop_admin.domain.secret_forms import forms_of
from tests.fakes.secret_forms import forms_of as searched_forms

VALUE = "osscs_Kx?>/~81ü wörd"


def test_every_form_of_the_search_is_known() -> None:
    known = set(forms_of(VALUE))
    for name, form in searched_forms(VALUE).items():
        if not name.startswith("utf-16"):  # zero bytes are dropped before the search
            assert form.decode() in known, name


@pytest.mark.parametrize(
    "form",
    [
        "a+b%2Fc%3D%26%21w%C3%B6rd",  # a form
        "a%20b%2fc%3d%26!w%c3%b6rd",  # a browser, and small letters
        "a%20b/c%3D%26%21w%C3%B6rd",  # a path
        r"a b\/c=&!w\u00f6rd",  # JSON of PHP
        "a b/c=&amp;!wörd",  # HTML
        r"a b/c=&!w\xf6rd",  # a traceback
    ],
)
def test_other_programs_write_it_otherwise(form: str) -> None:
    assert form in set(forms_of("a b/c=&!wörd"))


@pytest.mark.parametrize("before", ["", "i", "id", "id:"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le"])
def test_it_is_known_inside_of_something_longer_that_was_coded(before: str, coding: str) -> None:
    coded = base64.b64encode(f"{before}{VALUE}zz".encode(coding)).decode()
    assert any(form in coded for form in forms_of(VALUE))


def test_a_lone_surrogate_is_no_fault() -> None:
    assert "\udcff-and-more" in set(forms_of("\udcff-and-more"))
