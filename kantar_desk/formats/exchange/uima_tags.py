"""Turns the feature structures of a UIMA CAS into annotations and relations of one set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, relation_type
from kantar_desk.formats.exchange.uima_read import Cas, Structure
from kantar_desk.formats.exchange.values import Hypothesis

# Parts of a text, and what programs note for themselves: no tags of anybody.
SEGMENTS = re.compile(
    r"\.segmentation\.type\.(?!(?:Lemma|Stem|SurfaceForm)$)|\.api\.(?:xml|pdf)\.type\.|"
    r"(?:DocumentMetaData|TagsetDescription|DocumentAnnotation|CASMetadata|\.LayerDefinition|\.FeatureDefinition)$"
)
_OWN = "kantar."
_ENDS = ("Governor", "Dependent")
_LONGEST_NAME = 60
_FREE_WORDS = re.compile(r"://|[\x00-\x1f]")
_MAX_STEPS = 300_000  # on the ways that references make; 20 more for each structure


class CasReader:
    """Turns one CAS into annotations of one set.

    ``shorts`` holds the types whose short names are taken; it is shared by all files that are read together.
    """

    def __init__(
        self, gathering: Gathering, cas: Cas, stem: str, set_id: UUID, shorts: dict[str, str] | None = None
    ) -> None:
        self._gathering = gathering
        self._cas = cas
        self._stem = stem
        self.set_id = set_id
        self._shorts = shorts if shorts is not None else {}
        self._documents: dict[int, Gathered] = {}
        self._left_out: dict[str, int] = {}
        self._links = 0
        self._steps = 0

    def holds_tags(self) -> bool:
        """True where something stands on words that is no part of the text itself."""
        return any(one.begin is not None and not SEGMENTS.search(one.type) for one in self._all())

    def read(self) -> None:
        """Add all annotations and relations of the CAS. Raises UserError where references are far too many."""
        self._find_documents()
        pieces: dict[int, list[Structure]] = {}
        for one in self._all():
            for head in one.refs.get("partOf", []) if one.type.startswith(_OWN) else []:
                pieces.setdefault(head, []).append(one)
        joined = {one.id for group in pieces.values() for one in group}
        # Parts of the text (tokens) are annotations only where a relation ends at them.
        targets = (self._target(one, key) for one in self._all() if self._is_relation(one) for key in _ENDS)
        ends = {one.id for one in targets if one is not None}
        homeless = 0
        for one in self._all():
            homeless += one.begin is not None and self._document(one) is None
            if self._is_annotation(one) and one.id not in joined and not self._is_relation(one):
                if SEGMENTS.search(one.type) and one.id not in ends:
                    self._leave_out(one.short)
                else:
                    self._annotation(one, pieces.get(one.id, []))
        for one in self._all():
            if self._is_relation(one):
                self._relation(one)
        self._say_what_is_left_out(homeless)

    def _find_documents(self) -> None:
        texts = [own for own, (_, text) in self._cas.sofas.items() if text is not None]
        if not self._cas.sofas:
            self._gathering.warn("no_text", "The text of “{title}” is not in the file.", title=self._stem)
        used = {one.sofa for one in self._all() if one.begin is not None}
        for own, (name, text) in self._cas.sofas.items():
            title = f"{self._stem} ({name})" if len(texts) > 1 else self._stem
            if text is None:
                self._gathering.warn("no_text", "The text of “{title}” is not in the file.", title=title)
                if own not in used:
                    continue
            document = self._gathering.document(text, title, key=title)
            if text is not None and document.raw != text:  # the same words with line ends of another kind
                document = self._gathering.document(text, title, key=f"{title} ({len(text)})")
            if text is not None:
                document.hypothesis = Hypothesis(
                    "utf16", crlf="\r\n" in text, bom=text.startswith("\ufeff")
                )  # UIMA counts every character of the text as it is
            self._gathering.state(document, self.set_id)
            self._documents[own] = document

    def _say_what_is_left_out(self, homeless: int) -> None:
        warn = self._gathering.warn
        whole: dict[str, int] = {}
        reached = {own for one in self._all() for ids in one.refs.values() for own in ids}
        for one in self._all():
            chain = not one.values and list(one.refs) == ["first"]
            if (
                one.begin is None
                and one.id not in reached
                and not (chain or one.type.startswith("uima.") or SEGMENTS.search(one.type))
            ):
                whole[one.short] = whole.get(one.short, 0) + 1
        if whole:
            warn(
                "about_the_whole",
                "What is about a whole text was left out, as it stands on no words: {counts}.",
                counts=_counted(whole),
            )
        if self._left_out:
            warn(
                "segments_left_out",
                "Parts of the text were left out: {counts}.",
                counts=_counted(self._left_out),
            )
        if homeless:
            warn(
                "no_view",
                "{count} annotations of “{title}” name a text that is not in the file; they were left out.",
                count=homeless,
                title=self._stem,
            )
        if self._cas.dangling:
            warn(
                "dangling",
                "{count} references of “{title}” name something that is not in the file; they were left out.",
                count=self._cas.dangling,
                title=self._stem,
            )
        if self._cas.doubled:
            warn(
                "double_ids",
                "{count} ids in “{title}” stand twice: references to them lead to the first.",
                count=self._cas.doubled,
                title=self._stem,
            )
        if self._cas.replaced:
            warn(
                "control_characters",
                "{count} control characters of “{title}” were replaced by “\ufffd”.",
                count=self._cas.replaced,
                title=self._stem,
            )
        if self._cas.guessed:
            warn(
                "types_missing",
                "Not all types of “{title}” are described: numbers that are ids in the file were taken as references.",
                title=self._stem,
            )

    def _leave_out(self, name: str) -> None:
        self._left_out[name] = self._left_out.get(name, 0) + 1

    def _all(self) -> Iterator[Structure]:
        return iter(self._cas.structures.values())

    def _is_annotation(self, one: Structure) -> bool:
        return one.begin is not None and self._document(one) is not None

    def _document(self, one: Structure) -> Gathered | None:
        sofa = one.sofa if one.sofa is not None else self._cas.first_sofa
        return self._documents.get(sofa) if sofa is not None else None

    def _is_relation(self, one: Structure) -> bool:
        return all(self._target(one, key) is not None for key in _ENDS)

    def _target(self, one: Structure, key: str) -> Structure | None:
        for own in one.refs.get(key, []):
            found = self._cas.structures[own]
            if self._is_annotation(found):
                return found
        return None

    # Annotations

    def _annotation(self, one: Structure, pieces: list[Structure]) -> None:
        document = self._document(one)
        if document is None:
            return
        if one.type.startswith(_OWN):
            code = self._gathering.code(one.values.get("code", ["entity"])[0])
            body = None
            if "fields" in one.values:
                body = self._gathering.fields(code.kind, one.values["fields"][0], one.id)
            lines = one.values.get("note", [])
        else:
            name, value = self._name_of(one.type), _name_in(one)
            code = self._gathering.code(
                f"{name}.{value}" if value else name, label=f"{name}: {value}" if value else name
            )
            body, lines = None, _lines(one)
            if not SEGMENTS.search(one.type):
                lines += self._references(one)
        spans = sorted((piece.begin or 0, piece.end or 0) for piece in (one, *pieces))
        self._gathering.annotate(
            document,
            self.set_id,
            code,
            spans,
            native=one.id,
            body=body,
            note="\n".join(lines),
            lost="" if document.raw is not None else "Its text is not in the file.",
        )

    def _name_of(self, type_: str) -> str:
        """The short name of a type, unless another type has it."""
        short = type_.rpartition(".")[2]
        return short if self._shorts.setdefault(short, type_) == type_ else type_

    # Relations

    def _relation(self, one: Structure) -> None:
        start, end = self._target(one, "Governor"), self._target(one, "Dependent")
        if start is None or end is None:
            return
        own = one.type.startswith(_OWN)
        name = one.values.get("relationType", [one.short])[0] if own else one.short
        note = "\n".join(one.values.get("note", [])) if own else "\n".join(_lines(one))
        self._link(one.id, name, start, end, note, one.values.get("madeOn", [""])[0] if own else "")

    def _link(
        self, native: object, name: str, start: Structure, end: Structure, note: str = "", made_on: str = ""
    ) -> None:
        first, second = self._document(start), self._document(end)
        if first is None or second is None:
            return
        self._links += 1
        if self._links > guard.MAX_ANNOTATIONS:
            raise self._too_many()
        self._gathering.relate(
            native,
            self.set_id,
            relation_type(name),
            (first, start.id),
            (second, end.id),
            note=note,
            made_on=made_on,
        )

    def _references(self, one: Structure) -> list[str]:
        """Relate an annotation to those it refers to, also through links; all else comes back as lines for its note."""
        lines: list[str] = []
        seen: set[int] = set()
        for key, ids in one.refs.items():
            values, found = self._flat(ids)
            if values:
                lines.append(f"{key}: {', '.join(values)}")
            waiting, number = [(key, key, found, "")], 0
            while waiting:
                role, path, targets, note = waiting.pop()
                for target in targets:
                    if not self._is_annotation(target):
                        if target.id not in seen:
                            seen.add(target.id)
                            waiting += self._inside(target, role, path, lines)
                    elif SEGMENTS.search(target.type) or self._is_relation(target):
                        self._leave_out("references to them")
                    else:
                        self._link(f"{one.id}.{key}.{number}", role, one, target, note)
                        number += 1
        return lines

    def _inside(
        self, target: Structure, role: str, path: str, lines: list[str]
    ) -> list[tuple[str, str, list[Structure], str]]:
        """Where a structure that stands on no words leads to, each with the role, the way to it and a note.

        The values of a link between annotations are that note; those of anything else are added to ``lines``.
        """
        role = next(iter(target.values.get("role", ())), "") or role
        values = _lines(target)
        reached = []
        for key, ids in target.refs.items():
            plain, found = self._flat(ids)
            if plain:
                values.append(f"{key}: {', '.join(plain)}")
            reached.append((f"{path}.{key}", found))
        note = ""
        if any(self._is_annotation(one) for _, found in reached for one in found):
            note = "\n".join(value for value in values if not value.startswith("role: "))
        else:
            lines += [f"{path}.{value}" for value in values]
        return [(role, inner, found, note) for inner, found in reached]

    def _flat(self, ids: list[int]) -> tuple[list[str], list[Structure]]:
        """What references lead to through arrays and lists: values, and structures that are neither."""
        values: list[str] = []
        found: list[Structure] = []
        waiting, seen = ids[::-1], set[int]()
        while waiting:
            own = waiting.pop()
            one = self._cas.structures[own]
            self._steps += 1
            if self._steps > _MAX_STEPS + 20 * len(self._cas.structures):
                raise self._too_many()
            if not one.type.startswith("uima.cas.") and not one.type.endswith("[]"):
                found.append(one)
            elif own not in seen:  # a list may lead back to itself
                seen.add(own)
                if not one.type.endswith("ByteArray"):
                    values += one.values.get("elements", []) + one.values.get("head", [])
                inner = [one.refs.get(key, []) for key in ("elements", "head", "tail")]
                waiting += [other for others in inner for other in others][::-1]
        return values, found

    def _too_many(self) -> UserError:
        return UserError(
            "too_many_references",
            "“{title}” refers from one thing to another far too often.",
            "Export fewer layers, or split the document.",
            title=self._stem,
        )


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))


def _name_in(one: Structure) -> str:
    """The feature that tells annotations of one type apart: its value, or an identifier that is no address.

    Of a lemma or a stem it is but a word of the text.
    """
    if ".segmentation.type." in one.type:
        return ""
    value = next((one.values[key][0] for key in ("value", "identifier") if any(one.values.get(key, ()))), "")
    return value if len(value) <= _LONGEST_NAME and not _FREE_WORDS.search(value) else ""


def _lines(one: Structure) -> list[str]:
    return [f"{key}: {', '.join(values)}" for key, values in one.values.items() if any(values)]
