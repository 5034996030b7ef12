"""Prints how the store compares with plain ``sqlite3`` on the same rows, in the same run, as ratios.

Run by path: ``python tests/bench/store.py [--full] [--documents 1000] [--tags 100000] [--folder DIR]``. Medians of
interleaved pairs. ``--full`` is 10,000 documents of 5 kB and 1,000,000 tags, in some minutes. Exit status 1 when a
ratio misses its target.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kantar_desk.model.annotation import Annotation, AnnotationSet, Claim, Entity, Span
from kantar_desk.model.codebook import KINDS, Code, Codebook
from kantar_desk.model.identity import Person, new_id, utc_now
from kantar_desk.model.journal import ActionHead
from kantar_desk.model.text import Document, DocumentSource, text_sha256
from kantar_desk.store import peek, rows
from kantar_desk.store.bulk import DriverInsert
from kantar_desk.store.codecs import SEGMENTS, codec_of
from kantar_desk.store.database import Database
from kantar_desk.store.search import SearchQuery, SearchTerm, match
from kantar_desk.store.tables import annotation_search, change

SAMPLE = "the square was full by noon officials say twelve people were hurt қала алаң площадь закрыли вечером"
WORDS = SAMPLE.split()
CHUNK = 500
missed: list[str] = []


def fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def show(what: str, ratio: float, limit: float, *, least: bool = False) -> None:
    good = ratio >= limit if least else ratio <= limit
    if not good:
        missed.append(what)
    print(
        f"{what:<58} {ratio:6.2f} ×   {'≥' if least else '≤'} {limit:g} {'' if good else '  MISSED'}",
        flush=True,
    )


def pairs(count: int, ours, plain) -> float:
    """The median of ours ÷ plain, taken side by side."""
    ours(), plain()
    found = []
    for _ in range(count):
        start = time.perf_counter()
        ours()
        middle = time.perf_counter()
        plain()
        found.append((middle - start) / (time.perf_counter() - middle))
    return statistics.median(found)


class Bench:
    def __init__(self, folder: Path, documents: int, tags: int) -> None:
        self.folder = folder
        self.random = random.Random(5)
        self.db = self.make("ours", documents)
        self.plain_path = folder / "plain.kantar"
        self.db.save_copy(self.plain_path)
        self.plain = sqlite3.connect(self.plain_path, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536"):
            self.plain.execute(f"PRAGMA {pragma}")
        self.tags = (
            self.tag() for _ in range(tags)
        )  # made as they are needed: a million would fill the memory

    def make(self, name: str, documents: int) -> Database:
        person = Person(id=new_id(), name="A")
        self.codes: dict[str, list[Code]] = {kind: [] for kind in KINDS}

        def fill(tx) -> None:
            codebook = tx.insert(Codebook(id=new_id(), name="Codes"))
            for number in range(24):
                kind = KINDS[number % 3]
                code = Code(
                    id=new_id(), codebook_id=codebook.id, kind=kind, slug=f"c{number}", name=str(number)
                )
                self.codes[kind].append(tx.insert(code))
            self.sets = [
                tx.insert(AnnotationSet(id=new_id(), name=str(number), owner=person.id))
                for number in range(4)
            ]

        db = Database.create(
            self.folder / f"{name}.kantar", name="Bench", annotator=person, fill=fill, fold=fold
        )
        self.person = person
        self.texts: dict = {}
        for first in range(0, documents, CHUNK):
            self.add_documents(db, range(first, min(first + CHUNK, documents)))
        self.documents = list(self.texts)
        return db

    def add_documents(self, db: Database, numbers: range) -> None:
        with db.writing(self.head("documents", "do")) as tx:
            for number in numbers:
                text = " ".join(self.random.choices(WORDS, k=900))[:5000]
                source = DocumentSource(
                    file_name=f"{number}.txt", original_sha256=hashlib.sha256(text.encode()).hexdigest()
                )
                document = Document(
                    id=new_id(),
                    title=f"Document {number}",
                    text_sha256=text_sha256(text),
                    length=len(text),
                    source=source,
                )
                tx.add_document(document, text, text.encode())
                self.texts[document.id] = text

    def head(self, name: str, mode: str) -> ActionHead:
        return ActionHead(name=name, mode=mode, person_id=self.person.id, step_id=new_id())

    def tag(self) -> Annotation:
        document = self.random.choice(self.documents)
        kind = self.random.choice(KINDS[:2])
        start = self.random.randrange(4800)
        end = start + self.random.randrange(5, 150)
        full = self.random.random() < 0.3
        now = utc_now()
        body = (
            (Claim(commitment="likely", wording="twelve people") if full else Claim())
            if kind == "claim"
            else (Entity(mention="name") if full else Entity())
        )
        return Annotation(
            id=new_id(), set_id=self.random.choice(self.sets).id, document_id=document,
            spans=(Span(start, end),), quote=self.texts[document][start:end],
            code_id=self.random.choice(self.codes[kind]).id, body=body,
            created=now, modified=now, creator=self.person.id, revision=1,
        )  # fmt: skip

    # --- import -----------------------------------------------------------------------------------------------------

    def bring_in(self) -> float:
        """Rows per second of the store ÷ those of executemany over finished rows, chunk by chunk."""
        with self.db.reading() as reader:
            dialect = reader.connection.dialect
        codec = codec_of(Annotation)
        insert, log, entry = (
            DriverInsert(table, dialect) for table in (codec.table, change, annotation_search)
        )
        seq = 100
        number = 0
        ours = plain = 0.0
        for chunk in rows.batches(self.tags, CHUNK):
            seq += 1
            finished, notes, entries, texts = [], [], [], []
            for ord_, tag in enumerate(chunk):
                number += 1
                row = codec.row(tag)
                row.pop(SEGMENTS)
                row.update(came_as=None, modified_by_id=self.person.id, stamp=seq)
                finished.append(insert.encode(row))
                notes.append(
                    log.encode(
                        {"action_seq": seq, "ord": ord_, "table_name": "annotation", "row_id": tag.id,
                         "before": None, "after": None}
                    )
                )  # fmt: skip
                entries.append(entry.encode({"seq": number, "annotation_id": tag.id}))
                texts.append((number, fold(tag.quote), "", fold(getattr(tag.body, "wording", ""))))
            start = time.perf_counter()
            with self.db.writing(self.head("import", "import")) as tx:
                tx.insert_many(chunk)
            ours += time.perf_counter() - start
            start = time.perf_counter()
            self.plain.execute("BEGIN IMMEDIATE")
            self.plain.execute(
                "INSERT INTO action (seq, id, step_id, name, mode, person_id, program, at) VALUES (?,?,?,?,?,?,?,?)",
                (seq, os.urandom(16), os.urandom(16), "import", "import", self.person.id.bytes, "", 0),
            )
            self.plain.executemany(insert.sql, finished)
            self.plain.executemany(log.sql, notes)
            self.plain.executemany(entry.sql, entries)
            self.plain.executemany(
                "INSERT INTO annotation_fts(rowid, quote, note, wording) VALUES (?, ?, ?, ?)", texts
            )
            self.plain.execute("COMMIT")
            plain += time.perf_counter() - start
        return plain / ours

    # --- reading ----------------------------------------------------------------------------------------------------

    def load_document(self) -> tuple[float, float]:
        chosen = [self.random.choice(self.documents) for _ in range(20)]
        columns = ", ".join(rows._COLUMNS)
        sql = f"SELECT {columns} FROM annotation WHERE document_id = ? AND deleted IS NULL ORDER BY start_offset, id"

        def plain() -> None:
            for document in chosen:
                self.plain.execute(sql, (document.bytes,)).fetchall()

        def to_tuples() -> None:
            for document in chosen:
                with self.db.reading() as reader:
                    rows.raw_annotations(reader.connection, document)

        def to_values() -> None:
            for document in chosen:
                with self.db.reading() as reader:
                    reader.annotations(document)

        return pairs(7, to_tuples, plain), pairs(7, to_values, plain)

    def first_list(self) -> float:
        def plain() -> None:
            connection = sqlite3.connect(f"file:{self.plain_path}?mode=ro", uri=True)
            connection.execute("SELECT name FROM project").fetchall()
            connection.execute(
                "SELECT title FROM document WHERE deleted IS NULL ORDER BY folder, title, id"
            ).fetchall()
            connection.close()

        return pairs(7, lambda: peek.first_list(self.db.path), plain)

    def label_counts(self) -> float:
        """Tags per code of one set, against the same query."""
        sql = "SELECT code_id, count(*) FROM annotation WHERE set_id = ? AND deleted IS NULL GROUP BY code_id"
        chosen = self.sets[0].id

        def plain() -> None:
            self.plain.execute(sql, (chosen.bytes,)).fetchall()

        def ours() -> None:
            with self.db.reading() as reader:
                reader.counts_by_code(chosen)

        return pairs(7, ours, plain)

    def save(self) -> float:
        bare = os.open(self.folder / "bare", os.O_RDWR | os.O_CREAT)
        data = os.urandom(12_288)

        def plain() -> None:
            os.pwrite(bare, data, 0)
            getattr(os, "fdatasync", os.fsync)(bare)

        def ours() -> None:
            with self.db.writing(self.head("tag", "do")) as tx:
                tx.insert(self.tag())

        ratio = pairs(60, ours, plain)
        os.close(bare)
        return ratio

    def stream(self) -> float:
        columns = ", ".join(rows._COLUMNS)

        def plain() -> None:
            cursor = self.plain.execute(f"SELECT {columns} FROM annotation WHERE deleted IS NULL ORDER BY id")
            while cursor.fetchmany(1000):
                pass

        def ours() -> None:
            after = None
            while True:
                with self.db.reading() as reader:
                    statement = rows.page_statement(reader.connection.dialect, (), after is not None)
                    raw = statement.rows(
                        reader.connection, {"limit": 1000, **({"after": after} if after else {})}
                    )
                if not raw:
                    return
                after = rows.UUID(bytes=raw[-1][0])

        return pairs(3, ours, plain)

    def search(self) -> float:
        query = SearchQuery((SearchTerm(("officials",)),))

        def plain() -> None:
            self.plain.execute(
                "SELECT rowid FROM document_fts WHERE document_fts MATCH ? ORDER BY rank LIMIT 50",
                (match(query),),
            ).fetchall()

        def ours() -> None:
            with self.db.reading() as reader:
                found = reader.search_documents(query)
                [next(found, None) for _ in range(50)]

        return pairs(7, ours, plain)

    def save_while_importing(self) -> tuple[float, float]:
        """p99 and largest wait, in milliseconds, of saves through a gate while chunks go in."""
        from kantar_desk.workspace.gate import WriteGate

        gate, stop = WriteGate(), threading.Event()
        fresh = [self.tag() for _ in range(60_000)]

        def job() -> None:
            for chunk in rows.batches(fresh, CHUNK):
                if stop.is_set():
                    return
                with gate.job(), self.db.writing(self.head("import", "import")) as tx:
                    tx.insert_many(chunk)

        thread = threading.Thread(target=job)
        thread.start()
        waits = []
        while thread.is_alive() and len(waits) < 400:
            start = time.perf_counter()
            with gate.interactive(), self.db.writing(self.head("tag", "do")) as tx:
                tx.insert(self.tag())
            waits.append((time.perf_counter() - start) * 1000)
            time.sleep(0.01)
        stop.set()
        thread.join()
        waits.sort()
        return waits[int(len(waits) * 0.99) - 1], waits[-1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--tags", type=int, default=100_000)
    parser.add_argument("--full", action="store_true", help="10,000 documents and 1,000,000 tags")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    if options.full:
        options.documents, options.tags = 10_000, 1_000_000
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        bench = Bench(Path(folder), options.documents, options.tags)
        print(f"{options.documents} documents, {options.tags} tags, SQLite {sqlite3.sqlite_version}")
        show("import of tags, rows per second against executemany", bench.bring_in(), 0.8, least=True)
        to_tuples, to_values = bench.load_document()
        show("load one document's tags, to tuples", to_tuples, 3)
        print(f"{'  the same to values':<58} {to_values:6.2f} ×")
        show("open to first list", bench.first_list(), 2.5)
        show("tags per code of one set", bench.label_counts(), 2)
        show("one save against a 12 kB write and fdatasync", bench.save(), 2)
        show("stream of all tags", bench.stream(), 2)
        show("search of a common word, first page", bench.search(), 3)
        p99, largest = bench.save_while_importing()
        show("save during an import, p99 in units of 250 ms", p99 / 250, 1)
        print(f"{'  p99 and longest':<58} {p99:.0f} ms, {largest:.0f} ms")
        size = bench.db.path.stat().st_size
        print(f"{'size of the file':<58} {size / 1e6:.0f} MB")
        bench.db.close()
        bench.plain.close()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
