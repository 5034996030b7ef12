"""Relations are seen in the text while a tag is selected, and one key goes along them."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from analyst import Analyst
from PySide6.QtWidgets import QApplication

from kantar_desk.gui.commands.overview import search_panel
from kantar_desk.gui.dialogs.relate import FollowMenu
from kantar_desk.model.annotation import Relation
from kantar_desk.workspace.actions import AddDocuments
from kantar_desk.workspace.importing import pasted_document

pytestmark = pytest.mark.gui


@pytest.fixture
def related(desk_window, qtbot):
    """Somebody with two texts; the claim of the first repeats two claims, one of them in the second."""
    desk, window = desk_window
    first = pasted_document("First", "The mayor said nobody was hurt. The paper had said so before.")
    second = pasted_document("Second", "Nobody was hurt that night, the office wrote.")
    desk.perform(AddDocuments(documents=(first, second)))
    analyst = Analyst(desk, window, {"First": first.id, "Second": second.id}, qtbot)
    far = analyst.tag("Second", "Nobody was hurt")
    near = analyst.tag("First", "had said so before")
    claim = analyst.tag("First", "nobody was hurt")
    return analyst, claim, near, far


def relate(analyst: Analyst, from_id, to_id) -> None:
    analyst.click_tag(from_id)
    analyst.press("KeyL", "Digit3")
    with analyst.step():
        analyst.click_tag(to_id)


def test_the_other_end_is_marked_in_the_text_while_the_tag_is_selected(related):
    analyst, claim, near, _ = related
    view = analyst.read.view
    relate(analyst, claim, near)
    analyst.click_tag(claim)
    assert view.scene().related == {near: "repeats"}
    analyst.click_tag(near)
    assert view.scene().related == {claim: "repeated by"}
    analyst.run("edit.undo")
    assert analyst.find(Relation, from_annotation_id=claim) == []
    assert view.scene().related == {}
    analyst.run("edit.redo")
    assert view.scene().related == {claim: "repeated by"}
    analyst.press("Esc")
    assert view.scene().related == {}


def test_g_goes_along_a_relation_and_back(related):
    analyst, claim, _, far = related
    relate(analyst, claim, far)
    analyst.click_tag(claim)
    analyst.press("KeyG")
    assert (analyst.desk.annotation_id, analyst.desk.document_id) == (far, analyst.ids["Second"])
    analyst.press("KeyG")
    assert (analyst.desk.annotation_id, analyst.desk.document_id) == (claim, analyst.ids["First"])


def test_of_several_relations_a_digit_says_which(related):
    analyst, claim, near, far = related
    relate(analyst, claim, near)
    relate(analyst, claim, far)
    analyst.click_tag(claim)
    analyst.press("KeyG")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, FollowMenu)
    assert [one.text() for one in menu.actions()] == [
        "1   repeats: had said so before", "2   repeats: Nobody was hurt · Second",
    ]  # fmt: skip
    analyst.press("Digit2")
    assert analyst.desk.annotation_id == far


def test_a_tag_without_relations_says_so(related):
    analyst, claim, _, _ = related
    analyst.click_tag(claim)
    analyst.press("KeyG")
    assert analyst.window.messages.text == "This tag is related to no other."
    assert analyst.desk.annotation_id == claim


def test_the_other_end_is_found_by_search(related):
    analyst, claim, _, far = related
    analyst.click_tag(claim)
    analyst.press("KeyL", "Digit3", "Ctrl+Shift+KeyF")
    analyst.type("office wrote")
    panel = search_panel(analyst.desk)
    analyst.wait(lambda: bool(panel.results))
    analyst.press("Enter", "Enter")
    assert analyst.desk.document_id == analyst.ids["Second"]
    with analyst.step():
        analyst.click_tag(far)
    (relation,) = analyst.find(Relation, from_annotation_id=claim)
    assert (relation.type, relation.to_annotation_id) == ("repeats", far)
    assert analyst.desk.annotation_id == claim, "back where it began"
