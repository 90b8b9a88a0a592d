"""Scenes: the tab Requests of the page Troubleshooting, and its dialogs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_admin.domain.exchanges import ExchangeFilter
from desktop_admin.ui.dialogs.request_dialog import RequestDialog
from desktop_admin.ui.dialogs.try_call_dialog import TryCallDialog
from desktop_admin.ui.pages.troubleshooting_page import TroubleshootingPage
from tests.fakes import requests, trials
from tests.fakes.page_context import context_of
from tests.looks.screens_pages import bound, filled, framed


def tab(change: str) -> QWidget:
    stores = filled()
    if change != "empty":
        items = requests.CALLS if change != "nothing" else ()
        stores.requests.put(items=items, total=len(requests.CALLS), query=ExchangeFilter())
    if change == "paused":
        stores.requests.put(is_paused=True, waiting=3)
    page = TroubleshootingPage(context_of(stores))
    page.open_tab("requests")
    return framed(stores, page, "troubleshooting")


def details(change: str) -> QWidget:
    window = tab("filled")
    stores = filled()
    window.setProperty("more_stores", [*stores.all(), stores.clipboard])
    shown = requests.CALLS[2] if change == "failed" else requests.CALLS[0]
    RequestDialog(context_of(stores), shown, window).open()
    return window


def trial(change: str) -> QWidget:
    window = tab("filled")
    stores = filled()
    if change == "entered":
        stores.trials.can_use_api_key = False
    else:
        stores.vault.put(saved=(trials.HERE,))
    results = {"works": trials.WORKS, "forbidden": trials.FORBIDDEN}
    stores.trials.put(is_running=change == "running", result=results.get(change))
    window.setProperty("more_stores", [*stores.all(), stores.clipboard])
    TryCallDialog(context_of(stores), window).open()
    return window


TRIALS = ("entered", "running", "works", "forbidden")
REQUESTS = (
    *((f"request-trial-{change}", bound(trial, change)) for change in TRIALS),
    *(
        (f"requests-{change}", bound(tab, change))
        for change in ("filled", "paused", "empty", "nothing")
    ),
    *((f"request-details-{change}", bound(details, change)) for change in ("ok", "failed")),
)
