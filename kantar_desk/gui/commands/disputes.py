"""Commands of the Disputes place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kantar_desk.gui.commands.command import Command, always, with_project, with_writable_project

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk
    from kantar_desk.gui.places.disputes.place import DisputesPlace

_HERE = ("disputes",)
_MENU = QT_TRANSLATE_NOOP("Commands", "Disputes")


def disputes_place(desk: Desk) -> DisputesPlace:
    """The Disputes place."""
    return cast("DisputesPlace", desk.places["disputes"])


def _here(call: Callable[[DisputesPlace], Any]) -> Callable[[Desk], Any]:
    return lambda desk: call(disputes_place(desk))


def _with_dispute(desk: Desk) -> str:
    if not with_project(desk) and disputes_place(desk).view is None:
        return QCoreApplication.translate("Commands", "Choose a dispute first")
    return with_project(desk)


def _with_writable_dispute(desk: Desk) -> str:
    return with_writable_project(desk) or _with_dispute(desk)


def _with_row(desk: Desk) -> str:
    place = disputes_place(desk)
    if not _with_dispute(desk) and place.open_form() is None and place.current()[0] is None:
        return QCoreApplication.translate("Commands", "Choose a claim first")
    return "" if place.open_form() is not None else _with_dispute(desk)


def _shows(mode: str) -> Callable[[Desk], bool]:
    return lambda desk: getattr(desk.places.made().get("disputes"), "mode", "") == mode


def go_to_disputes(desk: Desk) -> None:
    """Bring Disputes to the front."""
    assert desk.window is not None
    desk.window.go_to("disputes")


def new_dispute(desk: Desk) -> None:
    """A new dispute; in Read it is begun from the tags that are selected."""
    ids: tuple[Any, ...] = ()
    if desk.place_id == "read":
        tags = getattr(desk.places["read"], "tags", None)
        chosen = tags.selected_ids() if tags is not None else []
        ids = tuple(chosen) if len(chosen) > 1 else (desk.annotation_id,) if desk.annotation_id else ()
    go_to_disputes(desk)
    disputes_place(desk).new_dispute(ids)


COMMANDS: tuple[Command, ...] = (
    Command("place.disputes", QT_TRANSLATE_NOOP("Commands", "Disputes"), go_to_disputes, ("Ctrl+2",), icon="scales",
            menu="View", group=1, enabled=always,
            tip=QT_TRANSLATE_NOOP("Commands", "One question across documents: sheet, matrix, timeline")),
    Command("dispute.new", QT_TRANSLATE_NOOP("Commands", "New dispute…"), new_dispute, icon="plus", menu="Tools",
            group=1, submenu=_MENU, enabled=with_writable_project,
            tip=QT_TRANSLATE_NOOP("Commands", "Open a question; in Read it begins from the selected tags")),
    Command("dispute.sheet", QT_TRANSLATE_NOOP("Commands", "Sheet of the dispute"),
            _here(lambda p: p.set_mode("sheet")), menu="View", group=6, places=_HERE, enabled=_with_dispute,
            checked=_shows("sheet")),
    Command("dispute.matrix", QT_TRANSLATE_NOOP("Commands", "Matrix of the dispute"),
            _here(lambda p: p.set_mode("matrix")), menu="View", group=6, places=_HERE, enabled=_with_dispute,
            checked=_shows("matrix")),
    Command("dispute.timeline", QT_TRANSLATE_NOOP("Commands", "Timeline of the dispute"),
            _here(lambda p: p.set_mode("timeline")), menu="View", group=6, places=_HERE, enabled=_with_dispute,
            checked=_shows("timeline")),
    Command("dispute.passage", QT_TRANSLATE_NOOP("Commands", "Show the passage"), _here(lambda p: p.focus_passage()),
            ("Enter",), menu="Tools", group=2, submenu=_MENU, places=_HERE, enabled=_with_row),
    Command("dispute.read", QT_TRANSLATE_NOOP("Commands", "Open the passage in Read"), _here(lambda p: p.confirm()),
            ("Ctrl+Enter",), menu="Tools", group=2, submenu=_MENU, places=_HERE, enabled=_with_row),
    Command("dispute.add_claims", QT_TRANSLATE_NOOP("Commands", "Add claims to the dispute…"),
            _here(lambda p: p.add_claims()), menu="Tools", group=1,
            submenu=_MENU, places=_HERE, enabled=_with_writable_dispute),
    Command("dispute.add_answer", QT_TRANSLATE_NOOP("Commands", "Add an answer…"), _here(lambda p: p.add_answer()),
            menu="Tools", group=1, submenu=_MENU, places=_HERE, enabled=_with_writable_dispute),
    Command("dispute.edit", QT_TRANSLATE_NOOP("Commands", "Change question and answers…"),
            _here(lambda p: p.edit_question()), menu="Tools", group=1,
            submenu=_MENU, places=_HERE, enabled=_with_writable_dispute),
    Command("dispute.settle", QT_TRANSLATE_NOOP("Commands", "Settle the dispute…"), _here(lambda p: p.settle()),
            ("X",), menu="Tools", group=1, submenu=_MENU, places=_HERE, enabled=_with_writable_dispute,
            tip=QT_TRANSLATE_NOOP("Commands", "Close the question with an answer, or say why there is none")),
)  # fmt: skip
