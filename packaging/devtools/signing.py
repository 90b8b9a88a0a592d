"""Signatures by minisign or OpenPGP, made with a key that is given, checked with one line."""

from __future__ import annotations

from pathlib import Path

from devtools import system
from devtools.checkout import give_up, run, say
from devtools.release import Release

MINISIGN = system.Need("minisign", "minisign")
GPG = system.Need("gpg", "gpg")


def sign(listing: Path, key: str, release: Release) -> Path:
    """Sign ``listing`` (SHA256SUMS) with ``key``: a minisign key's file, or an OpenPGP key's id."""
    is_minisign = Path(key).is_file()
    system.require(system.missing([MINISIGN if is_minisign else GPG]))
    if is_minisign:
        signature = listing.with_name(f"{listing.name}.minisig")
        comment = f"version {release.version}, {release.date:%Y-%m-%d}"
        command = ["minisign", "-S", "-s", key, "-m", listing, "-x", signature, "-t", comment]
        check = f"minisign -Vm {listing.name} -p minisign.pub && sha256sum --check {listing.name}"
    else:
        signature = listing.with_name(f"{listing.name}.asc")
        signature.unlink(missing_ok=True)
        command = ["gpg", "--batch", "--armor", "--local-user", key, "--output", signature]
        command += ["--detach-sign", listing]
        check = f"gpg --verify {signature.name} {listing.name} && sha256sum --check {listing.name}"
    if run(command) != 0:
        give_up("The listing could not be signed; the words are above.")
    say(f"To verify, in the folder of the files:\n  {check}")
    return signature
