"""Acts that end a secret at once wait for some seconds, in which they can be undone."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer, Signal, Slot

from desktop_admin.domain.credentials import Client
from desktop_admin.state.client_work import Act
from desktop_admin.state.hold_snapshots import Hold, HoldSender, HoldsState
from desktop_admin.state.session_store import SessionStore
from desktop_admin.state.state_store import StateStore

HOLD_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What happens to a hold, and when by the store's clock."""

    sender: HoldSender
    deadline: float


class HoldsStore(StateStore[HoldsState]):
    """Holds live in memory alone and end unsent with the session; no timer runs without one.

    The time stands still while ``set_paused``. ``released`` carries a ``Hold`` that goes out now.
    """

    released = Signal(object)

    def __init__(
        self,
        session: SessionStore,
        *,
        clock: Callable[[], float] = time.monotonic,
        seconds: float = HOLD_SECONDS,
    ) -> None:
        super().__init__(HoldsState(), session)
        self._session, self._clock, self._seconds = session, clock, seconds
        self._waiting: dict[int, _Waiting] = {}
        self._last_id = 0
        self._paused_at: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        session.cleared.connect(self.drop)

    def hold(self, act: Act, clients: tuple[Client, ...], sender: HoldSender) -> None:
        """Have ``sender`` do ``act`` when the time is over; a client waits for one thing only."""
        connection, signed_in = self._session.state.connection, self._session.signed_in
        free = tuple(one for one in clients if one.client_id not in self._state.client_ids)
        if not free or connection is None or signed_in is None or self._session.state.withdrawn:
            return
        self._last_id += 1
        deadline = self._now() + self._seconds
        self._waiting[self._last_id] = _Waiting(sender, deadline)
        left = self._seconds_left(deadline)
        new = Hold(self._last_id, act, free, connection.name, left)
        self._show(held=(*self._state.held, new))
        self._wait()

    def undo(self, hold_id: int) -> None:
        """Never send it."""
        self._take(hold_id)
        self._wait()

    def send_now(self, hold_id: int) -> None:
        """Do not wait any longer: for a secret that has leaked."""
        waiting = self._waiting.get(hold_id)
        hold = self._take(hold_id)
        self._wait()
        if hold is not None and waiting is not None:
            self.released.emit(hold)
            waiting.sender.send_held(hold)

    def set_paused(self, is_paused: bool) -> None:
        """Stop the time while **Undo** cannot be reached, and go on afterwards."""
        if is_paused == self._state.is_paused:
            return
        if is_paused:
            self._paused_at = self._clock()
        elif self._paused_at is not None:
            lost, self._paused_at = self._clock() - self._paused_at, None
            self._waiting = {
                hold_id: replace(one, deadline=one.deadline + lost)
                for hold_id, one in self._waiting.items()
            }
        self._show(is_paused=is_paused)
        self._wait()

    @Slot()
    def drop(self) -> None:
        """Send nothing of what is held: the session or the program ends."""
        self._waiting = {}
        self._timer.stop()
        if self._state.held:
            self._show(held=(), dropped=(*self._state.dropped, *self._state.held))

    def tell_dropped(self, hold: Hold) -> None:
        """Say of a hold that was sent in part what of it was not."""
        self._show(dropped=(*self._state.dropped, hold))

    @Slot()
    def dismiss_dropped(self) -> None:
        """The person has seen what was not sent."""
        self._show(dropped=())

    def _now(self) -> float:
        return self._clock() if self._paused_at is None else self._paused_at

    def _seconds_left(self, deadline: float) -> int:
        return max(1, math.ceil(deadline - self._now()))

    def _take(self, hold_id: int) -> Hold | None:
        self._waiting.pop(hold_id, None)
        found = next((one for one in self._state.held if one.id == hold_id), None)
        self._show(held=tuple(one for one in self._state.held if one.id != hold_id))
        return found

    def _wait(self) -> None:
        """Until the next whole second of any hold, if there is one."""
        if not self._waiting or self._state.is_paused:
            self._timer.stop()
            return
        rests = [one.deadline - self._now() for one in self._waiting.values()]
        to_next = min(rest - math.ceil(rest) + 1 for rest in rests)
        self._timer.start(max(1, math.ceil(to_next * 1000)))

    @Slot()
    def _on_timeout(self) -> None:
        now = self._now()
        for hold_id in [key for key, one in self._waiting.items() if one.deadline <= now]:
            self.send_now(hold_id)
        self._show(
            held=tuple(
                replace(one, seconds_left=self._seconds_left(self._waiting[one.id].deadline))
                for one in self._state.held
            )
        )
        self._wait()
