"""The inspector: head and rows of the tag in hand, or of several selected tags at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kantar_desk.gui.commands.tagging import TAG_COMMANDS
from kantar_desk.gui.components import TagButton, Text
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.inspector.asks import named_batch
from kantar_desk.gui.inspector.editors import LookupRow, TextRow
from kantar_desk.gui.inspector.extras import MoreRow, RelationRow, SectionHead
from kantar_desk.gui.inspector.form import MORE, Form
from kantar_desk.gui.inspector.head import InspectorHead
from kantar_desk.gui.inspector.offers import NewQuestion
from kantar_desk.gui.inspector.row import LABEL, Row
from kantar_desk.gui.key_labels import KeyLabels
from kantar_desk.gui.labels import label
from kantar_desk.gui.style import style
from kantar_desk.model.codebook import KINDS, Kind
from kantar_desk.model.journal import ChangeRow
from kantar_desk.workspace.actions import Action, Batch, OpenDispute, Unrelate
from kantar_desk.workspace.inspector_queries import RelationShown, TagDetails, tag_details
from kantar_desk.workspace.workspace import ChangeSet

_READS = (
    "annotation", "relation", "register_entry", "register_variant", "dispute", "dispute_position", "stance", "document",
    "code", "annotation_set", "attribute_field",
)  # fmt: skip
_WIDEST_LABEL = 112


class Inspector(QWidget):
    """Details of the tag in hand. Every choice is one action at once.

    ``leave`` asks for the focus to go back to the text, ``pickSource`` begins or ends picking the source of the claim
    in the text, ``follow`` carries the tag at the other end of a relation, ``related`` all relations of the tag on
    show.
    """

    leave = Signal()
    pickSource = Signal(bool)
    follow = Signal(object)
    related = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._ids: tuple[UUID, ...] = ()
        self._details: list[TagDetails] = []
        self._forms: dict[Kind, tuple[Form, MoreRow | None]] = {}
        self.form: Form | None = None
        self.more: MoreRow | None = None
        self._extra: list[QWidget] = []
        self._unfolded = False
        self.setAccessibleName(self.tr("Inspector"))
        self._buttons: list[TagButton] = []
        self.head: InspectorHead = InspectorHead(desk, self.focus_note)
        self._empty = self._empty_part()
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, style.px(12))
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # What has opened is longer only after the next layout, and the room to scroll with it.
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 1, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._empty)
        outer.addWidget(self._scroll, 1)
        desk.tag_changed.connect(self._tag_changed)
        desk.project_changed.connect(self._clear)
        desk.codes_changed.connect(self._codes_changed)
        desk.document_changed.connect(lambda _: QTimer.singleShot(0, self, self._prepare))
        style.changed.connect(self.update)
        self.show_tags([])

    def _empty_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(style.px(16), style.px(12), style.px(12), style.px(12))
        column.setSpacing(style.px(8))
        column.addWidget(Text(self.tr("Select words, then say what they are"), second=True, wrap=True))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(style.px(8))
        for kind in KINDS:
            button = TagButton(kind, label("kind", kind))
            button.clicked.connect(lambda one=kind: self._tag(one))
            buttons.addWidget(button)
            self._buttons.append(button)
        KeyLabels(self.desk, {TAG_COMMANDS[button.kind]: button for button in self._buttons}, part)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        return part

    def paintEvent(self, event: QPaintEvent) -> None:
        """The quiet ground, with a line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("panel"))
        painter.fillRect(0, 0, self.width(), 1, style.colour("panel_line"))

    def _tag(self, kind: Kind) -> None:
        command = {"claim": "tag.claim", "entity": "tag.entity"}.get(kind, "tag.disputed")
        if self.desk.window is not None:
            self.desk.window.run(command)

    # --- what is shown ------------------------------------------------------------------------------------------

    @property
    def ids(self) -> tuple[UUID, ...]:
        """The tags on show."""
        return self._ids

    @property
    def relations(self) -> tuple[RelationShown, ...]:
        """The relations of the one tag on show."""
        return self._details[0].relations if len(self._details) == 1 else ()

    def show_tags(self, annotation_ids: Sequence[UUID]) -> None:
        """Show these tags: none, one, or several at once."""
        self._ids = tuple(annotation_ids)
        self._read()

    def apply(self, change_set: ChangeSet) -> None:
        """Read anew what a commit may have changed of the tags on show; the row in focus keeps the focus."""
        if self._ids and any(self._matters(row) for row in change_set.changes):
            self._read()

    def _matters(self, row: ChangeRow) -> bool:
        """A tag made elsewhere changes nothing of the tags on show; whatever else was read may have changed them."""
        if row.table == "annotation" and row.kind == "insert":
            return row.row_id in self._ids
        return row.table in _READS

    def _clear(self) -> None:
        self.show_tags([])

    def _tag_changed(self, annotation_id: UUID | None) -> None:
        self.show_tags([annotation_id] if annotation_id is not None else [])

    def _codes_changed(self) -> None:
        self._put_away()
        for form, more in self._forms.values():
            for widget in (*form.rows.values(), more):
                if widget is not None:
                    self._column.removeWidget(widget)
                    widget.deleteLater()
            form.deleteLater()
        self._forms = {}
        if self._ids:
            self._read()

    def _read(self) -> None:
        workspace = self.desk.workspace
        self._details = tag_details(workspace, self._ids) if workspace is not None and self._ids else []
        self._ids = tuple(one.annotation.id for one in self._details)
        self._empty.setVisible(not self._details)
        self._scroll.setVisible(bool(self._details))
        if not self._details:
            self.related.emit(())
            self._put_away()
            return
        self.head.show_tags(self._details)
        kinds = {one.annotation.kind for one in self._details}
        if len(kinds) > 1:
            self._put_away()
            return
        kind = self._details[0].annotation.kind
        focused = self._focused_row()
        if self.form is None or self.form.kind != kind:
            self._bring(kind)
        assert self.form is not None
        self.form.show(self._details)
        self._show_extras()
        self._arrange()
        if focused and self._focused_row() != focused:
            self.focus_row(focused if focused in self.form.rows else "code")

    def _focused_row(self) -> str:
        """The name of the row that has the focus, or an empty string."""
        focus = QApplication.focusWidget()
        if focus is None or self.form is None:
            return ""
        rows = self.form.rows.items()
        return next((name for name, row in rows if row is focus or row.isAncestorOf(focus)), "")

    def _put_away(self) -> None:
        """Show no form. Those that were made stay, for the next tag of their kind."""
        rows: list[QWidget] = [*self.form.rows.values()] if self.form is not None else []
        if self.more is not None:
            rows.append(self.more)
        extra = self._extra
        # Forgotten before they are hidden: hiding moves the focus, and a row that opens asks to be arranged.
        self.form, self.more, self._extra = None, None, []
        for widget in (*rows, *extra):
            widget.blockSignals(True)
        for widget in (*rows, *extra):
            widget.hide()
        for widget in extra:
            self._column.removeWidget(widget)
            widget.deleteLater()
        for widget in rows:
            widget.blockSignals(False)

    def _bring(self, kind: Kind) -> None:
        """Put the form of a kind in place; it is made for its first tag."""
        self._put_away()
        if kind not in self._forms:
            self._forms[kind] = self._made_form(kind)
        self.form, self.more = self._forms[kind]
        if self.more is not None:
            self.more.show()

    def _prepare(self) -> None:
        """Make the rows of a claim before the first one asks for them."""
        if self.desk.workspace is not None and "claim" not in self._forms:
            form, more = self._forms["claim"] = self._made_form("claim")
            for row in (*form.rows.values(), more):
                if row is not None:
                    row.hide()

    def _made_form(self, kind: Kind) -> tuple[Form, MoreRow | None]:
        form, more = Form(self.desk, kind, self), None
        width = self._label_width(form.rows.values())
        if kind == "claim":
            more = MoreRow()
            more.unfolded = self._unfolded
            more.toggled.connect(self._fold)
            self._wire(more)
        place = 1
        for name, row in form.rows.items():
            if more is not None and name == MORE[0]:
                self._column.insertWidget(place, more)
                place += 1
            row.label_width = width
            row.chosen.connect(lambda value, by_key, one=row: self._choose(one, value, by_key))
            row.hint_used.connect(lambda key, one=row: self._hint(one, key))
            row.opened.connect(lambda _: self._arrange())
            self._wire(row)
            self._column.insertWidget(place, row)
            place += 1
        return form, more

    def _label_width(self, rows: Iterable[Row]) -> int:
        """Room for the titles of these rows, one below the other."""
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(row.title) for row in rows), default=0)
        return min(_WIDEST_LABEL, max(LABEL, round(widest * 13 / max(1, style.px(13))) + 4))

    def _wire(self, row: Row) -> None:
        row.step.connect(lambda by, one=row: self._step(one, by))
        row.leave.connect(self.leave)
        row.opened.connect(self._reveal)
        row.closed.connect(lambda: QTimer.singleShot(0, self, self._arrange))

    def _fold(self, unfolded: bool) -> None:
        self._unfolded = unfolded
        self._arrange()

    def _show_extras(self) -> None:
        """Relations and stances, made anew only when they are other ones."""
        details = self._details[0] if len(self._details) == 1 else None
        relations = details.relations if details is not None else ()
        self.related.emit(relations)
        shown = [row.relation for row in self._extra if isinstance(row, RelationRow)]
        if shown == list(relations):
            return
        for widget in self._extra:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._extra = []
        if relations:
            self._extra.append(SectionHead(self.tr("Relations")))
        for relation in relations:
            row = RelationRow(relation)
            row.follow.connect(lambda one=relation.other.id: self._follow(one))
            row.remove.connect(lambda one=relation.relation.id: self._unrelate(one))
            row.hint_used.connect(lambda key, one=row: one.takes_chord(key))
            self._wire(row)
            self._extra.append(row)
        width = self._label_width(row for row in self._extra if isinstance(row, RelationRow))
        for widget in self._extra:
            if isinstance(widget, RelationRow):
                widget.label_width = width
            self._column.insertWidget(self._column.count() - 1, widget)
            widget.show()

    def _arrange(self) -> None:
        """Show the rows that have a place now; “More” counts what it holds."""
        if self.form is None:
            return
        open_rows = set(self.form.open_rows())
        for name, row in self.form.rows.items():
            hidden = name not in open_rows or (name in MORE and not self._unfolded and not row.is_open)
            row.setHidden(hidden)
        if self.more is not None:
            holds = ", ".join(self.form.rows[name].title for name in MORE)
            holds = holds[:1] + holds[1:].lower()
            self.more.show_content(holds, self.form.count_more(), len(MORE))

    # --- focus --------------------------------------------------------------------------------------------------

    def visible_rows(self) -> list[Row]:
        """The rows one can go to, from top to bottom."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [row for row in widgets if isinstance(row, Row) and not row.isHidden()]

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The focus goes to the first row; with no tag in hand, to the first tag button."""
        rows = self.visible_rows()
        if rows:
            rows[0].setFocus(reason)
        elif self._details:
            self.head.delete.setFocus(reason)
        else:
            self._buttons[0].setFocus(reason)

    def focus_first_row(self) -> None:
        """Open the first row."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_row(self, name: str) -> None:
        """Open the row of this name (``source``, ``entry``, ``dispute``, ``commitment`` …); else say why not."""
        row = self.form.rows.get(name) if self.form is not None else None
        if row is None:
            self._say_no_row(name)
            return
        if name in MORE and self.more is not None and not self._unfolded:
            self.more.fold(True)
        row.show()
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_no_row(self, name: str) -> None:
        words = {
            "entry": self.tr("Only an entity has a name in the register. Select an entity first."),
            "dispute": self.tr("An entity is put under no dispute. Select a claim or a disputed statement."),
            "source": self.tr("Only a claim has a source. Select a claim first."),
        }
        if self._details and name in words:
            self.desk.say(words[name], level="warning")

    def focus_note(self) -> None:
        """Type into the note."""
        row = self.form.rows.get("note") if self.form is not None else None
        if isinstance(row, TextRow) and not row.isHidden():
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            row.type()

    def _step(self, row: Row, by: int) -> None:
        rows = self.visible_rows()
        if row in rows and 0 <= rows.index(row) + by < len(rows):
            rows[rows.index(row) + by].setFocus(Qt.FocusReason.TabFocusReason)

    def _reveal(self, row: object) -> None:
        QTimer.singleShot(0, self, lambda: self._scroll_to(cast(Row, row)))

    def _keep_in_sight(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self._body.isAncestorOf(focus):
            return
        for row in self.visible_rows():
            if row is focus or row.isAncestorOf(focus):
                self._scroll_to(row)

    def _scroll_to(self, row: Row) -> None:
        if self._body.isAncestorOf(row) and not row.isHidden():
            self._column.activate()
            top = row.mapTo(self._body, QPoint(0, 0)).y()
            bar = self._scroll.verticalScrollBar()
            height = self._scroll.viewport().height()
            if top + row.height() > bar.value() + height:
                bar.setValue(min(top, top + row.height() - height + style.px(8)))
            if top < bar.value():
                bar.setValue(max(0, top - style.px(8)))

    # --- what is asked for --------------------------------------------------------------------------------------

    def _choose(self, row: Row, value: object, by_key: bool) -> None:
        form = self.form
        if form is None or not self._details:
            return
        if not row.writable:
            self._say_read_only()
            return
        if form.goes_on(row, value):
            return
        action = form.act(row.name, value)
        done = action is None or self._perform(action)
        if done and isinstance(value, NewQuestion):
            self._say_opened(action)
        if done and by_key and form is self.form:
            self._arrange()
            self._step(row, 1)

    def _say_opened(self, action: Action | None) -> None:
        """A new question stands in Disputes; say that its answers are typed there."""
        steps = action.actions if isinstance(action, Batch) else (action,)
        opened = next((one.id for one in steps if isinstance(one, OpenDispute)), None)
        if opened is not None:
            self.desk.places["disputes"].show_next(opened)  # type: ignore[attr-defined]  # the Disputes place
            self.desk.say(
                self.tr("The question is open. Its answers and claims come together in Disputes."),
                (self.tr("Go to the question"), self._go_to_disputes),
            )

    def _go_to_disputes(self) -> None:
        if self.desk.window is not None:
            self.desk.window.go_to("disputes")

    def _hint(self, row: Row, key: str) -> None:
        if key == "read-only":
            self._say_read_only()
        elif key == "S":
            self.pickSource.emit(True)
        elif row.name == "figure":
            self._take_reading()
        elif isinstance(row, (LookupRow, TextRow)):
            row.type()

    def _perform(self, action: Action) -> bool:
        return self.desk.perform(action, initiator=self) is not None

    def _take_reading(self) -> bool:
        action = self.form.asks.take_reading() if self.form is not None else None
        return action is not None and self._perform(action)

    def _say_read_only(self) -> None:
        self.desk.say(
            self.tr("This tag belongs to somebody else. Take it over to change it."),
            (
                self.tr("Take over"),
                lambda: self.desk.window.run("tag.take_over") if self.desk.window else None,
            ),
            level="warning",
        )

    def take_source(self, annotation_id: UUID, *before: Action) -> None:
        """Name an entity tag as the source of the claims on show; ``before``, the tag is made in the same step."""
        if self.form is None or self.form.kind != "claim":
            return
        action = self.form.asks.source_passage(annotation_id)
        if self._perform(named_batch(*before, action) if before else action):
            self.focus_row("commitment")

    def _follow(self, annotation_id: UUID) -> None:
        self.follow.emit(annotation_id)
        place = self.desk.places.get(self.desk.place_id)
        go = getattr(place, "go_to_tag", None)
        if go is not None:
            go(annotation_id)

    def _unrelate(self, relation_id: UUID) -> None:
        if any(one.annotation.set_id != self.desk.ws.own_set_id for one in self._details):
            self._say_read_only()
        else:
            self._perform(Unrelate(relation_id=relation_id))
