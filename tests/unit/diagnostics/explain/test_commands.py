"""Commands of curl and PowerShell, as the shell in question reads them."""

from __future__ import annotations

import pytest

from desktop_admin.diagnostics.explain.commands import Command, commands_in
from desktop_admin.diagnostics.explain.shell_words import Shell

URL = "https://h.example/x"


def one(text: str) -> Command:
    [command] = commands_in(text)
    return command


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        (f"curl --cert me.pem:hunter2x {URL}", "hunter2x"),
        (f"curl -E me.pem:hunter2x {URL}", "hunter2x"),
        (f"curl --key k.pem --pass hunter3y {URL}", "hunter3y"),
        (f"curl --proxy-cert me.pem:hunter4z --tlspassword=hunter2x {URL}", "hunter4z"),
        (f"curl --proxy-cert me.pem:hunter4z --tlspassword=hunter2x {URL}", "hunter2x"),
        (f"curl --proxy-pass hunter2x {URL}", "hunter2x"),
    ],
)
def test_the_secrets_of_certificates_are_found(text: str, secret: str) -> None:
    command = one(text)
    assert command.call.url == URL
    assert secret in {text[each.start : each.end] for each in command.sights}


@pytest.mark.parametrize(
    "text",
    [
        f"curl -u a:b {URL}",
        f"$ curl -u 'a':\"b\" {URL}",
        f"curl -ua:b {URL}",
        f"curl -sSLu a:b --url {URL}",
        f"curl --user=a:b {URL}",
        f"/usr/bin/curl \\\n  --user a:b \\\n  {URL}",
        f"C:\\x> curl.exe -u a:b ^\n  {URL}",
    ],
)
def test_the_user_is_found_however_it_is_written(text: str) -> None:
    command = one(text)
    assert (command.call.user, command.call.url) == ("a:b", URL)
    assert any(text[each.start : each.end].strip("\"'") == "b" for each in command.sights)


@pytest.mark.parametrize(
    ("text", "method", "body"),
    [
        (f"curl {URL}", "GET", ""),
        (f"curl {URL} -d a=1 --data b=2", "POST", "a=1&b=2"),
        (f"curl {URL} --data-urlencode 'a=1 2'", "POST", "a=1%202"),
        (f"curl -X put {URL} -d a", "PUT", "a"),
        (f"curl -XDELETE {URL}", "DELETE", ""),
        (f"curl -I {URL}", "HEAD", ""),
        (f'curl {URL} --json "{{\\"a\\":1}}"', "POST", '{"a":1}'),
    ],
)
def test_method_and_body(text: str, method: str, body: str) -> None:
    call = one(text).call
    assert (call.method, call.body) == (method, body)


def test_with_get_the_data_go_into_the_address() -> None:
    assert one(f"curl -G {URL}?a=1 -d b=2").call.url == f"{URL}?a=1&b=2"


def test_options_with_values_do_not_pass_for_the_address() -> None:
    call = one(f"curl -o out.txt --cacert ca.pem -m 5 -k {URL}").call
    assert (call.url, call.is_insecure) == (URL, True)


def test_headers_of_power_shell_may_stand_in_a_table_before() -> None:
    text = (
        '$h = @{ "Authorization" = "Bearer t" }\n$b["grant_type"] = "x"\n'
        f"Invoke-RestMethod -Uri {URL} -Method Post -Headers $h -Body $b `\n -SkipCertificateCheck"
    )
    command = one(text)
    assert command.shell is Shell.POWERSHELL
    assert command.call.header("authorization") == "Bearer t"
    assert (command.call.method, command.call.body) == ("POST", "grant_type=x")
    assert command.call.is_insecure


def test_the_word_alone_is_no_command() -> None:
    assert list(commands_in("User-Agent: curl/8.5.0")) == []


def test_several_commands_are_read() -> None:
    assert len(list(commands_in(f"curl {URL}\ncurl -u a:b {URL}; curl {URL}"))) == 3
