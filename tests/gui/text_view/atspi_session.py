"""Run inside a D-Bus session and an X server of its own: shows a view, asks for it over AT-SPI, prints JSON.

``python atspi_session.py show`` is the program that is looked at; without a word it is the one that looks.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

TEXT = "a👩🏽\u200d🚒b\ufeff Second words here."
TITLE = "The night at the market"


def show() -> None:
    """The program with the view; when the caret is set to the second word, it presses Right once."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from kantar_desk.gui.text_view.items import ViewTag
    from kantar_desk.gui.text_view.view import TextView
    from kantar_desk.model.text import Span

    application = QApplication([])
    view = TextView()
    view.resize(600, 300)
    view.set_document(UUID(int=1), TITLE, TEXT)
    start = TEXT.index("Second")
    spans = (Span(start, start + 6), Span(start + 13, start + 17))
    view.set_tags([ViewTag(UUID(int=2), spans, "claim", None, "What happened", UUID(int=3), "My tags")])
    view.show()
    view.activateWindow()
    view.setFocus()

    def moved(position: int) -> None:
        if position == start + 2:
            QTimer.singleShot(100, lambda: QTest.keyClick(view, Qt.Key.Key_Right))

    view.caretMoved.connect(moved)
    QTimer.singleShot(300, lambda: print("READY", flush=True))
    QTimer.singleShot(30_000, application.quit)
    application.exec()


def call(*words: str, address: str | None = None) -> str:
    """One method call; what came back, as text."""
    bus = ["--address", address] if address else ["--session"]
    done = subprocess.run(
        ["gdbus", "call", *bus, *words], capture_output=True, text=True, check=True, timeout=20
    )
    return done.stdout.strip()


def look() -> None:
    """Start the program and read it over the accessibility bus."""
    answer = call(
        "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method", "org.a11y.Bus.GetAddress"
    )
    address = re.search(r"'(.*)'", answer).group(1)
    with subprocess.Popen([sys.executable, __file__, "show"], stdout=subprocess.PIPE, text=True) as shown:
        try:
            shown.stdout.readline()
            print(json.dumps(read(address)))
        finally:
            shown.terminate()


def read(address: str) -> dict[str, str]:
    """Name, role, description, text and caret of the view, by method calls only."""
    root = "/org/a11y/atspi/accessible/root"

    def ask(name: str, path: str, method: str, *more: str) -> str:
        return call("--dest", name, "--object-path", path, "--method", method, *more, address=address)

    def until(found, seconds: float = 10) -> str:
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            answer = found()
            if answer:
                return answer
            time.sleep(0.1)
        return ""

    def program() -> str:
        children = ask("org.a11y.atspi.Registry", root, "org.a11y.atspi.Accessible.GetChildren")
        match = re.search(r"'(:[\d.]+)'", children)
        return match.group(1) if match else ""

    name = until(program)

    def window() -> str:
        match = re.search(
            r"'(/org/a11y/atspi/accessible/\d+)'", ask(name, root, "org.a11y.atspi.Accessible.GetChildren")
        )
        return match.group(1) if match else ""

    path = until(window)

    def value(interface: str, what: str) -> str:
        return ask(name, path, "org.freedesktop.DBus.Properties.Get", f"org.a11y.atspi.{interface}", what)

    found = {
        "role": ask(name, path, "org.a11y.atspi.Accessible.GetRoleName"),
        "name": value("Accessible", "Name"),
        "length": value("Text", "CharacterCount"),
        "text": ask(name, path, "org.a11y.atspi.Text.GetText", "0", "1000"),
        "word": ask(name, path, "org.a11y.atspi.Text.GetTextAtOffset", "12", "1"),
        "before": value("Text", "CaretOffset"),
    }
    ask(
        name,
        path,
        "org.a11y.atspi.Text.SetCaretOffset",
        str(len(TEXT[: TEXT.index("cond")].encode("utf-16-le")) // 2),
    )
    wanted = str(len(TEXT[: TEXT.index("ond")].encode("utf-16-le")) // 2)
    found["after"] = until(
        lambda: value("Text", "CaretOffset") if wanted in value("Text", "CaretOffset") else ""
    )
    found["tags"] = value("Accessible", "Description")
    return found


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    show() if sys.argv[1:] == ["show"] else look()
