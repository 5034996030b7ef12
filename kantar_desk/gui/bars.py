"""The message bar and the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, IconButton, Text
from kantar_desk.gui.style import style

if TYPE_CHECKING:
    from datetime import datetime

    from kantar_desk.gui.jobs import Job, Jobs
    from kantar_desk.gui.messages import Message

_STAY_SECONDS = 10
_SIGNS = {
    "done": ("info", "second_text"),
    "warning": ("warning", "warning"),
    "error": ("warning-circle", "error"),
}


class MessageBar(QWidget):
    """One sentence at a time with its buttons; more wait and are counted. Errors stay until closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Message] = []
        self._message: Message | None = None
        self.setMinimumHeight(style.px(tokens.BAR_MESSAGE))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.px(16), style.px(4), style.px(8), style.px(4))
        layout.setSpacing(style.px(8))
        self._sign = QLabel()
        self._text = Text(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._more = Text(second=True)
        self._buttons = QHBoxLayout()
        self._close = IconButton("x", self.tr("Close message"))
        self._close.clicked.connect(self.close_message)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(self._more)
        layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_message)
        self.setAccessibleName(self.tr("Message"))
        self.hide()
        style.changed.connect(self._show_sign)

    @property
    def text(self) -> str:
        """The sentence on show, or an empty string."""
        return self._message.text if self._message is not None else ""

    def show_message(self, message: Message) -> None:
        """Show a message; an error or warning on show is not pushed away by a quieter one, which waits."""
        if self._message is not None and self._message.level == "error" and message.level != "error":
            self._waiting.append(message)
            self._count()
            return
        self._put(message)

    def next_action(self) -> None:
        """The user did something else: a message that only reports what was done goes."""
        if self._message is not None and self._message.level != "error":
            self.close_message()

    def close_message(self) -> None:
        """Close the message on show and show the next one, if any."""
        self._timer.stop()
        self._message = None
        if self._waiting:
            self._put(self._waiting.pop(0))
        else:
            self.hide()

    def _put(self, message: Message) -> None:
        self._message = message
        self._text.setText(message.text)
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, call in message.buttons:
            button = Button(words)
            button.clicked.connect(lambda _=False, run=call: self._press(run))
            self._buttons.addWidget(button)
        self._show_sign()
        self._count()
        self.show()
        if message.level == "done":
            self._timer.start(_STAY_SECONDS * 1000)
        else:
            self._timer.stop()
        announce(self, message.text)

    def _press(self, run: object) -> None:
        self.close_message()
        if callable(run):
            run()

    def _show_sign(self) -> None:
        if self._message is not None:
            name, role = _SIGNS[self._message.level]
            self._sign.setPixmap(style.pixmap(name, style.px(16), role, self.devicePixelRatioF()))

    def _count(self) -> None:
        self._more.setText(self.tr("%n more", "", len(self._waiting)) if self._waiting else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Page ground with a line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        painter.fillRect(0, 0, self.width(), 1, style.colour("panel_line"))


def announce(widget: QWidget, text: str) -> None:
    """Tell screen readers."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class StatusButton(QPushButton):
    """Quiet words in the status line that can be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("flat", True)
        self.setProperty("low", True)
        self.setFixedHeight(style.px(24))
        self._restyle()
        style.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(style.font(tokens.SECOND))
        self.setStyleSheet(
            f"StatusButton {{ color: {style.theme.second_text}; padding: 0 {style.px(6)}px; }}"
        )


class StatusLine(QWidget):
    """What is saved, which set is tagged, what runs, how large the text is."""

    set_clicked = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._saved: datetime | None = None
        self._failed = False
        self._detail = ""
        self.setFixedHeight(style.px(tokens.BAR_STATUS))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.px(12), 0, style.px(12), 0)
        layout.setSpacing(style.px(8))
        self._sign = QLabel()
        self._left = Text(size=tokens.SECOND, second=True)
        self._job = Text(size=tokens.SECOND, second=True)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(style.px(96))
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._pause = Button(self.tr("Pause"), flat=True)
        self._pause.clicked.connect(self._pause_job)
        self._cancel = Button(self.tr("Cancel"), flat=True)
        for button in (self._pause, self._cancel):
            button.setProperty("low", True)
            button.setFixedHeight(style.px(24))
        self._cancel.clicked.connect(self._cancel_job)
        self._set = StatusButton()
        self._set.clicked.connect(self.set_clicked)
        self._zoom = Text(size=tokens.SECOND, second=True)
        layout.addWidget(self._sign)
        layout.addWidget(self._left)
        layout.addStretch(1)
        for widget in (self._job, self._bar, self._pause, self._cancel):
            layout.addWidget(widget)
            widget.hide()
        layout.addSpacing(style.px(16))
        layout.addWidget(self._set)
        layout.addSpacing(style.px(8))
        layout.addWidget(self._zoom)
        jobs.changed.connect(self._show_jobs)
        style.changed.connect(self._show_saved)
        self._show_saved()

    def set_saved(self, moment: datetime | None) -> None:
        """A commit returned at this time; None: the last write failed."""
        self._failed = moment is None
        if moment is not None:
            self._saved = moment.astimezone()
        self._show_saved()

    def set_project(self, name: str) -> None:
        """Another project: nothing was saved in it yet in this window."""
        self._saved, self._failed = None, False
        self._detail = name
        self._show_saved()

    def set_detail(self, text: str) -> None:
        """Counts behind the saved time."""
        self._detail = text
        self._show_saved()

    def set_set(self, text: str, tip: str = "") -> None:
        """Whose set the tags go to; a click asks for the place to change that."""
        self._set.setText(text)
        self._set.setToolTip(tip)
        self._set.setVisible(bool(text))

    def set_zoom(self, percent: int) -> None:
        """The size of the text."""
        self._zoom.setText(self.tr("{percent} %").format(percent=percent))

    @property
    def text(self) -> str:
        """What the left side says."""
        return self._left.text()

    def _show_saved(self) -> None:
        parts = [self._detail] if self._detail else []
        if self._failed:
            parts.insert(0, self.tr("Not saved"))
        elif self._saved is not None:
            time = self._saved.strftime("%H:%M")
            parts.insert(0, self.tr("Saved {time}").format(time=time))
        self._left.setText(" · ".join(parts))
        if self._failed:
            self._sign.setPixmap(
                style.pixmap("warning-circle", style.px(14), "error", self.devicePixelRatioF())
            )
        elif self._saved is not None:
            self._sign.setPixmap(style.pixmap("check", style.px(14), "second_text", self.devicePixelRatioF()))
        else:
            self._sign.clear()
        self._sign.setVisible(self._failed or self._saved is not None)

    def _current(self) -> Job | None:
        return self._jobs.running[0] if self._jobs.running else None

    def _show_jobs(self) -> None:
        job = self._current()
        for widget in (self._job, self._bar, self._cancel):
            widget.setVisible(job is not None)
        self._pause.setVisible(job is not None and job.pausable)
        if job is None:
            return
        self._pause.setText(self.tr("Go on") if job.paused else self.tr("Pause"))
        others = len(self._jobs.running) - 1
        title = (
            job.title if not others else self.tr("{title} and %n more", "", others).format(title=job.title)
        )
        if job.paused:
            locale = QLocale()
            words = (
                self.tr("{title}: paused at {done} of {total}") if job.total else self.tr("{title}: paused")
            )
            self._job.setText(
                words.format(title=title, done=locale.toString(job.done), total=locale.toString(job.total))
            )
        elif job.total:
            share = min(100, round(100 * job.done / job.total))
            self._job.setText(self.tr("{title} {share} %").format(title=title, share=share))
        else:
            self._job.setText(title)
        if job.total:
            self._bar.setRange(0, 100)
            self._bar.setValue(min(100, round(100 * job.done / job.total)))
        else:
            self._bar.setRange(0, 1 if job.paused else 0)  # a bar that runs to and fro would say it works

    def _pause_job(self) -> None:
        job = self._current()
        if job is not None:
            self._jobs.pause(job, not job.paused)

    def _cancel_job(self) -> None:
        job = self._current()
        if job is not None:
            job.cancel()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Panel ground with a line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("panel"))
        painter.fillRect(0, 0, self.width(), 1, style.colour("panel_line"))
