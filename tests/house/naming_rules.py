"""House rules on names, on module-level state, and on where secrets may be revealed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.source import Finding, Rule, Source, last_name

# The places where the value of a secret really leaves the program; each stands here for a reason.
REVEALING = (
    "desktop_admin/api/codec.py",  # into the body of a request
    "desktop_admin/api/issued_tokens.py",  # into the body of an introspection or a revocation
    "desktop_admin/api/tokens.py",  # into the Authorization header of a token request
    "desktop_admin/api/telling.py",  # to tell its scheme, Basic or Bearer, and nothing else
    "desktop_admin/api/transport.py",  # into the bytes that are sent
    "desktop_admin/api/trial.py",  # into the Authorization header of a call that is tried
    "desktop_admin/backend/process/account_cli.py",  # prints a staged short key, told this once
    "desktop_admin/backend/account/accounts.py",  # seals the sample account's API key
    "desktop_admin/backend/process/announcement.py",  # tells the sample people's first passwords
    "desktop_admin/backend/credentials/handing_over.py",  # finds a token by its keyed hash
    "desktop_admin/backend/credentials/client_credentials.py",  # compares with the keyed hash
    "desktop_admin/backend/oauth/issuing.py",  # answers with the access token
    "desktop_admin/backend/oauth/quick_issue.py",  # compares with the keyed hash
    "desktop_admin/backend/credentials/passwords.py",  # hashes a person's password
    "desktop_admin/backend/resources/authentication_tokens.py",  # answers with the token
    "desktop_admin/backend/resources/hand_over.py",  # answers with the session's token
    "desktop_admin/backend/resources/senders.py",  # answers with a member's key, to the owner
    "desktop_admin/backend/resources/subaccounts.py",  # answers with the caller's own keys
    "desktop_admin/backend/resources/api_key.py",  # answers with the key, or its last four
    "desktop_admin/backend/resources/client_app_tokens.py",  # answers with the access token
    "desktop_admin/backend/resources/clients.py",  # answers with a new client secret
    "desktop_admin/backend/resources/public_oauth_clients.py",  # answers with a new secret
    "desktop_admin/backend/resources/sessions.py",  # answers with the session's tokens
    "desktop_admin/backend/process/server.py",  # hands the one-time token to the parent process
    "desktop_admin/backend/credentials/signing_in.py",  # finds a session by its keyed hash
    "desktop_admin/domain/jwt.py",  # reads header and claims, keeps no signature
    "desktop_admin/diagnostics/credential_checks.py",  # tells its form, keeps no character of it
    "desktop_admin/diagnostics/explain/reader.py",  # reads the text that was pasted
    "desktop_admin/domain/redaction.py",  # digests of what must not be logged
    "desktop_admin/domain/tokens.py",  # into a header that the person copies
    "desktop_admin/domain/snippets.py",  # into code to paste, when the person asks for it
    "desktop_admin/runtime/clipboard_guard.py",  # hands it to the clipboard
    "desktop_admin/services/age_process.py",  # encrypts under a passphrase
    "desktop_admin/services/secret_export.py",  # writes it to the file that the person asked for
    "desktop_admin/services/token_cache.py",  # into a mark that does not lead back to it
    "desktop_admin/services/token_verification.py",  # into the bytes that were signed
    "desktop_admin/state/api_key_store.py",  # asks the server for the key, opens no Secret
    "desktop_admin/state/trial_store.py",  # the same
    "desktop_admin/ui/widgets/secret_field.py",  # shows it while the person asks for it
    "desktop_admin/vault/seal.py",  # into a mark that does not lead back to it
    "desktop_admin/vault/system_vault.py",  # writes it to the keyring
)
PRINTING = ("desktop_admin/__main__.py", "desktop_admin/bootstrap_cli.py")
EMPTY_WORDS = re.compile(r"(Manager|Helper|Util|Handler)s?$")
CONSTANT = re.compile(r"_{0,2}[A-Z][A-Za-z0-9_]*|__\w+__")


def empty_name(source: Source) -> Iterator[Finding]:
    stem = "".join(part.title() for part in source.path.stem.split("_"))
    if EMPTY_WORDS.search(stem):
        yield Finding(1, f"{source.path.name}: name the module after what it does")
    for owner in source.classes():
        if EMPTY_WORDS.search(owner.name):
            yield Finding(owner.lineno, f"{owner.name}: name the class after what it is")


def module_instance(source: Source) -> Iterator[Finding]:
    for node in source.tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or not isinstance(node.value, ast.Call):
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = {last_name(target) for target in targets}
        is_logger = last_name(node.value.func) == "getLogger"
        if not is_logger and not all(CONSTANT.fullmatch(name) for name in names):
            advice = f"{', '.join(names)}: modules hold constants, not instances"
            yield Finding(node.lineno, advice)


def global_statement(source: Source) -> Iterator[Finding]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Global):
            yield Finding(node.lineno, "module-level state: hand it to a constructor")


def revealed_secret(source: Source) -> Iterator[Finding]:
    if source.is_in(*REVEALING):
        return
    for call, method in source.method_calls("reveal"):
        if not last_name(method.value).endswith("store"):
            yield Finding(
                call.lineno, "reveals a secret in a file that is not on the REVEALING list"
            )


def printed_text(source: Source) -> Iterator[Finding]:
    if source.is_in(*PRINTING):
        return
    for call in source.calls():
        if isinstance(call.func, ast.Name) and call.func.id == "print":
            yield Finding(call.lineno, "print: log it, or hand it to the command line")


RULES = (
    Rule(
        "names say what a thing is",
        empty_name,
        ("desktop_admin", "packaging", "tests"),
        sin="class SessionManager: ...\n",
        virtue="class SessionStore: ...\n",
    ),
    Rule(
        "modules are named after what they do",
        empty_name,
        ("desktop_admin", "packaging", "tests"),
        sin="",
        virtue="",
        place="desktop_admin/services/text_utils.py",
    ),
    Rule(
        "modules hold constants only",
        module_instance,
        ("desktop_admin", "packaging"),
        sin="session = Session()\n",
        virtue="PAGES = load()\n_log = logging.getLogger(__name__)\nMapper = dict[str, str]\n",
    ),
    Rule(
        "no global statements",
        global_statement,
        ("desktop_admin", "packaging"),
        sin="def f():\n    global x\n",
        virtue="def f():\n    nonlocal_ = 1\n",
    ),
    Rule(
        "secrets are revealed in few places",
        revealed_secret,
        ("desktop_admin",),
        sin="label.setText(secret.reveal())\n",
        virtue="self._store.reveal()\n",
    ),
    Rule(
        "nothing prints",
        printed_text,
        ("desktop_admin",),
        sin="print(1)\n",
        virtue="LOG.info('1')\n",
    ),
)
