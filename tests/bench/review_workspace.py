"""Prints what one decision costs in a set of 100,000 tags against a set of 1,000, with as many decided before.

Run by path: ``python tests/bench/review_workspace.py``. Best of three rounds of twenty, ratio in one run. Exit status 1
when the ratio is above 1.5.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kantar_desk.assets import asset
from kantar_desk.model.annotation import Annotation, AnnotationSet, Claim
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import new_id
from kantar_desk.model.review import Review, ReviewDecision, Verdict
from kantar_desk.model.text import Document, Span
from kantar_desk.workspace.review_actions import Decide, Decision
from kantar_desk.workspace.reviewing import reviewed_document, start_review
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

EACH, LIMIT, ROUNDS, DECISIONS = 500, 1.5, 3, 20


def project(folder: Path, tags: int) -> tuple[Workspace, UUID, list[UUID]]:
    """A project with a received set of so many tags, 500 to a document, half of them decided in a review."""
    workspace = Workspace.create(
        folder / f"{tags}.kantar",
        annotator="Bench",
        starter=load_starter(asset("resources", "codebook.toml")),
        backups=folder / "backups",
    )
    with workspace.reading() as reader:
        code = next(one for one in reader.find(Code, kind="claim") if one.is_general)
    set_id, ids = new_id(), []
    with workspace.database.writing(workspace.head("bench", "do", new_id())) as tx:
        tx.insert(AnnotationSet(id=set_id, name="Theirs", kind="imported", owner=tx.person_id, version=1))
        for number in range(tags // EACH):
            text = f"Document {number}. " + "word " * (2 * EACH)
            digest = hashlib.sha256(text.encode()).hexdigest()
            document = Document(id=new_id(), title=str(number), text_sha256=digest, length=len(text))
            tx.add_document(document, text, text.encode())
            rows = []
            for place in range(EACH):
                span = Span(20 + place * 10, 24 + place * 10)
                rows.append(
                    Annotation(
                        id=new_id(),
                        set_id=set_id,
                        document_id=document.id,
                        spans=(span,),
                        quote=text[span.start : span.end],
                        code_id=code.id,
                        body=Claim(),
                    )
                )
            tx.insert_many(rows)
            ids += [one.id for one in rows]
    review = start_review(workspace, set_id, mine=workspace.own_set_id)
    with workspace.database.writing(workspace.head("bench", "do", new_id())) as tx:
        for one in ids[::2]:
            tx.append(
                ReviewDecision(
                    id=new_id(), review_id=review, annotation_id=one, revision=1, verdict=Verdict.REJECT,
                    reason_code="outside_task",
                )
            )  # fmt: skip
    return workspace, review, ids[1::2]


def cost(workspace: Workspace, review_id: UUID, waiting: list[UUID], round_: int) -> float:
    """Seconds of one decision and of showing its document again, the mean of twenty."""
    some = waiting[round_ * DECISIONS : (round_ + 1) * DECISIONS]
    with workspace.reading() as reader:
        review = reader.get(Review, review_id)
        first = reader.get(Annotation, some[0])
    assert review is not None
    assert first is not None
    begun = time.perf_counter()
    for one in some:
        decision = Decision(annotation_id=one, verdict=Verdict.ACCEPT)
        workspace.perform(Decide(review_id=review_id, decisions=(decision,)))
    with workspace.reading() as reader:
        reviewed_document(reader, review, first.document_id)
    return (time.perf_counter() - begun) / DECISIONS


def main() -> int:
    """Measure, print, and say by the exit status whether the limit holds."""
    with tempfile.TemporaryDirectory() as name:
        made = [project(Path(name), tags) for tags in (1_000, 100_000)]
        best = [min(cost(*one, round_) for round_ in range(ROUNDS)) for one in made]
        for workspace, *_ in made:
            workspace.close()
    ratio = best[1] / best[0]
    print(
        f"one decision: {best[0] * 1e3:.1f} ms of 1,000, {best[1] * 1e3:.1f} ms of 100,000; "
        f"ratio {ratio:.2f} (≤ {LIMIT})"
    )
    return int(ratio > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
