"""Origins, withdrawals and the dispute sheet, acted out on an invented event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from kantar_desk.analysis.origins import Evidence, OriginCount, Origins
from kantar_desk.analysis.reprints import overlaps
from kantar_desk.analysis.sheets import Sheet, SheetRow, derived_cell, sheet
from kantar_desk.model.annotation import Annotation, Claim, Entity, Figure, PlaceRef, Relation, Source
from kantar_desk.model.dispute import Dispute, MatrixCell, Position, Stance
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Document, DocumentLink, DocumentSource, Span

HEALTH, INFORMATION, PROSECUTOR, CHANNEL, AGENCY = (UUID(int=100 + number) for number in range(5))
MINE, HERS = UUID(int=900), UUID(int=901)
DISPUTE = UUID(int=700)
P64, P85, P98, UNKNOWN = (UUID(int=710 + number) for number in range(4))
CODE = UUID(int=800)


def document(number: int, published: str = "", **source: object) -> Document:
    return Document(
        id=UUID(int=number),
        title=f"n{number}",
        text_sha256="0" * 64,
        length=100,
        source=DocumentSource(published=published, **source),  # type: ignore[arg-type]
    )


def claim(
    number: int, document_number: int, *spans: tuple[int, int], set_id: UUID = MINE, **body: object
) -> Annotation:
    pieces = tuple(Span(*pair) for pair in spans or ((number, number + 1),))
    return Annotation(
        id=UUID(int=number),
        set_id=set_id,
        document_id=UUID(int=document_number),
        spans=pieces,
        quote="",
        code_id=CODE,
        body=Claim(**body),  # type: ignore[arg-type]
    )


def entity(number: int, document_number: int, entry_id: UUID | None) -> Annotation:
    made = claim(number, document_number)
    return replace(made, body=Entity(entry_id=entry_id))


def said_by(entry_id: UUID, *chain: UUID) -> Source:
    return Source(ref="register_entry", id=entry_id, chain=chain)


def relation(type_: str, start: int, end: int, made_on: str = "") -> Relation:
    return Relation(
        id=UUID(int=start * 1000 + end),
        set_id=MINE,
        type=type_,
        from_annotation_id=UUID(int=start),
        to_annotation_id=UUID(int=end),
        made_on=made_on,
    )


def evidence(
    claims: Sequence[Annotation],
    documents: Sequence[Document] = (),
    texts: Callable[[UUID], str] | None = None,
    **rest: object,
) -> Evidence:
    def no_text(document_id: UUID) -> str:
        raise AssertionError("no text should be needed")

    return Evidence(
        claims={one.id: one for one in claims},
        documents={one.id: one for one in documents},
        text_of=texts or no_text,
        **rest,  # type: ignore[arg-type]
    )


# Notes on a made-up disaster. 1: the channel gives 64 and names the health ministry. 2: the health ministry says it
# gave no figure, the owner of the channel takes the post back. 3: the prosecutor counts 85, 7 of them soldiers; the
# agency recalls the old figure. 4: the prosecutor counts 98. 5: a digest repeats the post, and says that nobody knows.
NOTES = [
    document(1, "2030-01-09", publisher_entry_id=CHANNEL),
    document(2, "2030-01-10"),
    document(3, "2030-01-15", publisher_entry_id=AGENCY),
    document(4, "2030-08-16"),
    document(5, "2030-01-10T23:26"),
]
POST, DENIAL, REMOVAL, COUNT85, SOLDIERS, RECALL, COUNT98, DIGEST, NOBODY_KNOWS = range(11, 20)


def story(digest_made_on: str = "") -> Evidence:
    claims = [
        claim(POST, 1, source=said_by(CHANNEL, HEALTH)),
        claim(DENIAL, 2, source=said_by(HEALTH)),
        claim(REMOVAL, 2, source=said_by(INFORMATION)),
        claim(COUNT85, 3, source=said_by(PROSECUTOR)),
        claim(SOLDIERS, 3, source=said_by(PROSECUTOR)),
        claim(RECALL, 3),
        claim(COUNT98, 4, source=said_by(PROSECUTOR)),
        claim(DIGEST, 5, source=Source(ref="annotation", id=UUID(int=60)), made_on=digest_made_on),
        claim(NOBODY_KNOWS, 5),
    ]
    return evidence(
        claims,
        NOTES,
        entities={UUID(int=60): entity(60, 5, INFORMATION)},
        relations=[
            relation("repeats", DIGEST, POST),
            relation("repeats", RECALL, POST),
            relation("retracts", REMOVAL, POST),
            relation("updates", COUNT98, COUNT85),
            relation("qualifies", SOLDIERS, COUNT85),
        ],
    )


def stance(claim_number: int, position_id: UUID, value: str, set_id: UUID = MINE) -> Stance:
    return Stance(
        id=UUID(int=claim_number * 10**6 + position_id.int + set_id.int * 10**12),
        set_id=set_id,
        dispute_id=DISPUTE,
        annotation_id=UUID(int=claim_number),
        position_id=position_id,
        stance=value,
    )


STANCES = [
    stance(POST, P64, "asserts"),
    stance(DIGEST, P64, "asserts"),
    stance(DENIAL, P64, "denies"),
    stance(REMOVAL, P64, "retracts"),
    stance(NOBODY_KNOWS, UNKNOWN, "asserts"),
    stance(COUNT85, P85, "asserts"),
    stance(COUNT98, P98, "asserts"),
    stance(RECALL, P64, "reports_only"),
]
QUESTION = Dispute(id=DISPUTE, question="How many people died, in all?", topic_id=CODE)
POSITIONS = [
    Position(id=P64, dispute_id=DISPUTE, ord=0, answer="64"),
    Position(id=P85, dispute_id=DISPUTE, ord=1, answer="85"),
    Position(id=P98, dispute_id=DISPUTE, ord=2, answer="98"),
    Position(id=UNKNOWN, dispute_id=DISPUTE, ord=3, answer="Not known", is_not_known=True),
]


def made(stances: Sequence[Stance] = STANCES, cells: Sequence[MatrixCell] = (), digest: str = "") -> Sheet:
    return sheet(QUESTION, POSITIONS, stances, cells, story(digest))


def row(of: Sheet, number: int) -> SheetRow:
    return next(one for one in of.rows if one.claim_id.int == number)


def test_a_head_counts_statements_and_origins() -> None:
    head, counted, last, unknown = made().heads
    assert (head.asserted, head.reported, head.denied, head.retracted) == (2, 1, 1, 1)
    assert head.origins == OriginCount(1, sure=True)
    assert head.withdrawn == "2030-01-10"
    assert (counted.asserted, counted.superseded, counted.withdrawn) == (1, True, None)
    assert (last.superseded, last.withdrawn) == (False, None)
    assert unknown.asserted == 1
    origins = Origins(story())
    assert origins.count([UUID(int=COUNT85), UUID(int=COUNT98)]).number == 1


def test_rows_are_in_the_order_of_dates() -> None:
    rows = [one.claim_id.int for one in made().rows]
    assert (rows[0], rows[-1]) == (POST, COUNT98)
    claims = [claim(1, 1), claim(2, 9), claim(3, 9, made_on="2029")]
    found = sheet(
        QUESTION, POSITIONS, [stance(n, P64, "asserts") for n in (1, 2, 3)], [], evidence(claims, NOTES)
    )
    assert [one.claim_id.int for one in found.rows] == [3, 1, 2]


def test_repeated_after_retraction_full_hollow_and_clear() -> None:
    first = made()
    assert row(first, RECALL).repeated == "full"
    assert row(first, DIGEST).repeated == "hollow"
    assert row(first, POST).repeated == ""
    assert row(first, COUNT98).repeated == ""
    assert row(made(digest="2030-01-09"), DIGEST).repeated == ""


def test_the_matrix_ranks_what_is_left_after_withdrawals() -> None:
    found = made()
    assert [head.inconsistency for head in found.heads[:3]] == [2, 1, 0]
    assert [head.rank for head in found.heads] == [3, 2, 1, None]
    assert row(found, POST).matrix[P85].value == "i"
    assert not row(found, POST).live
    assert not row(found, COUNT85).live
    assert row(found, COUNT98).live


def test_a_typed_cell_wins_over_the_derived_one() -> None:
    cell = MatrixCell(
        id=UUID(int=1),
        set_id=MINE,
        dispute_id=DISPUTE,
        annotation_id=UUID(int=COUNT98),
        position_id=P64,
        value="ii",
    )
    found = made(cells=[cell])
    assert (row(found, COUNT98).matrix[P64].value, row(found, COUNT98).matrix[P64].typed) == ("ii", True)
    assert found.heads[0].inconsistency == 3
    not_asked = replace(cell, annotation_id=UUID(int=SOLDIERS), value="n")
    assert row(made(cells=[not_asked]), SOLDIERS).stances == {}


def test_two_readings_stand_side_by_side() -> None:
    found = made([*STANCES, stance(POST, P64, "denies", HERS)])
    assert [(one.set_id, one.stance) for one in row(found, POST).stances[P64]] == [
        (MINE, "asserts"),
        (HERS, "denies"),
    ]
    assert (found.heads[0].asserted, found.heads[0].denied) == (2, 2)


@pytest.mark.parametrize(
    ("stances", "exclusive", "expected"),
    [
        ({P64: "asserts"}, True, ["c", "i", "i", "i"]),
        ({P64: "asserts"}, False, ["c", "n", "n", "n"]),
        ({P64: "denies"}, True, ["i", "n", "n", "n"]),
        ({P64: "retracts"}, True, ["i", "n", "n", "n"]),
        ({P64: "questions", P85: "reports_only"}, True, ["n", "n", "n", "n"]),
        ({UNKNOWN: "asserts"}, True, ["n", "n", "n", "n"]),
        ({P64: "asserts", P85: "denies"}, True, ["c", "i", "i", "i"]),
        ({P64: "asserts", P85: "reports_only"}, True, ["c", "n", "i", "i"]),
        ({}, True, ["n", "n", "n", "n"]),
    ],
)
def test_derived_cells(stances: dict[UUID, str], exclusive: bool, expected: list[str]) -> None:
    assert [derived_cell(one, POSITIONS, stances, exclusive=exclusive) for one in POSITIONS] == expected


def test_another_scope_is_marked() -> None:
    oskel, belor = UUID(int=501), UUID(int=502)
    whole = Figure(counted="killed", included="everyone", place=PlaceRef(entry_id=belor))
    part = Figure(counted="killed", included="security_forces", min=Decimal(7), max=Decimal(7))
    here = Figure(counted="killed", place=PlaceRef(entry_id=oskel))
    claims = [claim(1, 1, figure=whole), claim(2, 1, figure=part), claim(3, 1, figure=here), claim(4, 1)]
    found = sheet(
        replace(QUESTION, scope=whole),
        POSITIONS,
        [stance(number, P64, "asserts") for number in (1, 2, 3, 4)],
        [],
        evidence(claims, NOTES),
    )
    assert [row(found, number).other_scope for number in (1, 2, 3, 4)] == [False, True, True, False]


def test_holder_goes_from_source_to_author_to_publisher_to_document() -> None:
    author, publisher, merged = UUID(int=201), UUID(int=202), UUID(int=203)
    documents = [
        document(1, author_entry_id=author, publisher_entry_id=publisher),
        document(2, publisher_entry_id=publisher),
        document(3),
    ]
    claims = [
        claim(1, 1),
        claim(2, 2),
        claim(3, 3),
        claim(4, 3, source=said_by(merged)),
        claim(5, 3, source=Source(ref="annotation", id=UUID(int=60))),
        claim(6, 3, source=Source(ref="annotation", id=UUID(int=61))),
        claim(7, 3, source=Source(ref="annotation", id=UUID(int=61), chain=(merged,))),
        claim(8, 1, source_type="unnamed"),
        claim(9, 1, source_type="unnamed"),
    ]
    entries = {
        author: RegisterEntry(id=author, code_id=CODE, preferred="A"),
        merged: RegisterEntry(id=merged, code_id=CODE, preferred="B", merged_into=author),
    }
    origins = Origins(
        evidence(
            claims,
            documents,
            entities={UUID(int=60): entity(60, 3, merged), UUID(int=61): entity(61, 3, None)},
            entries=entries,
        )
    )
    ids = [one.id for one in claims]
    assert [origins.holder(one) for one in ids[:6]] == [
        ("entry", author),
        ("entry", publisher),
        ("document", UUID(int=3)),
        ("entry", author),
        ("entry", author),
        ("annotation", UUID(int=61)),
    ]
    assert origins.key(ids[6]) == ("entry", author)
    assert origins.count([ids[0], ids[3], ids[4], ids[6]]).number == 1
    assert origins.count(ids[7:9]).number == 2


def test_a_merge_in_a_circle_does_not_hang() -> None:
    one, other = UUID(int=201), UUID(int=202)
    entries = {
        one: RegisterEntry(id=one, code_id=CODE, preferred="A", merged_into=other),
        other: RegisterEntry(id=other, code_id=CODE, preferred="B", merged_into=one),
    }
    assert (
        Origins(evidence([claim(1, 1, source=said_by(one))], entries=entries)).holder(UUID(int=1))[0]
        == "entry"
    )


def test_relations_join_origins_through_claims_outside_the_question() -> None:
    claims = [claim(number, number) for number in (1, 2, 3)]
    documents = [document(number) for number in (1, 2, 3)]
    through = evidence(claims, documents, relations=[relation("repeats", 1, 3), relation("relies_on", 2, 3)])
    assert Origins(through).count([UUID(int=1), UUID(int=2)]) == OriginCount(1, sure=True)
    assert Origins(evidence(claims, documents, relations=[relation("supports", 1, 2)])).count(
        [UUID(int=1), UUID(int=2)]
    ) == OriginCount(2, sure=True)


def test_relying_on_a_named_entity_joins_its_origin() -> None:
    claims = [claim(1, 1), claim(2, 2, source=said_by(HEALTH))]
    found = Origins(
        evidence(
            claims,
            [document(1), document(2)],
            entities={UUID(int=60): entity(60, 1, HEALTH)},
            relations=[relation("relies_on", 1, 60)],
        )
    )
    assert found.count([UUID(int=1), UUID(int=2)]).number == 1


PASSAGE = (
    "Units of the coast guard from Belor, Tesk, Ammer and Upper Moravel took part in the exercise near the old port. "
    "Sixty-four people were on board, and the harbour office counted nine boats that never came back to the pier."
)
TEXTS = {
    UUID(int=1): PASSAGE,
    UUID(int=2): "As others wrote:\n" + PASSAGE,
    UUID(int=3): PASSAGE + "\n\nThe end.",
}


def twin_story(state: str) -> Evidence:
    links: list[DocumentLink] = [replace(pair.link(), state=state) for pair in overlaps(TEXTS.items())]
    claims = []
    for number, document_id in enumerate(TEXTS, start=1):
        start = TEXTS[document_id].index("Sixty-four people")
        claims.append(claim(number, document_id.int, (start, start + 17 + number)))
    other = TEXTS[UUID(int=3)].index("nine boats")
    claims.append(claim(4, 3, (other, other + 10), source=said_by(AGENCY)))
    return evidence(claims, [document(n) for n in (1, 2, 3)], TEXTS.__getitem__, links=links)


def test_reprints_count_once_with_a_question_mark_until_confirmed() -> None:
    three = [UUID(int=number) for number in (1, 2, 3)]
    assert Origins(twin_story("proposed")).count(three) == OriginCount(1, sure=False)
    assert Origins(twin_story("confirmed")).count(three) == OriginCount(1, sure=True)
    assert Origins(twin_story("dismissed")).count(three) == OriginCount(3, sure=True)


def test_other_words_of_the_passage_are_another_claim() -> None:
    origins = Origins(twin_story("confirmed"))
    assert origins.count([UUID(int=1), UUID(int=4)]).number == 2
    assert origins.twins(UUID(int=1)) == [UUID(int=2), UUID(int=3)]


def test_a_retraction_reaches_twins_and_repeaters_of_repeaters() -> None:
    base = twin_story("proposed")
    claims = {**base.claims, **{one.id: one for one in (claim(7, 7), claim(8, 8), claim(9, 9))}}
    found = Origins(
        replace(
            base,
            claims=claims,
            relations=[
                relation("retracts", 9, 1, "2030-02-01"),
                relation("repeats", 7, 2),
                relation("repeats", 8, 7),
            ],
        )
    ).withdrawn()
    assert {claim_id.int: date for claim_id, date in found.items()} == dict.fromkeys(
        (1, 2, 3, 7, 8), "2030-02-01"
    )


def test_a_later_figure_of_somebody_else_supersedes_nothing() -> None:
    claims = [claim(1, 1, source=said_by(HEALTH)), claim(2, 2, source=said_by(PROSECUTOR))]
    assert Origins(evidence(claims, relations=[relation("updates", 2, 1)])).superseded() == set()


def test_two_people_who_tag_the_same_words_make_one_statement() -> None:
    claims = [claim(1, 1, (10, 30)), claim(2, 1, (10, 30), set_id=HERS, source=said_by(HEALTH))]
    stances = [stance(1, P64, "asserts"), stance(2, P64, "asserts", HERS)]
    found = sheet(QUESTION, POSITIONS, stances, [], evidence(claims, NOTES))
    assert (found.heads[0].asserted, found.heads[0].origins) == (1, OriginCount(1, sure=True))
    named = [replace(claims[0], body=Claim(source=said_by(AGENCY))), claims[1]]
    assert Origins(evidence(named, NOTES)).count([UUID(int=1), UUID(int=2)]).number == 2
