"""Tagging through the workspace: what is checked, what is written, what undo brings back."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet, Claim, Entity, Relation, Source
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import new_id
from kantar_desk.model.text import Span, quote_of
from kantar_desk.workspace.actions import (
    AddDocuments,
    Annotate,
    Batch,
    EditBody,
    EditNote,
    LinkEntity,
    NewEntry,
    Relate,
    Remove,
    RemoveSet,
    RenameAnnotator,
    Resize,
    Retag,
    SetState,
)
from kantar_desk.workspace.importing import pasted_document
from kantar_desk.workspace.inspector_queries import source_candidates
from kantar_desk.workspace.review_actions import TakeOver

TEXT = (
    "The council said on Monday that 12 people were hurt at the gate. 😀 The guard counted 14, «Көпір» wrote.\n"
    * 3
)


@pytest.fixture
def document(workspace) -> UUID:
    new = pasted_document("gate", TEXT)
    workspace.perform(AddDocuments(documents=(new,)))
    return new.id


def tags(workspace, document: UUID) -> list[Annotation]:
    with workspace.reading() as reader:
        return reader.annotations(document, [workspace.own_set_id])


def code(workspace, path: str) -> Code:
    with workspace.reading() as reader:
        return next(one for one in reader.find(Code) if one.path == path)


def test_a_bare_tag_is_complete(workspace, document):
    done = workspace.perform(Annotate(document_id=document, spans=(Span(4, 11),), kind="entity"))
    (tag,) = tags(workspace, document)
    assert (tag.id, tag.quote, tag.body) == (done.focus, "council", Entity())
    assert tag.code_id == code(workspace, "entity/entity").id
    assert tag.creator == workspace.annotator_id


def test_the_same_tag_twice_is_one_tag_and_no_step(workspace, document):
    first = workspace.perform(Annotate(document_id=document, spans=(Span(4, 11),), kind="entity"))
    again = workspace.perform(Annotate(document_id=document, spans=(Span(4, 11),), kind="entity"))
    assert again.focus == first.focus
    assert again.changes == ()
    assert len(tags(workspace, document)) == 1
    workspace.undo()
    assert tags(workspace, document) == []


def test_the_first_tag_begins_a_document_and_undo_takes_both_back(workspace, document):
    workspace.perform(Annotate(document_id=document, spans=(Span(4, 11),), kind="entity"))
    with workspace.reading() as reader:
        assert reader.state(workspace.own_set_id, document).state == "in_progress"
    workspace.undo()
    with workspace.reading() as reader:
        assert reader.state(workspace.own_set_id, document) is None


@pytest.mark.parametrize(
    ("spans", "code_word"),
    [
        ((), "no_span"),
        ((Span(5, 9), Span(2, 4)), "spans_unsorted"),
        ((Span(5, 9), Span(8, 12)), "spans_unsorted"),
        ((Span(0, 10_000),), "span_outside"),
    ],
)
def test_a_wrong_place_is_refused_and_nothing_is_written(workspace, document, spans, code_word):
    with workspace.reading() as reader:
        before = reader.last_seq()
    with pytest.raises(UserError) as refused:
        workspace.perform(Annotate(document_id=document, spans=spans, kind="claim"))
    assert refused.value.code == code_word
    assert refused.value.hint
    with workspace.reading() as reader:
        assert reader.last_seq() == before


def test_a_batch_is_refused_whole(workspace, document):
    good = Annotate(document_id=document, spans=(Span(4, 11),), kind="entity")
    bad = Annotate(document_id=document, spans=(Span(4, 10_000),), kind="entity")
    with pytest.raises(UserError):
        workspace.perform(Batch(label="two", actions=(good, bad)))
    assert tags(workspace, document) == []


def test_another_kind_drops_the_details_and_undo_brings_them_back(workspace, document):
    made = workspace.perform(
        Annotate(
            document_id=document,
            spans=(Span(32, 41),),
            kind="claim",
            body=Claim(commitment="likely"),
            note="n",
        )
    )
    workspace.perform(Retag(annotation_ids=(made.focus,), code_id=code(workspace, "entity/group").id))
    (tag,) = tags(workspace, document)
    assert (tag.kind, tag.body, tag.note) == ("entity", Entity(), "n")
    workspace.undo()
    (tag,) = tags(workspace, document)
    assert tag.body == Claim(commitment="likely")


def test_a_source_must_be_an_entity_of_the_same_document(workspace, document):
    other = pasted_document("other", "Somebody else.")
    workspace.perform(AddDocuments(documents=(other,)))
    elsewhere = workspace.perform(Annotate(document_id=other.id, spans=(Span(0, 8),), kind="entity")).focus
    claim = workspace.perform(Annotate(document_id=document, spans=(Span(32, 41),), kind="claim")).focus
    with pytest.raises(UserError, match="same document"):
        workspace.perform(
            EditBody(annotation_ids=(claim,), fields={"source": Source(ref="annotation", id=elsewhere)})
        )


def test_removing_an_entity_lets_its_claims_go_back_to_the_author(workspace, document):
    entity = workspace.perform(Annotate(document_id=document, spans=(Span(4, 11),), kind="entity")).focus
    claim = workspace.perform(Annotate(document_id=document, spans=(Span(32, 41),), kind="claim")).focus
    source = Source(ref="annotation", id=entity)
    workspace.perform(EditBody(annotation_ids=(claim,), fields={"source": source}))
    workspace.perform(Remove(annotation_ids=(entity,)))
    (tag,) = tags(workspace, document)
    assert tag.body.source.ref == "document_author"
    workspace.undo()
    assert {one.id for one in tags(workspace, document)} == {entity, claim}
    assert next(one for one in tags(workspace, document) if one.id == claim).body.source == source


@pytest.mark.parametrize("distance", [30, 40_000])
def test_the_nearest_entities_are_offered_as_sources_however_far_they_are(workspace, distance):
    names = ["Aigul", "Bolat", "Dana", "Marat", "Saule", "Timur"]
    gap = " " * distance
    text = gap.join(names) + gap + "somebody said so"
    document = pasted_document("far", text)
    workspace.perform(AddDocuments(documents=(document,)))
    for name in names:
        at = text.index(name)
        workspace.perform(Annotate(document_id=document.id, spans=(Span(at, at + len(name)),), kind="entity"))
    at = text.index("somebody")
    done = workspace.perform(Annotate(document_id=document.id, spans=(Span(at, at + 8),), kind="claim"))
    with workspace.reading() as reader:
        claim = reader.get(Annotation, done.focus)
        offered = source_candidates(reader, claim)
    assert [one.text for one in offered] == names[:0:-1]


def test_a_colleagues_set_cannot_be_edited_but_taken_over(sample):
    with sample.reading() as reader:
        jonas = next(one for one in reader.find(AnnotationSet) if one.name == "Jonas")
        theirs = reader.find(Annotation, set_id=jonas.id)[0]
    for action in (
        Remove(annotation_ids=(theirs.id,)),
        EditNote(annotation_id=theirs.id, note="x"),
        Resize(annotation_id=theirs.id, spans=(Span(0, 3),)),
        Annotate(document_id=theirs.document_id, spans=(Span(0, 3),), kind="claim", set_id=jonas.id),
    ):
        with pytest.raises(UserError, match="cannot be changed"):
            sample.perform(action)
    done = sample.perform(TakeOver(annotation_ids=(theirs.id,)))
    with sample.reading() as reader:
        mine = reader.get(Annotation, done.focus)
        assert reader.get(Annotation, theirs.id) == theirs
    assert (mine.spans, mine.quote, mine.code_id) == (theirs.spans, theirs.quote, theirs.code_id)


def test_a_received_set_can_be_taken_off_and_comes_back_with_undo(sample):
    with sample.reading() as reader:
        jonas = next(one for one in reader.find(AnnotationSet) if one.name == "Jonas")
        count = reader.counts_by_set()[jonas.id]
    sample.perform(RemoveSet(set_id=jonas.id))
    with sample.reading() as reader:
        assert reader.get(AnnotationSet, jonas.id) is None
        assert reader.counts_by_set().get(jonas.id, 0) == 0
    sample.undo()
    with sample.reading() as reader:
        assert reader.counts_by_set()[jonas.id] == count


def test_the_annotator_can_be_renamed(workspace):
    workspace.perform(RenameAnnotator(new_name="Aigerim B."))
    assert workspace.annotator().name == "Aigerim B."
    workspace.undo()
    assert workspace.annotator().name == "Aigerim"


def test_linking_a_name_teaches_its_spelling_and_undo_forgets_it(workspace, document):
    from kantar_desk.model.register import Variant

    place = TEXT.index("Көпір")
    tag = workspace.perform(
        Annotate(document_id=document, spans=(Span(place, place + 5),), kind="entity")
    ).focus
    entry = workspace.perform(NewEntry(code_id=code(workspace, "entity/media").id, preferred="Kopir")).focus
    workspace.perform(LinkEntity(annotation_ids=(tag,), entry_id=entry))
    with workspace.reading() as reader:
        spellings = {one.text: one.script for one in reader.find(Variant, entry_id=entry)}
    assert spellings == {"Kopir": "latin", "Көпір": "cyrillic"}
    workspace.undo()
    with workspace.reading() as reader:
        assert [one.text for one in reader.find(Variant, entry_id=entry)] == ["Kopir"]
        assert reader.get(Annotation, tag).body == Entity()


def test_one_relation_per_type_and_pair(workspace, document):
    ids = [
        workspace.perform(Annotate(document_id=document, spans=(Span(start, start + 5),), kind="claim")).focus
        for start in (0, 10, 20)
    ]
    first = workspace.perform(Relate(type="contradicts", from_annotation_id=ids[0], to_annotation_id=ids[1]))
    mirrored = workspace.perform(
        Relate(type="contradicts", from_annotation_id=ids[1], to_annotation_id=ids[0])
    )
    assert mirrored.focus == first.focus
    workspace.perform(Relate(type="supports", from_annotation_id=ids[1], to_annotation_id=ids[0]))
    workspace.perform(Remove(annotation_ids=(ids[0],)))
    with workspace.reading() as reader:
        assert reader.find(Relation) == []
    workspace.undo()
    with workspace.reading() as reader:
        assert len(reader.find(Relation)) == 2


# --- random histories ---------------------------------------------------------------------------------------------


def everything(workspace, document: UUID) -> object:
    with workspace.reading() as reader:
        return (
            sorted(
                ((one.spans, one.code_id, one.note, repr(one.body)) for one in reader.annotations(document)),
                key=repr,
            ),
            reader.state(workspace.own_set_id, document)
            and reader.state(workspace.own_set_id, document).state,
        )


steps = st.lists(
    st.tuples(
        st.sampled_from(["tag", "tag", "tag", "remove", "resize", "note", "retag", "state", "undo", "redo"]),
        st.integers(0, len(TEXT) - 2),
        st.integers(1, 30),
        st.integers(0, 7),
    ),
    max_size=14,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(script=steps)
def test_undo_all_is_the_start_and_redo_all_the_end(workspace, script):
    new = pasted_document("random", TEXT + str(new_id()))
    workspace.perform(AddDocuments(documents=(new,)))
    with workspace.reading() as reader:
        text = reader.text(new.id)
        codes = [one.id for one in reader.find(Code)]
    start = everything(workspace, new.id)
    done = 0
    for name, place, length, choice in script:
        mine = tags(workspace, new.id)
        span = Span(place, min(len(text), place + length))
        if name == "tag":
            kind = ("claim", "entity", "disputed_statement")[choice % 3]
            changes = workspace.perform(Annotate(document_id=new.id, spans=(span,), kind=kind)).changes
        elif name == "state":
            state = ("new", "in_progress", "finished", "ignored")[choice % 4]
            changes = workspace.perform(SetState(document_ids=(new.id,), state=state)).changes
        elif name == "undo":
            changes = ()
            if done:
                workspace.undo()
                done -= 1
        elif name == "redo":
            changes = ()
            if workspace.redo_target() is not None:
                workspace.redo()
                done += 1
        elif not mine:
            continue
        else:
            tag = mine[choice % len(mine)]
            action = {
                "remove": Remove(annotation_ids=(tag.id,)),
                "resize": Resize(annotation_id=tag.id, spans=(span,)),
                "note": EditNote(annotation_id=tag.id, note=f"note {place}"),
                "retag": Retag(annotation_ids=(tag.id,), code_id=codes[place % len(codes)]),
            }[name]
            changes = workspace.perform(action).changes
        done += bool(changes)
        for tag in tags(workspace, new.id):
            assert tag.quote == quote_of(text, tag.spans)
    end = everything(workspace, new.id)
    for _ in range(done):
        workspace.undo()
    assert everything(workspace, new.id) == start
    for _ in range(done):
        workspace.redo()
    assert everything(workspace, new.id) == end


@pytest.mark.parametrize("kind", ["claim", "entity", "disputed_statement"])
def test_one_tag_asks_the_database_for_nothing_twice(workspace, document, kind):
    """A key press waits for this: one transaction, and each question in it once."""
    workspace.perform(Annotate(document_id=document, spans=(Span(4, 11),), kind=kind))
    raw = workspace.database._writer.raw_connection()
    asked: list[str] = []
    raw.driver_connection.set_trace_callback(asked.append)
    raw.close()
    workspace.perform(Annotate(document_id=document, spans=(Span(12, 16),), kind=kind))
    ours = [one for one in asked if not one.startswith("--")]  # what triggers and the search index do
    assert [one.split()[0] for one in ours].count("BEGIN") == 1
    assert ours[-1] == "COMMIT"
    questions = [one for one in ours if one.startswith("SELECT")]
    assert questions
    assert len(set(questions)) == len(questions)
