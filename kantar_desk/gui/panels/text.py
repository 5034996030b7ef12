"""The middle of Read: header with title and tag buttons, the text, the find bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import ElidedText, Panel, TagButton
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import label
from kantar_desk.gui.panels.find import FindBar
from kantar_desk.gui.style import style
from kantar_desk.gui.text_view.view import TextView
from kantar_desk.model.text import Document


class ReadingView(TextView):
    """The text view of Read: single keys are commands in it."""

    takes_single_keys = True


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
            kind: TagButton(kind, word, key)
            for kind, word, key in (
                ("claim", self.tr("Claim"), "1"),
                ("entity", self.tr("Entity"), "2"),
                ("disputed_statement", self.tr("Disputed"), "3"),
            )
        }
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
    """The name of a language by its BCP 47 tag, or the tag itself."""
    from PySide6.QtCore import QLocale

    if not tag:
        return ""
    language = QLocale(tag).language()
    if language in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return tag
    return QLocale.languageToString(language)


class TextPane(Panel):
    """Header, text and find bar."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, page=True)
        self.desk = desk
        self.header = TextHeader(desk)
        self.view = ReadingView()
        self.find_bar = FindBar(self.view)
        self.find_bar.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.header)
        self.column.addWidget(self.find_bar)
        self.column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        style.changed.connect(self._restyle)
        desk.settings_changed.connect(lambda _: self._restyle())
        self._restyle()

    def _restyle(self) -> None:
        settings = self.desk.settings
        self.view.set_theme(style.theme)
        self.view.set_face(settings.text_font or "serif")
        self.view.set_line_spacing(settings.line_spacing / 100)
        self.view.set_labels("all" if style.theme.high_contrast else settings.labels)
