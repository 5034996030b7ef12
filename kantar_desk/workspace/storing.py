"""Writes a received bundle as its plan says, chunk by chunk behind the gate, as one undo step."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kantar_desk.analysis.folding import fold_plain
from kantar_desk.model.annotation import Annotation, AnnotationSet, Entity, Relation, SetDocument
from kantar_desk.model.bundle import Bundle, DeletedRow, DocumentPart
from kantar_desk.model.codebook import AttributeField, Code, Codebook
from kantar_desk.model.identity import NOBODY, Person, Record, derived_id, new_id, utc_now
from kantar_desk.model.journal import Conflict, Transfer
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.review import Comment, DocumentCheck, Review, ReviewDecision
from kantar_desk.model.selector import Orphan
from kantar_desk.model.shapes import from_json, to_json
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.handlers.conflicts import NAMES, TABLES
from kantar_desk.workspace.handlers.renewing import Renewal
from kantar_desk.workspace.judging import (
    DocumentPlan,
    Outcome,
    SetPlan,
    judge,
    judge_shared,
    placing_of,
    said_before,
    same_content,
    settle,
)
from kantar_desk.workspace.receiving import ReceiveOutcome, ReceivePlan, refuse_conflicts
from kantar_desk.workspace.workspace import ChangeSet, Workspace, documents_of

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing

CHUNK = 500


def store_bundle(
    workspace: Workspace, bundle: Bundle, plan: ReceivePlan, *, progress: Progress | None = None
) -> ReceiveOutcome:
    """Do what the plan says. A file whose import stands already changes nothing.

    Whole documents are written per chunk; Cancel leaves the chunks done, as one unfinished step that can be undone.
    Raises UserError (nothing written) where a set has a version we hold with other content.
    """
    refuse_conflicts(plan)
    if plan.known_file:
        return ReceiveOutcome(plan=plan, step_id=None)
    return _Storing(workspace, bundle, plan, progress or Progress()).run()


class _Storing:
    def __init__(self, workspace: Workspace, bundle: Bundle, plan: ReceivePlan, progress: Progress) -> None:
        self.workspace = workspace
        self.bundle = bundle
        self.plan = plan
        self.progress = progress
        self.step_id = new_id()
        self.live = plan.live_sets
        self.documents = plan.local_documents
        self.plans = {one.document.id: one for one in plan.documents}
        self.title = "import set"
        with workspace.reading() as reader:
            self.renewal = Renewal(reader.find(Review))

    def run(self) -> ReceiveOutcome:
        total = len(self.plan.documents) * 2 + 2
        self._write(self._head)
        done = 1
        for chunk in self._chunks(lambda part: len(part.annotations) + 5):
            self.progress(done, total, self.plan.file_name)
            self._write(lambda tx, parts=chunk: self._parts(tx, parts))  # type: ignore[misc]
            done += len(chunk)
        for chunk in self._chunks(lambda part: len(part.relations) + len(part.deleted) + 1):
            self.progress(done, total, self.plan.file_name)
            self._write(lambda tx, parts=chunk: self._relations(tx, parts))  # type: ignore[misc]
            done += len(chunk)
        if self.bundle.head.deleted:
            self._write(self._deletions)
        changed = self.renewal.documents()
        for first in range(0, len(changed), 50):
            some = changed[first : first + 50]
            self._write(lambda tx, documents=some: self.renewal.write(tx, documents))  # type: ignore[misc]
        self._write(self._tail)
        self.progress(total, total, self.plan.file_name)
        return ReceiveOutcome(
            plan=self.plan,
            step_id=self.step_id,
            new_documents=tuple(one.document.id for one in self.plan.documents if one.status == "new"),
            sets=tuple(self.live),
            left_out=self._left_out(),
        )

    def _left_out(self) -> tuple[str, ...]:
        unknown = [one.document.title for one in self.plan.documents if one.status == "unknown"]
        found = [f"The document “{title}” is not here; its tags are kept and listed." for title in unknown]
        counts = self.plan.counts
        elsewhere = sum(
            1
            for part in self.bundle.parts()
            if self.plans[part.document.id].status == "unknown"
            for one in part.annotations
            if one.set_id in self.live
        )
        if counts.orphan > elsewhere:
            found.append(
                f"{counts.orphan - elsewhere} tags found no place in the text here; they are kept and listed."
            )
        if counts.refused:
            found.append(f"{counts.refused} tags were refused: their ids belong to tags of another set.")
        return tuple(found)

    def _chunks(self, weight: Callable[[DocumentPart], int]) -> Iterator[list[DocumentPart]]:
        chunk: list[DocumentPart] = []
        size = 0
        for part in self.bundle.parts():
            chunk.append(part)
            size += weight(part)
            if size >= CHUNK:
                yield chunk
                chunk, size = [], 0
        if chunk:
            yield chunk

    def _write(self, work: Callable[[Writing], None]) -> None:
        workspace = self.workspace
        with workspace.gate.job():
            with workspace.database.writing(workspace.head(self.title, "import", self.step_id)) as tx:
                work(tx)
                changes = tuple(tx.changes)
            saved_at = utc_now()
        workspace.publish(
            ChangeSet(
                title=self.title,
                step_id=self.step_id,
                changes=changes,
                saved_at=saved_at,
                mode="import",
                document_ids=documents_of(changes),
            )
        )

    # --- rows ---------------------------------------------------------------------------------------------------

    def _put(self, tx: Writing, theirs: Record, plan: SetPlan | None = None) -> None:
        """Write one row by the three-way table; a row changed on both sides goes to the conflicts."""
        if plan is None:
            self._shared(tx, theirs)
        else:
            self._write_row(tx, theirs, judge(tx, theirs, plan))

    def _write_row(
        self, tx: Writing, theirs: Record, outcome: Outcome, came_as: dict[str, Any] | None = None
    ) -> None:
        if outcome in ("new", "updated"):
            ours = tx.get(type(theirs), theirs.id, deleted=True) if outcome == "updated" else None
            self.renewal.note(tx, ours, theirs)
            if isinstance(theirs, Annotation):
                self._write_annotation(tx, theirs, outcome, came_as)
            elif outcome == "new":
                tx.insert(theirs)
            else:
                tx.put(theirs)
        elif outcome == "conflict":
            self._conflict(tx, theirs)

    def _write_annotation(
        self, tx: Writing, theirs: Annotation, outcome: str, came_as: dict[str, Any] | None
    ) -> None:
        if outcome == "new":
            tx.insert(theirs, came_as=came_as)
        else:
            tx.put(theirs, came_as=came_as)
        orphan = tx.get(Orphan, theirs.id)
        if orphan is not None:
            tx.remove(orphan)  # what had no place has one now

    def _shared(self, tx: Writing, theirs: Record) -> None:
        lineage = self.plan.lineage
        outcome = judge_shared(tx, theirs, lineage)
        if outcome == "new":
            tx.insert(theirs)
            return
        if outcome == "updated":
            tx.put(theirs)
        elif outcome == "conflict":
            self._conflict(tx, theirs)
        if lineage.older:
            return
        # What the sender said before and what stands now are no longer open questions.
        was = said_before(tx, theirs, lineage)
        ours = tx.get(type(theirs), theirs.id, deleted=True)
        for conflict in tx.find(Conflict, row_id=theirs.id, state="open"):
            said = from_json(type(theirs), conflict.theirs)
            replaced = was is not None and same_content(said, was) and not same_content(said, theirs)
            if replaced or (ours is not None and same_content(said, ours)):
                tx.remove(conflict)

    def _conflict(self, tx: Writing, theirs: Record) -> None:
        payload = to_json(theirs)
        table = NAMES[type(theirs)]
        content = {
            key: value for key, value in payload.items() if key not in ("modified", "revision", "created")
        }
        conflict_id = derived_id("conflict", table, theirs.id, sorted(content.items(), key=str))
        held = tx.get(Conflict, conflict_id, deleted=True)
        if held is not None and held.deleted is not None:
            tx.revive(held)
        elif held is None:
            tx.insert(
                Conflict(
                    id=conflict_id,
                    step_id=self.step_id,
                    table_name=table,
                    row_id=theirs.id,
                    theirs=payload,
                )
            )

    def _put_all(self, tx: Writing, rows: Iterable[Record]) -> None:
        for row in rows:
            self._put(tx, row)

    def _code(self, code_id: UUID) -> UUID:
        return self.plan.codes.get(code_id, code_id)

    def _head(self, tx: Writing) -> None:
        head = self.bundle.head
        for person in head.people:
            if person.id != self.workspace.annotator_id:
                self._put(tx, person)
        known = {person.id for person in tx.find(Person)}
        for code in sorted(self.plan.new_codes, key=lambda one: one.parent is not None):
            self._add(tx, code)
        for field in head.fields:
            self._field(tx, field)
        for entry in sorted(head.entries, key=lambda one: one.merged_into is not None):
            self._put(tx, dataclasses.replace(entry, code_id=self._code(entry.code_id)))
        for dispute in head.disputes:
            self._put(tx, dataclasses.replace(dispute, topic_id=self._code(dispute.topic_id)))
        self._put_all(tx, head.positions)
        for plan in self.plan.sets:
            self._set(tx, plan, known)
        for review in head.reviews:
            result = review.result_set_id
            if result is not None and tx.get(AnnotationSet, result) is None:
                review = dataclasses.replace(review, result_set_id=None)
            base = review.base_set_id
            if base is not None and tx.get(AnnotationSet, base) is None:
                review = dataclasses.replace(review, base_set_id=None)
            self._put(tx, review)

    @staticmethod
    def _add(tx: Writing, row: AnnotationSet | Code) -> None:
        held = tx.get(type(row), row.id, deleted=True)
        if held is None:
            tx.insert(row)
        else:  # its import was undone: the row comes back with what the file says
            tx.put(dataclasses.replace(row, revision=max(row.revision, held.revision) + 1, deleted=None))

    def _field(self, tx: Writing, field: AttributeField) -> None:
        if tx.get(AttributeField, field.id, deleted=True) is not None:
            self._put(tx, field)
        elif not tx.find(AttributeField, kind=field.kind, slug=field.slug, deleted=True):
            own = tx.find(Codebook)[0].id
            tx.insert(dataclasses.replace(field, codebook_id=own))

    def _set(self, tx: Writing, plan: SetPlan, people: set[UUID]) -> None:
        theirs = plan.set
        owner = theirs.owner if theirs.owner in people else NOBODY
        if plan.status == "new":
            if tx.get(AnnotationSet, theirs.id) is not None:
                return  # an undo or redo brought it back since the plan was made; its rows are judged one by one
            version = tx.find(Codebook)[0].number
            kind = "suggested" if theirs.kind == "suggested" else "imported"
            self._add(
                tx,
                dataclasses.replace(
                    theirs,
                    kind=kind,
                    owner=owner if owner != NOBODY else tx.person_id,
                    codebook_version=version,
                ),
            )
        elif plan.status == "newer":
            ours = tx.get(AnnotationSet, theirs.id)
            assert ours is not None
            tx.put(
                dataclasses.replace(
                    ours,
                    name=theirs.name,
                    version=theirs.version,
                    digest=theirs.digest,
                    parent_digest=theirs.parent_digest,
                    revision=max(theirs.revision, ours.revision + 1),
                    modified=theirs.modified,
                )
            )
            self._new_frames(tx, theirs)

    def _new_frames(self, tx: Writing, theirs: AnnotationSet) -> None:
        """The reviews of a set go on with its newer version."""
        for review in self.renewal.reviews:
            sets = tuple(
                dataclasses.replace(one, version=theirs.version, digest=theirs.digest)
                if one.set_id == theirs.id
                else one
                for one in review.frame.sets
            )
            now = tx.get(Review, review.id)
            if now is not None and sets != now.frame.sets:
                tx.update(dataclasses.replace(now, frame=dataclasses.replace(now.frame, sets=sets)))

    def _parts(self, tx: Writing, parts: Sequence[DocumentPart]) -> None:
        for part in parts:
            document = self.plans[part.document.id]
            local = document.local_id
            if document.status == "new" and tx.document(part.document.id) is None and part.text is not None:
                self._document(tx, part)
            states = [one for one in part.states if one.set_id in self.live]
            for state in states:
                if local is not None:
                    self._put(tx, self._state(state, local), self.live[state.set_id])
            self._annotations(tx, part, document)
            for orphan in part.orphans:
                if orphan.set_id in self.live:
                    self._put(tx, dataclasses.replace(orphan, document_id=local), self.live[orphan.set_id])

    def _state(self, state: SetDocument, local: UUID) -> SetDocument:
        if state.document_id == local:
            return state
        return dataclasses.replace(
            state, id=derived_id("set_document", state.set_id, local), document_id=local
        )

    def _document(self, tx: Writing, part: DocumentPart) -> None:
        assert part.text is not None
        document = part.document
        source = document.source
        if source.author_entry_id is not None and tx.get(RegisterEntry, source.author_entry_id) is None:
            source = dataclasses.replace(source, author_entry_id=None)
        if source.publisher_entry_id is not None and tx.get(RegisterEntry, source.publisher_entry_id) is None:
            source = dataclasses.replace(source, publisher_entry_id=None)
        original = part.original
        if original is None and not source.original_sha256:  # of a file that has no more than the text
            original = part.text.encode("utf-8")
            source = dataclasses.replace(source, original_sha256=hashlib.sha256(original).hexdigest())
        tx.add_document(dataclasses.replace(document, source=source), part.text, original)

    def _annotations(self, tx: Writing, part: DocumentPart, document: DocumentPlan) -> None:
        mine = [one for one in part.annotations if one.set_id in self.live]
        placing = placing_of(tx, part, document)
        # Entities stand before the claims that name them as their source.
        for annotation in sorted(mine, key=lambda one: not isinstance(one.body, Entity)):
            plan = self.live[annotation.set_id]
            settled = settle(tx, annotation, part, document, plan, self.plan.codes, placing)
            if isinstance(settled.row, Orphan):
                self._lose(tx, settled.row, plan)
            elif settled.row is not None:
                self._write_row(tx, settled.row, settled.outcome, settled.came_as)

    def _lose(self, tx: Writing, orphan: Orphan, plan: SetPlan) -> None:
        """Keep what has no place as an orphan; the tag it was before goes."""
        held = tx.get(Annotation, orphan.id)
        if held is not None:
            self.renewal.note(tx, held, held)
            tx.remove(held)
        self._put(tx, orphan, plan)

    def _relations(self, tx: Writing, parts: Sequence[DocumentPart]) -> None:
        for part in parts:
            for relation in part.relations:
                if relation.set_id in self.live and self._ends_here(tx, relation):
                    self._put(tx, relation, self.live[relation.set_id])
            for row in part.deleted:
                self._delete(tx, row)

    def _ends_here(self, tx: Writing, relation: Relation) -> bool:
        return all(
            tx.get(Annotation, end, deleted=True) is not None
            for end in (relation.from_annotation_id, relation.to_annotation_id)
        )

    def _delete(self, tx: Writing, row: DeletedRow) -> None:
        """A tombstone acts only inside its own set."""
        kind = TABLES.get(row.table)
        if kind is None or row.set_id not in self.live:
            return
        ours = tx.get(kind, row.id)
        if ours is None or getattr(ours, "set_id", None) != row.set_id:
            return
        plan = self.live[row.set_id]
        if plan.status == "own":
            base = tx.value_as_of(kind, row.id, plan.base_seq) if plan.base_seq is not None else None
            if base is None or not same_content(base, ours):
                self._conflict(tx, dataclasses.replace(ours, deleted=row.at))
                return
        self.renewal.note(tx, ours, ours)
        tx.remove(ours)

    def _deletions(self, tx: Writing) -> None:
        for row in self.bundle.head.deleted:
            self._delete(tx, row)

    def _tail(self, tx: Writing) -> None:
        head = self.bundle.head
        for variant in head.variants:
            known = variant.annotation_id is None or tx.get(Annotation, variant.annotation_id) is not None
            self._put(
                tx,
                dataclasses.replace(
                    variant,
                    folded=fold_plain(variant.text),  # made here, in no file
                    annotation_id=variant.annotation_id if known else None,
                ),
            )
        self._put_all(tx, head.distinct)
        for stance in head.stances:
            if stance.set_id in self.live and tx.get(Annotation, stance.annotation_id) is not None:
                self._put(tx, stance, self.live[stance.set_id])
        for cell in head.cells:
            if cell.set_id in self.live and tx.get(Annotation, cell.annotation_id) is not None:
                self._put(tx, cell, self.live[cell.set_id])
        for link in head.links:
            first = self.documents.get(link.from_document_id, link.from_document_id)
            second = self.documents.get(link.to_document_id, link.to_document_id)
            if first is not None and second is not None and tx.document(first) and tx.document(second):
                earlier = self.documents.get(link.earlier, link.earlier) if link.earlier else None
                self._put(
                    tx,
                    dataclasses.replace(link, from_document_id=first, to_document_id=second, earlier=earlier),
                )
        self._put_all(tx, head.proposals)
        for orphan in head.orphans:
            if orphan.set_id in self.live:
                self._put(tx, orphan, self.live[orphan.set_id])
        self._append_new(tx, head.decisions, head.checks, head.comments)
        self._transfers(tx)

    def _append_new(
        self,
        tx: Writing,
        decisions: tuple[ReviewDecision, ...],
        checks: tuple[DocumentCheck, ...],
        comments: tuple[Comment, ...],
    ) -> None:
        """Union by id: what is here already stays as it is."""
        for decision in decisions:
            if tx.decision(decision.id) is None:
                tx.append(dataclasses.replace(decision, result_id=None))
        known_checks = {one.id for one in tx.find(DocumentCheck)}
        for check in checks:
            local = self.documents.get(check.document_id, check.document_id)
            if check.id not in known_checks and local is not None and tx.document(local) is not None:
                tx.append(dataclasses.replace(check, document_id=local))
        known_comments = {one.id for one in tx.comments()}
        for comment in comments:
            if comment.id not in known_comments:
                target = self.documents.get(comment.target_id) or comment.target_id
                tx.append(dataclasses.replace(comment, target_id=target))

    def _transfers(self, tx: Writing) -> None:
        counts = self.plan.counts.as_dict()
        for plan in (None, *self.plan.sets):
            tx.append(
                Transfer(
                    id=new_id(),
                    step_id=self.step_id,
                    direction="in",
                    set_id=plan.set.id if plan is not None else None,
                    format=self.plan.format,
                    file_name=self.plan.file_name,
                    file_digest=self.plan.file_digest,
                    digest=plan.set.digest if plan is not None else None,
                    parent_digest=plan.set.parent_digest if plan is not None else None,
                    seq=tx.seq,
                    counts=counts if plan is None else {},
                    person_id=tx.person_id,
                    at=tx.at,
                )
            )
