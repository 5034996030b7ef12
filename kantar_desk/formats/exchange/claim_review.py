"""ClaimReview as JSON-LD, going out only: claims, and a rating only where a dispute was settled.

Source of the format: schema.org ClaimReview.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.values import (
    Counts,
    Glimpse,
    Input,
    Loss,
    ReadOptions,
    ReadResult,
    Report,
    WriteOptions,
    no_report,
)
from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.model.bundle import Bundle, BundleHead, DocumentPart
from kantar_desk.model.identity import NOBODY, UNSET_TIME, format_time

Node = dict[str, Any]
_RATINGS = {
    "asserts": ("True", "False"), "reports_only": ("True", "False"), "denies": ("False", "True"),
    "retracts": ("False", "True"),
}  # fmt: skip


class ClaimReview:
    """ClaimReview JSON-LD, out only."""

    id = "claimreview"
    title = "ClaimReview (JSON-LD)"
    suffixes = (".jsonld", ".json")
    reads = False
    writes = True

    def recognise(self, glimpse: Glimpse) -> int:
        """Never: it is not read."""
        return 0

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """All but the claims, who made them, when and where they stand."""
        effects = {
            "field": "only wording, source and date of claims are written",
            "overlap": "left out, as only claims are written",
            "text": "only the quotes are written",
        }
        carries = frozenset(("creator", "time"))
        return losses_of(bundle, carries, more=_no_claims, effects=effects)

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write one graph with a review for each claim."""
        if isinstance(target, Path):
            with target.open("wb") as stream:
                return self.write(bundle, stream, options, report)
        ratings = _ratings(bundle.head)
        people = {person.id: person.name for person in bundle.head.people}
        entries = {entry.id: entry.preferred for entry in bundle.head.entries}
        count = 0
        target.write(b'{"@context": "https://schema.org", "@graph": [')
        for number, part in enumerate(bundle.parts()):
            report(number, bundle.head.counts.get("documents", 0), part.document.title)
            for annotation in sorted(part.annotations, key=lambda one: (one.spans[0].start, one.id)):
                if isinstance(annotation.body, Claim):
                    node = _review(
                        annotation, annotation.body, part, people, entries, ratings.get(annotation.id)
                    )
                    line = json.dumps(node, ensure_ascii=False)
                    target.write((",\n" if count else "\n").encode() + line.encode("utf-8"))
                    count += 1
        target.write(b"\n]}\n")
        return {"claims": count}

    def recount(self, source: Input) -> Counts:
        """The number of claims in a written file."""
        root = guard.JsonGuard().loads(source.read(guard.MAX_JSON_FILE), source.name, guard.MAX_JSON_FILE)
        return {"claims": len(root["@graph"])}

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Refused. Raises UserError."""
        raise UserError(
            "only_out",
            "{title} is only written here.",
            "Ask for the set in another format.",
            title=self.title,
        )


def _no_claims(part: DocumentPart) -> Iterator[tuple[str, UUID]]:
    for annotation in part.annotations:
        if not isinstance(annotation.body, Claim):
            yield "overlap", annotation.id


def _ratings(head: BundleHead) -> dict[UUID, str]:
    """Of settled disputes with an answer: what it makes of each claim that took a stance."""
    settled = {
        one.id: one.answer_id
        for one in head.disputes
        if one.status == "settled" and one.answer_id is not None
    }
    found: dict[UUID, str] = {}
    for stance in sorted(head.stances, key=lambda one: one.id):
        words = _RATINGS.get(stance.stance)
        if stance.dispute_id in settled and words is not None:
            exclusive = next((one.exclusive for one in head.disputes if one.id == stance.dispute_id), False)
            if stance.position_id == settled[stance.dispute_id]:
                found[stance.annotation_id] = words[0]
            elif exclusive and stance.stance in ("asserts", "reports_only"):
                found[stance.annotation_id] = words[1]
    return found


def _review(
    annotation: Annotation,
    claim: Claim,
    part: DocumentPart,
    people: dict[UUID, str],
    entries: dict[UUID, str],
    rating: str | None,
) -> Node:
    source = part.document.source
    appearance: Node = {"@type": "CreativeWork", "name": part.document.title, "text": annotation.quote}
    for key, value in (
        ("url", source.address),
        ("datePublished", source.published),
        ("inLanguage", source.language),
    ):
        if value:
            appearance[key] = value
    if source.publisher:
        appearance["publisher"] = {"@type": "Organization", "name": source.publisher}
    reviewed: Node = {"@type": "Claim", "@id": annotation.id.urn, "appearance": appearance}
    author = source.author
    if claim.source.ref == "register_entry" and claim.source.id is not None:
        author = entries.get(claim.source.id, "")
    elif claim.source.ref == "annotation":
        author = ""
    if author:
        reviewed["author"] = {"@type": "Thing", "name": author}
    if claim.made_on:
        reviewed["datePublished"] = claim.made_on
    node: Node = {
        "@type": "ClaimReview",
        "claimReviewed": claim.wording or annotation.quote,
        "itemReviewed": reviewed,
    }
    if annotation.creator != NOBODY and people.get(annotation.creator):
        node["author"] = {"@type": "Person", "name": people[annotation.creator]}
    if annotation.modified != UNSET_TIME:
        node["datePublished"] = format_time(annotation.modified)
    if rating is not None:
        node["reviewRating"] = {"@type": "Rating", "alternateName": rating}
    return node
