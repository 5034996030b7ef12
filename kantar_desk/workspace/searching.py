"""Finding words in the whole project, and every occurrence of a name: exact places in stored texts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kantar_desk.analysis.folding import fold_plain, plain_words
from kantar_desk.analysis.occurrences import Options, find
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.codebook import Code
from kantar_desk.model.register import Variant
from kantar_desk.model.text import Document, Span
from kantar_desk.workspace.actions import Annotate, Batch, LinkEntity, Remove
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.workspace import ChangeSet, Workspace

if TYPE_CHECKING:
    from kantar_desk.store.search import SearchQuery

CONTEXT = 40
HITS_PER_DOCUMENT = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """One place, in code points of the stored text, with its words and what stands around it on the line.

    ``paragraph`` is its number from 1 (0 where it was not looked up).
    """

    document_id: UUID
    title: str
    span: Span | None
    words: str
    before: str = ""
    after: str = ""
    annotation_id: UUID | None = None
    paragraph: int = 0


def parse_query(text: str) -> SearchQuery:
    """Words that must all occur; ``"in quotes"`` is a phrase, ``word*`` a beginning. Never query syntax of a store."""
    from kantar_desk.store.search import SearchQuery, SearchTerm

    terms = []
    for number, part in enumerate(text.split('"')):
        if number % 2:
            words = plain_words(fold_plain(part))
            if words:
                terms.append(SearchTerm(tuple(words)))
            continue
        for word in part.split():
            folded = plain_words(fold_plain(word))
            if folded:
                terms.append(SearchTerm(tuple(folded), prefix=word.endswith("*")))
    return SearchQuery(tuple(terms))


def search_project(
    workspace: Workspace,
    text: str,
    *,
    documents: bool = True,
    annotations: bool = True,
    limit: int = 100,
    progress: Progress | None = None,
) -> list[SearchHit]:
    """Hits in rank order: places in documents first, then tags whose words, note or wording fit."""
    query = parse_query(text)
    if query.is_empty:
        return []
    hits: list[SearchHit] = []
    needles = [" ".join(term.words) for term in query.terms]
    options = Options(whole_word=not any(term.prefix for term in query.terms))
    with workspace.reading() as reader:
        if documents:
            for document_id in reader.search_documents(query):
                document = reader.get(Document, document_id)
                if document is None:
                    continue
                body = reader.text(document_id)
                places = find(body, needles, options)[:HITS_PER_DOCUMENT]
                hits += [hit_at(document, body, span) for span in places]
                if progress is not None:
                    progress(min(len(hits), limit), limit, document.title)
                if len(hits) >= limit:
                    break
        if annotations and len(hits) < limit:
            for annotation_id in reader.search_annotations(query):
                annotation = reader.get(Annotation, annotation_id)
                document = reader.get(Document, annotation.document_id) if annotation is not None else None
                if annotation is None or document is None:
                    continue
                hits.append(
                    SearchHit(
                        document_id=document.id,
                        title=document.title,
                        span=annotation.spans[0],
                        words=annotation.quote,
                        after=annotation.note,
                        annotation_id=annotation.id,
                    )
                )
                if len(hits) >= limit:
                    break
    return hits[:limit]


def hit_at(document: Document, text: str, span: Span) -> SearchHit:
    """The hit at a place, with what stands around it on its line."""
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    line_end = len(text) if line_end < 0 else line_end
    return SearchHit(
        document_id=document.id,
        title=document.title,
        span=span,
        words=text[span.start : span.end],
        before=text[max(line_start, span.start - CONTEXT) : span.start],
        after=text[span.end : min(line_end, span.end + CONTEXT)],
        paragraph=text.count("\n", 0, span.start) + 1,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One occurrence; ``tagged`` is the tag of the asked code that stands there already."""

    document_id: UUID
    title: str
    span: Span
    words: str
    before: str
    after: str
    tagged: UUID | None = None
    paragraph: int = 0


def find_occurrences(
    workspace: Workspace,
    text: str,
    *,
    document_ids: Sequence[UUID] | None = None,
    exact: bool = False,
    whole_word: bool = True,
    endings: int = 0,
    variants: bool = False,
    code_id: UUID | None = None,
    progress: Progress | None = None,
) -> list[Occurrence]:
    """Every occurrence of words, in the given documents or all.

    ``variants`` adds the spellings of the register entries that have these words as a spelling. ``code_id`` marks
    places that carry a tag of that code already, in the annotator's own set.
    """
    found: list[Occurrence] = []
    options = Options(exact=exact, whole_word=whole_word and not exact, endings=endings)
    with workspace.reading() as reader:
        queries = [text]
        if variants:
            entries = {one.entry_id for one in reader.find(Variant, folded=fold_plain(text.strip()))}
            queries += [one.text for entry in sorted(entries) for one in reader.find(Variant, entry_id=entry)]
        documents = reader.documents()
        chosen = [one for one in documents if document_ids is None or one.id in document_ids]
        for done, document in enumerate(chosen):
            if progress is not None:
                progress(done, len(chosen), document.title)
            body = reader.text(document.id)
            spans = find(body, queries, options)
            if not spans:
                continue
            here = {
                one.spans[0]: one.id
                for one in reader.annotations(document.id, [workspace.own_set_id])
                if len(one.spans) == 1 and (code_id is None or one.code_id == code_id)
            }
            for span in spans:
                hit = hit_at(document, body, span)
                found.append(
                    Occurrence(
                        document_id=document.id,
                        title=document.title,
                        span=span,
                        words=hit.words,
                        before=hit.before,
                        after=hit.after,
                        tagged=here.get(span) if code_id is not None else None,
                        paragraph=hit.paragraph,
                    )
                )
    return found


def tag_occurrences(
    workspace: Workspace, found: Collection[Occurrence], code: Code, entry_id: UUID | None = None
) -> ChangeSet | None:
    """Tag these places with a code (and link them to an entry) in one undo step; None if there are none."""
    tags = [
        Annotate(document_id=one.document_id, spans=(one.span,), kind=code.kind, code_id=code.id)
        for one in found
    ]
    if not tags:
        return None
    actions: list[Annotate | LinkEntity] = [*tags]
    if entry_id is not None and code.kind == "entity":
        actions.append(LinkEntity(annotation_ids=tuple(tag.id for tag in tags), entry_id=entry_id))
    return workspace.perform(Batch(label="tag all", actions=tuple(actions)))


def untag_occurrences(workspace: Workspace, found: Collection[Occurrence]) -> ChangeSet | None:
    """Remove the tags at these places in one undo step; None if there are none."""
    ids = tuple(one.tagged for one in found if one.tagged is not None)
    return workspace.perform(Remove(annotation_ids=ids)) if ids else None
