"""What documents share is found, offered and remembered; nothing is decided by a run."""

from __future__ import annotations

import json

import pytest

from kantar_desk.assets import asset
from kantar_desk.errors import Cancelled
from kantar_desk.model.annotation import Annotation, Claim, Entity, Relation, Source
from kantar_desk.model.codebook import Code
from kantar_desk.model.dispute import Position, Stance
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.text import DocumentLink, Span
from kantar_desk.workspace import assistance
from kantar_desk.workspace.actions import (
    AddDocuments,
    Annotate,
    Batch,
    DecideLink,
    DecideProposal,
    LinkEntity,
    NewEntry,
    NewPosition,
    OpenDispute,
    TakeStance,
)
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import pasted_document
from kantar_desk.workspace.suggesting import (
    accept_similar,
    accept_suggestions,
    dismiss_suggestion,
    dispute_from_figures,
    keep_similar,
    same_claim,
    tag_suggestions,
)
from kantar_desk.workspace.twin_queries import copy_to_twin, link_offers, twins_of

PASSAGE = (
    "The council of the lower town met on Thursday evening and heard eleven traders who described how the gate of the "
    "market hall was opened from inside before the lights went out."
)
FIRST = f"A short report. {PASSAGE} Nobody was hurt."
SECOND = (
    f"A dossier begins with other words of its own. {PASSAGE} It then goes on with more words that are new."
)


def add(workspace, **texts):
    ids = {}
    for title, text in texts.items():
        document = pasted_document(title, text)
        workspace.perform(AddDocuments(documents=(document,)))
        ids[title] = document.id
    return ids


def code(workspace, kind, slug):
    with workspace.reading() as reader:
        return reader.find(Code, kind=kind, slug=slug)[0].id


def tag(workspace, document_id, words, kind="claim", slug=None, body=None):
    with workspace.reading() as reader:
        at = reader.text(document_id).index(words)
    return workspace.perform(
        Annotate(
            document_id=document_id,
            spans=(Span(at, at + len(words)),),
            kind=kind,
            code_id=code(workspace, kind, slug) if slug else None,
            body=body,
        )
    ).focus


def run(workspace, name):
    return assistance.FINDERS[name](workspace, progress=Progress())


def get(workspace, kind, row_id):
    with workspace.reading() as reader:
        return reader.get(kind, row_id)


# --- runs --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(assistance.FINDERS))
def test_a_run_reads_only_and_gives_the_same_twice(sample, name):
    with sample.reading() as reader:
        before = reader.last_seq()
    first, second = run(sample, name), run(sample, name)
    assert first == second
    with sample.reading() as reader:
        assert reader.last_seq() == before
    json.dumps(first.items())
    assert all(key in row for row in first.items() for _, key in first.columns)


@pytest.mark.parametrize("name", sorted(assistance.FINDERS))
def test_every_run_can_be_cancelled(sample, name):
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        assistance.FINDERS[name](sample, progress=progress)


def test_what_is_kept_once_is_kept_for_good(sample):
    for name in assistance.FINDERS:
        assistance.save(sample, run(sample, name))
    with sample.reading() as reader:
        before = reader.last_seq()
    for name in assistance.FINDERS:
        assistance.save(sample, run(sample, name))
    with sample.reading() as reader:
        assert reader.last_seq() == before


def test_several_runs_are_kept_as_they_are_done(sample):
    found = assistance.run(sample, ("reprints", "figures"), progress=Progress())
    assert [one.name for one in found] == ["reprints", "figures"]
    with sample.reading() as reader:
        assert len(reader.find(DocumentLink)) == len(found[0].links)
        assert len(reader.find(Proposal)) == len(found[1].proposals)


def test_a_decision_survives_the_next_run(workspace):
    add(workspace, first=FIRST, second=SECOND)
    assistance.save(workspace, run(workspace, "reprints"))
    with workspace.reading() as reader:
        (link,) = reader.find(DocumentLink)
    workspace.perform(DecideLink(link_ids=(link.id,), state="dismissed"))
    add(workspace, third=FIRST.replace("Nobody was hurt.", "Two were hurt."))
    assistance.save(workspace, run(workspace, "reprints"))
    assert get(workspace, DocumentLink, link.id).state == "dismissed"
    with workspace.reading() as reader:
        assert len(reader.find(DocumentLink, state="proposed")) == 2


def test_an_offer_that_no_longer_holds_is_put_aside_and_comes_back(workspace):
    ids = add(
        workspace, one="Police say that 40 people were killed.", two="Doctors say that 90 people were killed."
    )
    assistance.save(workspace, run(workspace, "figures"))
    with workspace.reading() as reader:
        (old,) = reader.find(Proposal)
    extra = add(workspace, three="The union says that 300 people were killed.")
    assistance.save(workspace, run(workspace, "figures"))
    aside = get(workspace, Proposal, old.id)
    assert (aside.state, aside.reason) == ("dismissed", assistance.REPLACED)
    with workspace.reading() as reader:
        (wider,) = reader.find(Proposal, state="open")
    assert len(wider.payload["rows"]) == 3
    from kantar_desk.workspace.actions import RemoveDocuments

    workspace.perform(RemoveDocuments(document_ids=(extra["three"],)))
    assistance.save(workspace, run(workspace, "figures"))
    assert get(workspace, Proposal, old.id).state == "open"
    workspace.perform(DecideProposal(proposal_ids=(old.id,), state="dismissed"))
    assistance.save(workspace, run(workspace, "figures"))
    assert get(workspace, Proposal, old.id).state == "dismissed", "a person's no was overruled"
    assert ids


# --- twins -------------------------------------------------------------------------------------------------------


@pytest.fixture
def twins(workspace):
    ids = add(workspace, first=FIRST, second=SECOND)
    assistance.save(workspace, run(workspace, "reprints"))
    return workspace, ids


def test_a_claim_is_copied_with_its_name_and_repeats_the_earlier_text(twins):
    workspace, ids = twins
    traders = workspace.perform(
        NewEntry(code_id=code(workspace, "entity", "group"), preferred="The traders")
    ).focus
    mention = tag(workspace, ids["first"], "eleven traders", kind="entity", slug="group")
    workspace.perform(LinkEntity(annotation_ids=(mention,), entry_id=traders))
    claim = tag(
        workspace, ids["first"], "the gate of the market hall was opened from inside",
        body=Claim(source=Source(ref="annotation", id=mention, cue=(Span(0, 7),)), commitment="likely"),
    )  # fmt: skip
    with workspace.reading() as reader:
        (link,) = reader.find(DocumentLink)
    workspace.perform(DecideLink(link_ids=(link.id,), state="confirmed", earlier=ids["first"]))
    (place,) = twins_of(workspace, claim)
    assert (place.document_id, place.differs, place.tagged, place.later) == (ids["second"], False, None, True)
    workspace.perform(copy_to_twin(workspace, claim))
    with workspace.reading() as reader:
        (copy,) = reader.annotations(ids["second"])
        (relation,) = reader.find(Relation)
    assert copy.quote == "the gate of the market hall was opened from inside"
    assert copy.body == Claim(source=Source(ref="register_entry", id=traders), commitment="likely")
    assert (relation.type, relation.from_annotation_id, relation.to_annotation_id) == (
        "repeats",
        copy.id,
        claim,
    )
    assert twins_of(workspace, claim)[0].tagged == copy.id
    assert copy_to_twin(workspace, claim) is None
    workspace.undo()
    with workspace.reading() as reader:
        assert reader.annotations(ids["second"]) == []
        assert reader.find(Relation) == []


def test_the_earlier_text_is_repeated_also_when_it_is_the_copy(twins):
    workspace, ids = twins
    claim = tag(workspace, ids["second"], "before the lights went out")
    with workspace.reading() as reader:
        (link,) = reader.find(DocumentLink)
    workspace.perform(DecideLink(link_ids=(link.id,), state="confirmed", earlier=ids["first"]))
    workspace.perform(copy_to_twin(workspace, claim))
    with workspace.reading() as reader:
        (relation,) = reader.find(Relation)
    assert relation.from_annotation_id == claim


def test_a_copy_takes_the_stance_along(twins):
    workspace, ids = twins
    claim = tag(workspace, ids["first"], "opened from inside")
    answers = (NewPosition(answer="from inside"), NewPosition(answer="from outside"))
    dispute = workspace.perform(
        OpenDispute(
            question="How was the gate opened?",
            topic_id=code(workspace, "disputed_statement", "occurrence"),
            positions=answers,
        )
    ).focus
    workspace.perform(
        TakeStance(dispute_id=dispute, annotation_ids=(claim,), position_id=answers[0].id, stance="asserts")
    )
    workspace.perform(copy_to_twin(workspace, claim))
    with workspace.reading() as reader:
        stances = reader.find(Stance, dispute_id=dispute)
        assert len(reader.find(Position, dispute_id=dispute)) == 3
    assert len(stances) == 2
    assert {one.stance for one in stances} == {"asserts"}


def test_entities_are_copied_without_a_relation(twins):
    workspace, ids = twins
    mention = tag(
        workspace, ids["first"], "The council of the lower town", kind="entity", slug="organisation"
    )
    workspace.perform(copy_to_twin(workspace, mention))
    with workspace.reading() as reader:
        (copy,) = reader.annotations(ids["second"])
        assert reader.find(Relation) == []
    assert copy.body == Entity()


def test_words_outside_the_passage_have_no_twin(twins):
    workspace, ids = twins
    assert twins_of(workspace, tag(workspace, ids["first"], "Nobody was hurt")) == []
    assert twins_of(workspace, tag(workspace, ids["second"], "other words of its own")) == []


def test_a_reprint_is_offered_from_both_sides_with_what_came_first(sample):
    assistance.save(sample, run(sample, "reprints"))
    with sample.reading() as reader:
        links = [one for one in reader.find(DocumentLink) if one.type in ("contains", "contained_in")]
    assert links
    link = links[0]
    offers = {
        document: next(one for one in link_offers(sample, document) if one.link.id == link.id)
        for document in (link.from_document_id, link.to_document_id)
    }
    assert len({one.inside_here for one in offers.values()}) == 2, "one contains, the other is contained"
    assert len({one.earlier for one in offers.values()}) == 1
    sample.perform(DecideLink(link_ids=(link.id,), state="confirmed"))
    assert all(one.link.id != link.id for one in link_offers(sample, link.from_document_id))


# --- suggestions and the same claim ------------------------------------------------------------------------------


def test_own_tags_teach_and_a_dismissed_pair_is_remembered(workspace):
    ids = add(
        workspace,
        one="Dana spoke. Dana left. Later Dana came back.",
        two="In the evening Dana wrote again, and Danara answered.",
    )
    person = code(workspace, "entity", "person")
    dana = workspace.perform(NewEntry(code_id=person, preferred="Dana")).focus
    for start in (0, 12):
        workspace.perform(
            Annotate(
                document_id=ids["one"], spans=(Span(start, start + 4),), kind="entity", code_id=person,
                body=Entity(entry_id=dana),
            )
        )  # fmt: skip
    (offer,) = tag_suggestions(workspace, ids["two"])
    assert (offer.span, offer.code_id, offer.entry_id) == (Span(15, 19), person, dana)
    workspace.perform(accept_suggestions(ids["two"], [offer]))
    with workspace.reading() as reader:
        (tagged,) = reader.annotations(ids["two"])
    assert tagged.body.entry_id == dana
    assert tag_suggestions(workspace, ids["two"]) == []
    (last,) = tag_suggestions(workspace, ids["one"])
    workspace.perform(dismiss_suggestion(last))
    assert tag_suggestions(workspace, ids["one"]) == []
    workspace.undo()
    assert tag_suggestions(workspace, ids["one"]) == [last]


def test_the_same_claim_is_found_kept_taken_and_turned_down(workspace):
    ids = add(
        workspace,
        one="The night guard opened the iron gate of the market hall at nine. Rain fell all week.",
        two="Bread was dear. It was the guard who opened the gate of the hall that night. Trains ran late.",
        three="Nothing of that kind stands in this text about gardens and seeds and water.",
    )
    claim = tag(workspace, ids["one"], "The night guard opened the iron gate", slug="event")
    found = same_claim(workspace, claim, progress=Progress())
    assert [one.title for one in found] == ["two"]
    assert found[0].words == "It was the guard who opened the gate of the hall that night."
    workspace.perform(keep_similar(claim, found))
    proposal = get(workspace, Proposal, found[0].proposal_id)
    done = workspace.perform(accept_similar(workspace, proposal))
    made = get(workspace, Annotation, done.focus)
    assert (made.quote, made.code_id) == (found[0].words, code(workspace, "claim", "event"))
    assert get(workspace, Proposal, proposal.id).state == "accepted"
    assert same_claim(workspace, claim, progress=Progress()) == []
    workspace.undo()
    workspace.perform(DecideProposal(proposal_ids=(proposal.id,), state="dismissed"))
    assert same_claim(workspace, claim, progress=Progress()) == []


def test_a_dispute_begins_from_figures_and_uses_claims_that_are_there(workspace):
    ids = add(
        workspace, one="Police say that 40 people were killed.", two="Doctors say that 90 people were killed."
    )
    there = tag(workspace, ids["one"], "40", slug="figure")
    assistance.save(workspace, run(workspace, "figures"))
    with workspace.reading() as reader:
        (proposal,) = reader.find(Proposal)
    draft = dispute_from_figures(workspace, proposal)
    assert [one.answer for one in draft.positions] == ["40", "90"]
    assert draft.positions[0].claims == (there,)
    workspace.perform(Batch(label="open dispute", actions=draft.before))
    with workspace.reading() as reader:
        claims = [*reader.annotations(ids["one"]), *reader.annotations(ids["two"])]
    assert [one.quote for one in claims] == ["40", "90"]
    assert claims[1].body.figure.counted == "killed"
    assert get(workspace, Proposal, proposal.id).state == "accepted"


def test_names_that_may_be_one_are_proposed_with_the_mentions_that_have_none(workspace):
    person = code(workspace, "entity", "person")
    workspace.perform(NewEntry(code_id=person, preferred="Karim Massanov"))
    workspace.perform(NewEntry(code_id=person, preferred="Карим Масанов"))
    ids = add(workspace, one="Then Massanov spoke.")
    tag(workspace, ids["one"], "Massanov", kind="entity", slug="person")
    found = run(workspace, "variants")
    assert [(row["level"], row["other"]) for row in found.items()] == [
        ("strong", "Карим Масанов"),
        ("probable", "Massanov (1)"),
        ("probable", "Massanov (1)"),
    ]


def test_other_names_of_one_thing_are_known_from_the_list_of_the_program(workspace):
    place = code(workspace, "entity", "place")
    for name in ("Almaty", "Alma-Ata"):
        workspace.perform(NewEntry(code_id=place, preferred=name))
    workspace.alias_file = asset("resources", "aliases.toml")
    (row,) = run(workspace, "variants").items()
    assert row["reason"] == "alias_list"
