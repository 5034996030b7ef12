"""Overview counts what is there, opens what is clicked, and an empty project says what to do."""

from __future__ import annotations

import shutil

import pytest

pytest.importorskip("PySide6")

from kantar_desk.assets import asset
from kantar_desk.gui.places.review.filtering import ReviewFilter
from kantar_desk.model.annotation import Annotation, AnnotationSet
from kantar_desk.model.review import Review
from kantar_desk.workspace.actions import SetState
from kantar_desk.workspace.agreeing import agreement_of
from kantar_desk.workspace.overview_queries import groups_of, overview_figures
from kantar_desk.workspace.review_actions import TakeOver
from kantar_desk.workspace.reviewing import start_review, their_set
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Starter, Workspace

pytestmark = pytest.mark.gui


@pytest.fixture(scope="module")
def reviewed_file(sample_file, tmp_path_factory):
    """One colleague's tags taken over, all documents finished, the other colleague's under review."""
    path = tmp_path_factory.mktemp("reviewed") / "sample.kantar"
    shutil.copyfile(sample_file, path)
    with Workspace.open(path) as workspace:
        with workspace.reading() as reader:
            imported = sorted(reader.find(AnnotationSet, kind="imported"), key=lambda one: one.name)
            tags = reader.find(Annotation, set_id=imported[0].id)
            documents = tuple(one.id for one in reader.documents())
        workspace.perform(TakeOver(annotation_ids=tuple(one.id for one in tags)))
        workspace.perform(SetState(document_ids=documents, state="finished"))
        start_review(workspace, imported[1].id, mine=workspace.own_set_id)
    return path


@pytest.fixture
def looked(desk_window, reviewed_file, qtbot, tmp_path):
    """The window at Overview of a copy of that project."""
    desk, window = desk_window
    path = tmp_path / "reviewed.kantar"
    shutil.copyfile(reviewed_file, path)
    desk.attach(Workspace.open(path))
    look(desk, window, qtbot)
    with desk.ws.reading() as reader:
        review = reader.find(Review)[0]
    return desk, window, review.id, desk.sets[their_set(review)]


def look(desk, window, qtbot):
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    window.go_to("overview")
    qtbot.waitUntil(
        lambda: not desk.jobs.running and desk.places["overview"].figures is not None, timeout=20000
    )
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20000)


def test_an_empty_project_says_what_to_do(desk_window, qtbot, tmp_path, press):
    desk, window = desk_window
    starter: Starter = load_starter(asset("resources", "codebook.toml"))
    desk.attach(Workspace.create(tmp_path / "empty.kantar", annotator="Test", starter=starter))
    look(desk, window, qtbot)
    place = desk.places["overview"]
    assert place.stack.currentWidget() is place.empty
    assert [row.verb for row in place.empty.rows] == ["Open a document", "Import…"]
    press("Enter")
    assert desk.place_id == "read"


def test_the_figures_are_those_of_the_store(looked):
    desk, _window, _review, _theirs = looked
    place = desk.places["overview"]
    with desk.ws.reading() as reader:
        own = reader.find(Annotation, set_id=desk.ws.own_set_id)
        counts = reader.counts_by_code(desk.ws.own_set_id)
    assert place.numbers["tags"].number == str(len(own))
    for kind in ("claim", "entity", "disputed_statement"):
        assert place.numbers[kind].number == str(sum(one.kind == kind for one in own))
    assert {bar.key: bar.number for bar in place.codes.bars.bars} == counts
    assert sum(one.tags for one in place.figures.days) == len(own)
    assert sum(one.tags for one in place.figures.documents) == len(own)


def test_agreement_is_that_of_the_command_line(looked):
    desk, _window, _review, theirs = looked
    place = desk.places["overview"]
    assert place.measure.pair.currentData() == (desk.ws.own_set_id, theirs.id)
    found = agreement_of(desk.ws, desk.ws.own_set_id, theirs.id)
    assert place.measure.found.to_json() == found.to_json()
    strict = place.measure.criteria.rows.rows[0]
    assert strict.cells[2] == f"{found.figures['f1_strict'].value:.2f}"
    assert "rough" in place.measure.counted.text()


def test_the_matrix_counts_every_tag_that_counts_and_its_cells_open_the_review(looked, qtbot):
    desk, _window, review, _theirs = looked
    place = desk.places["overview"]
    strict = place.measure.found.figures["f1_strict"].counts
    mine = sum(count for (one, _), count in place.measure.found.matrix.items() if one is not None)
    assert mine == strict["mine"]
    cell, _count = max(
        ((cell, count) for cell, count in place.measure.matrix.matrix.cells.items() if cell[0] != cell[1]),
        key=lambda pair: pair[1],
    )
    wanted = groups_of(desk.ws, review, lambda row: cell in row.group.cells)
    place.measure.matrix.chosen.emit(*cell)
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    assert desk.place_id == "review"
    shown = desk.places["review"]
    assert (shown.reviewed.document.id, shown.row().group.key) == wanted[0]


def test_the_name_of_a_code_opens_its_differences_one_after_the_other(looked, qtbot, press):
    desk, window, review, _theirs = looked
    table = desk.places["overview"].measure.matrix
    codes = [code for code in table.matrix.codes if code is not None]
    code = next(
        one
        for one in codes
        if len(groups_of(desk.ws, review, lambda row, one=one: one in row.group.codes)) > 1
    )
    wanted = groups_of(desk.ws, review, lambda row: code in row.group.codes)
    for document_id, key in wanted[:2]:
        window.go_to("overview")
        table.setFocus()
        table.setCurrentIndex(table.matrix.index(table.matrix.codes.index(code), 0))
        press("Enter")
        qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
        place = desk.places["review"]
        assert desk.place_id == "review"
        assert place.filter == ReviewFilter(code=code)
        assert (place.reviewed.document.id, place.row().group.key) == (document_id, key)


def test_what_was_decided_in_a_document_opens_its_differences(looked):
    desk, _window, review, _theirs = looked
    table = desk.places["overview"].documents
    table.selectRow(2)
    key = table.current_key()
    table.activated.emit(table.model().index(2, 4))
    place = desk.places["review"]
    assert desk.place_id == "review"
    assert (place.review.id, place.reviewed.document.id) == (review, key)
    assert place.filter == ReviewFilter(document_id=key)


def test_a_bar_opens_the_tags_of_its_code(looked, press):
    desk, window, _review, _theirs = looked
    place = desk.places["overview"]
    place.codes.setFocus()
    place.codes.setCurrentIndex(place.codes.bars.index(0))
    press("Enter")
    read = desk.places["read"]
    code = place.codes.bars.bars[0]
    assert desk.place_id == "read"
    with desk.ws.reading() as reader:
        assert reader.get(Annotation, desk.annotation_id).code_id == code.key
    assert read.tags.filter.text() == code.words
    assert window.isVisible()


def test_a_row_opens_its_document_and_a_status_its_disputes(looked, press):
    desk, window, _review, _theirs = looked
    place = desk.places["overview"]
    place.documents.setFocus()
    place.documents.selectRow(3)
    key = place.documents.current_key()
    place.documents.activated.emit(place.documents.currentIndex())
    assert desk.place_id == "read"
    assert desk.document_id == key
    window.go_to("overview")
    place.statuses.setFocus()
    place.statuses.setCurrentIndex(place.statuses.bars.index(0))
    press("Enter")
    assert desk.place_id == "disputes"


def test_every_chart_has_its_figures_in_words(looked):
    desk, _window, _review, _theirs = looked
    place = desk.places["overview"]
    for bars in (place.codes.bars, place.statuses.bars):
        for number in range(bars.rowCount()):
            assert str(bars.bars[number].number) in bars.index(number).data()
    assert len(place.days.rows.rows) == len(place.chart.numbers)
    assert all(row.cells[5].text for row in place.measure.criteria.rows.rows)
    for name, widget in (("codes", place.codes), ("chart", place.chart), ("matrix", place.measure.matrix)):
        assert widget.accessibleName(), name


def test_a_change_is_counted_when_one_looks_again(looked, qtbot):
    desk, window, _review, _theirs = looked
    place = desk.places["overview"]
    before = place.figures.tags
    desk.bridge.undo()  # the review
    desk.bridge.undo()  # the states
    desk.bridge.undo()  # the tags
    qtbot.waitUntil(lambda: place.figures.tags == 0, timeout=20000)
    assert before
    assert overview_figures(desk.ws).tags == 0
    assert window.isVisible()
