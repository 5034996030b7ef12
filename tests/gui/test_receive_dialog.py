"""A version that contradicts the one we hold is shown, and can come in as a set of its own with one key."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt

from kantar_desk.assets import asset
from kantar_desk.gui.dialogs.receive import ReceiveDialog
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.workspace.actions import EditNote
from kantar_desk.workspace.exporting import ExportRequest, export
from kantar_desk.workspace.intake import read_set, receive
from kantar_desk.workspace.review_actions import TakeOver
from kantar_desk.workspace.sample import create_sample
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui


def sent(path, target, note: str):
    """The own set of a project as a file, after a note on its first tag; the project is put back."""
    before = path.read_bytes()
    with Workspace.open(path) as workspace:
        with workspace.reading() as reader:
            document = next(
                one for one, count in reader.counts_by_document([workspace.own_set_id]).items() if count
            )
            tag = reader.annotations(document, [workspace.own_set_id])[0]
        workspace.perform(EditNote(annotation_id=tag.id, note=note))
        export(workspace, ExportRequest(), target)
    path.write_bytes(before)
    return target


def test_another_version_of_the_same_number_comes_as_a_set_of_its_own(desk_window, tmp_path, qtbot):
    desk, window = desk_window
    theirs = tmp_path / "theirs.kantar"
    starter = load_starter(asset("resources", "codebook.toml"))
    with create_sample(theirs, annotator="Boris", seeds=asset("seeds"), starter=starter) as workspace:
        with workspace.reading() as reader:
            other = reader.find(AnnotationSet, kind="imported")[0]
            tags = [tag.id for one in reader.documents() for tag in reader.annotations(one.id, [other.id])]
        workspace.perform(TakeOver(annotation_ids=tuple(tags)))
    first, second = (sent(theirs, tmp_path / f"{name}.kset", name) for name in ("one", "two"))
    with Workspace.open(theirs) as workspace:
        own = workspace.own_set_id
    assert own != desk.ws.own_set_id
    receive(desk.ws, read_set(desk.ws, first))
    offer = read_set(desk.ws, second)
    assert [one.status for one in offer.plan.sets] == ["conflict"]
    dialog = ReceiveDialog(desk, offer, window)
    dialog.show()
    assert "of its own" in dialog.go.text()
    assert dialog.focusWidget() is dialog.go
    qtbot.keyClick(dialog.go, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    with desk.ws.reading() as reader:
        held = [one.id for one in reader.find(AnnotationSet, kind="imported")]
        counts = reader.counts_by_set()
        kept = reader.get(AnnotationSet, own)
    assert kept is not None
    assert kept.digest == offer.plan.sets[0].ours.digest, "what was here stays as it came"
    new = [one for one in held if counts.get(one) == counts[own] and one != own]
    assert new, "the other version stands beside it"
