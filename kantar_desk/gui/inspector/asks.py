"""What a choice in the inspector asks the workspace to do."""

from __future__ import annotations

import dataclasses
from typing import cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kantar_desk.gui.inspector.offers import NewName, NewQuestion
from kantar_desk.gui.inspector.subject import Subject
from kantar_desk.model.annotation import Figure, PlaceRef, Source
from kantar_desk.model.codebook import AttributeField
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
from kantar_desk.workspace.inspector_queries import figure_of_words


class Asks:
    """Actions for the rows of one subject."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    def act(self, name: str, value: object) -> Action | None:
        """The action that gives a row's value to all tags on show; None when there is nothing to do."""
        ids = tuple(one.annotation.id for one in self.subject.details)
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
            figure = dataclasses.replace(self.subject.figure_or_new(), counted=cast(str, value))
            return EditBody(annotation_ids=ids, fields={"figure": figure})
        if name.startswith("figure."):
            return self._edit_figure(ids, name.split(".")[1], value)
        if name.startswith("extra."):
            return self._edit_extra(ids, self.subject.field(name), value)
        if name in ("wording", "made_on"):
            value = _date_of(cast(str, value or "")) if name == "made_on" else value or ""
        return EditBody(annotation_ids=ids, fields={name: value})

    def take_reading(self) -> Action | None:
        """The action that takes the figure read from the words."""
        reading = self.subject.reading
        if reading is None:
            return None
        return EditBody(annotation_ids=self.subject.ids, fields={"figure": reading})

    def _retag(self, ids: tuple[UUID, ...], value: object) -> Action | None:
        code_id = value
        if code_id is None:
            code_id = next((one.id for one in self.subject.codes() if one.is_general), None)
        if code_id is None or all(one.annotation.code_id == code_id for one in self.subject.details):
            return None
        return Retag(annotation_ids=ids, code_id=cast(UUID, code_id))

    def _link(self, ids: tuple[UUID, ...], value: object) -> Action:
        if isinstance(value, NewName):
            return NewEntry(
                code_id=self.subject.details[0].annotation.code_id, preferred=str(value), link=ids
            )
        return LinkEntity(annotation_ids=ids, entry_id=cast("UUID | None", value))

    def _put_under(self, ids: tuple[UUID, ...], value: object) -> Action:
        if isinstance(value, NewQuestion):
            return OpenDispute(
                question=str(value),
                topic_id=self.subject.details[0].annotation.code_id,
                statements=ids,
                not_known=QCoreApplication.translate("Disputes", "Not known"),
            )
        return EditBody(annotation_ids=ids, fields={"dispute_id": value})

    def _set_source(self, ids: tuple[UUID, ...], value: object) -> Action:
        base = self.subject.source()
        if isinstance(value, NewName):
            general = next(one for one in self.subject.desk.live_codes("entity") if one.is_general)
            entry = NewEntry(code_id=general.id, preferred=str(value))
            source = Source(ref="register_entry", id=entry.id, chain=base.chain, cue=base.cue)
            return named_batch(entry, EditBody(annotation_ids=ids, fields={"source": source}))
        if value is None:
            return EditBody(annotation_ids=ids, fields={"source": Source()})
        source = cast(Source, value)
        if len(self.subject.details) == 1:
            source = dataclasses.replace(source, chain=base.chain, cue=base.cue)
        return EditBody(annotation_ids=ids, fields={"source": source})

    def source_passage(self, annotation_id: UUID) -> Action:
        """The action that names an entity tag as the source."""
        ids = tuple(one.annotation.id for one in self.subject.details)
        return self._set_source(ids, Source(ref="annotation", id=annotation_id))

    def _put_behind(self, ids: tuple[UUID, ...], value: object) -> Action:
        base = self.subject.source()
        chain = () if value is None else (*base.chain, cast(UUID, value))
        return EditBody(annotation_ids=ids, fields={"source": dataclasses.replace(base, chain=chain)})

    def _edit_figure(self, ids: tuple[UUID, ...], part: str, value: object) -> Action | None:
        figure = self.subject.figure_or_new()
        if part == "number":
            changed = (
                figure_of_words(cast(str, value), figure)
                if value
                else dataclasses.replace(figure, min=None, max=None, about=False)
            )
            if changed is None:
                self.subject.desk.say(
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
                self.subject.desk.say(
                    QCoreApplication.translate("Form", "“{text}” is no number.").format(text=value),
                    level="warning",
                )
                return None
            value = f"{number.min:f}"
        elif field.type == "date" and value is not None:
            value = _date_of(cast(str, value))
        actions = []
        for one in self.subject.details:
            extra = dict(one.annotation.body.extra)
            extra.pop(field.slug, None)
            if value is not None:
                extra[field.slug] = value
            actions.append(EditBody(annotation_ids=(one.annotation.id,), fields={"extra": extra}))
        return actions[0] if len(actions) == 1 else named_batch(*actions)


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
