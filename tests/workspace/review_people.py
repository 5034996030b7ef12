"""Two or three people with a project each over one text, who send each other files; for the tests of review."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from kantar_desk.assets import asset
from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.model.review import Review, Verdict
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import Annotate, EditBody, EditNote, Remove, Resize
from kantar_desk.workspace.exporting import ExportRequest, export
from kantar_desk.workspace.importing import import_documents
from kantar_desk.workspace.intake import read_set, receive
from kantar_desk.workspace.receiving import ReceiveOutcome
from kantar_desk.workspace.replying import write_reply
from kantar_desk.workspace.review_actions import Decide, Decision, FollowDecisions
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

TEXT = (
    "The council said on Monday that 12 people were hurt at the gate.\n"
    "The guard of the gate counted 14 people before noon.\n"
    "A teacher of the school by the gate saw nothing of it.\n"
    "Nobody knows who opened the doors of the hall.\n"
)
_MADE: dict[tuple[str, str, str], bytes] = {}
STARTER = load_starter(asset("resources", "codebook.toml"))


@dataclass(eq=False)
class Desk:
    """One person's project, and a folder for files."""

    name: str
    folder: Path
    workspace: Workspace
    files: int = 0
    ids: dict[str, UUID] = field(default_factory=dict)

    @classmethod
    def make(cls, folder: Path, name: str, text: str = TEXT, title: str = "gate") -> Desk:
        """A copy of a project that is made once per name and text: that is what takes time."""
        project = folder / f"{name}.kantar"
        made = _MADE.get((name, text, title))
        if made is None:
            path = folder / f"{title}.txt"
            path.write_text(text, encoding="utf-8")
            with Workspace.create(
                project, annotator=name, starter=STARTER, backups=folder / "backups"
            ) as first:
                import_documents(first, [path])
            _MADE[name, text, title] = project.read_bytes()
        else:
            project.write_bytes(made)
        return cls(name, folder, Workspace.open(project, backups=folder / "backups"))

    @property
    def own(self) -> UUID:
        return self.workspace.own_set_id

    @property
    def document(self) -> UUID:
        with self.workspace.reading() as reader:
            return reader.documents()[0].id

    @property
    def text(self) -> str:
        document = self.document
        with self.workspace.reading() as reader:
            return reader.text(document)

    def tag(self, words: str, kind: str = "claim", **fields: object) -> UUID:
        start = self.text.index(words)
        done = self.workspace.perform(
            Annotate(
                document_id=self.document,
                spans=(Span(start, start + len(words)),),
                kind=kind,  # type: ignore[arg-type]
                body=Claim(**fields) if fields else None,  # type: ignore[arg-type]
            )
        )
        assert done.focus is not None
        self.ids[words] = done.focus
        return done.focus

    def resize(self, tag: UUID, words: str) -> None:
        start = self.text.index(words)
        self.workspace.perform(Resize(annotation_id=tag, spans=(Span(start, start + len(words)),)))

    def note(self, tag: UUID, text: str) -> None:
        self.workspace.perform(EditNote(annotation_id=tag, note=text))

    def commit(self, tag: UUID, commitment: str) -> None:
        self.workspace.perform(EditBody(annotation_ids=(tag,), fields={"commitment": commitment}))

    def remove(self, tag: UUID) -> None:
        self.workspace.perform(Remove(annotation_ids=(tag,)))

    def send(self, sets: tuple[UUID, ...] = (), *, texts: bool = True) -> Path:
        self.files += 1
        target = self.folder / f"{self.name}-{self.files}.kset"
        export(self.workspace, ExportRequest(sets=sets, texts=texts, originals=texts), target)
        return target

    def reply(self, review: UUID) -> Path:
        self.files += 1
        target = self.folder / f"{self.name}-reply-{self.files}.kset"
        write_reply(self.workspace, review, target)
        return target

    def receive(self, path: Path) -> ReceiveOutcome:
        return receive(self.workspace, read_set(self.workspace, path))

    def decide(self, review: UUID, tag: UUID, verdict: str, **more: object) -> None:
        comment = str(more.pop("comment", ""))
        decision = Decision(annotation_id=tag, verdict=Verdict(verdict), **more)  # type: ignore[arg-type]
        self.workspace.perform(Decide(review_id=review, decisions=(decision,), comment=comment))

    def follow(self, *tags: UUID) -> None:
        with self.workspace.reading() as reader:
            wanted = [one.id for one in reader.decisions(annotation_ids=list(tags)) if one.verdict]
        self.workspace.perform(FollowDecisions(decision_ids=tuple(wanted[-1:])))

    def tags(self, set_id: UUID) -> dict[UUID, Annotation]:
        with self.workspace.reading() as reader:
            return {one.id: one for one in reader.find(Annotation, set_id=set_id)}

    def quotes(self, set_id: UUID) -> list[str]:
        return sorted(one.quote for one in self.tags(set_id).values())

    def verdict(self, review: UUID, tag: UUID) -> str | None:
        with self.workspace.reading() as reader:
            current = reader.current_decisions(review).get(tag)
        return None if current is None or current.verdict is None else current.verdict.value

    def result(self, review: UUID) -> dict[UUID, Annotation]:
        with self.workspace.reading() as reader:
            found = reader.get(Review, review)
        assert found is not None
        assert found.result_set_id is not None
        return self.tags(found.result_set_id)

    def close(self) -> None:
        self.workspace.close()
