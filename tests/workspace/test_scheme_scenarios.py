"""Ten pieces of work an analyst does, acted out on a project; every step is undone and redone once."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path
from uuid import UUID

import pytest

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import (
    Annotation,
    AnnotationSet,
    Claim,
    Entity,
    Figure,
    PlaceRef,
    Relation,
    Source,
)
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import UNSET_TIME
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import Distinct, RegisterEntry, Variant
from kantar_desk.model.text import Document, DocumentLink, DocumentSource, Span, normalise
from kantar_desk.workspace import assistance
from kantar_desk.workspace.actions import (
    AddDocuments,
    Annotate,
    Batch,
    DecideLink,
    EditBody,
    EditCodebook,
    EditDocument,
    LinkEntity,
    MarkDistinct,
    MergeEntries,
    NewDocument,
    NewEntry,
    NewPosition,
    OpenDispute,
    Relate,
    Resize,
    Retag,
    SettleDispute,
    SplitEntry,
    TakeStance,
)
from kantar_desk.workspace.dispute_queries import dispute_rows, dispute_view
from kantar_desk.workspace.exporting import ExportRequest, export, store_bundle_of
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import pasted_document
from kantar_desk.workspace.inspector_queries import entry_proposals, name_book
from kantar_desk.workspace.intake import read_set, receive
from kantar_desk.workspace.register_queries import entry_rows, entry_view, offers_for
from kantar_desk.workspace.relation_queries import better_than_contradicts
from kantar_desk.workspace.searching import find_occurrences, tag_occurrences
from kantar_desk.workspace.suggesting import dispute_from_figures
from kantar_desk.workspace.twin_queries import copy_to_twin, twins_of
from kantar_desk.workspace.workspace import Workspace

KINDS = (Annotation, Relation, RegisterEntry, Variant, Distinct, Dispute, Position, Stance, MatrixCell, DocumentLink,
         Proposal, Code, Document)  # fmt: skip
PUBLISHED = {"001": "2022-01-10T23:26", "003": "2022-01-06"}


class Analyst:
    """Somebody at work on a project. Each `do` is undone and redone, and both are checked."""

    def __init__(self, workspace: Workspace) -> None:
        self.ws = workspace

    def content(self) -> dict[str, list[object]]:
        """All rows, without what a repetition of a step may change."""
        with self.ws.reading() as reader:
            return {
                kind.__name__: [
                    dataclasses.replace(one, revision=0, modified=UNSET_TIME) for one in reader.find(kind)
                ]
                for kind in KINDS
            }

    def do(self, action):
        before = self.content()
        done = self.ws.perform(action)
        if done.changes:
            self.check_undo(before)
        return done.focus

    def check_undo(self, before):
        after = self.content()
        self.ws.undo()
        assert self.content() == before
        self.ws.redo()
        assert self.content() == after

    def code(self, kind: str, slug: str) -> UUID:
        with self.ws.reading() as reader:
            return reader.find(Code, kind=kind, slug=slug)[0].id

    def get(self, kind, row_id):
        with self.ws.reading() as reader:
            return reader.get(kind, row_id)

    def text(self, document_id: UUID) -> str:
        with self.ws.reading() as reader:
            return reader.text(document_id)

    def tag(
        self, document_id: UUID, start: int, end: int, kind: str = "claim", slug: str | None = None, body=None
    ):
        return self.do(
            Annotate(
                document_id=document_id,
                spans=(Span(start, end),),
                kind=kind,
                code_id=self.code(kind, slug) if slug else None,
                body=body,
            )
        )

    def tag_words(self, document_id: UUID, words: str, **more):
        at = self.text(document_id).index(words)
        return self.tag(document_id, at, at + len(words), **more)

    def entry(self, name: str, slug: str = "organisation") -> UUID:
        return self.do(NewEntry(code_id=self.code("entity", slug), preferred=name))

    def find(self, name: str):
        """Run a finder and keep what it found; nothing is written by a second run."""
        found = assistance.FINDERS[name](self.ws, progress=Progress())
        before = self.content()
        done = assistance.save(self.ws, found)
        if done is not None and done.changes:
            self.check_undo(before)
        again = assistance.save(self.ws, assistance.FINDERS[name](self.ws, progress=Progress()))
        assert again is None or not again.changes
        return found


@pytest.fixture(scope="module")
def corpus_project(corpus_dir: Path, starter, tmp_path_factory) -> tuple[Path, dict[str, UUID]]:
    """A project with the five documents, dates of two of them and two places."""
    path = tmp_path_factory.mktemp("corpus") / "corpus.kantar"
    ids: dict[str, UUID] = {}
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
    with Workspace.create(path, annotator="Aigerim", starter=starter) as workspace:
        workspace.perform(AddDocuments(documents=tuple(documents)))
        with workspace.reading() as reader:
            place = reader.find(Code, kind="entity", slug="place")[0].id
        for name in ("Kazakhstan", "Almaty"):
            workspace.perform(NewEntry(code_id=place, preferred=name))
    return path, ids


@pytest.fixture
def corpus(corpus_project, tmp_path):
    """Somebody at work on the five documents, and their ids by name."""
    path, ids = corpus_project
    copy = tmp_path / "corpus.kantar"
    shutil.copy(path, copy)
    with Workspace.open(copy) as workspace:
        yield Analyst(workspace), ids


@pytest.fixture
def analyst(workspace):
    """Somebody at work on a new project."""
    return Analyst(workspace)


def facts(corpus_dir: Path, name: str) -> list[tuple[str, int, int]]:
    every = json.loads((corpus_dir / "facts.json").read_text(encoding="utf-8"))
    fact = next(one for one in every if one["id"] == name)
    return [(ref["file"].removesuffix(".txt"), ref["start"], ref["end"]) for ref in fact["refs"]]


def heads(view):
    """The heads of a sheet by answer."""
    by_id = {one.id: one.answer for one in view.positions}
    return {by_id[head.position_id]: head for head in view.sheet.heads}


def line_of(view, claim_id: UUID):
    return next(line for line in view.lines if any(row.claim_id == claim_id for row in line.rows))


# --- 1 -----------------------------------------------------------------------------------------------------------


def three_tags(analyst: Analyst, ids: dict[str, UUID]) -> tuple[UUID, UUID]:
    claim = analyst.tag(ids["001"], 2383, 2436)
    analyst.do(Retag(annotation_ids=(claim,), code_id=analyst.code("claim", "figure")))
    ministry = analyst.tag_words(
        ids["001"], "The Ministry of Information of Kazakhstan", kind="entity", slug="organisation"
    )
    analyst.do(EditBody(annotation_ids=(claim,), fields={"source": Source(ref="annotation", id=ministry)}))
    return claim, ministry


def test_1_a_claim_with_a_figure_and_a_passage_as_its_source(corpus):
    analyst, ids = corpus
    claim, ministry = three_tags(analyst, ids)
    from kantar_desk.workspace.inspector_queries import tag_details

    details = tag_details(analyst.ws, [claim])[0]
    assert details.reading.counted == "killed"
    assert details.reading.min == details.reading.max == 164
    assert details.source.kind == "passage"
    assert analyst.get(Annotation, ministry).body == Entity()


# --- 2 -----------------------------------------------------------------------------------------------------------

N1 = "9 January. The channel writes that 164 people died and gives the Health Ministry as its source."
N2 = (
    "10 January. The Health Ministry states that it published no such number. The owner of the channel calls the post "
    "a technical error and has it deleted."
)
N3 = (
    "15 January. The Prosecutor's Office now counts 225 dead, 19 of them police or servicemen. "
    "The official toll had been 164."
)
N4 = "16 August. The Prosecutor's Office counts 238 dead and prints their names; six died in custody."


def test_2_a_withdrawn_toll_is_followed_through_its_repetitions(corpus):
    analyst, ids = corpus
    claim_001, ministry_tag = three_tags(analyst, ids)
    health = analyst.entry("Health Ministry")
    information = analyst.entry("Information Ministry")
    channel = analyst.entry("The channel", "media")
    office = analyst.entry("Prosecutor's Office")
    agency = analyst.entry("AP", "media")
    analyst.do(LinkEntity(annotation_ids=(ministry_tag,), entry_id=information))
    notes = {}
    for name, text, date, author in (
        ("n1", N1, "2022-01-09", channel),
        ("n2", N2, "2022-01-10", information),
        ("n3", N3, "2022-01-15", agency),
        ("n4", N4, "2022-08-16", office),
    ):
        note = pasted_document(name, text)
        analyst.do(AddDocuments(documents=(note,)))
        source = dataclasses.replace(
            analyst.get(Document, note.id).source, published=date, author_entry_id=author
        )
        analyst.do(EditDocument(document_id=note.id, source=source))
        notes[name] = note.id

    def said(name, words, entry=None, chain=()):
        source = Source(ref="register_entry", id=entry, chain=chain) if entry else Source()
        return analyst.tag_words(notes[name], words, slug="figure", body=Claim(source=source))

    first = said("n1", "164 people died", channel, (health,))
    denial = said("n2", "it published no such number", health)
    taken_back = said("n2", "calls the post a technical error", information)
    unknown = analyst.tag(ids["001"], 978, 1032)
    later = said("n3", "225 dead", office)
    police = said("n3", "19 of them police or servicemen", office)
    reported = said("n3", "The official toll had been 164")
    last = said("n4", "238 dead", office)
    answers = tuple(NewPosition(answer=words) for words in ("164", "225", "238"))
    dispute = analyst.do(
        OpenDispute(
            question="How many people died, all groups, nationwide?",
            topic_id=analyst.code("disputed_statement", "figure"),
            positions=answers,
            scope=Figure(counted="killed", included="everyone"),
        )
    )
    with analyst.ws.reading() as reader:
        not_known = next(one for one in reader.find(Position, dispute_id=dispute) if one.is_not_known)
    for claim, answer, stance in (
        (first, answers[0].id, "asserts"),
        (claim_001, answers[0].id, "asserts"),
        (denial, answers[0].id, "denies"),
        (taken_back, answers[0].id, "retracts"),
        (unknown, not_known.id, "asserts"),
        (later, answers[1].id, "asserts"),
        (last, answers[2].id, "asserts"),
        (reported, answers[0].id, "reports_only"),
    ):
        analyst.do(TakeStance(dispute_id=dispute, annotation_ids=(claim,), position_id=answer, stance=stance))
    for kind, one, other in (
        ("repeats", claim_001, first),
        ("retracts", taken_back, first),
        ("updates", last, later),
        ("qualifies", police, later),
        ("repeats", reported, first),
    ):
        analyst.do(Relate(type=kind, from_annotation_id=one, to_annotation_id=other))

    view = dispute_view(analyst.ws, dispute)
    by_answer = heads(view)
    toll = by_answer["164"]
    assert (toll.asserted, toll.reported, toll.origins.number, toll.withdrawn) == (2, 1, 1, "2022-01-10")
    assert (by_answer["225"].origins.number, by_answer["225"].superseded) == (1, True)
    assert by_answer["238"].origins.number == 1
    assert line_of(view, reported).repeated == "full"
    assert line_of(view, claim_001).repeated == "hollow"
    assert [by_answer[one].inconsistency for one in ("238", "225", "164")] == [0, 1, 2]
    assert [by_answer[one].rank for one in ("238", "225", "164")] == [1, 2, 3]
    assert view.retractions
    analyst.do(EditBody(annotation_ids=(claim_001,), fields={"made_on": "2022-01-09"}))
    assert line_of(dispute_view(analyst.ws, dispute), claim_001).repeated == ""

    found = analyst.find("figures")
    in_conflict = [row["value"] for row in found.items() if str(row["finding"]).startswith("conflict")]
    assert "19" not in in_conflict

    with pytest.raises(UserError, match="a reason"):
        analyst.ws.perform(
            SettleDispute(
                dispute_id=dispute, status="settled", method="source_priority", answer_id=answers[2].id
            )
        )
    assert analyst.get(Dispute, dispute).status == "open"
    analyst.do(
        SettleDispute(
            dispute_id=dispute,
            status="settled",
            method="source_priority",
            answer_id=answers[2].id,
            reason="The office lists the names.",
        )
    )
    settled = analyst.get(Dispute, dispute)
    assert settled.decided_by == analyst.ws.annotator_id
    assert settled.decided_at is not None


# --- 3 -----------------------------------------------------------------------------------------------------------


def test_3_figures_in_conflict_become_a_dispute_that_is_none(corpus):
    analyst, ids = corpus
    analyst.find("reprints")
    analyst.find("figures")
    with analyst.ws.reading() as reader:
        proposals = reader.find(Proposal, type="figure_conflict")
    detained = [one for one in proposals if one.payload["counted"] == "detained"]
    assert len(detained) == 1
    assert len(detained[0].payload["rows"]) == 3
    assert detained[0].payload["hint"] == "later_date"
    draft = dispute_from_figures(analyst.ws, detained[0])
    assert sorted(one.answer for one in draft.positions) == ["3,811", "7,939", "almost 8 000"]
    positions = tuple(NewPosition(answer=one.answer, figure=one.figure) for one in draft.positions)
    opening = OpenDispute(
        question="How many people were detained?",
        topic_id=draft.topic_id,
        positions=positions,
        scope=draft.scope,
    )
    stances = tuple(
        TakeStance(
            dispute_id=opening.id, annotation_ids=one.claims, position_id=position.id, stance="asserts"
        )
        for one, position in zip(draft.positions, positions, strict=True)
    )
    analyst.do(Batch(label="open dispute", actions=(*draft.before, opening, *stances)))
    with analyst.ws.reading() as reader:
        claims = {
            one.quote: one for name in ids for one in reader.annotations(ids[name], [analyst.ws.own_set_id])
        }
        assert reader.get(Proposal, detained[0].id).state == "accepted"
    assert {quote: one.spans for quote, one in claims.items()} == {
        "3,811": (Span(5934, 5939),),
        "7,939": (Span(2669, 2674),),
        "almost 8 000": (Span(86, 98),),
    }
    assert {quote: one.body.figure.as_of for quote, one in claims.items()} == {
        "3,811": "2022-01-07",
        "7,939": "2022-01-10",
        "almost 8 000": "2022-01-10",
    }
    ministry = analyst.tag(ids["001"], 2621, 2667, kind="entity", slug="organisation")
    analyst.do(
        EditBody(
            annotation_ids=(claims["7,939"].id,), fields={"source": Source(ref="annotation", id=ministry)}
        )
    )
    (twin,) = twins_of(analyst.ws, claims["3,811"].id)
    assert (twin.document_id, twin.spans, twin.differs) == (ids["004"], (Span(32160, 32165),), False)
    analyst.do(copy_to_twin(analyst.ws, claims["3,811"].id))
    assert copy_to_twin(analyst.ws, claims["3,811"].id) is None

    def counted() -> tuple[int, int]:
        row = next(one for one in dispute_rows(analyst.ws) if one.dispute.id == opening.id)
        return row.statements, row.origins.number

    assert counted() == (4, 3)
    analyst.do(
        Relate(
            type="repeats",
            from_annotation_id=claims["almost 8 000"].id,
            to_annotation_id=claims["7,939"].id,
        )
    )
    assert counted() == (4, 2)
    assert better_than_contradicts(analyst.ws, claims["7,939"].id, claims["3,811"].id) == ("updates",)
    analyst.do(
        SettleDispute(
            dispute_id=opening.id,
            status="not_a_dispute",
            differs_in=("date",),
            reason="Three days lie between.",
        )
    )
    assert analyst.get(Dispute, opening.id).status == "not_a_dispute"


# --- 4 -----------------------------------------------------------------------------------------------------------


def test_4_a_reprint_is_confirmed_used_and_dismissed(corpus):
    analyst, ids = corpus
    analyst.find("reprints")
    with analyst.ws.reading() as reader:
        link = next(
            one
            for one in reader.find(DocumentLink)
            if {one.from_document_id, one.to_document_id} == {ids["000"], ids["004"]}
        )
    assert (link.type, link.coverage_from, link.coverage_to) == ("contained_in", 997, 171)
    analyst.do(DecideLink(link_ids=(link.id,), state="confirmed", earlier=ids["000"]))
    text = analyst.text(ids["000"])
    gap = next(
        (one.from_end, other.from_start)
        for one, other in zip(link.runs, link.runs[1:], strict=False)
        if "31" in text[one.from_end - 4 : other.from_start + 4]
    )
    start, end = text.rindex(" ", 0, gap[0] - 30) + 1, text.index(" ", gap[1] + 30)
    bridged = analyst.tag(ids["000"], start, end)
    (twin,) = twins_of(analyst.ws, bridged)
    assert twin.differs
    there = analyst.text(ids["004"])[twin.spans[0].start : twin.spans[0].end]
    assert there.split()[0] == text[start:end].split()[0]
    assert there.split()[-1] == text[start:end].split()[-1]
    copied = analyst.do(copy_to_twin(analyst.ws, bridged))
    assert copied is not None
    with analyst.ws.reading() as reader:
        (relation,) = reader.find(Relation, type="repeats")
    assert relation.to_annotation_id == bridged, "the later text repeats the earlier one"
    alone = analyst.tag_words(ids["004"], "The former banker also renamed his movement")
    assert twins_of(analyst.ws, alone) == []

    one = analyst.tag_words(ids["000"], "3,811 people", slug="figure")
    other = analyst.tag_words(ids["004"], "3,811 people", slug="figure")
    answers = (NewPosition(answer="3,811"), NewPosition(answer="more"))
    dispute = analyst.do(
        OpenDispute(
            question="How many?", topic_id=analyst.code("disputed_statement", "figure"), positions=answers
        )
    )
    analyst.do(
        TakeStance(
            dispute_id=dispute, annotation_ids=(one, other), position_id=answers[0].id, stance="asserts"
        )
    )

    def origins() -> int:
        return heads(dispute_view(analyst.ws, dispute))["3,811"].origins.number

    assert origins() == 1
    analyst.do(DecideLink(link_ids=(link.id,), state="dismissed"))
    assert origins() == 2, "the counts follow at once"
    analyst.find("reprints")
    assert analyst.get(DocumentLink, link.id).state == "dismissed", "the next run brought it back"
    assert twins_of(analyst.ws, bridged) == []


# --- 5 -----------------------------------------------------------------------------------------------------------


def test_5_pull_quotes_and_a_shared_sentence_count_once(corpus, corpus_dir):
    analyst, ids = corpus
    analyst.find("repeats")
    analyst.find("reprints")
    (_, start, end), (_, again, _) = facts(corpus_dir, "B7")
    inside = analyst.tag(ids["004"], start + 5, end - 5)
    (twin,) = twins_of(analyst.ws, inside)
    assert (twin.document_id, twin.spans[0].start) == (ids["004"], again + 5)
    for name, first, last in facts(corpus_dir, "B19"):
        formula = analyst.tag(ids[name], first, last)
        assert twins_of(analyst.ws, formula) == [], "a legal formula is no repeat"

    places = facts(corpus_dir, "A6")
    claims = tuple(analyst.tag(ids[name], first, last) for name, first, last in places)
    answers = (NewPosition(answer="yes"), NewPosition(answer="no"))
    dispute = analyst.do(
        OpenDispute(
            question="Who came?", topic_id=analyst.code("disputed_statement", "identity"), positions=answers
        )
    )
    analyst.do(
        TakeStance(dispute_id=dispute, annotation_ids=claims, position_id=answers[0].id, stance="asserts")
    )
    head = heads(dispute_view(analyst.ws, dispute))["yes"]
    assert (head.asserted, head.origins.number, head.origins.sure) == (3, 1, False)
    with analyst.ws.reading() as reader:
        links = tuple(one.id for one in reader.find(DocumentLink) if one.type != "repeat_inside")
    analyst.do(DecideLink(link_ids=links, state="confirmed"))
    head = heads(dispute_view(analyst.ws, dispute))["yes"]
    assert (head.origins.number, head.origins.sure) == (1, True)


# --- 6 -----------------------------------------------------------------------------------------------------------


def test_6_a_name_is_followed_through_its_spellings(corpus):
    analyst, ids = corpus
    person = analyst.get(Code, analyst.code("entity", "person"))
    found = find_occurrences(analyst.ws, "Masimov", document_ids=[ids["002"]])
    assert len(found) == 9
    assert len(find_occurrences(analyst.ws, "Masimov")) == 9, "nowhere else in this spelling"
    entry = analyst.entry("Masimov", "person")
    before = analyst.content()
    tag_occurrences(analyst.ws, found, person, entry)
    analyst.check_undo(before)
    assert next(one for one in entry_rows(analyst.ws) if one.entry.id == entry).mentions == 9

    other = analyst.tag_words(ids["000"], "Massimov", kind="entity", slug="person")
    offer = next(one for one in offers_for(analyst.ws, entry) if one.mentions)
    assert (offer.other_text, offer.level) == ("Massimov", "strong")
    from kantar_desk.workspace.register_queries import accept_offer

    analyst.do(accept_offer(offer))
    assert analyst.get(Annotation, other).body.entry_id == entry
    wider = find_occurrences(analyst.ws, "Masimov", variants=True)
    counted = {name: sum(one.document_id == ids[name] for one in wider) for name in ids}
    assert counted == {"000": 1, "001": 0, "002": 9, "003": 0, "004": 1}

    with analyst.ws.reading() as reader:
        short = next(one for one in reader.annotations(ids["002"]) if one.spans == (Span(9743, 9750),))
    analyst.do(Resize(annotation_id=short.id, spans=(Span(9739, 9750),)))
    assert analyst.get(Annotation, short.id).quote.split() == ["TO.", "Masimov"]
    analyst.do(LinkEntity(annotation_ids=(short.id,), entry_id=None))
    with analyst.ws.reading() as reader:
        book = name_book(reader)
    offered = {one.id: one.level for one in entry_proposals(book, "TO. Masimov", "person")}
    assert offered == {entry: "weak"}
    analyst.do(LinkEntity(annotation_ids=(short.id,), entry_id=entry, variant_kind="error"))
    with analyst.ws.reading() as reader:
        kinds = {one.text: one.kind for one in reader.find(Variant, entry_id=entry)}
    assert kinds["TO. Masimov"] == "error"
    assert kinds["Massimov"] is None

    wrong = analyst.entry("Somebody else", "person")
    mentioned = analyst.tag_words(ids["002"], "Kantar", kind="entity", slug="person")
    analyst.do(LinkEntity(annotation_ids=(mentioned,), entry_id=wrong))

    def mentions() -> list[Annotation]:
        with analyst.ws.reading() as reader:
            return [*reader.mentions(entry), *reader.mentions(wrong)]

    as_before = mentions()
    analyst.do(MergeEntries(losing_id=wrong, winning_id=entry))
    assert entry_view(analyst.ws, wrong).entry.id == entry
    assert mentions() == as_before, "a merge rewrites no mention"
    analyst.do(SplitEntry(entry_id=wrong))
    assert entry_view(analyst.ws, wrong).entry.id == wrong
    assert mentions() == as_before, "revision included"


# --- 7 -----------------------------------------------------------------------------------------------------------


def test_7_names_that_look_alike_are_kept_apart(workspace, starter, tmp_path):
    analyst = Analyst(workspace)
    one = analyst.entry("Aidos Sadykov", "person")
    other = analyst.entry("A. Sadykulov", "person")
    assert all(offer.other is None or offer.other.id != other for offer in offers_for(workspace, one))
    city, district = analyst.entry("Almaty", "place"), analyst.entry("Almaly", "place")
    assert [offer.other.id for offer in offers_for(workspace, city)] == [district]
    analyst.find("variants")
    analyst.do(MarkDistinct(entry_id=city, other_id=district))
    assert offers_for(workspace, city) == []
    assert offers_for(workspace, district) == []
    path = workspace.path
    export(workspace, ExportRequest(), tmp_path / "names.kset")
    workspace.close()
    with Workspace.open(path) as again:
        assert offers_for(again, city) == [], "the pair came back after a restart"
    with Workspace.create(tmp_path / "colleague.kantar", annotator="Jonas", starter=starter) as colleague:
        receive(colleague, read_set(colleague, tmp_path / "names.kset"))
        assert offers_for(colleague, city) == [], "the pair came back in a colleague's copy"


# --- 8 -----------------------------------------------------------------------------------------------------------


def test_8_the_same_number_with_another_meaning(corpus, corpus_dir):
    analyst, ids = corpus
    found = analyst.find("figures")
    almaty = [row for row in found.items() if row["included"] == "attackers" and row["place"] == "Almaty"]
    assert {row["finding"] for row in almaty} == {"agreeing"}
    assert len(almaty) == 2
    places = facts(corpus_dir, "C8")
    claims = [
        analyst.tag(ids[name], first, last, slug="figure")
        for name, first, last in (places[0], places[1], places[3])
    ]
    answers = (
        NewPosition(answer="20 thousand in Almaty"),
        NewPosition(answer="20 thousand in the whole country"),
    )
    dispute = analyst.do(
        OpenDispute(
            question="Where were the 20 thousand?",
            topic_id=analyst.code("disputed_statement", "figure"),
            positions=answers,
        )
    )
    for claim, answer in zip(claims, (answers[0], answers[0], answers[1]), strict=True):
        analyst.do(
            TakeStance(dispute_id=dispute, annotation_ids=(claim,), position_id=answer.id, stance="asserts")
        )
    with pytest.raises(UserError, match="what differs"):
        analyst.ws.perform(SettleDispute(dispute_id=dispute, status="not_a_dispute", reason="One number."))
    analyst.do(
        SettleDispute(
            dispute_id=dispute,
            status="not_a_dispute",
            differs_in=("place", "translation"),
            reason="The first translation named the city.",
        )
    )
    assert analyst.get(Dispute, dispute).differs_in == ("place", "translation")


# --- 9 -----------------------------------------------------------------------------------------------------------


def test_9_the_codebook_changes_in_the_middle_of_the_work(analyst, tmp_path):
    words = " ".join(f"word{number}" for number in range(40))
    note = pasted_document("note", words)
    analyst.ws.perform(AddDocuments(documents=(note,)))
    slugs = ["opinion"] * 12 + ["label"] * 3 + ["event"] * 4 + ["cause"] * 2
    starts = [words.index(f"word{number}") for number in range(len(slugs))]
    for start, slug in zip(starts, slugs, strict=True):
        analyst.ws.perform(
            Annotate(
                document_id=note.id,
                spans=(Span(start, start + 5),),
                kind="claim",
                code_id=analyst.code("claim", slug),
            )
        )
    export(analyst.ws, ExportRequest(), tmp_path / "before.kset")

    def count() -> int:
        with analyst.ws.reading() as reader:
            return sum(reader.counts_by_set().values())

    assert count() == 21
    opinion = analyst.get(Code, analyst.code("claim", "opinion"))
    label = analyst.get(Code, analyst.code("claim", "label"))
    media = analyst.get(Code, analyst.code("entity", "media"))
    place = analyst.get(Code, analyst.code("entity", "place"))
    rumour = dataclasses.replace(
        opinion,
        id=UUID(int=7),
        slug="rumour",
        name="Rumour",
        revision=0,
        key=opinion.key,
        ord=opinion.ord + 1,
    )
    steps = (
        EditCodebook(codes=(dataclasses.replace(label, name="Name in law"),)),
        EditCodebook(codes=(dataclasses.replace(media, parent=place.id),)),
        EditCodebook(codes=(dataclasses.replace(opinion, retired=True, key=None),)),
        EditCodebook(codes=(rumour,)),
        EditCodebook(merge=((analyst.code("claim", "cause"), analyst.code("claim", "event")),)),
    )
    for step in steps:
        analyst.do(step)
        assert count() == 21
    with analyst.ws.reading() as reader:
        assert reader.counts_by_code(analyst.ws.own_set_id)[analyst.code("claim", "event")] == 6
    offer = read_set(analyst.ws, tmp_path / "before.kset")
    assert all(ours == theirs for theirs, ours in offer.plan.codes.items()), "something was to be mapped"
    assert not offer.plan.new_codes
    for _ in steps:
        analyst.ws.undo()
        assert count() == 21
    assert analyst.get(Code, label.id).name == label.name
    assert not analyst.get(Code, opinion.id).retired


# --- 10 ----------------------------------------------------------------------------------------------------------


def test_10_two_readings_stand_side_by_side(analyst, starter, tmp_path):
    note = pasted_document("note", "The mayor says that nobody was hurt that night.")
    analyst.ws.perform(AddDocuments(documents=(note,)))
    claim = analyst.tag_words(note.id, "nobody was hurt")
    answers = (NewPosition(answer="nobody"), NewPosition(answer="several"))
    dispute = analyst.do(
        OpenDispute(
            question="Was anybody hurt?",
            topic_id=analyst.code("disputed_statement", "occurrence"),
            positions=answers,
        )
    )
    analyst.do(
        TakeStance(dispute_id=dispute, annotation_ids=(claim,), position_id=answers[0].id, stance="asserts")
    )
    export(analyst.ws, ExportRequest(), tmp_path / "mine.kset")
    with Workspace.create(tmp_path / "colleague.kantar", annotator="Jonas", starter=starter) as colleague:
        receive(colleague, read_set(colleague, tmp_path / "mine.kset"))
        at = colleague.perform(Annotate(document_id=note.id, spans=(Span(20, 35),), kind="claim")).focus
        colleague.perform(
            TakeStance(dispute_id=dispute, annotation_ids=(at,), position_id=answers[0].id, stance="denies")
        )
        export(colleague, ExportRequest(sets=(colleague.own_set_id,)), tmp_path / "theirs.kset")
    receive(analyst.ws, read_set(analyst.ws, tmp_path / "theirs.kset"))
    view = dispute_view(analyst.ws, dispute)
    (line,) = view.lines
    with analyst.ws.reading() as reader:
        names = {one.id: one.name for one in reader.find(AnnotationSet)}
    taken = {names[one.set_id]: one.stance for one in line.stances(answers[0].id)}
    assert taken == {"Aigerim": "asserts", "Jonas": "denies"}
    analyst.do(
        SettleDispute(
            dispute_id=dispute,
            status="settled",
            method="team_decision",
            answer_id=answers[0].id,
            reason="Both read it again.",
        )
    )
    assert len(dispute_view(analyst.ws, dispute).lines[0].stances(answers[0].id)) == 2
    bundle = store_bundle_of(analyst.ws, ExportRequest(sets=tuple(names)))
    assert {one.stance for one in bundle.head.stances} == {"asserts", "denies"}


def test_10_bare_tags_ask_for_nothing_more(analyst, tmp_path):
    text = " ".join(f"word{number:03}" for number in range(200))
    note = pasted_document("note", text)
    analyst.ws.perform(AddDocuments(documents=(note,)))
    kinds = ("claim", "entity", "disputed_statement")
    analyst.ws.perform(
        Batch(
            label="tag all",
            actions=tuple(
                Annotate(
                    document_id=note.id, spans=(Span(8 * number, 8 * number + 7),), kind=kinds[number % 3]
                )
                for number in range(200)
            ),
        )
    )
    assert dispute_rows(analyst.ws) == []
    assert entry_rows(analyst.ws) == []
    for name in assistance.FINDERS:
        assert len(assistance.FINDERS[name](analyst.ws, progress=Progress())) == 0
    done = export(analyst.ws, ExportRequest(), tmp_path / "bare.kset")
    assert done.counts["annotations"] == 200


def test_money_that_agrees_is_never_a_conflict(corpus):
    analyst, _ = corpus
    found = analyst.find("figures")
    money = [row for row in found.items() if "$7.5 billion" in str(row["value"])]
    assert {row["finding"] for row in money} <= {"agreeing"}


def test_the_place_of_a_figure_is_the_place_ref(corpus):
    analyst, _ = corpus
    analyst.find("figures")
    with analyst.ws.reading() as reader:
        detained = next(
            one
            for one in reader.find(Proposal, type="figure_conflict")
            if one.payload["counted"] == "detained"
        )
        kazakhstan = next(one for one in reader.find(RegisterEntry) if one.preferred == "Kazakhstan")
    scope = dispute_from_figures(analyst.ws, detained).scope
    assert scope.place == PlaceRef(entry_id=kazakhstan.id)
