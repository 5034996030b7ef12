"""What a newer version does to decisions: the table of the design, written in the step that brings the change.

Used by the import of a newer version of a reviewed set, and by edits of the annotator's own tags after they were
decided. Rows are only added; nothing is decided anew by the program but what a rule covers.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.analysis.items import Item, with_places
from kantar_desk.analysis.review_state import (
    PENDING,
    Outcome,
    ReviewState,
    are_equal,
    states_of,
    version_change,
    version_effect,
)
from kantar_desk.model.annotation import Annotation, Relation, SetDocument
from kantar_desk.model.identity import Record, derived_id
from kantar_desk.model.review import Review, Verdict
from kantar_desk.workspace.handlers.adjudicated import (
    append_rule_row,
    current_of,
    drop_result,
    sharing,
    with_amended,
    withdraw,
    withdraw_checks,
    write_result,
)
from kantar_desk.workspace.items import ItemMaker

if TYPE_CHECKING:
    from kantar_desk.store.writes import Writing


class Renewal:
    """Notes what changes in reviewed sets, then writes what follows from it, document by document."""

    def __init__(self, reviews: Iterable[Review]) -> None:
        self.reviews = [one for one in reviews if one.result_set_id is not None]
        self.sets = {version.set_id for review in self.reviews for version in review.frame.sets}
        self.before: dict[UUID, dict[UUID, Annotation | None]] = {}
        self.relations: dict[UUID, Relation | None] = {}

    def note(self, tx: Writing, before: Record | None, after: Record) -> None:
        """Remember one row of a set as it was before it becomes ``after`` (None: it is new)."""
        if getattr(after, "set_id", None) not in self.sets:
            return
        if isinstance(after, Relation):
            old = before if isinstance(before, Relation) else None
            self.relations.setdefault(after.id, old)
            for end in (after, *((old,) if old is not None else ())):
                for annotation_id in (end.from_annotation_id, end.to_annotation_id):
                    far = tx.get(Annotation, annotation_id, deleted=True)
                    if far is not None:
                        self._keep(far.document_id, far.id, far)
        elif isinstance(after, Annotation):
            self._keep(after.document_id, after.id, before if isinstance(before, Annotation) else None)
        else:
            document_id = getattr(after, "document_id", None)
            if document_id is not None:
                self.before.setdefault(document_id, {})

    def _keep(self, document_id: UUID, annotation_id: UUID, before: Annotation | None) -> None:
        old = before if before is not None and before.deleted is None else None
        self.before.setdefault(document_id, {}).setdefault(annotation_id, old)

    def documents(self) -> list[UUID]:
        """The documents in which something was noted."""
        return list(self.before)

    def write(self, tx: Writing, documents: Iterable[UUID]) -> None:
        """Write the rows for what was noted in these documents."""
        maker: ItemMaker | None = None
        for document_id in documents:
            for review in self.reviews:
                if review.frame.documents and document_id not in review.frame.documents:
                    continue
                changed = self._changed(tx, review, document_id)
                if not changed and self.before[document_id]:
                    continue
                withdraw_checks(tx, review, document_id, ())  # a check does not outlive a change of a set
                # A new tag is pending, whatever else stands there: a key press compares nothing.
                if any(old is not None for old, _ in changed.values()):
                    maker = maker or ItemMaker(tx)
                    self._document(tx, maker, review, document_id, changed)

    def _changed(
        self, tx: Writing, review: Review, document_id: UUID
    ) -> dict[UUID, tuple[Annotation | None, Annotation]]:
        """The tags of the review's sets that were noted in a document, before and now."""
        sets = {version.set_id for version in review.frame.sets}
        changed: dict[UUID, tuple[Annotation | None, Annotation]] = {}
        for annotation_id, old in self.before[document_id].items():
            now = tx.get(Annotation, annotation_id, deleted=True)
            if now is not None and now.set_id in sets:
                changed[annotation_id] = (old, now)
        return changed

    def _document(
        self,
        tx: Writing,
        maker: ItemMaker,
        review: Review,
        document_id: UUID,
        changed: dict[UUID, tuple[Annotation | None, Annotation]],
    ) -> None:
        sets = {version.set_id for version in review.frame.sets}
        states = states_of(tx.decisions(review.id, annotation_ids=list(changed)))
        live = tx.annotations(document_id, sets)
        sides: dict[UUID, list[Item]] = {}
        for item in maker.items(live):
            sides.setdefault(item.set_id, []).append(item)
        sides = {one: with_places(items) for one, items in sides.items()}
        current = current_of(tx, review.id, [one.id for one in live])
        old_items = self._old_items(tx, maker, [old for old, _ in changed.values() if old is not None])
        new_items = {item.id: item for items in sides.values() for item in items}
        annotations = {one.id: one for one in live}
        for annotation_id, (old, now) in changed.items():
            base = old_items.get(annotation_id)
            newer = new_items.get(annotation_id) if now.deleted is None else None
            if base is None:
                continue  # a new one is pending
            others = [
                item
                for set_id, items in sides.items()
                if set_id != now.set_id
                for item in items
                if item.id not in current or current[item.id].verdict is not Verdict.REJECT
            ]
            state = states.get(annotation_id, PENDING)
            assert old is not None
            self._effect(tx, maker, review, state, old, now, base, newer, others, annotations)

    def _old_items(self, tx: Writing, maker: ItemMaker, old: list[Annotation]) -> dict[UUID, Item]:
        ids = tuple(one.id for one in old)
        links: dict[UUID, Relation] = {}
        for relation in (
            *tx.find(Relation, from_annotation_id=ids),
            *tx.find(Relation, to_annotation_id=ids),
            *(one for one in self.relations.values() if one is not None and one.deleted is None),
        ):
            if self.relations.get(relation.id, relation) is not None:
                links[relation.id] = self.relations.get(relation.id) or relation
        return {item.id: item for item in maker.items_with(old, links.values())}

    def _effect(
        self,
        tx: Writing,
        maker: ItemMaker,
        review: Review,
        state: ReviewState,
        old: Annotation,
        now: Annotation,
        base: Item,
        newer: Item | None,
        others: list[Item],
        annotations: dict[UUID, Annotation],
    ) -> None:
        amendment = None
        if state.holds is not None and state.holds.amended is not None:
            amended = with_amended(old, state.holds.amended, tx.text(old.document_id))
            amendment = next(iter(maker.items([amended])), None)
        change = version_change(base, newer, amendment=amendment, own=others)
        effect = version_effect(
            change,
            state,
            place_or_code_changed=newer is None or base.pieces != newer.pieces or base.code != newer.code,
            rule_covers_same=review.frame.rule != "none",
        )
        if effect.reopens and state.decision is not None:
            self._reopen(tx, review, state)
        if effect.outcome is Outcome.STALE:
            previous = state.decision
            append_rule_row(
                tx, review, now, Verdict.STALE, previous.result_id if previous is not None else None
            )
        elif effect.outcome is Outcome.AGREED and newer is not None:
            partner = min((one.id for one in others if are_equal(one, newer)), default=None)
            if partner is not None:
                self._agree(tx, review, now, annotations[partner])

    def _reopen(self, tx: Writing, review: Review, state: ReviewState) -> None:
        """What a rule agreed on is open again, on all sides."""
        decision = state.decision
        assert decision is not None
        together = {decision.annotation_id: decision}
        if decision.result_id is not None:
            shared = sharing(tx, review.id, decision.result_id)
            together |= {one: row for one, row in shared.items() if row.verdict is Verdict.AGREED}
        drop_result(tx, decision, together.keys())
        for row in together.values():
            withdraw(tx, row)

    def _agree(self, tx: Writing, review: Review, theirs: Annotation, partner: Annotation) -> None:
        """Both say the same now: one result, and the partner is agreed too unless a person decided it."""
        decided = current_of(tx, review.id, [partner.id]).get(partner.id)
        result_id = decided.result_id if decided is not None else None
        if result_id is None:
            result_id = derived_id("adjudicated", review.id, partner.id)
            write_result(tx, review, result_id, partner)
        if decided is None:
            append_rule_row(tx, review, partner, Verdict.AGREED, result_id)
        append_rule_row(tx, review, theirs, Verdict.AGREED, result_id)


def renew_after_edit(tx: Writing, set_id: UUID, seq: int) -> None:
    """After an edit of the annotator's own tags: what was decided about them goes through the same table.

    ``seq`` is the journal position before the edit.
    """
    touched = [
        row
        for row in tx.changes
        if row.set_id == set_id and row.table in ("annotation", "relation", "set_document")
    ]
    if not touched:
        return
    renewal = Renewal(tx.find(Review))
    if set_id not in renewal.sets:
        return
    kinds: dict[str, type[Record]] = {
        "annotation": Annotation, "relation": Relation, "set_document": SetDocument,
    }  # fmt: skip
    tx.flush()  # what was before is read from the journal
    for row in touched:
        kind = kinds[row.table]
        after = tx.get(kind, row.row_id, deleted=True)
        if after is not None:
            renewal.note(tx, tx.value_as_of(kind, row.row_id, seq), after)
    renewal.write(tx, renewal.documents())
