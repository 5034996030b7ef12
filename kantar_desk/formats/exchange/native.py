"""The annotation set file, ``.kset``: a zip, or the same tree as a folder. It carries everything."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from kantar_desk.formats.exchange.containers import FolderSink, ZipSink
from kantar_desk.formats.exchange.native_read import TreeReader
from kantar_desk.formats.exchange.native_write import FORMAT, MIMETYPE, TreeWriter
from kantar_desk.formats.exchange.values import (
    Counts,
    Glimpse,
    Input,
    Loss,
    ReadOptions,
    ReadResult,
    Report,
    WriteOptions,
    no_report,
)
from kantar_desk.model.bundle import Bundle


class AnnotationSetFile:
    """Our own format; ``losses`` is empty, always."""

    id = "kset"
    title = "Annotation set file"
    suffixes = (".kset",)
    reads = True
    writes = True

    def recognise(self, glimpse: Glimpse) -> int:
        """Sure by its mimetype, which is the first entry and not packed, or by its manifest beside line files."""
        if MIMETYPE.encode() in glimpse.head[:256]:
            return 100
        if "manifest.json" in glimpse.names and (
            "mimetype" in glimpse.names or glimpse.suffix == ".kset" or FORMAT.encode() in glimpse.head
        ):
            return 95
        return 60 if glimpse.suffix == ".kset" else 0

    def read(self, source: Input, options: ReadOptions, report: Report = no_report) -> ReadResult:
        """Check everything, then give a bundle whose documents stream. Raises UserError naming file and line."""
        return TreeReader(source, options, report).read()

    def losses(self, bundle: Bundle, options: WriteOptions) -> tuple[Loss, ...]:
        """Nothing is ever lost."""
        return ()

    def write(
        self, bundle: Bundle, target: BinaryIO | Path, options: WriteOptions, report: Report = no_report
    ) -> Counts:
        """Write the tree as a zip, or as a folder where the options say so."""
        if options.folder and isinstance(target, Path):
            return TreeWriter(bundle, FolderSink(target), options, report).write()
        sink = ZipSink(target, options.level)
        try:
            return TreeWriter(bundle, sink, options, report).write()
        finally:
            sink.close()
