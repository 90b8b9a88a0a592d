"""What is known of one access token: how it stands, how long it lives, what the clocks do to it."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_admin.domain.tokens import Moment
from desktop_admin.state.token_snapshots import TokenState, TokenView
from desktop_admin.ui.page_spec import PageContext
from desktop_admin.ui.parts.token_words import clock_text, standing_of
from desktop_admin.ui.texts import duration_text
from desktop_admin.ui.theme.icons import Tint
from desktop_admin.ui.theme.styling import set_shown
from desktop_admin.ui.theme.tokens import SPACE_2, SPACE_3
from desktop_admin.ui.widgets.countdown import Countdown
from desktop_admin.ui.widgets.icon_label import IconLabel
from desktop_admin.ui.widgets.layouts import hbox, vbox
from desktop_admin.ui.widgets.plain_label import PlainLabel, TextRole
from desktop_admin.ui.widgets.tag import Tag

_ICON = 16


class TokenFacts(QWidget):
    """``ended``: the time of the token is over."""

    ended = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("token_facts")
        self._local_now = context.now
        self._moment: Callable[[], Moment] = Moment.now
        self._tag = Tag(parent=self)
        self._standing = PlainLabel("", TextRole.BODY, self, name="token_standing", wraps=True)
        self._countdown = Countdown(self._words, self, name="token_countdown")
        self._countdown.ended.connect(self.ended)
        self._end = PlainLabel("", TextRole.SECONDARY, self, name="token_end_label")
        self._clock_row = QWidget(self)
        self._clock = PlainLabel("", TextRole.WARN, name="token_clock_note", wraps=True)
        self._lay_out()

    def render_view(self, state: TokenState, view: TokenView) -> None:
        """Show what is known of ``view``."""
        standing = standing_of(state, view, is_ended=self.is_ended(view))
        self._tag.render_tag(standing.kind, standing.tag, standing.icon)
        self._standing.setText(standing.text)
        self._render_life(view)
        clock = clock_text(view.clock_difference)
        self._clock.setText(clock)
        set_shown(self._clock_row, bool(clock))

    def clear(self) -> None:
        """Count nothing more."""
        self._countdown.show_life(None)

    def is_ended(self, view: TokenView) -> bool:
        """Whether the time of ``view`` is over."""
        return view.seconds_left(self._moment()) == 0

    def _render_life(self, view: TokenView) -> None:
        is_counting = view.seconds is not None and not view.is_revoked and not self.is_ended(view)
        set_shown(self._countdown, is_counting)
        if view.seconds is None:
            self._end.setText(self.tr("The server did not tell how long it lives."))
            return
        left = view.seconds - self._moment().since(view.asked_at)
        end = f"{self._local_now() + timedelta(seconds=left):%H:%M:%S}"
        life = duration_text(view.seconds)
        if is_counting:
            text = self.tr("at {time}, with a life of {life}")
        elif self.is_ended(view):
            text = self.tr("It ended at {time}, with a life of {life}.")
        else:
            text = self.tr("Without that it would have ended at {time}.")
        self._end.setText(text.format(time=end, life=life))
        name = self.tr("Ends at {time}").format(time=end)
        self._countdown.show_life(partial(self._left, view) if is_counting else None, name)

    def _left(self, view: TokenView) -> float:
        return view.seconds_left(self._moment()) or 0.0

    def _words(self, seconds: float) -> str:
        return self.tr("Ends in {time}").format(time=duration_text(math.ceil(seconds)))

    def _lay_out(self) -> None:
        standing, life = hbox(SPACE_3), hbox(SPACE_2)
        standing.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignTop)
        standing.addWidget(self._standing, 1)
        life.addWidget(IconLabel("clock", Tint.MUTED, _ICON))
        life.addWidget(self._countdown)
        life.addWidget(self._end)
        life.addStretch(1)
        clock = hbox(SPACE_2, self._clock_row)
        clock.addWidget(IconLabel("triangle-alert", Tint.WARN, _ICON))
        clock.addWidget(self._clock, 1)
        column = vbox(SPACE_3, self)
        column.addLayout(standing)
        column.addLayout(life)
        column.addWidget(self._clock_row)
