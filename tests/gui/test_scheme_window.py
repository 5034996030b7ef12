"""Scenarios of the scheme acted out in the window on the five sample documents: keys, then screen and database."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kantar_desk.gui.commands.assistance import proposals_panel
from kantar_desk.gui.projects import starter
from kantar_desk.model.annotation import Annotation, Relation, Source
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import Dispute, Stance
from kantar_desk.model.text import DocumentLink, DocumentSource, Span, normalise
from kantar_desk.workspace.actions import AddDocuments, Annotate, EditBody, NewDocument, NewEntry
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui

PUBLISHED = {"001": "2022-01-10T23:26", "003": "2022-01-06"}
# What three layouts yield for physical keys: Qt key and text by evdev code.
LAYOUTS = {
    "English": {"Digit1": (0x31, "1"), "Digit2": (0x32, "2"), "KeyS": (0x53, "s")},
    "Russian": {"Digit1": (0x31, "1"), "Digit2": (0x32, "2"), "KeyS": (0x42B, "ы")},
    "Kazakh": {"Digit1": (0x22, '"'), "Digit2": (0x4D8, "ә"), "KeyS": (0x42B, "ы")},
}
SCAN = {"Digit1": 10, "Digit2": 11, "KeyS": 39}


@pytest.fixture
def corpus_window(desk_window, corpus_dir, tmp_path):
    """Desk, window and the ids of the five documents by name; two places are in the register."""
    desk, window = desk_window
    workspace = Workspace.create(tmp_path / "corpus.kantar", annotator="Test", starter=starter())
    ids = {}
    documents = []
    for name in ("000", "001", "002", "003", "004"):
        data = (corpus_dir / f"{name}.txt").read_bytes()
        document = NewDocument(
            title=name,
            text=normalise(data.decode("utf-8")),
            original=data,
            source=DocumentSource(file_name=f"{name}.txt", published=PUBLISHED.get(name, "")),
        )
        ids[name] = document.id
        documents.append(document)
    workspace.perform(AddDocuments(documents=tuple(documents)))
    with workspace.reading() as reader:
        place = reader.find(Code, kind="entity", slug="place")[0].id
    for name in ("Kazakhstan", "Almaty"):
        workspace.perform(NewEntry(code_id=place, preferred=name))
    desk.attach(workspace)
    window.go_to("read")
    QApplication.processEvents()
    return desk, window, ids


def press_code(code: str, layout: str) -> None:
    key, text = LAYOUTS[layout][code]
    for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(sort, key, Qt.KeyboardModifier.NoModifier, SCAN[code], 0, 0, text)
        QApplication.sendEvent(QApplication.focusWidget(), event)
    QApplication.processEvents()


def mine(desk, document_id) -> list[Annotation]:
    with desk.ws.reading() as reader:
        return reader.annotations(document_id, [desk.ws.own_set_id])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_1_a_claim_and_its_source_by_keys(corpus_window, press, layout):
    desk, _, ids = corpus_window
    read = desk.places["read"]
    read.open(ids["001"])
    read.view.setFocus()
    read.view.set_selection(Span(2383, 2436))
    press_code("Digit1", layout)
    press("Enter")
    press_code("Digit2", layout)
    (claim,) = mine(desk, ids["001"])
    assert desk.codes[claim.code_id].slug == "figure"
    press_code("KeyS", layout)
    words = "The Ministry of Information of Kazakhstan"
    at = read.view.text.index(words)
    read.view.setFocus()
    read.view.set_selection(Span(at, at + len(words)))
    press_code("KeyS", layout)
    with desk.ws.reading() as reader:
        claim = reader.get(Annotation, claim.id)
    ministry = next(one for one in mine(desk, ids["001"]) if one.kind == "entity")
    assert ministry.quote == words
    assert (claim.body.source.ref, claim.body.source.id) == ("annotation", ministry.id)
    shown = [one.id for one in read.view.tags()]
    assert {claim.id, ministry.id} <= set(shown)


def test_2_flags_and_counts_stand_on_the_sheet(desk_window):
    desk, window = desk_window
    with desk.ws.reading() as reader:
        dispute = next(one for one in reader.find(Dispute) if "died" in one.question)
    window.go_to("disputes")
    place = desk.places["disputes"]
    place.set_mode("sheet")
    place.show_dispute(dispute.id)
    model = place.grid.model
    seven = model.positions[0]
    assert (
        model.counts(seven)[0]
        == f"{model.heads[seven.id].asserted} + {model.heads[seven.id].reported} statements"
    )
    assert model.counts(seven)[2].startswith("1 withdrawn 15 May")
    marks = [model.marks(line) for line in model.lines]
    assert ["withdrawn 15 May"] in marks
    assert ["repeated after retraction"] in marks
    flagged = next(line for line in model.lines if line.repeated == "full" and line.row.live)
    with desk.ws.reading() as reader:
        own = [one for one in reader.find(Stance, dispute_id=dispute.id) if one.set_id == desk.ws.own_set_id]
    assert own == []
    row = model.lines.index(flagged)
    place.grid.set_current(row, 1)
    place.set_by_digit(3)
    cells = place.grid.model.lines[row].stances(seven.id)
    assert {one.stance for one in cells} == {"asserts", "questions"}, "colleagues' stances stand beside mine"
    place.settle()
    form = place.settle_form
    form.method.choose("source_priority")
    form.answer.choose(seven.id)
    assert form.missing() == ["a reason"]
    form.submit()
    with desk.ws.reading() as reader:
        assert reader.get(Dispute, dispute.id).status == "open"


def test_3_figures_in_conflict_and_their_twin(corpus_window, qtbot, press):
    desk, window, ids = corpus_window
    for command in ("find.reprints", "find.figures"):
        window.run(command)
        qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    panel = proposals_panel(desk)
    panel.open_on("figure_conflict")
    detained = [one for one in panel.model.offers if one.title.startswith("Detained")]
    assert len(detained) == 1
    assert "later date?" in detained[0].second
    panel.list.setCurrentIndex(panel.model.index(panel.model.offers.index(detained[0])))
    press("Enter")
    place = desk.places["disputes"]
    form = place.question_form
    assert sorted(row.field.text() for row in form.rows()) == ["3,811", "7,939", "almost 8 000"]
    form.question.setPlainText("How many people were detained?")
    press("Ctrl+Enter")
    assert len(place.view.lines) == 3
    (claim,) = mine(desk, ids["000"])
    assert claim.spans == (Span(5934, 5939),)
    (heading, body) = mine(desk, ids["001"])
    assert (heading.quote, body.quote) == ("almost 8 000", "7,939")
    ministry = desk.perform(Annotate(document_id=ids["001"], spans=(Span(2621, 2667),), kind="entity")).focus
    desk.perform(
        EditBody(annotation_ids=(body.id,), fields={"source": Source(ref="annotation", id=ministry)})
    )
    desk.places["read"].go_to_tag(claim.id)
    window.go_to("read")
    window.run("tag.copy_twins")
    (copy,) = mine(desk, ids["004"])
    assert copy.spans == (Span(32160, 32165),)
    window.go_to("disputes")
    row = next(one for one in place.list.model.rows if one.dispute.id == place.dispute_id)
    assert (row.statements, row.origins.number) == (4, 3)
    read = desk.places["read"]
    assert read.tagging.relate("contradicts", body.id, claim.id) is None
    assert window.messages.isVisible(), "updates is offered first"
    with desk.ws.reading() as reader:
        assert reader.find(Relation, type="contradicts") == []
    assert read.tagging.relate("repeats", heading.id, body.id) is not None
    row = next(one for one in place.list.model.rows if one.dispute.id == place.dispute_id)
    assert (row.statements, row.origins.number) == (4, 2)


def test_4_the_reprint_is_confirmed_in_the_bar(corpus_window, qtbot):
    desk, window, ids = corpus_window
    window.run("find.reprints")
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    read = desk.places["read"]
    read.open(ids["004"])
    assert read.offers.words.text().startswith("“000” is in here, 99.7 %.")
    read.offers.buttons[0].click()
    with desk.ws.reading() as reader:
        link = next(one for one in reader.find(DocumentLink) if one.state == "confirmed")
    assert {link.from_document_id, link.to_document_id} == {ids["000"], ids["004"]}
    qtbot.waitUntil(lambda: "“000” is in here" not in read.offers.words.text())
    desk.bridge.undo()
    qtbot.waitUntil(lambda: "“000” is in here" in read.offers.words.text())


def test_2_the_flag_goes_when_the_order_is_known(desk_window):
    desk, window = desk_window
    with desk.ws.reading() as reader:
        dispute = next(one for one in reader.find(Dispute) if "died" in one.question)
    window.go_to("disputes")
    place = desk.places["disputes"]
    place.show_dispute(dispute.id)
    line = next(one for one in place.view.lines if one.repeated == "full" and one.row.live)
    own = desk.perform(_take_over(line)).focus
    assert own is not None
    seven = place.view.positions[0]
    from kantar_desk.workspace.actions import TakeStance

    desk.perform(
        TakeStance(dispute_id=dispute.id, annotation_ids=(own,), position_id=seven.id, stance="asserts")
    )
    desk.perform(EditBody(annotation_ids=(own,), fields={"made_on": "2021-05-15"}))
    mine_line = next(one for one in place.view.lines if own in {row.claim_id for row in one.rows})
    row = next(row for row in mine_line.rows if row.claim_id == own)
    assert row.repeated == "hollow"
    desk.perform(EditBody(annotation_ids=(own,), fields={"made_on": "2021-05-14"}))
    mine_line = next(one for one in place.view.lines if own in {row.claim_id for row in one.rows})
    row = next(row for row in mine_line.rows if row.claim_id == own)
    assert row.repeated == ""


def _take_over(line):
    from kantar_desk.workspace.actions import TakeOver

    return TakeOver(annotation_ids=(line.annotation.id,))
