"""The first hour of somebody who has never seen the desk: each place where she once hesitated says or does the next."""

from __future__ import annotations

from contextlib import contextmanager
from uuid import UUID

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QDesktopServices, QFontMetricsF
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from waiting import settle, wait

from kantar_desk.gui import projects, user_files
from kantar_desk.gui.commands.overview import search_panel
from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.dialogs.chooser import Chooser
from kantar_desk.gui.dialogs.export import ExportDialog
from kantar_desk.gui.dialogs.import_preview import ImportDialog
from kantar_desk.gui.dialogs.report import ReportDialog
from kantar_desk.gui.dialogs.settings import SettingsDialog
from kantar_desk.gui.intake import import_set
from kantar_desk.gui.labels import label
from kantar_desk.gui.languages import install_language
from kantar_desk.gui.panels.text import language_name
from kantar_desk.gui.places.review.start import SET_ROLE
from kantar_desk.gui.projects import starter
from kantar_desk.gui.relaunch import take_effect
from kantar_desk.gui.rows import wrapped
from kantar_desk.gui.style import style
from kantar_desk.gui.theme import KIND_SQUARE, scaled
from kantar_desk.gui.user_files import begin_in, used
from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.model.text import Span
from kantar_desk.settings import default_project_path, project_to_open
from kantar_desk.workspace.actions import Annotate
from kantar_desk.workspace.exporting import ExportRequest, export
from kantar_desk.workspace.intake import read_set, receive
from kantar_desk.workspace.review_actions import AddComment
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui


def press_button(window, words: str) -> None:
    """Press a button of the message on show."""
    call = dict(window.messages._message.buttons)[words]
    window.messages.close_message()
    call()


@contextmanager
def qt_wait_for_review(place):
    """Go on when a review that was not there before is on the screen, compared."""
    before = place.review.id if place.review is not None else None
    yield
    wait(lambda: place.review is not None and place.review.id != before and place.model.rows)


def reviewed(window):
    """The Review place with a review of what is offered, compared."""
    window.go_to("review")
    place = window.desk.places["review"]
    place.begin()
    with qt_wait_for_review(place):
        place.start.begin.click()
    return place


@pytest.fixture
def read(desk_window):
    """The Read place with the focus in its first document, where nobody has tagged anything."""
    desk, _ = desk_window
    place = desk.places["read"]
    place.open(place.documents.ids()[0])
    if not desk.hidden_sets:
        place.toggle_others()
    place.view.setFocus()
    return place


def tagged(read, press, start: int, end: int, key: str) -> Annotation:
    """Tag words as somebody does who selects them and presses a key."""
    read.desk.window.activateWindow()
    read.view.setFocus()
    read.view.set_selection(Span(start, end))
    press(key)
    with read.desk.ws.reading() as reader:
        found = reader.get(Annotation, read.desk.annotation_id)
    assert found is not None
    return found


def entries(read) -> list[str]:
    """What the context menu of the tag in hand offers, without its keys."""
    offered: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.extend(one.text().split("\t")[0] for one in menu.actions() if one.text())
        menu.close()

    QTimer.singleShot(0, look)
    read.view.contextRequested.emit(QPoint(), 0, (read.tagging.tag(),))
    return offered


# --- tagging --------------------------------------------------------------------------------------------------------


def test_words_selected_with_a_tag_go_along_when_an_end_of_it_is_moved(read, press):
    tagged(read, press, 20, 26, "Digit1")
    assert read.view.selection() == Span(20, 26)
    press("BracketRight")
    (span,) = read.tagging.tag().spans
    assert span.end > 26
    assert read.view.selection() == span
    read.view.set_selection(Span(40, 46))
    press("BracketRight")
    assert read.view.selection() == Span(40, 46)


def test_the_menu_of_a_tag_offers_what_makes_sense_for_its_kind_and_to_change_it(read, press):
    tagged(read, press, 20, 26, "Digit2")
    offered = entries(read)
    assert {"Name the entity", "Change to claim", "Change to disputed statement"} <= set(offered)
    assert not {
        "Say who claims it",
        "Put under a dispute",
        "Relate to another tag",
        "Change to entity",
    } & set(offered)
    tagged(read, press, 30, 36, "Digit1")
    offered = entries(read)
    assert {"Say who claims it", "Put under a dispute", "Change to entity"} <= set(offered)
    assert not {"Name the entity", "Change to claim"} & set(offered)


def test_the_menu_of_a_colleagues_tag_offers_to_take_it_over(desk_window):
    desk, _ = desk_window
    read = desk.places["read"]
    if desk.hidden_sets:
        read.toggle_others()
    theirs = next(one for one in read.text.pane.annotations.values() if one.set_id != desk.ws.own_set_id)
    desk.select_tag(theirs.id)
    assert "Take over into my set" in entries(read)
    assert "Remove tag" not in entries(read)


def test_the_list_says_whose_a_colleagues_tag_is_and_in_which_paragraph(desk_window):
    desk, _ = desk_window
    read = desk.places["read"]
    if desk.hidden_sets:
        read.toggle_others()
    row = next(one for one in read.tags.model.rows if one.set_id != desk.ws.own_set_id)
    first, quote = read.tags.model.tip(row).split("\n")
    assert desk.sets[row.set_id].name in first
    assert first.endswith(f"paragraph {read.tags.model.paragraph(row)}")
    assert quote


def test_who_changes_a_tag_without_one_in_hand_hears_how_to_take_one(read, press, desk_window):
    _, window = desk_window
    press("Shift+Digit1")
    assert window.messages.text == "Select a tag first: click its bar or its words"


def test_the_card_of_the_tags_here_shows_whole_names_and_goes_when_tags_change(read, press):
    tag = tagged(read, press, 20, 26, "Digit1")
    view, card = read.view, read.view._pointer.card
    card.show_tags((read.tagging.tag(),), view.theme(), QPoint(10, 10))
    around = 2 * scaled(12, view.font()) + scaled(KIND_SQUARE, view.font()) + 8
    assert QFontMetricsF(card._font).horizontalAdvance("Claim") <= card.width() - around
    assert card.isVisible()
    press("Ctrl+KeyZ")
    assert view.tag(tag.id) is None
    assert not card.isVisible()


def test_the_labels_of_two_tags_on_the_same_words_stand_beside_each_other(read, press, monkeypatch):
    first = tagged(read, press, 20, 26, "Digit1")
    second = tagged(read, press, 20, 26, "Digit2")
    drawn = []
    from kantar_desk.gui.text_view.paint import PagePainter

    chip = PagePainter._chip

    def noted(self, painter, tag, *rest):
        drawn.append((tag.id, chip(self, painter, tag, *rest)))
        return drawn[-1][1]

    monkeypatch.setattr(PagePainter, "_chip", noted)
    read.view.set_hovered(first.id)
    drawn.clear()
    read.view.grab()
    places = dict(drawn)
    assert set(places) == {first.id, second.id}
    assert not places[first.id].intersects(places[second.id])


# --- finding --------------------------------------------------------------------------------------------------------


def test_find_pressed_again_finds_the_typed_words_in_the_whole_project(read, press, type_text):
    tagged(
        read, press, 20, 26, "Digit1"
    )  # words stay selected: the field is not to be filled with them again
    press("Ctrl+KeyF")
    type_text("police")
    press("Ctrl+KeyF")
    panel = search_panel(read.desk)
    assert panel.isVisible()
    assert panel.field.text() == "police"
    assert not read.text.find_bar.isVisible()


def test_the_find_bar_has_a_button_for_the_whole_project(read, press, type_text):
    press("Ctrl+KeyF")
    type_text("fire")
    read.text.find_bar.all.click()
    assert search_panel(read.desk).field.text() == "fire"


# --- files in and out -----------------------------------------------------------------------------------------------


def test_after_an_import_one_goes_to_what_came_in(read, desk_window, tmp_path):
    desk, window = desk_window
    file = tmp_path / "Zeal.txt"
    file.write_text("A text of her own.", "utf-8")
    window.go_to("overview")
    window.take_files([file])
    wait(lambda: "imported" in window.messages.text)
    press_button(window, "Read")
    assert desk.place_id == "read"
    assert read.text.pane.document.title == "Zeal"


def test_the_import_says_into_which_project_the_documents_go(read, desk_window, tmp_path):
    desk, window = desk_window
    file = tmp_path / "own.txt"
    file.write_text("A text of her own.", "utf-8")
    dialog = ImportDialog(desk, [file], lambda outcome: None, window)
    dialog.show()
    wait(dialog.go.isEnabled)
    assert f"“{desk.ws.name}”" in dialog.foot.sentence.text()


def test_file_choosers_begin_where_files_were_last_and_never_in_the_hidden_folder(
    desk_window, tmp_path, monkeypatch
):
    desk, _ = desk_window
    assert begin_in(desk) == desk.ws.path.parent
    monkeypatch.setattr(user_files, "data_dir", lambda: desk.ws.path.parent)
    assert begin_in(desk) != desk.ws.path.parent
    used(desk, tmp_path / "papers" / "one.txt")
    assert begin_in(desk) != tmp_path / "papers"  # it is not there
    (tmp_path / "papers").mkdir()
    assert begin_in(desk) == tmp_path / "papers"


def test_an_exported_file_can_be_shown_where_it_is(desk_window, tmp_path, monkeypatch):
    desk, window = desk_window
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    dialog = ExportDialog(desk, window)
    dialog.write(tmp_path / "mine.kset")
    wait(lambda: "written to mine.kset" in window.messages.text)
    press_button(window, "Show in folder")
    assert opened == [str(tmp_path)]


def test_a_written_report_can_be_opened(desk_window, tmp_path, monkeypatch):
    desk, window = desk_window
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    dialog = ReportDialog(desk, window)
    wait(lambda: dialog.html)
    dialog.write(tmp_path / "report.html")
    wait(lambda: "report.html was written." in window.messages.text)
    assert dialog.foot.sentence.text() == "report.html was written."
    press_button(window, "Open it")  # no program for it here: then the place is said
    assert str(tmp_path / "report.html") in window.messages.text


def test_each_format_says_what_it_is_for_and_my_own_tags_stand_first(desk_window):
    desk, window = desk_window
    place = reviewed(window)
    dialog = ExportDialog(desk, window)
    purposes = set()
    for number in range(dialog.list.count()):
        dialog.list.setCurrentRow(number)
        purposes.add(dialog.purpose.text())
    assert all(words.endswith(".") for words in purposes)
    assert len(purposes) > 8
    first = next(iter(dialog.sets.values()))
    assert first.text() == f"{desk.sets[desk.ws.own_set_id].name} (my tags)"
    assert first.isChecked()
    assert f"{place.review.name} (decided in a review)" in [box.text() for box in dialog.sets.values()]


# --- review ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def colleague(read, desk_window, tmp_path):
    """A set of a colleague who got the documents and tagged: the file she sent."""
    desk, _ = desk_window
    sent = tmp_path / "documents.kset"
    request = ExportRequest(format="kset", sets=(desk.ws.own_set_id,), texts=True, originals=False)
    export(desk.ws, request, sent)
    theirs = Workspace.create(tmp_path / "theirs.kantar", annotator="Dauren", starter=starter())
    receive(theirs, read_set(theirs, sent))
    theirs.perform(Annotate(document_id=read.documents.ids()[0], spans=(Span(20, 26),), kind="claim"))
    back = tmp_path / "Dauren.kset"
    export(theirs, ExportRequest(format="kset", sets=(theirs.own_set_id,)), back)
    theirs.close()
    return back


def take_in(desk, file) -> None:
    import_set(desk, read_set(desk.ws, file))
    wait(lambda: not desk.jobs.running)
    settle()


def test_a_set_that_came_in_is_offered_for_review_alone(desk_window, colleague):
    desk, window = desk_window
    take_in(desk, colleague)
    press_button(window, "Review it")
    start = desk.places["review"].start
    assert desk.place_id == "review"
    assert start.isVisible()
    assert [desk.sets[one].name for one in start.theirs.ticked()] == ["Dauren"]
    ticked = [start.theirs.item(row).text() for row in range(start.theirs.count())]
    assert "Dauren · 1 tag" in ticked


def test_the_review_in_hand_is_the_one_that_is_named_and_can_be_gone_back_to(desk_window, press):
    desk, window = desk_window
    window.go_to("review")
    place = desk.places["review"]
    for number in range(2):
        place.begin()
        place.start.tick([place.start.theirs.item(number).data(SET_ROLE)])
        with qt_wait_for_review(place):
            place.start.begin.click()
    second = place.review
    assert place.documents.choice.currentText() == second.name
    window.run("review.new")
    assert place.start.isVisible()
    place.start.back.click()
    assert place.review.id == second.id
    assert place.list.isVisible()


def test_ctrl_enter_in_a_comment_keeps_the_comment_and_decides_nothing(desk_window, press, type_text):
    desk, window = desk_window
    place = reviewed(window)
    window.activateWindow()
    place.list.setFocus()
    focus = place.focused()
    press("KeyC")
    type_text("Please look again")
    press("Ctrl+Enter")
    assert place.focused().id == focus.id
    with desk.ws.reading() as reader:
        assert [one.text for one in reader.comments(target_id=focus.id)] == ["Please look again"]
        assert reader.decisions(place.review.id) == []


def test_the_reply_has_a_button_and_its_comments_are_drafts_no_more(
    desk_window, press, tmp_path, monkeypatch
):
    desk, window = desk_window
    place = reviewed(window)
    theirs = next(one for row in place.model.rows for one in row.theirs)
    desk.perform(AddComment(target_id=theirs.id, text="Who says so?"))
    place.focus_id = theirs.id
    place.show_comments()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "reply.kset"), ""))
    place.documents.reply.click()
    wait(lambda: "reply.kset holds" in window.messages.text)
    with desk.ws.reading() as reader:
        assert all(one.sent_at is not None for one in reader.comments(target_id=theirs.id))


def test_a_message_that_goes_does_not_move_what_is_about_to_be_clicked(desk_window):
    desk, window = desk_window
    window.go_to("review")
    place = desk.places["review"]
    place.begin()
    settle()
    quiet = place.start.begin.mapToGlobal(QPoint())
    desk.say("Something was done.")
    settle()
    assert window.messages.isVisible()
    assert place.start.begin.mapToGlobal(QPoint()) == quiet


def test_figures_in_a_review_are_said_in_words_and_dates_as_everywhere(desk_window):
    desk, window = desk_window
    window.go_to("review")
    place = desk.places["review"]
    with desk.ws.reading() as reader:
        bodies = {one: one.body for one in reader.find(Annotation) if isinstance(one.body, Claim)}
    claim = next(
        one for one, body in bodies.items() if body.figure is not None and body.figure.counted == "killed"
    )
    (words,) = [other for name, _, other in place.versions._rows(None, claim) if name == "Figure"]
    assert words.startswith(label("counted", "killed"))
    assert partial_date(claim.body.figure.as_of) in words


def test_a_code_under_a_group_is_shown_in_it(desk_window):
    desk, _ = desk_window
    box = Chooser()
    box.addItem("No group", None)
    ids = [code.id for code in desk.codes.values()][:3]
    for one in ids:
        box.addItem(str(one), one)
    box.choose(UUID(str(ids[2])))
    assert box.currentData() == ids[2]
    box.choose(None)
    assert box.currentIndex() == 0


# --- the desk, its projects and its words -----------------------------------------------------------------------------


def test_the_name_in_the_status_line_leads_to_where_it_is_changed(desk_window):
    desk, window = desk_window
    own = desk.sets[desk.ws.own_set_id]
    assert window.status._set.text() == f"You: {own.name}"
    window.status._set.click()
    settle()
    dialog = window.findChild(SettingsDialog)
    assert dialog.isVisible()
    assert dialog.annotator.hasFocus()
    assert dialog.annotator.selectedText() == dialog.annotator.text()


def test_the_status_line_counts_my_tags_and_says_so(read, press, desk_window):
    _, window = desk_window
    before = window._count
    tagged(read, press, 20, 26, "Digit1")
    assert window.status.text.endswith(
        f"{before + 1} tag of yours" if before == 0 else f"{before + 1} tags of yours"
    )


def test_the_starter_corpus_says_whose_its_tags_are(fresh_window, tmp_path, monkeypatch):
    desk, window = fresh_window
    monkeypatch.setattr(projects, "data_dir", lambda: tmp_path)
    projects.open_starter(desk)
    assert "two colleagues" in window.messages.text
    press_button(window, "Hide theirs")
    assert desk.places["read"].tags.ids() == []


def test_an_empty_project_of_ones_own_asks_for_documents(fresh_window, tmp_path):
    desk, _ = fresh_window
    projects.attach(
        desk, Workspace.create(tmp_path / "Tasbulak.kantar", annotator="Aigerim", starter=starter())
    )
    empty = desk.places["read"].empty
    settle()
    assert empty.isVisible()
    assert empty.heading.text() == "Tasbulak has no documents yet"
    offered = [row for row in empty.rows if not row.isHidden()]
    assert [(row.verb, row.key) for row in offered] == [
        ("Import documents…", "Enter"),
        ("Open a project…", "Ctrl+O"),
    ]
    empty.focus_first()
    assert QApplication.focusWidget() is offered[0]


def test_the_project_that_was_open_last_opens_again(fresh_window, tmp_path, monkeypatch):
    desk, _ = fresh_window
    monkeypatch.delenv("KANTAR_DESK_PROJECT", raising=False)
    path = tmp_path / "Tasbulak.kantar"
    projects.attach(desk, Workspace.create(path, annotator="Aigerim", starter=starter()))
    assert project_to_open(desk.settings) == path
    monkeypatch.setenv("KANTAR_DESK_PROJECT", str(tmp_path / "named.kantar"))
    assert project_to_open(desk.settings) == tmp_path / "named.kantar"
    monkeypatch.delenv("KANTAR_DESK_PROJECT")
    desk.attach(None)
    path.unlink()
    assert project_to_open(desk.settings) == default_project_path()


def test_a_key_that_was_changed_is_the_one_on_the_buttons(read, desk_window):
    desk, _ = desk_window
    desk.update_settings(keys={"tag.claim": "F2"})
    take_effect(desk, {"keys"})
    assert read.text.header.buttons["claim"].key == "F2"
    assert read.inspector._buttons[0].key == "F2"
    desk.update_settings(keys={"reply.follow": "F2", "review.comment": "F4"})
    take_effect(desk, {"keys"})
    assert read.reply.follow_button.key == "F2"
    assert desk.places["review"].panel.comment_button.key == "F4"
    desk.update_settings(keys={"tag.claim": ""})
    take_effect(desk, {"keys"})
    assert read.text.header.buttons["claim"].key == ""
    desk.update_settings(keys={})
    take_effect(desk, {"keys"})
    assert read.text.header.buttons["claim"].key == "1"


def test_the_settings_show_the_size_that_the_text_has(read, desk_window):
    desk, window = desk_window
    read.zoom_by(3)
    assert SettingsDialog(desk, window).text_size.value() == read.zoom == 130
    read.zoom_by(0)


def test_an_entity_without_a_name_says_which_key_names_it(read, press):
    tagged(read, press, 20, 26, "Digit2")
    row = read.inspector.form.rows["entry"]
    assert row.title == "Who or what"
    assert row.shown.hints == (("I", "name it"),)


def test_questions_that_begin_alike_are_told_apart_when_one_is_chosen(read, press):
    tagged(read, press, 20, 26, "Digit3")
    press("KeyU")
    row = read.inspector.form.rows["dispute"]
    assert row.is_open
    font = style.font()
    shown = [wrapped(one.text, row._room_for(one), font, 2) for one in row.choices if not one.empties]
    assert len({tuple(lines) for lines in shown}) == len(shown)
    assert row.choice_rect(1).height() == row.choice_rect(0).height() > style.px(26)
    assert row.hint_rect(0).top() >= row.choice_rect(len(row.choices) - 1).bottom()
    assert row.height() >= row.hint_rect(0).bottom()


@pytest.mark.parametrize(
    ("tag", "name"), [("ru", "Russian"), ("kk-KZ", "Kazakh"), ("fi", "suomi"), ("xx-none", "xx-none")]
)
def test_languages_of_documents_have_names(tag, name, desk_application):
    assert language_name(tag) == name


def test_names_of_formats_made_of_common_words_are_in_the_language_of_the_window(desk_window):
    desk, window = desk_window
    install_language("ru")
    try:
        dialog = ExportDialog(desk, window)
        names = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    finally:
        install_language("en")
    assert {"Файл набора меток", "Книга Excel", "brat standoff"} <= set(names)


def test_the_mouse_can_be_told_to_select_whole_words(read, desk_window):
    desk, window = desk_window
    dialog = SettingsDialog(desk, window)
    assert not read.view.snaps_to_words()
    dialog.whole_words.setChecked(True)
    assert desk.settings.whole_words
    assert all(pane.view.snaps_to_words() for pane in read.text.panes)
    dialog.whole_words.setChecked(False)
    assert not read.view.snaps_to_words()
