"""Every value comes back from its row as it went in, unknown keys included."""

import dataclasses
from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from kantar_desk.model.annotation import (
    COMMITMENTS,
    Annotation,
    AnnotationSet,
    Claim,
    DisputedStatement,
    Entity,
    Figure,
    PlaceRef,
    Relation,
    SetDocument,
    Source,
    Span,
)
from kantar_desk.model.codebook import AttributeField, Code, Codebook, CodebookVersion, FieldOption
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import Person, new_id
from kantar_desk.model.journal import Conflict, Transfer
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import Distinct, ExternalId, RegisterEntry, Variant
from kantar_desk.model.review import (
    Comment,
    DocumentCheck,
    Review,
    ReviewDecision,
    ReviewFrame,
    SetVersion,
    Verdict,
)
from kantar_desk.model.selector import Orphan, Selector
from kantar_desk.model.text import Document, DocumentCopy, DocumentLink, DocumentSource, TextRun
from kantar_desk.store.codecs import BY_KIND, codec_of, from_image, to_image
from kantar_desk.store.types import dumps

WHEN = datetime(2022, 1, 9, 12, 30, 1, 250, tzinfo=UTC)
words = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12)
ids = st.uuids()
spans = st.lists(st.integers(0, 500), min_size=2, max_size=8, unique=True).map(
    lambda numbers: tuple(Span(*pair) for pair in zip(*[iter(sorted(numbers))] * 2, strict=False))
)
json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
extra = st.dictionaries(words, json, max_size=3)
unknown = st.dictionaries(words.map(lambda word: f"new {word}"), json, max_size=2)
figures = st.builds(
    Figure,
    counted=st.none() | st.just("killed"),
    counted_note=words,
    min=st.none() | st.decimals(0, 10**9, places=2),
    about=st.booleans(),
    unit=words,
    place=st.builds(PlaceRef, entry_id=st.none() | ids, text=words),
)
sources = st.one_of(
    st.builds(Source, cue=spans),
    st.builds(
        Source,
        ref=st.sampled_from(["register_entry", "annotation"]),
        id=ids,
        chain=st.lists(ids, max_size=2).map(tuple),
    ),
)
bodies = st.one_of(
    st.builds(
        Claim, wording=words, source=sources, commitment=st.none() | st.sampled_from(COMMITMENTS),
        figure=st.none() | figures, made_on=words, extra=extra, unknown=unknown,
    ),
    st.builds(Entity, entry_id=st.none() | ids, mention=st.none() | st.just("name"), extra=extra, unknown=unknown),
    st.builds(DisputedStatement, dispute_id=st.none() | ids, contested_in=st.none() | words, extra=extra),
)  # fmt: skip
annotations = st.builds(
    Annotation, id=ids, set_id=ids, document_id=ids, spans=spans, quote=words, code_id=ids, body=bodies, note=words,
    created=st.just(WHEN), modified=st.just(WHEN), creator=ids, revision=st.integers(1, 9), unknown_keys=unknown,
)  # fmt: skip

RECORD = {
    "created": WHEN,
    "creator": new_id(),
    "modified": WHEN,
    "revision": 3,
    "unknown_keys": {"later": [1, "x"]},
}
A, B, C = new_id(), new_id(), new_id()
VERSIONS = (SetVersion(set_id=A, version=2, digest="d" * 64),)
OTHERS = [
    Document(
        id=A, title="T", text_sha256="0" * 64, length=3, folder="a/b", **RECORD,
        source=DocumentSource(language="ru", published="2022-01", author="N", author_entry_id=B, genre="blog",
                              file_name="f.txt", original_sha256="1" * 64, importer="plain", address="here"),
    ),
    DocumentLink(id=A, from_document_id=B, to_document_id=C, type="whole", runs=(TextRun(0, 3, 4, 7),),
                 earlier=B, **RECORD),
    DocumentCopy(id=A, document_id=B, file_name="f", address="x", importer="plain", withdraws=C),
    Person(id=A, name="Әлия", **RECORD),
    Codebook(id=A, name="Codes", number=4, **RECORD),
    CodebookVersion(id=A, codebook_id=B, number=4, body={"codes": []}, sha256="2" * 64),
    Code(id=A, codebook_id=B, kind="claim", slug="s", name="N", parent=C, colour="#fff", key="1",
         retired=True, **RECORD),
    AttributeField(id=A, codebook_id=B, kind="entity", slug="s", name="N", options=(FieldOption("a", "A"),), **RECORD),
    AnnotationSet(id=A, name="S", kind="imported", owner=B, version=2, digest="3" * 64, locked=True, **RECORD),
    SetDocument(id=A, set_id=B, document_id=C, state="finished", **RECORD),
    Orphan(id=A, set_id=B, document_id=None, quote="q", payload={"spans": [[1, 2]]}, reason="gone", **RECORD),
    Relation(id=A, set_id=B, type="repeats", from_annotation_id=B, to_annotation_id=C, made_on="2022", **RECORD),
    RegisterEntry(id=A, code_id=B, preferred="P", external=(ExternalId("wikidata", "Q1"),), merged_into=C, **RECORD),
    Variant(id=A, entry_id=B, text="T", folded="t", script="cyrillic", kind="alias", annotation_id=C, **RECORD),
    Distinct(id=A, entry_id=B, other_id=C, **RECORD),
    Dispute(
        id=A, question="?", topic_id=B, scope=Figure(min=Decimal("7.5")), status="settled", answer_id=C,
        method="range_kept", differs_in=("date",), decided_by=B, decided_at=WHEN, reason="r", **RECORD,
    ),
    Position(id=A, dispute_id=B, ord=1, answer="164", figure=Figure(max=Decimal(164)), is_not_known=True, **RECORD),
    Stance(id=A, set_id=B, dispute_id=C, annotation_id=B, position_id=C, stance="asserts", note="n", **RECORD),
    MatrixCell(id=A, set_id=B, dispute_id=C, annotation_id=B, position_id=C, value="cc", **RECORD),
    Review(id=A, name="R", base_set_id=B, frame=ReviewFrame(sets=VERSIONS, rule="k_of_n", seed=7),
           closed=WHEN, **RECORD),
    ReviewDecision(
        id=A, review_id=B, annotation_id=C, revision=2, verdict=Verdict.AMEND, amended={"note": "n"}, reason="r",
        reason_code="other", reviewer=B, at=WHEN, withdraws=C, result_id=C,
    ),
    DocumentCheck(id=A, review_id=B, document_id=C, level="viewed", set_versions=VERSIONS, reviewer=B, at=WHEN),
    Comment(id=A, thread_id=B, target_id=C, selector=Selector(spans=(Span(1, 2),), exact=("x",)), author=B,
            at=WHEN, text="t", resolves=C),
    Conflict(id=A, step_id=B, table_name="code", row_id=C, theirs={"name": "x"}, state="ours", **RECORD),
    Proposal(id=A, type="sum_check", subjects=(B, C), payload={"n": 1}, state="dismissed", reason="r", **RECORD),
    Transfer(
        id=A, step_id=B, direction="in", set_id=C, format="kset", file_name="f", file_digest="4" * 64,
        digest="5" * 64, seq=9, counts={"annotations": 2}, losses=({"kind": "note"},), person_id=B, at=WHEN,
    ),
]  # fmt: skip


def stored(codec, row):
    """The row as a journal image gives it back."""
    import json as plain

    image = to_image(codec.table, row)
    return from_image(codec.table, plain.loads(dumps(image)))


@settings(max_examples=80, deadline=None)
@given(annotations)
def test_a_tag_comes_back_with_body_and_pieces(tag):
    codec = codec_of(Annotation)
    back = codec.value(stored(codec, codec.row(tag)))
    assert back == tag
    assert back.body.unknown == tag.body.unknown
    assert back.unknown_keys == tag.unknown_keys


def test_every_other_value_comes_back():
    for value in OTHERS:
        codec = codec_of(type(value))
        row = stored(codec, codec.row(value))
        if isinstance(value, Document):
            row.update(
                {
                    name: getattr(value.source, name)
                    for name in ("file_name", "media_type", "original_sha256", "importer")
                }
            )
        back = codec.value(row)
        assert back == value, codec.name
        for field in dataclasses.fields(value):
            assert getattr(back, field.name) == getattr(value, field.name), (codec.name, field.name)
    assert {type(value) for value in OTHERS} | {Annotation} == set(BY_KIND)
