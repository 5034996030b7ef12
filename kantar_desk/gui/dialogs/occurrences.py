"""All occurrences: every place of some words, to be tagged together, or to have their tags removed together."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from kantar_desk.errors import KantarError
from kantar_desk.gui.components import Button, FilterField, Line, Panel, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.dialogs.foot import Foot
from kantar_desk.gui.dialogs.windows import DeskDialog
from kantar_desk.gui.labels import label
from kantar_desk.gui.panels.hits import HitRow, HitsList
from kantar_desk.gui.style import style
from kantar_desk.model.annotation import Annotation, Entity
from kantar_desk.model.text import Span
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.searching import Occurrence, find_occurrences, tag_occurrences, untag_occurrences
from kantar_desk.workspace.workspace import ChangeSet

_KINDS = ("claim", "entity", "disputed_statement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for, and how."""

    text: str
    here: UUID | None
    exact: bool
    whole_word: bool
    endings: int
    variants: bool
    code_id: UUID | None


class OccurrencesDialog(DeskDialog):
    """Words and how to look for them above, the places with their ticks below. Places tagged already are grey."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("All occurrences"))
        self.fit(style.px(960), style.px(640))
        self.found: list[Occurrence] = []
        self.entry_id: UUID | None = None
        self._shown: Wanted | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(150)
        self._timer.timeout.connect(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.list = HitsList(self.tr("Places"), ticks=True)
        column.addWidget(self._head())
        column.addWidget(Line())
        column.addWidget(self.list, 1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        self.untag = Button(self.tr("Remove tags"))
        self.untag.clicked.connect(self.remove_tags)
        self.go = Button(self.tr("Tag"), main=True)
        self.go.clicked.connect(self.tag)
        self.foot = Foot("", (close, self.untag, self.go))
        column.addWidget(self.foot)
        self.list.opened.connect(self._open)
        self.list.hits.ticks_changed.connect(self._count)
        desk.bridge.changed.connect(self._changed)
        desk.project_changed.connect(self.close)
        self.begin()

    def _head(self) -> QWidget:
        head = Panel()
        column = QVBoxLayout(head)
        column.setContentsMargins(style.px(16), style.px(12), style.px(16), style.px(10))
        column.setSpacing(style.px(8))
        first = QHBoxLayout()
        first.setSpacing(style.px(8))
        self.field = FilterField(self.tr("Words to find"))
        self.field.leave.connect(self.list.setFocus)
        self.code = Chooser()
        self.code.setAccessibleName(self.tr("Code"))
        self.code.setMinimumWidth(style.px(220))
        for kind in _KINDS:
            for code in self.desk.live_codes(kind):
                self.code.addItem(f"{label('kind', kind)}: {code.name}", code.id)
        first.addWidget(self.field, 1)
        first.addWidget(Text(self.tr("Code"), second=True))
        first.addWidget(self.code)
        column.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(style.px(16))
        segments = QHBoxLayout()
        segments.setSpacing(0)
        self.everywhere = Button(self.tr("All documents"))
        self.here = Button(self.tr("This document"))
        group = QButtonGroup(self)
        for button in (self.here, self.everywhere):
            button.setCheckable(True)
            group.addButton(button)
            segments.addWidget(button)
        self.everywhere.setChecked(True)
        second.addLayout(segments)
        self.whole = QCheckBox(self.tr("Whole words"))
        self.whole.setChecked(True)
        self.exact = QCheckBox(self.tr("Letter for letter"))
        self.variants = QCheckBox(self.tr("Other spellings of the name"))
        self.endings = Chooser()
        self.endings.setAccessibleName(self.tr("Endings"))
        for number, words in enumerate(
            (
                self.tr("No other endings"),
                self.tr("Endings of 1 letter"),
                self.tr("Endings up to 2 letters"),
                self.tr("Endings up to 3 letters"),
            )
        ):
            self.endings.addItem(words, number)
        second.addWidget(self.whole)
        second.addWidget(self.exact)
        second.addWidget(self.variants)
        second.addWidget(self.endings)
        second.addStretch(1)
        self.all = Button(self.tr("Tick all"), flat=True)
        self.none = Button(self.tr("Tick none"), flat=True)
        self.all.clicked.connect(lambda: self.list.hits.tick(self._numbers(tagged=False)))
        self.none.clicked.connect(lambda: self.list.hits.tick(set()))
        second.addWidget(self.all)
        second.addWidget(self.none)
        column.addLayout(second)
        self.field.textChanged.connect(lambda _: self._timer.start())
        self.code.currentIndexChanged.connect(lambda _: self._code_chosen())
        self.endings.currentIndexChanged.connect(lambda _: self.search())
        for box in (self.whole, self.exact, self.variants):
            box.toggled.connect(lambda _: self._options())
        group.buttonToggled.connect(lambda *_: self.search())
        return head

    # --- what to look for -------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Take the words selected in Read, or those of the tag in hand with its code and name."""
        from kantar_desk.gui.commands.tagging import read_place

        place = read_place(self.desk)
        span: Span | None = place.view.selection()
        tag = None
        if self.desk.annotation_id is not None:
            with self.desk.ws.reading() as reader:
                tag = reader.get(Annotation, self.desk.annotation_id)
        code_id, text = self.desk.last_code_id, ""
        self.entry_id = None
        if span is not None:
            text = place.view.copy_text(span)
        elif tag is not None:
            text, code_id = tag.quote, tag.code_id
            if isinstance(tag.body, Entity):
                self.entry_id = tag.body.entry_id
        if code_id is None and (entities := self.desk.live_codes("entity")):
            code_id = entities[0].id
        for widget in (self.field, self.code, self.variants):
            widget.blockSignals(True)
        self.field.setText(" ".join(text.split()))
        ids = [self.code.itemData(number) for number in range(self.code.count())]
        self.code.setCurrentIndex(ids.index(code_id) if code_id in ids else 0)
        self.variants.setChecked(self.entry_id is not None)
        for widget in (self.field, self.code, self.variants):
            widget.blockSignals(False)
        self._options()
        if text:
            self.list.setFocus()
        else:
            self.field.setFocus()

    def _code_chosen(self) -> None:
        self.search()

    def _options(self) -> None:
        exact = self.exact.isChecked()
        self.whole.setEnabled(not exact)
        self.endings.setEnabled(not exact)
        self.search()

    def wanted(self) -> Wanted:
        """What the window asks for now."""
        exact = self.exact.isChecked()
        return Wanted(
            text=self.field.text(),
            here=self.desk.document_id if self.here.isChecked() else None,
            exact=exact,
            whole_word=self.whole.isChecked() and not exact,
            endings=0 if exact else int(self.endings.currentData()),
            variants=self.variants.isChecked(),
            code_id=self.code.currentData(),
        )

    def search(self) -> None:
        """Find anew, in a job; ticks begin with every place that has no such tag yet."""
        self._timer.stop()
        wanted = self.wanted()
        if not wanted.text.strip():
            self._show((wanted, []))
            return
        workspace = self.desk.ws

        def work(progress: Progress) -> tuple[Wanted, list[Occurrence]]:
            return wanted, find_occurrences(
                workspace,
                wanted.text,
                document_ids=None if wanted.here is None else [wanted.here],
                exact=wanted.exact,
                whole_word=wanted.whole_word,
                endings=wanted.endings,
                variants=wanted.variants,
                code_id=wanted.code_id,
                progress=progress,
            )

        self.desk.jobs.start(self.tr("Find occurrences"), work, finished=self._show)

    def _show(self, result: tuple[Wanted, list[Occurrence]]) -> None:
        wanted, found = result
        if wanted != self.wanted():
            return
        same = self._shown == wanted
        kept = {self._place(self.found[one]) for one in self.list.hits.ticked} if same else set()
        known = {self._place(one) for one in self.found} if same else set()
        current = self.list.currentIndex().row()
        self.found, self._shown = found, wanted
        ticked = {
            number
            for number, one in enumerate(found)
            if (self._place(one) in kept if self._place(one) in known else one.tagged is None)
        }
        if same:  # what was just tagged keeps no tick, so that the next press does not remove it
            ticked = {number for number in ticked if found[number].tagged is None}
        self.list.hits.set_rows([self._row(number, one) for number, one in enumerate(found)], ticked)
        if same and 0 <= current < len(self.list.hits.rows):
            self.list.setCurrentIndex(self.list.hits.index(current))
        else:
            self.list.select_first()
        self._count()

    @staticmethod
    def _place(one: Occurrence) -> tuple[UUID, Span]:
        return one.document_id, one.span

    def _row(self, number: int, one: Occurrence) -> HitRow:
        return HitRow(
            title=one.title,
            document_id=one.document_id,
            span=one.span,
            paragraph=one.paragraph,
            before=one.before,
            words=one.words,
            after=one.after,
            mark=self.tr("tagged") if one.tagged is not None else "",
            dim=one.tagged is not None,
            hit_id=number,
        )

    # --- what to do with it -----------------------------------------------------------------------------------------

    def _numbers(self, *, tagged: bool) -> set[int]:
        return {number for number, one in enumerate(self.found) if (one.tagged is not None) == tagged}

    def ticked(self, *, tagged: bool) -> list[Occurrence]:
        """The ticked places that carry such a tag already, or do not."""
        return [self.found[one] for one in sorted(self._numbers(tagged=tagged) & self.list.hits.ticked)]

    def _count(self) -> None:
        fresh, tagged = len(self.ticked(tagged=False)), len(self.ticked(tagged=True))
        writable = self.desk.workspace is not None and self.desk.workspace.writable
        self.go.setText(self.tr("Tag {number}").format(number=fresh) if fresh else self.tr("Tag"))
        self.go.setEnabled(bool(fresh) and writable)
        self.untag.setText(
            self.tr("Remove {number}").format(number=tagged) if tagged else self.tr("Remove tags")
        )
        self.untag.setEnabled(bool(tagged) and writable)
        if not self.field.text().strip():
            self.foot.say(self.tr("Type the words to look for, or select them in the text first."))
        elif not self.found:
            self.foot.say(self.tr("These words stand nowhere."))
        else:
            documents = len({one.document_id for one in self.found})
            here = len(self._numbers(tagged=True))
            words = self.tr("%n place(s)", "", len(self.found))
            words = self.tr(
                "{places} in {documents}, {tagged} tagged already. Space ticks, Enter shows."
            ).format(places=words, documents=self.tr("%n document(s)", "", documents), tagged=here)
            self.foot.say(words)

    def tag(self) -> None:
        """Tag the ticked places, in one undo step."""
        code = self.desk.codes.get(self.code.currentData())
        places = self.ticked(tagged=False)
        if code is None or not places:
            return
        entry_id = self.entry_id if code.kind == "entity" else None
        try:
            tag_occurrences(self.desk.ws, places, code, entry_id)
        except KantarError as error:
            self.desk.bridge.report(error)
            return
        self._said(self.tr("%n place(s) tagged.", "", len(places)))

    def remove_tags(self) -> None:
        """Remove the tags of the ticked places, in one undo step."""
        places = self.ticked(tagged=True)
        try:
            done = untag_occurrences(self.desk.ws, places)
        except KantarError as error:
            self.desk.bridge.report(error)
            return
        if done is not None:
            self._said(self.tr("%n tag(s) removed.", "", len(places)))

    def _said(self, words: str) -> None:
        self.desk.say(words, (QCoreApplication.translate("OccurrencesDialog", "Undo"), self.desk.bridge.undo))

    def _changed(self, change_set: ChangeSet) -> None:
        if change_set.touches("annotation", "document"):
            self._timer.start()

    def _open(self, row: HitRow) -> None:
        if row.document_id is None or row.span is None:
            return
        from kantar_desk.gui.commands.tagging import read_place

        assert self.desk.window is not None
        if self.desk.place_id != "read":
            self.desk.window.go_to("read")
        place = read_place(self.desk)
        place.open(row.document_id)
        place.view.go_to(row.span.start, span=row.span)
        place.view.set_hits([row.span], 0)

    def closeEvent(self, event: object) -> None:
        """Take the mark of the hit off the page."""
        from kantar_desk.gui.commands.tagging import read_place

        if self.desk.window is not None:
            read_place(self.desk).text.clear_hits()
        super().closeEvent(event)  # type: ignore[arg-type]  # Qt's own event

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter tags; Enter in the field goes to the list; Esc closes."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tag()
        elif enter:
            self.list.setFocus()
        else:
            super().keyPressEvent(event)
