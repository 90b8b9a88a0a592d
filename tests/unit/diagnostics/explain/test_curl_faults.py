"""What curl's own error numbers mean."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.curl_faults import fault_of


def test_a_name_that_is_not_found_gives_the_host() -> None:
    fault = fault_of("6", "Could not resolve host: apps.exampel.com.")
    assert fault is not None
    assert (fault.answer.reason, fault.answer.host) == ("EAI_NONAME", "apps.exampel.com")
    assert fault.tls is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("self-signed certificate in certificate chain", 19),
        ("self signed certificate", 18),
        ("unable to get local issuer certificate", 20),
        ("certificate has expired", 10),
        ("no alternative certificate subject name matches", 62),
        ("something new", None),
    ],
)
def test_words_of_a_certificate_give_the_code_of_openssl(words: str, code: int | None) -> None:
    fault = fault_of("60", f"SSL certificate problem: {words}")
    assert fault is not None
    assert fault.tls is not None
    assert fault.tls.verify_code == code


def test_other_numbers_say_nothing() -> None:
    assert fault_of("3", "URL rejected") is None
