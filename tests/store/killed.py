"""Works on a project until it is killed. Started by the kill test; each work runs in a fork of this warm process.

Reads lines ``WORK NUMBER PATH`` and answers ``pid N``, then what the work says, then ``dead SIGNAL`` once it is gone.
"""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import sqlalchemy as sa

from kantar_desk.model.annotation import Annotation, AnnotationSet, Claim, Span
from kantar_desk.model.codebook import Code
from kantar_desk.model.identity import Person, new_id
from kantar_desk.model.journal import ActionHead, Transfer
from kantar_desk.model.text import Document
from kantar_desk.store import engines
from kantar_desk.store.database import Database
from kantar_desk.store.migrations import Step, migrate
from kantar_desk.store.structure import structure_of


def say(text: str) -> None:
    os.write(1, f"{text}\n".encode())


def fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


class Work:
    def __init__(self, path: Path) -> None:
        self.db = Database.open(path, fold=fold, backups=path.parent / "backups")
        with self.db.reading() as reader:
            self.person = reader.find(Person)[0]
            self.set = reader.find(AnnotationSet, kind="own")[0]
            self.code = reader.find(Code, kind="claim")[0]
            self.document = reader.find(Document)[0]
            self.quote = reader.text(self.document.id)[:5]
        say("open")

    def head(self, name, mode="do", step=None, of=None):
        return ActionHead(
            name=name, mode=mode, person_id=self.person.id, step_id=step or new_id(), of_step_id=of
        )

    def tag(self, note, set_id=None):
        return Annotation(
            id=new_id(), set_id=set_id or self.set.id, document_id=self.document.id, spans=(Span(0, 5),),
            quote=self.quote, code_id=self.code.id, body=Claim(), note=note,
        )  # fmt: skip

    def save(self):
        """Two tags in one action, for ever."""
        while True:
            note = str(new_id())
            with self.db.writing(self.head("save")) as tx:
                tx.insert(self.tag(note))
                tx.insert(self.tag(note))
            say(f"saved {note}")

    def receive(self, forever=True):
        """Sets in chunks of 40, each an import, with saves between."""
        while True:
            step = new_id()
            theirs = AnnotationSet(id=new_id(), name="B", kind="imported", owner=self.person.id)
            with self.db.writing(self.head("in", "import", step)) as tx:
                tx.insert(theirs)
            for _ in range(3):
                note = str(new_id())
                with self.db.writing(self.head("in", "import", step)) as tx:
                    tx.insert_many([self.tag(note, theirs.id) for _ in range(40)])
                say(f"chunk {note}")
            with self.db.writing(self.head("in", "import", step)) as tx:
                tx.append(
                    Transfer(
                        id=new_id(), step_id=step, direction="in", set_id=theirs.id, format="kset", file_name="b",
                        file_digest=str(step), seq=tx.seq,
                    )
                )  # fmt: skip
            say(f"received {step}")
            if not forever:
                return

    def undo(self):
        """An import, then its undo in chunks."""
        while True:
            self.receive(forever=False)
            with self.db.reading() as reader:
                target = reader.undo_target()
            step, done, all_done = new_id(), 20, 0
            while done == 20:
                with self.db.writing(self.head("in", "undo", step, target.step_id)) as tx:
                    done = tx.reverse_part(target, limit=20, skip=tx.reversed_so_far())
                all_done += done
                say(f"undone {step} {all_done}")

    def backup(self):
        while True:
            note = str(new_id())
            with self.db.writing(self.head("save")) as tx:
                tx.insert(self.tag(note))
                tx.insert(self.tag(note))
            say(f"saved {note}")
            say(f"backup {self.db.backup('asked')}")


def upgrade(op):
    op.add_column("person", sa.Column("initials", sa.Text, nullable=True))
    op.execute("DROP TRIGGER tr_person_stamp")
    op.execute("UPDATE person SET initials = name")


def die_at(statement: int) -> None:
    """SIGKILL this process when a connection made from now on begins its statement of that number."""
    begun = 0

    def count(sql: str) -> None:
        nonlocal begun
        begun += 1
        if begun == statement:
            os.kill(os.getpid(), signal.SIGKILL)
        say(f"statement {begun}")

    def connect(*arguments: object, **named: object) -> sqlite3.Connection:
        connection = plainly(*arguments, **named)  # type: ignore[arg-type]
        connection.set_trace_callback(count)
        return connection

    plainly, engines.connect = engines.connect, connect


def migration(path: Path, statement: int) -> None:
    """Killed as its statement of that number begins; with 0 or past its last one it waits to be killed."""
    with sqlite3.connect(":memory:") as fresh:
        project = sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)
        project.backup(fresh)
        project.close()
        fresh.execute("ALTER TABLE person ADD COLUMN initials TEXT")
        wanted = structure_of(fresh)
    say("open")
    die_at(statement)
    migrate(path, backup=lambda: None, steps=(Step(2, upgrade),), target=2, wanted=wanted)
    say("migrated")
    while True:
        signal.pause()


def main() -> None:
    for line in sys.stdin:
        work, number, path = line.split(maxsplit=2)
        child = os.fork()
        if not child:
            try:
                if work == "migration":
                    migration(Path(path.strip()), int(number))
                else:
                    getattr(Work(Path(path.strip())), work)()
            except BaseException as error:  # said, so that the test fails with the reason
                say(f"failed {error!r}")
            os._exit(1)
        say(f"pid {child}")
        _, status = os.waitpid(child, 0)
        say(f"dead {os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0}")


if __name__ == "__main__":
    main()
