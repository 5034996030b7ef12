"""The context menus of the text in Read, and of its tabs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from kantar_desk.gui.text_view.items import ViewTag

if TYPE_CHECKING:
    from kantar_desk.gui.main_window import MainWindow
    from kantar_desk.gui.panels.text import ReadingPane
    from kantar_desk.gui.places.read import ReadPlace

_WORDS = ("tag.claim", "tag.entity", "tag.disputed", "tag.last", "edit.copy", "edit.copy_reference")
_TAG = (
    ("tag.inspector", ""), ("tag.note", ""), ("tag.source", "claim"), ("tag.name", "entity"),
    ("tag.dispute", "claim disputed_statement"), ("tag.relate", "claim disputed_statement"), ("tag.occurrences", ""),
    ("tag.to_claim", "entity disputed_statement"), ("tag.to_entity", "claim disputed_statement"),
    ("tag.to_disputed", "claim entity"), ("tag.confirm_place", ""), ("tag.remove", ""),
)  # fmt: skip
"""Commands on a tag, with the kinds they make sense for; "" is for all."""
_THEIRS = ("tag.inspector", "tag.take_over", "tag.confirm_place", "tag.occurrences")
_LETTERS = 48


def text_menu(place: ReadPlace, window: MainWindow, point: QPoint, tags: tuple[ViewTag, ...]) -> None:
    """What can be done with the words selected and the tags under a point."""
    menu = QMenu(place)
    if place.view.selection() is not None:
        for command_id in _WORDS:
            window.add_to_menu(menu, command_id)
    for tag in tags:
        if menu.actions():
            menu.addSeparator()
        _add_tag(menu, place, tag)
        if tag.id == place.desk.annotation_id:
            mine = [one for one, kinds in _TAG if not kinds or tag.kind in kinds.split()]
            for command_id in mine if tag.own else _THEIRS:
                if command_id == "tag.confirm_place" and not tag.check:
                    continue
                window.add_to_menu(menu, command_id)
    if menu.actions():
        menu.exec(point)


def more_menu(place: ReadPlace, tags: tuple[ViewTag, ...]) -> None:
    """The tags behind a “+n”; one of them is taken in hand."""
    menu = QMenu(place)
    for tag in tags:
        _add_tag(menu, place, tag)
    menu.exec(place.cursor().pos())


def tab_menu(place: ReadPlace, pane: ReadingPane, document_id: UUID, point: QPoint) -> None:
    """What can be done with a tab: close it or the others, show its document beside, move it to the other side."""
    menu = QMenu(place)
    close = menu.addAction(QCoreApplication.translate("TabStrip", "Close"))
    close.setEnabled(len(place.texts.tabs()) > 1)
    close.triggered.connect(lambda: place.texts.close_tab(pane, document_id))
    others = menu.addAction(QCoreApplication.translate("TabStrip", "Close the others"))
    others.setEnabled(len(pane.documents) > 1)
    others.triggered.connect(lambda: place.texts.close_others(pane, document_id))
    menu.addSeparator()
    beside = menu.addAction(QCoreApplication.translate("TabStrip", "Open beside"))
    beside.triggered.connect(lambda: place.open_beside(document_id))
    over = menu.addAction(QCoreApplication.translate("TabStrip", "Move to the other side"))
    over.setEnabled(len(place.texts.tabs()) > 1)
    over.triggered.connect(lambda: place.move_over(pane, document_id))
    menu.exec(point)


def _add_tag(menu: QMenu, place: ReadPlace, tag: ViewTag) -> None:
    words = " ".join(place.view.copy_text(tag.spans[0]).split())[:_LETTERS]
    action = menu.addAction(f"{tag.label} · {words}")
    action.triggered.connect(partial(_take, place, tag))


def _take(place: ReadPlace, tag: ViewTag, _checked: bool = False) -> None:
    place.desk.select_tag(tag.id)
