"""The list that documents, tags, disputes and names share: it shows what it is given and touches only what changed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

import pytest

pytest.importorskip("PySide6")

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt

from kantar_desk.gui.listing import ROW_ROLE, ListingModel, WordsFilter
from kantar_desk.model.text import Span
from kantar_desk.workspace.actions import Annotate, Remove, SetState

pytestmark = pytest.mark.gui


@dataclass(frozen=True)
class Named:
    """A row with a name."""

    number: int
    name: str


class NamedModel(ListingModel[Named]):
    def id_of(self, row: Named) -> UUID:
        return UUID(int=row.number)

    def title(self, row: Named) -> str:
        return row.name

    def spoken(self, row: Named) -> str:
        return f"{row.number} {row.name}"

    def searched(self, row: Named) -> str:
        return row.name


ROWS = st.lists(
    st.builds(Named, st.integers(0, 12), st.sampled_from(["gate", "market", "bridge"])),
    max_size=10,
    unique_by=lambda row: row.number,
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROWS, min_size=2, max_size=5), st.sampled_from(["", "gate", "nothing of it"]))
def test_it_shows_what_it_was_given_and_what_stays_stays_selected(qapp, contents, words):
    model = NamedModel()
    proxy = WordsFilter(model)
    proxy.set_words(words)
    selection = QItemSelectionModel(model)
    for before, after in pairwise(contents):
        model.set_rows(before)
        selection.clear()
        for number in range(0, len(before), 2):
            selection.select(model.index(number), QItemSelectionModel.SelectionFlag.Select)
        chosen = {row.number for row in before[::2]}
        model.set_rows(after)
        assert model.rows == after
        assert [model.row_of(model.id_of(row)) for row in after] == list(range(len(after)))
        left = {index.data(ROW_ROLE).number for index in selection.selectedIndexes()}
        assert left == chosen & {row.number for row in after}
        shown = [proxy.index(number, 0).data() for number in range(proxy.rowCount())]
        assert shown == [row.name for row in after if words in row.name]


def test_many_new_rows_come_in_one_step(qapp, qtbot):
    model = NamedModel()
    with qtbot.waitSignal(model.modelReset):
        model.set_rows([Named(number, "gate") for number in range(500)])
    assert model.rowCount() == 500


@pytest.fixture
def told(desk_window):
    """What the lists of Read tell their views, as names of signals."""
    desk, _ = desk_window
    read = desk.places["read"]
    heard: list[tuple[str, str]] = []
    for name, model in (("documents", read.documents.model), ("tags", read.tags.model)):
        for signal in ("modelReset", "layoutChanged", "rowsInserted", "rowsRemoved", "dataChanged"):
            getattr(model, signal).connect(lambda *_, one=name, two=signal: heard.append((one, two)))
    return heard


def test_a_tag_touches_one_row_of_each_list(desk_window, told):
    desk, _ = desk_window
    read = desk.places["read"]
    code = next(one for one in desk.codes.values() if one.kind == "claim")
    count = {row.document.id: row.tags for row in read.documents.model.rows}
    told.clear()
    change = desk.perform(
        Annotate(document_id=desk.document_id, spans=(Span(2, 9),), kind="claim", code_id=code.id)
    )
    assert sorted(told) == [("documents", "dataChanged"), ("tags", "rowsInserted")]
    now = {row.document.id: row.tags for row in read.documents.model.rows}
    assert now == {**count, desk.document_id: count[desk.document_id] + 1}
    told.clear()
    desk.perform(Remove(annotation_ids=tuple(change.ids("annotation"))))
    assert sorted(told) == [("documents", "dataChanged"), ("tags", "rowsRemoved")]
    assert {row.document.id: row.tags for row in read.documents.model.rows} == count


def test_sorted_by_state_a_finished_document_moves_and_stays_selected(desk_window, told):
    desk, _ = desk_window
    panel = desk.places["read"].documents
    panel.set_order("state")
    first = panel.ids()[0]
    panel.list.setCurrentIndex(panel.proxy.index(0, 0))
    panel.list.selectionModel().select(panel.proxy.index(1, 0), QItemSelectionModel.SelectionFlag.Select)
    chosen = set(panel.selected_ids())
    told.clear()
    desk.perform(SetState(document_ids=(first,), state="ignored"))
    assert panel.ids()[-1] == first
    assert set(panel.selected_ids()) == chosen
    assert ("documents", "modelReset") not in told


def test_a_filter_without_hits_says_so_and_an_empty_one_brings_the_row_in_hand_back(desk_window):
    desk, _ = desk_window
    panel = desk.places["read"].documents
    current = panel.list.currentIndex().data(Qt.ItemDataRole.DisplayRole)
    assert current
    panel.filter.setText("no such words anywhere")
    assert panel.list.nothing
    assert panel.head.count.text().startswith("0")
    panel.filter.clear()
    assert panel.list.nothing == ""
    assert panel.list.currentIndex().data(Qt.ItemDataRole.DisplayRole) == current
