"""A walk through every place and window: everything has a name, is translated, fits, and can be left with Tab."""

from __future__ import annotations

import re
import shutil

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from waiting import settle

from kantar_desk.gui import application
from kantar_desk.gui.application import make_desk
from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.components import ElidedText
from kantar_desk.gui.dialogs.about import details
from kantar_desk.gui.languages import install_language
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import Dispute
from kantar_desk.model.register import RegisterEntry
from kantar_desk.settings import Settings, log_dir
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui

PLACES = ("read", "disputes", "names", "review", "overview")
DIALOGS = ("tools.codebook", "window.settings", "help.keys", "help.handbook", "help.about", "edit.history",
           "file.export", "tools.report", "tag.occurrences", "file.restore", "file.paste",
           "document.about")  # fmt: skip
CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView, QComboBox, QAbstractSpinBox, QAbstractSlider,
            QPlainTextEdit, QTextEdit)  # fmt: skip
# What a program says the same in every language.
SAME = {"Kantar Desk", "Aa", "PDF", "F1"}


class Pseudo(QTranslator):
    """Puts brackets round every text and makes it two fifths longer."""

    def translate(self, context, source_text, disambiguation=None, n=-1):
        text = source_text
        return f"⟦{text}{'·' * max(1, round(len(text) * 0.4))}⟧"

    def isEmpty(self):
        return False


@pytest.fixture(scope="module")
def walked(desk_application, tagged_file, tmp_path_factory):
    """The smallest window, in the pseudo language, on a project with tags of two people."""
    translator = Pseudo()
    install_language("en")
    QCoreApplication.installTranslator(translator)
    patch = pytest.MonkeyPatch()
    patch.setattr(application, "install_language", lambda setting: "en")  # or it would come before ours
    path = tmp_path_factory.mktemp("walk") / "walk.kantar"
    shutil.copyfile(tagged_file, path)
    desk, window = make_desk()
    desk.settings = Settings()
    desk.attach(Workspace.open(path))
    window.resize(1024, 560)
    window.show()
    window.activateWindow()
    settle()
    yield desk, window
    patch.undo()
    QCoreApplication.removeTranslator(translator)
    window.close()
    window.deleteLater()
    settle()


def shown(root: QWidget) -> list[QWidget]:
    """All widgets of a window that can be seen."""
    return [widget for widget in (root, *root.findChildren(QWidget)) if widget.isVisibleTo(root)]


def in_window(widget: QWidget, root: QWidget) -> bool:
    return widget.window() is root


def name_of(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def own_words(widget: QWidget) -> list[str]:
    """The texts a widget itself shows that the program chose, not people."""
    words = []
    if isinstance(widget, QLabel | QAbstractButton):
        words.append(widget.text())
    if isinstance(widget, QLineEdit):
        words.append(widget.placeholderText())
    if isinstance(widget, QComboBox):
        words.append(widget.placeholderText())
    words += [widget.toolTip(), widget.accessibleName()]
    return [word for word in words if word]


def people_words(desk) -> list[str]:
    """What people wrote, and what a file says of itself: titles, names, codes, quotes, addresses, hashes."""
    with desk.ws.reading() as reader:
        documents = reader.documents()
        found = [document.title for document in documents]
        for source in (document.source for document in documents):
            found += [source.publisher, source.author, source.file_name, source.media_type, source.importer]
            found += [source.address, source.original_sha256 or ""]
        found += [document.text_sha256 for document in documents]
        found += [one.name for one in reader.find(AnnotationSet)]
        found += [person.name for person in desk.people.values()]
        for code in reader.find(Code):
            found += [code.name, code.definition, code.slug, *code.examples]
        found += [entry.preferred for entry in reader.find(RegisterEntry)]
        found += [dispute.question for dispute in reader.find(Dispute)]
    found += [desk.ws.name, str(desk.ws.path), str(desk.ws.path.parent), details(), str(log_dir())]
    return sorted({word for word in found if word}, key=len, reverse=True)


def untranslated(words: list[str], people: list[str]) -> list[str]:
    """Texts with a letter that neither came through translation nor from people."""
    wrong = []
    for text in words:
        if "⟦" in text or text in SAME:
            continue
        rest = re.sub(r"<[^>]*>", "", text)
        for word in people:
            rest = rest.replace(word, "")
        rest = re.sub(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b", "", rest)  # by QLocale
        rest = re.sub(r"(Ctrl|Shift|Alt|Enter|Esc|Tab|Space|Del|F\d+)\b|\+", "", rest)
        if re.search(r"[A-Za-z]{3,}", rest):
            wrong.append(text)
    return wrong


def nameless(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in shown(root)
        if in_window(widget, root)
        and not isinstance(widget, QScrollBar | QHeaderView)  # parts of the view around them
        and widget.objectName() not in ("qt_spinbox_lineedit", "qt_menubar_ext_button")
        and (isinstance(widget, CONTROLS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not name_of(widget).strip()
    ]


def cut(root: QWidget) -> list[str]:
    """Labels and buttons that are narrower than their words."""
    found = []
    for widget in shown(root):
        if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget, ElidedText):
            continue
        if not in_window(widget, root) or not widget.isVisible() or not widget.text().startswith("⟦"):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            continue
        wanted = min(widget.sizeHint().width(), widget.fontMetrics().horizontalAdvance(widget.text()))
        if widget.width() + 1 < wanted:
            found.append(f"{type(widget.parent()).__name__}: {widget.text()} ({widget.width()} < {wanted})")
    return found


def tab_walk(root: QWidget) -> tuple[list[QWidget], bool]:
    """The widgets Tab goes through from the one with the focus, and whether it came back."""
    start = root.focusWidget() or root
    start.setFocus(Qt.FocusReason.TabFocusReason)
    start = root.focusWidget()
    passed = [start]
    for _ in range(400):
        QTest.keyClick(root.focusWidget(), Qt.Key.Key_Tab)
        now = root.focusWidget()
        if now is start:
            return passed, True
        passed.append(now)
    return passed, False


def open_dialogs(window) -> list[QWidget]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one is not window and not isinstance(one, QMenu)
    ]


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_named_translated_and_whole(walked, place, qtbot):
    desk, window = walked
    window.go_to(place)
    settle()
    # The overview is counted in a job.
    qtbot.waitUntil(lambda: not desk.jobs.running and cut(window) == [], timeout=20_000)
    people = people_words(desk)
    words = [word for widget in shown(window) for word in own_words(widget)]
    assert nameless(window) == []
    assert sorted(set(untranslated(words, people))) == []
    assert cut(window) == []


@pytest.mark.parametrize("place", PLACES)
def test_tab_comes_back_to_where_it_began(walked, place):
    window = walked[1]
    window.go_to(place)
    settle()
    passed, back = tab_walk(window)
    assert back, [type(widget).__name__ for widget in passed[-12:]]
    assert len(passed) > 5
    assert [type(widget).__name__ for widget in passed if not widget.isVisible()] == []


def test_two_texts_with_tabs_are_named_translated_and_whole(walked):
    desk, window = walked
    window.go_to("read")
    read = desk.places["read"]
    for document_id in read.documents.ids():  # more tabs than there is room for
        read.open_tab(document_id)
    read.split()
    for document_id in read.documents.ids():
        read.open_tab(document_id)
    settle()
    try:
        words = [word for widget in shown(window) for word in own_words(widget)]
        assert nameless(window) == []
        assert sorted(set(untranslated(words, people_words(desk)))) == []
        assert cut(window) == []
        read.view.setFocus()
        passed, back = tab_walk(window)
        assert back, [type(widget).__name__ for widget in passed[-12:]]
        order = [passed.index(one) for pane in read.text.panes for one in (pane.strip, pane.view)]
        begin = order.index(min(order))
        assert [*order[begin:], *order[:begin]] == sorted(order)
        assert (window.width(), window.height()) == (1024, 560)
    finally:
        read.split()
        settle()


@pytest.mark.parametrize("command_id", DIALOGS)
def test_a_window_is_named_translated_and_whole(walked, command_id):
    desk, window = walked
    window.go_to("read")
    TABLE.by_id[command_id].run(desk)
    settle()
    opened = open_dialogs(window)
    assert opened, command_id
    people = people_words(desk)
    try:
        for dialog in opened:
            words = [dialog.windowTitle(), *(word for widget in shown(dialog) for word in own_words(widget))]
            assert nameless(dialog) == []
            assert sorted(set(untranslated(words, people))) == []
            assert cut(dialog) == []
            assert tab_walk(dialog)[1]
    finally:
        for dialog in opened:
            dialog.close()
        settle()


def test_menus_are_translated(walked):
    desk, window = walked
    words = [action.text() for action in window.menuBar().actions()]
    for menu in window.menuBar().findChildren(QMenu):
        words += [action.text().partition("\t")[0] for action in menu.actions()]
        words += [action.toolTip() for action in menu.actions()]
    assert sorted(set(untranslated([word for word in words if word], people_words(desk)))) == []
