"""Bundles for the tests of the exchange formats: made by Hypothesis, the trap document, and one with everything."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from hypothesis import strategies as st

from kantar_desk.formats.exchange.native_write import digests
from kantar_desk.model.annotation import (
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
)
from kantar_desk.model.bundle import Bundle, BundleHead, DeletedRow, DocumentPart
from kantar_desk.model.codebook import AttributeField, Code, Codebook, FieldOption
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.identity import Person, derived_id
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
from kantar_desk.model.selector import Orphan, select
from kantar_desk.model.text import (
    Document,
    DocumentLink,
    DocumentSource,
    Span,
    StructureRange,
    TextRun,
    normalise,
    quote_of,
    text_sha256,
)

WHEN = datetime(2022, 1, 7, 10, 30, 0, 123456, tzinfo=UTC)
LATER = datetime(2022, 1, 9, 0, 0, 0, tzinfo=UTC)
TRAP_RAW = "\ufeff Ё 😀 и\u0306 e\u0301\r\n«Қазақстан»\u00a0— 𝒜\u2028👩\u200d👧 конец\rlast\u00ad\tx"
TRAP = normalise(TRAP_RAW)


def uid(number: int) -> UUID:
    return UUID(int=(0x0190 << 112) | (7 << 76) | (0b10 << 62) | number)


ASEL, BOLAT = Person(id=uid(1), name="Asel"), Person(id=uid(2), name="Bolat «the second», Jr.")
BOOK = Codebook(id=uid(9), name="Ours", number=3, created=WHEN, creator=ASEL.id, modified=WHEN, revision=2)


def _code(number: int, kind: str, slug: str, name: str, definition: str = "") -> Code:
    return Code(
        id=uid(100 + number), created=WHEN, creator=ASEL.id, modified=WHEN, revision=1, codebook_id=BOOK.id,
        kind=kind, slug=slug, name=name, definition=definition, ord=number,
    )  # type: ignore[arg-type]  # fmt: skip


CODES = (
    _code(0, "claim", "claim", "Claim"),
    _code(1, "claim", "figure", "Figure"),
    _code(2, "entity", "entity", "Entity"),
    _code(3, "entity", "person", "Person"),
    _code(4, "entity", "figure", "A figure of fun"),
    _code(5, "disputed_statement", "disputed_statement", "Disputed"),
    _code(6, "disputed_statement", "legal_label", "Legal label", "What to call it; one line.\nAnd a second."),
)
NOTES = (
    "",
    "a note",
    'a\tnote\nin lines, with "quotes" and ; and =1+1',
    "=1+1",
    "Ещё 😀 & <b>",
    "'=x",
    " padded ",
)
BODIES = (
    Claim(),
    Claim(commitment="likely", form="direct_quote", made_on="2022-01"),
    Claim(
        wording="So & so\nsays <this>", source=Source(ref="register_entry", id=uid(70), chain=(uid(71),)),
        figure=Figure(counted="killed", min=Decimal("7.50"), max=Decimal(1000), place=PlaceRef(text="Нұр")),
        credibility="doubtful", extra={"checked": True, "why": "no 😀"}, unknown={"seen_by": "x"},
    ),
    Entity(),
    Entity(mention="description", confidence="unsure", entry_id=uid(70)),
    DisputedStatement(),
    DisputedStatement(contested_in="another_document"),
)  # fmt: skip
WORDS = st.text(alphabet=list("ab .,Жқ«»é😀𝒜\n\t\u0301\u00ad\u200d\u00a0-&<'\"=;|"), min_size=1, max_size=60)


def document(number: int, text: str, title: str = "", **more: object) -> Document:
    return Document(
        id=uid(1000 + number),
        title=title or f"Text {number}",
        text_sha256=text_sha256(text),
        length=len(text),
        **more,  # type: ignore[arg-type]
    )


def annotation(
    number: int, part: Document, text: str, spans: list[tuple[int, int]], **more: object
) -> Annotation:
    found = tuple(Span(*span) for span in spans)
    values: dict[str, object] = {
        "set_id": uid(50), "code_id": CODES[2].id, "body": Entity(), "created": WHEN, "modified": LATER,
        "creator": ASEL.id, "revision": 1,
    }  # fmt: skip
    values.update(more)
    return Annotation(
        id=uid(10_000 + number), document_id=part.id, spans=found, quote=quote_of(text, found), **values
    )  # type: ignore[arg-type]


def annotation_set(number: int, name: str, owner: UUID = ASEL.id) -> AnnotationSet:
    return AnnotationSet(id=uid(50 + number), name=name, owner=owner, codebook_version=3, version=1)


def sealed(bundle: Bundle) -> Bundle:
    """The same bundle, its sets carrying the digests they will be written with."""
    found, _ = digests(bundle)
    sets = tuple(
        AnnotationSet(
            id=one.id, name=one.name, kind=one.kind, owner=one.owner, codebook_version=one.codebook_version,
            version=one.version, digest=found[one.id], parent_digest=one.parent_digest,
            unknown_keys=one.unknown_keys,
        )
        for one in bundle.head.sets
    )  # fmt: skip
    head = {name: getattr(bundle.head, name) for name in BundleHead.__slots__}
    return Bundle(BundleHead(**{**head, "sets": sets}), bundle.parts)


def state(set_id: UUID, document_id: UUID, word: str) -> SetDocument:
    return SetDocument(
        id=derived_id("set_document", set_id, document_id), set_id=set_id, document_id=document_id, state=word,
        creator=ASEL.id, created=WHEN, modified=WHEN,
    )  # fmt: skip


@st.composite
def spans_in(draw: st.DrawFn, length: int) -> list[tuple[int, int]]:
    edges = sorted(draw(st.lists(st.integers(0, length), min_size=2, max_size=6, unique=True)))
    return [(edges[i], edges[i + 1]) for i in range(0, len(edges) - 1, 2)]


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    """0–3 sets, several spans, overlaps, twins, relations also across documents, finished documents without a tag."""
    set_count = draw(st.integers(0, 3))
    sets = [annotation_set(n, name) for n, name in enumerate(("Asel", "Болат / 2", "Asel again"))][:set_count]
    parts: list[DocumentPart] = []
    every: list[tuple[int, Annotation]] = []
    number = 0
    texts = draw(st.lists(WORDS.map(normalise).filter(lambda text: len(text) > 1), max_size=3, unique=True))
    for index, text in enumerate(texts):
        own = document(index, text)
        annotations: list[Annotation] = []
        for _ in range(draw(st.integers(0, 5)) if sets else 0):
            body = draw(st.sampled_from(BODIES))
            code = draw(st.sampled_from([code for code in CODES if code.kind == body.kind]))
            spans = draw(spans_in(len(text)))
            if annotations and draw(st.booleans()):
                spans = [(span.start, span.end) for span in annotations[-1].spans]
            number += 1
            annotations.append(
                annotation(
                    number, own, text, spans, set_id=draw(st.sampled_from(sets)).id, code_id=code.id, body=body,
                    note=draw(st.sampled_from(NOTES)), creator=draw(st.sampled_from((ASEL.id, BOLAT.id))),
                )
            )  # fmt: skip
        annotations.sort(key=lambda one: (one.spans[0].start, one.id))
        every += [(index, one) for one in annotations]
        states = tuple(
            state(one.id, own.id, draw(st.sampled_from(("new", "in_progress", "finished"))))
            for one in sets
            if draw(st.booleans())
        )
        parts.append(DocumentPart(document=own, text=text, annotations=tuple(annotations), states=states))
    relations: dict[int, list[Relation]] = {}
    pairs = (
        draw(st.lists(st.tuples(st.sampled_from(every), st.sampled_from(every)), max_size=3)) if every else []
    )
    for count, ((place, first), (_, second)) in enumerate(pairs):
        if first.id == second.id:
            continue
        relations.setdefault(place, []).append(
            Relation(
                id=uid(20_000 + count), set_id=first.set_id, type=draw(st.sampled_from(("supports", "relies_on"))),
                from_annotation_id=first.id, to_annotation_id=second.id, created=WHEN, modified=WHEN,
                creator=ASEL.id, revision=1, note=draw(st.sampled_from(NOTES)),
                made_on=draw(st.sampled_from(("", "2022-01-09"))),
            )
        )  # fmt: skip
    made = []
    for index, part in enumerate(parts):
        starts = {one.id: one.spans[0].start for one in part.annotations}
        own_relations = sorted(
            relations.get(index, []), key=lambda one: (starts[one.from_annotation_id], one.id)
        )
        made.append(
            DocumentPart(
                document=part.document, text=part.text, annotations=part.annotations, states=part.states,
                relations=tuple(own_relations),
            )
        )  # fmt: skip
    head = BundleHead(codebook=BOOK, codes=CODES, people=(ASEL, BOLAT), sets=tuple(sets))
    return sealed(Bundle(head, made))


def trap_bundle() -> Bundle:
    """The document in which every way of counting gives other places."""
    own = document(0, TRAP, "trap")
    places = [
        [(3, 4)], [(5, 7)], [(8, 22)], [(22, 28)], [(1, 2), (31, 36)], [(43, 44)],
        [(3, 4)], [(9, 18)], [(15, 26)], [(0, 44)],
    ]  # fmt: skip
    notes = {0: 'a\tnote\n"=1+1"', 5: "=1+1"}
    annotations = tuple(
        sorted(
            (
                annotation(
                    number, own, TRAP, spans, note=notes.get(number, ""), code_id=CODES[2 + number % 3].id
                )
                for number, spans in enumerate(places)
            ),
            key=lambda one: (one.spans[0].start, one.id),
        )
    )
    part = DocumentPart(document=own, text=TRAP, annotations=annotations)
    head = BundleHead(codebook=BOOK, codes=CODES, people=(ASEL,), sets=(annotation_set(0, "Asel"),))
    return sealed(Bundle(head, [part]))


def full_bundle() -> Bundle:
    """One of everything that a bundle can hold."""
    text, other = "Seven were hurt, said the ministry.\nEight, said the town.", "A short second text."
    original = other.encode()
    one = document(
        1, text, "First", folder="press",
        source=DocumentSource(publisher="Saryntau Post", published="2022-01-09", genre="wire", file_name="one.html",
                              media_type="text/html", original_sha256="a" * 64, importer="html 1"),
        structure=(StructureRange("heading", 0, 5, "1"), StructureRange("footnote_call", 7, 7, "")),
        unknown_keys={"shelf": 4},
    )  # fmt: skip
    import hashlib

    two = document(
        2, other, "Second",
        source=DocumentSource(file_name="two.txt", original_sha256=hashlib.sha256(original).hexdigest()),
    )  # fmt: skip
    sets = (annotation_set(0, "Asel"), annotation_set(1, "Bolat", BOLAT.id))
    claim = annotation(
        1, one, text, [(0, 15)], code_id=CODES[1].id, body=BODIES[2], note="n", unknown_keys={"seen_by": [1]}
    )
    mine = annotation(2, one, text, [(22, 34)], code_id=CODES[3].id)
    theirs = annotation(3, one, text, [(0, 5), (36, 41)], set_id=uid(51), code_id=CODES[0].id, body=Claim())
    relation = Relation(
        id=uid(20_001), set_id=uid(50), type="relies_on", from_annotation_id=claim.id, to_annotation_id=mine.id,
        created=WHEN, modified=WHEN, creator=ASEL.id, revision=1, note="says so",
    )  # fmt: skip
    stamps = {"created": WHEN, "modified": LATER, "creator": ASEL.id, "revision": 1}
    dispute = Dispute(id=uid(300), question="How many?", topic_id=CODES[6].id, status="leaning",
                      answer_id=uid(301), scope=Figure(counted="wounded"), **stamps)  # fmt: skip
    positions = (
        Position(id=uid(301), dispute_id=dispute.id, ord=0, answer="7", figure=Figure(min=Decimal(7))),
        Position(id=uid(302), dispute_id=dispute.id, ord=1, answer="Not known", is_not_known=True),
    )
    stance = Stance(id=derived_id("stance", uid(50), claim.id, uid(301)), set_id=uid(50), dispute_id=dispute.id,
                    annotation_id=claim.id, position_id=uid(301), stance="asserts", note="x", **stamps)  # fmt: skip
    cell = MatrixCell(id=derived_id("cell", uid(50), claim.id, uid(302)), set_id=uid(50), dispute_id=dispute.id,
                      annotation_id=claim.id, position_id=uid(302), value="i", **stamps)  # fmt: skip
    entries = (
        RegisterEntry(
            id=uid(70), code_id=CODES[3].id, preferred="A. Name", external=(ExternalId("x", "17"),), **stamps
        ),
        RegisterEntry(id=uid(71), code_id=CODES[3].id, preferred="Another", merged_into=uid(70), **stamps),
    )
    variants = (
        Variant(
            id=derived_id("variant", uid(70), "А. Нәме"), entry_id=uid(70), text="А. Нәме", script="cyrillic"
        ),
    )
    pair = Distinct(id=derived_id("distinct", uid(70), uid(71)), entry_id=uid(70), other_id=uid(71))
    link = DocumentLink(id=uid(400), from_document_id=one.id, to_document_id=two.id, type="shares_passage",
                        runs=(TextRun(0, 5, 0, 5),), coverage_from=30, coverage_to=400, **stamps)  # fmt: skip
    proposal = Proposal(id=uid(401), type="sum_check", subjects=(claim.id,), payload={"n": 3}, **stamps)
    payload = {"spans": [{"start": 3, "end": 5, "exact": "go"}], "code_id": str(CODES[2].id)}
    orphans = (
        Orphan(
            id=uid(402),
            set_id=uid(50),
            document_id=two.id,
            quote="go",
            payload=payload,
            reason="Gone.",
            **stamps,
        ),
        Orphan(id=uid(403), set_id=uid(50), quote="gone", payload={}, reason="No document.", **stamps),
    )
    review = Review(id=uid(500), name="Bolat, version 1", base_set_id=uid(50), result_set_id=uid(52),
                    frame=ReviewFrame(sets=(SetVersion(set_id=uid(51), version=1, digest="b" * 64),), seed=7),
                    **stamps)  # fmt: skip
    amended = {"spans": [{"start": 0, "end": 5, "exact": "Seven"}], "code_id": str(CODES[1].id)}
    decisions = (
        ReviewDecision(id=uid(501), review_id=uid(500), annotation_id=theirs.id, revision=1, verdict=Verdict.AMEND,
                       amended=amended, reason="shorter", reviewer=ASEL.id, at=WHEN),
        ReviewDecision(id=uid(502), review_id=uid(500), annotation_id=theirs.id, revision=1, verdict=None,
                       reviewer=ASEL.id, at=LATER, withdraws=uid(501)),
    )  # fmt: skip
    check = DocumentCheck(id=uid(503), review_id=uid(500), document_id=two.id, level="nothing_missing",
                          set_versions=(SetVersion(set_id=uid(51), version=1),), reviewer=ASEL.id, at=WHEN)  # fmt: skip
    comments = (
        Comment(id=uid(504), thread_id=uid(504), target_id=one.id, selector=select(text, (Span(0, 5),)),
                author=ASEL.id, at=WHEN, text="Why seven?", sent_at=LATER),
        Comment(id=uid(505), thread_id=uid(504), target_id=one.id, author=BOLAT.id, at=LATER, text="A draft."),
    )  # fmt: skip
    deleted = (DeletedRow(table="annotation", id=uid(600), set_id=uid(50), revision=3, by=ASEL.id, at=LATER),)
    fields = (
        AttributeField(id=uid(8), codebook_id=BOOK.id, kind="claim", slug="checked", name="Checked", type="choice",
                       options=(FieldOption("a", "A"),), **stamps),
    )  # fmt: skip
    head = BundleHead(
        codebook=Codebook(id=BOOK.id, name="Ours", number=3), codes=CODES, fields=fields, people=(ASEL, BOLAT),
        sets=sets, entries=entries, variants=variants, distinct=(pair,), disputes=(dispute,), positions=positions,
        stances=(stance,), cells=(cell,), links=(link,), proposals=(proposal,), orphans=orphans[1:],
        reviews=(review,), decisions=decisions, checks=(check,), comments=comments, deleted=deleted,
    )  # fmt: skip
    parts = [
        DocumentPart(
            document=one, text=text,
            annotations=tuple(sorted((claim, mine, theirs), key=lambda a: (a.spans[0].start, a.id))),
            relations=(relation,), states=(state(uid(50), one.id, "finished"),),
        ),
        DocumentPart(document=two, text=other, original=original, orphans=orphans[:1],
                     states=(state(uid(51), two.id, "finished"),)),
    ]  # fmt: skip
    return sealed(Bundle(head, parts))
