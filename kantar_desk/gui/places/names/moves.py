"""Forms of Names: a new name, merging two names, splitting one; every mention is shown before anything moves."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QSortFilterProxyModel, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kantar_desk.gui import theme as tokens
from kantar_desk.gui.components import FilterField, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.places.disputes.forms import FormPanel, PickBox
from kantar_desk.gui.style import style
from kantar_desk.workspace.actions import Action, Batch, MarkDistinct, MergeEntries, NewEntry, SplitEntry
from kantar_desk.workspace.inspector_queries import entries_matching, name_book
from kantar_desk.workspace.register_queries import EntryView, MentionLine, entry_view

Index = QModelIndex | QPersistentModelIndex
_ID = Qt.ItemDataRole.UserRole
_KIND = Qt.ItemDataRole.UserRole + 1


class _Rows(QStyledItemDelegate):
    """Rows of the usual height."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """28 high."""
        return QSize(style.px(100), style.px(tokens.ROW))


def _list_of(name: str) -> QListView:
    view = QListView()
    view.setItemDelegate(_Rows(view))
    view.setAccessibleName(name)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setUniformItemSizes(True)
    return view


def mention_words(mention: MentionLine) -> str:
    """A mention on one line: document, then the words with a little of what stands around them."""
    words = " ".join(f"{mention.before[-18:]}{mention.words}{mention.after[:18]}".split())
    return f"{mention.document.title}: {words}"


class NewNameForm(FormPanel):
    """A name and its code."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", parent)
        self.head.title.setText(self.tr("New name"))
        self.verb.setText(self.tr("Add name"))
        self.made: UUID | None = None
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Preferred name"))
        self.code = PickBox(self.tr("Code"))
        self.add_field(self.tr("Preferred name"), self.name)
        self.add_field(self.tr("Code"), self.code)
        self.fields.addStretch(1)
        self.name.textChanged.connect(lambda _: self._check())
        self.name.returnPressed.connect(self.submit)

    def open_form(self) -> None:
        """Begin with an empty name."""
        self.name.clear()
        self.code.clear()
        for code in self.desk.live_codes("entity"):
            self.code.addItem(code.name, code.id)
        self._check()
        self.name.setFocus()

    def _check(self) -> None:
        missing = [] if self.name.text().strip() else [self.tr("a name")]
        self.say_missing(missing)
        self.verb.setEnabled(not missing)

    def submit(self) -> None:
        """Add the entry."""
        if not self.name.text().strip():
            return
        action = NewEntry(code_id=self.code.currentData(), preferred=self.name.text())
        self.made = action.id
        if self.desk.perform(action) is not None:
            self.done.emit()
            self.closed.emit()


class OtherNameForm(FormPanel):
    """Choose another name, see all mentions of both; then merge, or mark as not the same."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", parent)
        self.apart = False
        self._view: EntryView | None = None
        self.name = Text(weight=tokens.WEIGHT_CURRENT, wrap=True)
        self.fields.addWidget(self.name)
        self.search = FilterField(self.tr("Search the other name"))
        self.model = QStandardItemModel(self)
        self.found = _list_of(self.tr("Names that were found"))
        self.found.setModel(self.model)
        self.found.setFixedHeight(style.px(5 * tokens.ROW))
        self.fields.addWidget(self.search)
        self.fields.addWidget(self.found)
        self.winner = PickBox(self.tr("Which name stays"))
        self.winner_name = self.add_field(self.tr("Which name stays"), self.winner)
        self.mentions_name = Text(second=True, wrap=True)
        self.mentions = _list_of(self.tr("Mentions of both"))
        self.shown = QStandardItemModel(self)
        self.mentions.setModel(self.shown)
        self.fields.addWidget(self.mentions_name)
        self.fields.addWidget(self.mentions, 1)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(120)
        self._wait.timeout.connect(self.look)
        self.search.textChanged.connect(lambda _: self._wait.start())
        self.search.leave.connect(self._to_list)
        self.search.returnPressed.connect(self._to_list)
        self.found.selectionModel().currentChanged.connect(lambda *_: self._other_chosen())
        desk.project_changed.connect(self._forget)

    def _forget(self) -> None:
        self._wait.stop()
        self._view = None
        self.model.clear()

    def _to_list(self) -> None:
        """Enter or ↓ in the field: search at once, and go to the first name unless one is chosen."""
        if self._wait.isActive():
            self.look()
        if self.model.rowCount() and self.other_id() is None:
            self.found.setCurrentIndex(self.model.index(0, 0))
        self.found.setFocus()

    def open_for(self, view: EntryView, other_id: UUID | None = None, *, apart: bool = False) -> None:
        """Begin with a name, and perhaps the other one."""
        self._view, self.apart = view, apart
        self.head.title.setText(self.tr("Not the same") if apart else self.tr("Merge"))
        self.verb.setText(self.tr("Not the same") if apart else self.tr("Merge"))
        self.name.setText(view.entry.preferred)
        self.winner.setVisible(not apart)
        self.winner_name.setVisible(not apart)
        self.search.clear()
        self.look()
        if other_id is not None:
            self._choose(other_id)
        self.search.setFocus() if other_id is None else self.verb.setFocus()
        self._other_chosen()

    def look(self) -> None:
        """List names that hold what was typed; one that was chosen already stays chosen while it is among them."""
        self._wait.stop()
        chosen = self.other_id()
        self.model.clear()
        if self._view is None:
            return
        with self.desk.ws.reading() as reader:
            book = name_book(reader)
        for found in entries_matching(book, self.search.text()):
            if found.id != self._view.entry.id:
                self.model.appendRow(
                    self._item(found.id, f"{found.text} · {found.note}" if found.note else found.text)
                )
                if found.id == chosen:
                    self.found.setCurrentIndex(self.model.index(self.model.rowCount() - 1, 0))

    @staticmethod
    def _item(entry_id: UUID, words: str) -> QStandardItem:
        item = QStandardItem(words)
        item.setData(str(entry_id), _ID)
        return item

    def _choose(self, other_id: UUID) -> None:
        for row in range(self.model.rowCount()):
            if self.model.item(row).data(_ID) == str(other_id):
                self.found.setCurrentIndex(self.model.index(row, 0))
                return
        with self.desk.ws.reading() as reader:
            name = name_book(reader).name(other_id)
        self.model.insertRow(0, self._item(other_id, name))
        self.found.setCurrentIndex(self.model.index(0, 0))

    def other_id(self) -> UUID | None:
        """The name chosen in the list."""
        index = self.found.currentIndex()
        return UUID(index.data(_ID)) if index.isValid() else None

    def _other_chosen(self) -> None:
        other_id, view = (self.other_id() if self._view is not None else None), self._view
        self.shown.clear()
        self.winner.clear()
        missing = [] if other_id is not None else [self.tr("the other name")]
        self.say_missing(missing)
        self.verb.setEnabled(not missing)
        other = entry_view(self.desk.ws, other_id) if other_id is not None else None
        if view is None or other is None:
            self.mentions_name.setText("")
            return
        for one in (view, other):
            self.winner.addItem(one.entry.preferred, one.entry.id)
            for mention in one.mentions:
                item = QStandardItem(mention_words(mention))
                item.setToolTip(item.text())
                self.shown.appendRow(item)
        total = len(view.mentions) + len(other.mentions)
        self.mentions_name.setText(self.tr("%n mention(s) of both; none is rewritten", "", total))

    def submit(self) -> None:
        """Merge, or mark as not the same."""
        other_id, view = self.other_id(), self._view
        if other_id is None or view is None:
            return
        action: Action
        if self.apart:
            action = MarkDistinct(entry_id=view.entry.id, other_id=other_id)
        else:
            winner = self.winner.currentData() or view.entry.id
            loser = other_id if winner == view.entry.id else view.entry.id
            action = MergeEntries(losing_id=loser, winning_id=winner)
        if self.desk.perform(action) is not None:
            self.done.emit()
            self.closed.emit()


class SplitForm(FormPanel):
    """Tick mentions and spellings that belong to another name, an old or a new one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", parent)
        self.head.title.setText(self.tr("Split"))
        self._view: EntryView | None = None
        self.name = Text(weight=tokens.WEIGHT_CURRENT, wrap=True)
        self.fields.addWidget(self.name)
        self.model = QStandardItemModel(self)
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSourceModel(self.model)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = FilterField(self.tr("Filter mentions and spellings"))
        self.list = _list_of(self.tr("Mentions and spellings"))
        self.list.setModel(self.proxy)
        self.list.setMinimumHeight(style.px(8 * tokens.ROW))
        self.fields.addWidget(self.filter)
        self.fields.addWidget(self.list, 1)
        self.rest = Text(size=tokens.SECOND, second=True, wrap=True)
        self.fields.addWidget(self.rest)
        self.target = PickBox(self.tr("They belong to"))
        self.target.setEditable(True)
        self.add_field(self.tr("They belong to (an old name, or type a new one)"), self.target)
        self.filter.textChanged.connect(self.proxy.setFilterFixedString)
        self.filter.leave.connect(self.list.setFocus)
        self.model.itemChanged.connect(lambda _: self._check())
        self.target.currentTextChanged.connect(lambda _: self._check())

    def open_for(self, view: EntryView) -> None:
        """List what can be moved; colleagues' mentions stay."""
        self._view = view
        self.name.setText(view.entry.preferred)
        self.model.clear()
        own = self.desk.ws.own_set_id
        stay = 0
        for mention in view.mentions:
            if mention.annotation.set_id == own:
                self._add("mention", mention.annotation.id, mention_words(mention))
            else:
                stay += 1
        for line in view.variants:
            if line.from_entry is None:
                self._add(
                    "variant", line.variant.id, self.tr("Spelling: {text}").format(text=line.variant.text)
                )
        self.rest.setText(
            self.tr("%n mention(s) tagged by others stay as they are.", "", stay) if stay else ""
        )
        self.rest.setVisible(bool(stay))
        with self.desk.ws.reading() as reader:
            book = name_book(reader)
        self.target.clear()
        self.target.addItem("", None)
        for entry in book.entries:
            if entry.id != view.entry.id:
                self.target.addItem(entry.preferred, entry.id)
        self._check()
        self.list.setFocus()

    def _add(self, kind: str, row_id: UUID, words: str) -> None:
        item = QStandardItem(words)
        item.setCheckable(True)
        item.setData(str(row_id), _ID)
        item.setData(kind, _KIND)
        item.setToolTip(words)
        self.model.appendRow(item)

    def ticked(self, kind: str) -> tuple[UUID, ...]:
        """Mentions or spellings that are ticked."""
        items = (self.model.item(row) for row in range(self.model.rowCount()))
        return tuple(
            UUID(item.data(_ID))
            for item in items
            if item.data(_KIND) == kind and item.checkState() == Qt.CheckState.Checked
        )

    def _check(self) -> None:
        count = len(self.ticked("mention")) + len(self.ticked("variant"))
        missing = [] if count else [self.tr("ticks at what shall move")]
        if not self.target.currentText().strip():
            missing.append(self.tr("the other name"))
        self.say_missing(missing)
        self.verb.setText(self.tr("Move %n", "", count))
        self.verb.setEnabled(not missing)

    def submit(self) -> None:
        """Move what is ticked, in one step; a new name is added with it."""
        view, words = self._view, self.target.currentText().strip()
        mentions, variants = self.ticked("mention"), self.ticked("variant")
        if view is None or not words or not (mentions or variants):
            return
        at = self.target.findText(words)
        target_id = self.target.itemData(at) if at > 0 else None
        actions: list[Action] = []
        if target_id is None:
            made = NewEntry(code_id=view.entry.code_id, preferred=words)
            target_id = made.id
            actions.append(made)
        actions.append(
            SplitEntry(entry_id=view.entry.id, to_id=target_id, mentions=mentions, variants=variants)
        )
        if self.desk.perform(Batch(label=SplitEntry.step, actions=tuple(actions))) is not None:
            self.done.emit()
            self.closed.emit()
