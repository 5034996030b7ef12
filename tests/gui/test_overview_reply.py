"""A colleague's reply is read beside my tags: A follows, R declines with a comment, C answers, N and P go on."""

from __future__ import annotations

import shutil

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kantar_desk.assets import asset
from kantar_desk.gui.panels.reply import ReplyPanel
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.review import Verdict
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import Annotate, EditNote
from kantar_desk.workspace.exporting import ExportRequest, export
from kantar_desk.workspace.intake import read_set, receive
from kantar_desk.workspace.replying import write_reply
from kantar_desk.workspace.review_actions import AddComment, Decide, Decision
from kantar_desk.workspace.reviewing import start_review
from kantar_desk.workspace.sample import create_sample
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui

ACCEPTED, AMENDED, REJECTED, DECLINED = range(4)


@pytest.fixture(scope="module")
def exchanged(sample_file, tmp_path_factory):
    """My project with four tags, and the reply of a colleague: accepted, amended, and two rejected."""
    folder = tmp_path_factory.mktemp("exchange")
    shutil.copyfile(sample_file, folder / "mine.kantar")
    with Workspace.open(folder / "mine.kantar") as mine:
        with mine.reading() as reader:
            document = reader.documents()[0].id
        ids = []
        for number in range(4):
            span = Span(20 * number, 20 * number + 8)
            action = Annotate(document_id=document, spans=(span,), kind="claim")
            mine.perform(action)
            ids.append(action.id)
        export(mine, ExportRequest(format="kset", sets=(mine.own_set_id,)), folder / "mine.kset")
        own = mine.own_set_id
    starter = load_starter(asset("resources", "codebook.toml"))
    theirs = create_sample(folder / "theirs.kantar", annotator="Dana", seeds=asset("seeds"), starter=starter)
    with theirs:
        receive(theirs, read_set(theirs, folder / "mine.kset"))
        review = start_review(theirs, own, mine=None, rule="none")
        decisions = (
            Decision(annotation_id=ids[ACCEPTED], verdict=Verdict.ACCEPT),
            Decision(
                annotation_id=ids[AMENDED], verdict=Verdict.AMEND, spans=(Span(20, 30),), reason="two more"
            ),
            Decision(annotation_id=ids[REJECTED], verdict=Verdict.REJECT, reason_code="wrong_span"),
            Decision(annotation_id=ids[DECLINED], verdict=Verdict.REJECT, reason_code="outside_task"),
        )
        theirs.perform(Decide(review_id=review, decisions=decisions))
        theirs.perform(AddComment(target_id=ids[DECLINED], text="Why this one?"))
        write_reply(theirs, review, folder / "reply.kset")
    return folder, ids


@pytest.fixture
def replied(desk_window, exchanged, tmp_path, qtbot):
    """The window on my project after the reply came in."""
    desk, window = desk_window
    folder, ids = exchanged
    shutil.copyfile(folder / "mine.kantar", tmp_path / "mine.kantar")
    desk.attach(Workspace.open(tmp_path / "mine.kantar"))
    before = [tag(desk, one) for one in ids]
    receive(desk.ws, read_set(desk.ws, folder / "reply.kset"))
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    assert [tag(desk, one) for one in ids] == before
    place = desk.places["read"]
    place.view.setFocus()
    return desk, window, ids, place.reply


def tag(desk, annotation_id) -> Annotation | None:
    with desk.ws.reading() as reader:
        return reader.get(Annotation, annotation_id)


def shown(panel: ReplyPanel):
    return panel.row().decision.annotation_id


def test_the_panel_says_who_decided_what_and_why(replied):
    desk, _window, ids, panel = replied
    assert panel.isVisible()
    assert [row.sign for row in panel.rows] == ["accepted", "amended", "rejected", "rejected"]
    assert [row.is_open for row in panel.rows] == [False, True, True, True]
    assert shown(panel) == ids[AMENDED]
    assert panel.verdict.text() == "Amended"
    assert "Dana" in panel.who.text()
    assert panel.reason.text() == "two more"
    assert tag(desk, ids[AMENDED]).quote in panel.fields.text()
    read = desk.places["read"]
    signs = {one.id: one.sign for one in read.texts.view_tags(read.text.pane) if one.id in ids}
    assert signs[ids[REJECTED]] == "rejected"


def test_a_takes_over_an_amendment_and_removes_a_rejected_tag(replied, press):
    desk, _window, ids, panel = replied
    press("KeyA")
    changed = tag(desk, ids[AMENDED])
    assert changed.spans == (Span(20, 30),)
    assert shown(panel) == ids[REJECTED]
    press("KeyA")
    assert tag(desk, ids[REJECTED]) is None
    assert len(panel.open_rows) == 1
    desk.bridge.undo()
    assert tag(desk, ids[REJECTED]) is not None
    desk.bridge.undo()
    assert tag(desk, ids[AMENDED]).spans == (Span(20, 28),)
    assert len(panel.open_rows) == 3


def test_r_declines_with_a_comment_and_c_answers(replied, press, type_text):
    desk, _window, ids, panel = replied
    press("KeyN")
    press("KeyN")
    assert shown(panel) == ids[DECLINED]
    assert "Why this one?" in panel.talk.text()
    press("KeyC")
    type_text("because of the date")
    press("Enter")
    assert panel.row_for(ids[DECLINED]).is_open
    press("KeyR")
    assert QApplication.focusWidget() is panel.field
    type_text("it stands in the text")
    press("Enter")
    assert tag(desk, ids[DECLINED]) is not None
    assert panel.row_for(ids[DECLINED]).state == "declined"
    with desk.ws.reading() as reader:
        said = [one.text for one in reader.comments(target_id=ids[DECLINED])]
    assert said == ["Why this one?", "because of the date", "it stands in the text"]
    assert desk.places["read"].view.hasFocus()


def test_n_and_p_go_to_what_is_open_and_esc_drops_a_comment(replied, press, type_text):
    desk, _window, ids, panel = replied
    seen = []
    for _ in range(3):
        seen.append(shown(panel))
        assert desk.annotation_id in (seen[-1], None)
        press("KeyN")
    assert seen == [ids[AMENDED], ids[REJECTED], ids[DECLINED]]
    assert shown(panel) == ids[AMENDED]
    press("KeyP")
    assert shown(panel) == ids[DECLINED]
    press("KeyR")
    type_text("never mind")
    press("Esc")
    assert not panel.field.isVisible()
    with desk.ws.reading() as reader:
        assert len(reader.comments(target_id=ids[DECLINED])) == 1


def test_a_tag_changed_since_is_shown_with_both_versions_first(replied, press):
    desk, window, ids, panel = replied
    desk.perform(EditNote(annotation_id=ids[AMENDED], note="changed by me"))
    assert panel.row_for(ids[AMENDED]).older
    assert shown(panel) == ids[AMENDED]
    press("KeyA")
    assert tag(desk, ids[AMENDED]).note == "changed by me"
    assert "changed this tag since" in window.messages.text
    press("KeyA")
    assert tag(desk, ids[AMENDED]).spans == (Span(20, 30),)


def test_importing_the_reply_twice_changes_nothing(replied, exchanged):
    desk, _window, _ids, panel = replied
    folder, _ = exchanged
    rows = [row.decision.id for row in panel.rows]
    receive(desk.ws, read_set(desk.ws, folder / "reply.kset"))
    assert [row.decision.id for row in panel.rows] == rows
    with desk.ws.reading() as reader:
        assert reader.find(AnnotationSet, kind="own")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
