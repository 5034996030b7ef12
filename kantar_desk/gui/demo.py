"""The demo: the whole journey on the starter corpus, offscreen, in projects of its own, with a picture of each step."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from kantar_desk.assets import asset
from kantar_desk.gui.application import make_application, make_desk
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.main_window import MainWindow
from kantar_desk.gui.projects import attach, starter
from kantar_desk.gui.style import style
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.review import Review, Verdict
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import Annotate, SetState
from kantar_desk.workspace.exporting import ExportRequest, export
from kantar_desk.workspace.intake import read_set, receive
from kantar_desk.workspace.replying import write_reply
from kantar_desk.workspace.review_actions import Decide, Decision, FollowDecisions, TakeOver
from kantar_desk.workspace.reviewing import review_documents, reviewed_document, start_review
from kantar_desk.workspace.sample import create_sample
from kantar_desk.workspace.workspace import Workspace

SIZES = ((1600, 1000), (1280, 720))


class Demo:
    """Acts out the journey and saves pictures; every step is checked, a failed one ends the demo with its name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.app = make_application()
        self.desk: Desk
        self.window: MainWindow
        self.desk, self.window = make_desk()
        style.load_icons()
        self.window.show()
        self.number = 0

    def settle(self, done: Callable[[], bool] = lambda: True) -> None:
        """Let the window work until it is idle and the condition holds."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if not self.desk.jobs.running and done():
                self.app.processEvents()
                return
        raise RuntimeError("the demo waited too long")

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Save what the window shows, in every size and theme."""
        self.number += 1
        if widget is not None:
            self.settle()
            widget.grab().save(str(self.folder / f"{self.number:02d}-{name}.png"))
            return
        for theme in ("light", "dark"):
            style.apply(theme)
            for width, height in SIZES:
                self.window.resize(width, height)
                self.settle()
                target = self.folder / f"{self.number:02d}-{name}-{theme}-{width}x{height}.png"
                self.window.grab().save(str(target))
        style.apply("light")

    def run(self) -> None:
        """The journey: first look, tag, save, reopen, export, receive, review, reply, follow."""
        projects = self.folder / "projects"
        shutil.rmtree(projects, ignore_errors=True)
        projects.mkdir(parents=True)
        empty = Workspace.create(projects / "empty.kantar", annotator="Aigerim", starter=starter(),
                                 backups=projects / "backups")  # fmt: skip
        attach(self.desk, empty)
        self.settle()
        self.picture("first-look")

        mine = create_sample(
            projects / "aigerim.kantar", annotator="Aigerim", seeds=asset("seeds"), starter=starter()
        )
        attach(self.desk, mine)
        self._tag(mine)
        read = self.desk.places["read"]
        self.settle(lambda: bool(read.view.tags()))  # type: ignore[attr-defined]  # the Read place
        self.picture("read")

        count = self._count(mine)
        path = mine.path
        self.desk.attach(None)
        reopened = Workspace.open(path, backups=projects / "backups")
        attach(self.desk, reopened)
        self.settle()
        if self._count(reopened) != count:
            raise RuntimeError("a tag was lost on reopening")
        export(reopened, ExportRequest(), self.folder / "aigerim.kset")

        self._review(reopened)
        self.window.go_to("review")
        self.settle()
        self.picture("review")
        for place in ("disputes", "names", "overview"):
            if place in self.desk.places:
                self.window.go_to(place)
                self.settle()
                self.picture(place)
        self._reply(projects)
        self.window.close()

    def _count(self, workspace: Workspace) -> int:
        with workspace.reading() as reader:
            return reader.counts_by_set().get(workspace.own_set_id, 0)

    def _tag(self, workspace: Workspace) -> None:
        """Take the first person's tags over as if tagged here, and one more by hand; finish two documents."""
        with workspace.reading() as reader:
            asel = next(one for one in reader.find(AnnotationSet) if one.name == "Asel")
            ids = tuple(one.id for one in reader.find(Annotation, set_id=asel.id))
            documents = reader.documents()
        workspace.perform(TakeOver(annotation_ids=ids))
        self.desk.hidden_sets.update(one for one in self.desk.sets if one != workspace.own_set_id)
        wire = next(one for one in documents if "fire" in one.title)
        with workspace.reading() as reader:
            text = reader.text(wire.id)
        words = text.strip().split(".")[0].split(",")[0]
        start = text.index(words)
        workspace.perform(
            Annotate(document_id=wire.id, spans=(Span(start, start + len(words)),), kind="claim")
        )
        workspace.perform(SetState(document_ids=tuple(one.id for one in documents[:2]), state="finished"))
        read = self.desk.places["read"]
        read.open(wire.id)  # type: ignore[attr-defined]  # the Read place
        with workspace.reading() as reader:
            claims = [
                one for one in reader.annotations(wire.id, [workspace.own_set_id]) if one.kind == "claim"
            ]
        self.window.go_to("read")
        read.go_to_tag(claims[min(2, len(claims) - 1)].id)  # type: ignore[attr-defined]  # the Read place

    def _review(self, workspace: Workspace) -> None:
        with workspace.reading() as reader:
            jonas = next(one for one in reader.find(AnnotationSet) if one.name == "Jonas")
        review_id = start_review(workspace, jonas.id, mine=workspace.own_set_id)
        with workspace.reading() as reader:
            review = reader.get(Review, review_id)
            assert review is not None
            document = review_documents(reader, review)[1]
            rows = reviewed_document(reader, review, document).groups
        theirs = [row.theirs[0] for row in rows if row.theirs][:3]
        verdicts = (
            Decision(annotation_id=theirs[0].id, verdict=Verdict.ACCEPT),
            Decision(annotation_id=theirs[1].id, verdict=Verdict.REJECT, reason_code="wrong_span"),
            Decision(annotation_id=theirs[2].id, verdict=Verdict.DEFER, reason="Ask for the recording."),
        )
        for verdict in verdicts:
            workspace.perform(Decide(review_id=review_id, decisions=(verdict,), comment=verdict.reason))
        self.review_id = review_id
        self.settle()
        place = self.desk.places["review"]
        place.show_review(review_id)  # type: ignore[attr-defined]  # the Review place
        place.open(document)  # type: ignore[attr-defined]  # the Review place

    def _reply(self, projects: Path) -> None:
        """The colleague gets the reply in his own project and follows it."""
        reply = self.folder / "reply.kset"
        reply.unlink(missing_ok=True)
        write_reply(self.desk.ws, self.review_id, reply)
        his = create_sample(
            projects / "jonas.kantar", annotator="Jonas", seeds=asset("seeds"), starter=starter()
        )
        with his:
            outcome = receive(his, read_set(his, reply))
            if outcome.step_id is None:
                raise RuntimeError("the reply was not imported")
            with his.reading() as reader:
                decisions = [one for one in reader.decisions() if one.verdict is Verdict.AMEND]
            if decisions:
                his.perform(FollowDecisions(decision_ids=tuple(one.id for one in decisions)))


def run_demo(folder: Path) -> int:
    """Act out the journey and leave pictures in a folder. Answers the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in (
        "XDG_STATE_HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
    ):  # nothing of the person's own is touched
        home = folder.absolute() / "home"
        shutil.rmtree(home, ignore_errors=True)
        os.environ[name] = str(home / name.lower())
    for old in folder.glob("*.png"):
        old.unlink()
    for old in folder.glob("*.kset"):
        old.unlink()
    demo = Demo(folder.absolute())
    demo.run()
    pictures = sorted(one.name for one in folder.glob("*.png"))
    sys.stdout.write(f"The demo left {len(pictures)} pictures in {folder}.\n")
    QApplication.quit()
    return 0
