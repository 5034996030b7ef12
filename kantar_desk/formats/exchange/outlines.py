"""The outline of a JSON file: its brackets and a few marks, found at the speed of bytes, without building any value.

A file of a million annotations takes many times its size in memory once it is parsed. Its outline does not: block by
block, marks (a key, or a key with a value of the right kind) become one sign each, all else but brackets and quotes is
dropped, then strings, then all that holds nothing of interest. What is left is rewritten from the inside out by a few
rules until things worth counting stand outside all brackets.

What stands inside a string never counts: whether a quote opens or closes is followed through the whole file, and a
sign inside a string goes with it. So a text that quotes JSON is a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_SIGNS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# While text is still there, a sign is a byte that no JSON can hold outside or inside a string.
_CODES = bytes([*range(0x01, 0x09), *range(0x0E, 0x20)])
_KEPT = b'{}[]"' + _CODES
_DROPPED = bytes(set(range(256)) - set(_KEPT))
_SHOWN = bytes.maketrans(_CODES, _SIGNS)
_STRING = re.compile(rb'"[^"]*"')
_CUTS = (b"},", b"],", b"}\n", b"]\n", b"}]", b"]}")
_NOT_BRACKETED = re.compile(rb"[^\[{]*")
_MOST_LEFT = 32_000_000
_HEAD = 1 << 20
ITEM, FOUND = b"i", b"z"
"""What looks like a thing to count, and what is known to be one; a thousand of either become one sign, as below."""
_THOUSANDS = ((ITEM, b"j"), (FOUND, b"y"))
_BUT_ITEMS = bytes(set(range(256)) - set(b"ijzy"))
_ITEMS_FOUND = bytes.maketrans(b"ij", b"zy")


def found(match: re.Match[bytes]) -> bytes:
    """The items in what a rule matched, now known to be things; all else of it is dropped."""
    return match[0].translate(_ITEMS_FOUND, _BUT_ITEMS)


Change = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Mark:
    """What becomes a sign in front of what is ``kept`` (a pattern) of it; without a sign it is dropped.

    Looked for are only marks that the beginning of the file shows (and no mark of the sign ``unless``), spelled as
    there if they are ``spelled``, and nowhere else if they are ``once``; so a file may be understood less well than it
    could be, and fewer things be found. A mark that keeps things from being counted is ``feared`` by a part of it, and
    looked for wherever that part is.
    """

    sign: bytes
    gone: bytes
    kept: bytes = b""
    before: bytes = b""
    spelled: bool = True
    feared: bytes = b""
    unless: bytes = b""
    once: bool = False

    def found_in(self, head: bytes) -> Change | None:
        """How to put the sign in its place; None where the beginning of the file does not show it."""
        pattern = re.compile(self.gone + b"(" + self.kept + b")")
        sign = self.before + (_CODES[_SIGNS.index(self.sign) :][:1] if self.sign else b"")
        if self.feared:
            return lambda text: pattern.sub(sign, text) if self.feared in text else text
        shown = pattern.search(head)
        if shown is None:
            return None
        if self.spelled:
            return lambda text: (sign + shown[1]).join(
                text.split(shown[0])
            )  # faster than replace, which looks twice
        return lambda text: pattern.sub(sign, text)


Rule = tuple[bytes | re.Pattern[bytes], bytes | Callable[[re.Match[bytes]], bytes]]


class TooTangledError(Exception):
    """More is left of the outline than any file in order leaves; nothing can be said."""


class Outline:
    """Counts things in a JSON file, or one of JSON lines, that is fed block by block.

    Rules rewrite the outline from the inside out, first those for ``arrays``, then, when other arrays are gone, those
    for ``objects``: into an `ITEM`, into what is `found`, or into small letters of their own. What no rule knows is
    dropped with all that is in it: an object, and an array unless one of ``holders`` stands before it. Counted is what
    stands as `FOUND` outside all brackets at last. ``most`` things are enough. ``marks_by_head`` gives further marks
    for what the beginning of the file says.
    """

    def __init__(
        self,
        marks: Iterable[Mark],
        arrays: Iterable[Rule],
        objects: Iterable[Rule],
        holders: bytes,
        most: int,
        marks_by_head: Callable[[bytes], Iterable[Mark]] = lambda _: (),
    ) -> None:
        self._possible = tuple(marks)
        self._marks_by_head = marks_by_head
        self._changes: list[Change] | None = None
        self._later: list[Change] = []
        array, held = rb"\[[^\[\]{}]*+\]", rb"(?<=[" + holders + rb"])"
        other_array = re.compile(held.replace(b"=", b"!") + array)
        self._other_object = re.compile(rb"\{(?:[^\[\]{}]|" + held + array + rb")*+\}")
        self._rules: tuple[Rule, ...] = (*arrays, (other_array, b""), *objects)
        self._most = most
        self._raw = b""
        self._string = b""
        self._left = b""
        self.count = 0

    def feed(self, block: bytes) -> bool:
        """Take the next block; True once there are more than ``most`` things."""
        block = self._raw + block
        if self._changes is None:
            if len(block) < _HEAD:
                self._raw = block
                return False
            block = self._begun(block)
        cut = next((at for one in _CUTS if (at := block.rfind(one) + 1)), 0)
        self._raw = block[cut:]
        if len(self._raw) > _MOST_LEFT:
            raise TooTangledError
        if cut:
            self._take(block[:cut])
        return self.count > self._most

    def close(self) -> bool:
        """Take what is left at the end of the file; True if there were more than ``most`` things."""
        self._take(self._raw if self._changes is not None else self._begun(self._raw))
        self._raw = b""
        return self.count > self._most

    def _begun(self, head: bytes) -> bytes:
        """Learn from the beginning of the file what to look for; gives what is to be taken of it."""
        possible = (*self._possible, *self._marks_by_head(head))
        shown = [(one, change) for one in possible if (change := one.found_in(head)) is not None]
        signs = {one.sign for one, _ in shown}
        used = [(one, change) for one, change in shown if not one.unless or one.unless not in signs]
        self._changes = [change for _, change in used]
        self._later = [change for one, change in used if not one.once]
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        if re.match(
            rb"\[\s*[\[{]", start
        ):  # a list of all there is: what is in it stands outside all brackets
            return start[1:]
        return head

    def _take(self, text: bytes) -> None:
        if b'\\"' in text:  # the other escapes do not matter
            text = text.replace(b"\\\\", b"").replace(b'\\"', b"")
        for change in self._changes or ():
            text = change(text)
        self._changes = self._later
        text = self._string + text.translate(_SHOWN, _DROPPED)
        while (
            b'""' in text
        ):  # an empty string, or the end of one and the start of the next: inside stays inside
            text = text.replace(b'""', b"")
        text = _STRING.sub(b"", text)
        text, quote, rest = text.partition(b'"')
        self._string = quote + rest
        self._left = self._reduced(self._left + text)
        outside = _NOT_BRACKETED.match(self._left)
        if outside is not None and outside.end():
            self.count += sum(
                size * outside[0].count(sign) for sign, size in ((FOUND, 1), (_THOUSANDS[1][1], 1000))
            )
            self._left = self._left[outside.end() :]
        if len(self._left) + len(self._string) > _MOST_LEFT:
            raise TooTangledError

    def _reduced(self, left: bytes) -> bytes:
        while True:
            before = left
            while b"{}" in left or b"[]" in left:
                left = left.replace(b"{}", b"").replace(b"[]", b"")
            for what, put in self._rules:
                if not isinstance(what, bytes):
                    left = what.sub(put, left)
                elif isinstance(put, bytes):
                    left = left.replace(what, put)
            for one, thousand in _THOUSANDS:
                left = left.replace(one * 1000, thousand)
            if left == before:  # no rule knows any object that is left
                left = self._other_object.sub(b"", left)
                if left == before:
                    return left
