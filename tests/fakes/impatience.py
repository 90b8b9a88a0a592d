"""Limits for tests that wait for a fault, and the shape of what opens transports under them."""

from __future__ import annotations

from collections.abc import Callable

from desktop_admin.api.exchange import Timing
from desktop_admin.api.transport import ApiTransport

QUICK = Timing(connect=0.5, read=0.2, write=0.5, pool=0.5, total=1.0)
Open = Callable[..., ApiTransport]
