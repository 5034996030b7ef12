"""The right side of Disputes: the passage of the current claim, who says it, its relations, and the values to set."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QSplitter, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, ElidedText, Line, Panel, PanelHead, Text
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.gui.places.disputes.parts import Choices, in_quotes
from kantar_desk.gui.relations import relation_words
from kantar_desk.gui.style import style
from kantar_desk.gui.text_view.view import TextView
from kantar_desk.gui.view_tags import shown, view_tag
from kantar_desk.model.dispute import Position
from kantar_desk.workspace.dispute_queries import ClaimLine, DisputeView
from kantar_desk.workspace.document_queries import open_document
from kantar_desk.workspace.inspector_queries import RelationShown


class PassageView(TextView):
    """The document of a claim, for reading only."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.set_side_margin(style.px(16))
        self.set_flagged(False)
        self.setAccessibleName(self.tr("Passage"))
        style.changed.connect(self._restyle)
        desk.settings_changed.connect(lambda _: self._restyle())
        self._restyle()

    def _restyle(self) -> None:
        settings = self.desk.settings
        self.set_theme(style.theme)
        self.set_face(settings.text_font or "serif")
        self.set_line_spacing(settings.line_spacing / 100)
        self.set_labels("off")

    def show_claim(self, document_id: UUID, claim_id: UUID, position: int, *, anew: bool = False) -> None:
        """Show the passage of a claim; the document is read only when it is another one, or changed (``anew``)."""
        if anew or document_id != self.document_id:
            found = open_document(self.desk.ws, document_id)
            if found is None:
                self.set_document(None, "", "")
                return
            structure = [(part.kind, part.start, part.end, part.value) for part in found.structure]
            self.set_document(document_id, found.document.title, found.text, structure)
            self.set_tags(
                view_tag(self.desk, one) for one in found.annotations if shown(self.desk, one.set_id)
            )
        self.select_tag(claim_id, reveal=False)
        self.go_to(position)


class NoteField(QLineEdit):
    """The note of a stance; Enter or leaving keeps it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the note."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clearFocus()
        else:
            super().keyPressEvent(event)


class LinkedLine(QLabel):
    """One line of words with a link among them, in the colours of the theme also after that was changed."""

    def __init__(self, before: str, link: str, after: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (_plain(before), _plain(link), _plain(after))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        style.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        before, link, after = self._parts
        self.setFont(style.font())
        self.setText(f'{before} <a href="go" style="color:{style.theme.text}">{link}</a>{after}')


class PassagePanel(Panel):
    """Passage over values. ``chosen`` carries a stance or cell code (None empties), ``noted`` a note."""

    chosen = Signal(object)
    noted = Signal(str)
    open_in_read = Signal()
    follow = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.button = Button(self.tr("Open in Read"), key="Ctrl+Enter")
        self.head = PanelHead(self.tr("Passage"), [self.button])
        self.title = ElidedText(weight=tokens.WEIGHT_CURRENT)
        self.second = ElidedText(size=tokens.SECOND, second=True)
        self.view = PassageView(desk)
        self.stances = Choices(
            [(code, label("stance", code)) for code in codes_of("stance")], self.tr("Empty")
        )
        self.cells = Choices([(code, label("cell", code)) for code in codes_of("cell")], self.tr("Derived"))
        self.values_title = ElidedText(weight=tokens.WEIGHT_CURRENT)
        self.note = NoteField()
        self.note.setPlaceholderText(self.tr("No note"))
        self.note.setAccessibleName(self.tr("Note of the stance"))
        self._facts = QGridLayout()
        self._layout()
        self.button.clicked.connect(self.open_in_read)
        self.stances.chosen.connect(self.chosen)
        self.cells.chosen.connect(self.chosen)
        self.note.editingFinished.connect(self._note_done)
        self._note = ""
        self.line: ClaimLine | None = None
        self.show_line(None, None, None, "sheet", None)

    def _layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Line())
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        top = Panel(page=True)
        upper = QVBoxLayout(top)
        upper.setContentsMargins(0, style.px(12), 0, 0)
        upper.setSpacing(0)
        for words in (self.title, self.second):
            words.setContentsMargins(0, 0, 0, 0)
            holder = QVBoxLayout()
            holder.setContentsMargins(style.px(16), 0, style.px(16), 0)
            holder.addWidget(words)
            upper.addLayout(holder)
        upper.addSpacing(style.px(8))
        upper.addWidget(self.view, 1)
        self.split.addWidget(top)
        low = Panel()
        lower = QVBoxLayout(low)
        lower.setContentsMargins(style.px(16), style.px(12), style.px(12), style.px(12))
        lower.setSpacing(style.px(6))
        self._facts.setHorizontalSpacing(style.px(12))
        self._facts.setVerticalSpacing(style.px(8))
        self._facts.setColumnMinimumWidth(0, style.px(88))
        self._facts.setColumnStretch(1, 1)
        lower.addLayout(self._facts)
        lower.addSpacing(style.px(6))
        self._line = Line()
        lower.addWidget(self._line)
        lower.addSpacing(style.px(4))
        lower.addWidget(self.values_title)
        lower.addWidget(self.stances)
        lower.addWidget(self.cells)
        row = QGridLayout()
        row.setColumnMinimumWidth(0, style.px(88))
        row.setColumnStretch(1, 1)
        self.note_name = Text(self.tr("Note"), second=True)
        row.addWidget(self.note_name, 0, 0)
        row.addWidget(self.note, 0, 1)
        lower.addLayout(row)
        lower.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(low)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.split.addWidget(area)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([style.px(390), style.px(400)])
        column.addWidget(self.split, 1)
        self.setFocusProxy(self.view)

    def show_line(
        self,
        view: DisputeView | None,
        line: ClaimLine | None,
        position: Position | None,
        mode: str,
        value: tuple[str, str] | None,
        *,
        anew: bool = False,
    ) -> None:
        """Show a claim; ``value`` is the annotator's own stance or cell with its note, or None."""
        self.line = line
        self.button.setEnabled(line is not None)
        on = line is not None and position is not None
        matrix = mode == "matrix"
        self.stances.setVisible(on and not matrix)
        self.cells.setVisible(on and matrix)
        self.values_title.setVisible(on)
        self._line.setVisible(line is not None)
        self.note.setVisible(on)
        self.note_name.setVisible(on)
        self.note.setEnabled(value is not None)
        self._note = value[1] if value is not None else ""
        self.note.setText(self._note)
        self.stances.set_value(value[0] if value is not None else None)
        self.cells.set_value(value[0] if value is not None else None)
        if position is not None:
            words = self.tr("Claim against “{answer}”") if matrix else self.tr("Stance to “{answer}”")
            self.values_title.setText(words.format(answer=position.answer))
        self._clear_facts()
        if line is None:
            self.title.setText(self.tr("No claim selected"))
            self.second.setText(self.tr("The passage of a claim on the sheet stands here."))
            self.view.set_document(None, "", "")
            self.view.set_tags(())
            return
        source = line.document.source
        parts = [
            label("genre", source.genre) if source.genre else "",
            partial_date(source.published, short=True),
            self.tr("paragraph {number}").format(number=line.paragraph),
        ]
        self.title.setText(line.document.title)
        self.second.setText(" · ".join(part for part in parts if part))
        start = line.annotation.spans[0].start
        self.view.show_claim(line.document.id, line.annotation.id, start, anew=anew)
        self._fact(self.tr("Holder"), Text(line.holder, wrap=True))
        self._fact(self.tr("Made on"), Text(partial_date(line.row.date) or self.tr("No date"), wrap=True))
        for number, shown_relation in enumerate(line.relations):
            self._fact(self.tr("Relations") if not number else "", self._relation(shown_relation))

    def _clear_facts(self) -> None:
        while self._facts.count():
            item = self._facts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _fact(self, name: str, value: QWidget) -> None:
        row = self._facts.rowCount()
        self._facts.addWidget(Text(name, second=True), row, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(value, row, 1)

    def _relation(self, shown_relation: RelationShown) -> QLabel:
        verb = relation_words(shown_relation)
        other = " ".join(shown_relation.other.quote.split())
        other = other if len(other) <= 48 else other[:47] + "…"
        where = f" · {shown_relation.document}" if shown_relation.document else ""
        words = LinkedLine(verb, in_quotes(other), where)
        words.setAccessibleName(f"{verb} {other}")
        words.linkActivated.connect(lambda _: self.follow.emit(shown_relation.other.id))
        return words

    def _note_done(self) -> None:
        if self.note.text() != self._note:
            self._note = self.note.text()
            self.noted.emit(self._note)


def _plain(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
