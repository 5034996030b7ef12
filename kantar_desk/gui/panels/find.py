"""The find bar: every hit in the stored text, counted, with case and whole-word options."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, IconButton, Text
from kantar_desk.gui.style import style
from kantar_desk.gui.text_view.view import TextView
from kantar_desk.model.text import Span
from kantar_desk.workspace.finding import find_in_text


class FindField(QLineEdit):
    """Enter goes on, Shift+Enter back, Esc closes."""

    step = Signal(int)
    closed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a find field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Finds in the document on the page. Hits are spans of the stored text in code points.

    ``everywhere`` carries words that are to be found in the whole project.
    """

    everywhere = Signal(str)

    def __init__(self, view: TextView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.hits: list[Span] = []
        self._current: int | None = None
        self.setFixedHeight(style.px(tokens.BAR_PANEL))
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(24), style.px(6), style.px(12), style.px(6))
        row.setSpacing(style.px(6))
        self.field = FindField()
        self.field.setPlaceholderText(self.tr("Find in this document"))
        self.field.setAccessibleName(self.tr("Find in this document"))
        self.field.setMaximumWidth(style.px(320))
        self.count = Text(second=True)
        self.case = self._option(self.tr("Aa"), self.tr("Match capitals"))
        self.whole = self._option(self.tr("Words"), self.tr("Whole words only"))
        previous = IconButton("caret-up", self.tr("Previous hit (Shift+F3)"))
        following = IconButton("caret-down", self.tr("Next hit (F3)"))
        close = IconButton("x", self.tr("Close find"))
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addStretch(1)
        self.all = Button(self.tr("In all documents"), flat=True)
        self.all.clicked.connect(lambda: self.everywhere.emit(self.field.text()))
        row.addWidget(self.all)
        for widget in (self.case, self.whole, previous, following, close):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(60)
        self._timer.timeout.connect(self.search)
        self.field.textChanged.connect(lambda _: self._timer.start())
        self.field.step.connect(self.step)
        self.field.closed.connect(self.close_bar)
        previous.clicked.connect(lambda: self.step(-1))
        following.clicked.connect(lambda: self.step(1))
        close.clicked.connect(self.close_bar)

    def _option(self, word: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(word)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setMinimumHeight(style.px(26))
        button.toggled.connect(lambda _: self.search())
        return button

    def set_view(self, view: TextView) -> None:
        """Find in another text from now on; if the bar is open, at once."""
        if view is self.view:
            return
        if self.isVisible():
            self.view.set_hits([])
        self.view = view
        if self.isVisible():
            self.search()

    def open(self) -> None:
        """Show the bar, with the selected words in the field."""
        span = self.view.selection()
        if span is not None and len(span) <= 200:
            self.field.setText(self.view.copy_text(span))
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide bar and hits; the caret stays at the last hit."""
        self._timer.stop()
        self.hits, self._current = [], None
        self.view.set_hits([])
        self.hide()
        self.view.setFocus()

    def search(self) -> None:
        """Find anew; the first hit behind the caret becomes the current one."""
        self._timer.stop()
        text = self.field.text()
        self.hits = find_in_text(
            self.view.text, text, match_case=self.case.isChecked(), whole_word=self.whole.isChecked()
        )
        if self.hits:
            selected = self.view.selection()
            start = selected.start if selected is not None else self.view.caret()
            self._current = bisect_left([hit.start for hit in self.hits], start) % len(self.hits)
        else:
            self._current = None
        self._show(move=False)

    def step(self, by: int) -> None:
        """Go to the next or previous hit, round the ends."""
        if self._timer.isActive():
            self.search()
        if not self.hits:
            return
        now = self._current if self._current is not None else 0
        shown = self.view.selection() == self.hits[now]
        self._current = (now + by) % len(self.hits) if shown else now
        self._show(move=True)

    def _show(self, *, move: bool) -> None:
        self.view.set_hits(self.hits, self._current)
        if self._current is None:
            self.count.setText(self.tr("No hits") if self.field.text().strip() else "")
            return
        self.count.setText(
            self.tr("{number} of {total}").format(number=self._current + 1, total=len(self.hits))
        )
        if move:
            hit = self.hits[self._current]
            self.view.go_to(hit.start, span=hit)
            self.view.set_selection(hit)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Panel ground with a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("panel"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.colour("panel_line"))
