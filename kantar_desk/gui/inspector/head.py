"""The head of the inspector: kind, icons, the words of the tag, where they stand and whose they are."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import Button, IconButton, Text, draw_kind_square
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.labels import label
from kantar_desk.gui.style import style
from kantar_desk.workspace.actions import ConfirmPlace
from kantar_desk.workspace.inspector_queries import TagDetails


class KindSquare(QWidget):
    """The letter of a kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.hollow = "claim", False
        side = style.px(tokens.KIND_SQUARE)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        draw_kind_square(QPainter(self), 0, 0, self.kind, hollow=self.hollow)


class InspectorHead(QWidget):
    """Kind, note, link, delete; quote; “Paragraph 2 · 41 characters”; owner of a colleague's tag."""

    def __init__(self, desk: Desk, note: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._square = KindSquare()
        self._kind = Text(weight=tokens.WEIGHT_HEAD)
        self._quote = Text(wrap=True)
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._place = Text(size=tokens.SECOND, second=True, wrap=True)
        self._owner = Text(size=tokens.SECOND, second=True, wrap=True)
        self.note = IconButton("note", self.tr("Note"))
        self.link = IconButton("link", self.tr("Relate to another tag"))
        self.delete = IconButton("trash", self.tr("Remove tag"))
        self.note.clicked.connect(note)
        self.link.clicked.connect(lambda: self._run("tag.relate"))
        self.delete.clicked.connect(lambda: self._run("tag.remove"))
        self._moved = Text(size=tokens.SECOND, wrap=True)
        self._moved.setContentsMargins(0, style.px(6), 0, style.px(4))
        self.confirm = Button(self.tr("It stands right"))
        self.confirm.clicked.connect(self.confirm_place)
        self._to_confirm: tuple[UUID, ...] = ()
        self.take_over = Button(self.tr("Take over"))
        self.take_over.clicked.connect(lambda: self._run("tag.take_over"))
        bar = QHBoxLayout()
        bar.setContentsMargins(style.px(12), 0, style.px(6), 0)
        bar.setSpacing(style.px(8))
        bar.addWidget(self._square)
        bar.addWidget(self._kind)
        bar.addStretch(1)
        for button in (self.note, self.link, self.delete):
            bar.addWidget(button)
        words = QVBoxLayout()
        words.setContentsMargins(style.px(16), 0, style.px(16), style.px(8))
        words.setSpacing(style.px(2))
        words.addWidget(self._quote)
        words.addWidget(self._place)
        words.addWidget(self._moved)
        words.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._owner)
        words.addWidget(self.take_over, 0, Qt.AlignmentFlag.AlignLeft)
        holder = QWidget()
        holder.setLayout(bar)
        holder.setFixedHeight(style.px(tokens.BAR_PANEL))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addLayout(words)

    def _run(self, command_id: str) -> None:
        if self.desk.window is not None:
            self.desk.window.run(command_id)

    def show_tags(self, details: list[TagDetails]) -> None:
        """Show one tag, or how many there are."""
        first = details[0].annotation
        kinds = {one.annotation.kind for one in details}
        own = self.desk.ws.own_set_id
        foreign = [one for one in details if one.annotation.set_id != own]
        self._square.setVisible(len(kinds) == 1)
        self._square.kind, self._square.hollow = first.kind, bool(foreign)
        self._square.update()
        single = len(details) == 1
        self.note.setVisible(single)
        self.link.setVisible(single and first.kind != "entity")
        self.delete.setVisible(not foreign)
        self._quote.setVisible(single)
        if single:
            self._kind.setText(label("kind", first.kind))
            self._quote.setText(" ".join(first.quote.split()))
            length = sum(len(span) for span in first.spans)
            self._place.setText(
                self.tr("Paragraph {number} · {length}").format(
                    number=details[0].paragraph, length=self.tr("%n character(s)", "", length)
                )
            )
        else:
            kind = label("kind", first.kind) if len(kinds) == 1 else ""
            count = self.tr("%n tag(s)", "", len(details))
            self._kind.setText(f"{kind} · {count}" if kind else count)
            self._place.setText(
                self.tr("What you choose goes to all of them, in one step.")
                if len(kinds) == 1
                else self.tr("Tags of different kinds share no details.")
            )
        owners = sorted({self._owner_name(one) for one in foreign})
        self._owner.setVisible(bool(owners))
        self._owner.setText(self.tr("{names} · read-only").format(names=", ".join(owners)) if owners else "")
        self.take_over.setVisible(bool(owners) and single)
        self._show_moved(details)

    def _show_moved(self, details: list[TagDetails]) -> None:
        """What a tag was made on, beside the words it was placed at here, until a person has looked at it."""
        moved = [one for one in details if one.annotation.placed == "check"]
        self._to_confirm = tuple(one.annotation.id for one in moved)
        self._moved.setVisible(bool(moved))
        self.confirm.setVisible(bool(moved))
        if not moved:
            return
        came, now = (" ".join(words.split()) for words in (moved[0].came_as, moved[0].annotation.quote))
        if len(details) > 1:
            text = self.tr(
                "%n tag(s) came with another text and were placed here. Look at each first.", "", len(moved)
            )
        elif came == now:
            text = self.tr("It came with another text and was placed at the same words here.")
        else:
            text = self.tr("It came with another text, on the words “{words}”, and was placed here.").format(
                words=came
            )
        self._moved.setText(text)

    @property
    def moved_text(self) -> str:
        """What is said of where a tag came from; empty where it stands as it was made."""
        return self._moved.text() if self._to_confirm else ""

    @property
    def to_confirm(self) -> tuple[UUID, ...]:
        """The tags on show whose place nobody has confirmed."""
        return self._to_confirm

    def confirm_place(self) -> None:
        """Say that the tags on show stand where they belong."""
        if self._to_confirm:
            self.desk.perform(ConfirmPlace(annotation_ids=self._to_confirm), initiator=self)

    def _owner_name(self, details: TagDetails) -> str:
        found = self.desk.sets.get(details.annotation.set_id)
        if found is None:
            return ""
        person = self.desk.people.get(found.owner)
        return person.name if person is not None and found.kind == "imported" else found.name
