"""Windows to be killed: saves on the GUI thread while a set comes in, is taken back and comes in again. See its test.

A line "PROJECT SET" on standard input starts one in a process of its own; what was saved is said, line by line.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

from PySide6.QtCore import QTimer

from kantar_desk.gui import application
from kantar_desk.gui.places.disputes import place as _disputes
from kantar_desk.gui.places.names import place as _names
from kantar_desk.gui.places.overview import place as _overview
from kantar_desk.gui.places.read import ReadPlace
from kantar_desk.gui.places.review import place as _review
from kantar_desk.gui.projects import open_project
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import Annotate
from kantar_desk.workspace.intake import read_set, receive

IMPORTED = (_disputes, _names, _overview, _review, ReadPlace)  # once, before the fork


def say(line: str) -> None:
    os.write(1, (line + "\n").encode())


def run(project: Path, file: Path) -> None:
    app = application.make_application()
    desk, window = application.make_desk()
    window.show()
    open_project(desk, project)
    with desk.ws.reading() as reader:
        documents = [(one.id, one.length) for one in reader.documents()]
        number = reader.last_seq()
    chance = random.Random(number)

    def save() -> None:
        nonlocal number
        number += 1
        document, length = documents[number % len(documents)]
        start = chance.randrange(length - 8)
        done = desk.perform(Annotate(document_id=document, spans=(Span(start, start + 5),), kind="claim"))
        if done is None:
            say(f"failed {window.messages.text}")
        elif done.step_id is not None:
            say(f"saved {done.focus}")

    def bring_in(progress: object) -> None:
        while True:
            receive(desk.ws, read_set(desk.ws, file))
            say("received")
            with desk.ws.reading() as reader:
                step = next(one for one in reader.history(limit=500) if one.mode == "import")
            if not step.reversed:
                desk.ws.reverse_step(step, chunked=True)
                say("undone")

    desk.bridge.crashed.connect(lambda error: say(f"failed {error!r}"))
    desk.jobs.crashed.connect(lambda error: say(f"failed {error!r}"))
    desk.jobs.failed.connect(lambda error: say(f"failed {error}"))
    timer = QTimer()
    timer.timeout.connect(save)
    timer.start(0)
    desk.jobs.start("in", bring_in)
    say("open")
    app.exec()


def main() -> None:
    for line in sys.stdin:
        project, file = line.strip().split("\t")
        child = os.fork()
        if not child:
            try:
                run(Path(project), Path(file))
            except BaseException as error:  # said, so that the test fails with the reason
                say(f"failed {error!r}")
            os._exit(1)
        say(f"pid {child}")
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
