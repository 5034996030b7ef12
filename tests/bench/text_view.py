"""Prints how the reading view compares with a bare QPlainTextEdit on the same text, in the same process.

Run by path: ``python tests/bench/text_view.py [--full] [--scale 2] [--platform xcb]``. Medians of interleaved pairs; a
ratio over its target is taken a second time before it counts. Exit status 1 when one still misses.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

PAIRS = 5
SAMPLE = (
    "the minister said on Tuesday that agency had hidden figures from parliament в городе сообщили что площадь "
    "закрыли вечером қала әкімдігі мәлімдеді көпірде адамдар жиналды police witnesses counted about four hundred people"
)
WORDS = SAMPLE.split()


def make_text(size: int, seed: int = 7) -> str:
    """Prose in three languages, paragraphs of 20 to 120 words, about this many code points."""
    rng = random.Random(seed)
    parts: list[str] = []
    length = 0
    while length < size:
        paragraph = " ".join(rng.choices(WORDS, k=rng.randint(20, 120))).capitalize() + "."
        parts.append(paragraph)
        length += len(paragraph) + 1
    return "\n".join(parts)[:size]


def make_tags(text: str, count: int, seed: int = 11) -> list:
    """Tags of 5 to 150 code points all over the text, some nested, in the order of the text as the store reads them."""
    from kantar_desk.gui.text_view.items import ViewTag
    from kantar_desk.model.text import Span

    rng = random.Random(seed)
    kinds = ("claim", "entity", "disputed_statement")
    tags = []
    for number, start in enumerate(sorted(rng.randrange(0, len(text) - 200) for _ in range(count))):
        span = Span(start, start + rng.choice((6, 10, 15, 40, 90, 150)))
        tags.append(
            ViewTag(UUID(int=number + 1), (span,), kinds[number % 3], None, "Figure", UUID(int=1), "My tags")
        )
    return tags


def timed(action: Callable[[], None]) -> float:
    """Milliseconds of one run."""
    gc.collect()
    started = time.perf_counter()
    action()
    return (time.perf_counter() - started) * 1000


class Bench:
    """One size of text; makes both widgets anew for each pair."""

    def __init__(self, text: str, tags: list) -> None:
        self.text, self.tags = text, tags

    def ours(self):
        """Our view with document and tags, not shown yet."""
        from kantar_desk.gui.text_view.view import TextView

        view = TextView()
        view.resize(1200, 900)
        view.set_document(UUID(int=9), "Bench", self.text)
        view.set_tags(self.tags)
        return view

    def bare(self):
        """The plain edit with the same text."""
        from PySide6.QtGui import QFont
        from PySide6.QtWidgets import QPlainTextEdit

        edit = QPlainTextEdit()
        font = QFont("Noto Serif")
        font.setPixelSize(16)
        edit.setFont(font)
        edit.setReadOnly(True)
        edit.resize(1200, 900)
        edit.setPlainText(self.text)
        return edit

    def first_frame(self, make: Callable) -> float:
        """From nothing to the first painted window."""
        kept = []

        def action() -> None:
            widget = make()
            widget.show()
            app().processEvents()
            widget.viewport().repaint()
            kept.append(widget)

        took = timed(action)
        close(kept[0])
        return took


def app():
    """The application object, made once."""
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication([])


def close(widget) -> None:
    """Take a widget away for good."""
    from PySide6.QtCore import QEvent

    widget.close()
    widget.deleteLater()
    app().sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app().processEvents()


def p50(action: Callable[[int], None], runs: int) -> float:
    """Median milliseconds of an action that gets the number of its run."""
    times = []
    for number in range(runs):
        started = time.perf_counter()
        action(number)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def page_down(widget) -> Callable[[int], None]:
    """One page further and painted."""
    from PySide6.QtWidgets import QAbstractSlider

    bar = widget.verticalScrollBar()

    def action(_: int) -> None:
        bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
        widget.viewport().repaint()

    return action


def resize(widget) -> Callable[[int], None]:
    """Another width and painted."""

    def action(number: int) -> None:
        widget.resize(900 if number % 2 else 760, 900)
        app().processEvents()
        widget.viewport().repaint()

    return action


def drag(widget) -> Callable[[int], None]:
    """One step of a selection by mouse, painted."""
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    def send(kind, x: float, y: float, buttons) -> None:
        point = QPointF(x, y)
        button = Qt.MouseButton.LeftButton if kind != QEvent.Type.MouseMove else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, point, widget.viewport().mapToGlobal(point), button, buttons,
                            Qt.KeyboardModifier.NoModifier)  # fmt: skip
        app().sendEvent(widget.viewport(), event)

    left = Qt.MouseButton.LeftButton

    def action(number: int) -> None:
        if number == 0:
            send(QEvent.Type.MouseButtonPress, 300, 60, left)
        send(QEvent.Type.MouseMove, 320 + (number * 37) % 400, 60 + (number * 23) % 760, left)
        widget.viewport().repaint()

    return action


def add_ours(view, text: str) -> Callable[[int], None]:
    """One more tag on the screen and painted."""
    from kantar_desk.gui.text_view.items import ViewTag
    from kantar_desk.model.text import Span

    top = view.top_position()

    def action(number: int) -> None:
        start = min(top + 30 + number * 11, len(text) - 60)
        tag = ViewTag(
            UUID(int=10**9 + number), (Span(start, start + 40),), "claim", None, "Figure", UUID(int=1), ""
        )
        view.update_tags([tag])
        app().processEvents()

    return action


def add_bare(edit) -> Callable[[int], None]:
    """The nearest thing a plain edit has: one more extra selection beside as many as our page shows, and a repaint."""
    from PySide6.QtGui import QColor, QTextCursor
    from PySide6.QtWidgets import QTextEdit

    selections = []

    def select(start: int) -> None:
        cursor = QTextCursor(edit.document())
        cursor.setPosition(start)
        cursor.setPosition(start + 40, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format.setBackground(QColor("#E9EBEF"))
        selections.append(selection)

    for number in range(40):
        select(100 * number)

    def action(number: int) -> None:
        select(30 + number * 11)
        edit.setExtraSelections(selections)
        edit.viewport().repaint()

    return action


def hit_test(view) -> float:
    """Median milliseconds of one hit test."""
    from PySide6.QtCore import QPointF

    return p50(lambda n: (view.under(QPointF(300 + (n * 53) % 600, 30 + (n * 37) % 840)), None)[1], 200)


def shown(make: Callable):
    """A widget, shown and painted."""
    widget = make()
    widget.show()
    app().processEvents()
    widget.viewport().repaint()
    return widget


def pair(bench: Bench, what: Callable, runs: int, bare_what: Callable | None = None) -> tuple[float, float]:
    """Medians of an action on both widgets over interleaved pairs."""
    ours, bare = [], []
    for _ in range(PAIRS):
        for make, action, into in ((bench.ours, what, ours), (bench.bare, bare_what or what, bare)):
            widget = shown(make)
            step = action(widget)
            gc.collect()
            into.append(p50(step, runs))
            close(widget)
    return statistics.median(ours), statistics.median(bare)


def add_in_large_and_small() -> tuple[float, float]:
    """Medians of one more tag in 10 MB with 100,000 tags, and in 100 kB with 1,000."""
    large, small = [], []
    views = []
    for size in (10_000_000, 100_000):
        text = make_text(size)
        view = shown(Bench(text, make_tags(text, size // 100)).ours)
        add_ours(view, text)(0)
        views.append((view, text))
    for start in range(PAIRS):
        for (view, text), into in zip(views, (large, small), strict=True):
            step = add_ours(view, text)
            into.append(p50(lambda n, step=step, start=start: step(1 + start * 20 + n), 20))
    for view, _ in views:
        close(view)
    return statistics.median(large), statistics.median(small)


def measure(
    name: str, text: str, tags: list, report: Callable, *, frame: float = 1.2, only_frame: bool = False
) -> None:
    """All figures of one text."""
    bench = Bench(text, tags)

    def frames() -> tuple[float, float]:
        ours, bare = [], []
        for _ in range(PAIRS):
            ours.append(bench.first_frame(bench.ours))
            bare.append(bench.first_frame(bench.bare))
        return statistics.median(ours), statistics.median(bare)

    report(name, "first frame", frames, frame)
    if only_frame:
        return
    report(name, "page-down", lambda: pair(bench, page_down, 30), 1.0)
    report(name, "add one tag", lambda: pair(bench, lambda v: add_ours(v, text), 25, add_bare), 1.0)
    report(name, "resize", lambda: pair(bench, resize, 10), 1.0)
    report(name, "select by drag", lambda: pair(bench, drag, 40), 1.3)
    view = shown(bench.ours)
    report(name, "hit test (ms)", lambda: (hit_test(view), 1.0), 1.0)
    close(view)


def resident() -> int:
    """Resident memory of this process in kB, 0 where the system does not tell."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


def grow(which: str, size: int, count: int) -> None:
    """In a process of its own: print by how many kB loading and a scripted scroll let memory grow.

    The window is there before, with one line, so that its own pixels do not count for either.
    """
    text = make_text(size)
    tags = make_tags(text, count) if which == "ours" else []
    bench = Bench(text, tags)
    line = Bench("one line", [])
    widget = shown(line.ours if which == "ours" else line.bare)
    gc.collect()
    before = resident()
    if which == "ours":
        widget.set_document(UUID(int=9), "Bench", bench.text)
        widget.set_tags(bench.tags)
    else:
        widget.setPlainText(bench.text)
    app().processEvents()
    step = page_down(widget)
    for number in range(120):
        step(number)
    gc.collect()
    print(resident() - before)


def memory(size: int, count: int) -> tuple[float, float]:
    """Growth in kB of both, each in a fresh process."""
    found = []
    for which in ("ours", "bare"):
        command = [sys.executable, __file__, "--grow", which, str(size), str(count)]
        found.append(
            float(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1])
        )
    return found[0], found[1]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--full", action="store_true", help="10 MB with 100,000 tags, a million lines, memory"
    )
    parser.add_argument("--scale", default="1", help="screen scale")
    parser.add_argument("--platform", default="offscreen", help="Qt platform: offscreen, xcb")
    parser.add_argument("--grow", nargs=3, metavar=("WHICH", "SIZE", "TAGS"), help=argparse.SUPPRESS)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", arguments.platform)
    os.environ["QT_SCALE_FACTOR"] = arguments.scale
    globals()["PAIRS"] = arguments.pairs
    application = app()
    application.setStyle("Fusion")
    if arguments.grow:
        grow(arguments.grow[0], int(arguments.grow[1]), int(arguments.grow[2]))
        return 0
    missed = []

    def report(name: str, what: str, take: Callable[[], tuple[float, float]], target: float) -> None:
        for _ in range(2):
            ours, bare = take()
            ratio = ours / bare if bare else float("inf")
            if ratio <= target:
                break
        else:
            missed.append((name, what))
        sign = "ok" if ratio <= target else "MISSED"
        print(
            f"{name:28} {what:16} {ours:10.2f} {bare:10.2f}  {ratio:6.2f}x  target {target:.2f}x  {sign}",
            flush=True,
        )

    print(f"{'text':28} {'what':16} {'ours ms':>10} {'bare ms':>10}   ratio")
    sizes = [("100 kB, 1,000 tags", 100_000, 1_000), ("1 MB, 10,000 tags", 1_000_000, 10_000)]
    if arguments.full:
        sizes.append(("10 MB, 100,000 tags", 10_000_000, 100_000))
    for name, size, count in sizes:
        text = make_text(size)
        measure(name, text, make_tags(text, count), report)
    long = make_text(1_000_000).replace("\n", " ")
    measure("one paragraph of 1 MB", long, make_tags(long, 1_000), report, frame=0.3, only_frame=True)
    if arguments.full:
        report("10 MB against 100 kB", "one more tag", add_in_large_and_small, 1.5)
        lines = "line here\n" * 1_000_000
        measure("1 M lines", lines, [], report, frame=0.6, only_frame=True)
    report("1 MB, 10,000 tags", "memory growth kB", lambda: memory(1_000_000, 10_000), 0.5)
    if arguments.full:
        report("10 MB, 100,000 tags", "memory growth kB", lambda: memory(10_000_000, 100_000), 0.5)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
