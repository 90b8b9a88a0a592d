"""Writes a support bundle: a ZIP with fixed names in a fixed order, for its owner only."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from desktop_admin.diagnostics.bundle import MANIFEST, Bundle
from desktop_admin.domain.handover import ENCRYPTED_SUFFIX
from desktop_admin.domain.owner_file import OWNER_ONLY_FILE, write_owner_file

Seal = Callable[[bytes], bytes]
_UNIX = 3  # which system the file modes in the ZIP are of
_EARLIEST_YEAR = 1980


def suggested_name(bundle: Bundle, *, is_encrypted: bool) -> str:
    """What the file is called unless the person chooses another name."""
    return f"support-bundle-{bundle.marker}.zip{ENCRYPTED_SUFFIX if is_encrypted else ''}"


def write_bundle(
    bundle: Bundle, path: Path, chosen: frozenset[str] | None = None, seal: Seal | None = None
) -> None:
    """Replace ``path`` in one step by the ``chosen`` files (None: all) and their manifest.

    ``seal`` encrypts the whole of it. Raises ``FileFailed``, and what ``seal`` raises; then
    nothing was written.
    """
    content = packed(bundle, chosen)
    write_owner_file(path, content if seal is None else seal(content))


def packed(bundle: Bundle, chosen: frozenset[str] | None = None) -> bytes:
    """The ZIP: the manifest first, then the files; the same bundle gives the same bytes."""
    names = chosen if chosen is not None else frozenset(file.name for file in bundle.files)
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, bundle, MANIFEST, bundle.manifest(names).encode())
        for file in bundle.files:
            if file.name in names:
                _add(archive, bundle, file.name, file.content)
    return whole.getvalue()


def _add(archive: zipfile.ZipFile, bundle: Bundle, name: str, content: bytes) -> None:
    moment = bundle.created_at
    year = max(moment.year, _EARLIEST_YEAR)
    date = (year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    entry = zipfile.ZipInfo(name, date)
    entry.create_system = _UNIX
    entry.external_attr = OWNER_ONLY_FILE << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
