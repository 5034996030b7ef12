"""Physical keys: what was pressed, whatever the keyboard layout writes there.

A key has a W3C ``code`` name (``Digit1``, ``KeyQ``, ``BracketLeft``). Letters keep what is printed on the cap where
the layout yields a Latin letter, else the position counts; digits and signs always go by position. The number pad
counts as digits. Codes: W3C UI Events KeyboardEvent code Values; evdev numbers: Linux input-event-codes.h.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ROW_LETTERS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
_SIGNS = {
    12: "Minus", 13: "Equal", 26: "BracketLeft", 27: "BracketRight", 39: "Semicolon", 40: "Quote", 41: "Backquote",
    43: "Backslash", 51: "Comma", 52: "Period", 53: "Slash",
}  # fmt: skip
_PAD = {71: 7, 72: 8, 73: 9, 75: 4, 76: 5, 77: 6, 79: 1, 80: 2, 81: 3, 82: 0}

EVDEV: dict[int, str] = {
    **{2 + index: f"Digit{digit}" for index, digit in enumerate("1234567890")},
    **{
        first + index: f"Key{letter}"
        for first, letters in _ROW_LETTERS.items()
        for index, letter in enumerate(letters)
    },
    **_SIGNS,
}
_PAD_CODES = {code: f"Digit{digit}" for code, digit in _PAD.items()}

# macOS virtual key codes (Carbon Events.h, kVK_ANSI_*).
MAC: dict[int, str] = {
    0: "KeyA", 1: "KeyS", 2: "KeyD", 3: "KeyF", 4: "KeyH", 5: "KeyG", 6: "KeyZ", 7: "KeyX", 8: "KeyC", 9: "KeyV",
    11: "KeyB", 12: "KeyQ", 13: "KeyW", 14: "KeyE", 15: "KeyR", 16: "KeyY", 17: "KeyT", 18: "Digit1", 19: "Digit2",
    20: "Digit3", 21: "Digit4", 22: "Digit6", 23: "Digit5", 24: "Equal", 25: "Digit9", 26: "Digit7", 27: "Minus",
    28: "Digit8", 29: "Digit0", 30: "BracketRight", 31: "KeyO", 32: "KeyU", 33: "BracketLeft", 34: "KeyI",
    35: "KeyP", 37: "KeyL", 38: "KeyJ", 39: "Quote", 40: "KeyK", 41: "Semicolon", 42: "Backslash", 43: "Comma",
    44: "Slash", 45: "KeyN", 46: "KeyM", 47: "Period", 50: "Backquote",
    82: "Digit0", 83: "Digit1", 84: "Digit2", 85: "Digit3", 86: "Digit4", 87: "Digit5", 88: "Digit6", 89: "Digit7",
    91: "Digit8", 92: "Digit9",
}  # fmt: skip

_NAMED = {
    Qt.Key.Key_Return: "Enter", Qt.Key.Key_Enter: "Enter", Qt.Key.Key_Escape: "Esc", Qt.Key.Key_Delete: "Del",
    Qt.Key.Key_Backspace: "Backspace", Qt.Key.Key_Tab: "Tab", Qt.Key.Key_Backtab: "Tab", Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Up: "Up", Qt.Key.Key_Down: "Down", Qt.Key.Key_Left: "Left", Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Home: "Home", Qt.Key.Key_End: "End", Qt.Key.Key_PageUp: "PgUp", Qt.Key.Key_PageDown: "PgDn",
    **{getattr(Qt.Key, f"Key_F{number}"): f"F{number}" for number in range(1, 13)},
}  # fmt: skip

_BY_SIGN = {
    "[": "BracketLeft", "]": "BracketRight", "-": "Minus", "=": "Equal", "+": "Equal", ";": "Semicolon", "'": "Quote",
    "`": "Backquote", "\\": "Backslash", ",": "Comma", ".": "Period", "/": "Slash", "{": "BracketLeft",
    "}": "BracketRight", "~": "Backquote", "<": "Comma", ">": "Period",
}  # fmt: skip
_SIGN_OF = {
    "BracketLeft": "[", "BracketRight": "]", "Minus": "-", "Equal": "+", "Semicolon": ";", "Quote": "'",
    "Backquote": "`", "Backslash": "\\", "Comma": ",", "Period": ".", "Slash": "/",
}  # fmt: skip

# Characters of the Russian and Kazakh layouts, for keys that come without a scan code (remote, on-screen keyboards).
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю"
_RUSSIAN_CODES = [
    *(f"Key{letter}" for letter in "QWERTYUIOP"), "BracketLeft", "BracketRight",
    *(f"Key{letter}" for letter in "ASDFGHJKL"), "Semicolon", "Quote",
    *(f"Key{letter}" for letter in "ZXCVBNM"), "Comma", "Period",
]  # fmt: skip
_CHARACTERS: dict[str, str] = {
    **dict(zip(_RUSSIAN, _RUSSIAN_CODES, strict=True)),
    "ё": "Backquote",
    **dict(zip("әіңғүұқ", (f"Digit{digit}" for digit in "2345890"), strict=True)),
    "ө": "Minus",
    "һ": "Equal",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class KeyPress:
    """One key press, copied from Qt at once: scan code, virtual key, Qt key, text and modifiers."""

    scan_code: int
    virtual_key: int
    key: int
    text: str
    ctrl: bool
    shift: bool
    alt: bool
    keypad: bool = False
    platform: str = ""

    @classmethod
    def of(cls, event: QKeyEvent, platform: str | None = None) -> KeyPress:
        """The press that a Qt event stands for."""
        modifiers = event.modifiers()
        return cls(
            scan_code=event.nativeScanCode(),
            virtual_key=event.nativeVirtualKey(),
            key=int(event.key()),
            text=event.text(),
            ctrl=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
            shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
            keypad=bool(modifiers & Qt.KeyboardModifier.KeypadModifier),
            platform=sys.platform if platform is None else platform,
        )


def code_of(press: KeyPress) -> str:
    """The code name of the key, or ``""`` for keys that no command can use (modifiers, dead keys)."""
    try:
        named = _NAMED.get(Qt.Key(press.key))
    except ValueError:
        named = None
    position = _position(press)
    if named is not None and not (press.keypad and position.startswith("Digit")):
        return named
    letter = chr(press.key) if Qt.Key.Key_A <= press.key <= Qt.Key.Key_Z else ""
    if letter and not position.startswith("Digit"):
        return f"Key{letter}"
    if position:
        return position
    if letter:
        return f"Key{letter}"
    return _from_character(press)


def _position(press: KeyPress) -> str:
    if press.platform == "darwin":
        return MAC.get(press.virtual_key, "") if press.text or press.virtual_key else ""
    if press.scan_code == 0:
        return ""
    scan = press.scan_code - 8 if press.platform.startswith("linux") else press.scan_code
    if press.keypad and scan in _PAD_CODES:
        return _PAD_CODES[scan] if Qt.Key.Key_0 <= press.key <= Qt.Key.Key_9 else ""
    return EVDEV.get(scan, "")


def _from_character(press: KeyPress) -> str:
    if Qt.Key.Key_0 <= press.key <= Qt.Key.Key_9:
        return f"Digit{chr(press.key)}"
    if 0 < press.key < 0x110000:
        character = chr(press.key).lower()
        if character in _CHARACTERS:
            return _CHARACTERS[character]
        if character in _BY_SIGN:
            return _BY_SIGN[character]
        if character in "!@#$%^&*()":
            return f"Digit{'1234567890'['!@#$%^&*()'.index(character)]}"
    return _CHARACTERS.get(press.text.lower(), "")


def chord_of(press: KeyPress) -> str:
    """The press in canonical form: ``Ctrl+Shift+KeyZ``; empty if it is no key a command can have."""
    code = code_of(press)
    if not code:
        return ""
    names = [name for name, on in (("Ctrl", press.ctrl), ("Alt", press.alt), ("Shift", press.shift)) if on]
    return "+".join([*names, code])


def parse_chord(text: str) -> str:
    """The canonical form of keys as the command table writes them (``Ctrl+Shift+Z``, ``Shift+[``, ``1``, ``Del``).

    Raises ValueError for anything that is no key.
    """
    rest, names = text, set()
    while True:
        for name in ("Ctrl", "Alt", "Shift"):
            if rest.startswith(name + "+") and len(rest) > len(name) + 1:
                names.add(name)
                rest = rest[len(name) + 1 :]
                break
        else:
            break
    if len(rest) == 1 and rest.isascii() and rest.isalpha():
        code = f"Key{rest.upper()}"
    elif len(rest) == 1 and rest.isdigit():
        code = f"Digit{rest}"
    elif rest in _BY_SIGN:
        code = _BY_SIGN[rest]
    elif rest in _NAMED.values():
        code = rest
    else:
        raise ValueError(f"not a key: {text!r}")
    return "+".join([*(name for name in ("Ctrl", "Alt", "Shift") if name in names), code])


def chord_text(chord: str) -> str:
    """A canonical chord as people read it: ``Ctrl+Shift+Z``, ``Shift+[``, ``1``."""
    *names, code = chord.split("+")
    if code.startswith("Key"):
        code = code[3:]
    elif code.startswith("Digit"):
        code = code[5:]
    return "+".join([*names, _SIGN_OF.get(code, code)])
