"""The rows of one kind of tag: what each shows, what it offers, and what a choice asks the workspace to do."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.inspector.editors import LookupRow, TextRow
from kantar_desk.gui.inspector.row import Choice, Row, Shown
from kantar_desk.gui.inspector.words import figure_text, number_text, source_text
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.model.annotation import Claim, Figure, PlaceRef, Source
from kantar_desk.model.codebook import AttributeField, Code, Kind
from kantar_desk.workspace.actions import (
    Action,
    Batch,
    EditBody,
    EditNote,
    LinkEntity,
    NewEntry,
    OpenDispute,
    Retag,
)
from kantar_desk.workspace.inspector_queries import (
    TagDetails,
    disputes_for,
    entries_matching,
    entry_proposals,
    figure_of_words,
    name_book,
    source_candidates,
)

MORE = ("source_type", "form", "evidence", "made_on", "credibility")
FIGURE_PARTS = (
    "figure.included",
    "figure.number",
    "figure.unit",
    "figure.place",
    "figure.as_of",
    "figure.note",
)
Found = Sequence[tuple[object, str, str]]


class NewName(str):
    """A name typed that no entry has: choosing it makes an entry."""

    __slots__ = ()


class NewQuestion(str):
    """A question typed that no dispute asks: choosing it opens a dispute."""

    __slots__ = ()


class Mixed:
    """Several tags differ in this value."""


MIXED = Mixed()


class Form(QObject):
    """Makes the rows of a kind and keeps them up to date; ``act`` answers the action a choice asks for."""

    def __init__(self, desk: Desk, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.kind = desk, kind
        self.details: list[TagDetails] = []
        self.fields = sorted(
            (one for one in desk.fields.values() if one.kind == kind and not one.retired),
            key=lambda one: (one.ord, one.name),
        )
        self.rows: dict[str, Row] = {}
        self._make()

    # --- the rows -----------------------------------------------------------------------------------------------

    def _make(self) -> None:
        self._add(LookupRow("code", self.tr("Code"), self._find_code, prompt=self.tr("Name of a code")))
        if self.kind == "claim":
            self._add(LookupRow("source", self.tr("Source"), self._find_source, prompt=self.tr("Name")))
            self._add(LookupRow("chain", self.tr("Behind it"), self._find_entry, prompt=self.tr("Name")))
            self._add(Row("commitment", self.tr("Commitment")))
            self._add(Row("figure", self.tr("Figure")))
            self._add(Row("figure.included", self.tr("Included")))
            self._add(TextRow("figure.number", self.tr("Number")))
            self._add(TextRow("figure.unit", self.tr("Unit")))
            self._add(LookupRow("figure.place", self.tr("Place"), self._find_place, prompt=self.tr("Place")))
            self._add(TextRow("figure.as_of", self.tr("As of")))
            self._add(TextRow("figure.note", self.tr("What else")))
            self._add(TextRow("wording", self.tr("Wording"), block=True))
            self._add(Row("source_type", self.tr("Source type")))
            self._add(Row("form", self.tr("Form")))
            self._add(Row("evidence", self.tr("Evidence")))
            self._add(TextRow("made_on", self.tr("Made on")))
            self._add(Row("credibility", self.tr("Credibility")))
        elif self.kind == "entity":
            self._add(LookupRow("entry", self.tr("Entry"), self._find_entry_or_new, prompt=self.tr("Name")))
            self._add(Row("mention", self.tr("Mention")))
            self._add(Row("confidence", self.tr("Confidence")))
        else:
            self._add(
                LookupRow("dispute", self.tr("Dispute"), self._find_dispute, prompt=self.tr("A question"))
            )
            self._add(Row("contested_in", self.tr("Contested in")))
        self._add(TextRow("note", self.tr("Note"), block=True, one_sentence=False))
        for field in self.fields:
            name = f"extra.{field.slug}"
            if field.type in ("choice", "yes_no"):
                self._add(Row(name, field.name))
            else:
                self._add(TextRow(name, field.name))

    def _add(self, row: Row) -> None:
        self.rows[row.name] = row
        row.opened.connect(self._offer)

    def open_rows(self) -> list[str]:
        """Names of the rows on show, in order, ``more`` standing for the fold; parts follow their row."""
        names = list(self.rows)
        focus = next((name for name, row in self.rows.items() if row.is_open), "")
        in_figure = focus.startswith("figure")
        claim = self.details[0].annotation.body if self.details else None
        shows_figure = isinstance(claim, Claim) and (
            claim.figure is not None or self._is_figure_code() or any(one.has_number for one in self.details)
        )
        left_out: set[str] = set()
        if not shows_figure:
            left_out.update(("figure", *FIGURE_PARTS))
        elif not in_figure or (self._figure() is None and self.details[0].reading is not None):
            left_out.update(FIGURE_PARTS)
        elif self._figure() is None or "other" not in (
            self._figure_or_new().counted,
            self._figure_or_new().included,
        ):
            left_out.add("figure.note")
        if isinstance(claim, Claim) and not claim.source.chain and focus not in ("source", "chain"):
            left_out.add("chain")
        if isinstance(claim, Claim) and claim.source.ref == "document_author" and not claim.source.chain:
            left_out.add("chain")
        if len(self.details) != 1:
            left_out.add("note")
        return [name for name in names if name not in left_out]

    def _is_figure_code(self) -> bool:
        return any(
            code.slug == "figure"
            for one in self.details
            if (code := self.desk.codes.get(one.annotation.code_id)) is not None
        )

    # --- what they show -----------------------------------------------------------------------------------------

    def show(self, details: list[TagDetails]) -> None:
        """Fill all rows from these tags, which are of the form's kind."""
        self.details = details
        writable = all(one.annotation.set_id == self.desk.ws.own_set_id for one in details)
        for name, row in self.rows.items():
            row.writable = writable
            self._show_row(name, row)
            if row.is_open:
                self._offer(row)

    def _common(self, value: Callable[[TagDetails], Any]) -> Any:
        first = value(self.details[0])
        return first if all(value(one) == first for one in self.details[1:]) else MIXED

    def _show_row(self, name: str, row: Row) -> None:
        if name == "code":
            self._show_code(row)
        elif name == "source":
            shown = self._common(lambda one: source_text(one.source) if one.source is not None else "")
            first = self.details[0].source
            given = first is not None and first.kind != "author"
            kind = "entity" if first is not None and first.kind in ("entry", "passage") else ""
            source = self._source()
            row.show_value(
                self._words(shown, key="S" if row.writable else "", kind=kind, assumed=not given),
                Source(ref=source.ref, id=source.id) if given else None,
            )
        elif name == "chain":
            shown = self._common(lambda one: " ← ".join(one.source.chain) if one.source is not None else "")
            row.show_value(self._words(shown))
        elif name == "entry":
            entry = self._common(lambda one: one.entry)
            row.show_value(
                self._words(entry, kind="entity" if entry and entry is not MIXED else ""),
                _of(self.details[0], "entry_id"),
            )
        elif name == "dispute":
            row.show_value(
                self._words(self._common(lambda one: one.dispute)), _of(self.details[0], "dispute_id")
            )
        elif name == "figure":
            self._show_figure(row)
        elif name.startswith("figure."):
            self._show_figure_part(name, row)
        elif name == "note":
            note = self._common(lambda one: one.annotation.note)
            self._show_text(row, note)
        elif name == "wording":
            self._show_text(row, self._common(lambda one: _of(one, name)))
        elif name == "made_on":
            self._show_made_on(row)
        elif name.startswith("extra."):
            self._show_extra(name, row)
        else:
            self._show_listed(name, row)

    def _words(self, text: Any, *, key: str = "", kind: str = "", assumed: bool = False) -> Shown:
        if text is MIXED:
            return Shown(QCoreApplication.translate("Form", "several values"), assumed=True)
        return Shown(text or "", key, kind, assumed)

    def _show_text(self, row: Row, text: Any) -> None:
        row.show_value(self._words(text))
        if isinstance(row, TextRow):
            row.set_text("" if text is MIXED else text)

    def _show_code(self, row: Row) -> None:
        code_id = self._common(lambda one: one.annotation.code_id)
        code = self.desk.codes.get(code_id) if code_id is not MIXED else None
        if code is None:
            row.show_value(self._words(MIXED if code_id is MIXED else ""))
            return
        name = code.name
        if code.retired:
            name = QCoreApplication.translate("Form", "{name} (retired)").format(name=name)
        row.show_value(Shown(name, code.key or ""), code.id)

    def _show_listed(self, name: str, row: Row) -> None:
        value = self._common(lambda one: _of(one, name))
        if value is MIXED:
            row.show_value(self._words(MIXED))
            return
        assumed = self._common(lambda one: one.assumed.get(name, ""))
        if value is None and assumed and assumed is not MIXED:
            row.show_value(Shown(label(name, assumed), self._key(name, assumed), assumed=True))
        elif value is None:
            row.show_value(Shown())
        else:
            row.show_value(Shown(label(name, value), self._key(name, value)), value)

    def _key(self, list_name: str, code: str) -> str:
        codes = codes_of(list_name)
        return str(codes.index(code) + 1) if code in codes and codes.index(code) < 9 else ""

    def _show_made_on(self, row: Row) -> None:
        value = self._common(lambda one: _of(one, "made_on"))
        assumed = self._common(lambda one: one.assumed.get("made_on", ""))
        if value == "" and assumed and assumed is not MIXED:
            row.show_value(Shown(partial_date(assumed), assumed=True))
        else:
            row.show_value(self._words(value if value is MIXED else partial_date(value)))
        cast(TextRow, row).set_text("" if value is MIXED else value)

    def _figure(self) -> Figure | None:
        body = self.details[0].annotation.body
        return body.figure if isinstance(body, Claim) else None

    def _figure_or_new(self) -> Figure:
        return self._figure() or self.details[0].reading or Figure()

    def _show_figure(self, row: Row) -> None:
        first = self.details[0]
        figure = self._common(lambda one: _of(one, "figure"))
        row.summary_text = ""
        if figure is MIXED:
            row.show_value(self._words(MIXED))
        elif figure is not None:
            row.show_value(Shown(figure_text(figure, first.place)), figure.counted)
        elif first.reading is not None and len(self.details) == 1:
            hint = QCoreApplication.translate("Form", "take this reading")
            row.summary_text = figure_text(first.reading, first.reading_place)
            row.show_value(
                Shown(
                    row.summary_text,
                    assumed=True,
                    hints=(("Enter", hint),) if row.writable else (),
                )
            )
        else:
            row.show_value(Shown())

    def _show_figure_part(self, name: str, row: Row) -> None:
        figure = self._common(lambda one: _of(one, "figure"))
        if figure is MIXED or figure is None:
            row.show_value(self._words(MIXED if figure is MIXED else ""))
            if isinstance(row, TextRow):
                row.set_text("")
            return
        part = name.split(".")[1]
        if part == "included":
            code = figure.included
            row.show_value(Shown(label(part, code), self._key(part, code)) if code else Shown(), code)
        elif part == "number":
            self._show_text(row, number_text(figure))
        elif part == "unit":
            self._show_text(row, figure.unit)
        elif part == "place":
            row.show_value(self._words(self.details[0].place))
        elif part == "as_of":
            row.show_value(self._words(partial_date(figure.as_of)))
            cast(TextRow, row).set_text(figure.as_of)
        else:
            self._show_text(row, figure.counted_note if figure.counted == "other" else figure.included_note)

    def _field(self, name: str) -> AttributeField:
        return next(one for one in self.fields if one.slug == name.split(".", 1)[1])

    def _show_extra(self, name: str, row: Row) -> None:
        field = self._field(name)
        value = self._common(lambda one: one.annotation.body.extra.get(field.slug))
        if value is MIXED or value is None:
            row.show_value(self._words(MIXED if value is MIXED else ""))
            if isinstance(row, TextRow):
                row.set_text("")
        elif field.type == "choice":
            options = {
                one.code: (str(number), one.label) for number, one in enumerate(field.options, start=1)
            }
            key, text = options.get(value, ("", str(value)))
            row.show_value(Shown(text, key if len(key) == 1 else ""), value)
        elif field.type == "yes_no":
            row.show_value(Shown(label("yes_no", "yes" if value else "no"), "1" if value else "2"), value)
        else:
            row.show_value(self._words(partial_date(str(value)) if field.type == "date" else str(value)))
            cast(TextRow, row).set_text(str(value))

    # --- what they offer ----------------------------------------------------------------------------------------

    def _empty(self) -> Choice:
        return Choice("0", None, QCoreApplication.translate("Form", "Empty"), empties=True)

    def _offer(self, opened: object) -> None:
        """Give a row that opens its values; look-ups are asked only now."""
        row = cast(Row, opened)
        if not self.details or not row.writable or self.desk.workspace is None:
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
            if self._figure() is None and self.details[0].reading is not None and len(self.details) == 1:
                hints = (("Enter", QCoreApplication.translate("Form", "take this reading")),)
            row.set_choices([*self._listed("counted"), self._empty()], hints)
        elif name == "figure.place":
            row.set_choices([self._empty()], [("Enter", QCoreApplication.translate("Form", "type a place"))])
        elif isinstance(row, TextRow):
            row.set_choices((), [("Enter", QCoreApplication.translate("Form", "type"))])
        elif name.startswith("extra."):
            row.set_choices([*self._extra_choices(self._field(name)), self._empty()])
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

    def _codes(self) -> list[Code]:
        return self.desk.live_codes(self.kind)

    def _code_choices(self) -> list[Choice]:
        keyed = sorted((one for one in self._codes() if one.key), key=lambda one: (one.key == "0", one.key))
        return [Choice(one.key or "", one.id, one.name) for one in keyed]

    def _code_hints(self) -> list[tuple[str, str]]:
        rest = sum(1 for one in self._codes() if not one.key)
        words = QCoreApplication.translate("Form", "pick from all")
        return [("Enter", words)] if rest else []

    def _author_words(self) -> str:
        return QCoreApplication.translate("Form", "Document author")

    def _source_choices(self) -> list[Choice]:
        with self.desk.ws.reading() as reader:
            near = source_candidates(reader, self.details[0].annotation)
        same = {one.annotation.document_id for one in self.details}
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

    def _code_slug(self) -> str:
        code = self.desk.codes.get(self.details[0].annotation.code_id)
        return code.slug if code is not None else "entity"

    def _entry_choices(self) -> list[Choice]:
        quote = " ".join(self.details[0].annotation.quote.split())
        with self.desk.ws.reading() as reader:
            book = name_book(reader)
        found = entry_proposals(book, quote, self._code_slug())
        weak = QCoreApplication.translate("Form", "perhaps")
        choices = [
            Choice(str(number), one.id, one.text, note=weak if one.level == "weak" else one.note)
            for number, one in enumerate(found, start=1)
        ]
        new = QCoreApplication.translate("Form", "New entry “{name}”").format(name=quote)
        choices.append(Choice(str(len(choices) + 1), NewName(quote), new))
        return choices

    def _dispute_choices(self) -> list[Choice]:
        with self.desk.ws.reading() as reader:
            found = disputes_for(reader, self.details[0].annotation, limit=5)
        return [
            Choice(str(number), one.id, one.text, note=label("dispute_status", one.level))
            for number, one in enumerate(found, start=1)
        ]

    # --- type-ahead ---------------------------------------------------------------------------------------------

    def _find_code(self, typed: str) -> Found:
        wanted = typed.casefold().split()
        return [
            (one.id, one.name, one.key or "")
            for one in self._codes()
            if all(word in f"{one.name} {one.slug}".casefold() for word in wanted)
        ]

    def _find_entry(self, typed: str) -> Found:
        with self.desk.ws.reading() as reader:
            book = name_book(reader)
        return [(one.id, one.text, one.note) for one in entries_matching(book, typed)]

    def _find_source(self, typed: str) -> Found:
        found: list[tuple[object, str, str]] = [
            (Source(ref="register_entry", id=cast(UUID, one)), text, note)
            for one, text, note in self._find_entry(typed)
        ]
        return [*found, *self._new_name(typed, found)]

    def _find_entry_or_new(self, typed: str) -> Found:
        found = list(self._find_entry(typed))
        return [*found, *self._new_name(typed, found)]

    def _new_name(self, typed: str, found: Found) -> Found:
        name = " ".join(typed.split())
        if not name or any(text.casefold() == name.casefold() for _, text, _ in found):
            return []
        return [
            (NewName(name), QCoreApplication.translate("Form", "New entry “{name}”").format(name=name), "")
        ]

    def _find_place(self, typed: str) -> Found:
        with self.desk.ws.reading() as reader:
            book = name_book(reader)
        places = {one.id for one in book.entries if self._slug(one.code_id) in ("place", "entity")}
        found: list[tuple[object, str, str]] = [
            (PlaceRef(entry_id=one.id), one.text, one.note)
            for one in entries_matching(book, typed)
            if one.id in places
        ]
        if typed.strip():
            words = QCoreApplication.translate("Form", "only these words")
            found.append((PlaceRef(text=" ".join(typed.split())), " ".join(typed.split()), words))
        return found

    def _slug(self, code_id: UUID) -> str:
        code = self.desk.codes.get(code_id)
        return code.slug if code is not None else ""

    def _find_dispute(self, typed: str) -> Found:
        with self.desk.ws.reading() as reader:
            found = disputes_for(reader, self.details[0].annotation, typed)
        rows: list[tuple[object, str, str]] = [
            (one.id, one.text, label("dispute_status", one.level)) for one in found
        ]
        question = " ".join(typed.split())
        if question:
            new = QCoreApplication.translate("Form", "New dispute “{question}”").format(question=question)
            rows.append((NewQuestion(question), new, ""))
        return rows

    # --- what a choice asks for ---------------------------------------------------------------------------------

    def act(self, name: str, value: object) -> Action | None:
        """The action that gives a row's value to all tags on show; None when there is nothing to do."""
        ids = tuple(one.annotation.id for one in self.details)
        if name == "code":
            return self._retag(ids, value)
        if name == "note":
            return EditNote(annotation_id=ids[0], note=cast(str, value) or "")
        if name == "entry":
            return self._link(ids, value)
        if name == "dispute":
            return self._put_under(ids, value)
        if name == "chain":
            return self._put_behind(ids, value)
        if name == "source":
            return self._set_source(ids, value)
        if name == "figure":
            if value is None:
                return EditBody(annotation_ids=ids, fields={"figure": None})
            figure = dataclasses.replace(self._figure_or_new(), counted=cast(str, value))
            return EditBody(annotation_ids=ids, fields={"figure": figure})
        if name.startswith("figure."):
            return self._edit_figure(ids, name.split(".")[1], value)
        if name.startswith("extra."):
            return self._edit_extra(ids, self._field(name), value)
        if name in ("wording", "made_on"):
            value = _date_of(cast(str, value or "")) if name == "made_on" else value or ""
        return EditBody(annotation_ids=ids, fields={name: value})

    def take_reading(self) -> Action | None:
        """The action that takes the figure read from the words."""
        if self._figure() is not None or self.details[0].reading is None or len(self.details) != 1:
            return None
        ids = (self.details[0].annotation.id,)
        return EditBody(annotation_ids=ids, fields={"figure": self.details[0].reading})

    def _retag(self, ids: tuple[UUID, ...], value: object) -> Action | None:
        code_id = value
        if code_id is None:
            code_id = next((one.id for one in self._codes() if one.is_general), None)
        if code_id is None or all(one.annotation.code_id == code_id for one in self.details):
            return None
        return Retag(annotation_ids=ids, code_id=cast(UUID, code_id))

    def _link(self, ids: tuple[UUID, ...], value: object) -> Action:
        if isinstance(value, NewName):
            return NewEntry(code_id=self.details[0].annotation.code_id, preferred=str(value), link=ids)
        return LinkEntity(annotation_ids=ids, entry_id=cast("UUID | None", value))

    def _put_under(self, ids: tuple[UUID, ...], value: object) -> Action:
        if isinstance(value, NewQuestion):
            return OpenDispute(
                question=str(value),
                topic_id=self.details[0].annotation.code_id,
                statements=ids,
                not_known=QCoreApplication.translate("Disputes", "Not known"),
            )
        return EditBody(annotation_ids=ids, fields={"dispute_id": value})

    def _source(self) -> Source:
        body = self.details[0].annotation.body
        return body.source if isinstance(body, Claim) else Source()

    def _set_source(self, ids: tuple[UUID, ...], value: object) -> Action:
        base = self._source()
        if isinstance(value, NewName):
            general = next(one for one in self.desk.live_codes("entity") if one.is_general)
            entry = NewEntry(code_id=general.id, preferred=str(value))
            source = Source(ref="register_entry", id=entry.id, chain=base.chain, cue=base.cue)
            return named_batch(entry, EditBody(annotation_ids=ids, fields={"source": source}))
        if value is None:
            return EditBody(annotation_ids=ids, fields={"source": Source()})
        source = cast(Source, value)
        if len(self.details) == 1:
            source = dataclasses.replace(source, chain=base.chain, cue=base.cue)
        return EditBody(annotation_ids=ids, fields={"source": source})

    def source_passage(self, annotation_id: UUID) -> Action:
        """The action that names an entity tag as the source."""
        ids = tuple(one.annotation.id for one in self.details)
        return self._set_source(ids, Source(ref="annotation", id=annotation_id))

    def _put_behind(self, ids: tuple[UUID, ...], value: object) -> Action:
        base = self._source()
        chain = () if value is None else (*base.chain, cast(UUID, value))
        return EditBody(annotation_ids=ids, fields={"source": dataclasses.replace(base, chain=chain)})

    def _edit_figure(self, ids: tuple[UUID, ...], part: str, value: object) -> Action | None:
        figure = self._figure_or_new()
        if part == "number":
            changed = (
                figure_of_words(cast(str, value), figure)
                if value
                else dataclasses.replace(figure, min=None, max=None, about=False)
            )
            if changed is None:
                self.desk.say(
                    QCoreApplication.translate(
                        "Form", "“{text}” is no number. Type 164, 20–30, at least 5, up to 10 or about 400."
                    ).format(text=value),
                    level="warning",
                )
                return None
            figure = changed
        elif part == "place":
            figure = dataclasses.replace(figure, place=cast(PlaceRef, value) if value else PlaceRef())
        elif part == "as_of":
            figure = dataclasses.replace(figure, as_of=_date_of(cast(str, value or "")))
        elif part == "unit":
            figure = dataclasses.replace(figure, unit=cast(str, value) or "people")
        elif part == "note":
            note = "counted_note" if figure.counted == "other" else "included_note"
            figure = dataclasses.replace(figure, **{note: value or ""})  # type: ignore[arg-type]
        else:
            figure = dataclasses.replace(figure, included=cast("str | None", value))
        return EditBody(annotation_ids=ids, fields={"figure": figure})

    def _edit_extra(self, ids: tuple[UUID, ...], field: AttributeField, value: object) -> Action | None:
        if field.type == "number" and value is not None:
            number = figure_of_words(cast(str, value), Figure())
            if number is None or number.min is None:
                self.desk.say(
                    QCoreApplication.translate("Form", "“{text}” is no number.").format(text=value),
                    level="warning",
                )
                return None
            value = f"{number.min:f}"
        elif field.type == "date" and value is not None:
            value = _date_of(cast(str, value))
        actions = []
        for one in self.details:
            extra = dict(one.annotation.body.extra)
            extra.pop(field.slug, None)
            if value is not None:
                extra[field.slug] = value
            actions.append(EditBody(annotation_ids=(one.annotation.id,), fields={"extra": extra}))
        return actions[0] if len(actions) == 1 else named_batch(*actions)

    def count_more(self) -> int:
        """How many rows under “More” are filled."""
        body = self.details[0].annotation.body
        return sum(1 for name in MORE if getattr(body, name)) if isinstance(body, Claim) else 0


def _of(details: TagDetails, name: str) -> Any:
    return getattr(details.annotation.body, name)


def named_batch(*actions: Action) -> Action:
    """Several actions as one step that is called “edit tag”."""
    return Batch(label=EditBody.step, actions=actions)


def _date_of(typed: str) -> str:
    """What was typed as a PartialDate: ``9.1.2022`` and ``2022-1-9`` become ``2022-01-09``; else as it is."""
    words = typed.strip().replace(" ", "T") if "-" in typed else typed.strip()
    parts = words.split(".")
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        return f"{parts[2]:0>4}-{parts[1]:0>2}-{parts[0]:0>2}"
    parts = words.split("-")
    if 2 <= len(parts) <= 3 and all(part.isdecimal() for part in parts):
        return "-".join([parts[0], *[f"{part:0>2}" for part in parts[1:]]])
    return words
