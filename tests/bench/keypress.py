"""From a key press to the durable commit and the repaint, beside the disk's own write + fdatasync in the same run.

``python tests/bench/keypress.py [--full] [--kinds]``: 1 MB with 10,000 tags, with ``--full`` 10 MB with 100,000; with
``--kinds`` claims, entities and disputed statements in turn. Prints medians and p99 in milliseconds until the tag is on
the disk and the text was painted, until lists, counts and inspector have followed, and the ratio to a 12 kB write +
fdatasync + bare repaint.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from kantar_desk.gui.application import make_application, make_desk
from kantar_desk.gui.projects import attach, starter
from kantar_desk.gui.style import style
from kantar_desk.gui.text_view.view import TextView
from kantar_desk.model.annotation import Annotation, Claim
from kantar_desk.model.identity import new_id
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import AddDocuments
from kantar_desk.workspace.importing import pasted_document
from kantar_desk.workspace.workspace import Workspace

PRESSES = 200
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
painted: list[float] = []


def note_paints() -> None:
    """From now on ``painted`` tells when the text was painted."""
    paint = TextView.paintEvent

    def noted(view: TextView, event: QPaintEvent) -> None:
        paint(view, event)
        painted.append(time.perf_counter())

    TextView.paintEvent = noted


def make_project(folder: Path, megabytes: int) -> Workspace:
    """One document with 10,000 tags for each megabyte."""
    source = random.Random(2)
    words = ["gate", "council", "market", "bridge", "people", "night", "statement", "Көпір", "базар", "мост"]
    text = "\n".join(" ".join(source.choice(words) for _ in range(60)) for _ in range(2_700 * megabytes))
    workspace = Workspace.create(folder / "p.kantar", annotator="B", starter=starter(), backups=folder / "b")
    document = pasted_document("long", text)
    workspace.perform(AddDocuments(documents=(document,)))
    with workspace.reading() as reader:
        from kantar_desk.model.codebook import Code

        code = next(one for one in reader.find(Code) if one.path == "claim/claim")
    places = sorted(source.sample(range(len(text) - 60), 10_000 * megabytes))
    for first in range(0, len(places), 5_000):
        with workspace.database.writing(workspace.head("fill", "do", new_id())) as tx:
            tx.insert_many(
                Annotation(
                    id=new_id(), set_id=workspace.own_set_id, document_id=document.id, spans=(Span(at, at + 30),),
                    quote=text[at : at + 30], code_id=code.id, body=Claim(),
                )
                for at in places[first : first + 5_000]
            )  # fmt: skip
    return workspace


def main() -> None:
    """Print the figures."""
    note_paints()
    kinds = len(KEYS) if "--kinds" in sys.argv else 1
    megabytes = 10 if "--full" in sys.argv else 1
    folder = Path(tempfile.mkdtemp(prefix="kantar-bench-"))
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        os.environ[name] = str(folder / name)
    try:
        app = make_application()
        desk, window = make_desk()
        style.load_icons()
        window.resize(1280, 800)
        window.show()
        attach(desk, make_project(folder, megabytes))
        for _ in range(20):
            app.processEvents()
        read = desk.places["read"]
        read.view.setFocus()
        saved: list[float] = []
        desk.bridge.saved.connect(lambda _: saved.append(time.perf_counter()))
        text, ours, bare = [], [], []
        block = os.urandom(12_288)
        handle = os.open(folder / "raw", os.O_CREAT | os.O_WRONLY)
        length = len(read.view.text)
        for number in range(PRESSES):
            place = (number * 7_919) % (length - 100)
            read.view.go_to(place)
            app.processEvents()
            read.view.set_selection(Span(place, place + 20))
            app.processEvents()
            started = time.perf_counter()
            os.write(handle, block)
            os.fdatasync(handle)
            read.view.viewport().repaint()
            bare.append(1000 * (time.perf_counter() - started))
            committed = len(saved)
            painted.clear()
            kind = number % kinds
            started = time.perf_counter()
            for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(
                    sort, KEYS[kind], Qt.KeyboardModifier.NoModifier, 10 + kind, 0, 0, "123"[kind]
                )
                QApplication.sendEvent(read.view, event)
            app.processEvents()
            ours.append(1000 * (time.perf_counter() - started))
            assert len(saved) == committed + 1
            text.append(1000 * (next(at for at in painted if at > saved[-1]) - started))
        os.close(handle)
        window.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for figures in (text, ours, bare):
        figures.sort()
    p99 = int(PRESSES * 0.99) - 1
    print(f"{megabytes} MB, {10_000 * megabytes} tags, {PRESSES} key presses")
    print(f"key press to commit and repaint: median {statistics.median(text):.1f} ms, p99 {text[p99]:.1f} ms")
    print(f"… and all that follows, painted: median {statistics.median(ours):.1f} ms, p99 {ours[p99]:.1f} ms")
    print(
        f"12 kB write + fdatasync + repaint: median {statistics.median(bare):.1f} ms, p99 {bare[p99]:.1f} ms"
    )
    print(
        f"ratio at the median: {statistics.median(text) / statistics.median(bare):.2f} (limit 3 on a busy machine)"
    )


if __name__ == "__main__":
    main()
