"""A tag that was placed in another text than it came with shows both until a person says that it stands right."""

from __future__ import annotations

import dataclasses
import json
import shutil
import sqlite3

import pytest

from kantar_desk.gui.places.read import ReadPlace
from kantar_desk.gui.projects import open_path
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.shapes import to_json
from kantar_desk.workspace.workspace import Workspace

WORDS = "words of the text it was made on"


@pytest.fixture
def moved(desk_window, sample_file, tmp_path):
    """Desk and window on a project in which two tags of a colleague came with another text, and the tags."""
    path = tmp_path / "moved.kantar"
    shutil.copyfile(sample_file, path)
    with Workspace.open(path) as workspace, workspace.reading() as reader:
        theirs = reader.find(AnnotationSet, kind="imported")[0]
        document = reader.documents()[0]
        tags = reader.annotations(document.id, [theirs.id])[:2]
    connection = sqlite3.connect(path)
    with connection:
        for tag in tags:
            came = json.dumps(to_json(dataclasses.replace(tag, quote=WORDS)))
            connection.execute(
                "UPDATE annotation SET placed = 'check', came_as = ?, stamp = stamp + 1 WHERE id = ?",
                (came, tag.id.bytes),
            )
    connection.close()
    desk, window = desk_window
    open_path(desk, path)
    desk.select_document(document.id)
    return desk, window, tags


def placed(desk, tag) -> str:
    with desk.ws.reading() as reader:
        return reader.get(Annotation, tag.id).placed


def test_both_words_stand_side_by_side_and_one_press_confirms(moved):
    desk, window, (tag, _) = moved
    place = desk.places["read"]
    assert isinstance(place, ReadPlace)
    head = place.inspector.head
    desk.select_tag(tag.id)
    assert not head.confirm.isHidden()
    assert WORDS in head.moved_text
    head.confirm.click()
    assert placed(desk, tag) == "confirmed"
    assert head.confirm.isHidden()
    assert head.moved_text == ""
    assert window.run("edit.undo")
    assert placed(desk, tag) == "check"
    assert WORDS in head.moved_text


def test_the_command_confirms_all_that_are_selected_and_says_why_it_cannot(moved):
    desk, window, tags = moved
    place = desk.places["read"]
    assert isinstance(place, ReadPlace)
    desk.select_tag(tags[0].id)
    place.inspector.show_tags([tag.id for tag in tags])
    assert window.run("tag.confirm_place")
    assert [placed(desk, tag) for tag in tags] == ["confirmed", "confirmed"]
    assert not window.run("tag.confirm_place")
    assert "confirmed" in window.messages.text
