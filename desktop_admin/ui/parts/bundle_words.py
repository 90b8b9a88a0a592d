"""What is told of a support bundle: sizes, and how much of which class was replaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_admin.diagnostics.bundle import BundleFile
from desktop_admin.diagnostics.bundle_shapes import RedactionClass
from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.widgets.translation import translated

_CONTEXT = "BundleWords"
_CLASSES: Mapping[RedactionClass, str] = {
    RedactionClass.SECRET: QT_TRANSLATE_NOOP("BundleWords", "secrets ({count})"),
    RedactionClass.TOKEN: QT_TRANSLATE_NOOP("BundleWords", "tokens ({count})"),
    RedactionClass.EMAIL: QT_TRANSLATE_NOOP("BundleWords", "e-mail addresses ({count})"),
    RedactionClass.ADDRESS: QT_TRANSLATE_NOOP("BundleWords", "IP addresses ({count})"),
    RedactionClass.HOST: QT_TRANSLATE_NOOP("BundleWords", "hosts ({count})"),
    RedactionClass.PERSON: QT_TRANSLATE_NOOP("BundleWords", "people ({count})"),
    RedactionClass.CLIENT: QT_TRANSLATE_NOOP("BundleWords", "clients ({count})"),
}


def size_text(size: int) -> str:
    """``size`` in bytes, in the unit that suits it."""
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def counts_text(counts: Mapping[RedactionClass, int]) -> str:
    """How much of each class, in the order of the classes; empty for nothing."""
    parts = [
        QCoreApplication.translate(_CONTEXT, _CLASSES[kind]).format(count=counts[kind])
        for kind in RedactionClass
        if counts.get(kind)
    ]
    return ", ".join(parts)


def file_text(file: BundleFile) -> str:
    """What a file is, how large, and what was replaced in it."""
    replaced = counts_text(file.counts)
    if replaced:
        template = QCoreApplication.translate("BundleWords", "replaced: {counts}")
        replaced = template.format(counts=replaced)
    return " · ".join(filter(None, (translated(file.title), size_text(file.size), replaced)))


def total_text(files: Iterable[BundleFile]) -> str:
    """How many files of what size, and what was replaced in all of them."""
    chosen = tuple(files)
    total: Counter[RedactionClass] = Counter()
    for file in chosen:
        total.update(file.counts)
    text = QCoreApplication.translate("BundleWords", "Files: {count}, {size}.").format(
        count=len(chosen), size=size_text(sum(file.size for file in chosen))
    )
    counts = counts_text(total) or QCoreApplication.translate("BundleWords", "nothing")
    replaced = QCoreApplication.translate("BundleWords", "Replaced: {counts}.").format(
        counts=counts
    )
    return f"{text} {replaced}"
