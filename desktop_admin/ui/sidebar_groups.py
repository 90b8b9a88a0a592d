"""The pages a person may see, as groups of the sidebar."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desktop_admin.domain.text import QT_TRANSLATE_NOOP
from desktop_admin.ui.page_spec import PageSpec, Section
from desktop_admin.ui.widgets.sidebar_nav import NavGroup, NavItem

_SECTION_TITLES = {Section.API_ACCESS: QT_TRANSLATE_NOOP("PageSpec", "API Access")}


def sidebar_groups(specs: Iterable[PageSpec]) -> tuple[NavGroup, ...]:
    """``specs`` in their order; those of one section stand under its title."""
    return tuple(
        NavGroup(_title(section), tuple(_item(spec) for spec in members))
        for section, members in groupby(specs, key=_section)
    )


def page_title(spec: PageSpec) -> str:
    """The page's title in the language of the window."""
    return QCoreApplication.translate("PageSpec", spec.title)


def _section(spec: PageSpec) -> Section | None:
    return spec.section


def _title(section: Section | None) -> str:
    if section is None:
        return ""
    return QCoreApplication.translate("PageSpec", _SECTION_TITLES[section])


def _item(spec: PageSpec) -> NavItem:
    return NavItem(spec.id.value, page_title(spec), spec.icon)
