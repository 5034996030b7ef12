"""WebAnno TSV 3, coming in only: its makers froze it. Positions are UTF-16 units of the text that its lines make up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from kantar_desk.errors import UserError
from kantar_desk.formats.documents import guard
from kantar_desk.formats.exchange.carrying import losses_of
from kantar_desk.formats.exchange.containers import (
    ZIP_HEADS,
    digest_of,
    in_project,
    open_container,
    place_in_tree,
    read_entry,
)
from kantar_desk.formats.exchange.foreign import Gathering
from kantar_desk.formats.exchange.gathered import Gathered, relation_type
from kantar_desk.formats.exchange.uima_tree import holds, nothing_to_read
from kantar_desk.formats.exchange.values import (
    Counts,
    Glimpse,
    Hypothesis,
    Input,
    Loss,
    ReadOptions,
    ReadResult,
    Report,
    WriteOptions,
    no_report,
)
from kantar_desk.formats.exchange.webanno_read import HEAD, OLD_HEAD, TsvText, Unit, parsed, unescape
from kantar_desk.model.bundle import Bundle

_NO_MATCH = "The words at its place are not its quote."


class WebAnnoTsv:
    """WebAnno TSV 3, in only."""

    id = "webanno-tsv"
    title = "WebAnno TSV 3"
    suffixes = (".tsv",)
    reads = True
    writes = False

    def recognise(self, glimpse: Glimpse) -> int:
        """By its first line; a zip by files of that ending."""
        if glimpse.suffix == ".zip" and (names := holds(glimpse.names, ".tsv")):
            return 92 if any(map(in_project, names)) else 70
        if OLD_HEAD.search(glimpse.head) and glimpse.suffix != ".zip":
            return 80  # to say what to do with it
        return 98 if HEAD.match(glimpse.head) else 0

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """Everything, as it is never written."""
        return losses_of(bundle, frozenset())

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Refused: the format is frozen. Raises UserError."""
        raise UserError(
            "only_in",
            "{title} is only read here, as its makers have frozen it.",
            "Choose UIMA CAS (JSON) for the same programs.",
            title=self.title,
        )

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """One file, or a zip or folder of them, a set for each folder."""
        gathering = Gathering(source, options, self.id, digest_of(source))
        gathering.fixed_hypothesis = Hypothesis("utf16")
        folder = source.path is not None and source.path.is_dir()
        if not folder and not source.head().startswith(ZIP_HEADS):
            data = source.read(guard.MAX_JSON_FILE)
            _take(gathering, parsed(data, source.name), source.name, gathering.set_named(""), {})
            return gathering.result()
        container = open_container(source)
        try:
            names = holds(container.names, ".tsv")
            if not names:
                raise nothing_to_read(container, ".tsv")
            shorts: dict[str, str] = {}
            for number, name in enumerate(names):
                report(number, len(names), name)
                set_name, own = place_in_tree(name)
                data = read_entry(container, name, guard.MAX_JSON_FILE)
                _take(gathering, parsed(data, name), own, gathering.set_named(set_name), shorts)
        finally:
            container.close()
        return gathering.result()


def _take(gathering: Gathering, found: TsvText, name: str, set_id: UUID, shorts: dict[str, str]) -> None:
    stem = Path(name.replace("\x00", "")).stem
    document = gathering.document(found.text, stem, key=stem)
    if document.raw != found.text:  # the same words with line ends of another kind
        document = gathering.document(found.text, stem, key=f"{stem} ({len(found.text)})")
    document.hypothesis = found.counted
    gathering.state(document, set_id)
    if found.unit == "words":
        gathering.warn(
            "found_by_words",
            "The positions in {name} do not fit its text; its tags were placed by their words.",
            name=name,
        )
    if found.lost:
        gathering.warn(
            "ends_missing",
            "{count} relations and slots in {name} name an end that is not there; they were left out.",
            count=found.lost,
            name=name,
        )
    numbers = {id(unit): number for number, unit in enumerate(found.units)}
    for number, unit in enumerate(found.units):
        _annotate(gathering, document, set_id, unit, number, shorts)
    for number, (type_, start, end, values) in enumerate(found.links):
        gathering.relate(
            number,
            set_id,
            relation_type(type_),
            (document, numbers[id(start)]),
            (document, numbers[id(end)]),
            note="\n".join(_lines(values)),
        )


def _annotate(
    gathering: Gathering, document: Gathered, set_id: UUID, unit: Unit, number: int, shorts: dict[str, str]
) -> None:
    type_ = unit.layer.type
    name = type_.rpartition(".")[2]
    if shorts.setdefault(name, type_) != type_:  # another layer has this short name
        name = type_
    value = next((unit.values[key] for key in ("value", "identifier") if _filled(unit.values.get(key))), "")
    value = unescape(value)
    named = (
        bool(value)
        and ".segmentation.type." not in type_
        and len(value) <= 60
        and not re.search(r"://|[\x00-\x1f]", value)
    )
    code = gathering.code(f"{name}.{value}" if named else name, label=f"{name}: {value}" if named else name)
    gathering.annotate(
        document, set_id, code, [(unit.start, unit.end)], native=number, note="\n".join(_lines(unit.values)),
        lost=_NO_MATCH if unit.misfit else "",
    )  # fmt: skip


def _filled(value: str | None) -> bool:
    return value not in (None, "", "*", "_")


def _lines(values: dict[str, str]) -> Iterator[str]:
    for key, value in values.items():
        if _filled(value):
            yield f"{key}: {unescape(value)}"
