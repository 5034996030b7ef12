"""Tags of other programs in the window: a person says which column is what, and which document is meant."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import get_args, get_type_hints

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from kantar_desk.gui.dialogs.import_preview import ImportDialog
from kantar_desk.gui.dialogs.receive import ReceiveDialog
from kantar_desk.gui.dialogs.tag_columns import TagColumnsDialog
from kantar_desk.gui.intake import take_files
from kantar_desk.gui.languages import install_language
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.workspace.importing import import_documents
from kantar_desk.workspace.intake import read_set
from kantar_desk.workspace.judging import DocumentPlan

pytestmark = pytest.mark.gui

TEXT = "Әлия 😀 келді. Айбек кетті.\nАйбек қайтты.\n"


@pytest.fixture
def chronicle(desk_window, tmp_path):
    desk, window = desk_window
    path = tmp_path / "Хроника.txt"
    path.write_text(TEXT, encoding="utf-8")
    import_documents(desk.ws, [path])
    return desk, window


def settled(desk, qtbot) -> None:
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    QApplication.processEvents()


def shown(kind, qtbot):
    def one():
        return next(
            (one for one in QApplication.topLevelWidgets() if type(one) is kind and one.isVisible()), None
        )

    qtbot.waitUntil(lambda: one() is not None, timeout=20_000)
    return one()


def imported(desk) -> list[str]:
    with desk.ws.reading() as reader:
        sets = {one.id for one in reader.find(AnnotationSet, kind="imported") if one.name != "Review sample"}
        return sorted(
            one.quote for one in reader.find(Annotation) if one.set_id in sets and one.quote in TEXT
        )


def choose(qtbot, chooser, words: str) -> None:
    """By the keyboard: the entry is searched by its first letters."""
    chooser.setFocus()
    at = chooser.findText(words, Qt.MatchFlag.MatchStartsWith)
    while chooser.currentIndex() != at:
        qtbot.keyClick(chooser, Qt.Key.Key_Down if chooser.currentIndex() < at else Qt.Key.Key_Up)


def test_a_table_becomes_tags_once_its_columns_and_its_document_are_said(chronicle, tmp_path, qtbot):
    desk, _ = chronicle
    table = tmp_path / "разметка.csv"
    rows = ("Где;Что;Слова", "Хроника.txt;Person;Әлия", "Хроника.txt;Verb;кетті")
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    take_files(desk, [table])
    preview = shown(ImportDialog, qtbot)
    settled(desk, qtbot)
    qtbot.mouseClick(preview.as_tags, Qt.MouseButton.LeftButton)
    dialog = shown(TagColumnsDialog, qtbot)
    settled(desk, qtbot)
    assert not dialog.go.isEnabled()
    assert [dialog.table.item(0, at).text() for at in range(3)] == ["Хроника.txt", "Person", "Әлия"]
    for field, column in (("document", "Где"), ("code", "Что"), ("quote", "Слова")):
        choose(qtbot, dialog.choosers[field], column)
    assert dialog.columns() == {"document": "Где", "code": "Что", "quote": "Слова"}
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    settled(desk, qtbot)
    offer = shown(ReceiveDialog, qtbot)
    assert offer.offer.plan.counts.orphan == 2
    assert not offer.belonging.look.isEnabled()
    choose(qtbot, offer.belonging.chooser, "1 document")
    qtbot.mouseClick(offer.belonging.look, Qt.MouseButton.LeftButton)
    settled(desk, qtbot)
    offer = shown(ReceiveDialog, qtbot)
    assert (offer.offer.plan.counts.new, offer.offer.plan.counts.orphan) == (2, 0)
    qtbot.keyClick(offer.go, Qt.Key.Key_Return)
    settled(desk, qtbot)
    assert imported(desk) == ["кетті", "Әлия"]


def test_tags_that_name_no_document_are_put_where_somebody_says(chronicle, tmp_path, qtbot):
    desk, _ = chronicle
    node = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "#a",
        "type": "Annotation",
        "target": {"selector": {"type": "TextQuoteSelector", "exact": "қайтты"}},
    }
    path = tmp_path / "recogito.json"
    path.write_text(json.dumps(node), encoding="utf-8")
    take_files(desk, [path])
    offer = shown(ReceiveDialog, qtbot)
    settled(desk, qtbot)
    assert not offer.belonging.look.isEnabled()
    choose(qtbot, offer.belonging.chooser, "Хроника")
    qtbot.mouseClick(offer.belonging.look, Qt.MouseButton.LeftButton)
    settled(desk, qtbot)
    offer = shown(ReceiveDialog, qtbot)
    qtbot.keyClick(offer.go, Qt.Key.Key_Return)
    settled(desk, qtbot)
    assert imported(desk) == ["қайтты"]


def test_each_way_in_which_a_document_is_met_is_said(chronicle, tmp_path):
    desk, window = chronicle
    table = tmp_path / "tags.csv"
    table.write_text("document,start,end,code\nХроника.txt,0,4,Person\n", encoding="utf-8")
    offer = read_set(desk.ws, table)
    for status in get_args(get_type_hints(DocumentPlan)["status"]):
        documents = tuple(replace(one, status=status) for one in offer.plan.documents)
        dialog = ReceiveDialog(desk, replace(offer, plan=replace(offer.plan, documents=documents)), window)
        assert hasattr(dialog, "belonging") == (status == "unknown")
        dialog.close()


def test_what_is_to_be_known_of_a_file_is_said_in_the_language_of_the_window(chronicle, tmp_path, qtbot):
    desk, window = chronicle
    table = tmp_path / "tags.csv"
    table.write_text("document,start,end,code,colour\nХроника.txt,0,4,Person,red\n", encoding="utf-8")
    install_language("ru")
    try:
        dialog = ReceiveDialog(desk, read_set(desk.ws, table), window)
        words = " ".join(one.text() for one in dialog.findChildren(QLabel))
        assert "Другие столбцы опущены: colour." in words
        assert "Other columns" not in words
        dialog.close()
    finally:
        install_language("en")


def test_a_table_that_only_looks_like_tags_can_come_in_as_texts(chronicle, tmp_path, qtbot):
    desk, _ = chronicle
    table = tmp_path / "речь.csv"
    table.write_text("title,start,end,label,text\nСъезд,0,12,речь,Сегодня мы собрались\n", encoding="utf-8")
    take_files(desk, [table])
    offer = shown(ReceiveDialog, qtbot)
    settled(desk, qtbot)
    qtbot.mouseClick(offer.as_texts, Qt.MouseButton.LeftButton)
    preview = shown(ImportDialog, qtbot)
    settled(desk, qtbot)
    assert preview.go.text() == "Import 1 document"
    preview.close()
