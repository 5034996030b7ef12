"""Commands of the Names place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kantar_desk.gui.commands.command import Command, always, with_project, with_writable_project

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk
    from kantar_desk.gui.places.names.place import NamesPlace

_HERE = ("names",)
_MENU = QT_TRANSLATE_NOOP("Commands", "Names")


def names_place(desk: Desk) -> NamesPlace:
    """The Names place."""
    return cast("NamesPlace", desk.places["names"])


def _here(call: Callable[[NamesPlace], Any]) -> Callable[[Desk], Any]:
    return lambda desk: call(names_place(desk))


def _with_name(desk: Desk) -> str:
    if not with_project(desk) and names_place(desk).view is None:
        return QCoreApplication.translate("Commands", "Choose a name first")
    return with_project(desk)


def _with_writable_name(desk: Desk) -> str:
    return with_writable_project(desk) or _with_name(desk)


def _with_offer(desk: Desk) -> str:
    place = names_place(desk)
    if place.open_form() is None and place.offers.current() is None:
        return QCoreApplication.translate("Commands", "Nothing is proposed for this name")
    return with_writable_project(desk)


def _with_mention(desk: Desk) -> str:
    place = names_place(desk)
    line = place.page.current()
    if place.open_form() is None and (line is None or line.mention is None):
        return QCoreApplication.translate("Commands", "Choose a mention first")
    return with_project(desk)


def go_to_names(desk: Desk) -> None:
    """Bring Names to the front."""
    assert desk.window is not None
    desk.window.go_to("names")


def new_name(desk: Desk) -> None:
    """A new name."""
    go_to_names(desk)
    names_place(desk).new_name()


COMMANDS: tuple[Command, ...] = (
    Command("place.names", QT_TRANSLATE_NOOP("Commands", "Names"), go_to_names, ("Ctrl+3",), icon="address-book",
            menu="View", group=1, enabled=always,
            tip=QT_TRANSLATE_NOOP("Commands", "Who and what is meant, however it is spelled")),
    Command("name.new", QT_TRANSLATE_NOOP("Commands", "New name…"), new_name, icon="plus", menu="Tools", group=3,
            submenu=_MENU,
            enabled=with_writable_project),
    Command("name.take", QT_TRANSLATE_NOOP("Commands", "Take the proposal"), _here(lambda p: p.accept()), ("Enter",),
            menu="Tools", group=3, submenu=_MENU, places=_HERE, enabled=_with_offer),
    Command("name.dismiss", QT_TRANSLATE_NOOP("Commands", "Turn the proposal down"), _here(lambda p: p.turn_down()),
            ("Del", "Backspace"), menu="Tools", group=3, submenu=_MENU, places=_HERE, enabled=_with_offer),
    Command("name.read", QT_TRANSLATE_NOOP("Commands", "Open the mention in Read"), _here(lambda p: p.confirm()),
            ("Ctrl+Enter",), menu="Tools", group=3, submenu=_MENU, places=_HERE, enabled=_with_mention),
    Command("name.rename", QT_TRANSLATE_NOOP("Commands", "Rename"), _here(lambda p: p.rename()), menu="Tools", group=3,
            submenu=_MENU,
            places=_HERE, enabled=_with_writable_name),
    Command("name.merge", QT_TRANSLATE_NOOP("Commands", "Merge names…"), _here(lambda p: p.merge()), menu="Tools",
            group=3, submenu=_MENU, places=_HERE, enabled=_with_writable_name),
    Command("name.split", QT_TRANSLATE_NOOP("Commands", "Split the name…"), _here(lambda p: p.split()), menu="Tools",
            group=3, submenu=_MENU, places=_HERE, enabled=_with_writable_name),
    Command("name.apart", QT_TRANSLATE_NOOP("Commands", "Not the same as…"), _here(lambda p: p.mark_apart()),
            menu="Tools", group=3, submenu=_MENU, places=_HERE, enabled=_with_writable_name),
)  # fmt: skip
