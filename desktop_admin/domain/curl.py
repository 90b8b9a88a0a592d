"""A call of this program as a curl command that asks for what the program never recorded.

Neither credential nor body is an argument of a process or in a file: both are typed unseen and go
to curl through its standard input. Needs a POSIX shell, and curl 7.43 (``data-raw``).
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from desktop_admin.domain.exchanges import Exchange
from desktop_admin.domain.names import display_name
from desktop_admin.domain.urls import CLIENT_APP_TOKEN_PATH, TOKEN_PATH

FORM = "application/x-www-form-urlencoded"
VALUE = "VALUE"
NO_VALUES: Mapping[str, str] = MappingProxyType({})
_INTRODUCTION = (
    "# A call that API Access Admin made, without what it never keeps: credentials, bodies and",
    "# values of the query. Needs curl and a POSIX shell. What is secret is typed unseen and is",
    "# neither in a file nor among the arguments of a process.",
)
# In a quoted value of its configuration curl wants these two behind a backslash.
_ESCAPED = """$(printf '%s' "$BODY" | sed 's/["\\\\]/\\\\&/g')"""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the command asks for, in ``variables``, and the ``line`` of curl's configuration."""

    variables: tuple[tuple[str, str, bool], ...]
    line: str


_CLIENT = (("CLIENT_ID", "Client ID", False), ("CLIENT_SECRET", "Secret", True))
_AS_USER = _Asked(_CLIENT, """printf 'user = "%s:%s"\\n' "$CLIENT_ID" "$CLIENT_SECRET\"""")
_AS_TOKEN = _Asked(
    (("TOKEN", "Access token", True),),
    """printf 'header = "Authorization: Bearer %s"\\n' "$TOKEN\"""",
)
_AS_KEY = _Asked(
    (("API_KEY", "API key", True),),
    """printf 'header = "Authorization: Basic %s"\\n' "$API_KEY\"""",
)
_IN_BODY = _Asked(
    _CLIENT,
    """printf 'data-raw = "{\\\\"clientId\\\\":\\\\"%s\\\\",\\\\"secret\\\\":\\\\"%s\\\\",'"""
    """'\\\\"type\\\\":\\\\"OWNER\\\\"}"\\n' "$CLIENT_ID" "$CLIENT_SECRET\"""",
)
_BODY = _Asked((("BODY", "Body", True),), f"""printf 'data-raw = "%s"\\n' "{_ESCAPED}\"""")


def curl_of(call: Exchange, values: Mapping[str, str] = NO_VALUES) -> str:
    """``call`` as a command for a POSIX shell; every value in it is quoted.

    ``values`` are those of the query that are known and harmless.
    """
    asked = _asked(call)
    lines = [_question(*variable) for each in asked for variable in each.variables]
    if asked:
        lines.append("{ " + "; ".join(each.line for each in asked) + "; } |")
    options = _options(call, values, has_input=bool(asked))
    lines.append(" \\\n  ".join(("curl --silent --show-error", *options)))
    # in brackets, so that a shell has read all of it before anything is asked for
    return "\n".join((*_INTRODUCTION, "(", *lines, ")", ""))


def _asked(call: Exchange) -> tuple[_Asked, ...]:
    if call.path.endswith(CLIENT_APP_TOKEN_PATH) and call.content_type is not None:
        return (_IN_BODY,)
    has_body = call.content_type is not None and not _is_grant(call)
    body = (_BODY,) if has_body else ()
    if call.authorization == "Bearer":
        return (_AS_TOKEN, *body)
    if call.authorization == "Basic":
        # RFC 6749 section 2.3.1 for a form, else the API key as it is
        return (_AS_USER if call.content_type == FORM else _AS_KEY, *body)
    return body


def _is_grant(call: Exchange) -> bool:
    return call.path.endswith(TOKEN_PATH) and call.content_type == FORM


def _question(variable: str, text: str, is_hidden: bool) -> str:
    reads = f"IFS= read -r {variable}"
    if is_hidden:
        reads = f"stty -echo; {reads}; stty echo; echo >&2"
    return f"printf '{text}: ' >&2; {reads}"


def _options(call: Exchange, values: Mapping[str, str], *, has_input: bool) -> list[str]:
    options = ["--globoff --include"]
    if has_input:
        options.append("--config -")
    options.append(f"--request {_quoted(call.method)}")
    if call.content_type is not None:
        options.append(f"--header {_quoted('Content-Type: ' + call.content_type)}")
    if _is_grant(call):
        options.append("--data grant_type=client_credentials")
    if call.query:
        options.append("--get")
    for name in call.query:
        parameter = f"{quote(name, safe='')}={values.get(name, VALUE)}"
        options.append(f"--data-urlencode {_quoted(parameter)}")
    return [*options, _quoted(call.url)]


def _quoted(value: str) -> str:
    return shlex.quote(display_name(value))
