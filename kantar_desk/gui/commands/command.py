"""What a command is, and how a key finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kantar_desk.gui.keymap import chord_text, parse_chord

if TYPE_CHECKING:
    from kantar_desk.gui.desk import Desk

MENUS = ("File", "Edit", "View", "Tag", "Review", "Tools", "Help")
PANELS = QT_TRANSLATE_NOOP("Commands", "Panels")
EVERYWHERE = ("read", "disputes", "names", "review", "overview")


def always(desk: Desk) -> str:
    """Enabled at any time."""
    return ""


def with_project(desk: Desk) -> str:
    """Enabled when a project is open."""
    return (
        "" if desk.workspace is not None else QCoreApplication.translate("Commands", "Open a project first")
    )


def with_writable_project(desk: Desk) -> str:
    """Enabled when a project is open for writing."""
    if desk.workspace is not None and not desk.workspace.writable:
        return QCoreApplication.translate("Commands", "This project is open for reading only")
    return with_project(desk)


@dataclass(frozen=True)
class Command:
    """One thing that can be done.

    ``title`` and ``tip`` are English source texts marked with QT_TRANSLATE_NOOP("Commands", …). ``keys`` are written
    as people read them (``Ctrl+K``, ``Shift+[``). ``menu`` is one of `MENUS` or empty; commands with the same
    ``group`` stand together there, those with the same ``submenu`` (its title, marked as well) in a menu of their own.
    ``places`` are the places where the command acts. ``enabled`` answers an empty string, or why it cannot be done
    now. ``in_text`` marks single keys that act only with the focus in the text or a list, never in a field.
    """

    id: str
    title: str
    run: Callable[[Desk], Any]
    keys: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    menu: str = ""
    group: int = 0
    submenu: str = ""
    places: tuple[str, ...] = EVERYWHERE
    enabled: Callable[[Desk], str] = with_project
    checked: Callable[[Desk], bool] | None = None

    def title_text(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("Commands", self.title)

    def tip_text(self) -> str:
        """The tip in the language of the window; the title if there is none."""
        return QCoreApplication.translate("Commands", self.tip) if self.tip else self.title_text()


class Table:
    """All commands, by id and by key. Personal keys replace those of the table."""

    def __init__(self, commands: tuple[Command, ...]) -> None:
        self.commands = commands
        self.by_id = {command.id: command for command in commands}
        if len(self.by_id) != len(commands):
            raise ValueError("two commands share an id")
        self._chords: dict[str, tuple[str, ...]] = {}
        self._by_chord: dict[str, list[Command]] = {}
        self.bind({})

    def __iter__(self) -> Iterator[Command]:
        return iter(self.commands)

    def bind(self, personal: Mapping[str, str]) -> None:
        """Use personal keys (command id → keys parted by spaces, empty for none) from now on."""
        self._chords, self._by_chord = {}, {}
        for command in self.commands:
            keys = tuple(personal[command.id].split()) if command.id in personal else command.keys
            chords = []
            for key in keys:
                try:
                    chords.append(parse_chord(key))
                except ValueError:
                    continue  # a key this version does not know: the command stays in menu and palette
            self._chords[command.id] = tuple(chords)
            for chord in chords:
                self._by_chord.setdefault(chord, []).append(command)

    def chords(self, command_id: str) -> tuple[str, ...]:
        """The canonical chords of a command."""
        return self._chords[command_id]

    def key_text(self, command_id: str) -> str:
        """The first key of a command as people read it, or an empty string."""
        chords = self._chords.get(command_id, ())
        return chord_text(chords[0]) if chords else ""

    def match(self, chord: str, place: str) -> Command | None:
        """The command of a chord in a place."""
        for command in self._by_chord.get(chord, ()):
            if place in command.places:
                return command
        return None


def is_single(chord: str) -> bool:
    """True for a chord that would type something, or move, in a field: no Ctrl, no Alt, no function key."""
    code = chord.rsplit("+", 1)[-1]
    function_key = code[0] == "F" and code[1:].isdigit()
    return not (chord.startswith(("Ctrl+", "Alt+")) or function_key)
