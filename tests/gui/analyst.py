"""Somebody at work in the window: mouse and keys on the widgets themselves, and each step undone and redone once."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from shiboken6 import isValid

from kantar_desk.gui.desk import Desk
from kantar_desk.gui.keymap import EVDEV
from kantar_desk.gui.main_window import MainWindow
from kantar_desk.gui.projects import starter
from kantar_desk.model.annotation import Annotation, Relation
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import UNSET_TIME
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.text import Document, DocumentLink, DocumentSource, Span, normalise
from kantar_desk.workspace.actions import AddDocuments, NewDocument, NewEntry
from kantar_desk.workspace.workspace import Workspace

KINDS = (Annotation, Relation, RegisterEntry, Variant, Distinct, Dispute, Position, Stance, MatrixCell, DocumentLink,
         Proposal, Code, Document)  # fmt: skip
# What layouts yield where an English keyboard yields a Latin letter or a digit: Qt key and text.
LAYOUTS: dict[str, dict[str, tuple[int, str]]] = {
    "English": {},
    "Russian": {"KeyS": (0x42B, "ы")},
    "Kazakh": {"Digit1": (0x22, '"'), "Digit2": (0x4D8, "ә"), "KeyS": (0x42B, "ы")},
}
_SCAN = {code: number + 8 for number, code in EVDEV.items()}
_SIGNS = {"BracketLeft": "[", "BracketRight": "]"}
_NAMED = {
    "Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Del": Qt.Key.Key_Delete, "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down, "Left": Qt.Key.Key_Left, "Right": Qt.Key.Key_Right, "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space, "Home": Qt.Key.Key_Home, "End": Qt.Key.Key_End,
}  # fmt: skip
_MODIFIERS = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}

PUBLISHED = {"001": "2022-01-10T23:26", "003": "2022-01-06"}

W = TypeVar("W", bound=QWidget)


def on_the_corpus(
    desk_window: tuple[Desk, MainWindow], corpus_dir: Path, folder: Path, qtbot: Any
) -> Analyst:
    """Somebody in the window of a project with the five documents, dates of two of them and two places."""
    desk, window = desk_window
    workspace = Workspace.create(folder / "corpus.kantar", annotator="Test", starter=starter())
    ids, documents = {}, []
    for name in ("000", "001", "002", "003", "004"):
        data = (corpus_dir / f"{name}.txt").read_bytes()
        source = DocumentSource(file_name=f"{name}.txt", published=PUBLISHED.get(name, ""))
        text = normalise(data.decode("utf-8"))
        documents.append(NewDocument(title=name, text=text, original=data, source=source))
        ids[name] = documents[-1].id
    workspace.perform(AddDocuments(documents=tuple(documents)))
    with workspace.reading() as reader:
        place = reader.find(Code, kind="entity", slug="place")[0].id
    for name in ("Kazakhstan", "Almaty"):
        workspace.perform(NewEntry(code_id=place, preferred=name))
    desk.attach(workspace)
    window.go_to("read")
    look()
    return Analyst(desk, window, ids, qtbot)


def look() -> None:
    """Let Qt do what is waiting."""
    for _ in range(4):
        QApplication.processEvents()


class Analyst:
    """Keys and mouse of one person in the window of a project; ``ids`` are its documents by title."""

    def __init__(self, desk: Desk, window: MainWindow, ids: dict[str, UUID], qtbot: Any) -> None:
        self.desk, self.window, self.ids, self.qtbot = desk, window, ids, qtbot
        self.layout = "English"

    # --- keys -----------------------------------------------------------------------------------------------------

    def press(self, *chords: str) -> None:
        """Press chords such as ``Ctrl+Enter`` or ``KeyU`` one after the other, by scan code, where the focus is."""
        for chord in chords:
            *names, code = chord.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for name in names:
                modifiers |= _MODIFIERS[name]
            if code in _NAMED:
                key, text = int(_NAMED[code]), ""
            elif code in _SIGNS:
                key, text = 0, _SIGNS[code]
            else:
                letter = code.removeprefix("Key").removeprefix("Digit")
                key, text = LAYOUTS[self.layout].get(code, (ord(letter), letter.lower()))
            if "Ctrl" in names:
                text = ""
            look()
            target = QApplication.activePopupWidget() or QApplication.focusWidget()
            assert target is not None, "nothing has the focus"
            for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                if isValid(target):
                    event = QKeyEvent(sort, key, modifiers, _SCAN.get(code, 0), 0, 0, text)
                    QApplication.sendEvent(target, event)
            look()

    def type(self, text: str) -> None:
        """Type into the field with the focus."""
        look()
        for letter in text:
            target = QApplication.focusWidget()
            assert target is not None, "nothing has the focus"
            for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(sort, 0, Qt.KeyboardModifier.NoModifier, letter))
        look()

    def type_over(self, text: str) -> None:
        """Type instead of what stands in the field with the focus."""
        QTest.keySequence(QApplication.focusWidget(), "Ctrl+A")
        self.type(text)

    def run(self, command_id: str) -> None:
        """A command, as from its menu or the palette; it must be one that can be done now."""
        reason = self.window.why_not(self.command(command_id))
        assert not reason, reason
        self.window.run(command_id)
        look()

    def command(self, command_id: str) -> Any:
        """A command of the table."""
        from kantar_desk.gui.commands import TABLE

        return TABLE.by_id[command_id]

    def search(self, command_id: str) -> None:
        """Run a command that looks over the project, and wait until it is done."""
        self.run(command_id)
        self.wait(lambda: not self.desk.jobs.running)

    def wait(self, done: Callable[[], bool]) -> None:
        """Wait for what the window shows a little later."""
        self.qtbot.waitUntil(done, timeout=30_000)
        look()

    # --- mouse ----------------------------------------------------------------------------------------------------

    def click(self, widget: QWidget) -> None:
        """A click on the middle of a widget that can be seen and is not grey."""
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        look()

    def click_row(self, view: QListView, words: str) -> None:
        """A click on the first row of a list that shows these words."""
        model = view.model()
        found = [model.index(row, 0) for row in range(model.rowCount())]
        index = next(one for one in found if words in str(one.data()))
        view.scrollTo(index)
        look()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        look()

    def _point(self, position: int) -> QPoint:
        """Just right of the caret at a position of the text on the page."""
        rect = self.read.view.caret_rect(position)
        return QPoint(rect.left() + 1, rect.center().y())

    def select(self, span: Span) -> None:
        """Scroll to a passage of the text on the page and drag over it."""
        view = self.read.view
        view.go_to(span.start)
        look()
        start, end = self._point(span.start), self._point(span.end)
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view.viewport(), (start + end) / 2 + QPoint(4, 0))
        QTest.mouseMove(view.viewport(), end)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
        look()
        assert view.selection() == span, (view.selection(), view.text[span.start : span.end])

    def select_words(self, words: str) -> None:
        """`select` the first place of these words."""
        at = self.read.view.text.index(words)
        self.select(Span(at, at + len(words)))

    def click_tag(self, tag_id: UUID) -> None:
        """Click the text of a tag, once more if a smaller or larger one stands there too."""
        tag = self.get(Annotation, tag_id)
        self.open(self.title_of(tag.document_id))
        view = self.read.view
        picking = bool(self.read.picking.purpose)
        view.go_to(tag.spans[0].start)
        look()
        for _ in range(4):
            point = self._point(tag.spans[0].start + 1)
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
            look()
            if picking or self.desk.annotation_id == tag_id:
                return
        raise AssertionError("the tag cannot be clicked")

    # --- the place Read -------------------------------------------------------------------------------------------

    @property
    def read(self) -> Any:
        """The place Read."""
        return self.desk.places["read"]

    @property
    def disputes(self) -> Any:
        """The place Disputes."""
        return self.desk.places["disputes"]

    def title_of(self, document_id: UUID) -> str:
        """The title of a document."""
        return str(self.get(Document, document_id).title)

    def open(self, title: str) -> None:
        """Go to Read and click a document in the list."""
        if self.desk.place_id != "read":
            self.press("Ctrl+Digit1")
        if self.desk.document_id != self.ids[title]:
            self.click_row(self.read.documents.list, title)
        assert self.desk.document_id == self.ids[title]

    def row(self, name: str) -> None:
        """Go down from the first inspector row to the one of this name."""
        self.read.inspector.setFocus()
        for _ in range(30):
            look()
            focus = QApplication.focusWidget()
            if getattr(focus, "name", "") == name:
                return
            self.press("Down")
        raise AssertionError(f"no row {name}")

    def tag(self, title: str, words: str | Span, *keys: str) -> UUID:
        """Tag words of a document with ``1``, then press these keys in the first inspector row; each is a step."""
        self.open(title)
        if isinstance(words, Span):
            self.select(words)
        else:
            self.select_words(words)
        before = {one.id for one in self.mine(title)}
        with self.step():
            self.press("Digit1")
        (made,) = {one.id for one in self.mine(title)} - before
        for key in keys:
            self.click_tag(made)
            self.press("Enter")
            with self.step():
                self.press(key)
        self.click_tag(made)
        return made

    # --- looking at the project -----------------------------------------------------------------------------------

    def get(self, kind: type, row_id: UUID) -> Any:
        """A row of the database."""
        with self.desk.ws.reading() as reader:
            return reader.get(kind, row_id)

    def find(self, kind: type, **wanted: Any) -> list[Any]:
        """Rows of the database."""
        with self.desk.ws.reading() as reader:
            return list(reader.find(kind, **wanted))

    def mine(self, title: str) -> list[Annotation]:
        """My tags of a document."""
        with self.desk.ws.reading() as reader:
            return list(reader.annotations(self.ids[title], [self.desk.ws.own_set_id]))

    def shown(self, kind: type[W]) -> W:
        """The dialog of this kind that is open."""
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def put_away(self, dialog: QWidget) -> None:
        """Close a dialog and let it go, as the event loop does."""
        if isValid(dialog):
            dialog.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.window.activateWindow()
        look()

    def content(self) -> dict[str, list[object]]:
        """All rows, without what a repetition of a step may change."""
        with self.desk.ws.reading() as reader:
            return {
                kind.__name__: [
                    dataclasses.replace(one, revision=0, modified=UNSET_TIME) for one in reader.find(kind)
                ]
                for kind in KINDS
            }

    @contextmanager
    def step(self) -> Iterator[None]:
        """What is done in the window is one step: undone and redone, with the project looked at each time."""
        before = self.content()
        yield
        look()
        after = self.content()
        assert after != before, f"nothing was done: {self.window.messages.text}"
        self.run("edit.undo")
        assert self.content() == before
        self.run("edit.redo")
        assert self.content() == after
