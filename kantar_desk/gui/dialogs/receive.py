"""What importing an annotation set would do, shown before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, ElidedText, Line, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.belonging import BelongingRow
from kantar_desk.gui.messages import sentence
from kantar_desk.gui.style import style
from kantar_desk.workspace.intake import Belonging, SetOffer, read_again


class ReceiveDialog(QDialog):
    """Who, which version, which documents, how many tags; then one undo step, or nothing."""

    def __init__(self, desk: Desk, offer: SetOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.offer = offer
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import annotation set"))
        self.resize(style.px(640), style.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body(), 1)
        column.addWidget(Line())
        column.addLayout(self._foot())
        self.go.setFocus()  # only now: what is not in the window yet does not keep the focus

    def _body(self) -> QWidget:
        plan = self.offer.plan
        body = Panel()
        column = QVBoxLayout(body)
        column.setContentsMargins(*[style.px(24)] * 4)
        column.setSpacing(style.px(10))
        for one in plan.sets:
            column.addWidget(Text(one.set.name, size=tokens.TITLE, weight=tokens.WEIGHT_HEAD, wrap=True))
            who = self.tr("By {owner}, version {version}. {status}").format(
                owner=one.owner or self.tr("an unknown person"),
                version=one.set.version,
                status=self._status(one.status),
            )
            column.addWidget(Text(who, second=True, wrap=True))
        if not plan.sets:
            column.addWidget(
                Text(self.tr("Decisions and comments"), size=tokens.TITLE, weight=tokens.WEIGHT_HEAD)
            )
            decisions = len(self.offer.result.bundle.head.decisions)
            words = self.tr(
                "A reply with %n decision(s) on your tags. Importing it changes none of them.", "", decisions
            )
            column.addWidget(Text(words, second=True, wrap=True))
        column.addLayout(self._numbers())
        self._documents(column)
        for words in self._warnings():
            column.addWidget(Text(words, second=True, wrap=True))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        return scroll

    def _status(self, status: str) -> str:
        words = {
            "new": self.tr("It is new here."),
            "newer": self.tr("It is a newer version of a set you have; decisions you made stay."),
            "same": self.tr("You have this version already."),
            "older": self.tr("You have a newer version; this one changes nothing."),
            "own": self.tr("It is your own set coming back; it is merged row by row."),
            "conflict": self.tr(
                "You have another version of the same number. This one can come in as a set of its own."
            ),
        }
        return words[status]

    def _numbers(self) -> QGridLayout:
        counts = self.offer.plan.counts
        grid = QGridLayout()
        grid.setContentsMargins(0, style.px(8), 0, style.px(8))
        grid.setHorizontalSpacing(style.px(24))
        grid.setVerticalSpacing(style.px(4))
        rows = (
            (self.tr("Tags in the file"), counts.read),
            (self.tr("New"), counts.new),
            (self.tr("The same as here"), counts.same),
            (self.tr("Changed"), counts.updated),
            (self.tr("Removed by their author"), counts.deleted),
            (self.tr("Changed on both sides"), counts.conflict),
            (self.tr("Without a place"), counts.orphan),
        )
        for number, (words, value) in enumerate(rows):
            if number and not value:
                continue
            grid.addWidget(Text(words, second=True), number, 0)
            figure = Text(str(value), weight=tokens.WEIGHT_CURRENT)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(figure, number, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _documents(self, column: QVBoxLayout) -> None:
        words = {
            "equal": self.tr("here already"),
            "moved": self.tr("here with another text; its tags are placed anew"),
            "new": self.tr("comes with the file"),
            "unknown": self.tr("not here; its tags are kept and listed"),
        }
        documents = self.offer.plan.documents
        if documents:
            column.addWidget(Text(self.tr("%n document(s)", "", len(documents)), weight=tokens.WEIGHT_HEAD))
        for one in documents[:200]:
            line = QHBoxLayout()
            line.setSpacing(style.px(12))
            line.addWidget(ElidedText(one.document.title), 1)
            line.addWidget(Text(words[one.status], size=tokens.SECOND, second=True))
            column.addLayout(line)
        if BelongingRow.asks(self.offer):
            self.belonging = BelongingRow(self.desk.ws, self.offer)
            self.belonging.chosen.connect(self._read_again)
            column.addWidget(self.belonging)

    def _warnings(self) -> list[str]:
        plan, notices = self.offer.plan, self.offer.result.warnings
        found = [sentence(one.template, dict(one.values)) for one in notices]
        told = {one.message for one in notices}
        found += [words for words in plan.warnings if words not in told]
        if plan.new_codes:
            names = ", ".join(code.name for code in plan.new_codes)
            found.append(self.tr("Codes that are new here and will be added: {names}").format(names=names))
        if plan.doubles:
            found.append(
                self.tr(
                    "%n tag(s) stand twice in the set, on the same words with the same code.",
                    "",
                    len(plan.doubles),
                )
            )
        if plan.known_file:
            found.append(self.tr("This very file was imported before; importing it again changes nothing."))
        return found

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(style.px(24), style.px(12), style.px(24), style.px(12))
        foot.setSpacing(style.px(8))
        foot.setSpacing(style.px(8))
        foot.addWidget(
            Text(self.tr("Your own tags are not touched. Undo takes the import back."), second=True), 1
        )
        options = self.offer.options
        if self.offer.plan.format == "csv" and not (options is not None and options.format):
            self.as_texts = Button(self.tr("The rows are texts…"))
            self.as_texts.clicked.connect(self._rows_are_texts)
            foot.addWidget(self.as_texts)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = Button(self.tr("Import %n tag(s)", "", self.offer.plan.counts.read), main=True)
        if not self.offer.plan.sets:
            self.go.setText(self.tr("Import reply"))
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        if self._conflicts():
            self.go.setText(self.tr("Import as a set of its own"))
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        return foot

    def _rows_are_texts(self) -> None:
        """Import the table as documents, not as tags: its columns only looked like those of tags."""
        from kantar_desk.gui.intake import look_at_documents

        look_at_documents(self.desk, [self.offer.path])
        super().reject()

    def _read_again(self, belonging: Belonging) -> None:
        """Show what the file would do if its tags belonged there."""
        desk = self.desk
        self._again(lambda offer: show_offer(desk, offer), belonging=belonging)
        super().reject()

    def _again(self, then: Callable[[SetOffer], None], **how: Any) -> None:
        workspace, offer = self.desk.ws, self.offer
        self.desk.jobs.start(
            self.tr("Read set"),
            lambda progress: read_again(workspace, offer, progress, **how),
            finished=then,
        )

    def accept(self) -> None:
        """Import in a job and close."""
        from kantar_desk.gui.intake import import_set

        super().accept()
        if not self._conflicts():
            import_set(self.desk, self.offer)
            return
        desk = self.desk
        self._again(lambda offer: import_set(desk, offer), as_own=True)

    def _conflicts(self) -> bool:
        """True where a version we hold has another content: its tags come under new ids, or not at all."""
        return any(one.status == "conflict" for one in self.offer.plan.sets)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, nothing changed."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)


def show_offer(desk: Desk, offer: SetOffer) -> None:
    """Show what importing a set would do."""
    ReceiveDialog(desk, offer, desk.window).show()
