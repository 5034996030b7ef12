"""The shape of a JSON text, told from its brackets before it is parsed: how deep it is nested, how much it holds."""

from __future__ import annotations

import re

_STRING = re.compile(rb'"[^"]*"')
_COMMA = ord(",")
_BUT_BRACKETS = bytes(set(range(256)) - set(b'{}[]"'))
_BUT_MEMBERS = bytes(set(range(256)) - set(b'{}[]",'))


def too_deep(data: bytes, most: int) -> bool:
    """True where brackets stand in each other more than ``most`` deep; strings are not looked into."""
    brackets = _without_strings(data, _BUT_BRACKETS)
    left, rounds = brackets, 0
    while left and rounds <= most // 2:  # each round takes away one or two levels
        left, before = left.replace(b"{}", b"").replace(b"[]", b""), left
        rounds += 1
        if left == before:
            break
    if not left and rounds <= most // 2:
        return False
    depth = 0
    for bracket in brackets:
        depth += 1 if bracket in b"[{" else -1
        if depth > most:
            return True
    return False


def members(data: bytes) -> int:
    """How many members the object has that a JSON text is; those of objects inside do not count."""
    count, depth = 1, 0
    for sign in _without_strings(data, _BUT_MEMBERS):
        if sign == _COMMA:
            count += depth == 1
        else:
            depth += 1 if sign in b"[{" else -1
    return count


def _without_strings(data: bytes, dropped: bytes) -> bytes:
    if b'\\"' in data:  # the other escapes do not matter
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    data = data.translate(None, dropped)
    while b'""' in data:  # an empty string, or the end of one and the start of the next: inside stays inside
        data = data.replace(b'""', b"")
    return _STRING.sub(b"", data).partition(b'"')[0]
