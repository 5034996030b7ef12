"""The rows of one kind of tag, and what each of them shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.inspector.asks import Asks
from kantar_desk.gui.inspector.editors import LookupRow, TextRow
from kantar_desk.gui.inspector.offers import Found, Offers
from kantar_desk.gui.inspector.row import Row, Shown
from kantar_desk.gui.inspector.stance import StanceChoices, Step
from kantar_desk.gui.inspector.subject import Subject, value_of
from kantar_desk.gui.inspector.words import figure_text, number_text, source_text
from kantar_desk.gui.labels import codes_of, label
from kantar_desk.model.annotation import Claim, Source
from kantar_desk.model.codebook import Kind
from kantar_desk.workspace.actions import Action
from kantar_desk.workspace.inspector_queries import TagDetails

MORE = ("source_type", "form", "evidence", "made_on", "credibility")
FIGURE_PARTS = (
    "figure.included",
    "figure.number",
    "figure.unit",
    "figure.place",
    "figure.as_of",
    "figure.note",
)


class Mixed:
    """Several tags differ in this value."""


MIXED = Mixed()


class Form(QObject):
    """Makes the rows of a kind and keeps them up to date."""

    def __init__(self, desk: Desk, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.subject = Subject(desk, kind)
        self.offers = Offers(self.subject)
        self.asks = Asks(self.subject)
        self.stance = StanceChoices(self.subject)
        self.rows: dict[str, Row] = {}
        self._make()

    # --- the rows -----------------------------------------------------------------------------------------------

    def _make(self) -> None:
        self._add(LookupRow("code", self.tr("Code"), self.offers.find_code, prompt=self.tr("Name of a code")))
        if self.subject.kind == "claim":
            self._add(LookupRow("source", self.tr("Source"), self.offers.find_source, prompt=self.tr("Name")))
            self._add(
                LookupRow("chain", self.tr("Behind it"), self.offers.find_entry, prompt=self.tr("Name"))
            )
            self._add(Row("commitment", self.tr("Commitment")))
            self._add(Row("figure", self.tr("Figure")))
            self._add(Row("figure.included", self.tr("Included")))
            self._add(TextRow("figure.number", self.tr("Number")))
            self._add(TextRow("figure.unit", self.tr("Unit")))
            self._add(
                LookupRow("figure.place", self.tr("Place"), self.offers.find_place, prompt=self.tr("Place"))
            )
            self._add(TextRow("figure.as_of", self.tr("As of")))
            self._add(TextRow("figure.note", self.tr("What else")))
            self._add(TextRow("wording", self.tr("Wording"), block=True))
            self._add(Row("source_type", self.tr("Source type")))
            self._add(Row("form", self.tr("Form")))
            self._add(Row("evidence", self.tr("Evidence")))
            self._add(TextRow("made_on", self.tr("Made on")))
            self._add(Row("credibility", self.tr("Credibility")))
            self._add(
                LookupRow("dispute", self.tr("Dispute"), self._find_dispute, prompt=self.tr("A question"))
            )
        elif self.subject.kind == "entity":
            self._add(
                LookupRow(
                    "entry", self.tr("Who or what"), self.offers.find_entry_or_new, prompt=self.tr("Name")
                )
            )
            self._add(Row("mention", self.tr("Mention")))
            self._add(Row("confidence", self.tr("Confidence")))
        else:
            self._add(
                LookupRow(
                    "dispute", self.tr("Dispute"), self.offers.find_dispute, prompt=self.tr("A question")
                )
            )
            self._add(Row("contested_in", self.tr("Contested in")))
        self._add(TextRow("note", self.tr("Note"), block=True, one_sentence=False))
        for field in self.subject.fields:
            name = f"extra.{field.slug}"
            if field.type in ("choice", "yes_no"):
                self._add(Row(name, field.name))
            else:
                self._add(TextRow(name, field.name))

    def _add(self, row: Row) -> None:
        self.rows[row.name] = row
        row.opened.connect(self._opened)

    def _opened(self, row: object) -> None:
        self.stance.step = Step()
        self._offer(cast(Row, row))

    def _offer(self, row: Row) -> None:
        """Give an open row its values; look-ups are asked only now."""
        if row.name != "dispute" or self.kind != "claim":
            self.offers.offer(row)
        elif row.writable and self.subject.details and self.subject.desk.workspace is not None:
            row.summary_text = self.stance.question()
            words = QCoreApplication.translate("Form", "type a question, also a new one")
            row.set_choices(self.stance.choices(), [] if self.stance.step.dispute_id else [("Enter", words)])

    def _find_dispute(self, typed: str) -> Found:
        return [
            (Step(value) if isinstance(value, UUID) else value, words, note)
            for value, words, note in self.offers.find_dispute(typed)
        ]

    def goes_on(self, row: Row, value: object) -> bool:
        """True when a choice is only the first part of one, and the row now offers the rest."""
        if not isinstance(value, Step):
            return False
        self.stance.step = value
        self._offer(row)
        return True

    def act(self, name: str, value: object) -> Action | None:
        """The action that a choice in a row asks for; None when there is nothing to do."""
        if name == "dispute" and self.kind == "claim":
            return self.stance.act(value)
        return self.asks.act(name, value)

    def open_rows(self) -> list[str]:
        """Names of the rows on show, in order, ``more`` standing for the fold; parts follow their row."""
        names = list(self.rows)
        focus = next((name for name, row in self.rows.items() if row.is_open), "")
        in_figure = focus.startswith("figure")
        claim = self.subject.details[0].annotation.body if self.subject.details else None
        shows_figure = isinstance(claim, Claim) and (
            claim.figure is not None
            or self._is_figure_code()
            or any(one.has_number for one in self.subject.details)
        )
        left_out: set[str] = set()
        if not shows_figure:
            left_out.update(("figure", *FIGURE_PARTS))
        elif not in_figure or (self.subject.figure() is None and self.subject.details[0].reading is not None):
            left_out.update(FIGURE_PARTS)
        elif self.subject.figure() is None or "other" not in (
            self.subject.figure_or_new().counted,
            self.subject.figure_or_new().included,
        ):
            left_out.add("figure.note")
        if isinstance(claim, Claim) and not claim.source.chain and focus not in ("source", "chain"):
            left_out.add("chain")
        if isinstance(claim, Claim) and claim.source.ref == "document_author" and not claim.source.chain:
            left_out.add("chain")
        if len(self.subject.details) != 1:
            left_out.add("note")
        return [name for name in names if name not in left_out]

    def _is_figure_code(self) -> bool:
        return any(
            code.slug == "figure"
            for one in self.subject.details
            if (code := self.subject.desk.codes.get(one.annotation.code_id)) is not None
        )

    # --- what they show -----------------------------------------------------------------------------------------

    def show(self, details: list[TagDetails]) -> None:
        """Fill all rows from these tags, which are of the form's kind."""
        self.subject.details = details
        writable = all(one.annotation.set_id == self.subject.desk.ws.own_set_id for one in details)
        for name, row in self.rows.items():
            row.writable = writable
            self._show_row(name, row)
            if row.is_open:
                self._offer(row)

    def _common(self, value: Callable[[TagDetails], Any]) -> Any:
        first = value(self.subject.details[0])
        return first if all(value(one) == first for one in self.subject.details[1:]) else MIXED

    def _show_row(self, name: str, row: Row) -> None:
        if name == "code":
            self._show_code(row)
        elif name == "source":
            shown = self._common(lambda one: source_text(one.source) if one.source is not None else "")
            first = self.subject.details[0].source
            given = first is not None and first.kind != "author"
            kind = "entity" if first is not None and first.kind in ("entry", "passage") else ""
            source = self.subject.source()
            row.show_value(
                self._words(shown, key="S" if row.writable else "", kind=kind, assumed=not given),
                Source(ref=source.ref, id=source.id) if given else None,
            )
        elif name == "chain":
            shown = self._common(lambda one: " ← ".join(one.source.chain) if one.source is not None else "")
            row.show_value(self._words(shown))
        elif name == "entry":
            entry = self._common(lambda one: one.entry)
            shown = self._words(entry, kind="entity" if entry and entry is not MIXED else "")
            if not shown.text and row.writable:
                shown = Shown(hints=(("I", QCoreApplication.translate("Form", "name it")),))
            row.show_value(shown, value_of(self.subject.details[0], "entry_id"))
        elif name == "dispute" and self.kind == "claim":
            row.show_value(self.stance.shown())
        elif name == "dispute":
            shown = self._words(self._common(lambda one: one.dispute))
            if not shown.text and row.writable:
                words = QCoreApplication.translate("Form", "put it under a question")
                shown = Shown(hints=(("U", words),))
            row.show_value(shown, value_of(self.subject.details[0], "dispute_id"))
        elif name == "figure":
            self._show_figure(row)
        elif name.startswith("figure."):
            self._show_figure_part(name, row)
        elif name == "note":
            note = self._common(lambda one: one.annotation.note)
            self._show_text(row, note)
        elif name == "wording":
            self._show_text(row, self._common(lambda one: value_of(one, name)))
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
        code = self.subject.desk.codes.get(code_id) if code_id is not MIXED else None
        if code is None:
            row.show_value(self._words(MIXED if code_id is MIXED else ""))
            return
        name = code.name
        if code.retired:
            name = QCoreApplication.translate("Form", "{name} (retired)").format(name=name)
        row.show_value(Shown(name, code.key or ""), code.id)

    def _show_listed(self, name: str, row: Row) -> None:
        value = self._common(lambda one: value_of(one, name))
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
        value = self._common(lambda one: value_of(one, "made_on"))
        assumed = self._common(lambda one: one.assumed.get("made_on", ""))
        if value == "" and assumed and assumed is not MIXED:
            row.show_value(Shown(partial_date(assumed), assumed=True))
        else:
            row.show_value(self._words(value if value is MIXED else partial_date(value)))
        cast(TextRow, row).set_text("" if value is MIXED else value)

    def _show_figure(self, row: Row) -> None:
        first = self.subject.details[0]
        figure = self._common(lambda one: value_of(one, "figure"))
        row.summary_text = ""
        if figure is MIXED:
            row.show_value(self._words(MIXED))
        elif figure is not None:
            row.show_value(Shown(figure_text(figure, first.place)), figure.counted)
        elif first.reading is not None and len(self.subject.details) == 1:
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
        figure = self._common(lambda one: value_of(one, "figure"))
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
            row.show_value(self._words(self.subject.details[0].place))
        elif part == "as_of":
            row.show_value(self._words(partial_date(figure.as_of)))
            cast(TextRow, row).set_text(figure.as_of)
        else:
            self._show_text(row, figure.counted_note if figure.counted == "other" else figure.included_note)

    def _show_extra(self, name: str, row: Row) -> None:
        field = self.subject.field(name)
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

    def count_more(self) -> int:
        """How many rows under “More” are filled."""
        body = self.subject.details[0].annotation.body
        return sum(1 for name in MORE if getattr(body, name)) if isinstance(body, Claim) else 0
