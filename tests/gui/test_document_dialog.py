"""About a document: publisher and author are names of the register once a person says so."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from analyst import Analyst

from kantar_desk.gui.dialogs.document import DocumentDialog
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Document
from kantar_desk.workspace.actions import EditDocument

pytestmark = pytest.mark.gui


@pytest.fixture
def about(desk_window, qtbot):
    """Desk and dialog of the document on the page, whose author is nobody's name yet, and somebody at the keys."""
    desk, window = desk_window
    with desk.ws.reading() as reader:
        document = reader.get(Document, desk.document_id)
    source = type(document.source)(author="Serik Tolkynbek", file_name=document.source.file_name)
    desk.perform(EditDocument(document_id=document.id, source=source))
    window.run("document.about")
    dialog = window.findChild(DocumentDialog)
    dialog.activateWindow()
    yield desk, dialog, Analyst(desk, window, {}, qtbot)
    dialog.close()


def source_of(desk):
    with desk.ws.reading() as reader:
        return reader.get(Document, desk.document_id).source


def entry(desk, name: str) -> RegisterEntry:
    with desk.ws.reading() as reader:
        return next(one for one in reader.find(RegisterEntry) if one.preferred == name)


def test_an_author_is_offered_and_taken_by_typing_the_name(about):
    desk, dialog, analyst = about
    field = dialog.names["author"]
    assert field.field.placeholderText() == "perhaps Serik Tolkynbek"
    assert source_of(desk).author_entry_id is None, "nobody chose it yet"
    field.setFocus()
    analyst.type("serik tolkynbek")
    analyst.press("Tab")
    assert source_of(desk).author_entry_id == entry(desk, "Serik Tolkynbek").id
    assert field.currentText() == "Serik Tolkynbek"
    desk.bridge.undo()
    assert source_of(desk).author_entry_id is None
    assert field.currentText() == ""
    desk.bridge.redo()
    assert field.currentText() == "Serik Tolkynbek"


def test_a_part_of_one_name_is_enough_and_an_empty_field_lets_it_go(about):
    desk, dialog, analyst = about
    field = dialog.names["publisher"]
    field.setFocus()
    analyst.type("health office")
    analyst.press("Enter")
    assert source_of(desk).publisher_entry_id == entry(desk, "Tersu Regional Health Office").id
    field.setFocus()
    field.field.selectAll()
    analyst.press("Del")
    analyst.press("Tab")
    assert source_of(desk).publisher_entry_id is None


def test_words_that_are_no_name_are_said_and_change_nothing(about):
    desk, dialog, analyst = about
    before = source_of(desk)
    field = dialog.names["author"]
    field.setFocus()
    analyst.type("nobody of this name")
    dialog.activateWindow()  # offscreen, the list that found nothing keeps the window's place
    analyst.press("Tab")
    assert source_of(desk) == before
    assert field.currentText() == ""
    assert "nobody of this name" in dialog.foot.sentence.text()


def test_places_are_no_authors(about):
    desk, dialog, _ = about
    field = dialog.names["author"]
    offered = [field.itemText(at) for at in range(field.count())]
    assert "Serik Tolkynbek" in offered
    assert entry(desk, "Orkental").preferred not in offered
