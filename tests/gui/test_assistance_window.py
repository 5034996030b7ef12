"""Findings in the window: the slim bar, the list in the drawer, disputes from figures, copies to twins."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication
from waiting import wait, wait_for_jobs

from kantar_desk.gui.commands.assistance import proposals_panel
from kantar_desk.model.annotation import Annotation, Relation
from kantar_desk.model.dispute import Dispute, Position, Stance
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.text import DocumentLink, Span
from kantar_desk.workspace import assistance
from kantar_desk.workspace.actions import AddDocuments, Annotate
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import pasted_document

pytestmark = pytest.mark.gui

PASSAGE = (
    "The council of the lower town met on Thursday evening and heard eleven traders who described how the gate of the "
    "market hall was opened from inside before the lights went out."
)


@pytest.fixture
def twin_texts(desk_window):
    """Desk, window and the ids of two texts, the shorter of which stands in the longer one."""
    desk, window = desk_window
    short = pasted_document("Short", PASSAGE)
    long = pasted_document(
        "Long",
        f"A dossier begins otherwise. {PASSAGE} It goes on with more words of its own. {'And more. ' * 60}",
    )
    desk.perform(AddDocuments(documents=(short, long)))
    assistance.run(desk.ws, ("reprints",), progress=Progress())
    QApplication.processEvents()
    return desk, window, short.id, long.id


def link_of(desk, one, other) -> DocumentLink:
    with desk.ws.reading() as reader:
        return next(
            link
            for link in reader.find(DocumentLink)
            if {link.from_document_id, link.to_document_id} == {one, other}
        )


def test_the_bar_offers_a_reprint_and_confirms_it(twin_texts):
    desk, _, short, long = twin_texts
    read = desk.places["read"]
    read.open(long)
    bar = read.offers
    assert bar.isVisible()
    assert bar.words.text() == "“Short” is in here, 100.0 %."
    read.open(short)
    assert bar.words.text() == "This text is in “Long”, 100.0 %."
    assert [button.text() for button in bar.buttons] == ["Confirm", "Dismiss"]
    bar.buttons[0].click()
    assert link_of(desk, short, long).state == "confirmed"
    assert bar.words.text() == "Which of the two texts came first?", "the dates do not say it"
    assert [button.text() for button in bar.buttons] == ["“Long”", "“Short”", "Skip"]
    bar.buttons[1].click()
    assert link_of(desk, short, long).earlier == short
    assert not bar.isVisible()
    desk.bridge.undo()
    assert link_of(desk, short, long).earlier is None
    assert bar.isVisible(), "undo asks again"
    bar.buttons[2].click()
    assert not bar.isVisible()
    desk.bridge.undo()
    assert bar.isVisible(), "undo brings the offer back"
    bar.buttons[1].click()
    assert link_of(desk, short, long).state == "dismissed"
    assert not bar.isVisible()
    assistance.run(desk.ws, ("reprints",), progress=Progress())
    QApplication.processEvents()
    assert not bar.isVisible(), "a dismissed offer came back"


def test_a_new_tag_is_offered_to_its_twin_and_skipping_decides_nothing(twin_texts, press):
    desk, window, short, long = twin_texts
    read = desk.places["read"]
    window.go_to("read")
    read.open(short)
    read.view.setFocus()
    start = PASSAGE.index("the gate")
    read.view.set_selection(Span(start, start + 8))
    press("Digit1")
    assert read.offers.words.text() == "The same words stand in “Long”."
    assert [button.text() for button in read.offers.buttons] == ["Copy tag there", "Skip"]
    read.offers.buttons[0].click()
    with desk.ws.reading() as reader:
        (copy,) = reader.annotations(long, [desk.ws.own_set_id])
        (relation,) = reader.find(Relation, from_annotation_id=copy.id)
    assert (copy.quote, relation.type) == ("the gate", "repeats")
    press("Ctrl+KeyZ")
    with desk.ws.reading() as reader:
        assert reader.annotations(long, [desk.ws.own_set_id]) == []
    read.view.set_selection(Span(start + 20, start + 40))
    press("Digit2")
    assert "Long" in read.offers.words.text()
    with desk.ws.reading() as reader:
        before = reader.last_seq()
    read.offers.buttons[1].click()
    with desk.ws.reading() as reader:
        assert reader.last_seq() == before
    assert read.offers.offer is None or read.offers.offer.key[0] == "link"


def test_the_command_copies_the_tag_in_hand(twin_texts):
    desk, window, short, long = twin_texts
    read = desk.places["read"]
    read.open(short)
    tag = desk.perform(Annotate(document_id=short, spans=(Span(0, 11),), kind="entity")).focus
    read.go_to_tag(tag)
    assert window.run("tag.copy_twins")
    with desk.ws.reading() as reader:
        assert [one.quote for one in reader.annotations(long, [desk.ws.own_set_id])] == ["The council"]
    assert window.run("tag.copy_twins")
    assert "tagged already" in window.messages.text


def test_reprints_are_looked_for_in_a_job_and_listed(desk_window, press):
    desk, window = desk_window
    assert window.run("find.reprints")
    wait_for_jobs(desk)
    panel = proposals_panel(desk)
    wait(panel.isVisible)
    assert panel.kind.currentData() == "link"
    total = len(panel.model.offers)
    with desk.ws.reading() as reader:
        assert total == len(reader.find(DocumentLink, state="proposed"))
    assert panel.list.hasFocus()
    press("Del")
    assert len(panel.model.offers) == total - 1
    press("Enter")
    assert len(panel.model.offers) == total - 2
    with desk.ws.reading() as reader:
        states = sorted(one.state for one in reader.find(DocumentLink))
    assert states.count("dismissed") == states.count("confirmed") == 1
    press("Ctrl+KeyZ")
    press("Ctrl+KeyZ")
    assert len(panel.model.offers) == total
    panel.decided.setChecked(True)
    assert len(panel.model.offers) == total
    panel.decided.setChecked(False)
    panel.closed.emit()
    assert not panel.isVisible()


def test_figures_in_conflict_become_a_dispute(desk_window, press):
    desk, window = desk_window
    assert window.run("find.figures")
    wait_for_jobs(desk)
    panel = proposals_panel(desk)
    panel.show()
    panel.open_on("figure_conflict")
    offer = next(one for one in panel.model.offers if one.title.startswith("Detained"))
    panel.list.setCurrentIndex(panel.model.index(panel.model.offers.index(offer)))
    panel.list.setFocus()
    press("Enter")
    place = desk.places["disputes"]
    assert desk.place_id == "disputes"
    form = place.question_form
    assert place.open_form() is form
    answers = [row.field.text() for row in form.rows()]
    assert len(answers) >= 2
    form.question.setPlainText("How many were detained in the town?")
    press("Ctrl+Enter")
    with desk.ws.reading() as reader:
        dispute = next(one for one in reader.find(Dispute) if "in the town" in one.question)
        positions = reader.find(Position, dispute_id=dispute.id)
        stances = reader.find(Stance, dispute_id=dispute.id)
        claims = reader.find(Annotation, set_id=desk.ws.own_set_id, kind="claim")
        accepted = reader.find(Proposal, type="figure_conflict", state="accepted")
    assert [one.answer for one in positions] == [*answers, "Not known"]
    assert len(stances) == len(claims) >= 2
    assert all(one.body.figure.counted == "detained" for one in claims)
    assert len(accepted) == 1
    assert len(place.view.lines) == len(claims)
    press("Ctrl+KeyZ")
    with desk.ws.reading() as reader:
        assert reader.get(Dispute, dispute.id) is None
        assert reader.find(Annotation, set_id=desk.ws.own_set_id, kind="claim") == []
        assert reader.find(Proposal, type="figure_conflict", state="accepted") == []


def test_the_same_claim_is_offered_and_tagged(desk_window, press):
    desk, window = desk_window
    first = pasted_document("First", "The night guard opened the iron gate of the hall at nine. Rain fell.")
    second = pasted_document(
        "Second", "Bread was dear. It was the guard who opened the gate of the hall that night."
    )
    desk.perform(AddDocuments(documents=(first, second)))
    read = desk.places["read"]
    read.open(first.id)
    tag = desk.perform(Annotate(document_id=first.id, spans=(Span(0, 36),), kind="claim")).focus
    read.go_to_tag(tag)
    assert window.run("find.same_claim")
    wait_for_jobs(desk)
    panel = proposals_panel(desk)
    assert panel.isVisible()
    titles = [one.title for one in panel.model.offers]
    assert "It was the guard who opened the gate of the hall that night." in titles
    panel.list.setCurrentIndex(panel.model.index(titles.index(titles[-1]) if len(titles) == 1 else 0))
    panel.list.setFocus()
    offer = panel.current()
    press("Enter")
    assert desk.document_id == offer.document_id
    with desk.ws.reading() as reader:
        made = reader.get(Annotation, desk.annotation_id)
    assert " ".join(made.quote.split()) == offer.title


def test_own_tags_are_suggested_for_the_document_on_the_page(desk_window, press):
    desk, window = desk_window
    text = pasted_document("Names", "Dana spoke. Dana left. Later Dana came back, and Danara stayed.")
    desk.perform(AddDocuments(documents=(text,)))
    person = next(one.id for one in desk.codes.values() if one.slug == "person")
    for start in (0, 12):
        desk.perform(
            Annotate(document_id=text.id, spans=(Span(start, start + 4),), kind="entity", code_id=person)
        )
    window.go_to("read")
    desk.places["read"].open(text.id)
    assert window.run("find.suggestions")
    panel = proposals_panel(desk)
    assert [(one.kind, one.title) for one in panel.model.offers] == [("suggestion", "Dana")]
    press("Enter")
    with desk.ws.reading() as reader:
        assert len(reader.annotations(text.id, [desk.ws.own_set_id])) == 3
    assert panel.model.offers == []
