"""Pieces of an analyst's work acted out in the window on the five sample documents: keys and mouse, then screen and
database; every step is undone and redone once."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from analyst import LAYOUTS, Analyst, on_the_corpus
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kantar_desk.gui.commands.assistance import proposals_panel
from kantar_desk.gui.components import Button
from kantar_desk.gui.dialogs.document import DocumentDialog
from kantar_desk.gui.dialogs.paste import PasteDialog
from kantar_desk.model.annotation import Annotation, Relation
from kantar_desk.model.dispute import Dispute, Stance
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Document, DocumentLink, Span

pytestmark = pytest.mark.gui

MINISTRY = "The Ministry of Information of Kazakhstan"
NOTES = {
    "n1": (
        "2022-01-09",
        "9 January. The channel writes that 164 people died and gives the Health Ministry as its source.",
    ),
    "n2": (
        "2022-01-10",
        (
            "10 January. The Health Ministry states that it published no such number. "
            "The owner of the channel calls the post a technical error and has it deleted."
        ),
    ),
    "n3": (
        "2022-01-15",
        (
            "15 January. The Prosecutor's Office now counts 225 dead, 19 of them police or servicemen. "
            "The official toll had been 164."
        ),
    ),
    "n4": (
        "2022-08-16",
        "16 August. The Prosecutor's Office counts 238 dead and prints their names; six died in custody.",
    ),
}


@pytest.fixture
def analyst(desk_window, corpus_dir, tmp_path, qtbot) -> Analyst:
    """Somebody at work on the five documents."""
    return on_the_corpus(desk_window, corpus_dir, tmp_path, qtbot)


def three_tags(analyst: Analyst):
    """Scenario 1: a claim, its code, and words of the text as its source. Answers claim and source."""
    read = analyst.read
    analyst.open("001")
    analyst.select(Span(2383, 2436))
    with analyst.step():
        analyst.press("Digit1")
    (claim,) = analyst.mine("001")
    analyst.click_tag(claim.id)
    analyst.press("Enter")
    with analyst.step():
        analyst.press("Digit2")
    assert analyst.desk.codes[analyst.get(Annotation, claim.id).code_id].slug == "figure"
    assert read.inspector.form.rows["figure"].shown.text.startswith("Killed · everyone · 164"), (
        "the reading is offered in grey"
    )
    analyst.click_tag(claim.id)
    analyst.press("Enter", "Down", "KeyS")
    analyst.select_words(MINISTRY)
    with analyst.step():
        analyst.press("KeyS")
    ministry = next(one for one in analyst.mine("001") if one.kind == "entity")
    assert ministry.quote == MINISTRY
    source = analyst.get(Annotation, claim.id).body.source
    assert (source.ref, source.id) == ("annotation", ministry.id)
    assert {claim.id, ministry.id} <= {one.id for one in read.view.tags()}
    return claim.id, ministry.id


@pytest.mark.parametrize("layout", LAYOUTS)
def test_1_a_claim_and_its_source_by_keys(analyst, layout):
    analyst.layout = layout
    three_tags(analyst)


def paste(analyst: Analyst, title: str, date: str, text: str) -> None:
    """A text from the clipboard becomes a document."""
    QGuiApplication.clipboard().setText(text)
    analyst.run("file.paste")
    dialog = analyst.shown(PasteDialog)
    dialog.activateWindow()
    analyst.type_over(title)
    analyst.press("Tab")
    analyst.type(date)
    with analyst.step():
        analyst.press("Ctrl+Enter")
    analyst.put_away(dialog)
    (analyst.ids[title],) = (one.id for one in analyst.find(Document) if one.title == title)


def new_name(analyst: Analyst, name: str) -> None:
    """A name for the register."""
    analyst.run("name.new")
    analyst.type(name)
    with analyst.step():
        analyst.press("Ctrl+Enter")


def choose_name(analyst: Analyst, claim, row: str, name: str) -> None:
    """Give a row of a claim a name of the register, by typing it."""
    analyst.click_tag(claim)
    analyst.row(row)
    analyst.press("Enter")
    analyst.type(name)
    with analyst.step():
        analyst.press("Enter")


def take_stance(analyst: Analyst, claim, answer: int, stance: int) -> None:
    """U, then dispute, answer and stance by digit."""
    analyst.click_tag(claim)
    analyst.press("KeyU", "Digit1", f"Digit{answer}")
    with analyst.step():
        analyst.press(f"Digit{stance}")


def relate(analyst: Analyst, from_id, digit: int, to_id) -> None:
    """L, the type by digit, then a click on the other tag."""
    analyst.click_tag(from_id)
    analyst.press("KeyL", f"Digit{digit}")
    with analyst.step():
        analyst.click_tag(to_id)


def test_2_a_withdrawn_toll_is_followed_through_its_repetitions(analyst):
    desk, place = analyst.desk, analyst.disputes
    claim_001, ministry = three_tags(analyst)
    analyst.click_tag(ministry)
    analyst.press("KeyI", "Enter")
    analyst.type("Information Ministry")
    with analyst.step():
        analyst.press("Enter")
    for name in ("Health Ministry", "The channel", "Prosecutor's Office", "AP"):
        new_name(analyst, name)
    names = {one.preferred: one.id for one in analyst.find(RegisterEntry)}
    for title, (date, text) in NOTES.items():
        paste(analyst, title, date, text)

    analyst.open("n3")
    analyst.run("document.about")
    dialog = analyst.shown(DocumentDialog)
    dialog.activateWindow()
    dialog.names["author"].setFocus()
    analyst.type("AP")
    with analyst.step():
        analyst.press("Enter")
    analyst.put_away(dialog)
    assert analyst.get(Document, analyst.ids["n3"]).source.author_entry_id == names["AP"]

    def said(title: str, words: str, name: str = ""):
        claim = analyst.tag(title, words, "Digit2")
        assert desk.codes[analyst.get(Annotation, claim).code_id].slug == "figure"
        if name:
            choose_name(analyst, claim, "source", name)
            assert analyst.get(Annotation, claim).body.source.id == names[name]
        return claim

    first = said("n1", "164 people died", "The channel")
    choose_name(analyst, first, "chain", "Health Ministry")
    assert analyst.get(Annotation, first).body.source.chain == (names["Health Ministry"],)
    denial = said("n2", "it published no such number", "Health Ministry")
    taken_back = said("n2", "calls the post a technical error", "Information Ministry")
    unknown = analyst.tag("001", Span(978, 1032))
    later = said("n3", "225 dead", "Prosecutor's Office")
    police = said("n3", "19 of them police or servicemen", "Prosecutor's Office")
    reported = said("n3", "The official toll had been 164")
    last = said("n4", "238 dead", "Prosecutor's Office")

    analyst.click_tag(first)
    analyst.row("figure")
    with analyst.step():
        analyst.press("Enter")
    analyst.run("dispute.new")
    form = place.question_form
    analyst.type("How many people died, all groups, nationwide?")
    assert [row.field.text() for row in form.rows()] == ["164"], "the figure of the claim is the first answer"
    analyst.click(form.more)
    analyst.type("225")
    analyst.press("Enter")
    analyst.type("238")
    form.as_of.setFocus()
    analyst.type_over("")
    analyst.press("Del")
    with analyst.step():
        analyst.press("Ctrl+Enter")
    (dispute,) = analyst.find(Dispute)
    assert (dispute.scope.counted, dispute.scope.included) == ("killed", "everyone")
    assert place.dispute_id == dispute.id
    assert [one.answer for one in place.view.positions] == ["164", "225", "238", "Not known"]
    assert [one.annotation_id for one in analyst.find(Stance)] == [first], "the claim asserts its own figure"

    take_stance(analyst, claim_001, 1, 1)
    take_stance(analyst, denial, 1, 2)
    take_stance(analyst, taken_back, 1, 5)
    take_stance(analyst, unknown, 4, 1)
    take_stance(analyst, later, 2, 1)
    take_stance(analyst, last, 3, 1)
    take_stance(analyst, reported, 1, 4)
    relate(analyst, claim_001, 3, first)
    relate(analyst, taken_back, 6, first)
    relate(analyst, last, 5, later)
    relate(analyst, police, 4, later)
    relate(analyst, reported, 3, first)
    assert sorted(one.type for one in analyst.find(Relation)) == [
        "qualifies", "repeats", "repeats", "retracts", "updates",
    ]  # fmt: skip

    analyst.press("Ctrl+Digit2")
    analyst.run("dispute.sheet")
    model = place.grid.model
    by_answer = {one.answer: one for one in model.positions}
    assert model.counts(by_answer["164"]) == ["2 + 1 statements", "1 origin", "withdrawn 10 Jan"]
    assert model.counts(by_answer["225"]) == ["1 statement", "1 origin", "superseded"]
    assert model.counts(by_answer["238"])[:2] == ["1 statement", "1 origin"]

    def marks(claim) -> list[str]:
        line = next(line for line in model.lines if any(row.claim_id == claim for row in line.rows))
        return model.marks(line)

    holders = {row.claim_id: line.holder for line in model.lines for row in line.rows}
    assert (holders[reported], holders[claim_001]) == ("AP", "Information Ministry")
    assert "repeated after retraction" in marks(reported)
    assert "order unknown" in marks(claim_001)
    analyst.run("dispute.matrix")
    ranked = {one.answer: place.grid.model.heads[one.id].inconsistency for one in place.grid.model.positions}
    assert [ranked[one] for one in ("238", "225", "164")] == [0, 1, 2]

    analyst.click_tag(claim_001)
    analyst.row("more")
    analyst.press("Enter")
    analyst.row("made_on")
    analyst.press("Enter")
    analyst.type_over("9.1.2022")
    with analyst.step():
        analyst.press("Enter")
    assert analyst.get(Annotation, claim_001).body.made_on == "2022-01-09"
    analyst.press("Ctrl+Digit2")
    analyst.run("dispute.sheet")
    assert not {"order unknown", "repeated after retraction"} & set(marks(claim_001))

    analyst.search("find.figures")
    conflicts = [one for one in analyst.find(Proposal, type="figure_conflict") if one.state == "open"]
    values = {row["min"] for one in conflicts for row in one.payload["rows"]}
    assert "19" not in values, "19 of the 225 is no rival number"

    analyst.press("Ctrl+Digit2")
    place.main_panel().setFocus()
    analyst.press("KeyX")
    form = place.settle_form
    form.answer.setFocus()
    analyst.press("Down", "Down", "Down")
    assert form.answer.currentText() == "238"
    form.method.setFocus()
    analyst.press("Down", "Down", "Down")
    assert form.method.currentData() == "source_priority"
    assert form.missing() == ["a reason"]
    analyst.press("Ctrl+Enter")
    assert analyst.get(Dispute, dispute.id).status == "open", "without a reason it is refused"
    form.reason.setFocus()
    analyst.type("The office lists the names.")
    with analyst.step():
        analyst.press("Ctrl+Enter")
    settled = analyst.get(Dispute, dispute.id)
    assert (settled.status, settled.method, settled.answer_id) == (
        "settled",
        "source_priority",
        by_answer["238"].id,
    )
    assert settled.decided_by == desk.ws.annotator_id
    assert settled.decided_at is not None
    assert "The office lists the names. · Test" in place.head.scope.text()


def test_3_figures_in_conflict_become_a_dispute_that_is_none(analyst):
    desk, place = analyst.desk, analyst.disputes
    analyst.search("find.reprints")
    analyst.search("find.figures")
    panel = proposals_panel(desk)
    panel.kind.setFocus()
    analyst.press("Down", "Down")
    assert panel.kind.currentData() == "figure_conflict"
    detained = [one for one in panel.model.offers if one.title.startswith("Detained")]
    assert len(detained) == 1
    assert detained[0].second == "3 values · later date?"
    analyst.click_row(panel.list, "Detained")
    analyst.press("Enter")
    form = place.question_form
    assert sorted(row.field.text() for row in form.rows()) == ["3,811", "7,939", "almost 8 000"]
    form.question.setFocus()
    analyst.type("How many people were detained?")
    with analyst.step():
        analyst.press("Ctrl+Enter")
    (dispute,) = analyst.find(Dispute)
    assert place.dispute_id == dispute.id
    assert len(place.view.lines) == 3
    (claim,) = analyst.mine("000")
    heading, body = analyst.mine("001")
    assert [one.spans for one in (claim, body, heading)] == [
        (Span(5934, 5939),), (Span(2669, 2674),), (Span(86, 98),),
    ]  # fmt: skip
    assert [one.body.figure.as_of for one in (claim, body, heading)] == [
        "2022-01-07",
        "2022-01-10",
        "2022-01-10",
    ]

    analyst.click_tag(body.id)
    analyst.press("KeyS")
    analyst.select(Span(2621, 2667))
    with analyst.step():
        analyst.press("KeyS")
    ministry = next(one for one in analyst.mine("001") if one.kind == "entity")
    assert analyst.get(Annotation, body.id).body.source.id == ministry.id

    analyst.click_tag(claim.id)
    with analyst.step():
        analyst.run("tag.copy_twins")
    (copy,) = analyst.mine("004")
    assert copy.spans == (Span(32160, 32165),)

    def counted() -> str:
        analyst.press("Ctrl+Digit2")
        (row,) = place.list.model.rows
        return place.list.model.status_line(row)

    assert counted() == "Open · 4 from 3 origins"
    analyst.click_tag(body.id)
    analyst.press("KeyL", "Digit2")
    analyst.click_tag(claim.id)
    bar = analyst.window.messages
    assert next(one.text() for one in bar.findChildren(Button) if one.isVisible()) == "Updates", (
        "offered first"
    )
    assert analyst.find(Relation, type="contradicts") == []
    analyst.press("Esc")
    relate(analyst, heading.id, 3, body.id)
    assert counted() == "Open · 4 from 2 origins"

    place.main_panel().setFocus()
    analyst.press("KeyX", "Digit5")
    form = place.settle_form
    assert form.missing() == ["what differs", "a reason"]
    form.ticks["date"].setFocus()
    analyst.press("Space")
    form.reason.setFocus()
    analyst.type("Three days lie between.")
    with analyst.step():
        analyst.press("Ctrl+Enter")
    assert place.view.dispute.status == "not_a_dispute"
    assert "Date · Three days lie between." in place.head.scope.text()


def test_4_a_reprint_is_confirmed_used_and_dismissed(analyst):
    desk, read = analyst.desk, analyst.read
    analyst.search("find.reprints")
    analyst.open("004")
    bar = read.offers
    assert bar.words.text().startswith("“000” is in here, 99.7 %.")
    with analyst.step():
        analyst.click(bar.buttons[0])
    link = next(one for one in analyst.find(DocumentLink) if one.state == "confirmed")
    assert {link.from_document_id, link.to_document_id} == {analyst.ids["000"], analyst.ids["004"]}
    analyst.wait(lambda: bar.words.text() == "Which of the two texts came first?")
    with analyst.step():
        analyst.click(next(one for one in bar.buttons if one.text() == "“000”"))
    assert analyst.get(DocumentLink, link.id).earlier == analyst.ids["000"]

    analyst.open("000")
    text = read.view.text
    gap = next(
        (one.from_end, other.from_start)
        for one, other in zip(link.runs, link.runs[1:], strict=False)
        if "31" in text[one.from_end - 4 : other.from_start + 4]
    )
    start, end = text.rindex(" ", 0, gap[0] - 30) + 1, text.index(" ", gap[1] + 30)
    bridged = analyst.tag("000", Span(start, end))
    analyst.wait(lambda: "The text differs a little." in bar.words.text())
    with analyst.step():
        analyst.click(next(one for one in bar.buttons if one.text() == "Copy tag there"))
    (copy,) = analyst.mine("004")
    here = text[start:end].split()
    assert (copy.quote.split()[0], copy.quote.split()[-1]) == (here[0], here[-1])
    assert copy.quote != text[start:end], "31 and st are one word there"
    (relation,) = analyst.find(Relation)
    assert (relation.type, relation.from_annotation_id, relation.to_annotation_id) == (
        "repeats",
        copy.id,
        bridged,
    )

    analyst.tag("004", "The former banker also renamed his movement")
    analyst.run("tag.copy_twins")
    assert analyst.window.messages.text.startswith("These words have no twin.")

    one = analyst.tag("000", "3,811 people", "Digit2")
    other = analyst.tag("004", "3,811 people", "Digit2")
    analyst.click_tag(one)
    analyst.press("KeyU", "Enter")
    analyst.type("How many?")
    with analyst.step():
        analyst.press("Enter")
    take_stance(analyst, other, 1, 1)
    place = analyst.disputes

    def counted() -> str:
        (row,) = place.list.model.rows
        return place.list.model.status_line(row)

    analyst.press("Ctrl+Digit2")
    assert counted() == "Open · 2 from 1 origin"
    analyst.run("find.proposals")
    panel = proposals_panel(desk)
    analyst.click(panel.decided)
    analyst.click_row(panel.list, "000 · contained in · 004")
    assert panel.current().state == "Confirmed"
    with analyst.step():
        analyst.press("Del")
    assert analyst.get(DocumentLink, link.id).state == "dismissed"
    analyst.press("Ctrl+Digit2")
    assert counted() == "Open · 2 from 2 origins", "the counts follow at once"
    analyst.search("find.reprints")
    assert analyst.get(DocumentLink, link.id).state == "dismissed", "the next run brought it back"
    analyst.click_tag(bridged)
    analyst.run("tag.copy_twins")
    assert analyst.window.messages.text.startswith("These words have no twin.")
    assert QApplication.activePopupWidget() is None
