"""What inspector rows offer: values by digit, and what typing finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kantar_desk.gui.inspector.editors import TextRow
from kantar_desk.gui.inspector.row import Choice, Row
from kantar_desk.gui.inspector.subject import Subject
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.model.annotation import PlaceRef, Source
from kantar_desk.model.codebook import AttributeField
from kantar_desk.model.proposal import Proposal
from kantar_desk.workspace.inspector_queries import (
    disputes_for,
    entries_matching,
    entry_proposals,
    name_book,
    source_candidates,
)
from kantar_desk.workspace.register_queries import mention_offer_id

Found = Sequence[tuple[object, str, str]]


class NewName(str):
    """A name typed that no entry has: choosing it makes an entry."""

    __slots__ = ()


class NewQuestion(str):
    """A question typed that no dispute asks: choosing it opens a dispute."""

    __slots__ = ()


class Offers:
    """Values and finds for the rows of one subject."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    def _empty(self) -> Choice:
        return Choice("0", None, QCoreApplication.translate("Form", "Empty"), empties=True)

    def offer(self, row: Row) -> None:
        """Give a row that opens its values; look-ups are asked only now."""
        if not self.subject.details or not row.writable or self.subject.desk.workspace is None:
            row.set_choices(())
            return
        type_name = QCoreApplication.translate("Form", "type a name")
        name = row.name
        if name == "code":
            row.set_choices(self._code_choices(), self._code_hints())
        elif name == "source":
            row.set_choices(
                [*self._source_choices(), Choice("0", None, self._author_words(), empties=True)],
                [("S", QCoreApplication.translate("Form", "pick in the text")), ("Enter", type_name)],
            )
        elif name == "chain":
            row.set_choices([self._empty()], [("Enter", type_name)])
        elif name == "entry":
            row.set_choices([*self._entry_choices(), self._empty()], [("Enter", type_name)])
        elif name == "dispute":
            row.set_choices(
                [*self._dispute_choices(), self._empty()],
                [("Enter", QCoreApplication.translate("Form", "type a question, also a new one"))],
            )
        elif name == "figure":
            hints: tuple[tuple[str, str], ...] = ()
            if (
                self.subject.figure() is None
                and self.subject.details[0].reading is not None
                and len(self.subject.details) == 1
            ):
                hints = (("Enter", QCoreApplication.translate("Form", "take this reading")),)
            row.set_choices([*self._listed("counted"), self._empty()], hints)
        elif name == "figure.place":
            row.set_choices([self._empty()], [("Enter", QCoreApplication.translate("Form", "type a place"))])
        elif isinstance(row, TextRow):
            row.set_choices((), [("Enter", QCoreApplication.translate("Form", "type"))])
        elif name.startswith("extra."):
            row.set_choices([*self._extra_choices(self.subject.field(name)), self._empty()])
        else:
            row.set_choices([*self._listed(name.split(".")[-1]), self._empty()])

    def _listed(self, list_name: str) -> list[Choice]:
        return [
            Choice(str(number), code, label(list_name, code))
            for number, code in enumerate(codes_of(list_name), start=1)
        ]

    def _extra_choices(self, field: AttributeField) -> list[Choice]:
        if field.type == "yes_no":
            return [Choice("1", True, label("yes_no", "yes")), Choice("2", False, label("yes_no", "no"))]
        return [
            Choice(str(number) if number < 10 else "", option.code, option.label)
            for number, option in enumerate(field.options, start=1)
        ]

    def _code_choices(self) -> list[Choice]:
        keyed = sorted(
            (one for one in self.subject.codes() if one.key), key=lambda one: (one.key == "0", one.key)
        )
        return [Choice(one.key or "", one.id, one.name) for one in keyed]

    def _code_hints(self) -> list[tuple[str, str]]:
        rest = sum(1 for one in self.subject.codes() if not one.key)
        words = QCoreApplication.translate("Form", "pick from all")
        return [("Enter", words)] if rest else []

    def _author_words(self) -> str:
        return QCoreApplication.translate("Form", "Document author")

    def _source_choices(self) -> list[Choice]:
        with self.subject.desk.ws.reading() as reader:
            near = source_candidates(reader, self.subject.details[0].annotation)
        same = {one.annotation.document_id for one in self.subject.details}
        if len(same) > 1:
            near = []
        return [
            Choice(
                str(number),
                Source(ref="annotation", id=one.id),
                one.text,
                "entity",
                one.note if one.note != one.text else "",
            )
            for number, one in enumerate(near, start=1)
        ]

    def _entry_choices(self) -> list[Choice]:
        quote = " ".join(self.subject.details[0].annotation.quote.split())
        with self.subject.desk.ws.reading() as reader:
            book = name_book(reader)
            dismissed = {one.id for one in reader.find(Proposal, type="name_variant", state="dismissed")}
        aliases = self.subject.desk.ws.aliases
        found = [
            one
            for one in entry_proposals(book, quote, self.subject.code_slug(), aliases, limit=12)
            if mention_offer_id(one.id, quote) not in dismissed
        ][:5]
        weak = QCoreApplication.translate("Form", "perhaps")
        choices = [
            Choice(str(number), one.id, one.text, note=weak if one.level == "weak" else one.note)
            for number, one in enumerate(found, start=1)
        ]
        new = QCoreApplication.translate("Form", "New entry “{name}”").format(name=quote)
        choices.append(Choice(str(len(choices) + 1), NewName(quote), new))
        return choices

    def _dispute_choices(self) -> list[Choice]:
        with self.subject.desk.ws.reading() as reader:
            found = disputes_for(reader, self.subject.details[0].annotation, limit=5)
        return [
            Choice(str(number), one.id, one.text, note=label("dispute_status", one.level))
            for number, one in enumerate(found, start=1)
        ]

    # --- type-ahead ---------------------------------------------------------------------------------------------

    def find_code(self, typed: str) -> Found:
        wanted = typed.casefold().split()
        return [
            (one.id, one.name, one.key or "")
            for one in self.subject.codes()
            if all(word in f"{one.name} {one.slug}".casefold() for word in wanted)
        ]

    def find_entry(self, typed: str) -> Found:
        with self.subject.desk.ws.reading() as reader:
            book = name_book(reader)
        return [(one.id, one.text, one.note) for one in entries_matching(book, typed)]

    def find_source(self, typed: str) -> Found:
        found: list[tuple[object, str, str]] = [
            (Source(ref="register_entry", id=cast(UUID, one)), text, note)
            for one, text, note in self.find_entry(typed)
        ]
        return [*found, *self._new_name(typed, found)]

    def find_entry_or_new(self, typed: str) -> Found:
        found = list(self.find_entry(typed))
        return [*found, *self._new_name(typed, found)]

    def _new_name(self, typed: str, found: Found) -> Found:
        name = " ".join(typed.split())
        if not name or any(text.casefold() == name.casefold() for _, text, _ in found):
            return []
        return [
            (NewName(name), QCoreApplication.translate("Form", "New entry “{name}”").format(name=name), "")
        ]

    def find_place(self, typed: str) -> Found:
        with self.subject.desk.ws.reading() as reader:
            book = name_book(reader)
        places = {one.id for one in book.entries if self.subject.slug(one.code_id) in ("place", "entity")}
        found: list[tuple[object, str, str]] = [
            (PlaceRef(entry_id=one.id), one.text, one.note)
            for one in entries_matching(book, typed)
            if one.id in places
        ]
        if typed.strip():
            words = QCoreApplication.translate("Form", "only these words")
            found.append((PlaceRef(text=" ".join(typed.split())), " ".join(typed.split()), words))
        return found

    def find_dispute(self, typed: str) -> Found:
        with self.subject.desk.ws.reading() as reader:
            found = disputes_for(reader, self.subject.details[0].annotation, typed)
        rows: list[tuple[object, str, str]] = [
            (one.id, one.text, label("dispute_status", one.level)) for one in found
        ]
        question = " ".join(typed.split())
        if question:
            new = QCoreApplication.translate("Form", "New dispute “{question}”").format(question=question)
            rows.append((NewQuestion(question), new, ""))
        return rows
