"""What can be asked to change. An action is a value; its handler checks it, then writes it.

Ids may be given by the caller (so that a view knows the new tag's id beforehand); otherwise they are made here.
``set_id`` None means the annotator's own set. All positions are code points of the stored text, half-open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from kantar_desk.model.annotation import Body, Figure
from kantar_desk.model.codebook import AttributeField, Code, Kind
from kantar_desk.model.identity import new_id
from kantar_desk.model.proposal import Proposal
from kantar_desk.model.register import ExternalId
from kantar_desk.model.text import DocumentLink, DocumentSource, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Base of all change requests. ``step`` is the step's name in undo and history, as a plain English phrase."""

    step: ClassVar[str] = "change"

    @property
    def step_title(self) -> str:
        """The name of this very step in undo and history."""
        return self.step


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch(Action):
    """Several actions in one transaction and one undo step."""

    label: str
    actions: tuple[Action, ...]

    @property
    def step_title(self) -> str:
        """The label given by whoever made the batch."""
        return self.label


# --- tags -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotate(Action):
    """Tag a stretch of text. Without a code the kind's general code is taken."""

    step: ClassVar[str] = "tag"
    document_id: UUID
    spans: tuple[Span, ...]
    kind: Kind
    code_id: UUID | None = None
    body: Body | None = None
    note: str = ""
    set_id: UUID | None = None
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retag(Action):
    """Give tags another code, of the same or another kind. What the new kind cannot hold is dropped."""

    step: ClassVar[str] = "change code"
    annotation_ids: tuple[UUID, ...]
    code_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Resize(Action):
    """Give a tag other spans: move an end, add or take off a piece."""

    step: ClassVar[str] = "resize tag"
    annotation_id: UUID
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditBody(Action):
    """Set named fields of the bodies of tags (values as in the model, None empties). Unknown fields are refused."""

    step: ClassVar[str] = "edit tag"
    annotation_ids: tuple[UUID, ...]
    fields: dict[str, Any] = field(hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditNote(Action):
    """Write the note of a tag."""

    step: ClassVar[str] = "edit note"
    annotation_id: UUID
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove(Action):
    """Remove tags, with the relations and stances that hang on them."""

    step: ClassVar[str] = "remove tag"
    annotation_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmPlace(Action):
    """Say that re-anchored tags stand where they belong."""

    step: ClassVar[str] = "confirm place"
    annotation_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOrphan(Action):
    """Give a tag that could not be placed its place."""

    step: ClassVar[str] = "place tag"
    orphan_id: UUID
    document_id: UUID
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relate(Action):
    """Relate two tags: read “from *type* to”."""

    step: ClassVar[str] = "relate"
    type: str
    from_annotation_id: UUID
    to_annotation_id: UUID
    made_on: str = ""
    note: str = ""
    set_id: UUID | None = None
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRelation(Action):
    """Change type, date or note of a relation."""

    step: ClassVar[str] = "edit relation"
    relation_id: UUID
    type: str
    made_on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrelate(Action):
    """Remove a relation."""

    step: ClassVar[str] = "remove relation"
    relation_id: UUID


# --- documents and sets -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A document ready to be stored: normalised text, original bytes, and what the file states of itself."""

    title: str
    text: str
    original: bytes = field(repr=False)
    source: DocumentSource = field(default_factory=DocumentSource)
    structure: Sequence[Any] = ()
    folder: str = ""
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDocuments(Action):
    """Store documents. Equal original bytes are not stored again unless ``again``; the new name is listed."""

    step: ClassVar[str] = "import documents"
    documents: tuple[NewDocument, ...]
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EditDocument(Action):
    """Change title, folder or provenance of documents. What the import wrote (file name, hashes) stays."""

    step: ClassVar[str] = "edit document"
    document_id: UUID
    title: str | None = None
    folder: str | None = None
    source: DocumentSource | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveDocuments(Action):
    """Take documents off the list, with their tags; undo brings all back."""

    step: ClassVar[str] = "remove document"
    document_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetState(Action):
    """Say how far the work on documents has got: new, in_progress, finished, ignored."""

    step: ClassVar[str] = "set state"
    document_ids: tuple[UUID, ...]
    state: str
    set_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSet(Action):
    """Take a received or suggested set off the desk; undo brings it back."""

    step: ClassVar[str] = "remove set"
    set_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameSet(Action):
    """Rename an annotation set."""

    step: ClassVar[str] = "rename set"
    set_id: UUID
    new_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameAnnotator(Action):
    """Change the name of the person who tags here."""

    step: ClassVar[str] = "rename annotator"
    new_name: str


# --- codebook ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class EditCodebook(Action):
    """One confirmed change of the codebook: codes and fields as they shall be, and codes to merge.

    New codes and fields are those with ids not known yet. ``merge`` maps retired codes to the codes that take their
    tags. The codebook's number rises by one.
    """

    step: ClassVar[str] = "edit codebook"
    codes: tuple[Code, ...] = ()
    fields: tuple[AttributeField, ...] = ()
    merge: tuple[tuple[UUID, UUID], ...] = ()


# --- register of names ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry(Action):
    """Add an entry to the register, optionally linking mentions to it at once."""

    step: ClassVar[str] = "add name"
    code_id: UUID
    preferred: str
    note: str = ""
    link: tuple[UUID, ...] = ()
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditEntry(Action):
    """Change an entry; None leaves a value as it is."""

    step: ClassVar[str] = "edit name"
    entry_id: UUID
    preferred: str | None = None
    code_id: UUID | None = None
    note: str | None = None
    external: tuple[ExternalId, ...] | None = None
    retired: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkEntity(Action):
    """Link mentions to an entry (None unlinks). A mention by name adds its text as a variant."""

    step: ClassVar[str] = "link name"
    annotation_ids: tuple[UUID, ...]
    entry_id: UUID | None
    confidence: str | None = None
    variant_kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditVariant(Action):
    """Add a spelling to an entry, or change its kind or language."""

    step: ClassVar[str] = "edit spelling"
    entry_id: UUID
    text: str
    kind: str | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveVariant(Action):
    """Remove a spelling from an entry."""

    step: ClassVar[str] = "remove spelling"
    variant_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeEntries(Action):
    """Let one entry be another one; no mention is rewritten."""

    step: ClassVar[str] = "merge names"
    losing_id: UUID
    winning_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitEntry(Action):
    """Undo a merge (``mentions`` and ``variants`` empty), or move chosen mentions and spellings to ``to_id``."""

    step: ClassVar[str] = "split name"
    entry_id: UUID
    to_id: UUID | None = None
    mentions: tuple[UUID, ...] = ()
    variants: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkDistinct(Action):
    """Two entries are not the same; ``distinct`` False takes that back."""

    step: ClassVar[str] = "not the same"
    entry_id: UUID
    other_id: UUID
    distinct: bool = True


# --- disputes ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPosition:
    """An answer to be added to a dispute."""

    answer: str
    figure: Figure | None = None
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDispute(Action):
    """Open a question with two or more answers; “Not known” is added as the last one."""

    step: ClassVar[str] = "open dispute"
    question: str
    topic_id: UUID
    positions: tuple[NewPosition, ...] = ()
    scope: Figure | None = None
    exclusive: bool = True
    statements: tuple[UUID, ...] = ()
    not_known: str = "Not known"
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditDispute(Action):
    """Change question, topic, scope, note or whether only one answer can hold; None leaves a value as it is."""

    step: ClassVar[str] = "edit dispute"
    dispute_id: UUID
    question: str | None = None
    topic_id: UUID | None = None
    scope: Figure | None = None
    exclusive: bool | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPosition(Action):
    """Add an answer (an id not known yet), or change or retire one."""

    step: ClassVar[str] = "edit answer"
    dispute_id: UUID
    answer: str
    figure: Figure | None = None
    retired: bool = False
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeStance(Action):
    """Say how claims stand to an answer; None takes the stance back.

    A disputed statement is accepted too: a claim on the same spans is tagged in the same step.
    """

    step: ClassVar[str] = "take a stance"
    dispute_id: UUID
    annotation_ids: tuple[UUID, ...]
    position_id: UUID
    stance: str | None
    note: str = ""
    set_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCell(Action):
    """Type a cell of the matrix; None goes back to the derived value."""

    step: ClassVar[str] = "set cell"
    dispute_id: UUID
    annotation_id: UUID
    position_id: UUID
    value: str | None
    note: str = ""
    set_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleDispute(Action):
    """Set the status of a dispute with all that the status requires. Who and when default to the user and now."""

    step: ClassVar[str] = "settle dispute"
    dispute_id: UUID
    status: str
    answer_id: UUID | None = None
    method: str | None = None
    differs_in: tuple[str, ...] = ()
    reason: str = ""


# --- links and proposals ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveLinks(Action):
    """Store proposed document links found by a run; decided ones stay as they are."""

    step: ClassVar[str] = "find reprints"
    links: tuple[DocumentLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideLink(Action):
    """Confirm, dismiss or reopen a document link, and say which document came first."""

    step: ClassVar[str] = "decide reprint"
    link_ids: tuple[UUID, ...]
    state: str
    earlier: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveProposals(Action):
    """Store what a run offers; decided proposals stay as they are."""

    step: ClassVar[str] = "find proposals"
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideProposal(Action):
    """Accept or dismiss a proposal; what accepting does is asked for by further actions in the same batch."""

    step: ClassVar[str] = "decide proposal"
    proposal_ids: tuple[UUID, ...]
    state: str
    reason: str = ""
