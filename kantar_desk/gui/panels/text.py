"""The middle of Read: header with title and tag buttons, the text, the find bar."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.commands.tagging import TAG_COMMANDS
from kantar_desk.gui.components import ElidedText, Panel, TagButton
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.key_labels import KeyLabels
from kantar_desk.gui.labels import LANGUAGES, label
from kantar_desk.gui.panels.find import FindBar
from kantar_desk.gui.panels.tab_strip import TabStrip
from kantar_desk.gui.style import style
from kantar_desk.gui.text_view.canvas import SIDE
from kantar_desk.gui.text_view.view import TextView
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.text import Document

_LEAST, _LEAST_SIDE = 360, 240
_MARGIN = 40  # beside each of two texts: room for one sign and the scroll bar


class ReadingView(TextView):
    """The text view of Read: single keys are commands in it. ``used``: somebody came here; true by pointer."""

    takes_single_keys = True
    used = Signal(bool)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is here."""
        super().focusInEvent(event)
        self.used.emit(event.reason() == Qt.FocusReason.MouseFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come here before the press does anything; a window that is not active gives the focus only later."""
        self.used.emit(True)
        super().mousePressEvent(event)


class TextHeader(QWidget):
    """Title over genre, date and language; the three tag buttons at the right."""

    tag = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setFixedHeight(style.px(tokens.BAR_TEXT))
        row = QHBoxLayout(self)
        row.setContentsMargins(style.px(24), 0, style.px(16), 0)
        row.setSpacing(style.px(10))
        column = QVBoxLayout()
        column.setContentsMargins(0, style.px(5), 0, style.px(5))
        column.setSpacing(0)
        self.title = ElidedText(weight=tokens.WEIGHT_HEAD, mode=Qt.TextElideMode.ElideMiddle)
        self.second = ElidedText(size=tokens.SECOND, second=True)
        column.addWidget(self.title)
        column.addWidget(self.second)
        row.addLayout(column, 1)
        self.buttons = {
            kind: TagButton(kind, word)
            for kind, word in (
                ("claim", self.tr("Claim")),
                ("entity", self.tr("Entity")),
                ("disputed_statement", self.tr("Disputed")),
            )
        }
        KeyLabels(desk, {TAG_COMMANDS[kind]: button for kind, button in self.buttons.items()}, self)
        for kind, button in self.buttons.items():
            button.clicked.connect(lambda one=kind: self.tag.emit(one))
            row.addWidget(button)

    def show_document(self, document: Document | None) -> None:
        """Title and where the document comes from."""
        if document is None:
            self.title.setText("")
            self.second.setText("")
            return
        source = document.source
        parts = [
            label("genre", source.genre) if source.genre else "",
            partial_date(source.published, short=True),
            language_name(source.language),
            label("translation", source.translation) if source.translation in ("human", "machine") else "",
        ]
        self.title.setText(document.title)
        self.second.setText(" · ".join(part for part in parts if part) or self.tr("No details yet"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Page ground with a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("page"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), style.colour("panel_line"))


def language_name(tag: str) -> str:
    """The name of a language by its BCP 47 tag, as the window names it, else as it names itself, or the tag."""
    from PySide6.QtCore import QCoreApplication, QLocale

    if not tag:
        return ""
    base = tag.split("-", maxsplit=1)[0]
    if base in LANGUAGES:
        return QCoreApplication.translate("Labels", LANGUAGES[base])
    locale = QLocale(tag)
    if locale.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return tag
    return locale.nativeLanguageName() or QLocale.languageToString(locale.language())


class ReadingPane(QWidget):
    """One of the texts side by side: its tabs, the view, and what is known of the document in front.

    ``documents`` are the ids of its tabs in their order, the one in front among them, which is ``document``;
    ``annotations`` (of all sets) and ``comments`` (their number by annotation) are of that one. ``used``: somebody
    came here; true by pointer.
    """

    used = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.documents: list[UUID] = []
        self.document: Document | None = None
        self.annotations: dict[UUID, Annotation] = {}
        self.comments: dict[UUID, int] = {}
        self.strip = TabStrip()
        self.strip.hide()
        self.view = ReadingView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.view, 1)
        self.view.used.connect(self.used)
        self.strip.focused.connect(lambda: self.used.emit(False))
        self.strip.pressed.connect(self.view.setFocus)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Send the keyboard to the text."""
        self.view.setFocus(reason)

    @property
    def document_id(self) -> UUID | None:
        """The document in front."""
        return self.view.document_id


class TextPane(Panel):
    """Header, find bar and the text, or two texts side by side. Header and find bar follow the one in focus."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, page=True)
        self.desk = desk
        self.header = TextHeader(desk)
        self.pane = ReadingPane()
        """The text in focus: the one that keys and lists act on."""
        self.panes = [self.pane]
        """The texts on the screen, from left to right."""
        self._spare: ReadingPane | None = None
        self.find_bar = FindBar(self.view)
        self.find_bar.hide()
        self.sides = QSplitter(Qt.Orientation.Horizontal)
        self.sides.setChildrenCollapsible(False)
        self.sides.setHandleWidth(1)
        self.sides.addWidget(self.pane)
        self.setMinimumWidth(style.px(_LEAST))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.header)
        self.column.addWidget(self.find_bar)
        self.column.addWidget(self.sides, 1)
        style.changed.connect(self._restyle)
        desk.settings_changed.connect(lambda _: self._restyle())
        self._restyle()

    @property
    def view(self) -> ReadingView:
        """The view of the text in focus."""
        return self.pane.view

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Send the keyboard to the text. A focus proxy that changes would break the order of Tab."""
        self.view.setFocus(reason)

    def set_pane(self, pane: ReadingPane) -> None:
        """Make a text the one in focus. The keyboard goes there if it is in the other text, and stays in a list."""
        self.pane = pane
        if any(one.view.hasFocus() for one in self.panes if one is not pane):
            pane.view.setFocus()
        self.find_bar.set_view(pane.view)
        for one in self.panes:
            one.strip.set_active(one is pane)

    @property
    def split(self) -> bool:
        """Whether two texts stand side by side."""
        return len(self.panes) > 1

    @property
    def other(self) -> ReadingPane | None:
        """The text that is not in focus, if there are two."""
        return next((one for one in self.panes if one is not self.pane), None)

    def add_pane(self) -> ReadingPane:
        """A second text at the right, empty, half as wide as there is room; it is not in focus yet."""
        pane = self._spare or ReadingPane()
        self._spare = None
        self.panes.append(pane)
        self.dress(pane.view)
        pane.strip.set_active(False)
        self.sides.addWidget(pane)
        for one in self.panes:
            one.setMinimumWidth(style.px(_LEAST_SIDE))
            one.view.set_side_margin(style.px(_MARGIN))
        self.setMinimumWidth(2 * style.px(_LEAST_SIDE) + self.sides.handleWidth())
        QWidget.setTabOrder(self.panes[0].view, pane.strip)
        QWidget.setTabOrder(pane.strip, pane.view)
        pane.show()
        self.even()
        return pane

    def even(self) -> None:
        """Give both texts the same width."""
        half = max(1, self.sides.width() // 2)
        self.sides.setSizes([half] * len(self.panes))

    def clear_hits(self) -> None:
        """Show no search hits in any text."""
        for pane in self.panes:
            pane.view.set_hits([])

    def drop_pane(self, pane: ReadingPane) -> None:
        """Take one of two texts off the screen; it is kept for the next time."""
        self.panes.remove(pane)
        if pane.view.hasFocus() or pane.strip.hasFocus():
            self.panes[0].view.setFocus()
        pane.hide()
        self._spare = pane
        for one in self.panes:
            one.setMinimumWidth(0)
            one.view.set_side_margin(SIDE)
        self.setMinimumWidth(style.px(_LEAST))

    def _restyle(self) -> None:
        for pane in self.panes:
            self.dress(pane.view)

    def dress(self, view: ReadingView) -> None:
        """Give a view theme, font and labels as they are set."""
        settings = self.desk.settings
        view.set_theme(style.theme)
        view.set_face(settings.text_font or "serif")
        view.set_line_spacing(settings.line_spacing / 100)
        view.set_labels("all" if style.theme.high_contrast else settings.labels)
        view.set_snap_to_words(settings.whole_words)
