"""Import of plain documents against the raw work, and a save while an import runs. Prints ratios.

``python tests/bench/documents.py [--full]``: 1,000 documents of 5 kB, with ``--full`` 10,000. The raw work reads and
hashes the same files and puts the same rows into the same tables through bare sqlite3, search index included, with
the same pragmas and the same commits.
"""

from __future__ import annotations

import contextlib
import hashlib
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from kantar_desk.analysis.folding import fold_plain, plain_words
from kantar_desk.assets import asset
from kantar_desk.errors import Cancelled
from kantar_desk.model.identity import new_id
from kantar_desk.model.text import Span, normalise
from kantar_desk.workspace.actions import Annotate
from kantar_desk.workspace.gate import Progress
from kantar_desk.workspace.importing import CHUNK_DOCUMENTS, import_documents
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

WORDS = [
    "gate",
    "council",
    "market",
    "bridge",
    "people",
    "night",
    "statement",
    "police",
    "figure",
    "witness",
    "paper",
    "Көпір",
    "базар",
    "мост",
]


def make_files(folder: Path, count: int) -> list[Path]:
    """Documents of 5 kB with made-up words."""
    source = random.Random(1)
    paths = []
    for number in range(count):
        path = folder / f"{number:05d}.txt"
        text = f"Document {number}. " + " ".join(source.choice(WORDS) for _ in range(800))
        path.write_text(text[:4800], encoding="utf-8")
        paths.append(path)
    return paths


def raw_work(project: Path, paths: list[Path]) -> float:
    """Read, hash and insert through bare sqlite3; answers CPU seconds."""
    database = sqlite3.connect(project, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536"):
        database.execute(f"PRAGMA {pragma}")
    person = database.execute("SELECT id FROM person").fetchone()[0]
    started = time.process_time()
    stamp = 10
    for first in range(0, len(paths), CHUNK_DOCUMENTS):
        database.execute("BEGIN IMMEDIATE")
        stamp += 1
        database.execute(
            "INSERT INTO action (seq, id, step_id, name, mode, person_id, program, at) VALUES (?,?,?,?,?,?,?,?)",
            (stamp, new_id().bytes, new_id().bytes, "import", "do", person, "", 0),
        )
        for ord_, path in enumerate(paths[first : first + CHUNK_DOCUMENTS]):
            data = path.read_bytes()
            text = normalise(data.decode("utf-8"))
            sha = hashlib.sha256(text.encode("utf-8")).hexdigest()
            original = hashlib.sha256(data).hexdigest()
            row = new_id().bytes
            database.execute(
                "INSERT INTO document (id, title, folder, language, published, source, text_sha256, length, revision,"
                " created, creator_id, modified, modified_by_id, stamp) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                (row, path.stem, "", "", "", "{}", sha, len(text), 1, 0, person, 0, person, stamp),
            )
            cursor = database.execute(
                "INSERT INTO document_text (document_id, text, structure) VALUES (?,?,?)", (row, text, "[]")
            )
            database.execute(
                "INSERT INTO document_source (document_id, file_name, media_type, original_sha256, importer, data)"
                " VALUES (?,?,?,?,?,?)",
                (row, path.name, "text/plain", original, "", data),
            )
            words = " ".join(plain_words(fold_plain(text)))
            database.execute("INSERT INTO document_fts (rowid, text) VALUES (?,?)", (cursor.lastrowid, words))
            database.execute(
                "INSERT INTO change (action_seq, ord, table_name, row_id, before, after) VALUES (?,?,?,?,?,?)",
                (stamp, ord_, "document", row, None, None),
            )
        database.execute("COMMIT")
    spent = time.process_time() - started
    database.close()
    return spent


def main() -> int:
    """Print the ratios; 1 when one misses its limit."""
    count = 10_000 if "--full" in sys.argv else 1_000
    folder = Path(tempfile.mkdtemp(prefix="kantar-bench-"))
    try:
        starter = load_starter(asset("resources", "codebook.toml"))
        paths = make_files(folder, count)
        ours, raw = [], []
        for turn in range(3):
            project = folder / f"ours{turn}.kantar"
            with Workspace.create(project, annotator="B", starter=starter, backups=folder / "b") as workspace:
                started = time.process_time()
                import_documents(workspace, paths)
                ours.append(time.process_time() - started)
            bare = folder / f"raw{turn}.kantar"
            Workspace.create(bare, annotator="B", starter=starter, backups=folder / "b").close()
            raw.append(raw_work(bare, paths))
        ratio = statistics.median(ours) / statistics.median(raw)
        print(f"import of {count} documents: {ratio:.2f} x the raw work (limit 2.5)")
        wait = saves(folder, starter, paths)
        cancelled(folder, starter, paths)
    finally:
        shutil.rmtree(folder)
    return int(ratio > 2.5 or wait > 250)


def cancelled(folder: Path, starter: object, paths: list[Path]) -> None:
    """Stop an import half-way; what is there must be whole, and `check` clean."""
    project = folder / "cancelled.kantar"
    progress = Progress(lambda done, total, what: progress.cancel() if done >= len(paths) // 2 else None)
    with Workspace.create(project, annotator="B", starter=starter, backups=folder / "b") as workspace:  # type: ignore[arg-type]
        with contextlib.suppress(Cancelled):
            import_documents(workspace, paths, progress=progress)
        with workspace.reading() as reader:
            there = reader.documents()
        whole = not workspace.check().findings
    print(f"cancelled half-way: {len(there)} documents are there, {'all whole' if whole else 'NOT WHOLE'}")


def saves(folder: Path, starter: object, paths: list[Path]) -> float:
    """Time saves while an import runs; answers the 99th percentile in milliseconds."""
    project = folder / "saves.kantar"
    with Workspace.create(project, annotator="B", starter=starter, backups=folder / "b") as workspace:  # type: ignore[arg-type]
        import_documents(workspace, paths[:1])
        with workspace.reading() as reader:
            document = reader.documents()[0].id
        job = threading.Thread(target=import_documents, args=(workspace, paths[1:]))
        job.start()
        waits = []
        place = 0
        while job.is_alive():
            started = time.perf_counter()
            start, longer = place % 4_700, place // 4_700
            workspace.perform(
                Annotate(document_id=document, spans=(Span(start, start + 3 + longer),), kind="claim")
            )
            waits.append(1000 * (time.perf_counter() - started))
            place += 1
        job.join()
    waits.sort()
    p99 = waits[int(len(waits) * 0.99)]
    print(
        f"{len(waits)} saves during the import: median {statistics.median(waits):.0f} ms, "
        f"p99 {p99:.0f} ms (limit 250 ms)"
    )
    return p99


if __name__ == "__main__":
    sys.exit(main())
