"""Where a claim stands, in three choices of one row: the dispute, the answer, the stance."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kantar_desk.gui.inspector.offers import NewQuestion
from kantar_desk.gui.inspector.row import Choice, Shown
from kantar_desk.gui.inspector.subject import Subject
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.workspace.actions import Action, Batch, NewPosition, OpenDispute, TakeStance
from kantar_desk.workspace.inspector_queries import disputes_for, positions_of


@dataclass(frozen=True, slots=True)
class Step:
    """What was chosen so far; nothing means: choose a dispute."""

    dispute_id: UUID | None = None
    position_id: UUID | None = None


class StanceChoices:
    """The row “Dispute” of a claim. Nothing is written before the stance is chosen."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.step = Step()

    def shown(self) -> Shown:
        """Stance and answer of each dispute, the questions below."""
        stances = self.subject.details[0].stances
        if len(self.subject.details) != 1 or not stances:
            return Shown()
        return Shown(
            "\n".join(f"{label('stance', one.stance.stance)} · {one.answer}" for one in stances),
            second="\n".join(dict.fromkeys(one.question for one in stances)),
        )

    def choices(self) -> list[Choice]:
        """What can be chosen now."""
        step = self.step
        with self.subject.desk.ws.reading() as reader:
            if step.dispute_id is None:
                found = disputes_for(reader, self.subject.details[0].annotation, limit=6)
            else:
                found = positions_of(reader, step.dispute_id)
        if step.dispute_id is None:
            offered = [
                Choice(str(number), Step(one.id), one.text, note=label("dispute_status", one.level))
                for number, one in enumerate(found, start=1)
            ]
            empty = QCoreApplication.translate("Form", "Empty")
            return [*offered, Choice("0", None, empty, empties=True)]
        if step.position_id is None:
            offered = [
                Choice(str(number) if number < 10 else "", Step(step.dispute_id, one.id), one.text)
                for number, one in enumerate(found, start=1)
            ]
        else:
            offered = [
                Choice(str(number), code, label("stance", code))
                for number, code in enumerate(codes_of("stance"), start=1)
            ]
        return [*offered, Choice("0", Step(), QCoreApplication.translate("Form", "Back"))]

    def question(self) -> str:
        """What the row asks for now, as its summary."""
        if self.step.dispute_id is None:
            return ""
        with self.subject.desk.ws.reading() as reader:
            answers = {one.id: one.text for one in positions_of(reader, self.step.dispute_id)}
        if self.step.position_id is None:
            return QCoreApplication.translate("Form", "Which answer is the claim about?")
        return QCoreApplication.translate("Form", "How does it stand to “{answer}”?").format(
            answer=answers.get(self.step.position_id, "")
        )

    def act(self, value: object) -> Action | None:
        """The action of a choice: take the stance, open a dispute with this claim, or take all stances back."""
        ids = self.subject.ids
        if isinstance(value, NewQuestion):
            return self._open(str(value))
        if isinstance(value, str) and self.step.dispute_id is not None and self.step.position_id is not None:
            return TakeStance(
                dispute_id=self.step.dispute_id,
                annotation_ids=ids,
                position_id=self.step.position_id,
                stance=value,
            )
        own = self.subject.desk.ws.own_set_id
        back = [
            TakeStance(
                dispute_id=one.stance.dispute_id,
                annotation_ids=(one.stance.annotation_id,),
                position_id=one.stance.position_id,
                stance=None,
            )
            for details in self.subject.details
            for one in details.stances
            if one.stance.set_id == own
        ]
        return Batch(label=TakeStance.step, actions=tuple(back)) if back else None

    def _open(self, question: str) -> Action:
        """A new dispute of which this claim asserts the first answer; the topic has the claim's machine code."""
        first = self.subject.details[0].annotation
        codes = self.subject.desk.live_codes("disputed_statement")
        slug = self.subject.code_slug()
        topic = next((one for one in codes if one.slug == slug), next(one for one in codes if one.is_general))
        answer = getattr(first.body, "wording", "") or " ".join(first.quote.split())
        position = NewPosition(answer=answer)
        dispute = OpenDispute(
            question=question,
            topic_id=topic.id,
            positions=(position,),
            not_known=QCoreApplication.translate("Disputes", "Not known"),
        )
        stance = TakeStance(
            dispute_id=dispute.id,
            annotation_ids=self.subject.ids,
            position_id=position.id,
            stance="asserts",
        )
        return Batch(label=OpenDispute.step, actions=(dispute, stance))
