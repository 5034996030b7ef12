"""What a received set does: nothing twice, nothing of mine touched, texts that differ, versions that cannot be."""

from __future__ import annotations

import dataclasses
import itertools
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kantar_desk.errors import UserError
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.review import Verdict
from kantar_desk.model.selector import Orphan
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import ConfirmPlace, NewEntry, PlaceOrphan
from kantar_desk.workspace.intake import read_set, receive
from kantar_desk.workspace.review_actions import AddComment, Decide, Decision
from kantar_desk.workspace.reviewing import start_review

sys.path.insert(0, str(Path(__file__).parent))
from review_people import TEXT, Desk

CHANGED = (
    "From the paper of Tuesday.\n"
    "The council said on Monday that 12 people were hurt at the gate.\n"
    "The guard of the gate counted 14  people before noon.\n"
    "Nobody knows who opened the doors of the hall.\n"
)


@pytest.fixture
def make(tmp_path):
    """Makes projects and closes them."""
    made: list[Desk] = []

    def new(name: str, text: str = TEXT) -> Desk:
        made.append(Desk.make(tmp_path, name, text))
        return made[-1]

    yield new
    for desk in made:
        desk.close()


def journal(desk: Desk) -> int:
    with desk.workspace.reading() as reader:
        return reader.last_seq()


def sets(desk: Desk) -> dict[str, AnnotationSet]:
    with desk.workspace.reading() as reader:
        return {one.name: one for one in reader.find(AnnotationSet)}


# --- the same file, the same version -------------------------------------------------------------------------------


def test_the_same_file_twice_changes_nothing(make):
    mine, his = make("Asel"), make("Boris")
    his.tag("12 people")
    file = his.send()
    mine.receive(file)
    before = journal(mine)
    mine.receive(file)
    assert journal(mine) == before


def test_the_same_version_with_other_content_is_refused_and_can_come_as_a_set_of_its_own(make, tmp_path):
    mine, his = make("Asel"), make("Boris")
    his.tag("12 people")
    twin = tmp_path / "twin.kantar"
    first = his.send()
    with his.workspace.reading() as reader:
        version = reader.get(AnnotationSet, his.own)
    # The colleague went back to an older copy of the project and worked on: version 1 once more, with other tags.
    his.workspace.undo()
    his.tag("14 people")
    his.tag("before noon")
    file = his.send()
    offer = read_set(mine.workspace, first)
    receive(mine.workspace, offer)
    forged = read_set(mine.workspace, file)
    changed = tuple(
        dataclasses.replace(one, version=version.version) for one in forged.result.bundle.head.sets
    )
    head = dataclasses.replace(forged.result.bundle.head, sets=changed)
    from kantar_desk.model.bundle import Bundle
    from kantar_desk.workspace.own_sets import as_own_sets
    from kantar_desk.workspace.receiving import plan_import
    from kantar_desk.workspace.storing import store_bundle

    bundle = Bundle(head, forged.result.bundle.parts)
    plan = plan_import(mine.workspace, bundle, file_name=twin.name, file_digest="1" * 64, format_id="kset")
    assert [one.status for one in plan.sets] == ["conflict"]
    before = journal(mine)
    with pytest.raises(UserError) as refused:
        store_bundle(mine.workspace, bundle, plan)
    assert journal(mine) == before
    for digest in (changed[0].digest, version.digest):
        assert digest[:12] in str(refused.value), "the refusal shows both"
    own = as_own_sets(bundle)
    plan = plan_import(mine.workspace, own, file_name=twin.name, file_digest="1" * 64, format_id="kset")
    store_bundle(mine.workspace, own, plan)
    with mine.workspace.reading() as reader:
        imported = reader.find(AnnotationSet, kind="imported")
        quotes = sorted(sorted(one.quote for one in reader.find(Annotation, set_id=s.id)) for s in imported)
    assert quotes == [["12 people"], ["14 people", "before noon"]]
    assert mine.workspace.check().findings == ()


def test_an_older_version_that_comes_late_changes_nothing(make):
    mine, his = make("Asel"), make("Boris")
    tag = his.tag("12 people")
    first = his.send()
    his.resize(tag, "12 people were hurt")
    second = his.send()
    mine.receive(second)
    done = mine.receive(first)
    assert [one.status for one in done.plan.sets] == ["older"]
    assert mine.quotes(his.own) == ["12 people were hurt"]


def test_a_skipped_version_is_said_and_the_last_known_one_is_the_base(make):
    mine, his = make("Asel"), make("Boris")
    tag = his.tag("12 people")
    mine.receive(his.send())
    his.resize(tag, "12 people were hurt")
    his.send()
    his.note(tag, "by the gate")
    offer = read_set(mine.workspace, his.send())
    assert any("version 3" in words and "version 1" in words for words in offer.plan.warnings)
    assert offer.plan.counts.updated == 1
    receive(mine.workspace, offer)
    assert mine.tags(his.own)[tag].note == "by the gate"


def test_a_file_cannot_reach_into_another_set(make):
    """A tag of a new set under the id of one of mine is refused and said; mine stays as it is."""
    mine, his = make("Asel"), make("Boris")
    my_tag = mine.tag("14 people")
    his.tag("12 people")
    offer = read_set(mine.workspace, his.send())
    bundle = offer.result.bundle
    parts = [
        dataclasses.replace(
            part, annotations=tuple(dataclasses.replace(one, id=my_tag) for one in part.annotations)
        )
        for part in bundle.parts()
    ]
    from kantar_desk.model.bundle import Bundle
    from kantar_desk.workspace.receiving import plan_import
    from kantar_desk.workspace.storing import store_bundle

    forged = Bundle(bundle.head, parts)
    plan = plan_import(mine.workspace, forged, file_name="f", file_digest="2" * 64, format_id="kset")
    assert plan.counts.refused == 1
    done = store_bundle(mine.workspace, forged, plan)
    assert mine.quotes(mine.own) == ["14 people"]
    assert any("refused" in words for words in done.left_out)


# --- another text --------------------------------------------------------------------------------------------------


def other_text(make) -> tuple[Desk, Desk, Path]:
    """Boris tags the text of his project; Asel has the same document with another text."""
    his = make("Boris")
    mine = make("Asel", CHANGED)
    his.tag("12 people")
    his.tag("14 people")
    his.tag("A teacher of the school")
    file = his.send()
    with mine.workspace.reading() as reader:
        ours = reader.documents()[0]
    # The same document by id, as when a page was fetched twice.
    offer = read_set(mine.workspace, file)
    parts = []
    for part in offer.result.bundle.parts():
        tags = tuple(dataclasses.replace(one, document_id=ours.id) for one in part.annotations)
        states = tuple(dataclasses.replace(one, document_id=ours.id) for one in part.states)
        document = dataclasses.replace(part.document, id=ours.id)
        parts.append(dataclasses.replace(part, document=document, annotations=tags, states=states))
    from kantar_desk.formats.exchange.registry import WriteOptions, digests, format_of, write_checked
    from kantar_desk.model.bundle import Bundle
    from kantar_desk.workspace.gate import Progress

    bundle = Bundle(offer.result.bundle.head, parts)
    found, _ = digests(bundle)
    head = dataclasses.replace(
        bundle.head, sets=tuple(dataclasses.replace(one, digest=found[one.id]) for one in bundle.head.sets)
    )
    target = his.folder / "moved.kset"
    write_checked(format_of("kset"), Bundle(head, parts), target, WriteOptions(), Progress())
    return mine, his, target


def test_tags_of_another_text_are_placed_marked_and_what_has_no_place_is_kept(make):
    mine, his, file = other_text(make)
    offer = read_set(mine.workspace, file)
    counts = offer.plan.counts
    assert (counts.new, counts.moved, counts.orphan) == (2, 2, 1)
    done = receive(mine.workspace, offer)
    assert any("found no place" in words for words in done.left_out)
    placed = {one.quote: one for one in mine.tags(his.own).values()}
    assert sorted(placed) == ["12 people", "14  people"]
    assert {one.placed for one in placed.values()} == {"check"}
    with mine.workspace.reading() as reader:
        (orphan,) = reader.find(Orphan)
        (document,) = reader.documents()
    assert orphan.quote == "A teacher of the school"
    assert orphan.document_id == document.id
    assert all(0 <= one["start"] < one["end"] for one in orphan.payload["places"])
    assert "differs" in orphan.reason
    mine.workspace.perform(ConfirmPlace(annotation_ids=(placed["12 people"].id,)))
    assert mine.tags(his.own)[placed["12 people"].id].placed == "confirmed"
    assert mine.workspace.check().findings == ()


def test_an_orphan_is_accepted_only_after_a_person_placed_it(make):
    mine, his, file = other_text(make)
    mine.receive(file)
    review = start_review(mine.workspace, his.own, mine=mine.own)
    with mine.workspace.reading() as reader:
        (orphan,) = reader.find(Orphan)
    accept = Decide(review_id=review, decisions=(Decision(annotation_id=orphan.id, verdict=Verdict.ACCEPT),))
    with pytest.raises(UserError, match="no place"):
        mine.workspace.perform(accept)
    mine.decide(review, orphan.id, "defer", comment="where was it?")
    start = CHANGED.index("Nobody knows")
    mine.workspace.perform(
        PlaceOrphan(orphan_id=orphan.id, document_id=mine.document, spans=(Span(start, start + 12),))
    )
    assert mine.tags(his.own)[orphan.id].placed == "confirmed"
    mine.workspace.perform(accept)
    assert [one.quote for one in mine.result(review).values()] == ["Nobody knows"]


def test_a_received_set_goes_out_as_it_came(make):
    mine, his, file = other_text(make)
    mine.receive(file)
    came = sets(mine)["Boris"]
    again = mine.send((his.own,))
    third = make("Chris")
    offer = read_set(third.workspace, again)
    (sent,) = offer.result.bundle.head.sets
    assert (sent.version, sent.digest) == (came.version, came.digest)
    words = sorted(one.quote for part in offer.result.bundle.parts() for one in part.annotations)
    assert words == ["12 people", "14 people", "A teacher of the school"]


def test_a_newer_version_leaves_a_place_that_a_person_gave(make):
    mine, his, file = other_text(make)
    mine.receive(file)
    with mine.workspace.reading() as reader:
        (orphan,) = reader.find(Orphan)
    start = CHANGED.index("Nobody knows")
    mine.workspace.perform(
        PlaceOrphan(orphan_id=orphan.id, document_id=mine.document, spans=(Span(start, start + 12),))
    )
    offer = read_set(mine.workspace, file)
    from kantar_desk.model.bundle import Bundle
    from kantar_desk.workspace.receiving import plan_import
    from kantar_desk.workspace.storing import store_bundle

    head = offer.result.bundle.head
    newer = dataclasses.replace(
        head,
        sets=tuple(
            dataclasses.replace(one, version=2, digest="3" * 64, parent_digest=one.digest)
            for one in head.sets
        ),
    )
    bundle = Bundle(newer, offer.result.bundle.parts)
    plan = plan_import(mine.workspace, bundle, file_name="f", file_digest="3" * 64, format_id="kset")
    assert (plan.counts.same, plan.counts.orphan) == (3, 0)
    store_bundle(mine.workspace, bundle, plan)
    assert mine.tags(his.own)[orphan.id].quote == "Nobody knows"


# --- any order -----------------------------------------------------------------------------------------------------

WORDS = ("12 people", "14 people", "A teacher", "the doors", "the hall")
ENTRIES = ("Council of the gate", "Guard", "School")
STEP = st.tuples(
    st.sampled_from(["tag", "note", "remove", "send", "comment", "entry"]), st.integers(0, len(WORDS) - 1)
)


def kept(desk: Desk, people: list[Desk]) -> object:
    """All that counts of what came in: tags by content, names standing or in conflict, comments."""
    from kantar_desk.model.register import RegisterEntry

    with desk.workspace.reading() as reader:
        tags = {
            (one.id, one.spans, one.note)
            for person in people
            for one in reader.find(Annotation, set_id=person.own)
        }
        versions = {
            (one.id, one.version, one.digest)
            for one in reader.find(AnnotationSet)
            if one.id in {person.own for person in people}
        }
        names = {(one.id, one.preferred) for one in reader.find(RegisterEntry)}
        names |= {
            (one.row_id, one.theirs["preferred"])
            for one in reader.conflicts()
            if one.table_name == "register_entry"
        }
        comments = {one.id for one in reader.comments()}
    return tags, versions, names, comments


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_in_whatever_order_files_come_the_same_is_kept(tmp_path_factory, data):
    """Two people send several versions each; three others receive them in different orders, some twice."""
    folder = tmp_path_factory.mktemp("order")
    people = [Desk.make(folder, name) for name in ("Asel", "Boris")]
    readers = [Desk.make(folder, name) for name in ("Chris", "Dana", "Emil")]
    try:
        files: list[Path] = []
        for person in people:
            for what, which in [*data.draw(st.lists(STEP, min_size=3, max_size=7)), ("tag", 0), ("send", 0)]:
                words = WORDS[which]
                if what == "tag" and words not in person.ids:
                    person.tag(words)
                elif what == "note" and words in person.ids:
                    person.note(person.ids[words], f"{person.name} {len(files)} {which}")
                elif what == "remove" and words in person.ids:
                    person.remove(person.ids.pop(words))
                elif what == "comment":
                    person.workspace.perform(AddComment(target_id=person.document, text=words))
                elif what == "entry":
                    entry_of(person, ENTRIES[which % len(ENTRIES)])
                elif what == "send":
                    files.append(person.send())
        orders = [files, list(reversed(files)), data.draw(st.permutations(files))]
        found = []
        for reader, order in zip(readers, orders, strict=True):
            for file in (*order, *order[:2]):
                reader.receive(file)
            found.append(kept(reader, people))
            assert reader.workspace.check().findings == ()
        for one, other in itertools.pairwise(found):
            assert one == other
    finally:
        for desk in (*people, *readers):
            desk.close()


def entry_of(desk: Desk, name: str) -> None:
    from kantar_desk.model.codebook import Code

    with desk.workspace.reading() as reader:
        code = next(one for one in reader.find(Code, kind="entity") if one.slug == "organisation")
    desk.workspace.perform(NewEntry(code_id=code.id, preferred=name))
