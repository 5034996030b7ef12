"""A name followed through its spellings, and a codebook changed in the middle of the work, acted out in the window with
keys and mouse; every step is undone and redone once."""

from __future__ import annotations

import dataclasses

import pytest

pytest.importorskip("PySide6")

from analyst import Analyst, look, on_the_corpus
from PySide6.QtWidgets import QApplication, QMenu

from kantar_desk.gui.components import IconButton
from kantar_desk.gui.dialogs.codebook import CodebookDialog
from kantar_desk.gui.dialogs.occurrences import OccurrencesDialog
from kantar_desk.gui.projects import starter
from kantar_desk.model.annotation import Annotation
from kantar_desk.model.codebook import Code
from kantar_desk.model.register import RegisterEntry
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import AddDocuments, Annotate
from kantar_desk.workspace.exporting import ExportRequest, export
from kantar_desk.workspace.importing import pasted_document
from kantar_desk.workspace.intake import read_set
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui


def everywhere(analyst: Analyst) -> OccurrencesDialog:
    """W on the tag in hand."""
    analyst.press("KeyW")
    dialog = analyst.shown(OccurrencesDialog)
    analyst.wait(lambda: not analyst.desk.jobs.running)
    return dialog


def test_6_a_name_is_followed_through_its_spellings(desk_window, corpus_dir, tmp_path, qtbot):
    analyst = on_the_corpus(desk_window, corpus_dir, tmp_path, qtbot)
    names = analyst.desk.places["names"]

    def tag_person(title: str, words: str) -> Annotation:
        analyst.open(title)
        analyst.select_words(words)
        before = {one.id for one in analyst.mine(title)}
        with analyst.step():
            analyst.press("Digit2")
        (tag,) = (one for one in analyst.mine(title) if one.id not in before)
        analyst.click_tag(tag.id)
        analyst.press("Enter")
        with analyst.step():
            analyst.press("Digit1")
        analyst.click_tag(tag.id)
        return tag

    def show_masimov():
        analyst.press("Ctrl+Digit3")
        analyst.click_row(names.list.list, "Masimov")
        names.list.list.setFocus()
        return names.offers.current()

    first = tag_person("002", "Masimov")
    analyst.press("KeyI", "Enter")
    analyst.type("Masimov")
    with analyst.step():
        analyst.press("Enter")
    (entry,) = (one for one in analyst.find(RegisterEntry) if one.preferred == "Masimov")
    analyst.click_tag(first.id)
    dialog = everywhere(analyst)
    assert (len(dialog.found), dialog.go.text()) == (9, "Tag 8")
    assert {one.document_id for one in dialog.found} == {analyst.ids["002"]}
    with analyst.step():
        analyst.click(dialog.go)
    analyst.put_away(dialog)
    assert [one.quote for one in analyst.mine("002")] == ["Masimov"] * 9
    assert {one.body.entry_id for one in analyst.mine("002")} == {entry.id}

    tag_person("000", "Massimov")
    offer = show_masimov()
    assert ([one.document_id for one in offer.mentions], offer.level) == ([analyst.ids["000"]], "strong")
    with analyst.step():
        analyst.press("Enter")
    assert "Massimov" in [line.variant.text for line in names.view.variants]
    assert len(names.view.mentions) == 10

    analyst.click_tag(first.id)
    dialog = everywhere(analyst)
    assert dialog.variants.isChecked()
    assert {one.document_id for one in dialog.found if one.tagged is None} == {analyst.ids["004"]}
    with analyst.step():
        analyst.click(dialog.go)
    analyst.put_away(dialog)
    assert [one.quote for one in analyst.mine("004")] == ["Massimov"]

    short = next(one for one in analyst.mine("002") if one.spans == (Span(9743, 9750),))
    analyst.click_tag(short.id)
    with analyst.step():
        analyst.press("BracketLeft")
    short = analyst.get(Annotation, short.id)
    assert (short.spans, short.quote.split()) == ((Span(9739, 9750),), ["TO.", "Masimov"])
    analyst.press("KeyI")
    with analyst.step():
        analyst.press("Digit0")
    offer = show_masimov()
    assert ([one.id for one in offer.mentions], offer.level) == ([short.id], "weak")
    with analyst.step():
        analyst.press("Enter")
    kinds = {line.variant.text: line.variant.kind for line in names.view.variants}
    assert kinds["TO. Masimov"] == "error"

    analyst.run("name.new")
    analyst.type("Somebody else")
    with analyst.step():
        analyst.press("Ctrl+Enter")
    (wrong,) = (one.id for one in analyst.find(RegisterEntry) if one.preferred == "Somebody else")
    with analyst.desk.ws.reading() as reader:
        as_before = reader.mentions(entry.id)
    show_masimov()
    analyst.run("name.merge")
    form = names.other_form
    analyst.type("Somebody")
    analyst.press("Enter")
    assert form.model.rowCount() == 1
    assert form.shown.rowCount() == len(as_before), "every mention is shown first"
    with analyst.step():
        analyst.press("Ctrl+Enter")
    assert [one.id for one in names.view.merged] == [wrong]
    with analyst.step():
        analyst.click(next(one for one in names.form.merged.findChildren(IconButton) if one.isVisible()))
    assert names.view.merged == ()
    with analyst.desk.ws.reading() as reader:
        assert reader.mentions(entry.id) == as_before, "revision included"


def test_9_the_codebook_changes_in_the_middle_of_the_work(desk_window, tmp_path, qtbot):
    desk, window = desk_window
    workspace = Workspace.create(tmp_path / "codes.kantar", annotator="Test", starter=starter())
    words = " ".join(f"word{number:02}" for number in range(40))
    note = pasted_document("note", words)
    workspace.perform(AddDocuments(documents=(note,)))
    slugs = ["opinion"] * 12 + ["label"] * 3 + ["event"] * 4 + ["cause"] * 2
    with workspace.reading() as reader:
        codes = {one.slug: one for one in reader.find(Code, kind="claim")}
    for number, slug in enumerate(slugs):
        start = words.index(f"word{number:02}")
        code_id = codes[slug].id
        workspace.perform(
            Annotate(document_id=note.id, spans=(Span(start, start + 6),), kind="claim", code_id=code_id)
        )
    export(workspace, ExportRequest(), tmp_path / "before.kset")
    desk.attach(workspace)
    window.go_to("read")
    look()
    analyst = Analyst(desk, window, {"note": note.id}, qtbot)
    analyst.open("note")

    def drawn() -> int:
        return len(analyst.read.view.tags())

    def edited(change) -> None:
        analyst.run("tools.codebook")
        dialog = analyst.shown(CodebookDialog)
        dialog.activateWindow()
        look()
        change(dialog)
        with analyst.step():
            analyst.click(dialog.confirm_button)
        analyst.put_away(dialog)
        assert drawn() == len(analyst.mine("note")) == 21

    def choose(beginning: str) -> None:
        """Go down the menu that is open to an entry and take it."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            analyst.press("Down")
            active = menu.activeAction()
            if active is not None and active.text().startswith(beginning):
                break
        analyst.press("Enter")

    def rename(dialog) -> None:
        analyst.click_row(dialog.list, codes["label"].name)
        analyst.press("Enter")
        analyst.type("Name in law")

    def move(dialog) -> None:
        analyst.click_row(dialog.list, "Outlet")
        box = dialog.code_panel.parent_box
        box.setFocus()
        analyst.press("Home")
        while box.currentText() != "Place":
            assert box.currentIndex() < box.count() - 1
            analyst.press("Down")

    def retire(dialog) -> None:
        analyst.click_row(dialog.list, codes["opinion"].name)
        analyst.click(dialog.code_panel.retire)

    def give_its_key(dialog) -> None:
        analyst.click(dialog.code_button)
        choose("Claim")
        analyst.type("Rumour")
        assert dialog.code_panel.keys.current == "8", "the one key that is free"
        dialog.code_panel.keys.setFocus()
        analyst.press("Digit8")
        assert dialog.code_panel.keys.current is None
        analyst.press("Digit8")

    def merge(dialog) -> None:
        analyst.click_row(dialog.list, codes["cause"].name)
        analyst.click(dialog.merge_button)
        choose(f"Into “{codes['event'].name}”: 2 + 4 = 6")

    assert drawn() == 21
    for change in (rename, move, retire, give_its_key, merge):
        edited(change)
    with desk.ws.reading() as reader:
        counts = reader.counts_by_code(desk.ws.own_set_id)
        now = {one.slug: one for one in reader.find(Code, kind="claim")}
        entity = {one.slug: one for one in reader.find(Code, kind="entity")}
    assert counts[codes["event"].id] == 6
    assert counts[codes["opinion"].id] == 12, "a retired code keeps its tags"
    assert (now["label"].name, now["opinion"].retired, now["rumour"].key) == ("Name in law", True, "8")
    assert entity["media"].parent == entity["place"].id
    offer = read_set(desk.ws, tmp_path / "before.kset")
    assert all(ours == theirs for theirs, ours in offer.plan.codes.items()), "something was to be mapped"
    assert not offer.plan.new_codes
    for _ in range(5):
        analyst.run("edit.undo")
        assert drawn() == len(analyst.mine("note")) == 21
    with desk.ws.reading() as reader:
        back = {one.slug: one for one in reader.find(Code, kind="claim")}
    assert back == {
        slug: dataclasses.replace(one, revision=back[slug].revision, modified=back[slug].modified)
        for slug, one in codes.items()
    }
