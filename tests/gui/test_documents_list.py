"""The list of documents: filter by anything known of a document, sorted as asked, the order remembered."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from kantar_desk.gui.listing import ROW_ROLE
from kantar_desk.gui.panels.documents import SORTS
from kantar_desk.workspace.actions import EditDocument, SetState

pytestmark = pytest.mark.gui


def titles(panel) -> list[str]:
    return [panel.proxy.index(row, 0).data(ROW_ROLE).document.title for row in range(panel.proxy.rowCount())]


def test_filter_by_title_publisher_state_and_folder(desk_window):
    desk, _ = desk_window
    panel = desk.places["read"].documents
    everything = titles(panel)
    assert everything == sorted(everything, key=str.casefold)
    first = panel.ids()[0]
    desk.perform(SetState(document_ids=(first,), state="finished"))
    desk.perform(EditDocument(document_id=first, folder="Court/Day one"))
    for words in ("finished", "court day", "meridian"):
        panel.filter.setText(words)
        assert 0 < len(titles(panel)) < len(everything), words
    panel.filter.setText("голоса МОСТА")
    assert len(titles(panel)) == 1
    panel.filter.setText("no such words")
    assert titles(panel) == []
    panel.filter.clear()
    assert titles(panel) == everything


def test_every_order_keeps_the_document_in_hand_and_is_remembered(desk_window):
    desk, _ = desk_window
    read = desk.places["read"]
    before = desk.document_id
    for order in SORTS:
        read.documents.set_order(order)
        assert desk.document_id == before
        assert sorted(titles(read.documents)) == sorted(
            row.document.title for row in read.documents.model.rows
        )
    dates = [read.documents.proxy.index(row, 0).data(ROW_ROLE).document.created for row in range(6)]
    assert dates == sorted(dates)
    state = read.remember()
    read.documents.set_order("title")
    read.restore(state)
    assert read.documents.model.order == "added"
