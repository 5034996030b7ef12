"""Read: documents, the text with its tags, tags list and inspector."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QSplitter, QStackedLayout, QWidget

from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.commands.overview import close_drawer, find_everywhere
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.inspector.panel import Inspector
from kantar_desk.gui.panels.documents import DocumentsPanel
from kantar_desk.gui.panels.offers import OfferBar
from kantar_desk.gui.panels.reply import ReplyPanel
from kantar_desk.gui.panels.tags import TagsPanel
from kantar_desk.gui.panels.text import ReadingPane, ReadingView, TextPane
from kantar_desk.gui.picking import Picking
from kantar_desk.gui.places.columns import Columns, Widths
from kantar_desk.gui.places.empty_desk import EmptyDesk
from kantar_desk.gui.places.read_menus import more_menu, tab_menu, text_menu
from kantar_desk.gui.places.read_texts import Texts
from kantar_desk.gui.rehearsal import Rehearsal
from kantar_desk.gui.relations import relation_words
from kantar_desk.gui.style import style
from kantar_desk.gui.tagging import Tagging
from kantar_desk.gui.text_view.items import ViewTag
from kantar_desk.gui.view_tags import shown, view_tag
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.codebook import Kind
from kantar_desk.model.text import Document, Span
from kantar_desk.workspace.inspector_queries import RelationShown
from kantar_desk.workspace.workspace import ChangeSet

_WIDTHS = Widths(wide=(256, 352), low=(200, 300), least=(160, 360, 260))
_TAGS, _TAGS_LOW, _LOW = 300, 188, 760
_SIDE = 300  # no text side by side is narrower at first


class ReadPlace(QWidget):
    """The place where documents are read and tagged."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.documents: DocumentsPanel = DocumentsPanel(desk)
        self.text: TextPane = TextPane(desk)
        self.reply: ReplyPanel = ReplyPanel(desk)
        self.text.column.insertWidget(1, self.reply)
        self.offers: OfferBar = OfferBar(desk)
        self.text.column.insertWidget(2, self.offers)
        self.tags: TagsPanel = TagsPanel(desk)
        self.inspector: Inspector = Inspector(desk)
        self.tagging: Tagging = Tagging(desk, self.view)
        self.rehearsal = Rehearsal(desk, self)
        self.picking: Picking = Picking(desk, self.tagging, self.inspector.take_source, self._back_to)
        self.zoom = desk.settings.text_size
        self._folded, self._makes_room = False, True
        self._related: dict[UUID, str] = {}
        self.texts: Texts = Texts(desk, self.text, self._title_of, self._view_tag)
        self.right = QSplitter(Qt.Orientation.Vertical)
        self.right.addWidget(self.tags)
        self.right.addWidget(self.inspector)
        self.right.setChildrenCollapsible(False)
        self.right.setHandleWidth(1)
        self.splitter = Columns(self.documents, self.text, self.right, _WIDTHS)
        self.splitter.touched.connect(self._touched)
        self.splitter.designed.connect(self._design_tags)
        self.right.splitterMoved.connect(self._right_moved)
        self.empty = EmptyDesk(desk, self._run)
        self.stack = QStackedLayout(self)
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self.empty)
        self.documents.chosen.connect(self.open)
        self.documents.tab_chosen.connect(self.open_tab)
        self.documents.side_chosen.connect(self.open_beside)
        self.documents.add_button.clicked.connect(lambda: self._run("file.import"))
        self.text.header.tag.connect(self._tag_kind)
        self.text.find_bar.everywhere.connect(self._find_everywhere)
        self.tags.chosen.connect(lambda tag_id: self.go_to_tag(tag_id, focus=False))
        self.tags.selection_changed.connect(self._tags_selected)
        self.inspector.leave.connect(self.text.setFocus)
        self.inspector.related.connect(self._show_related)
        self.inspector.pickSource.connect(lambda on: self.picking.begin("source" if on else ""))
        self.texts.pane_made.connect(self._wire)
        self.texts.pane_changed.connect(self._pane_changed)
        self.texts.in_front.connect(self._text_in_front)
        self.texts.split_changed.connect(self._split_changed)
        self.texts.touched.connect(self._touched)
        self.texts.wire(self.text.pane)
        self.text.sides.splitterMoved.connect(self._touched)
        desk.tag_changed.connect(self._show_tag)
        desk.tag_changed.connect(self.reply.show_tag)
        desk.codes_changed.connect(self.redraw)

    def _wire(self, pane: ReadingPane) -> None:
        view = pane.view
        pane.strip.menu_wanted.connect(lambda one, point: tab_menu(self, pane, one, point))
        pane.strip.carried.connect(lambda one, point: self._carried(pane, one, point))
        pane.used.connect(lambda by_pointer: self._used(pane, by_pointer))
        view.selectionChangedSpan.connect(self.rehearsal.words_selected)
        view.tagSelected.connect(lambda tag_id: self._tag_clicked(pane, tag_id))
        view.tagActivated.connect(lambda _: self.inspector.focus_first_row())
        view.resizeRequested.connect(self.tagging.resize)
        view.pieceRequested.connect(lambda _, span: self.tagging.add_piece(span))
        view.contextRequested.connect(self._context_menu)
        view.moreRequested.connect(lambda _, tags: more_menu(self, tags))
        view.zoomRequested.connect(self.zoom_by)
        view.verticalScrollBar().valueChanged.connect(self._touched)
        view.set_zoom(self.zoom)

    @property
    def view(self) -> ReadingView:
        """The view of the text in focus."""
        return self.text.view

    # --- place --------------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Another project: list it, open the document that was open last."""
        self.documents.read()
        self._show_stack()
        self.texts.opened(self.documents.ids())
        if any(pane.view.hasFocus() for pane in self.text.panes):
            self.view.setFocus()

    def shown(self) -> None:
        """Focus in the text, or on the first thing to do."""
        if self.stack.currentWidget() is self.empty:
            self.empty.focus_first()
        else:
            self.view.setFocus()

    def apply(self, change_set: ChangeSet) -> None:
        """Redraw the tags that changed in the document on the page; the lists follow."""
        if change_set.touches("document"):
            self.documents.apply(change_set)
            self._show_stack()
            self.texts.documents_changed(self.documents.ids())
            found = self.texts.tags_changed(change_set)
        else:
            found = self.texts.tags_changed(change_set)  # the text first: it is what a key press waits for
            self.documents.apply(change_set)
        if found is None:
            self._list_tags()
        elif any(found):
            self.tags.update_tags(*found)
        self.inspector.apply(change_set)

    def remember(self) -> dict[str, object]:
        """Splitters, zoom, documents in tabs and reading positions."""
        return {
            **self.texts.remember(),
            "splitter": self.splitter.sizes(),
            "right": self.right.sizes(),
            "folded": [name for name, panel in self._panels().items() if panel.isHidden()],
            "zoom": self.zoom,
            "sort": self.documents.model.order,
            "folded_for_split": self._folded,
        }

    def restore(self, state: dict[str, object]) -> None:
        """Take the remembered shape; without one, the shape of the design for this width."""
        self.texts.restore(state)
        self.documents.model.set_order(str(state.get("sort", "title")))
        zoom = state.get("zoom")
        self.set_zoom(zoom if isinstance(zoom, int) else self.desk.settings.text_size)
        sizes, right = state.get("splitter"), state.get("right")
        folded = state.get("folded")
        for name, panel in self._panels().items():
            panel.setHidden(isinstance(folded, list) and name in folded)
        self._folded = state.get("folded_for_split") is True
        if self.text.split:
            self.text.even()
        self.splitter.restore_sizes(sizes)
        if isinstance(right, list) and len(right) == 2 and sum(right) > 0:
            self.right.setSizes([int(size) for size in right])
        else:
            self._design_tags()

    def panels(self) -> list[QWidget]:
        """Where F6 goes. Find bar and drawer belong to the text in focus."""
        focus = QApplication.focusWidget()
        outside = focus is not None and not self.text.sides.isAncestorOf(focus)
        texts = [self.text if outside and pane is self.text.pane else pane for pane in self.text.panes]
        return [self.documents, *texts, self.tags, self.inspector]

    def toggle_panel(self, name: str) -> None:
        """Fold documents or tags away, or bring them back."""
        panel = self._panels().get(name)
        if panel is not None:
            panel.setVisible(panel.isHidden())
            if panel is self.documents:
                self._folded = self._makes_room = False

    def escape(self) -> bool:
        """Close the find bar, end a pick, drop the words, then the tag."""
        if self.view.cancel_gesture():
            return True
        if self.picking.purpose:
            self.picking.begin("")
        elif self.text.find_bar.isVisible():
            self.text.find_bar.close_bar()
        elif not self.view.hasFocus():
            focus = QApplication.focusWidget()
            if focus is None or not self.text.isAncestorOf(focus) or not close_drawer(self.desk):
                self.view.setFocus()
        elif self.view.selection() is not None:
            self.view.set_selection(None)
        elif self.desk.annotation_id is not None:
            self.desk.select_tag(None)
        else:
            return False
        return True

    def _panels(self) -> dict[str, QWidget]:
        return {"documents": self.documents, "tags": self.right}

    def _design_tags(self) -> None:
        tags = style.px(_TAGS_LOW if self.height() < style.px(_LOW) else _TAGS)
        self.right.setSizes([tags, max(100, self.height() - tags)])

    def _right_moved(self) -> None:
        self.splitter.follows = False
        self._touched()

    def _touched(self, *_: object) -> None:
        if self.desk.window is not None:
            self.desk.window.touch_state()

    def _run(self, command_id: str) -> None:
        if self.desk.window is not None and command_id in TABLE.by_id:
            self.desk.window.run(command_id)

    def _show_stack(self) -> None:
        wanted = self.splitter if self.documents.model.rows else self.empty
        if self.stack.currentWidget() is not wanted:
            self.stack.setCurrentWidget(wanted)
            if self.isVisible():
                self.shown()

    # --- the document -------------------------------------------------------------------------------------------

    def open(self, document_id: UUID, position: int | None = None) -> None:
        """Show a document in the text in focus, at its remembered place or at a position."""
        self.texts.open(document_id, position)

    def open_tab(self, document_id: UUID) -> None:
        """Show a document in a tab of its own; the one in front stays open behind it."""
        self.texts.open_tab(document_id)

    def split(self) -> None:
        """Show the text in focus twice, side by side; with two texts, only the one in focus again."""
        if self.text.split:
            self.texts.unsplit()
        else:
            self.texts.split()
            self._make_room()
        self.view.setFocus()

    def open_beside(self, document_id: UUID) -> None:
        """Show a document beside the text in focus."""
        self.texts.open_beside(document_id)
        self._make_room()

    def move_over(self, pane: ReadingPane, document_id: UUID) -> None:
        """Move a tab to the other side, or beside the tabs that stay."""
        self.texts.move_over(pane, document_id)
        self._make_room()
        self.view.setFocus()

    def _carried(self, pane: ReadingPane, document_id: UUID, point: QPoint) -> None:
        """A tab was let go off its strip: over the other text it moves there, elsewhere nothing happens."""
        other = next((one for one in self.text.panes if one is not pane), None)
        if other is not None and other.rect().contains(other.mapFromGlobal(point)):
            self.move_over(pane, document_id)

    def _make_room(self) -> None:
        """Two texts need so much room that the list of documents may have to go, until there is more, or one text.

        Who folds or unfolds the list himself has his way as long as there are two texts.
        """
        if not self.text.split or not self._makes_room or not self.isVisible():
            return
        right = 0 if self.right.isHidden() else self.right.width()
        tight = self.width() - right - style.px(_WIDTHS.low[0]) < 2 * style.px(_SIDE)
        if tight and self.text.width() < 2 * style.px(_SIDE) and not self.documents.isHidden():
            self.documents.hide()
            self._folded = True
        elif self._folded and not tight:
            self.documents.show()
            self._folded = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a smaller window the two texts may need the room of the list, in a larger one they may give it back."""
        super().resizeEvent(event)
        self._make_room()

    def _split_changed(self) -> None:
        if not self.text.split:
            self._makes_room = True
            if self._folded:
                self.documents.show()
                self._folded = False

    def _pane_changed(self) -> None:
        self.tagging.view = self.picking.view = self.view

    def _title_of(self, document_id: UUID) -> str | None:
        model = self.documents.model
        row = model.by_id.get(document_id)
        return " · ".join([row.document.title, *model.apart(row)]) if row is not None else None

    def _text_in_front(self, document: Document | None) -> None:
        """The text in focus shows another document: header, lists and find bar follow."""
        self.tags.model.paragraph_of = self.view.paragraph_of
        self.view.set_related(self._related)
        self.text.header.show_document(document)
        self._list_tags()
        if self.text.find_bar.isVisible():
            self.text.find_bar.search()

    # --- tags on the page ---------------------------------------------------------------------------------------

    def _view_tag(self, annotation: Annotation, comments: int) -> ViewTag:
        sign = self.reply.sign_of(annotation.id) if annotation.set_id == self.desk.ws.own_set_id else None
        return view_tag(self.desk, annotation, comments=comments, sign=sign)

    def _list_tags(self) -> None:
        annotations = self.text.pane.annotations.values()
        self.tags.set_tags([one for one in annotations if shown(self.desk, one.set_id)])

    def redraw(self) -> None:
        """Show all tags of the documents on the screen anew."""
        if self.desk.workspace is not None and self.view.document_id is not None:
            self.texts.redraw()
            self._list_tags()

    def toggle_others(self) -> None:
        """Show or hide the tags of all sets but my own."""
        others = {one for one in self.desk.sets if one != self.desk.ws.own_set_id}
        if self.desk.hidden_sets & others:
            self.desk.hidden_sets -= others
        else:
            self.desk.hidden_sets |= others
        self.redraw()

    def _show_tag(self, annotation_id: UUID | None) -> None:
        if self.view.selected_tag() != annotation_id and not self.texts.taking:
            self.view.select_tag(annotation_id, reveal=annotation_id is not None)

    def _show_related(self, relations: tuple[RelationShown, ...]) -> None:
        self._related = {one.other.id: relation_words(one) for one in relations}
        for pane in self.text.panes:
            pane.view.set_related(self._related)

    def _tags_selected(self, ids: list[UUID]) -> None:
        if len(ids) > 1:
            self.inspector.show_tags(ids)

    def go_to_tag(self, annotation_id: UUID, *, focus: bool = True) -> None:
        """Take a tag in hand and show it, in whatever document it stands."""
        annotation = self.text.pane.annotations.get(annotation_id) or self.tagging.annotation(annotation_id)
        if annotation is None:
            return
        if annotation.document_id != self.view.document_id:
            self.open(annotation.document_id)
        self.view.go_to(annotation.spans[0].start, span=annotation.hull)
        self.desk.select_tag(annotation_id)
        if focus:
            self.view.setFocus()

    def _back_to(self, annotation_id: UUID) -> None:
        """Back to the tag that something was picked for, on the side that shows it."""
        annotation = self.tagging.annotation(annotation_id)
        for pane in self.text.panes:
            if annotation is not None and pane.document_id == annotation.document_id:
                self.texts.take(pane)
                break
        self.go_to_tag(annotation_id)

    def step_tag(self, forward: bool) -> None:
        """Next or previous tag on the page, from the caret."""
        tag_id = self.view.next_tag(forward)
        if tag_id is not None:
            self.desk.select_tag(tag_id)

    def cycle(self, outwards: bool) -> None:
        """Through the tags at the caret, smallest first."""
        tag_id = self.view.cycle_here(outwards)
        if tag_id is not None:
            self.desk.select_tag(tag_id)

    def _find_everywhere(self, words: str) -> None:
        self.text.find_bar.close_bar()
        find_everywhere(self.desk, words)

    def _tag_kind(self, kind: Kind) -> None:
        self.tagging.annotate(kind)
        self.view.setFocus()

    def _used(self, pane: ReadingPane, by_pointer: bool) -> None:
        came = pane is not self.text.pane
        self.texts.take(pane)
        if came and by_pointer and self.picking.purpose:
            pane.view.select_tag(None)  # so that a click on the tag selected there is an answer too

    def _tag_clicked(self, pane: ReadingPane, tag_id: UUID | None) -> None:
        if pane is not self.text.pane:  # its tag was removed from the other side
            return
        if self.picking.purpose and tag_id is not None:
            self.picking.take(tag_id)
            return
        self.desk.select_tag(tag_id)

    def _context_menu(self, point: QPoint, _position: int, tags: tuple[ViewTag, ...]) -> None:
        if self.desk.window is not None:
            text_menu(self, self.desk.window, point, tags)

    # --- reading ------------------------------------------------------------------------------------------------

    def zoom_by(self, steps: int) -> None:
        """Make the text larger or smaller by steps of 10 per cent; 0 goes back to 100."""
        self.set_zoom(100 if steps == 0 else self.zoom + 10 * steps)
        self._touched()

    def set_zoom(self, percent: int) -> None:
        """Set the size of the text, 50 to 300 per cent."""
        self.zoom = max(50, min(300, percent))
        for pane in self.text.panes:
            pane.view.set_zoom(self.zoom)
        if self.desk.window is not None:
            self.desk.window.status.set_zoom(self.zoom)

    def go_to_position(self) -> None:
        """Ask for a paragraph or a position and go there."""
        words = self.tr("Paragraph number, or @ and a character position:")
        text, done = QInputDialog.getText(self, self.tr("Go to"), words)
        if not done or not text.strip():
            return
        number = text.strip().lstrip("@")
        if not number.isdigit():
            self.desk.say(
                self.tr("“{text}” is no number. Type 12, or @3400.").format(text=text), level="warning"
            )
            return
        if text.strip().startswith("@"):
            position = min(int(number), len(self.view.text))
        else:
            paragraph = min(max(1, int(number)), self.view.paragraph_count()) - 1
            position = self.view.paragraph_span(paragraph)[0]
        self.view.go_to(position, flash=True)
        self.view.set_caret(position)

    def copy_reference(self) -> None:
        """Copy the selected words, or the tag in hand, with title, position and text hash."""
        from PySide6.QtGui import QGuiApplication

        tag = self.tagging.tag()
        span = self.view.selection()
        spans = (span,) if span is not None else (tag.spans if tag is not None else ())
        if not spans or self.view.document_id is None:
            self.desk.say(self.tr("Select words first."), level="warning")
            return
        with self.desk.ws.reading() as reader:
            document = reader.get(Document, self.view.document_id)
        assert document is not None
        quote = " … ".join(self.view.copy_text(one) for one in spans)
        places = ", ".join(f"{one.start}–{one.end}" for one in spans)
        reference = QCoreApplication.translate(
            "ReadPlace", "«{quote}»\n{title}, characters {places} (text {hash})"
        )
        QGuiApplication.clipboard().setText(
            reference.format(quote=quote, title=document.title, places=places, hash=document.text_sha256[:12])
        )

    def select_words(self, span: Span) -> None:
        """Select words from outside (a hit, an orphan's place) and show them."""
        self.view.go_to(span.start, span=span)
        self.view.set_selection(span)
        self.view.setFocus()
