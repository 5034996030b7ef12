"""Run inside an X server of its own: real X events on a view, then what it said, as JSON.

``show`` is the program with the view, ``paste`` another program that reads the clipboard; without a word, the one that
moves the mouse.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from uuid import UUID

TEXT = "The minister said that the agency had hidden figures.\n" + "\n".join(
    f"Paragraph {n} follows." for n in range(80)
)


def show() -> None:
    """Answers a line with a position by the point it has on the screen, "state" by what it was told so far."""
    from PySide6.QtCore import QPoint, QSocketNotifier, Qt
    from PySide6.QtWidgets import QApplication

    from kantar_desk.gui.text_view.items import ViewTag
    from kantar_desk.gui.text_view.view import TextView
    from kantar_desk.model.text import Span

    application = QApplication([])
    view = TextView()
    view.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    view.setGeometry(20, 20, 700, 500)
    view.set_document(UUID(int=1), "X", TEXT)
    tag = ViewTag(UUID(int=2), (Span(4, 12),), "claim", None, "Who", UUID(int=3), "My tags")
    view.set_tags([tag])
    view.show()
    view.activateWindow()
    view.setFocus()
    said: list[list[object]] = []
    view.pieceRequested.connect(lambda one, span: said.append(["piece", span.start, span.end]))
    view.resizeRequested.connect(
        lambda one, spans: said.append(["resize", *[(s.start, s.end) for s in spans]])
    )
    view.zoomRequested.connect(lambda steps: said.append(["zoom", steps]))
    view.tagSelected.connect(lambda one: said.append(["tag", str(one)]))

    def answer() -> None:
        line = sys.stdin.readline().strip()
        if line == "quit" or not line:
            application.quit()
        elif line == "state":
            selection = view.selection()
            state = {
                "said": said,
                "selection": [selection.start, selection.end] if selection is not None else None,
                "scrolled": view.page().scrolled,
                "caret": view.caret(),
            }
            print(json.dumps(state), flush=True)
        else:
            rect = view.caret_rect(int(line))
            point = view.viewport().mapToGlobal(QPoint(rect.left(), rect.center().y()))
            print(f"{point.x()} {point.y()}", flush=True)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(answer)
    print("READY", flush=True)
    application.exec()


def paste() -> None:
    """Print what is on the clipboard."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    QTimer.singleShot(300, lambda: (print(json.dumps(application.clipboard().text())), application.quit()))
    application.exec()


def act() -> None:
    """Drag, Ctrl+drag, wheel, Ctrl+wheel, keys and copy with xdotool."""
    command = [sys.executable, __file__]
    with subprocess.Popen(
        [*command, "show"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as shown:
        shown.stdout.readline()

        def ask(line: str) -> str:
            shown.stdin.write(line + "\n")
            shown.stdin.flush()
            return shown.stdout.readline()

        def state() -> dict:
            return json.loads(ask("state"))

        def do(*words: str) -> None:
            subprocess.run(["xdotool", *words], check=True, timeout=20)

        def at(position: int, right: int = 0) -> tuple[str, str]:
            x, y = ask(str(position)).split()
            return str(int(x) + right), y

        def drag(start: int, end: int) -> None:
            do("mousemove", *at(start, 1), "mousedown", "1")
            do("mousemove", *at((start + end) // 2))
            do("mousemove", *at(end, 1), "sleep", "0.1", "mouseup", "1", "sleep", "0.2")

        found = {}
        drag(TEXT.index("agency"), TEXT.index(" hidden") + 1)
        found["drag"] = state()
        do("key", "ctrl+c", "sleep", "0.2")
        found["pasted"] = json.loads(
            subprocess.run([*command, "paste"], capture_output=True, text=True, timeout=30, check=True).stdout
        )
        do("mousemove", *at(7, 2), "click", "1", "sleep", "0.2")
        do("keydown", "ctrl")
        drag(TEXT.index("hidden"), TEXT.index("figures") - 1)
        do("keyup", "ctrl")
        do("mousemove", *at(60), "click", "5", "click", "5", "sleep", "0.3")
        found["wheel"] = state()
        do("keydown", "ctrl", "click", "4", "keyup", "ctrl", "sleep", "0.2")
        do(
            "key",
            "ctrl+Home",
            "key",
            "shift+Right",
            "key",
            "shift+Right",
            "key",
            "shift+Right",
            "sleep",
            "0.2",
        )
        found["keys"] = state()
        print(json.dumps(found))
        shown.stdin.write("quit\n")
        shown.stdin.flush()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    {"show": show, "paste": paste, "act": act}[sys.argv[1] if sys.argv[1:] else "act"]()
