"""How it looks: no word is cut off in any language, one row has one height, and what is chosen can be seen."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QWidget,
)
from waiting import settle, wait_for_jobs

from kantar_desk.formats.documents.values import ReadOptions
from kantar_desk.gui import application
from kantar_desk.gui import theme as tokens
from kantar_desk.gui.application import make_desk
from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.components import Button, ElidedText, keycap_width
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.dialogs.extract import ExtractView
from kantar_desk.gui.dialogs.foot import Foot
from kantar_desk.gui.empty_state import ChoiceRow
from kantar_desk.gui.flow import FlowLayout
from kantar_desk.gui.languages import install_language
from kantar_desk.gui.main_window import MainWindow
from kantar_desk.gui.rows import context_after, context_before
from kantar_desk.gui.style import style
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.text import Span
from kantar_desk.settings import Settings
from kantar_desk.workspace.actions import Annotate
from kantar_desk.workspace.assistance import run
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import preview_file
from kantar_desk.workspace.reviewing import start_review
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui

DIALOGS = ("tools.codebook", "window.settings", "help.keys", "help.about", "edit.history", "file.export",
           "tools.report", "tag.occurrences", "file.restore", "file.paste", "document.about")  # fmt: skip
NAME = "Daulet Zhylkaidarov"  # a mention of it without a name makes an offer
FORMS = {
    "disputes": ("edit_question", "add_answer", "settle", "add_claims", "new_dispute"),
    "names": ("new_name", "merge", "split", "rename", "mark_apart"),
}


@pytest.fixture(scope="module", params=["en", "ru", "kk"])
def spoken(request, desk_application, tagged_file, tmp_path_factory):
    """A laptop's window in each language, on a project with a review that runs and with names that are offered."""
    patch = pytest.MonkeyPatch()
    install_language(request.param)
    patch.setattr(application, "install_language", lambda setting: request.param)
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    path = tmp_path_factory.mktemp("look") / "look.kantar"
    shutil.copyfile(tagged_file, path)
    desk, window = make_desk()
    desk.settings = Settings(language=request.param)
    desk.attach(Workspace.open(path))
    with desk.ws.reading() as reader:
        theirs = reader.find(AnnotationSet, kind="imported")[1].id
    review = start_review(desk.ws, theirs, mine=desk.ws.own_set_id)
    with desk.ws.reading() as reader:
        document, text = next(
            (one.id, text) for one in reader.documents() if NAME in (text := reader.text(one.id))
        )
    at = text.index(NAME)
    desk.ws.perform(Annotate(document_id=document, spans=(Span(at - 6, at + len(NAME)),), kind="entity"))
    run(desk.ws, ("variants",), progress=Progress())
    window.resize(style.px(1280), style.px(720))
    window.show()
    window.activateWindow()
    settle()
    yield desk, window, review
    patch.undo()
    window.close()
    window.deleteLater()
    settle()
    install_language("en")
    QLocale.setDefault(before)


def sideways(widget: QWidget) -> bool:
    """True for a viewport that can be scrolled from side to side."""
    area = widget.parent()
    return (
        isinstance(area, QAbstractScrollArea)
        and area.viewport() is widget
        and area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    )


def cut_off(root: QWidget) -> list[str]:
    """Words and controls that are narrower than what they say, or reach out of what they stand in."""
    if isinstance(
        root, MainWindow
    ):  # a job that runs changes its words at any moment, and has its room a turn later
        wait_for_jobs(root.desk)
        settle()
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox) or not widget.isVisible():
            continue
        if widget.window() is not root:
            continue
        words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        name = f"{type(widget.parent()).__name__}: {words or widget.accessibleName()}"
        whole = isinstance(widget, ElidedText) or (isinstance(widget, QLabel) and widget.wordWrap())
        wanted = (
            QPushButton.sizeHint(widget) if isinstance(widget, QPushButton) else widget.sizeHint()
        ).width()
        if not isinstance(widget, QPushButton):  # a button has air around its word; its key may give way
            wanted = min(wanted, widget.fontMetrics().horizontalAdvance(words))
        if not whole and widget.width() + 1 < wanted:
            found.append(f"{name} is {widget.width()} wide, not {wanted}")
        above = widget.parentWidget()
        while above is not None and not sideways(above):
            left = widget.mapTo(above, QPoint(0, 0)).x()
            if left < 0 or left + widget.width() > above.width():
                found.append(f"{name} reaches out of {type(above).__name__}")
                break
            above = above.parentWidget() if above is not root else None
    return found


def overlapping(foot: Foot) -> bool:
    """True where the sentence of a foot needs more height than it has."""
    sentence = foot.sentence
    return sentence.heightForWidth(sentence.width()) > sentence.height()


@pytest.mark.parametrize("place", ["read", "disputes", "names", "review", "overview"])
def test_nothing_is_cut_off_in_a_place(spoken, place, qtbot):
    desk, window, review = spoken
    window.go_to(place)
    if place == "review":
        desk.places["review"].show_review(review)
    settle()
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    settle()
    assert cut_off(window) == []


def test_what_an_empty_place_offers_can_be_read_whole(spoken):
    _desk, window, _ = spoken
    for place in ("read", "disputes", "names", "review", "overview"):
        window.go_to(place)
        settle()
    rows = [row for row in window.findChildren(ChoiceRow) if not Path(row.words).is_absolute()]
    assert len(rows) > 6
    small = QFontMetrics(style.font(tokens.SECOND))
    cut = []
    for row in rows:
        room = style.px(552 - 52 - 16) - (keycap_width(row.key) + style.px(12) if row.key else 0)
        if small.horizontalAdvance(row.words) > room:
            cut.append((row.words, small.horizontalAdvance(row.words), room))
    assert cut == []


def test_names_that_are_offered_stand_whole_beside_their_entry(spoken):
    desk, window, _ = spoken
    window.go_to("names")
    place = desk.places["names"]
    offered = []
    for row in place.read_rows():
        place.show_entry(row.entry.id)
        settle()
        if place.offers.current() is not None:
            offered.append(row.entry.id)
            assert cut_off(window) == []
    assert offered


@pytest.mark.parametrize(
    ("place", "form"), [(place, form) for place, forms in FORMS.items() for form in forms]
)
def test_nothing_is_cut_off_in_a_form(spoken, place, form):
    desk, window, _ = spoken
    window.go_to(place)
    settle()
    getattr(desk.places[place], form)()
    settle()
    try:
        assert cut_off(window) == []
    finally:
        desk.places[place].escape()
        settle()


def test_decisions_reasons_and_amending_of_a_review_are_whole_and_in_sight(spoken):
    desk, window, review = spoken
    window.go_to("review")
    place = desk.places["review"]
    place.show_review(review)
    settle()
    assert place.focused() is not None
    place.ask_reason()
    settle()
    assert cut_off(window) == []
    field = place.panel.field
    assert field.visibleRegion().boundingRect().size() == field.size(), "the line one types in is in sight"
    place.drop_line()
    place.amend()
    settle()
    assert cut_off(window) == []
    place.drop_amendment()
    settle()


@pytest.mark.parametrize("command_id", DIALOGS)
def test_nothing_is_cut_off_in_a_window(spoken, command_id):
    desk, window, _ = spoken
    window.go_to("read")
    TABLE.by_id[command_id].run(desk)
    settle()
    opened = [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one is not window and not isinstance(one, QMenu)
    ]
    assert opened
    try:
        for dialog in opened:
            assert cut_off(dialog) == []
            assert [foot.sentence.text() for foot in dialog.findChildren(Foot) if overlapping(foot)] == []
    finally:
        for dialog in opened:
            dialog.close()
        settle()


def test_controls_of_one_row_have_one_height(desk_application):
    board = QWidget()
    form = QFormLayout(board)
    controls = [Chooser(), QLineEdit(), QSpinBox(), Button("Change"), Button("Change", main=True)]
    controls[0].addItem("Words")
    for control in controls:
        form.addRow("Name", control)
    board.show()
    settle()
    assert {control.height() for control in controls} == {controls[1].height()}
    left = controls[0].width()
    controls[0].setFocus()
    settle()
    assert controls[0].width() == left
    board.close()


def test_a_button_gives_up_its_key_before_its_word(desk_application):
    plain, keyed = Button("Open in Read"), Button("Open in Read", key="Ctrl+Enter")
    assert keyed.sizeHint().width() > plain.sizeHint().width()
    for button in (plain, keyed):
        button.setFixedWidth(plain.sizeHint().width())
        button.show()
    settle()
    assert keyed.grab().toImage() == plain.grab().toImage()
    for button in (plain, keyed):
        button.close()


def test_a_list_to_choose_from_cuts_a_long_name_with_an_ellipsis(desk_application):
    box = Chooser()
    box.addItem("A name that is far too long for the room there is")
    box.setFixedWidth(style.px(120))
    box.show()
    settle()
    assert box.shown_text().endswith("…")
    whole = box.grab().toImage()
    box.setItemText(0, "A name that is far too long for the room there is, and longer")
    settle()
    assert box.grab().toImage() == whole, "both end with … at the same place"
    box.setFixedWidth(box.sizeHint().width())
    assert box.shown_text() == box.currentText(), "as wide as it asks to be it cuts nothing"
    box.close()


def test_high_contrast_shows_what_is_selected(desk_window):
    desk, _window = desk_window
    style.apply("high-contrast")
    try:
        settle()
        listing = desk.places["read"].documents.list
        rows = [listing.visualRect(listing.model().index(number, 0)) for number in range(2)]
        listing.setCurrentIndex(listing.model().index(0, 0))
        settle()
        lines = []
        for rect in rows:
            picture = listing.viewport().grab(rect).toImage()
            lines.append(picture.pixelColor(picture.width() - 1, 0))
        assert lines[0].name().upper() == style.theme.text
        assert style.theme.disabled_text != style.theme.text
        assert tokens.contrast(style.theme.disabled_text, style.theme.page) >= 3
        assert lines[1] != lines[0]
        pressed = Button("On")
        pressed.setCheckable(True)
        pressed.show()
        settle()
        off = pressed.grab().toImage()
        pressed.setChecked(True)
        settle()
        assert pressed.grab().toImage() != off
        pressed.close()
    finally:
        style.apply("light")


def test_a_project_that_cannot_be_written_says_so_all_the_time(desk_window):
    desk, window = desk_window
    before = window.status.text
    path = desk.ws.path
    desk.attach(None)
    desk.attach(Workspace.open(path, write=False))
    window.messages.close_message()
    assert window.status.text.startswith(f"{before} · ")


def test_a_text_that_is_looked_at_takes_the_colours_of_another_theme(desk_application, qtbot):
    view = ExtractView()
    qtbot.addWidget(view)
    view.show_words("Nothing to read here")
    style.apply("dark")
    try:
        cursor = QTextCursor(view.document())
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        assert cursor.charFormat().foreground().color() == style.colour("second_text")
        assert view.toPlainText() == "Nothing to read here"
    finally:
        style.apply("light")


def test_the_mark_of_what_is_left_out_has_room_in_any_language(desk_window, tmp_path, qtbot):
    desk, _window = desk_window
    words = "None of the members of the council had a letter about the gates that evening, they say. " * 3
    page = tmp_path / "page.html"
    page.write_text(
        f"<body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav><article><h1>The letter</h1>"
        f"<p>{words}</p><p>{words}</p></article><footer>Share this page with friends</footer></body>",
        encoding="utf-8",
    )
    seen = preview_file(desk.ws, page, ReadOptions())
    view = ExtractView()
    qtbot.addWidget(view)
    mark = "this passage is left out"
    view.show_documents(seen.documents, mark)
    room = view.document().begin().blockFormat().leftMargin()
    assert room > QFontMetrics(style.font(tokens.CAPTION)).horizontalAdvance(mark) + style.px(16)


def test_words_that_differ_in_a_review_take_the_colours_of_another_theme(spoken):
    desk, window, review = spoken
    window.go_to("review")
    place = desk.places["review"]
    place.show_review(review)
    settle()

    def struck() -> list[str]:
        return [
            one.text()
            for one in place.versions.findChildren(QLabel)
            if one.isVisible() and "<s " in one.text()
        ]

    for document in place.documents.model.documents:
        place.open(document.id)
        settle()
        rows = iter(range(place.model.rowCount()))
        while not struck() and (row := next(rows, None)) is not None:
            place.list.selectRow(row)
            settle()
        if struck():
            break
    assert all(style.theme.tint in words for words in struck())
    style.apply("dark")
    try:
        settle()
        assert len(struck()) == 1
        assert style.theme.tint in struck()[0]
    finally:
        style.apply("light")


def test_buttons_that_do_not_fit_stand_on_the_next_line(desk_application):
    board = QWidget()
    flow = FlowLayout(6, board)
    buttons = [Button(words) for words in ("Accept", "Amend", "Reject", "Defer")]
    for button in buttons:
        flow.addWidget(button)
    high = buttons[0].sizeHint().height()
    wide = flow.sizeHint().width()
    assert flow.heightForWidth(wide) == high
    assert flow.heightForWidth(wide - 1) == 2 * high + 6
    assert flow.minimumSize().width() == max(button.sizeHint().width() for button in buttons)
    board.resize(wide - 1, 3 * high)
    board.show()
    settle()
    assert [button.y() for button in buttons] == [0, 0, 0, high + 6]
    assert all(one.geometry().right() < other.x() for one, other in pairwise(buttons[:3]))
    buttons[1].hide()
    settle()
    assert [button.y() for button in buttons if button.isVisible()] == [0, 0, 0], (
        "what is hidden takes no room"
    )
    board.close()


@pytest.mark.parametrize(
    ("text", "cut", "width", "before"),
    [
        ("the gates were shut at ", False, 400, "the gates were shut at"),
        ("ergency calls and had not been ", True, 400, "… calls and had not been"),
        (" calls and had not been ", True, 400, "… calls and had not been"),
        ("the gates were shut at ", False, 0, "…"),
        ("", False, 400, ""),
        ("(", False, 400, "("),
    ],
)
def test_the_words_before_a_hit_are_whole(desk_application, text, cut, width, before):
    assert context_before(style.font(), text, width, cut=cut) == before


@pytest.mark.parametrize(
    ("text", "cut", "width", "after"),
    [
        (", said the guard", False, 400, ", said the guard"),
        (" nobody at the offi", True, 400, " nobody at the …"),
        (" nobody at the office", False, 0, " …"),
        ("", False, 400, ""),
    ],
)
def test_the_words_after_a_hit_are_whole(desk_application, text, cut, width, after):
    assert context_after(style.font(), text, width, cut=cut) == after


def test_context_fills_the_room_there_is(desk_application):
    metrics = QFontMetrics(style.font())
    room = metrics.horizontalAdvance("… were shut at eight")
    assert (
        context_before(style.font(), "the gates were shut at eight", room, cut=False)
        == "… were shut at eight"
    )
    room = metrics.horizontalAdvance("the gates were …")
    assert context_after(style.font(), "the gates were shut at eight", room, cut=False) == "the gates were …"
